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
  /** Begins at the index: for counting, and where hits are few. */
  readonly byIndex: Reading
  /** The same, read in the list's order until a page is full. */
  readonly inOrder: Reading
  readonly corrections: readonly Correction[]
}

/** How a page of so many hits is best read. */
export const forPage = ({ byIndex, inOrder }: Searched, total: number): Reading =>
  total > manyHits ? inOrder : byIndex

// With more hits than this a page is full before many intervals are read in order.
const manyHits = 5000

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
  const [rarest = '', ...others] = rarestFirst(model, searchable, words)
  return {
    byIndex: beginningAt(searchable, rarest, others),
    inOrder: { from: `${searchable.table} AS i`, conditions: [holdsAll(searchable, words)] },
    corrections,
  }
}

/** The whole list, or nothing of it. */
const unsearched = ({ table }: Searchable, isWhole: boolean): Searched => {
  const reading = { from: `${table} AS i`, conditions: isWhole ? [] : [condition('FALSE')] }
  return { byIndex: reading, inOrder: reading, corrections: [] }
}

const beginningAt = (searchable: Searchable, word: string, others: readonly string[]): Reading => {
  const hits = distinctHitsOf(searchable, word)
  return {
    from: joined(searchable, hits),
    conditions: [
      condition('TRUE', hits.parameters),
      ...(others.length === 0 ? [] : [holdsAll(searchable, others)]),
    ],
  }
}

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
const mostCounted = 5

const rarestFirst = (
  model: ReadModel,
  searchable: Searchable,
  words: readonly string[],
): string[] => {
  if (words.length === 1) return [...words]
  const byLength = words.toSorted((a, b) => b.length - a.length)
  const counted = byLength.slice(0, mostCounted).map((word) => ({
    word,
    hits: hitsUpToMany(model, searchable, word),
  }))
  return [
    ...counted.toSorted((a, b) => a.hits - b.hits).map(({ word }) => word),
    ...byLength.slice(mostCounted),
  ]
}

const hitsUpToMany = (model: ReadModel, searchable: Searchable, word: string): number => {
  const hits = hitsOf(searchable, word)
  const [counted] = model.all(
    `SELECT count(*) AS hits FROM (SELECT 1 FROM (${hits.sql}) LIMIT $most)`,
    { ...hits.parameters, most: manyHits },
  )
  return counted === undefined ? 0 : numberOf(counted, 'hits')
}
