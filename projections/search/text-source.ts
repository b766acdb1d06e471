import type { Condition } from '../sql.ts'

/** What a text is stored by, with its stream; the intervals that are listed have it too. */
export type TextKey = 'from_day' | 'version'

/**
 * Where words are looked for: a text table, and how it speaks of the intervals that are listed.
 * `match` is the parameter, `$match`, of what the index is asked for.
 */
export interface TextSource {
  /** `agreement` of `agreement_text`. */
  readonly name: string
  /** Statement that selects `stream` and `key` of the intervals whose text fits. */
  readonly hits: (match: string) => string
  /** Statement with a row for each of those hits, to be counted. */
  readonly rows: (match: string) => string
  /** Condition on an interval `i`: it has a text `t` that passes the test. */
  readonly holds: (test: string) => string
  /**
   * Condition on an interval `i`: its text is among those that fit, which are put together once. It
   * takes less than reading the text, where many are tested and not very many fit.
   */
  readonly isAmong: (match: string) => string
  /** Statement with a row for each that is put together for it, to be counted. */
  readonly among: (match: string) => string
  /** Of all of them. */
  readonly parameters: Condition['parameters']
}

/** A text stored for the list itself, under the same stream and key. */
export const ownText = (name: string, key: TextKey): TextSource => {
  const fitting = (match: string) => `FROM ${name}_word AS f WHERE f.${name}_word MATCH ${match}`
  const isOwn = `t.stream = i.stream AND t.${key} = i.${key}`
  return {
    name,
    hits: (match) =>
      `SELECT t.stream, t.${key} AS key FROM ${name}_word AS f
       CROSS JOIN ${name}_text AS t ON t.id = f.rowid WHERE f.${name}_word MATCH ${match}`,
    rows: (match) => `SELECT 1 ${fitting(match)}`,
    holds: (test) => `EXISTS (SELECT 1 FROM ${name}_text AS t WHERE ${isOwn} AND ${test})`,
    isAmong: (match) =>
      `(SELECT t.id FROM ${name}_text AS t WHERE ${isOwn}) IN (SELECT f.rowid ${fitting(match)})`,
    among: (match) => `SELECT 1 ${fitting(match)}`,
    parameters: {},
  }
}
