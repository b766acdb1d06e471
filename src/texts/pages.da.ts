import { auditInDanish } from './pages/audit.da.ts'
import { calendarInDanish } from './pages/calendar.da.ts'
import { boundariesInDanish } from './pages/boundaries.da.ts'
import { legalBasesInDanish } from './pages/legal-bases.da.ts'
import { questionInDanish } from './pages/question.da.ts'
import { rightsInDanish } from './pages/rights.da.ts'
import { signInInDanish } from './pages/sign-in.da.ts'
import { storyInDanish } from './pages/story.da.ts'
import { rulebooksInDanish } from './pages/rulebooks.da.ts'
import { draftsInDanish } from './pages/drafts.da.ts'
import { durationsInDanish } from './pages/durations.da.ts'
import { downloadsInDanish } from './pages/downloads.da.ts'
import { asKnownInDanish } from './pages/as-known.da.ts'
import { accessLogInDanish } from './pages/access-log.da.ts'
import { agreementInDanish } from './pages/agreement.da.ts'
import { changesInDanish } from './pages/changes.da.ts'
import { movementsInDanish } from './pages/movements.da.ts'
import { overTimeInDanish } from './pages/over-time.da.ts'
import { mineInDanish } from './pages/mine.da.ts'
import { formsInDanish } from './pages/forms.da.ts'
import { partiesInDanish } from './pages/parties.da.ts'
import { personsInDanish } from './pages/persons.da.ts'
import type { InstitutionKind } from '#schemas/parties/institution.ts'
import type { NetworkKind } from '#schemas/parties/network.ts'
import type { Formality, Production } from '#schemas/terms/classification.ts'
import type { Theme } from '#schemas/values.ts'
import type { AgreementStatus } from '#schemas/views/agreement.ts'
import type { ModelGrouping } from '#schemas/views/collaboration-model.ts'
import type { Hits } from '#schemas/views/hits.ts'
import { formatChange, formatHits, formatHitsFirst, formatNumber } from './numbers.ts'

type Words<Key extends string> = Readonly<Record<Key, string>>

const number = (value: number): string => formatNumber('da', value)

const hits = (count: Hits): string => formatHitsFirst('da', count)

const plural = (count: number, one: string, many: string): string =>
  `${number(count)} ${count === 1 ? one : many}`

export const pagesInDanish = {
  accessLog: accessLogInDanish,
  agreement: agreementInDanish,
  asKnown: asKnownInDanish,
  audit: auditInDanish,
  boundaries: boundariesInDanish,
  calendar: calendarInDanish,
  downloads: downloadsInDanish,
  durations: durationsInDanish,
  legalBases: legalBasesInDanish,
  movements: movementsInDanish,
  overTime: overTimeInDanish,
  question: questionInDanish,
  rights: rightsInDanish,
  rulebooks: rulebooksInDanish,
  signIn: signInInDanish,
  story: storyInDanish,
  site: {
    name: 'Samspil',
    what: 'Register over kommunens samarbejde med foreninger, netværk og frivillige',
    skip: 'Gå til sidens indhold',
    mainMenu: 'Hovedmenu',
    breadcrumb: 'Her er du',
    otherLanguage: 'English',
    languageMenu: 'Sprog',
    api: 'Åbne data: API og dokumentation',
    noSignIn: 'Uden log ind',
    publicDemo:
      'Her er ingen adgangskontrol endnu. Alle, der kan åbne siden, kan vælge enhver rolle. Skriv ikke rigtige oplysninger her.',
    youAre: (role: string) => `Du ser registret som ${role}`,
    changeRole: 'Skift rolle',
    refused: 'Fejl: ',
    unknown: 'Ikke oplyst',
    today: (date: string) => `i dag, ${date}`,
    /** Of another day; what is known of it may have been recorded later. */
    onDay: (date: string) => `den ${date}, som det er registreret nu`,
  },

  pages: {
    audit: 'Roller og grænser',
    mine: 'Mine aftaler',
    calendar: 'Kalender',
    persons: 'Kontaktpersoner',
    model: 'Samarbejdsmodellen',
    agreements: 'Aftaler',
    institutions: 'Institutioner',
    networks: 'Foreninger og netværk',
    movements: 'Flytninger mellem felterne',
    overTime: 'Udvikling over tid',
    durations: 'Varighed og støtte',
    rulebooks: 'Spilleregler',
    legalBases: 'Lovgrundlag',
    question: 'Må frivillige …?',
    accessLog: 'Adgangslog',
    role: 'Vælg rolle',
  },

  /** Of a registry that holds too little for a page to show anything. */
  beginning: {
    text: 'Registret fyldes i denne rækkefølge:',
    steps: [
      'Kommunens koordinator registrerer institutionerne.',
      'En leder eller koordinatoren registrerer foreninger og netværk.',
      'Institutionens leder foreslår en aftale, og parterne indgår den.',
    ],
    institution: 'Registrér den første institution',
    network: 'Registrér den første forening eller det første netværk',
    agreement: 'Registrér den første aftale',
    coordinatorBegins: 'Vælg rollen som koordinator i din kommune for at begynde.',
    leaderGoesOn: 'Vælg rollen som leder af en institution for at gå videre.',
    chooseRole: 'Vælg rolle',
  },

  formality: { formal: 'Formelt', informal: 'Uformelt' } satisfies Words<Formality>,
  production: {
    'own-production': 'Egenproduktion',
    'co-production': 'Medproduktion',
  } satisfies Words<Production>,
  /** As in "12 …". */
  cell: {
    formal: {
      'own-production': 'formelle samarbejder om egenproduktion',
      'co-production': 'formelle samarbejder om medproduktion',
    },
    informal: {
      'own-production': 'uformelle samarbejder om egenproduktion',
      'co-production': 'uformelle samarbejder om medproduktion',
    },
  } satisfies Record<Formality, Words<Production>>,
  status: {
    proposed: 'Foreslået',
    upcoming: 'Kommende',
    'in-force': 'Gældende',
    lapsed: 'Udløbet',
    ended: 'Ophørt',
    annulled: 'Annulleret',
  } satisfies Words<AgreementStatus>,
  noticeGiven: (date: string) => `Opsagt til ${date}`,
  /** An end that lies ahead and that nobody gave notice of. */
  stops: (date: string) => `Slutter ${date}`,
  theme: {
    visibility: 'Synlighed',
    'settlement-and-places': 'Bosætning og levesteder',
    'business-and-education': 'Erhverv og uddannelse',
    'coherence-and-accessibility': 'Sammenhæng og tilgængelighed',
    'health-and-sustainability': 'Sundhed og bæredygtighed',
  } satisfies Words<Theme>,
  networkKind: {
    association: 'Forening',
    network: 'Netværk',
    'citizen-group': 'Borgergruppe',
    council: 'Bruger-, pårørende- eller forældreråd',
    company: 'Virksomhed',
  } satisfies Words<NetworkKind>,
  umbrella: 'paraplyorganisation',
  institutionKind: {
    'care-home': 'Plejecenter',
    'day-care': 'Dagtilbud',
    school: 'Skole',
    library: 'Bibliotek',
    health: 'Sundhed',
    culture: 'Kultur og fritid',
    administration: 'Forvaltning',
    other: 'Anden institution',
  } satisfies Words<InstitutionKind>,

  filter: {
    title: 'Filtrér',
    modelBy: 'dato, kommune, institution, tema, netværkstype, sted',
    agreementsBy: 'dato, kommune, institution, tema, status og mere',
    partiesBy: 'kommune og type',
    day: 'Gælder den',
    dayHint: 'Se, hvordan det var den dag. Lad feltet være tomt for at se i dag',
    municipality: 'Kommune',
    institution: 'Institution',
    network: 'Forening eller netværk',
    theme: 'Tema',
    networkKind: 'Netværkstype',
    kind: 'Type',
    place: 'Sted',
    placeHint: 'Skriv stedets navn, som det står i aftalen, for eksempel Vojens',
    status: 'Status',
    formality: 'Formelt eller uformelt',
    production: 'Egenproduktion eller medproduktion',
    all: 'Alle',
    allMunicipalities: 'Alle kommuner',
    allInstitutions: 'Alle institutioner',
    choose: {
      label: 'Institutionens navn',
      another: 'En anden institution',
      hint: 'Skriv hele navnet eller begyndelsen af et par af ordene i det',
      title: 'Vælg institution',
      several: (written: string) => `Vælg den institution, du mener med »${written}«:`,
      none: (written: string) => `Der er ingen institution, som passer til »${written}«.`,
      more: 'Der er flere. Skriv mere af navnet for at finde dem.',
      button: 'Find institution',
      back: 'Tilbage til listen',
    },
    chosen: 'Dine valg',
    remove: 'Fjern',
    clear: 'Fjern alle valg',
  },

  search: {
    /** Above the field. */
    agreements: 'Søg i titel, formål, opgaver, parter og steder',
    institutions: 'Søg i navn, sted og center',
    networks: 'Søg i navn, CVR-nummer og steder',
    persons: 'Søg efter navn',
    button: 'Søg',
    choice: 'Søgning',
    quoted: (words: string) => `»${words}«`,
    /** After what was found: "3 institutioner med »skole«". */
    matching: (words: string) => ` med »${words}«`,
    /** What was found nowhere, and what was searched for in its place. */
    corrected: (typed: string, used: string) =>
      `Ingen fundet med »${typed}«. Her er dem med »${used}«.`,
    correctedNone: (typed: string, used: string) =>
      `Ingen fundet med »${typed}«. Der er søgt på »${used}« i stedet.`,
    noneTitle: (words: string) => `Intet fundet med »${words}«`,
    noneText:
      'Prøv færre eller andre ord, eller kun begyndelsen af et ord. Alle ordene skal være der.',
    noneChosenText:
      'Prøv færre eller andre ord, eller kun begyndelsen af et ord. Alle ordene skal være der. Måske findes det uden for dine andre valg.',
    everywhere: 'Søg uden de andre valg',
    without: 'Fjern søgningen',
  },

  model: {
    total: (count: number) => plural(count, 'samarbejde', 'samarbejder'),
    /** After the percentage. */
    isActive: 'er aktivt medborgerskab',
    /** After it: how many percentage points more or less than then. */
    shareSince: (points: number, then: string) =>
      points === 0
        ? `det samme som ${then}`
        : `${number(Math.abs(points))} procentpoint ${points > 0 ? 'højere' : 'lavere'} end ${then}`,
    aYearAgo: 'for et år siden',
    aYearBefore: 'et år før',
    changeInYear: (change: number) =>
      change === 0 ? 'Samme antal som et år før' : `${formatChange('da', change)} på et år`,
    caption: 'Samarbejdet med foreninger, netværk og frivillige i fire felter',
    columns: {
      'own-production': 'kendte, faste opgaver',
      'co-production': 'roller og ansvar flytter sig',
    } satisfies Words<Production>,
    rows: {
      formal: 'aftale eller fast relation',
      informal: 'ingen aftale',
    } satisfies Words<Formality>,
    active: 'Aktivt medborgerskab',
    seeAll: (count: number) => `Se alle ${number(count)}`,
    nothingHere: 'Ingen samarbejder',
    lapsedTitle: 'Uden for de fire felter',
    lapsed: (count: number) =>
      `${plural(count, 'samarbejde', 'samarbejder')} er udløbet, ikke afklaret`,
    lapsedHelp:
      'Aftaleperioden er gået, og ingen har registreret, om samarbejdet fortsætter. De tælles ikke med i felterne.',
    show: 'Vis samarbejder',
    emptyTitle: 'Der er ikke registreret samarbejder endnu',
    noneTitle: 'Ingen samarbejder passer til dine valg',
    noneText: 'Prøv at fjerne et eller flere af dine valg.',

    breakdown: 'Fordel på',
    breakdownTable: (grouping: string) => `Tabel over samarbejder fordelt på ${grouping}`,
    groupings: {
      municipality: 'kommune',
      institution: 'institution',
      networkKind: 'netværkstype',
      theme: 'tema',
      place: 'sted',
    } satisfies Words<ModelGrouping>,
    breakdownBy: (grouping: string) => `Fordelt på ${grouping}`,
    groupingMenu: 'Fordel på noget andet',
    formalShort: 'Formelt',
    informalShort: 'Uformelt',
    totalColumn: 'I alt',
    lapsedColumn: 'Udløbet, ikke afklaret',
    sumNote:
      'Et samarbejde kan stå i flere rækker, for eksempel når flere institutioner er med. Rækkerne kan derfor tilsammen give mere end det samlede antal.',
    noRows: 'Der er ingen samarbejder at fordele.',

    aboutTitle: 'Om modellen',
    aboutIntro:
      'To spørgsmål afgør, i hvilket felt et samarbejde står. Svarene gives, når samarbejdet registreres.',
    questions: [
      {
        question: 'Er samarbejdet formelt eller uformelt?',
        quotes: [
          'Det uformelle samarbejde relaterer sig til opgaver, der løses af en eller flere borgere/forening uden samarbejdsaftaler eller andre formelle aftaler med kommunen.',
          'Det formelle samarbejde relaterer til de opgaver, der løses af en eller flere borgere/forening i en mere fast relation til kommunen.',
        ],
        note: 'Formelt er for eksempel frivillige, der er uddannet som instruktører på et hold, eller en samarbejdsaftale med en borgerforening. Uformelt er for eksempel idrætsforeninger uden aftale med kommunen.',
      },
      {
        question:
          'Samarbejdes der om opgaver, hvor udbyttet er egenproduktion – eller er fokus på medproduktion?',
        quotes: [
          'Egenproduktion er faste kontinuerlige opgaver for eksempel faste aktiviteter, bestyrelsesarbejde, bogholderi, sæsonafvikling mv. i foreningsregi.',
          'Samarbejde med fokus på medproduktion ændrer eksisterende måder at samarbejde på og flytter på de roller og det ansvar, som de forskellige aktører har undervejs i forløbet.',
        ],
        note: 'Medproduktion kaldes også samskabelse. Det er her, det aktive medborgerskab er. Passer begge svar, regnes samarbejdet som medproduktion.',
      },
    ],
    notAbsoluteTitle: 'Inddelingen er ikke absolut',
    notAbsoluteQuote:
      'Det er vigtigt at pointere, at denne definition ikke er absolut, men et forsøg på at skabe et overblik.',
    notAbsoluteNote:
      'Derfor kan den, der registrerer et samarbejde, vælge et andet felt end svarene peger på, når det begrundes.',
    source:
      'Haderslev Kommune, Politik for medborgerskab og samspil med frivillige, høringsudgave 2013, Bilag 2',
    translated: null as string | null,
  },

  agreements: {
    /** `matching` says what was searched for. */
    found: {
      proposed: (count, matching = '') =>
        `${hits(count)} ${count === 1 ? 'foreslået samarbejde' : 'foreslåede samarbejder'}${matching}`,
      upcoming: (count, matching = '') =>
        `${hits(count)} ${count === 1 ? 'kommende samarbejde' : 'kommende samarbejder'}${matching}`,
      'in-force': (count, matching = '') =>
        `${hits(count)} ${count === 1 ? 'gældende samarbejde' : 'gældende samarbejder'}${matching}`,
      lapsed: (count, matching = '') =>
        `${hits(count)} ${count === 1 ? 'samarbejde' : 'samarbejder'}${matching} er udløbet, ikke afklaret`,
      ended: (count, matching = '') =>
        `${hits(count)} ${count === 1 ? 'ophørt samarbejde' : 'ophørte samarbejder'}${matching}`,
      annulled: (count, matching = '') =>
        `${hits(count)} ${count === 1 ? 'annulleret samarbejde' : 'annullerede samarbejder'}${matching}`,
      all: (count, matching = '') =>
        `${hits(count)} ${count === 1 ? 'samarbejde' : 'samarbejder'}${matching}`,
    } satisfies Record<AgreementStatus | 'all', (count: Hits, matching?: string) => string>,
    caption: 'Samarbejder med parter, felt i modellen, status og start',
    title: 'Samarbejde',
    parties: 'Parter',
    cell: 'Felt i modellen',
    status: 'Status',
    from: 'Siden',
    sort: 'Rækkefølge',
    sorts: {
      title: 'Titel, A til Å',
      '-title': 'Titel, Å til A',
      '-from': 'Nyeste først',
      from: 'Ældste først',
    },
    sortBy: (order: string) => `Sortér: ${order}`,
    show: 'Vis aftaler',
    next: (count: number) => `Næste ${number(count)}`,
    more: 'Vis flere',
    first: 'Tilbage til begyndelsen',
    shown: (first: number, last: number, total: Hits) =>
      `Viser ${number(first)}–${number(last)} af ${formatHits('da', total)}`,
    shownOf: (count: number, total: Hits) => `Viser ${number(count)} af ${formatHits('da', total)}`,
    paging: 'Flere sider',
    noneTitle: 'Ingen samarbejder passer til dine valg',
    noneText: 'Prøv at fjerne et valg, eller vælg status »Alle«.',
    notTodayTitle: 'Ingen samarbejder gælder i dag',
    notTodayText: (count: Hits) =>
      count === 1
        ? 'Der er 1 samarbejde, der passer, men det gælder ikke i dag. Det kan for eksempel være foreslået, udløbet eller ophørt.'
        : `Der er ${formatHits('da', count)} samarbejder, der passer, men de gælder ikke i dag. De kan for eksempel være foreslåede, udløbne eller ophørte.`,
    seeNotToday: 'Vis også dem, der ikke gælder i dag',
    /** Of another day, past or to come. */
    notThenTitle: (date: string) => `Ingen samarbejder er gældende den ${date}`,
    notThenText: (count: Hits) =>
      count === 0
        ? 'Der er heller ingen, der er foreslået, udløbet eller ophørt. Vælg en anden dato.'
        : count === 1
          ? 'Der er 1 samarbejde, der passer, men det er ikke gældende den dag. Det kan for eksempel være foreslået, udløbet eller ophørt.'
          : `Der er ${formatHits('da', count)} samarbejder, der passer, men de er ikke gældende den dag. De kan for eksempel være foreslåede, udløbne eller ophørte.`,
    seeNotThen: 'Vis også dem, der ikke er gældende den dag',
    seeToday: 'Se i dag',
    noneOfPartyTitle: 'Der er ikke registreret samarbejder her endnu',
    noneOfPartyText:
      'Institutionen, foreningen eller netværket er registreret, men er ikke part i et samarbejde, du kan se.',
  },

  institutions: {
    found: (count: Hits) => (count === 1 ? '1 institution' : `${hits(count)} institutioner`),
    caption: 'Institutioner med type, kommune og sted',
    name: 'Navn',
    kind: 'Type',
    municipality: 'Kommune',
    place: 'Sted',
    agreements: 'Samarbejder',
    seeAgreements: 'Se samarbejder',
    withParty: (name: string) => `med ${name}`,
    show: 'Vis institutioner',
    noneTitle: 'Ingen institutioner fundet',
    noneText: 'Prøv at fjerne et valg. Institutioner registreres af kommunens koordinator.',
    emptyTitle: 'Der er ikke registreret institutioner endnu',
  },
  networks: {
    found: (count: Hits) =>
      count === 1 ? '1 forening eller netværk' : `${hits(count)} foreninger og netværk`,
    caption: 'Foreninger og netværk med type, kommune og sted',
    show: 'Vis foreninger og netværk',
    noneTitle: 'Ingen foreninger eller netværk fundet',
    noneText:
      'Prøv at fjerne et valg. Foreninger og netværk registreres af en leder eller en koordinator, før de kan indgå i en aftale.',
    emptyTitle: 'Der er ikke registreret foreninger eller netværk endnu',
  },

  role: {
    intro:
      'Her er ikke rigtigt log ind endnu: Vælg selv, hvem du vil se registret som. Der er ingen adgangskode, og valget gælder kun i din browser.',
    leader: 'Leder af en institution',
    leaderHelp: 'Ser registret og de forslag, institutionen selv er part i.',
    leaderHint: 'Begynd at skrive institutionens navn, og vælg den på listen',
    coordinator: 'Frivillighedskoordinator i en kommune',
    coordinatorHelp: 'Ser registret og alle forslag i kommunen.',
    begunMunicipalities: 'Med institutioner i registret',
    otherMunicipalities: 'Andre kommuner',
    analyst: 'Analytiker',
    analystHelp:
      'Ser hele registret, men kan ikke ændre noget. Det er også det, du er uden at vælge.',
    administrator: 'Administrator af registret',
    administratorHelp:
      'Driver registret: ser adgangsloggen og ellers det, som alle kan se, og spillereglerne. Har ingen del i aftalerne.',
    public: 'Gæst',
    publicHelp:
      'Det, som alle kan se uden at logge ind: modellen, de gældende aftaler, institutioner, foreninger og netværk.',
    choose: 'Vælg',
    chooseLeader: 'Se registret som leder',
    chooseCoordinator: 'Se registret som koordinator',
    chooseAnalyst: 'Se registret som analytiker',
    chooseAdministrator: 'Se registret som administrator',
    choosePublic: 'Se registret som gæst',
    chosen: (role: string) => `Du ser nu registret som ${role}.`,
    next: 'Gå til Samarbejdsmodellen',
    nextMine: 'Gå til Mine aftaler',
    nextAudit: 'Gå til Roller og grænser',
    nextAccessLog: 'Gå til Adgangslog',
    asLeader: (institution: string, municipality: string) =>
      `leder af ${institution}, ${municipality}`,
    asCoordinator: (municipality: string) => `frivillighedskoordinator i ${municipality}`,
    asAnalyst: 'analytiker',
    asAdministrator: 'administrator',
    asPublic: 'gæst',
    errorTitle: 'Rollen blev ikke valgt',
    error: 'Fejl',
    noSuchRole: 'Vælg en af rollerne nedenfor.',
    noInstitution: 'Skriv institutionens navn, og vælg den på listen.',
    noSuchInstitution: 'Vælg en institution på listen. Der er ingen med det navn, du skrev.',
    severalInstitutions:
      'Flere institutioner passer til det, du skrev. Skriv mere af navnet, eller vælg den på listen.',
    noSuchMunicipality: 'Vælg en kommune på listen.',
    noInstitutions:
      'Der er ingen institutioner i registret endnu. Koordinatoren i en kommune begynder og registrerer dem: Vælg din kommune her.',
  },

  drafts: draftsInDanish,
  forms: formsInDanish,
  mine: mineInDanish,
  changes: changesInDanish,
  parties: partiesInDanish,
  persons: personsInDanish,

  problems: {
    notFoundTitle: 'Siden findes ikke',
    notFoundText:
      'Adressen kan være skrevet forkert, eller siden er flyttet. Brug menuen øverst, eller begynd på forsiden.',
    badAddressTitle: 'Adressen kan ikke læses',
    badAddressText:
      'Noget i adressen passer ikke til siden. Den kan være blevet klippet over i en mail. Begynd forfra uden valg.',
    unreadableTitle: 'Det sendte kan ikke læses',
    unreadableText: 'Gå tilbage til siden, og prøv igen derfra.',
    dayAheadTitle: 'Dagen er ikke kommet endnu',
    dayAheadText:
      'Her kan alle se, hvad der gælder til og med i dag. Hvad der er aftalt til senere, kan ses af dem, der er logget ind.',
    seeToday: 'Se det, der gælder i dag',
    crossSiteText:
      'Formularen kan kun sendes fra siderne her. Gå til forsiden, og prøv igen derfra.',
    staleFormTitle: 'Siden var for gammel til at sende fra',
    staleFormText:
      'Der er ikke gemt noget. Siden blev åbnet, før du loggede ind igen, eller før browseren blev lukket.',
    staleFormKept: 'Det, du skrev, er ikke tabt. Send det igen herfra.',
    staleFormLost:
      'Åbn siden igen, og send derfra. Går du et skridt tilbage i browseren, kan du finde det, du skrev.',
    openAgain: 'Åbn siden igen',
    errorTitle: 'Noget gik galt hos os',
    errorText:
      'Fejlen er noteret, og intet er ændret. Prøv igen om lidt. Bliver det ved, så skriv til den, der driver registret.',
    noIssuerTitle: 'Log ind kan ikke bekræftes lige nu',
    noIssuerText:
      'Den tjeneste, som du logger ind med, svarer ikke. Registret viser først noget, når det igen kan se, hvem du er. Intet er ændret.',
    notCaughtUpTitle: 'Et øjeblik',
    notCaughtUpText: 'Registret er ved at læse det seneste ind. Prøv igen om lidt.',
    outOfReachTitle: 'Registret kan ikke nås lige nu',
    outOfReachText:
      'Lige nu kan registret hverken læse eller gemme noget. Prøv igen om lidt. Bliver det ved, så skriv til den, der driver registret.',
    overloadedTitle: 'Der er meget travlt lige nu',
    overloadedText:
      'Registret kan ikke nå at svare alle. Der er ikke gemt noget. Prøv igen om lidt.',
    tooManyTitle: 'Vent et øjeblik',
    tooManyText:
      'Der er kommet usædvanlig mange forespørgsler herfra på kort tid. Vent et minut, og prøv igen. Har du lige skrevet noget, så gå et skridt tilbage i browseren for at finde det.',
    perhapsSavedTitle: 'Måske er det gemt, måske ikke',
    perhapsSavedText:
      'Registret svarede ikke i tide, og det kan ikke afgøres nu, om det, du sendte, blev gemt.',
    sendAgainText:
      'Det, du skrev, er ikke tabt: Vent lidt, og send det igen herfra. Det bliver kun gemt én gang.',
    sendAgain: 'Send igen',
    tryAgain: 'Prøv igen',
    again: 'Begynd forfra',
    home: 'Gå til forsiden',
  },
}

/** What every language says, key by key. */
export type PageTexts = typeof pagesInDanish
