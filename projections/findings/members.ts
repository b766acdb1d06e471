import type { InstitutionKind } from '#schemas/parties/institution.ts'
import type { Interval } from '#domain/agreements/timeline.ts'
import type { BoundarySubject } from '#domain/boundaries/subject.ts'
import { detailsTimeline } from '#domain/parties/party.ts'
import { common, joined, stretch, union, type Stretch } from './stretches.ts'

/** An institution that is party to an agreement, as it is in these days. */
export interface Member extends Stretch {
  readonly institutionId: string
  /** Null where nobody registered it. */
  readonly municipalityCode: string | null
  readonly kind: InstitutionKind | null
}

/** Who may ask for it, and when: everyone with a right to all, a municipality, an institution. */
export interface Scope extends Stretch {
  readonly scope: string
}

export const everything = '*'
export const ofMunicipality = (code: string): string => `m${code}`
export const ofInstitution = (id: string): string => `i${id}`

/** In the days in which there is something to go through. */
export const membersOf = (
  { institutions }: Pick<BoundarySubject, 'institutions'>,
  life: readonly Interval[],
): Member[] => {
  const members = life.flatMap(({ from, to, version }) =>
    institutionsIn(version.terms.parties).flatMap((institutionId) =>
      membersIn(institutions.get(institutionId), institutionId, stretch(from, to)),
    ),
  )
  return [...Map.groupBy(members, (one) => one.institutionId).values()].flatMap((own) =>
    joined(own, (a, b) => a.municipalityCode === b.municipalityCode && a.kind === b.kind),
  )
}

export const scopesOf = (members: readonly Member[], life: readonly Interval[]): Scope[] => {
  const scopes = [
    ...life.map(({ from, to }) => ({ scope: everything, ...stretch(from, to) })),
    ...members.map(({ institutionId, from, to }) => ({
      scope: ofInstitution(institutionId),
      from,
      to,
    })),
    ...members.flatMap(({ municipalityCode, from, to }) =>
      municipalityCode === null ? [] : [{ scope: ofMunicipality(municipalityCode), from, to }],
    ),
  ]
  return [...Map.groupBy(scopes, (one) => one.scope)].flatMap(([scope, own]) =>
    union(own).map((days) => ({ scope, ...days })),
  )
}

/** Days of an item in each scope that has some of them. */
export const inScopes = (scopes: readonly Scope[], days: Stretch): Scope[] =>
  scopes.flatMap((one) => {
    const shared = common(one, days)
    return shared === null ? [] : [{ scope: one.scope, ...shared }]
  })

type Parties = Interval['version']['terms']['parties']

const institutionsIn = (parties: Parties): string[] => [
  ...new Set(
    parties.flatMap((party) => (party.kind === 'institution' ? [party.institutionId] : [])),
  ),
]

const membersIn = (
  institution: ReturnType<BoundarySubject['institutions']['get']>,
  institutionId: string,
  days: Stretch,
): Member[] => {
  if (institution === undefined) {
    return [{ institutionId, municipalityCode: null, kind: null, ...days }]
  }
  return detailsTimeline(institution).flatMap(({ from, to, details }) => {
    const shared = common(days, stretch(from ?? '', to))
    const { municipalityCode, kind } = details
    return shared === null ? [] : [{ institutionId, municipalityCode, kind, ...shared }]
  })
}
