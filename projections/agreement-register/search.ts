import { ownText, type TextSource } from '../search/text-source.ts'
import type { Searchable } from '../search/searchable.ts'
import { allOf, condition } from '../sql.ts'
import { visibility, type Viewer } from './filters.ts'

/** Agreements, by their own words and by the names that their parties have on the day. */
export const searchableAgreements = (day: string, viewer: Viewer): Searchable => ({
  table: 'agreement_interval',
  sources: [ownText('agreement'), partyNames(day)],
  seen: allOf([condition('i.from_day <= $day AND i.to_day > $day', { day }), visibility(viewer)]),
})

const partyNames = (day: string): TextSource => ({
  name: 'party',
  hits: `SELECT p.stream, p.from_day FROM party_word AS f
    CROSS JOIN party_text AS t ON t.id = f.rowid
    CROSS JOIN party AS r ON r.stream = t.stream AND r.from_day = t.from_day
      AND r.from_day <= $day AND r.to_day > $day
    CROSS JOIN agreement_party AS p ON p.party_id = r.party_id
    WHERE f.party_word MATCH $match`,
  holds: (test) =>
    `EXISTS (SELECT 1 FROM agreement_party AS p
      CROSS JOIN party AS r ON r.party_id = p.party_id AND r.from_day <= $day AND r.to_day > $day
      CROSS JOIN party_text AS t ON t.stream = r.stream AND t.from_day = r.from_day
      WHERE p.stream = i.stream AND p.from_day = i.from_day AND ${test})`,
  parameters: { day },
})
