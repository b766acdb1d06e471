import type { Correction } from '#schemas/views/search.ts'
import { numberOf, textOf, type ReadModel, type ResultRow } from '../projection.ts'
import { allOf } from '../sql.ts'
import { lengthened, shortened } from './folding.ts'
import { neighbours } from './neighbours.ts'
import type { QueryWord } from './query-words.ts'
import { byIndex, type Searchable } from './searchable.ts'

/** The words to look for, and which of them are not those that were typed. */
interface Corrected {
  readonly words: readonly string[]
  readonly corrections: readonly Correction[]
}

/**
 * Whether a word is found, and what it is taken for, is judged by what whoever asks may see: the
 * words of a hidden proposal show in neither.
 */
export const corrected = (
  model: ReadModel,
  searchable: Searchable,
  typed: readonly QueryWord[],
): Corrected => {
  const used = new Map<QueryWord, string>()
  const unknown = typed.filter(
    ({ folded }) => mayBeMistyped.test(folded) && !isFound(model, searchable, folded),
  )
  for (const word of unknown.slice(0, mostCorrected)) {
    const meant = likeliest(model, searchable, word.folded)
    if (meant !== null) used.set(word, meant)
  }
  return {
    words: [...new Set(typed.map((word) => used.get(word) ?? word.folded))],
    corrections: [...used].map(([word, meant]) => ({ typed: word.typed, used: meant })),
  }
}

/** Numbers are never taken for others, nor words that are short enough to be anything. */
const mayBeMistyped = /^\p{L}{4,30}$/u

// What is tried is bounded, so that no query is slow.
const mostCorrected = 4
const mostTried = 8

const isFound = (model: ReadModel, searchable: Searchable, word: string): boolean => {
  const { from, conditions } = byIndex(searchable, [word])
  const { sql, parameters } = allOf([...conditions, searchable.seen])
  const rows = model.all(`SELECT 1 FROM ${from} WHERE ${sql} LIMIT 1`, parameters)
  return rows.length > 0
}

interface Candidate {
  readonly word: string
  /** It stands in a text as it is, and not only as the beginning of another. */
  readonly isWhole: boolean
  readonly texts: number
}

const likeliest = (model: ReadModel, searchable: Searchable, word: string): string | null => {
  const spelt = [...new Set([word, shortened(word), lengthened(word)])].flatMap(neighbours)
  const { name } = searchable
  const candidates = model
    .all(
      `SELECT n.value AS word, max(v.term = n.value) AS whole, sum(v.doc) AS texts
       FROM json_each($neighbours) AS n CROSS JOIN ${name}_vocabulary AS v
         ON v.term >= n.value AND v.term < n.value || char(0x10ffff)
       GROUP BY n.value`,
      { neighbours: JSON.stringify(spelt) },
    )
    .map(candidate)
  return (
    candidates
      .toSorted(byLikelihood)
      .slice(0, mostTried)
      .find((one) => isFound(model, searchable, one.word))?.word ?? null
  )
}

const candidate = (row: ResultRow): Candidate => ({
  word: textOf(row, 'word'),
  isWhole: numberOf(row, 'whole') === 1,
  texts: numberOf(row, 'texts'),
})

/** Whole words first, the frequent before the rare; of beginnings the one that says most. */
const byLikelihood = (a: Candidate, b: Candidate): number =>
  Number(b.isWhole) - Number(a.isWhole) ||
  (a.isWhole ? b.texts - a.texts : b.word.length - a.word.length) ||
  b.texts - a.texts ||
  (a.word < b.word ? -1 : 1)
