import type { RuleId, Severity } from '#schemas/boundaries/rule.ts'
import type { InstitutionKind } from '#schemas/parties/institution.ts'
import type { FindingState } from '#schemas/views/finding.ts'
import { severityRank } from '#domain/boundaries/rulebook.ts'
import type { SignedIn } from '../agreement-register/filters.ts'
import { condition, whereAsked, type Condition } from '../sql.ts'
import { everything, ofInstitution, ofMunicipality } from './members.ts'
import { unansweredRank } from './rows.ts'

/** What of the queue is asked for on a day; what is left out is not asked. */
export interface QueueQuery {
  readonly day: string
  readonly viewer: SignedIn
  readonly municipalityCode?: string | undefined
  readonly institutionId?: string | undefined
  readonly institutionKind?: InstitutionKind | undefined
  readonly agreementId?: string | undefined
  readonly ruleId?: RuleId | undefined
  readonly severity?: Severity | undefined
  /** Open where left out. */
  readonly state?: FindingState | undefined
  /** Both where left out. */
  readonly kind?: 'breach' | 'unanswered' | undefined
}

/** Where in a table with scopes to look, and what must hold of a row `q` there besides. */
export interface Asked {
  /** Of several, a row counts in the first that it is in. */
  readonly scopes: readonly string[]
  readonly conditions: readonly Condition[]
}

/** SQL that tells whether the agreement of a row `q` has, on the day, a member `m` for which a test holds. */
type HasMember = (test: string) => string

/** Who asks, and of which institutions. */
export const askedOf = (query: QueueQuery, hasMember: HasMember = hasMemberNow): Asked => {
  const { day } = query
  const scopes = scopesFor(query)
  return {
    scopes,
    conditions: [
      condition('q.from_day <= $day AND q.to_day > $day', { day }),
      ...rights(query, { scopes, hasMember }),
      ...institutionConditions(query, hasMember),
      ...whereAsked(query.agreementId, (id) =>
        condition('q.stream = $agreementStream', { agreementStream: `agreement-${id}` }),
      ),
    ],
  }
}

/** The same of the queue, where items have a rule, a severity and a state. */
export const askedOfQueue = (query: QueueQuery, hasMember?: HasMember): Asked => {
  const { scopes, conditions } = askedOf(query, hasMember)
  return {
    scopes,
    conditions: [
      condition('q.state = $state', { state: query.state ?? 'open' }),
      ...whereAsked(query.severity, (severity) =>
        condition('q.rank = $rank', { rank: severityRank(severity as Severity) }),
      ),
      ...kindCondition(query.kind),
      // With a plus, SQLite goes on seeing that what it reads is in order.
      ...whereAsked(query.ruleId, (ruleId) => condition('+q.rule_id = $ruleId', { ruleId })),
      ...conditions,
    ],
  }
}

/** The fewest rows that hold all that is asked for. */
const scopesFor = ({ viewer, institutionId, municipalityCode }: QueueQuery): string[] => {
  if (institutionId !== undefined) return [ofInstitution(institutionId)]
  if (viewer.role === 'institution-leader') {
    return [...new Set(viewer.institutionIds)].toSorted().map(ofInstitution)
  }
  if (municipalityCode !== undefined) return [ofMunicipality(municipalityCode)]
  return viewer.role === 'coordinator' ? [ofMunicipality(viewer.municipalityCode)] : [everything]
}

/** What this viewer may see, where the scopes do not say so already. */
const rights = (
  { viewer }: QueueQuery,
  { scopes, hasMember }: { readonly scopes: readonly string[]; readonly hasMember: HasMember },
): Condition[] => {
  switch (viewer.role) {
    case 'analyst':
      return []
    case 'coordinator':
      return scopes[0] === ofMunicipality(viewer.municipalityCode)
        ? []
        : [
            condition(hasMember('m.municipality_code = $ownMunicipality'), {
              ownMunicipality: viewer.municipalityCode,
            }),
          ]
    case 'institution-leader':
      return scopes.every((scope) => viewer.institutionIds.map(ofInstitution).includes(scope))
        ? []
        : [
            condition(
              hasMember('m.institution_id IN (SELECT value FROM json_each($ownInstitutions))'),
              { ownInstitutions: JSON.stringify(viewer.institutionIds) },
            ),
          ]
  }
}

/** One and the same institution is the one asked for, in the municipality and of the kind. */
const institutionConditions = (query: QueueQuery, hasMember: HasMember): Condition[] => {
  const { viewer, institutionId, institutionKind } = query
  const own = viewer.role === 'coordinator' ? viewer.municipalityCode : undefined
  const municipalityCode =
    query.municipalityCode ?? (institutionKind === undefined ? undefined : own)
  const tests = [
    ...(institutionId === undefined ? [] : [`m.institution_id = $institutionId`]),
    ...(municipalityCode === undefined ? [] : [`m.municipality_code = $municipalityCode`]),
    ...(institutionKind === undefined ? [] : [`m.kind = $institutionKind`]),
  ]
  const isAlone = tests.length === 1 && institutionKind === undefined
  const isSaidByScope =
    isAlone && (institutionId !== undefined || viewer.role !== 'institution-leader')
  if (tests.length === 0 || isSaidByScope) return []
  return [
    condition(hasMember(tests.join(' AND ')), {
      ...(institutionId === undefined ? {} : { institutionId }),
      ...(municipalityCode === undefined ? {} : { municipalityCode }),
      ...(institutionKind === undefined ? {} : { institutionKind }),
    }),
  ]
}

// A value and not EXISTS, which SQLite would turn into a join that begins at the members.
const hasMemberNow: HasMember = (test) =>
  `(SELECT 1 FROM member AS m
    WHERE m.stream = q.stream AND m.from_day <= $day AND m.to_day > $day AND ${test} LIMIT 1)`

const kindCondition = (kind: QueueQuery['kind']): Condition[] => {
  switch (kind) {
    case undefined:
      return []
    case 'breach':
      return [condition('q.rank < $unanswered', { unanswered: unansweredRank })]
    case 'unanswered':
      return [condition('q.rank = $unanswered', { unanswered: unansweredRank })]
  }
}
