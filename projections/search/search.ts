import type { Correction } from '#schemas/views/search.ts'
import { numberOf, type ReadModel } from '../projection.ts'
import { condition } from '../sql.ts'
import { corrected } from './correction.ts'
import { queryWords } from './query-words.ts'
import { byIndex, holdsAll, isAmong, textsOf, type Reading, type Searchable } from './searchable.ts'

export interface Searched {
  /** Begins at the index, and has each interval once. */
  readonly byIndex: Reading
  /** The same, read in the list's order until a page is full. */
  readonly inOrder: Reading
  /** As they were taken; none where nothing is found. */
  readonly words: readonly string[]
  /** How many texts hold all of them, at most `manyHits`. */
  readonly texts: number
  readonly corrections: readonly Correction[]
}

/** Beyond this not all that the index has of the words is gone through. */
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
  const texts = textsUpToMany(model, searchable, words)
  const test = texts < manyHits ? isAmong(searchable, words) : holdsAll(searchable, words)
  return {
    byIndex: byIndex(searchable, words),
    inOrder: { from: `${searchable.table} AS i`, conditions: [test] },
    words,
    texts,
    corrections,
  }
}

const nothing = ({ table }: Searchable): Searched => {
  const reading = { from: `${table} AS i`, conditions: [condition('FALSE')] }
  return { byIndex: reading, inOrder: reading, words: [], texts: 0, corrections: [] }
}

const textsUpToMany = (
  model: ReadModel,
  searchable: Searchable,
  words: readonly string[],
): number => {
  const { sql, parameters } = textsOf(searchable, words)
  const [counted] = model.all(`SELECT count(*) AS texts FROM (${sql} LIMIT $most)`, {
    ...parameters,
    most: manyHits,
  })
  return counted === undefined ? 0 : numberOf(counted, 'texts')
}
