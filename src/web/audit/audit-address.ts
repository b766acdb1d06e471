import { z } from 'zod'
import { RuleId, severities } from '#schemas/boundaries/rule.ts'
import { InstitutionKind } from '#schemas/parties/institution.ts'
import { count, MunicipalityCode, Uuid } from '#schemas/values.ts'
import { FindingState } from '#schemas/views/finding.ts'
import type { FindingFilter } from '#src/read-side/boundary-queries.ts'
import { actorIn } from '../acting.ts'
import { before, cursorWith } from '../lists/address.ts'
import type { Visit } from '../visit.ts'

/** Rows of these lists are told apart by several ids in one line. */
const paging = { cursor: cursorWith(z.string().max(400)), before }

/** What is still unanswered is chosen where severities are, and has none. */
export const seriousness = [...severities, 'unanswered'] as const
export type Seriousness = (typeof seriousness)[number]

/** Of the queue. */
export const AuditAddress = z.object({
  municipalityCode: MunicipalityCode.optional(),
  institutionId: Uuid.optional(),
  institutionKind: InstitutionKind.optional(),
  ruleId: RuleId.optional(),
  severity: z.enum(seriousness).optional(),
  state: FindingState.default('open'),
  ...paging,
})
export type AuditAddress = z.infer<typeof AuditAddress>
export type AuditFilter = Omit<AuditAddress, 'cursor' | 'before'>

/** Of the lists of what was never reviewed, and of what is due. */
export const WaitingAddress = z.object({
  municipalityCode: MunicipalityCode.optional(),
  ...paging,
})

export const OverviewAddress = WaitingAddress.omit({ cursor: true, before: true })

/** Of the advice that is decided together. */
export const AdviceAddress = z.object({
  ruleId: RuleId.optional(),
  all: z.literal('yes').optional(),
  done: z.coerce.number().pipe(count.max(1000)).optional(),
  ...paging,
})
export type AdviceAddress = z.infer<typeof AdviceAddress>

/** As the findings are asked for. */
export const filterOf = (visit: Visit, { severity, ...filter }: AuditFilter): FindingFilter => {
  const viewer = actorIn(visit)
  return severity === 'unanswered'
    ? { ...filter, viewer, kind: 'unanswered' }
    : { ...filter, viewer, severity }
}

/** As it stands in an address: what is open is shown where nothing is asked for. */
export const askedOf = ({ state, ...filter }: AuditFilter) => ({
  ...filter,
  state: state === 'open' ? null : state,
})

/** Whether something besides the municipality was chosen. */
export const isChosen = ({ severity, state, ...filter }: AuditFilter): boolean =>
  severity !== undefined || state !== 'open' || isNarrowed(filter)

/** Whether a rule, an institution or a kind of institution was chosen. */
export const isNarrowed = ({
  ruleId,
  institutionId,
  institutionKind,
}: Omit<AuditFilter, 'state' | 'severity'>): boolean =>
  [ruleId, institutionId, institutionKind].some((value) => value !== undefined)
