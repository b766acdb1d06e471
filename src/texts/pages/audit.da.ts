import type { Severity } from '#schemas/boundaries/rule.ts'
import type { FindingState } from '#schemas/views/finding.ts'
import { formatNumber } from '../numbers.ts'

type Words<Key extends string> = Readonly<Record<Key, string>>

const number = (value: number): string => formatNumber('da', value)

/** Up to 1,000 exactly; beyond that nobody counts. */
const hits = (count: number): string => (count > 1000 ? 'Mere end 1.000' : number(count))

const findings = (count: number): string =>
  `${hits(count)} ${count === 1 ? 'opmærksomhedspunkt' : 'opmærksomhedspunkter'}`

const agreements = (count: number): string => `${hits(count)} ${count === 1 ? 'aftale' : 'aftaler'}`

/** The coordinator's pages: what is found in the agreements, and what is to be decided of it. */
export const auditInDanish = {
  lead: {
    coordinator:
      'Her er det, der skal rettes eller afklares i kommunens aftaler. Det mest alvorlige står først, og det ældste før det nye.',
    'institution-leader':
      'Her er det, der skal rettes eller afklares i institutionens aftaler. I retter det i aftalen. Kommunens koordinator afgør, hvad der kan blive stående.',
    analyst:
      'Her er det, der skal rettes eller afklares i aftalerne. Det mest alvorlige står først, og det ældste før det nye. Kommunernes koordinatorer afgør det.',
  },
  behindTitle: 'Tallene er fra før den seneste ændring',
  behindText:
    'De bliver regnet om lige nu. Vent lidt, og hent siden igen. Det, der afgøres imens, går ikke tabt.',

  counts: {
    label: 'Det venter',
    /** As in "Skal rettes (3)". */
    of: (words: string, count: number) => `${words} (${number(count)})`,
    unanswered: 'Mangler svar',
    neverReviewed: 'Ikke gennemgået',
    dueSoon: 'Frist inden for 90 dage',
    overdue: (count: number) => `heraf ${number(count)} overskredet`,
  },
  /** As in "2 skal rettes, 3 bør afklares". */
  countOf: {
    'must-fix': (count: number) => `${number(count)} skal rettes`,
    warning: (count: number) => `${number(count)} bør afklares`,
    advice: (count: number) => `${number(count)} ${count === 1 ? 'godt' : 'gode'} råd`,
  } satisfies Record<Severity, (count: number) => string>,
  more: {
    label: 'Mere om roller og grænser',
    overview: 'Overblik: hvilke regler, hvor og siden hvornår',
    advice: 'Gennemgå gode råd samlet',
    rulebook: 'Kommunens spilleregler',
    legalBases: 'Lovgrundlag',
    unreviewed: 'Aftaler, som ingen har gennemgået',
    deadlines: 'Frister',
    queue: 'Alt, der skal rettes eller afklares',
  },

  found: {
    open: (count: number) => findings(count),
    'to-be-mended': (count: number) => `${findings(count)} venter på rettelse`,
    judged: (count: number) => `${findings(count)} er afgjort`,
    exempted: (count: number) => `${findings(count)} er undtaget`,
  } satisfies Record<FindingState, (count: number) => string>,
  foundUnanswered: (count: number) => `${agreements(count)} mangler svar`,

  filterBy: {
    coordinator: 'spilleregel, institution, type, alvor og tilstand',
    'institution-leader': 'spilleregel, alvor og tilstand',
    analyst: 'kommune, spilleregel, institution, alvor og mere',
  },
  rule: 'Spilleregel',
  institutionKind: 'Type af institution',
  severity: 'Alvor',
  state: 'Tilstand',
  /** The states as what is chosen from. */
  states: {
    open: 'Åben',
    'to-be-mended': 'Venter på rettelse',
    judged: 'Afgjort',
    exempted: 'Undtaget',
  } satisfies Words<FindingState>,
  show: 'Vis listen',

  caption: 'Opmærksomhedspunkter med aftale, spilleregel, siden hvornår og hvad der kan gøres',
  agreement: 'Aftale',
  finding: 'Hvad er fundet',
  since: 'Siden',
  mend: 'Det vil rette det',
  item: {
    task: (title: string) => `Opgave: ${title}`,
    party: (name: string) => `Part: ${name}`,
    funding: (source: string) => `Penge fra: ${source}`,
  },
  /** Of unanswered questions. */
  answerThem: {
    leader: 'Svar på dem i aftalen.',
    others: 'Lederen svarer på dem i aftalen.',
  },
  decide: 'Se og afgør',
  look: 'Se hvorfor',
  /** After the link, for who does not see where it stands. */
  about: (rule: string, agreement: string) => `: ${rule} i »${agreement}«`,
  judged: (verdict: string, date: string) => `Afgjort ${date}: ${verdict}`,
  toBeMended: (date: string) => `Skal rettes, afgjort ${date}`,
  exempted: (date: string) => `Undtaget til og med ${date}`,

  nothing: {
    title: 'Intet skal rettes eller afklares',
    text: 'Alle de spilleregler, der kan svares på, er overholdt eller afgjort.',
    unreviewed: (count: number) =>
      count === 1
        ? 'Der er 1 aftale, som ingen har gennemgået endnu.'
        : `Der er ${number(count)} aftaler, som ingen har gennemgået endnu.`,
    seeUnreviewed: 'Se dem, og begynd på den ældste',
    seeAgreements: 'Se aftalerne',
    filteredTitle: 'Ingen opmærksomhedspunkter passer til dine valg',
    filteredText: 'Prøv at fjerne et valg, eller vælg en anden tilstand.',
    noAgreements: 'Der er ingen aftaler at gennemgå endnu',
  },

  file: 'roller-og-graenser',
  column: {
    institutions: 'Institutioner',
    item: 'Opgave, part eller penge',
    why: 'Hvorfor',
    status: 'Aftalens status',
    formality: 'Formelt eller uformelt',
    decided: 'Begrundelse for afgørelsen',
  },

  overview: {
    title: 'Overblik over roller og grænser',
    lead: 'Hvilke spilleregler er ikke overholdt, hvor og siden hvornår? Tallene er åbne opmærksomhedspunkter. Hvert tal fører til listen bag det.',
    chooseMunicipality: 'Vælg en kommune for at se institutionerne.',
    choose: 'Vælg kommune',
    by: 'kommune',
    waiting: 'Det mangler',
    neverReviewed: (count: number) =>
      count === 0
        ? 'Alle aftaler har været gennemgået mindst en gang.'
        : `${agreements(count)} har aldrig været gennemgået.`,
    overdue: (count: number) =>
      count === 0
        ? 'Ingen frister er overskredet.'
        : `${number(count)} ${count === 1 ? 'frist' : 'frister'} er overskredet.`,
    unanswered: (count: number) =>
      count === 0
        ? 'Ingen aftaler mangler svar.'
        : `${agreements(count)} mangler svar på spørgsmål.`,
    byRule: 'Efter spilleregel',
    byRuleCaption: 'Åbne opmærksomhedspunkter efter spilleregel, de mest alvorlige først',
    byKind: 'Efter type af institution',
    byKindCaption: 'Åbne opmærksomhedspunkter efter type af institution, de mest alvorlige først',
    agreements: 'Aftaler',
    most: 'Oftest',
    oldest: 'Ældste siden',
    heat: 'Spilleregler og institutioner',
    heatLabel: 'Tabel over spilleregler og institutioner. Den kan rulles til siden.',
    heatCaption: 'Åbne opmærksomhedspunkter: institutionerne i rækker, spillereglerne i kolonner',
    heatHelp: 'Tallet er antal opmærksomhedspunkter, årstallet er det ældste af dem.',
    /** The whole of a cell, for who does not see the heads of its row and column. */
    cell: (severity: string, rule: string, since: string) =>
      `, ${severity}, ${rule}, siden ${since}`,
    total: 'I alt',
    overlap:
      'En aftale med flere institutioner tæller med hos dem alle. Rækkerne kan derfor tilsammen give mere end det samlede antal.',
    noneTitle: 'Ingen spilleregler er brudt',
    noneText: 'Der er ingen åbne opmærksomhedspunkter i aftalerne.',
  },

  unreviewed: {
    title: 'Ikke gennemgået',
    lead: 'Aftaler, hvis roller og opgaver ingen koordinator har gennemgået endnu. De ældste står først.',
    found: (count: number) => `${agreements(count)} har aldrig været gennemgået`,
    caption:
      'Aftaler, som ingen har gennemgået, med status, begyndelse og åbne opmærksomhedspunkter',
    open: 'Fundet',
    nothingFound: 'Ingen regler brudt',
    review: 'Gennemgå',
    noneTitle: 'Alle aftaler har været gennemgået',
    noneText: 'Nye aftaler kommer til, når de er registreret.',
  },

  deadlines: {
    title: 'Frister',
    lead: 'Gennemgange og undtagelser, hvis frist er overskredet eller kommer inden for 90 dage. Den tidligste står først.',
    found: (count: number) => `${hits(count)} ${count === 1 ? 'frist' : 'frister'}`,
    caption: 'Frister med dag, aftale og hvad der skal ske',
    on: 'Senest',
    overdue: 'Overskredet',
    what: 'Hvad',
    review: 'Ny gennemgang af roller og opgaver',
    exemption: (rule: string) => `Undtagelsen slutter: ${rule}`,
    exemptionOver: (rule: string) => `Undtagelsen er slut, og intet er rettet: ${rule}`,
    seeExemption: 'Se undtagelsen',
    noneTitle: 'Ingen frister de næste 90 dage',
    noneText: 'Her kommer aftaler, der skal gennemgås igen, og undtagelser, der slutter.',
  },

  advice: {
    title: 'Gennemgå gode råd samlet',
    lead: 'Mange aftaler kan have det samme gode råd. Vælg en spilleregel, sæt kryds ved aftalerne, og afgør dem på en gang.',
    chooseRule: 'Spilleregler med åbne gode råd',
    chooseFirst: 'Vælg en spilleregel ovenfor.',
    pick: 'Hvilke aftaler?',
    pickHint: 'Kun aftaler, hvor spillereglen er et godt råd, står her.',
    all: 'Sæt kryds ved alle',
    none: 'Fjern alle krydser',
    some: (shown: number, total: number) =>
      `Her er de ${number(shown)} ældste af ${number(total)}. De næste kommer, når disse er afgjort.`,
    since: (date: string) => `siden ${date}`,
    see: 'Se aftalens roller og grænser',
    verdict: 'Hvad er afgørelsen?',
    reason: 'Begrundelse',
    reasonHint: 'Den kommer til at stå ved hver af aftalerne. Skriv ingen navne.',
    nextReviewBy: 'Næste gennemgang senest',
    nextReviewHint: 'Står feltet tomt, bliver den frist stående, som aftalen har.',
    counts:
      'Afgørelsen tæller som en gennemgang af hver aftale. Det, der skal rettes eller bør afklares, bliver ved med at være åbent.',
    send: 'Afgør de valgte',
    doneTitle: (count: number) =>
      count === 1 ? '1 aftale er afgjort' : `${number(count)} aftaler er afgjort`,
    doneText: 'Afgørelsen og begrundelsen står nu på aftalernes side om roller og grænser.',
    partly: (done: number, all: number) => `${number(done)} af ${number(all)} aftaler blev afgjort`,
    notThese: 'Disse blev ikke afgjort:',
    unknown: 'En aftale, der ikke længere kan ses',
    noneTitle: 'Ingen gode råd er åbne',
    noneText: 'Når en aftale får et godt råd, kommer det på listen over det, der kan afklares.',
    noneOfRule: 'Spillereglen har ingen åbne gode råd mere.',
  },

  /** On the leader's start page. */
  own: {
    unanswered: (count: number) =>
      count === 1 ? '1 aftale mangler svar' : `${number(count)} aftaler mangler svar`,
    waiting: (count: number) => `${number(count)} venter på rettelse`,
  },
}

export type AuditTexts = typeof auditInDanish
