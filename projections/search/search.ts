import type { Correction } from '#schemas/views/search.ts'
import { numberOf, type ReadModel } from '../projection.ts'
import { allOf, condition, type Condition } from '../sql.ts'
import { corrected } from './correction.ts'
import { queryWords } from './query-words.ts'
import {
  amongOf,
  distinctHitsOf,
  hitsOf,
  joined,
  rowsOf,
  wholeRowsOf,
  wholeHitsOf,
  type Searchable,
} from './searchable.ts'
import type { TextSource } from './text-source.ts'
import { hasWord } from './word-tests.ts'

/** Where the intervals `i` of a list are read from, and what they must fulfil besides. */
export interface Reading {
  readonly from: string
  readonly conditions: readonly Condition[]
}

export interface Searched {
  /** Begins at the index and has some intervals twice: counting need not see them all to begin. */
  readonly toCount: Reading
  /** Begins at the index, and has all hits before the first is shown, each once. */
  readonly byIndex: Reading
  /** The same, read in the list's order until a page is full. */
  readonly inOrder: Reading
  /** How many texts hold the rarest of the words, at most `manyHits`. */
  readonly texts: number
  /** How many hold every word by themselves, at most as many. */
  readonly together: number
  readonly corrections: readonly Correction[]
}

/** Beyond this not all that the index has of the rarest word is gone through. */
export const manyHits = 5000

/**
 * Every word of the query must begin a word of the text; a word that begins none which is seen by
 * whoever asks is taken for another that differs by one letter. Signs part words and are nothing
 * else; nothing is found by a query of signs alone.
 */
export const search = (model: ReadModel, searchable: Searchable, query: string): Searched => {
  const typed = queryWords(query)
  if (typed.length === 0) return nothing(searchable)
  const { words, corrections } = corrected(model, searchable, typed)
  const counted = rarestFirst(model, searchable, words)
  const [rarest, ...others] = counted
  const ordered = counted.map(({ word }) => word)
  const besides = testsOf(searchable, others)
  const whole = wholeHitsOf(searchable, ordered)
  return {
    toCount:
      others.length === 0
        ? beginningAt(searchable, hitsOf(searchable, rarest.word))
        : beginningAt(searchable, wholeFirst(whole, hitsOf(searchable, rarest.word)), [
            isWholeOr(besides),
          ]),
    byIndex: beginningAt(searchable, distinctHitsOf(searchable, rarest.word), besides),
    inOrder: { from: `${searchable.table} AS i`, conditions: testsOf(searchable, counted) },
    texts: rarest.texts,
    together:
      others.length === 0 ? rarest.texts : upTo(manyHits, model, wholeRowsOf(searchable, ordered)),
    corrections,
  }
}

const nothing = ({ table }: Searchable): Searched => {
  const reading = { from: `${table} AS i`, conditions: [condition('FALSE')] }
  const readings = { toCount: reading, byIndex: reading, inOrder: reading }
  return { ...readings, texts: 0, together: 0, corrections: [] }
}

const beginningAt = (
  searchable: Searchable,
  hits: Condition,
  besides: readonly Condition[] = [],
): Reading => ({
  from: joined(searchable, hits),
  conditions: [condition('TRUE', hits.parameters), ...besides],
})

/** What has all the words in one text needs no test, and comes as quickly as one word's hits. */
const wholeFirst = (whole: Condition, rarest: Condition): Condition =>
  condition(
    `SELECT stream, key, 1 AS whole FROM (${whole.sql})
     UNION ALL SELECT stream, key, 0 FROM (${rarest.sql})`,
    { ...whole.parameters, ...rarest.parameters },
  )

const isWholeOr = (besides: readonly Condition[]): Condition => {
  const { sql, parameters } = allOf(besides)
  return condition(`h.whole = 1 OR (${sql})`, parameters)
}

interface SearchedWord {
  readonly word: string
  /** Sources that have little of it: what it is found by is put together, and their texts are not read. */
  readonly known: ReadonlySet<TextSource>
}

const testsOf = (searchable: Searchable, words: readonly SearchedWord[]): Condition[] =>
  words.map(({ word, known }, at) =>
    hasWord(searchable, { word, known, name: `word${String(at)}` }),
  )

/** Only long words are counted: short ones begin many. */
const mostWordsCounted = 5

const rarestFirst = (
  model: ReadModel,
  searchable: Searchable,
  words: readonly string[],
): [SearchedWord & { readonly texts: number }, ...SearchedWord[]] => {
  const byLength = words.toSorted((a, b) => b.length - a.length)
  const [first = { word: '', texts: 0, known: new Set() }, ...others] = byLength
    .slice(0, mostWordsCounted)
    .map((word) => ({
      word,
      texts: upTo(manyHits, model, rowsOf(searchable, word)),
      known: knownOf(model, searchable, word),
    }))
    .toSorted((a, b) => a.texts - b.texts || b.known.size - a.known.size)
  const uncounted = byLength.slice(mostWordsCounted)
  return [first, ...others, ...uncounted.map((word) => ({ word, known: new Set<TextSource>() }))]
}

/** A few parties may have a word in their names that very many agreements are with. */
const knownOf = (
  model: ReadModel,
  { sources }: Searchable,
  word: string,
): ReadonlySet<TextSource> =>
  new Set(sources.filter((source) => upTo(manyHits, model, amongOf(source, word)) < manyHits))

const upTo = (most: number, model: ReadModel, rows: Condition): number => {
  const [counted] = model.all(
    `SELECT count(*) AS texts FROM (SELECT 1 FROM (${rows.sql}) LIMIT $most)`,
    { ...rows.parameters, most },
  )
  return counted === undefined ? 0 : numberOf(counted, 'texts')
}
