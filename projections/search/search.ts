import type { Hits } from '#schemas/views/hits.ts'
import type { Correction } from '#schemas/views/search.ts'
import { numberOf, type ReadModel } from '../projection.ts'
import { condition, type Condition } from '../sql.ts'
import { corrected } from './correction.ts'
import { spellings } from './folding.ts'
import { distinctHitsOf, hitsOf, joined, parametersOf, type Searchable } from './searchable.ts'
import { queryWords } from './query-words.ts'

/** Where the intervals `i` of a list are read from, and what they must fulfil besides. */
export interface Reading {
  readonly from: string
  readonly conditions: readonly Condition[]
}

export interface Searched {
  /** Begins at the index and has some intervals twice: counting need not see them all to begin. */
  readonly toCount: Reading
  /** Begins at the index, and has all hits before the first is shown. */
  readonly byIndex: Reading
  /** The same, read in the list's order until a page is full. */
  readonly inOrder: Reading
  /** How many texts hold the rarest of the words, at most `manyHits`. */
  readonly texts: number
  readonly corrections: readonly Correction[]
}

/** How a page is best read; null where its hits were not counted. */
export const forPage = ({ byIndex, inOrder, texts }: Searched, total: Hits | null): Reading =>
  texts < manyHits || typeof total === 'number' ? byIndex : inOrder

// Beyond this a page is full before many intervals are read in order; counted exactly, the hits are
// few whatever the words, and the index is gone through once more at most.
export const manyHits = 5000

/**
 * Every word of the query must begin a word of the text; a word that begins none which is seen by
 * whoever asks is taken for another that differs by one letter. Signs part words and are nothing
 * else; nothing is found by a query of signs alone.
 */
export const search = (
  model: ReadModel,
  searchable: Searchable,
  query: string | undefined,
): Searched => {
  const typed = queryWords(query ?? '')
  if (typed.length === 0) return unsearched(searchable, (query ?? '').trim() === '')
  const { words, corrections } = corrected(model, searchable, typed)
  const { rarest, others, texts } = rarestOf(model, searchable, words)
  const besides = others.length === 0 ? [] : [holdsAll(searchable, others)]
  return {
    toCount: beginningAt(searchable, hitsOf(searchable, rarest), besides),
    byIndex: beginningAt(searchable, distinctHitsOf(searchable, rarest), besides),
    inOrder: { from: `${searchable.table} AS i`, conditions: [holdsAll(searchable, words)] },
    texts,
    corrections,
  }
}

/** The whole list, or nothing of it. */
const unsearched = ({ table }: Searchable, isWhole: boolean): Searched => {
  const reading = { from: `${table} AS i`, conditions: isWhole ? [] : [condition('FALSE')] }
  return { toCount: reading, byIndex: reading, inOrder: reading, texts: 0, corrections: [] }
}

const beginningAt = (
  searchable: Searchable,
  hits: Condition,
  besides: readonly Condition[],
): Reading => ({
  from: joined(searchable, hits),
  conditions: [condition('TRUE', hits.parameters), ...besides],
})

/** The words as one parameter: the statement is the same for any number of them. */
const holdsAll = ({ sources }: Searchable, words: readonly string[]): Condition => {
  const begins = `EXISTS (SELECT 1 FROM json_each(w.value) AS s WHERE instr(t.folded, s.value) > 0)`
  const holds = sources.map((source) => source.holds(begins)).join(' OR ')
  return condition(`NOT EXISTS (SELECT 1 FROM json_each($words) AS w WHERE NOT (${holds}))`, {
    ...parametersOf(sources),
    words: JSON.stringify(words.map((word) => spellings(word).map((one) => ` ${one}`))),
  })
}

/** Only long words are counted: short ones begin many. */
const mostWordsCounted = 5

const rarestOf = (
  model: ReadModel,
  searchable: Searchable,
  words: readonly string[],
): { rarest: string; others: readonly string[]; texts: number } => {
  const byLength = words.toSorted((a, b) => b.length - a.length)
  const [first, ...others] = byLength
    .slice(0, mostWordsCounted)
    .map((word) => ({ word, texts: textsUpToMany(model, searchable, word) }))
    .toSorted((a, b) => a.texts - b.texts)
  return {
    rarest: first?.word ?? '',
    others: [...others.map(({ word }) => word), ...byLength.slice(mostWordsCounted)],
    texts: first?.texts ?? 0,
  }
}

const textsUpToMany = (model: ReadModel, searchable: Searchable, word: string): number => {
  const hits = hitsOf(searchable, word)
  const [counted] = model.all(
    `SELECT count(*) AS texts FROM (SELECT 1 FROM (${hits.sql}) LIMIT $most)`,
    { ...hits.parameters, most: manyHits },
  )
  return counted === undefined ? 0 : numberOf(counted, 'texts')
}
