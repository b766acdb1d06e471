import { allOf, condition, type Condition } from '../sql.ts'
import { spellings } from './folding.ts'
import type { TextKey, TextSource } from './text-source.ts'

/** A list that can be searched. */
export interface Searchable {
  /** The table of its intervals. */
  readonly table: string
  /** What its texts are stored by. */
  readonly key: TextKey
  readonly sources: readonly TextSource[]
  /** Which intervals `i` whoever asks may see on the day asked for. */
  readonly seen: Condition
}

/** Selects `stream` and `key` of what a word is found in, some of it twice. */
export const hitsOf = (searchable: Searchable, word: string): Condition =>
  united(searchable, hitsIn, { match: matching(word) })

/** The same, each once, in the order of the intervals. */
export const distinctHitsOf = (searchable: Searchable, word: string): Condition =>
  united(searchable, hitsIn, { match: matching(word) }, 'UNION')

/** Of what has all the words in one text. */
export const wholeHitsOf = (searchable: Searchable, words: readonly string[]): Condition =>
  united(searchable, hitsIn, { every: matchingAll(words) })

/** A row for each hit of a word, some for the same. */
export const rowsOf = (searchable: Searchable, word: string): Condition =>
  united(searchable, ({ rows }, match) => rows(match), { match: matching(word) })

/** A row for each that is put together to tell what of a source a word is found in. */
export const amongOf = (source: TextSource, word: string): Condition =>
  condition(source.among('$match'), { ...source.parameters, match: matching(word) })

/** A row for each of what has all the words in one text, some for the same. */
export const wholeRowsOf = (searchable: Searchable, words: readonly string[]): Condition =>
  united(searchable, ({ rows }, match) => rows(match), { every: matchingAll(words) })

const hitsIn = ({ hits }: TextSource, match: string): string => hits(match)

const united = (
  { sources }: Searchable,
  select: (source: TextSource, match: string) => string,
  asked: { readonly match: string } | { readonly every: string },
  union: 'UNION' | 'UNION ALL' = 'UNION ALL',
): Condition => {
  const match = 'match' in asked ? '$match' : '$every'
  return condition(sources.map((source) => select(source, match)).join(` ${union} `), {
    ...parametersOf(sources),
    ...asked,
  })
}

/** The intervals `i` of hits, one by one as they are found. */
// CROSS JOIN: the planner, which has no statistics, would rather go through all intervals.
export const joined = ({ table, key }: Searchable, hits: Condition): string =>
  `(${hits.sql}) AS h
   CROSS JOIN ${table} AS i ON i.stream = h.stream AND i.${key} = h.key`

export const parametersOf = (sources: readonly TextSource[]): Condition['parameters'] =>
  allOf(sources.map(({ parameters }) => condition('', parameters))).parameters

/** What the index is asked for. */
// Folded words are letters and digits alone: nothing in them is syntax between the quotes.
export const matching = (word: string): string =>
  spellings(word)
    .map((one) => `"${one}"*`)
    .join(' OR ')

const matchingAll = (words: readonly string[]): string =>
  words.map((word) => `(${matching(word)})`).join(' AND ')
