import type { Condition } from '../sql.ts'

/** What a text is stored by, with its stream; the intervals that are listed have it too. */
export type TextKey = 'from_day' | 'version'

/** Where words are looked for: a text table, and how it speaks of the intervals that are listed. */
export interface TextSource {
  /** `agreement` of `agreement_text`. */
  readonly name: string
  /** Statement that selects `stream` and `key` of the intervals whose text fits `$match`. */
  readonly hits: string
  /** Condition on an interval `i`: it has a text `t` that passes the test. */
  readonly holds: (test: string) => string
  /** Of both statements. */
  readonly parameters: Condition['parameters']
}

/** A text stored for the list itself, under the same stream and key. */
export const ownText = (name: string, key: TextKey): TextSource => ({
  name,
  hits: `SELECT t.stream, t.${key} AS key FROM ${name}_word AS f
    CROSS JOIN ${name}_text AS t ON t.id = f.rowid WHERE f.${name}_word MATCH $match`,
  holds: (test) =>
    `EXISTS (SELECT 1 FROM ${name}_text AS t
      WHERE t.stream = i.stream AND t.${key} = i.${key} AND ${test})`,
  parameters: {},
})
