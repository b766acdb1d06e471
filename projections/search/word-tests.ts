import { condition, type Condition } from '../sql.ts'
import { spellings } from './folding.ts'
import { matching, parametersOf, type Searchable } from './searchable.ts'
import type { TextSource } from './text-source.ts'

interface TestedWord {
  readonly word: string
  /** Begins the names of its parameters. */
  readonly name: string
  /** Sources of which what it is found by is put together; of the others the texts are read. */
  readonly known: ReadonlySet<TextSource>
}

/** A text of an interval `i` has a word that begins so, as the index tells or as reading it does. */
export const hasWord = ({ sources }: Searchable, { word, name, known }: TestedWord): Condition => {
  const written = spellings(word).map((one, at) => [`${name}x${String(at)}`, ` ${one}`] as const)
  const begins = written.map(([parameter]) => `instr(t.folded, $${parameter}) > 0`).join(' OR ')
  const tests = sources.map((source) =>
    known.has(source) ? source.isAmong(`$${name}`) : source.holds(`(${begins})`),
  )
  return condition(tests.join(' OR '), {
    ...parametersOf(sources),
    ...(known.size === 0 ? {} : { [name]: matching(word) }),
    ...(known.size === sources.length ? {} : Object.fromEntries(written)),
  })
}
