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
  united(searchable, word, 'UNION ALL')

/** The same, each once. */
export const distinctHitsOf = (searchable: Searchable, word: string): Condition =>
  united(searchable, word, 'UNION')

const united = ({ sources }: Searchable, word: string, union: 'UNION' | 'UNION ALL'): Condition =>
  condition(sources.map(({ hits }) => hits).join(` ${union} `), {
    ...parametersOf(sources),
    match: matching(word),
  })

/** The intervals `i` of hits, one by one as they are found. */
// CROSS JOIN: the planner, which has no statistics, would rather go through all intervals.
export const joined = ({ table, key }: Searchable, hits: Condition): string =>
  `(${hits.sql}) AS h
   CROSS JOIN ${table} AS i ON i.stream = h.stream AND i.${key} = h.key`

export const parametersOf = (sources: readonly TextSource[]): Condition['parameters'] =>
  allOf(sources.map(({ parameters }) => condition('', parameters))).parameters

// Folded words are letters and digits alone: nothing in them is syntax between the quotes.
const matching = (word: string): string =>
  spellings(word)
    .map((one) => `"${one}"*`)
    .join(' OR ')
