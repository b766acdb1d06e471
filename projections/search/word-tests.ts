import { condition, type Condition } from '../sql.ts'
import { spellings } from './folding.ts'
import { matching, parametersOf, type Searchable } from './searchable.ts'

/**
 * The texts of an interval `i` hold all of the words, as reading them tells. The words are one
 * parameter: the statement is the same for any number of them.
 */
export const holdsAll = ({ sources }: Searchable, words: readonly string[]): Condition => {
  const begins = `EXISTS (SELECT 1 FROM json_each(w.value) AS s WHERE instr(t.folded, s.value) > 0)`
  const holds = sources.map((source) => source.holds(begins)).join(' OR ')
  return condition(`NOT EXISTS (SELECT 1 FROM json_each($words) AS w WHERE NOT (${holds}))`, {
    ...parametersOf(sources),
    words: JSON.stringify(words.map((word) => spellings(word).map((one) => ` ${one}`))),
  })
}

/** The same of one word, as the index tells; `name` is the parameter's. */
export const isAmongHits = (
  { sources }: Searchable,
  { word, name }: { word: string; name: string },
): Condition =>
  condition(sources.map((source) => source.isAmong(`$${name}`)).join(' OR '), {
    ...parametersOf(sources),
    [name]: matching(word),
  })
