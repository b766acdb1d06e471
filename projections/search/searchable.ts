import { allOf, condition, type Condition } from '../sql.ts'
import { spellings } from './folding.ts'

/** A list that can be searched. */
export interface Searchable {
  /** The table of its intervals. */
  readonly table: string
  /** `agreement` of `agreement_text`. */
  readonly name: string
  /** Condition: a text `t` is that of an interval `i`. */
  readonly isOwn: string
  /** Table of the intervals `i` by the numbers of their texts, where there is one. */
  readonly found?: string
  /** Which intervals `i` whoever asks may see on the day asked for; they have a text each. */
  readonly seen: Condition
}

/** Where the intervals `i` of a list are read from, and what they must fulfil besides. */
export interface Reading {
  readonly from: string
  readonly conditions: readonly Condition[]
}

/** What has all the words, one by one as the index finds it. */
// CROSS JOIN: the planner, which has no statistics, would rather go through all intervals.
export const byIndex = (
  { table, name, isOwn, found }: Searchable,
  words: readonly string[],
): Reading => ({
  from:
    found === undefined
      ? `${name}_word AS f
         CROSS JOIN ${name}_text AS t ON t.id = f.rowid
         CROSS JOIN ${table} AS i ON ${isOwn}`
      : `${name}_word AS f CROSS JOIN ${found} AS i ON i.id = f.rowid`,
  conditions: [hasAll(name, words)],
})

/** A row for each text that has all the words. */
export const textsOf = ({ name }: Searchable, words: readonly string[]): Condition => {
  const { sql, parameters } = hasAll(name, words)
  return condition(`SELECT f.rowid FROM ${name}_word AS f WHERE ${sql}`, parameters)
}

/** The text of an interval `i` is among those, which are put together once. */
export const isAmong = (searchable: Searchable, words: readonly string[]): Condition => {
  const { sql, parameters } = textsOf(searchable, words)
  const { name, isOwn } = searchable
  return condition(`(SELECT t.id FROM ${name}_text AS t WHERE ${isOwn}) IN (${sql})`, parameters)
}

/** The same, as reading the text tells. */
export const holdsAll = ({ name, isOwn }: Searchable, words: readonly string[]): Condition => {
  const { sql, parameters } = allOf(
    words.map((word, at) => {
      const written = spellings(word).map(
        (one, way) => [`word${String(at)}x${String(way)}`, ` ${one}`] as const,
      )
      const begins = written.map(([parameter]) => `instr(t.folded, $${parameter}) > 0`)
      return condition(begins.join(' OR '), Object.fromEntries(written))
    }),
  )
  return condition(`EXISTS (SELECT 1 FROM ${name}_text AS t WHERE ${isOwn} AND ${sql})`, parameters)
}

// Folded words are letters and digits alone: nothing in them is syntax between the quotes.
const hasAll = (name: string, words: readonly string[]): Condition =>
  condition(`f.${name}_word MATCH $every`, {
    every: words
      .map((word) =>
        spellings(word)
          .map((one) => `"${one}"*`)
          .join(' OR '),
      )
      .map((one) => `(${one})`)
      .join(' AND '),
  })
