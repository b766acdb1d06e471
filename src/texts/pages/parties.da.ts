import type { Hits } from '#schemas/views/hits.ts'
import { formatHits, formatHitsFirst } from '../numbers.ts'

/** At the beginning of a sentence. */
const counted = (count: Hits, one: string, many: string): string =>
  `${formatHitsFirst('da', count)} ${count === 1 ? one : many}`

/** The pages of one institution, and of one association or network. */
export const partiesInDanish = {
  register: {
    institution: 'Registrér en institution',
    network: 'Registrér en forening eller et netværk',
    agreement: 'Registrér en aftale',
  },
  update: 'Ret oplysningerne',
  close: { institution: 'Luk institutionen', network: 'Registrér, at den er ophørt' },

  /** As they are read. */
  facts: 'Oplysninger',
  inMunicipality: (kind: string, municipality: string) => `${kind} i ${municipality}`,
  field: {
    name: 'Navn',
    kind: 'Type',
    umbrella: 'Paraplyorganisation',
    memberOf: 'Medlem af',
    municipality: 'Kommune',
    municipalities: 'Kommuner',
    place: 'Sted',
    places: 'Steder',
    centre: 'Center eller forvaltning',
    guidelines: 'Retningslinjer for samarbejde med frivillige',
    guidelinesReference: 'Her står retningslinjerne',
    publicContact: 'Fælles kontakt',
    cvr: 'CVR-nummer',
    foundedOn: 'Stiftet',
    values: 'Egne værdier, mål og rammer',
    valuesText: 'Værdier, mål og rammer',
    valuesLink: 'Læs mere om værdierne',
    themes: 'Temaer',
    closed: { institution: 'Lukning', network: 'Ophør' },
  },
  valuesKnown: { yes: 'Beskrevet', no: 'Ikke beskrevet', unknown: 'Ikke oplyst' },
  guidelinesKnown: {
    yes: 'Centret har retningslinjer',
    no: 'Centret har ingen retningslinjer',
    unknown: 'Ikke oplyst',
  },
  anniversary: (years: number, year: number) => `fylder ${String(years)} år i ${String(year)}`,
  anniversaryNow: (years: number) => `fylder ${String(years)} år i år`,

  collaborations: {
    title: 'Samarbejder',
    inForce: (count: Hits) => counted(count, 'gældende samarbejde', 'gældende samarbejder'),
    none: 'Der er ingen gældende samarbejder.',
    nothing: 'Der er ikke registreret samarbejder her endnu.',
    caption: 'Samarbejder, de gældende først',
    with: 'Sammen med',
    all: (count: Hits) =>
      typeof count === 'number'
        ? `Se alle ${formatHits('da', count)} i registret`
        : 'Se dem alle i registret',
    allOfOne: 'Se samarbejdet i registret',
  },

  closed: {
    since: {
      institution: (date: string) => `Lukket ${date}`,
      network: (date: string) => `Ophørt ${date}`,
    },
    from: {
      institution: (date: string) => `Lukker ${date}`,
      network: (date: string) => `Ophører ${date}`,
    },
    reason: {
      closed: 'Den findes ikke længere.',
      merged: 'Den er lagt sammen med en anden.',
      duplicate: 'Den var registreret to gange.',
    },
    successor: 'Føres videre af:',
    unresolved: (count: Hits) =>
      `${counted(count, 'gældende samarbejde', 'gældende samarbejder')} skal afklares: Aftalen skal ophøre eller føres videre af en anden part.`,
  },

  done: {
    registered: (name: string) => `${name} er registreret`,
    institutionNext:
      'Institutionens leder kan nu registrere aftaler for den. Mangler foreningen eller netværket i registret, så registrér det først.',
    networkNext: 'Nu kan en institutions leder registrere en aftale, hvor den er med.',
    networkNextForLeader: 'Nu kan den blive part i en aftale med jeres institution.',
    updated: 'Ændringen er gemt',
    updatedNext: 'Den ses med det samme alle steder i registret.',
    updatedLater: (date: string) =>
      `Den gælder fra ${date}. Indtil da viser siden det, der gælder i dag.`,
    unchanged: 'Alt stod allerede sådan',
    unchangedText: 'Derfor er der ikke gemt noget nyt.',
    closed: {
      institution: 'Lukningen er registreret',
      network: 'Det er registreret, at den er ophørt',
    },
    closedNext: (count: Hits) =>
      count === 0
        ? 'Der er ingen gældende samarbejder at afklare. Det, der er registreret, kan stadig læses.'
        : `${counted(count, 'samarbejde', 'samarbejder')} skal nu afklares. De står nedenfor, og lederne ser dem under »Mine aftaler«.`,
    sameCvr: 'Samme CVR-nummer:',
  },

  form: {
    intro: 'Skriv det, I ved. Resten kan tilføjes senere.',
    municipality: (name: string) => `Institutionen registreres i ${name}.`,
    institutionName: 'Hvad hedder institutionen?',
    networkName: 'Hvad hedder foreningen eller netværket?',
    networkNameHint:
      'En borgergruppe, også en enkelt borger, kaldes efter aktiviteten: skriv ikke navne på personer.',
    institutionKind: 'Hvilken type institution er det?',
    networkKind: 'Hvad er det?',
    chooseKind: 'Vælg type',
    place: 'Hvor ligger institutionen?',
    placeHint: 'By eller område, for eksempel Vojens.',
    centre: 'Hvilket center eller hvilken forvaltning hører den under?',
    guidelines: 'Har centret retningslinjer for samarbejde med frivillige?',
    guidelinesReference: 'Hvor står retningslinjerne?',
    guidelinesReferenceHint: 'En titel eller en adresse på nettet.',
    publicContact: 'Hvordan får man kontakt?',
    publicContactHint:
      'En fælles e-mailadresse, et fælles telefonnummer eller en hjemmeside. Alle kan se det, så skriv ikke en persons egen.',
    municipalities: 'I hvilke kommuner er de aktive?',
    addMunicipality: 'Flere kommuner',
    addMunicipalityHint: 'Vælg én ad gangen, og tryk på knappen. Den kommer på listen ovenfor.',
    addMunicipalityButton: 'Tilføj kommunen',
    chooseMunicipality: 'Vælg en kommune',
    umbrella: 'Det er en paraplyorganisation for andre foreninger',
    cvr: 'Hvad er CVR-nummeret?',
    cvrHint: 'Otte cifre, for eksempel 12 34 56 78. Lad feltet stå tomt, hvis der ikke er et.',
    foundedOn: 'Hvornår er den stiftet?',
    foundedOnHint: '25, 50, 75 og 100 år kan fejres.',
    memberOf: 'Er den medlem af en paraplyorganisation?',
    addMemberOf: 'Paraplyorganisation',
    addMemberOfAnother: 'Flere paraplyorganisationer',
    addMemberOfButton: 'Tilføj organisationen',
    chooseMemberOf: 'Vælg en paraplyorganisation',
    values: 'Har den beskrevet sine egne værdier, mål og rammer?',
    valuesText: 'Hvad er værdierne, målene og rammerne?',
    valuesLink: 'Kan man læse dem på nettet?',
    valuesLinkHint: 'Adressen på siden, for eksempel https://www.forening.dk/vaerdier.',
    places: 'Hvor er de aktive?',
    themes: 'Hvilke af kommunens temaer arbejder de med?',
    effectiveOn: 'Fra hvilken dag gælder ændringen?',
    effectiveOnHint: 'Lad feltet stå tomt, hvis den gælder fra i dag.',
    save: 'Gem ændringen',
    updateTitle: (name: string) => `Ret oplysninger om ${name}`,
  },

  find: {
    title: 'Findes den allerede?',
    intro:
      'Søg først, så den samme forening ikke bliver registreret to gange. Skriv navnet eller en del af det.',
    name: 'Navn på foreningen eller netværket',
    button: 'Søg',
    found: (count: Hits): string => (count === 1 ? 'Er det denne?' : 'Er det en af disse?'),
    more: (count: Hits) =>
      `Der er ${formatHits('da', count)} i alt, der ligner. Skriv mere af navnet for at se færre.`,
    corrected: (typed: string, used: string) =>
      `Ingen hedder noget med »${typed}«. Her er dem med »${used}«.`,
    none: (name: string) => `Der er ingen med navnet »${name}« i registret. Registrér den her:`,
    notThese: 'Er det ingen af dem, så registrér den her:',
    closed: 'Ophørt',
  },

  same: {
    title: 'Der findes allerede en med det navn',
    text: 'Se efter, om det er den samme. Er det en anden, så tryk på knappen nederst igen.',
    button: 'Registrér alligevel',
  },

  conflict: {
    title: 'Ændret af en anden, mens du skrev',
    by: {
      'institution-leader': (when: string) => `En leder har gemt en ændring ${when}.`,
      coordinator: (when: string) => `En frivillighedskoordinator har gemt en ændring ${when}.`,
      analyst: (when: string) => `Der er gemt en ændring ${when}.`,
    },
    fields: 'Det er ændret, og sådan står det nu:',
    yours: (value: string) => `du har skrevet: ${value}`,
    kept: 'Alt, hvad du har skrevet, står stadig i formularen og er ikke gemt endnu. Felter, som du ikke selv har ændret, viser det nye. Se dem efter, og tryk på knappen igen.',
    closeKept:
      'Dine svar står stadig i formularen og er ikke gemt endnu. Se efter, om lukningen stadig er rigtig, og tryk på knappen igen.',
    emptied: 'Ikke udfyldt',
    when: (date: string, time: string) => `${date} kl. ${time.replace(':', '.')}`,
  },

  closing: {
    title: {
      institution: (name: string) => `Luk ${name}`,
      network: (name: string) => `Registrér, at ${name} er ophørt`,
    },
    follows: 'Det sker der',
    inForce: (count: Hits) =>
      count === 0
        ? 'Der er ingen gældende samarbejder, der skal afklares.'
        : `${counted(count, 'gældende samarbejde', 'gældende samarbejder')} skal afklares: Aftalen skal ophøre, eller en anden part skal føre den videre.`,
    stays: 'Alt, der er registreret, kan stadig læses.',
    institutionSuccessor:
      'Vælger du en efterfølger, kan dens leder handle på de aftaler, der føres videre.',
    noWayBack: 'Det kan ikke fortrydes her på siderne.',
    reason: { institution: 'Hvorfor lukker den?', network: 'Hvorfor er den ophørt?' },
    reasons: {
      closed: 'Den er nedlagt eller stopper',
      merged: 'Den bliver lagt sammen med en anden',
      duplicate: 'Den er registreret to gange',
    },
    successor: 'Hvem fører den videre?',
    successorHint: 'Skal vælges, når den er lagt sammen med en anden eller registreret to gange.',
    nobody: 'Ingen fører den videre',
    searchHint: 'Skriv navnet eller en del af det.',
    searchButton: 'Søg',
    noneFound: (name: string) =>
      `Ingen andre i registret hedder noget med »${name}«. Prøv med en anden del af navnet.`,
    moreFound: 'Der er flere end dem, der vises. Skriv mere af navnet.',
    chooseFound: 'Vælg, hvem af dem det er.',
    effectiveOn: {
      institution: 'Fra hvilken dag er den lukket?',
      network: 'Fra hvilken dag er den ophørt?',
    },
    next: 'Se, hvad der sker',

    /** Before anything is recorded. */
    check: {
      title: {
        institution: (name: string) => `Skal ${name} lukkes?`,
        network: (name: string) => `Er ${name} ophørt?`,
      },
      notYet: 'Intet er registreret endnu.',
      from: { institution: 'Lukket fra', network: 'Ophørt fra' },
      reason: 'Hvorfor',
      successor: 'Føres videre af',
      nobody: 'Ingen',
      goesOver: (count: Hits, successor: string) =>
        `${counted(count, 'gældende samarbejde', 'gældende samarbejder')} går over til ${successor}. Fra den dag står ${count === 1 ? 'det' : 'de'} under »Mine aftaler« hos dens leder, som skal afklare, hvordan ${count === 1 ? 'det' : 'de'} føres videre.`,
      act: {
        institution: (name: string) => `Luk ${name}`,
        network: (name: string) => `Registrér, at ${name} er ophørt`,
      },
      edit: 'Ret',
    },
  },
}

export type PartyTexts = typeof partiesInDanish
