import type { AgreementFilter, Viewer } from '../agreement-register/filters.ts'
import { everything, ofInstitution, ofMunicipality } from '../findings/members.ts'
import { condition, type Condition } from '../sql.ts'

export { everything, ofInstitution, ofMunicipality } from '../findings/members.ts'

export const ofNetwork = (id: string): string => `n${id}`
/** What funding is asked for by: all, a municipality, an institution. */
export const isOfFunding = (scope: string): boolean => /^[*mi]/.test(scope)
export const isOfNetwork = (scope: string): boolean => scope.startsWith('n')
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
    case 'public':
      return orNone([])
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

/** The agreement of an interval `i` is in any of the scopes on the day; `name` is a parameter's. */
export const isIn = (scopes: AnyOf, name: string): Condition => {
  const { sql, parameters } = isOneOf(scopes, name)
  return condition(
    `EXISTS (SELECT 1 FROM agreement_listing AS e WHERE e.stream = i.stream AND e.scope ${sql}
      AND e.from_day <= $day AND e.to_day > $day)`,
    parameters,
  )
}

/** A test of rows `l` that are read in the order of a column. */
export type Test = (column: OrderColumn) => Condition

/** What lists are ordered by, before their streams: an index has each. */
export type OrderColumn = 'title_order' | 'begins_on'

export const indexOf = (column: OrderColumn): string =>
  column === 'title_order' ? 'listing_by_title' : 'listing_by_start'

/**
 * The agreement of a row `l` is in any of the scopes, or in none. On a day it has one place in the
 * lists of all of its scopes: looked up in the index that `l` is read from, the others' rows come in
 * its order too, from pages that are at hand.
 */
export const isListedIn =
  (scopes: AnyOf, name: string, not: 'NOT' | '' = ''): Test =>
  (column) => {
    const { sql, parameters } = isOneOf(scopes, name)
    return condition(
      `${not} EXISTS (SELECT 1 FROM agreement_listing AS e INDEXED BY ${indexOf(column)}
        WHERE e.scope ${sql} AND e.class = l.class AND e.${column} = l.${column}
          AND e.stream = l.stream AND e.from_day <= $day AND e.to_day > $day)`,
      parameters,
    )
  }

const isOneOf = ([scope, ...more]: AnyOf, name: string): Condition =>
  more.length === 0
    ? condition(`= $${name}`, { [name]: scope })
    : condition(`IN (SELECT value FROM json_each($${name}))`, {
        [name]: JSON.stringify([scope, ...more]),
      })

const ofOne = (value: string | undefined, scope: (value: string) => string): AnyOf[] =>
  value === undefined ? [] : [[scope(value)]]

/** No agreement is in a scope without a name. */
const orNone = (scopes: readonly string[]): AnyOf => {
  const [first = '', ...others] = scopes
  return [first, ...others]
}
