import { isIn, scopesOfOwn } from '../agreement-listing/scopes.ts'
import type { Searchable } from '../search/searchable.ts'
import { allOf, condition, type Condition } from '../sql.ts'
import type { Viewer } from './filters.ts'

/** Agreements, by their own words and by the names that their parties have on the day. */
export const searchableAgreements = (day: string, viewer: Viewer): Searchable => ({
  table: 'agreement_interval',
  name: 'agreement',
  found: 'agreement_found',
  isOwn: 't.stream = i.stream AND t.version = i.version AND t.from_day <= $day AND t.to_day > $day',
  seen: allOf([condition('i.from_day <= $day AND i.to_day > $day', { day }), visibility(viewer)]),
})

/** What this viewer may see: of the proposals some, or only what is in force; `$day` is the date asked for. */
export const visibility = (viewer: Viewer): Condition => {
  if (viewer.role === 'public') return condition("i.status = 'in-force'")
  const own = scopesOfOwn(viewer)
  if (own === null) return condition('TRUE')
  const { sql, parameters } = isIn(own, 'own')
  return condition(`i.was_agreed = 1 OR ${sql}`, parameters)
}
