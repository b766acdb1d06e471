import { formatNumber } from '../numbers.ts'

const number = (value: number): string => formatNumber('da', value)

/** The pages of persons: who contacts and signatories are, and how they are forgotten. */
export const personsInDanish = {
  /** Of a coordinator's page; a leader's is called as in the menu. */
  titleOfAll: 'Personer',
  leadOfLeader:
    'Dem, I kan nævne i jeres aftaler: som kontakt eller som den, der sagde ja. Navn, mail og telefon ses kun af lederne af aftalens institutioner og af kommunens frivillighedskoordinator.',
  leadOfCoordinator:
    'Dem, som kommunens institutioner kan nævne i deres aftaler: som kontakt eller som den, der sagde ja. Her kan du se, hvad der står om en person, og glemme den, der ønsker det.',
  register: 'Registrér en person',
  found: (count: number) => `${number(count)} ${count === 1 ? 'person' : 'personer'}`,
  foundWith: (count: number, words: string) =>
    `${number(count)} ${count === 1 ? 'person' : 'personer'} med »${words}«`,
  first: (shown: number) =>
    `Her er de første ${number(shown)}. Søg efter navnet for at finde de andre.`,
  caption: 'Personer efter navn',
  name: 'Navn',
  email: 'E-mail',
  phone: 'Telefon',
  keptBy: 'Registreret af',
  named: 'Nævnt i',
  agreements: (count: number) =>
    count === 0 ? 'Ingen aftaler' : `${number(count)} ${count === 1 ? 'aftale' : 'aftaler'}`,
  act: 'Ret',
  noneTitle: 'Her er ingen personer endnu',
  noneForLeader:
    'Registrér den, man skal ringe eller skrive til, så kan personen vælges i jeres aftaler. En aftale kan også nøjes med at nævne rollen, for eksempel »formand«.',
  noneForCoordinator:
    'Personer registreres af institutionernes ledere og vises her, når der er nogen.',
  noneWithTitle: (words: string) => `Ingen personer med »${words}«`,
  noneWithText:
    'Prøv færre bogstaver, eller kun fornavnet. Er personen glemt, er der ikke noget at finde.',
  seeAll: 'Se alle personer',

  goneTitle: 'Her er ingen person',
  goneText:
    'Enten er adressen ikke rigtig, eller personen er glemt, eller personen er registreret et sted, som du ikke kan se. Er personen glemt, er der ikke mere at se.',

  form: {
    updateTitle: (name: string) => `Ret ${name}`,
    use: 'Oplysningerne bruges til, at parterne i en aftale kan finde hinanden, og ses kun af lederne af aftalens institutioner og af kommunens frivillighedskoordinator. Personen kan altid blive glemt: så slettes det hele, og aftalen nævner kun rollen.',
    name: 'Navn',
    email: 'E-mail',
    phone: 'Telefon',
    phoneHint: 'For eksempel 74 34 12 34',
    save: 'Gem ændringen',
  },
  conflict: {
    title: 'Andre har rettet personen, mens du skrev',
    text: 'Det, du ikke har rørt, står nu, som de andre har skrevet det. Dit eget er bevaret. Se det igennem, og gem igen.',
    now: 'Sådan står det nu:',
    yours: (value: string) => `du skrev: ${value}`,
  },

  /** Where a form asks who it is. */
  choice: {
    who: 'Hvem er det?',
    signatory: 'Hvem sagde ja?',
    signatoryOf: (party: string) => `Hvem sagde ja for ${party}?`,
    nobody: 'Nævn kun rollen',
    unknown: 'En person, der ikke kan vælges længere',
    missingTitle: 'Mangler der en person?',
    missing: 'Her kan kun vælges dem, I har registreret. Det, du har skrevet her, bliver gemt.',
  },

  done: {
    recorded: (name: string) => `${name} er registreret`,
    recordedNext: 'Personen kan nu vælges i jeres aftaler.',
    updated: 'Ændringen er gemt',
    updatedNext: 'Sådan ses personen nu i alle de aftaler, der nævner vedkommende.',
    unchanged: 'Der var ikke noget at ændre',
    unchangedText: 'Det, du gemte, stod der i forvejen.',
    forgotten: 'Personen er glemt',
    forgottenNext:
      'Navn, e-mail og telefon er slettet for altid. Aftalerne nævner fra nu af kun rollen.',
  },

  /** What is held about one person, on screen and on paper. */
  overview: {
    update: 'Ret oplysningerne',
    print: 'Udskriv oversigten',
    forget: 'Glem personen',
    askCoordinator:
      'Vil personen glemmes, eller er der ikke længere brug for oplysningerne? Så bed kommunens frivillighedskoordinator om at glemme personen.',
    /** On paper the name does not stand above by itself. */
    paperTitle: (name: string) => `Hvad der er registreret om ${name}`,
    facts: 'Det står der nu',
    notKnown: 'Ikke registreret',
    keptBy: 'Registreret af',
    since: 'Senest ændret',
    agreements: 'Aftaler, der nævner personen',
    noAgreements: 'Ingen aftaler nævner personen.',
    unseen: 'En aftale, som du ikke kan se',
    capacity: {
      actor: 'som den, der har skrevet i den',
      consent: 'som den, der sagde ja',
      contact: 'som kontakt',
    },
    elsewhere: (count: number) =>
      `Personen har også rettet ${number(count)} ${count === 1 ? 'anden ting' : 'andre ting'} i registret: institutioner, foreninger, spilleregler eller lovgrundlag.`,
    signsIn: 'Log ind',
    signsInText:
      'Personen logger ind her. Navn og e-mail kommer fra kommunens log ind, og registret viser, hvad personen har skrevet.',
    history: 'Alt, hvad der er skrevet om personen',
    historyText: 'Også det, der siden er rettet. Det nyeste står øverst.',
    when: 'Skrevet',
    about: 'Om det, der er registreret',
    why: 'Hvorfor det er registreret',
    whyText:
      'Kommunens institutioner arbejder sammen med foreninger, netværk og frivillige. Navn, e-mail og telefon bruges til, at de, der er part i en aftale, kan finde hinanden, og til at vise, hvem der sagde ja til den.',
    who: 'Hvem der kan se det',
    whoText:
      'Lederen af den institution, der har registreret personen, lederne af de institutioner, der er part i en aftale, som nævner personen, og deres kommuners frivillighedskoordinatorer. Alle andre ser kun rollen i aftalen, for eksempel »formand«.',
    howLong: 'Hvor længe det står der',
    howLongText:
      'Indtil personen bliver glemt. Det sker, når personen beder om det, når der ikke længere er brug for oplysningerne, eller når de er skrevet ved en fejl. Så slettes alt på denne side for altid, og aftalerne nævner kun rollen. En sikkerhedskopi kan have oplysningerne, til den bliver skiftet ud. Bliver den lagt tilbage, glemmes personen igen.',
    not: 'Hvad der ikke er registreret',
    notText:
      'Registret har ikke personens CPR-nummer, adresse eller fødselsdag, og ingen vurderinger af personen. Har nogen skrevet et navn i en aftales egen tekst, kan registret ikke genkende det. Det står derfor ikke i denne oversigt.',
    rights:
      'Man har ret til at få rettet det, der er forkert, og til at få det slettet. Kontakt kommunens frivillighedskoordinator. Man kan klage til Datatilsynet.',
    back: 'Tilbage til personen',
  },

  forget: {
    title: (name: string) => `Glem ${name}`,
    deleted: 'Det bliver slettet for altid',
    deletedItems: ['Navn, e-mail og telefon.', 'Alt, hvad der tidligere har stået om personen.'],
    stays: 'Det bliver stående',
    staysRole:
      'Rollen i de aftaler, der nævner personen, for eksempel »formand«, med et tilfældigt nummer, som ingen kan finde personen ud fra.',
    staysRecord:
      'At en person er glemt, hvornår, og hvilken af de tre grunde der var. Ikke hvem det var.',
    noTexts: 'Er navnet skrevet i en aftales egen tekst, skal det rettes i aftalen.',
    reason: 'Hvorfor skal personen glemmes?',
    reasons: {
      'asked-for': 'Personen har bedt om det',
      'no-longer-needed': 'Der er ikke længere brug for oplysningerne',
      'recorded-in-error': 'Personen blev registreret ved en fejl',
    },
    next: 'Gå videre',
    check: (name: string) => `Vil du glemme ${name} for altid?`,
    checkReason: 'Grund',
    checkText: 'Der er ingen vej tilbage: det, der slettes, kan ingen finde igen.',
    act: (name: string) => `Glem ${name} for altid`,
    edit: 'Vælg en anden grund',
  },
}

export type PersonsTexts = typeof personsInDanish
