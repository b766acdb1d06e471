import type { AgreementFilter, Viewer } from '../agreement-register/filters.ts'
import { everything, ofInstitution, ofMunicipality } from '../findings/members.ts'
import { condition, type Condition } from '../sql.ts'

export { everything, ofInstitution, ofMunicipality } from '../findings/members.ts'

export const ofNetwork = (id: string): string => `n${id}`
export const ofNetworkKind = (kind: string): string => `k${kind}`
export const ofTheme = (theme: string): string => `t${theme}`
export const ofPlace = (place: string): string => `p${place}`

/** An agreement is in it where it is in one of these scopes or more. */
export type AnyOf = readonly [string, ...string[]]

/** What is asked for has to be in each of them; empty where everything is asked for. */
export const scopesAsked = (filter: AgreementFilter): AnyOf[] => [
  ...ofOne(filter.institutionId, ofInstitution),
  ...(filter.institutionIds === undefined
    ? []
    : [orNone([...new Set(filter.institutionIds)].map(ofInstitution))]),
  ...ofOne(filter.networkId, ofNetwork),
  ...ofOne(filter.networkKind, ofNetworkKind),
  ...ofOne(filter.municipalityCode, ofMunicipality),
  ...ofOne(filter.theme, ofTheme),
  ...ofOne(filter.place, ofPlace),
]

/** Where whoever looks sees what was never agreed; null where that is everywhere. */
export const scopesOfOwn = (viewer: Viewer): AnyOf | null => {
  switch (viewer.role) {
    case 'analyst':
      return null
    case 'institution-leader':
      return orNone(viewer.institutionIds.map(ofInstitution))
    case 'coordinator':
      return [ofMunicipality(viewer.municipalityCode)]
  }
}

/** Each once; everything is asked for where nothing else is. */
export const narrowed = (asked: readonly AnyOf[]): readonly [AnyOf, ...AnyOf[]] => {
  const [first = [everything], ...others] = new Map(
    asked.map((one) => [JSON.stringify(one), one]),
  ).values()
  return [first, ...others]
}

/** The agreement of a row is in any of the scopes on the day; `name` is that of a parameter. */
export const isIn = (row: 'i' | 'l', scopes: AnyOf, name: string): Condition => {
  const [scope, ...more] = scopes
  const is = more.length === 0 ? `= $${name}` : `IN (SELECT value FROM json_each($${name}))`
  return condition(
    `EXISTS (SELECT 1 FROM agreement_listing AS e WHERE e.stream = ${row}.stream AND e.scope ${is}
      AND e.from_day <= $day AND e.to_day > $day)`,
    { [name]: more.length === 0 ? scope : JSON.stringify(scopes) },
  )
}

const ofOne = (value: string | undefined, scope: (value: string) => string): AnyOf[] =>
  value === undefined ? [] : [[scope(value)]]

/** No agreement is in a scope without a name. */
const orNone = (scopes: readonly string[]): AnyOf => {
  const [first = '', ...others] = scopes
  return [first, ...others]
}
