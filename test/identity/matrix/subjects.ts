import {
  addLegalBasisExample,
  boundaryQuestionExample,
  changeRulebookExample,
  correctLegalBasisExample,
} from '#schemas/commands/boundary-examples.ts'
import type { paths } from '#schemas/generated/openapi.d.ts'
import type { ActionName } from '#src/identity/permissions.ts'
import type { PageName } from '#src/web/paths.ts'
import { institutionBody, networkBody } from '../../api/bodies.ts'
import { exemption } from './agreements.ts'
import type { Position } from './position.ts'

/** What a route is about; `all` is whatever the role may see, or its own, and nobody's in particular. */
export type SubjectKind =
  | 'all'
  | 'agreement'
  | 'parties-of-proposal'
  | 'institution'
  | 'new-institution'
  | 'network'
  | 'rulebook'
  | 'full-draft'
  | 'informal-draft'
  | 'draft-of-agreed'
  | 'person'

export interface Declared {
  readonly subject: SubjectKind
  /** What has to be seen of it for this to be done: who may not is not told that it is there. */
  readonly shows?: ActionName
  /** Done once, it cannot be done again: each asks about another. */
  readonly isForGood?: true
  /** What has to be asked along, from its question mark on. */
  readonly query?: (position: Position) => string
  /** A body that its schema takes, so that whoever may not is refused for that and nothing else. */
  readonly body?: (position: Position) => unknown
}

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

/** Every operation of the document, as it stands there. */
type DocumentedRoute = {
  [Path in keyof paths]: {
    [Name in Method]: [paths[Path][Name]] extends [undefined] ? never : `${Uppercase<Name>} ${Path}`
  }[Method]
}[keyof paths]

/** The document itself is for all, and no part of the table. */
export type ApiRoute =
  | Exclude<DocumentedRoute, 'GET /v1/openapi.json'>
  | `GET /${'health/live' | 'health/ready' | 'metrics'}`

const about = (subject: SubjectKind, query?: Declared['query']): Declared =>
  query === undefined ? { subject } : { subject, query }
const all = about('all')
/** Whoever may not see a person is not told that there is one. */
const person: Declared = { subject: 'person', shows: 'see-persons' }
const personDetails = { name: 'Bo Holm', email: null, phone: null }
const agreement = about('agreement')

/** What each operation is done to: one that is new does not compile until it stands here. */
export const apiSubjects: Readonly<Record<ApiRoute, Declared>> = {
  'GET /health/live': all,
  'GET /health/ready': all,
  'GET /metrics': all,
  'GET /v1/agreements': all,
  'POST /v1/agreements': {
    subject: 'parties-of-proposal',
    body: ({ terms }) => ({ terms }),
  },
  'GET /v1/agreements/{agreementId}': agreement,
  'POST /v1/agreements/{agreementId}/agree': {
    ...agreement,
    body: ({ consents }) => ({ consents }),
  },
  'POST /v1/agreements/{agreementId}/revise': {
    ...agreement,
    body: () => ({ kind: 'confirmation' }),
  },
  'POST /v1/agreements/{agreementId}/end': { ...agreement, body: () => ({ reason: 'breach' }) },
  'GET /v1/agreements/{agreementId}/history': agreement,
  'GET /v1/agreements/{agreementId}/versions': agreement,
  'GET /v1/agreements/{agreementId}/versions/{number}': agreement,
  'GET /v1/agreements/{agreementId}/difference': about('agreement', () => '?from=1&to=1'),
  'GET /v1/agreements/{agreementId}/findings': agreement,
  'GET /v1/agreements/{agreementId}/finding-changes': agreement,
  'GET /v1/agreements/{agreementId}/reviews': agreement,
  'POST /v1/agreements/{agreementId}/reviews': {
    ...agreement,
    body: () => ({ conclusion: 'changes-required' }),
  },
  'GET /v1/agreements/{agreementId}/exemptions': agreement,
  'POST /v1/agreements/{agreementId}/exemptions': { ...agreement, body: () => exemption },
  'POST /v1/agreements/{agreementId}/exemptions/{exemptionId}/withdraw': {
    ...agreement,
    body: () => ({ reason: 'Slut' }),
  },
  'GET /v1/agreements/durations': all,
  'GET /v1/agreements/{agreementId}/persons': {
    ...agreement,
    // Who they are is refused: that there is the agreement, leaders and coordinators know.
    shows: 'see-agreements',
  },
  'GET /v1/persons': all,
  'POST /v1/persons': { ...all, body: () => personDetails },
  'GET /v1/persons/{personId}': person,
  'POST /v1/persons/{personId}/update': { ...person, body: () => personDetails },
  'POST /v1/persons/{personId}/forget': {
    ...person,
    isForGood: true,
    body: () => ({ reason: 'asked-for' }),
  },
  'GET /v1/access-log': all,
  'POST /v1/boundary-questions': { ...all, body: () => boundaryQuestionExample },
  'GET /v1/calendar': all,
  'GET /v1/collaboration-model': all,
  'GET /v1/collaboration-model/movements': about('all', () => '?from=2026-01-01&to=2026-06-01'),
  'GET /v1/collaboration-model/over-time': about('all', () => '?from=2026-01-01&to=2026-06-01'),
  'GET /v1/findings': all,
  'GET /v1/funding': all,
  'GET /v1/institutions': all,
  'POST /v1/institutions': {
    subject: 'new-institution',
    body: ({ municipalityCode }) => institutionBody({ municipalityCode }),
  },
  'GET /v1/institutions/{institutionId}': about('institution'),
  'POST /v1/institutions/{institutionId}/update': {
    subject: 'institution',
    body: ({ municipalityCode }) => ({ details: institutionBody({ municipalityCode }) }),
  },
  'POST /v1/institutions/{institutionId}/close': {
    subject: 'institution',
    body: () => ({ reason: 'closed' }),
  },
  'GET /v1/networks': all,
  'POST /v1/networks': { ...all, body: () => networkBody() },
  'GET /v1/networks/{networkId}': about('network'),
  'POST /v1/networks/{networkId}/update': {
    subject: 'network',
    body: () => ({ details: networkBody() }),
  },
  'POST /v1/networks/{networkId}/close': {
    subject: 'network',
    body: () => ({ reason: 'closed' }),
  },
  'GET /v1/rulebooks': all,
  'GET /v1/rulebooks/{municipalityCode}': about('rulebook'),
  'POST /v1/rulebooks/{municipalityCode}/change': {
    subject: 'rulebook',
    body: () => changeRulebookExample,
  },
  'GET /v1/legal-bases': all,
  'POST /v1/legal-bases': { ...all, body: () => addLegalBasisExample },
  'GET /v1/legal-bases/{legalBasisId}': all,
  'POST /v1/legal-bases/{legalBasisId}/correct': { ...all, body: () => correctLegalBasisExample },
}

const fullDraft = about('full-draft')
/** A page shows what was found beside what is decided of it. */
const decision: Declared = { ...agreement, shows: 'see-findings' }

/** The same of every page, and of what its form does. */
export const pageSubjects: Readonly<Record<PageName, Declared>> = {
  model: all,
  movements: all,
  overTime: all,
  durations: all,
  mine: all,
  calendar: all,
  calendarFeed: all,
  agreements: all,
  begin: all,
  agreement,
  story: agreement,
  compare: about('agreement', () => '?from=1&to=1'),
  agree: agreement,
  confirm: agreement,
  change: agreement,
  extend: agreement,
  leave: agreement,
  reassess: agreement,
  correct: agreement,
  end: agreement,
  draft: fullDraft,
  draftParties: fullDraft,
  draftNetwork: fullDraft,
  draftTasks: fullDraft,
  draftModel: fullDraft,
  draftBoundaries: fullDraft,
  draftResources: fullDraft,
  draftMore: fullDraft,
  draftPeriod: fullDraft,
  draftConsents: about('draft-of-agreed'),
  draftInformal: about('informal-draft'),
  institutions: all,
  registerInstitution: all,
  institution: about('institution'),
  updateInstitution: about('institution'),
  closeInstitution: about('institution'),
  networks: all,
  registerNetwork: all,
  network: about('network'),
  updateNetwork: about('network'),
  closeNetwork: about('network'),
  persons: all,
  recordPerson: all,
  person,
  updatePerson: person,
  forgetPerson: person,
  accessLog: all,
  audit: all,
  auditOverview: all,
  auditUnreviewed: all,
  auditDeadlines: all,
  auditAdvice: all,
  boundaries: agreement,
  review: decision,
  exempt: { ...decision, query: () => `?ruleId=${exemption.ruleId}` },
  withdrawExemption: {
    ...decision,
    query: ({ inPath }) => `?exemptionId=${inPath.exemptionId ?? ''}`,
  },
  rulebooks: all,
  rulebook: about('rulebook'),
  changeRulebook: about('rulebook'),
  legalBases: all,
  addLegalBasis: all,
  correctLegalBasis: all,
  question: all,
  role: all,
  signIn: all,
  signOut: all,
}
