import type { DraftForm } from '#schemas/drafts/draft-saved.v1.ts'

type Words<Key extends string> = Readonly<Record<Key, string>>

/** The step forms by which a leader registers or rewrites an agreement. */
export const draftsInDanish = {
  begin: {
    title: 'Registrér en aftale',
    lead: 'Dine svar gemmes undervejs. Du kan gå frem og tilbage, og intet er registreret, før du trykker på knappen til sidst.',
    choose: 'Hvad vil du registrere?',
    informal: 'Et uformelt samarbejde',
    informalHelp:
      'Ingen samarbejdsaftale, ingen underskrift: hvem, med hvem, hvad og siden hvornår. Det tager et par minutter.',
    full: 'En samarbejdsaftale',
    fullHelp:
      'Parter, opgaver, rammer og periode, ét skridt ad gangen. Også en, der allerede er indgået eller ophørt.',
    from: 'En aftale, der ligner en anden',
    fromHelp:
      'Begynd med vilkårene fra en aftale, I har eller har haft, og ret det, der er anderledes.',
    fromWhich: 'Hvilken aftale skal den ligne?',
    chooseAgreement: 'Vælg en aftale',
    start: 'Begynd',
    missing: 'Vælg, hvad du vil registrere.',
    draftsTitle: 'Dine kladder',
    goOn: 'Fortsæt',
    delete: 'Slet kladden',
    untitled: 'Uden titel endnu',
    deleted: 'Kladden er slettet.',
  },
  forms: {
    informal: 'Uformelt samarbejde',
    full: 'Samarbejdsaftale',
    negotiation: 'Ret forslaget',
    amendment: 'Tillæg til aftalen',
    renewal: 'Forny aftalen',
    correction: 'Ret en fejl i aftalen',
  } satisfies Words<DraftForm>,
  deleting: {
    title: 'Vil du slette kladden?',
    text: 'Det, du har skrevet i kladden, forsvinder og kan ikke hentes igen. Er noget registreret, ændres det ikke.',
    delete: 'Slet kladden',
    keep: 'Behold kladden',
  },
  gone: {
    title: 'Kladden er ikke her',
    text: 'Den er sendt eller slettet, eller den er skrevet i en anden browser eller rolle.',
    mine: 'Gå til mine aftaler',
  },
  stepsTitle: 'Trin',
  done: 'udfyldt',
  here: 'du er her',
  optional: 'kan springes over',
  next: 'Gem og fortsæt',
  toCheck: 'Gem og gå til oversigten',
  keepLater:
    'Dine svar gemmes, når du trykker på knappen. Derefter kan du lukke siden og fortsætte senere i den samme browser.',
  steps: {
    parties: 'Parter',
    tasks: 'Formål og opgaver',
    model: 'Felt i Samarbejdsmodellen',
    boundaries: 'Rammer for de frivillige',
    period: 'Periode',
    consents: 'Hvem har sagt ja',
    resources: 'Penge, lokaler og forsikring',
    more: 'Flere oplysninger',
    informal: 'Samarbejdet',
    change: 'Hvornår og hvorfor',
  },
  whyOnly: { name: 'Begrundelse', title: 'Hvorfor rettes det?' },
  titles: {
    parties: 'Hvem samarbejder?',
    tasks: 'Hvad går samarbejdet ud på?',
    model: 'Hvor hører samarbejdet til i Samarbejdsmodellen?',
    boundaries: 'Hvad er rammerne for de frivillige?',
    period: 'Hvornår gælder aftalen?',
    consents: 'Hvem har sagt ja, og hvordan?',
    resources: 'Penge, lokaler og forsikring',
    more: 'Flere oplysninger',
    informal: 'Hvad samarbejder I om?',
    change: 'Hvornår gælder det fra, og hvorfor?',
  },
  parties: {
    lead: 'Din egen institution er med. Find dem, I samarbejder med.',
    own: 'din institution',
    list: 'Parter i samarbejdet',
    remove: 'Fjern',
    role: (name: string) => `Rolle for ${name}`,
    search: 'Find en forening, et netværk eller en anden institution',
    searchHint: 'Skriv navnet eller begyndelsen af det. Søg altid, før du opretter en ny.',
    searchButton: 'Søg',
    found: (count: number, query: string) =>
      count === 0
        ? `Ingen i registret svarer til »${query}«`
        : count === 1
          ? `1 i registret svarer til »${query}«`
          : `${String(count)} i registret svarer til »${query}«`,
    corrected: (typed: string, used: string) =>
      `Ingen hedder »${typed}«. Her er dem med »${used}«.`,
    foundMore: 'Der er flere. Skriv mere af navnet.',
    add: 'Tilføj',
    isAlready: 'Er allerede med',
    notFoundTitle: 'Findes den ikke?',
    createNetwork: 'Opret en ny forening eller et nyt netværk',
    orOrganisation:
      'Er det en organisation, der hverken er en institution, en forening eller et netværk?',
    organisation: 'Organisationens navn',
    addOrganisation: 'Tilføj organisationen',
    others: 'Tilføj mindst én, som I samarbejder med.',
    contacts: 'Kontakt',
  },
  network: {
    title: 'Opret en forening eller et netværk',
    lead: 'Den bliver registreret med det samme og føjet til aftalen. Resten kan skrives senere.',
    similar: 'Findes den allerede?',
    similarText: 'Disse ligner. Er det en af dem, så vælg den.',
    use: (name: string) => `Brug ${name}`,
    name: 'Hvad hedder foreningen eller netværket?',
    kind: 'Hvad er det?',
    kindHint: 'En gruppe borgere uden vedtægter er en borgergruppe, også når det er én person.',
    contact: 'Fælles mail eller telefon',
    contactHint: 'En fælles adresse, ikke en persons.',
    cvr: 'CVR-nummer',
    create: 'Opret og tilføj',
  },
  tasks: {
    what: 'Formål',
    forWhom: 'Hvem er det for?',
    of: (name: string) => `Opgaver for ${name}`,
    help: 'Skriv mindst én opgave i alt: det, parterne gør sammen.',
    add: (name: string) => `Tilføj en opgave for ${name}`,
    item: (number: number) => `Opgave ${String(number)}`,
    more: 'Mere om opgaven',
    noLaw: 'Ingen lov pålægger opgaven',
    noException: 'Nej, eller ved ikke',
    remove: (item: string) => `Fjern ${item}`,
  },
  model: {
    formality: 'Formelt eller uformelt?',
    production: 'Egenproduktion eller medproduktion?',
    chooseSelf: 'Passer det ikke? Vælg selv',
    notChosen: 'Som svarene peger på',
    show: 'Se, hvor det hører til',
  },
  boundaries: {
    lead: 'Svar på det, I har aftalt, og spring resten over. Det kan besvares senere.',
    staff: 'Frivillige og ansatte',
    freedom: 'De frivilliges egne valg',
    duties: 'Pligter',
    confidentiality: 'Tavshedspligt',
    clauses: 'Respekt for hinanden',
    network: 'Foreningens eller netværkets bidrag',
    institution: 'Institutionen',
    volunteering: 'Vilkår for de frivillige',
  },
  resources: {
    funding: 'Tilskud',
    addFunding: 'Tilføj et tilskud',
    fundingItem: (number: number) => `Tilskud ${String(number)}`,
    fundingMore: 'Mere om tilskuddet',
    inKind: 'Lokaler, udstyr og tid',
    insurance: 'Forsikring',
    certificates: 'Børneattester',
    volume: 'Omfang',
  },
  more: {
    where: 'Sted og tema',
    governance: 'Sådan holdes samarbejdet i gang',
    records: 'Sag og beslutning',
    annexes: 'Bilag',
    addAnnex: 'Tilføj et bilag',
    annexItem: (number: number) => `Bilag ${String(number)}`,
    contacts: (name: string) => `Kontakt hos ${name}`,
    addContact: (name: string) => `Tilføj en kontakt hos ${name}`,
    contactItem: (number: number) => `Kontakt ${String(number)}`,
  },
  period: {
    from: 'Begyndelse og slutning',
    notice: 'Opsigelse, fornyelse og ændringer',
    review: 'Gennemgang',
    state: 'Er aftalen indgået?',
    stateHint: 'Hvis ikke, bliver den et forslag, som de andre parter kan sige ja til.',
    states: { proposed: 'Nej, den skal foreslås', agreed: 'Ja, alle parter har sagt ja' },
  },
  consents: {
    how: 'Hvordan blev der sagt ja?',
    role: 'I hvilken rolle?',
    ownRole: 'leder',
    roleHint: 'For eksempel leder eller formand. Skriv ikke et navn.',
    on: 'Hvornår?',
    none: 'Har ikke sagt ja',
    signedOn: 'Hvornår blev aftalen underskrevet?',
    endReason: 'Hvorfor sluttede det?',
    endedOn: 'Hvad var den sidste dag?',
    endHeading: 'Er samarbejdet allerede slut?',
    afterwards: 'Ved ikke',
  },
  change: {
    effectiveFrom: 'Hvornår gælder det fra?',
    effectiveHint: 'Den dag, parterne har aftalt.',
    reason: 'Hvorfor ændres aftalen?',
    reasonCorrection: 'Hvad var forkert?',
    reasonNegotiation: 'Hvad har parterne talt om?',
    reasonHint: 'Skriv det, så andre kan forstå det om et år. Skriv ingen navne.',
    consentOf: (name: string) => `Har ${name} sagt ja?`,
  },
  informal: {
    what: 'Hvad gør I sammen?',
    whatHint: 'Skriv det kort, for eksempel »Fællesspisning hver anden torsdag«.',
    since: 'Siden hvornår?',
    fixedOrNew: 'Er det noget fast, eller er det noget nyt?',
    options: {
      fixed: 'Faste, kendte opgaver',
      new: 'Noget nyt: det ændrer den måde, vi samarbejder på, eller flytter roller og ansvar',
      both: 'Begge dele',
    },
  },
  rules: {
    lead: 'Sådan svarer spillereglerne på det, du har skrevet.',
    fine: 'Intet af det, du har svaret, er i strid med spillereglerne.',
    stopTitle: (count: number) =>
      count === 1
        ? 'Aftalen kan ikke indgås, før dette er rettet'
        : `Aftalen kan ikke indgås, før disse ${String(count)} ting er rettet`,
    stopProposed:
      'Du kan foreslå aftalen nu og rette det bagefter. Kan det ikke rettes, så tal med jeres frivillighedskoordinator om en begrundet undtagelse.',
    stopAgreed:
      'Ret det, eller foreslå aftalen i stedet for at registrere den som indgået. Så kan jeres frivillighedskoordinator tage stilling til en begrundet undtagelse.',
    stopFurther: 'Se hvorfor, og hvordan det rettes',
    mustFix: (count: number) => `Skal rettes (${String(count)})`,
    mustFixText:
      'Det kan registreres, som det står, men frivillighedskoordinatoren vil spørge til det.',
    warning: (count: number) => `Bør afklares (${String(count)})`,
    advice: (count: number) => (count === 1 ? 'Et godt råd' : `Gode råd (${String(count)})`),
    unansweredText: 'De stopper ikke aftalen. Svar på dem, I kender svaret på.',
    mend: 'Ret',
    answer: 'Svar',
    toParty: (name: string) => `Gå til ${name}`,
  },
  check: {
    titles: {
      informal: 'Se svarene igennem',
      full: 'Se svarene igennem',
      negotiation: 'Ret forslaget',
      amendment: 'Tillæg til aftalen',
      renewal: 'Forny aftalen',
      correction: 'Ret en fejl i aftalen',
    } satisfies Words<DraftForm>,
    leads: {
      negotiation:
        'Ret det, I har talt jer frem til. Forslaget ændres først, når du trykker på knappen nederst.',
      amendment:
        'Ret det, I har aftalt at ændre. Aftalen ændres først, når du trykker på knappen nederst.',
      renewal:
        'Skriv den nye periode, og ret det, I ellers har aftalt at ændre. Aftalen fornyes først, når du trykker på knappen nederst.',
      correction:
        'Ret det, der var registreret forkert. Det rettes først, når du trykker på knappen nederst.',
    } satisfies Words<Exclude<DraftForm, 'informal' | 'full'>>,
    change: 'Ret',
    fill: 'Udfyld',
    see: 'Se, hvad der står nu',
    empty: 'Ikke udfyldt',
    unanswered: (count: number) =>
      count === 1 ? '1 spørgsmål er ikke besvaret' : `${String(count)} spørgsmål er ikke besvaret`,
    cell: 'Felt i Samarbejdsmodellen',
    changesTitle: 'Det ændres',
    noChanges: 'Der er ikke ændret noget endnu. Tryk på »Ret« ved det, der skal ændres.',
    problemsTitle: 'Det mangler, før du kan sende',
    ready: {
      informal:
        'Samarbejdet bliver registreret som uformelt fra den dato, du har skrevet, og parterne som enige mundtligt. Ingen skal underskrive noget.',
      proposed:
        'Aftalen bliver foreslået. Den er indgået, når alle parter har sagt ja, og det registrerer du senere på aftalens side.',
      agreed: 'Aftalen bliver registreret som indgået.',
      over: 'Samarbejdet bliver registreret som indgået og ophørt.',
    },
    send: {
      informal: 'Registrér samarbejdet',
      proposed: 'Foreslå aftalen',
      agreed: 'Registrér aftalen',
      negotiation: 'Ret forslaget',
      amendment: 'Registrér tillægget',
      renewal: 'Forny aftalen',
      correction: 'Ret aftalen',
    },
    sent: {
      informal:
        'Samarbejdet er registreret. Under »Mine aftaler« bliver du spurgt, om det stadig gælder, når der er gået to år.',
      proposed: 'Aftalen er foreslået. Når alle parter har sagt ja, så tryk på »Indgå aftalen«.',
      agreed:
        'Aftalen er registreret. Under »Mine aftaler« står den igen, når der er noget at tage stilling til.',
      over: 'Samarbejdet er registreret som ophørt. Det kan stadig læses og rettes her.',
      negotiation: 'Forslaget er rettet. Når alle parter har sagt ja, så tryk på »Indgå aftalen«.',
      amendment:
        'Tillægget er registreret. I historikken står, hvad der er ændret, og fra hvornår.',
      renewal: 'Aftalen er fornyet. I historikken står, hvad der er ændret, og fra hvornår.',
      correction: 'Fejlen er rettet. I historikken kan man stadig se, hvad der stod før.',
    },
    more: 'Skriv flere oplysninger om samarbejdet',
    delete: 'Slet kladden',
    conflictTitle: 'En anden har ændret aftalen imens',
    conflictText:
      'Det, du har skrevet, er gemt. Se, hvad der er ændret, og gå videre med dine ændringer oven på det.',
    conflictBy: (role: string, date: string) => `Ændret ${date} af en ${role}`,
    goOn: 'Gå videre med mine ændringer',
    rebased:
      'Dine ændringer ligger nu oven på den nyeste udgave. Se dem igennem nedenfor, før du sender.',
  },
}

export type DraftTexts = typeof draftsInDanish
