import type { FindingCause } from '#schemas/views/finding.ts'
import { formatNumber } from '../numbers.ts'
import type { RevisionKind } from '../terms/enums.da.ts'

type Words<Key extends string> = Readonly<Record<Key, string>>

const number = (value: number): string => formatNumber('da', value)

const counted = (count: number, one: string, many: string): string =>
  `${number(count)} ${count === 1 ? one : many}`

/** "Roller og grænser" of one agreement, and what is decided there. */
export const boundariesInDanish = {
  title: 'Roller og grænser',
  /** As in "Roller og grænser: 1 skal rettes, 2 bør afklares", on the agreement's page. */
  line: (said: string) => `Roller og grænser: ${said}`,
  countOf: {
    'must-fix': (count: number) => `${number(count)} skal rettes`,
    warning: (count: number) => `${number(count)} bør afklares`,
    advice: (count: number) => counted(count, 'godt råd', 'gode råd'),
  },
  waiting: (count: number) => `${number(count)} venter på rettelse`,
  nothing: 'intet at rette eller afklare',
  wasFound: 'se, hvad der blev fundet og afgjort',
  neverReviewed: 'Ingen koordinator har gennemgået aftalens roller og opgaver endnu.',
  reviewed: (date: string, conclusion: string) => `Sidst gennemgået ${date}: ${conclusion}.`,
  nextReview: (date: string) => `Gennemgås igen senest ${date}.`,
  reviewOverdue: (date: string) =>
    `Skulle være gennemgået igen senest ${date}. Det er tid til en ny gennemgang.`,
  /** As in "Efter spillereglerne i Haderslev Kommune, som de er 1. marts 2024." */
  rulebook: (date: string) => `Efter spillereglerne, som de er ${date}:`,
  seeRulebook: 'Se dem',
  over: {
    title: 'Der er ikke mere at gennemgå',
    text: 'Aftalen er ophørt eller annulleret, og derfor bliver den ikke længere holdt op mod spillereglerne. Det, der blev fundet og afgjort, står nedenfor.',
  },
  stop: {
    title: 'Aftalen kan ikke indgås endnu',
    text: (count: number) =>
      count === 1
        ? 'Et af punkterne skal rettes i forslaget, eller koordinatoren skal give en begrundet undtagelse, før parterne kan indgå aftalen.'
        : `${number(count)} af punkterne skal rettes i forslaget, eller koordinatoren skal give en begrundet undtagelse, før parterne kan indgå aftalen.`,
  },
  ahead: {
    title: (date: string) => `Fra ${date} gælder andre vilkår`,
    found: (said: string) => `Da er der: ${said}.`,
    see: 'Se, hvad spillereglerne siger til dem',
    shown: (date: string) => `Her er vilkårene, som de gælder fra ${date}.`,
    back: 'Se vilkårene, som de er i dag',
  },

  open: (count: number) => `Åbne opmærksomhedspunkter (${number(count)})`,
  noneOpenTitle: 'Intet er åbent',
  noneOpen: 'Alle de spilleregler, der kan svares på, er overholdt eller afgjort.',
  toBeMended: (count: number) => `Venter på rettelse (${number(count)})`,
  toBeMendedText: 'Koordinatoren har set på dem. De skal rettes i aftalen.',
  exempted: (count: number) => `Undtaget (${number(count)})`,
  judged: (count: number) => `Afgjort (${number(count)})`,
  unanswered: (count: number) => `Kan ikke afgøres (${number(count)})`,
  unansweredText:
    'Her mangler et svar i aftalen eller hos en af parterne. Det stopper ikke noget, men ingen kan sige, om spillereglerne er overholdt.',
  upheld: (count: number) => `Overholdt (${number(count)})`,
  notRelevant: (count: number) => `Ikke relevant (${number(count)})`,

  finding: {
    /** What it is about, after the rule's name. */
    ofFunding: (source: string) => `tilskud fra »${source}«`,
    says: 'Spillereglen:',
    evidence: 'Det bygger på',
    mend: 'Det vil rette det:',
    since: (date: string) => `Siden ${date}.`,
    /** A folded part of what is only advice. */
    more: 'Hvad det bygger på, og hvor det står',
    lastLookedAt: 'Aftalen er sidst set igennem af parterne',
    /** How many organisations a network is a member of. */
    organisations: (count: number) =>
      count === 0 ? 'Ingen' : counted(count, 'organisation', 'organisationer'),
    never: 'Ingen kan sige hvornår',
    otherSources: (count: number) =>
      count === 1 ? 'Det står også her' : `Det står også ${number(count)} andre steder`,
  },

  decided: {
    exempted: (from: string, until: string) => `Undtaget fra ${from} til og med ${until}.`,
    basis: (name: string) => `Undtagelsen hviler på ${name}.`,
    withdrawn: (date: string, reason: string) => `Ophævet ${date}: ${reason}`,
    ended: 'Undtagelsen er udløbet.',
    lapsed: 'Gælder ikke længere, fordi det, den handler om, er ændret siden.',
    earlier: 'Afgjort tidligere',
    reason: 'Begrundelse:',
  },

  actions: {
    label: 'Hvad vil du gøre?',
    review: 'Gennemgå',
    exempt: 'Undtag',
    withdraw: 'Ophæv undtagelsen',
    write: 'Skriv til lederen',
    writeQuestions: 'Skriv til lederen om spørgsmålene',
    mend: 'Ret det',
    mendProposal: 'Ret forslaget',
    mendAgreement: 'Ret aftalen',
    answer: 'Svar på spørgsmålene',
    confirm: 'Gælder den stadig?',
    toParty: (name: string) => `Gå til ${name}`,
    toAgreement: 'Gå til aftalen',
  },

  past: {
    title: 'Historik',
    findings: 'Tidligere opmærksomhedspunkter',
    period: (from: string, until: string) => `Fra ${from} til og med ${until}.`,
    oneDay: (date: string) => `Kun ${date}.`,
    /** "Blev løst af tillægget fra 1. marts 2024.", "Blev løst ved, at …". */
    resolved: (how: string) => `Blev løst ${how}.`,
    by: {
      ended: (reason: string, date: string) => `ved, at aftalen ophørte ${date} (${reason})`,
      party: (name: string, date: string) =>
        `ved, at oplysningerne om ${name} blev ændret fra ${date}`,
      rulebook: (date: string) => `ved, at spillereglerne blev ændret fra ${date}`,
      'legal-basis': (name: string, date: string) =>
        `ved, at lovgrundlaget ${name} er et andet fra ${date}`,
      time: (date: string) => `ved, at tiden gik: Det gælder ikke længere fra ${date}`,
    } satisfies Readonly<
      Record<Exclude<FindingCause['kind'], 'version'>, (...words: string[]) => string>
    >,
    lookedAt: (date: string) => `ved, at parterne så aftalen igennem ${date}`,
    version: (what: string, date: string) => `af ${what} fra ${date}`,
    versionOf: {
      proposal: 'forslaget',
      agreed: 'aftalen, som den blev indgået,',
      negotiation: 'et rettet forslag',
      amendment: 'tillægget',
      extension: 'forlængelsen',
      renewal: 'fornyelsen',
      'party-left': 'en parts udtræden',
      reassessment: 'den nye vurdering',
      confirmation: 'bekræftelsen',
      correction: 'rettelsen',
    } satisfies Words<RevisionKind | 'proposal' | 'agreed'>,
    someParty: 'en part',
    otherwise: 'Derefter var det ikke overholdt på en anden måde.',
    reviews: 'Gennemgange',
    reviewOn: (date: string) => `Gennemgået ${date}`,
    conclusion: 'Konklusion',
    next: 'Næste gennemgang senest',
    note: 'Bemærkning',
    exemptions: 'Undtagelser',
  },

  reviewForm: {
    title: 'Gennemgå roller og opgaver',
    lead: 'Se hvert opmærksomhedspunkt igennem, og skriv, hvad du afgør og hvorfor. Det, du ikke afgør, bliver ved med at være åbent.',
    nothingOpen: 'Intet er åbent. Du kan stadig registrere, at du har gennemgået aftalen.',
    verdict: 'Hvad er din afgørelse?',
    verdictHelp: {
      agreed: 'Lederen behøver ikke gøre noget.',
      'to-be-mended': 'Lederen skal rette det i aftalen.',
      'not-a-breach': 'For eksempel fordi forholdene er særlige.',
    },
    reason: 'Begrundelse',
    reasonHint: 'Parternes ledere kan læse den. Skriv ingen navne på personer.',
    stays:
      'Skal det rettes, før aftalen kan indgås? Så ophæver en afgørelse ikke stoppet. Det gør kun en rettelse eller en undtagelse.',
    again: 'Afgør igen det, der er afgjort før',
    before: (verdict: string) => `Afgjort før: ${verdict}`,
    close: 'Konklusion på gennemgangen',
    conclusion: 'Hvad er konklusionen?',
    conclusionHelp: {
      approved: 'Aftalen kan fortsætte, som den er.',
      'changes-required': 'Noget skal rettes.',
    },
    nextReviewBy: 'Næste gennemgang senest',
    nextReviewByHint: 'Om to år, hvis du ikke vælger noget andet.',
    note: 'Bemærkning',
    noteHint: 'Det, andre skal vide om gennemgangen. Skriv ingen navne på personer.',
    act: 'Registrér gennemgangen',
  },

  exemptForm: {
    title: 'Undtag fra spillereglen',
    lead: 'En undtagelse lader det blive stående indtil en dag, du vælger. Begrundelsen bliver stående i aftalens historik. Ændres det, undtagelsen handler om, falder den bort.',
    reason: 'Hvorfor kan det blive stående?',
    reasonHint: 'Parternes ledere kan læse det. Skriv ingen navne på personer.',
    until: 'Til og med hvilken dag?',
    untilHint: 'En undtagelse slutter altid. Et år er ofte passende.',
    basis: 'Hvilken undtagelse i loven hviler den på?',
    basisNeeded:
      'Reglen bygger på en pligt i loven. Derfor skal undtagelsen bygge på en anden bestemmelse i loven, som du vælger her. Findes der ingen, må opgaven løses på en anden måde.',
    basisHint: 'Kun hvis undtagelsen bygger på en bestemmelse i loven.',
    chooseBasis: 'Vælg en undtagelse i loven',
    noBasis: 'Ingen',
    noBases: 'Der er ingen undtagelser på listen over lovgrundlag, der gælder i dag.',
    onlyVerified: 'Kun undtagelser, som nogen har slået efter i loven, kan vælges.',
    seeBases: 'Se listen over lovgrundlag',
    act: 'Giv undtagelsen',
  },

  withdrawForm: {
    title: 'Ophæv undtagelsen',
    lead: 'Undtagelsen gælder ikke længere fra i dag. Det, den handlede om, tæller derefter igen som før undtagelsen.',
    reason: 'Hvorfor ophæves den?',
    reasonHint: 'Parternes ledere kan læse det. Skriv ingen navne på personer.',
    act: 'Ophæv undtagelsen',
  },

  overtaken: {
    title: 'Aftalen er ændret, mens du skrev',
    text: 'Intet af dit er registreret endnu. Det, du har skrevet om det, der stadig er der, er bevaret.',
    gone: 'Det her er ikke længere et opmærksomhedspunkt:',
    changed: 'Det her ser anderledes ud nu. Se på det igen, før du afgør det:',
    now: 'Se det igennem, og send igen.',
  },
  hindrance: {
    gone: {
      title: 'Der er ikke noget at undtage',
      text: 'Det er ikke længere et opmærksomhedspunkt i aftalen. Det er rettet, eller spillereglerne er ændret.',
    },
    exempted: {
      title: 'Det er allerede undtaget',
      text: (date: string) =>
        `Der gælder en undtagelse til og med ${date}. Skal den være anderledes, så ophæv den først.`,
    },
    notHolding: {
      title: 'Undtagelsen gælder ikke længere',
      text: 'Den er udløbet eller ophævet, og der er ikke noget at ophæve.',
    },
    link: 'Se aftalens roller og grænser',
  },
  whoMay: (municipalities: string) =>
    `Det afgøres af frivillighedskoordinatoren i ${municipalities}. Du kan se, hvad spillereglerne siger, men ikke afgøre det.`,

  done: {
    approved: {
      title: 'Gennemgangen er registreret',
      text: 'Aftalen er godkendt. Parternes ledere kan se din afgørelse her.',
    },
    'changes-required': {
      title: 'Gennemgangen er registreret',
      text: 'Lederen kan se her, hvad der skal rettes, men får ikke besked af sig selv: Brug »Skriv til lederen«.',
    },
    exempted: {
      title: 'Undtagelsen er givet',
      text: (date: string) =>
        `Den gælder til og med ${date}. Når den nærmer sig sin sidste dag, står den under frister.`,
    },
    mayBeAgreed: 'Intet står i vejen for aftalen længere. Parterne kan nu indgå den.',
    withdrawn: {
      title: 'Undtagelsen er ophævet',
      text: 'Opmærksomhedspunktet tæller igen som før undtagelsen. Lederen får ikke besked af sig selv: Brug »Skriv til lederen«.',
    },
  },

  mail: {
    subject: (title: string) => `Roller og grænser: ${title}`,
    greeting: 'Kære leder',
    intro: (title: string) =>
      `Jeg skriver om aftalen »${title}«, som ikke helt følger spillereglerne for samarbejdet med frivillige:`,
    says: (rule: string) => `Spillereglen siger: ${rule}`,
    source: (source: string) => `Den kommer fra ${source}`,
    mend: (remedy: string) => `Det kan rettes sådan: ${remedy}`,
    see: (address: string) => `Se mere, og ret aftalen her: ${address}`,
    questions: (title: string) =>
      `I aftalen »${title}« mangler der svar på nogle spørgsmål om roller og grænser:`,
    /** Of those that there is no room for. */
    moreQuestions: (count: number) =>
      count === 1 ? 'Der er 1 spørgsmål mere.' : `Der er ${number(count)} spørgsmål mere.`,
    seeQuestions: (address: string) => `Se dem alle, og svar på dem i aftalen: ${address}`,
    ask: 'Sig endelig til, hvis jeg kan hjælpe.',
    bye: 'Venlig hilsen',
    role: (municipality: string) => `Frivillighedskoordinatoren i ${municipality}`,
  },
}

/** What every language says, key by key. */
export type BoundariesTexts = typeof boundariesInDanish
