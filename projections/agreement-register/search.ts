import { isIn, scopesOfOwn } from '../agreement-listing/scopes.ts'
import { ownText, type TextSource } from '../search/text-source.ts'
import type { Searchable } from '../search/searchable.ts'
import { allOf, condition, type Condition } from '../sql.ts'
import type { Viewer } from './filters.ts'

/** Agreements, by their own words and by the names that their parties have on the day. */
export const searchableAgreements = (day: string, viewer: Viewer): Searchable => ({
  table: 'agreement_interval',
  key: 'version',
  sources: [ownText('agreement', 'version'), partyNames(day)],
  seen: allOf([condition('i.from_day <= $day AND i.to_day > $day', { day }), visibility(viewer)]),
})

/** What of the proposals this viewer may see; `$day` is the date asked for. */
export const visibility = (viewer: Viewer): Condition => {
  const own = scopesOfOwn(viewer)
  if (own === null) return condition('TRUE')
  const { sql, parameters } = isIn(own, 'own')
  return condition(`i.was_agreed = 1 OR ${sql}`, parameters)
}

const partyNames = (day: string): TextSource => {
  const onDay = 'r.from_day <= $day AND r.to_day > $day'
  const named = (match: string) =>
    `party_word AS f
     CROSS JOIN party_text AS t ON t.id = f.rowid AND f.party_word MATCH ${match}
     CROSS JOIN party AS r ON r.stream = t.stream AND r.from_day = t.from_day AND ${onDay}`
  const theirs = (match: string) =>
    `${named(match)} CROSS JOIN agreement_party AS p ON p.party_id = r.party_id`
  const isTheirs = 'p.stream = i.stream AND p.version = i.version'
  return {
    name: 'party',
    hits: (match) => `SELECT p.stream, p.version AS key FROM ${theirs(match)}`,
    rows: (match) => `SELECT 1 FROM ${theirs(match)}`,
    holds: (test) =>
      `EXISTS (SELECT 1 FROM agreement_party AS p
        CROSS JOIN party AS r ON r.party_id = p.party_id AND ${onDay}
        CROSS JOIN party_text AS t ON t.stream = r.stream AND t.from_day = r.from_day
        WHERE ${isTheirs} AND ${test})`,
    // The plus keeps it from looking up each of the named by turns.
    isAmong: (match) =>
      `EXISTS (SELECT 1 FROM agreement_party AS p
        WHERE ${isTheirs} AND +p.party_id IN (SELECT r.party_id FROM ${named(match)}))`,
    among: (match) => `SELECT 1 FROM ${named(match)}`,
    parameters: { day },
  }
}
