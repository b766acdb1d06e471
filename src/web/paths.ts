import type { Language } from '#src/texts/language.ts'

/**
 * Every page by its address in each language; what is asked for follows the same names in both.
 * A part that begins with a colon is filled in by `addressOf`.
 */
export const paths = {
  model: { da: '/', en: '/en' },
  movements: { da: '/flytninger', en: '/en/movements' },
  overTime: { da: '/udvikling', en: '/en/over-time' },
  durations: { da: '/varighed', en: '/en/duration-and-funding' },
  mine: { da: '/mine-aftaler', en: '/en/my-agreements' },
  calendar: { da: '/kalender', en: '/en/calendar' },
  calendarFeed: { da: '/kalender/:address', en: '/en/calendar/:address' },
  agreements: { da: '/aftaler', en: '/en/agreements' },
  begin: { da: '/aftaler/ny', en: '/en/agreements/new' },
  agreement: { da: '/aftaler/:agreementId', en: '/en/agreements/:agreementId' },
  story: { da: '/aftaler/:agreementId/historik', en: '/en/agreements/:agreementId/history' },
  compare: { da: '/aftaler/:agreementId/sammenlign', en: '/en/agreements/:agreementId/compare' },
  agree: { da: '/aftaler/:agreementId/indgaa', en: '/en/agreements/:agreementId/agree' },
  confirm: { da: '/aftaler/:agreementId/bekraeft', en: '/en/agreements/:agreementId/confirm' },
  change: { da: '/aftaler/:agreementId/aendr', en: '/en/agreements/:agreementId/change' },
  extend: { da: '/aftaler/:agreementId/forlaeng', en: '/en/agreements/:agreementId/extend' },
  leave: { da: '/aftaler/:agreementId/part-ud', en: '/en/agreements/:agreementId/party-left' },
  reassess: { da: '/aftaler/:agreementId/vurder', en: '/en/agreements/:agreementId/reassess' },
  correct: { da: '/aftaler/:agreementId/ret', en: '/en/agreements/:agreementId/correct' },
  end: { da: '/aftaler/:agreementId/ophoer', en: '/en/agreements/:agreementId/end' },
  draft: { da: '/kladder/:draftId', en: '/en/drafts/:draftId' },
  draftParties: { da: '/kladder/:draftId/parter', en: '/en/drafts/:draftId/parties' },
  draftNetwork: { da: '/kladder/:draftId/ny-forening', en: '/en/drafts/:draftId/new-network' },
  draftTasks: { da: '/kladder/:draftId/opgaver', en: '/en/drafts/:draftId/tasks' },
  draftModel: { da: '/kladder/:draftId/felt', en: '/en/drafts/:draftId/cell' },
  draftBoundaries: { da: '/kladder/:draftId/rammer', en: '/en/drafts/:draftId/boundaries' },
  draftResources: { da: '/kladder/:draftId/penge', en: '/en/drafts/:draftId/resources' },
  draftMore: { da: '/kladder/:draftId/mere', en: '/en/drafts/:draftId/more' },
  draftPeriod: { da: '/kladder/:draftId/periode', en: '/en/drafts/:draftId/period' },
  draftConsents: { da: '/kladder/:draftId/samtykker', en: '/en/drafts/:draftId/consents' },
  draftInformal: { da: '/kladder/:draftId/uformelt', en: '/en/drafts/:draftId/informal' },
  institutions: { da: '/institutioner', en: '/en/institutions' },
  registerInstitution: { da: '/institutioner/ny', en: '/en/institutions/new' },
  institution: { da: '/institutioner/:institutionId', en: '/en/institutions/:institutionId' },
  updateInstitution: {
    da: '/institutioner/:institutionId/ret',
    en: '/en/institutions/:institutionId/update',
  },
  closeInstitution: {
    da: '/institutioner/:institutionId/luk',
    en: '/en/institutions/:institutionId/close',
  },
  networks: { da: '/foreninger-og-netvaerk', en: '/en/associations-and-networks' },
  registerNetwork: { da: '/foreninger-og-netvaerk/ny', en: '/en/associations-and-networks/new' },
  network: {
    da: '/foreninger-og-netvaerk/:networkId',
    en: '/en/associations-and-networks/:networkId',
  },
  updateNetwork: {
    da: '/foreninger-og-netvaerk/:networkId/ret',
    en: '/en/associations-and-networks/:networkId/update',
  },
  closeNetwork: {
    da: '/foreninger-og-netvaerk/:networkId/luk',
    en: '/en/associations-and-networks/:networkId/close',
  },
  persons: { da: '/kontaktpersoner', en: '/en/contacts' },
  recordPerson: { da: '/kontaktpersoner/ny', en: '/en/contacts/new' },
  person: { da: '/kontaktpersoner/:personId', en: '/en/contacts/:personId' },
  updatePerson: { da: '/kontaktpersoner/:personId/ret', en: '/en/contacts/:personId/update' },
  forgetPerson: { da: '/kontaktpersoner/:personId/glem', en: '/en/contacts/:personId/forget' },
  audit: { da: '/roller-og-graenser', en: '/en/roles-and-boundaries' },
  auditOverview: { da: '/roller-og-graenser/overblik', en: '/en/roles-and-boundaries/overview' },
  auditUnreviewed: {
    da: '/roller-og-graenser/ikke-gennemgaaet',
    en: '/en/roles-and-boundaries/not-reviewed',
  },
  auditDeadlines: { da: '/roller-og-graenser/frister', en: '/en/roles-and-boundaries/deadlines' },
  auditAdvice: { da: '/roller-og-graenser/gode-raad', en: '/en/roles-and-boundaries/advice' },
  boundaries: {
    da: '/aftaler/:agreementId/roller-og-graenser',
    en: '/en/agreements/:agreementId/roles-and-boundaries',
  },
  review: {
    da: '/aftaler/:agreementId/roller-og-graenser/gennemgaa',
    en: '/en/agreements/:agreementId/roles-and-boundaries/review',
  },
  exempt: {
    da: '/aftaler/:agreementId/roller-og-graenser/undtag',
    en: '/en/agreements/:agreementId/roles-and-boundaries/exempt',
  },
  withdrawExemption: {
    da: '/aftaler/:agreementId/roller-og-graenser/ophaev-undtagelse',
    en: '/en/agreements/:agreementId/roles-and-boundaries/withdraw-exemption',
  },
  rulebooks: { da: '/spilleregler', en: '/en/rulebooks' },
  rulebook: { da: '/spilleregler/:municipalityCode', en: '/en/rulebooks/:municipalityCode' },
  changeRulebook: {
    da: '/spilleregler/:municipalityCode/ret',
    en: '/en/rulebooks/:municipalityCode/change',
  },
  legalBases: { da: '/lovgrundlag', en: '/en/legal-bases' },
  addLegalBasis: { da: '/lovgrundlag/nyt', en: '/en/legal-bases/new' },
  correctLegalBasis: {
    da: '/lovgrundlag/:legalBasisId/ret',
    en: '/en/legal-bases/:legalBasisId/correct',
  },
  question: { da: '/maa-frivillige', en: '/en/may-volunteers' },
  accessLog: { da: '/adgangslog', en: '/en/access-log' },
  role: { da: '/rolle', en: '/en/role' },
  signIn: { da: '/log-ind', en: '/en/sign-in' },
  signOut: { da: '/log-ud', en: '/en/sign-out' },
} as const satisfies Record<string, Record<Language, string>>

export type PageName = keyof typeof paths

export const languages: readonly Language[] = ['da', 'en']

/** What is asked for, as it stands in an address. */
export type Parameters = Readonly<Record<string, string | null | undefined>>

/**
 * A page's address with what is asked for; what is empty is left out.
 * @throws Error where a part of the path is not given.
 */
export const addressOf = (page: PageName, language: Language, parameters: Parameters = {}) => {
  const inPath = new Set<string>()
  const path = paths[page][language].replace(/:(\w+)/g, (_, name: string) => {
    const value = parameters[name]
    if (value === null || value === undefined) throw new Error(`${page} needs ${name}`)
    inPath.add(name)
    return encodeURIComponent(value)
  })
  const asked = Object.entries(parameters).flatMap(([name, value]) =>
    value === null || value === undefined || value === '' || inPath.has(name)
      ? []
      : [[name, value]],
  )
  const query = new URLSearchParams(asked).toString()
  return query === '' ? path : `${path}?${query}`
}

/** The language that an address belongs to, also where there is no such page. */
export const languageOfPath = (url: string): Language => (/^\/en(?:[/?]|$)/.test(url) ? 'en' : 'da')
