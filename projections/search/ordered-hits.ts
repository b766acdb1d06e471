import { mostCounted } from '#schemas/views/hits.ts'
import { numberOf, type ReadModel } from '../projection.ts'
import { allOf, condition, type Condition } from '../sql.ts'
import { foundIn, type HitsAsked, type HitsFound } from './hits-page.ts'
import { lastNumberUpTo } from './numbers.ts'
import { byIndex, textsOf, type Searchable } from './searchable.ts'

export interface OrderedAsked {
  /** Whether anybody asks how many there are. */
  readonly isCounted: boolean
  /** Beyond so many texts that were written since, it is not done in this way. */
  readonly mostRecent: number
}

interface Words {
  readonly searchable: Searchable
  readonly words: readonly string[]
}

/**
 * The first of what is found, in the order of the list: texts of a file that was filled at once are
 * numbered in it (tables.ts), and the index has them by their numbers. What was written since is
 * gone through, and put among them.
 * @param found in texts that have a `sort_key`
 * @param wanted in its order, then that of their streams
 * @returns null where so much was written since that it is not gone through
 */
export const orderedHits = (
  model: ReadModel,
  found: Words,
  wanted: HitsAsked & OrderedAsked,
): HitsFound | null => {
  const { isCounted, mostRecent, limit, after } = wanted
  const recent = recentTexts(model, found, mostRecent)
  if (recent >= mostRecent) return null
  const fromFirst = { recent, most: isCounted ? mostCounted + 1 : limit, begin: condition('TRUE') }
  if (after === null) return hits(model, found, wanted, fromFirst)
  // One more: the last of the page before may be among them.
  const begun = { recent, most: limit + 1, begin: beginAfter(model, found, wanted) }
  const page = hits(model, found, wanted, begun)
  return isCounted ? { ...page, total: hits(model, found, wanted, fromFirst).total } : page
}

const recentTexts = (model: ReadModel, { searchable, words }: Words, most: number): number => {
  const any = `SELECT 1 FROM ${searchable.name}_text WHERE id >= 0 LIMIT 1`
  if (model.all(any, {}).length === 0) return 0
  const { sql, parameters } = textsOf(searchable, words)
  const [counted] = model.all(
    // From the end: the index goes through all that come before, if it is not asked for them.
    `SELECT count(*) AS texts FROM (${sql} AND f.rowid >= 0 ORDER BY f.rowid DESC LIMIT $most)`,
    { ...parameters, most },
  )
  return counted === undefined ? 0 : numberOf(counted, 'texts')
}

interface Part {
  /** Texts that were written since. */
  readonly recent: number
  /** Of those in order. */
  readonly most: number
  /** Where those in order begin. */
  readonly begin: Condition
}

const hits = (
  model: ReadModel,
  { searchable, words }: Words,
  wanted: HitsAsked,
  { recent, most, begin }: Part,
): HitsFound => {
  const { from, conditions } = byIndex(searchable, words)
  const { id, column, direction } = wanted.order
  const { sql, parameters } = allOf([...wanted.asked, ...conditions])
  const columns = `i.stream, i.${id} AS id, i.${column} AS sort_key`
  const read = `SELECT ${columns} FROM ${from} WHERE ${sql}`
  const inOrder = `SELECT * FROM (
      ${read} AND f.rowid < 0 AND ${begin.sql} ORDER BY f.rowid ${direction} LIMIT $most
    )`
  // From the end here, too.
  const since = `${read} AND f.rowid >= 0 ORDER BY f.rowid DESC`
  const found = recent === 0 ? inOrder : `${inOrder} UNION ALL SELECT * FROM (${since})`
  return foundIn(model, condition(found, { ...parameters, ...begin.parameters, most }), wanted)
}

const beginAfter = (
  model: ReadModel,
  { searchable }: Words,
  { order: { direction }, after }: HitsAsked,
): Condition => {
  const last = after === null ? null : lastNumberUpTo(model, searchable.name, after)
  if (last === null) return condition('TRUE')
  return condition(`f.rowid ${direction === 'ASC' ? '>' : '<='} $begin`, { begin: last })
}
