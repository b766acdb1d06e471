import { formatNumber } from '../numbers.ts'

const number = (value: number): string => formatNumber('da', value)

const counted = (count: number, one: string, many: string): string =>
  `${number(count)} ${count === 1 ? one : many}`

/** The rules of each municipality, and how its coordinator changes them. */
export const rulebooksInDanish = {
  lead: 'Spillereglerne siger, hvor grænsen går mellem det, ansatte gør, og det, frivillige gør. Alle kommuner følger de nationale spilleregler. Nogle har lagt egne til.',
  national: 'De nationale spilleregler',
  of: (municipality: string) => `Spilleregler i ${municipality}`,
  caption: 'Spilleregler med antal efter alvor, og hvornår de sidst er ændret',
  rulebook: 'Spilleregler',
  rules: 'Regler',
  changed: 'Sidst ændret',
  neverChanged: 'Som de blev lagt ind',
  changedFrom: (date: string) => `Gælder fra ${date}`,
  others: 'Kommuner, der ikke står her, følger de nationale spilleregler.',
  own: 'Din kommune',
  ownNational: (municipality: string) => `${municipality} følger de nationale spilleregler.`,
  seeOwn: (municipality: string) => `Se spillereglerne i ${municipality}`,
  legalBases: 'Se listen over lovgrundlag',
  question: 'Spørg: Må frivillige …?',

  /** As in "20 spilleregler: 10 skal rettes, …". */
  count: (count: number) => counted(count, 'spilleregel', 'spilleregler'),
  countOf: {
    'must-fix': (count: number) => `${number(count)} skal rettes`,
    warning: (count: number) => `${number(count)} bør afklares`,
    advice: (count: number) => counted(count, 'godt råd', 'gode råd'),
  },
  followsNational: 'Kommunen har ingen egne regler og følger de nationale.',
  nationalFor: 'De gælder i alle kommuner, medmindre kommunens koordinator har ændret dem.',
  change: 'Ændr spillereglerne',
  severityMeans: {
    'must-fix':
      'En formel aftale kan ikke indgås, før det er rettet, eller koordinatoren har begrundet en undtagelse.',
    warning: 'Parterne bør tale om det og afklare det. Aftalen kan godt indgås imens.',
    advice: 'Noget, der plejer at gøre samarbejdet bedre. Det stopper ingenting.',
  },
  isNational: 'Fra de nationale spilleregler',
  isOwn: 'Kommunens egen',
  sources: (count: number) =>
    count === 1 ? 'Hvor det står' : `Hvor det står: ${number(count)} steder`,
  notChosen: (count: number) => `${counted(count, 'regel', 'regler')}, der ikke bruges her`,
  changes: 'Ændringer indtil nu',
  noChanges: 'Spillereglerne er, som de blev lagt ind. Ingen har ændret dem.',
  changeFrom: (date: string) => `Fra ${date}`,
  ahead: 'gælder ikke endnu',
  aheadTitle: (date: string) => `Spillereglerne ændres ${date}`,
  aheadText: 'Siden viser dem, som de er i dag. Ændringen står nederst.',
  was: (rule: string, before: string, after: string) => `${rule}: fra »${before}« til »${after}«`,
  unused: 'Bruges ikke',

  form: {
    title: (municipality: string) => `Ændr spillereglerne i ${municipality}`,
    intro:
      'Vælg for hver regel, om den bruges, og hvor alvorligt det er, når den ikke er overholdt. Inden ændringen vedtages, ser du, hvilke aftaler den rammer.',
    ahead: (date: string) =>
      `Der er vedtaget en ændring, som gælder fra ${date}. Reglerne står her, som de bliver den dag, og en ny ændring kan tidligst gælde fra samme dag.`,
    inUse: 'Regler, der bruges nu',
    notInUse: 'Regler, der ikke bruges nu',
    why: 'Hvorfor og hvornår',
    reason: 'Hvorfor ændres de?',
    reasonHint:
      'For eksempel hvem der har besluttet det. Grunden bliver stående. Skriv ingen navne på personer.',
    effectiveOn: 'Fra hvilken dag?',
    effectiveOnHint: 'Lad feltet stå tomt, hvis det er fra i dag.',
    next: 'Se, hvad ændringen betyder',
    nothing: 'Du har ikke ændret nogen regel endnu. Vælg noget andet ved mindst én, eller fortryd.',
  },

  check: {
    title: 'Se, hvad ændringen betyder',
    notYet: 'Ændringen er ikke vedtaget endnu.',
    where: 'Kommune',
    from: 'Fra',
    reason: 'Begrundelse',
    rules: 'Regler, der ændres',
    effect: 'Det betyder ændringen for kommunens aftaler',
    withNew: (count: number) =>
      count === 0
        ? 'Ingen aftaler får et nyt opmærksomhedspunkt'
        : `${counted(count, 'aftale', 'aftaler')} får et nyt opmærksomhedspunkt`,
    without: (count: number) =>
      count === 0
        ? 'Ingen aftaler slipper for et opmærksomhedspunkt.'
        : `${counted(count, 'aftale', 'aftaler')} slipper for et opmærksomhedspunkt.`,
    otherwise: (count: number) =>
      count === 0
        ? 'Ingen opmærksomhedspunkter bliver mere eller mindre alvorlige.'
        : `${counted(count, 'aftale har et opmærksomhedspunkt, der bliver', 'aftaler har et opmærksomhedspunkt, der bliver')} mere eller mindre alvorligt.`,
    counted: (date: string) =>
      `Talt blandt kommunens aftaler, som de er kendt nu og ser ud ${date}. De, der er ophørt, er ikke med.`,
    caption: 'Aftaler, der får et nyt opmærksomhedspunkt, og hvilket',
    agreement: 'Aftale',
    newFindings: 'Nyt opmærksomhedspunkt',
    /** The same, where there is no room. */
    newOnes: 'Nyt',
    some: (shown: number) => `Her er de første ${number(shown)}.`,
    stays: 'Opmærksomhedspunkter, der er afgjort før, bliver stående, som de blev afgjort.',
    adopt: 'Vedtag ændringen',
    edit: 'Ret',
  },

  conflict: {
    title: 'Andre har ændret spillereglerne, mens du arbejdede',
    text: 'Regler, du ikke har rørt, står nu, som de andre har sat dem. Dine egne valg er bevaret. Se dem igennem, og gå videre.',
    now: 'Det har de andre ændret:',
    yours: (value: string) => `du valgte: ${value}`,
  },

  done: {
    title: 'Spillereglerne er ændret',
    now: 'Aftalerne bliver holdt op mod dem nu. Det kan vare lidt, før opmærksomhedspunkterne er ajour.',
    later: (date: string) =>
      `Ændringen gælder fra ${date}. Indtil da er spillereglerne, som de er i dag.`,
  },

  mayNot: (municipality: string) =>
    `Spillereglerne i ${municipality} ændres af kommunens frivillighedskoordinator.`,
  mayNotNational:
    'De nationale spilleregler følger med registret. Hver kommunes koordinator kan ændre dem for sin egen kommune.',
}

export type RulebooksTexts = typeof rulebooksInDanish
