import { mostCounted, type Hits } from '#schemas/views/hits.ts'
import { numberOf, type ColumnValue, type ReadModel, type ResultRow } from '../projection.ts'
import { allOf, condition, type Condition } from '../sql.ts'
import { countsIn, type Counts } from './counts.ts'
import { indexOf, isListedIn, narrowed, type AnyOf, type OrderColumn, type Test } from './scopes.ts'

/** What is read in one go, in the order of an index: one class of one scope. */
export interface Arm {
  readonly scope: string
  readonly class: string
  /** What rows `l` must fulfil besides; in the arms together every agreement is there once. */
  readonly tests: readonly Test[]
  /** How many it has on the day: exactly that many where there are no tests. */
  readonly most: number
}

interface ArmsAsked {
  /** The date asked for, `YYYY-MM-DD`. */
  readonly day: string
  readonly classes: readonly string[]
  /** Begins the names of parameters: one of its own for arms that are read together. */
  readonly name: string
}

/** Arms that hold what is in all of the scopes, begun where the fewest are. */
export const armsOf = (model: ReadModel, asked: readonly AnyOf[], wanted: ArmsAsked): Arm[] => {
  if (wanted.classes.length === 0) return []
  const { name } = wanted
  const groups = narrowed(asked)
  const counts = countsIn(model, groups.flat(), wanted)
  const begun = groups.reduce((a, b) => (totalOf(counts, b) < totalOf(counts, a) ? b : a))
  const others = groups
    .filter((group) => group !== begun)
    .map((group, index) => isListedIn(group, `${name}In${String(index)}`))
  return begun.flatMap((scope, index) => {
    const tests = [...others, ...isInNone(begun.slice(0, index), `${name}Before${String(index)}`)]
    return [...(counts.get(scope) ?? [])].map(([one, most]) => ({ scope, class: one, tests, most }))
  })
}

/** How many there are in all of them, counted up to the first too many. */
export const hitsIn = (model: ReadModel, arms: readonly Arm[], day: string): Hits => {
  const known = sumOf(arms.filter(isCounted))
  const open = arms.filter((arm) => !isCounted(arm))
  const found = known + countUpTo(model, open, { day, most: mostCounted + 1 - known })
  return found > mostCounted ? { moreThan: mostCounted } : found
}

/** How many there are in one of them, to the last. */
export const countOf = (model: ReadModel, arm: Arm, day: string): number =>
  isCounted(arm) ? arm.most : countUpTo(model, [arm], { day, most: arm.most })

/** How many they can be together. */
export const sumOf = (arms: readonly Arm[]): number => arms.reduce((sum, { most }) => sum + most, 0)

/** The order of a list, each kept by an index. */
interface Order {
  readonly column: OrderColumn
  readonly direction: 'ASC' | 'DESC'
}

interface Page {
  readonly day: string
  readonly order: Order
  readonly limit: number
  /** What the page before ended with. */
  readonly after: { readonly key: string; readonly stream: string } | null
  /** What rows `l` must fulfil besides, by their `stream`: as it costs more, tested when it is a row's turn. */
  readonly test?: Condition | undefined
}

/** Their agreements in order, as `stream` and `sort_key`, merged as they are read. */
export const pageOfArms = (
  model: ReadModel,
  arms: readonly Arm[],
  { day, order, limit, after, test }: Page,
): readonly ResultRow[] => {
  const { column, direction } = order
  const since = after === null ? [] : [beyond(order, after)]
  const columns = `l.${column} AS sort_key, l.stream AS stream`
  const pages = inParts(arms).map((part) => {
    const { sql, parameters } = reading(part, { columns, column, day, since })
    const merged = `${sql} ORDER BY sort_key ${direction}, stream ${direction}`
    return test === undefined
      ? model.all(`${merged} LIMIT $limit`, { ...parameters, limit })
      : model.all(
          // A limit, though it is none, keeps the test out of the arms.
          `SELECT l.sort_key, l.stream FROM (${merged} LIMIT -1) AS l WHERE ${test.sql} LIMIT $limit`,
          { ...parameters, ...test.parameters, limit },
        )
  })
  return pages.length < 2 ? pages.flat() : pages.flat().toSorted(by(direction)).slice(0, limit)
}

const beyond = (
  { column, direction }: Order,
  { key, stream }: NonNullable<Page['after']>,
): Condition =>
  condition(
    `(l.${column}, l.stream) ${direction === 'ASC' ? '>' : '<'} ($afterKey, $afterStream)`,
    { afterKey: key, afterStream: stream },
  )

const by =
  (direction: Order['direction']) =>
  (a: ResultRow, b: ResultRow): number => {
    const isBefore =
      a.sort_key === b.sort_key
        ? String(a.stream) < String(b.stream)
        : String(a.sort_key) < String(b.sort_key)
    return isBefore === (direction === 'ASC') ? -1 : 1
  }

const isCounted = ({ tests }: Arm): boolean => tests.length === 0

const totalOf = (counts: Counts, group: AnyOf): number =>
  group
    .flatMap((scope) => [...(counts.get(scope)?.values() ?? [])])
    .reduce((sum, count) => sum + count, 0)

const isInNone = ([first, ...others]: readonly string[], name: string): Test[] =>
  first === undefined ? [] : [isListedIn([first, ...others], name, 'NOT')]

const countUpTo = (
  model: ReadModel,
  arms: readonly Arm[],
  { day, most }: { day: string; most: number },
): number => {
  let found = 0
  for (const part of inParts(arms)) {
    if (found >= most) break
    const { sql, parameters } = reading(part, { columns: '1', day })
    const [counted] = model.all(`SELECT count(*) AS count FROM (${sql} LIMIT $most)`, {
      ...parameters,
      most: most - found,
    })
    found += counted === undefined ? 0 : numberOf(counted, 'count')
  }
  return found
}

/** SQLite takes 500 in a statement; an institution's own and those it took over from have some each. */
const mostInStatement = 100

const inParts = (arms: readonly Arm[]): (readonly Arm[])[] =>
  Array.from({ length: Math.ceil(arms.length / mostInStatement) }, (_, at) =>
    arms.slice(at * mostInStatement, (at + 1) * mostInStatement),
  )

interface Read {
  readonly columns: string
  readonly column?: OrderColumn
  readonly day: string
  readonly since?: readonly Condition[]
}

/** One statement for all of them. */
export const reading = (
  arms: readonly Arm[],
  { columns, column = 'title_order', day, since = [] }: Read,
): Condition => {
  const read = arms.map((arm, at) => {
    const { sql, parameters } = allOf([
      condition(`l.scope = $scope${String(at)} AND l.class = $class${String(at)}`, {
        [`scope${String(at)}`]: arm.scope,
        [`class${String(at)}`]: arm.class,
      }),
      condition('l.from_day <= $day AND l.to_day > $day', { day }),
      ...since,
      ...arm.tests.map((test) => test(column)),
    ])
    return {
      sql: `SELECT ${columns} FROM agreement_listing AS l INDEXED BY ${indexOf(column)} WHERE ${sql}`,
      parameters,
    }
  })
  return {
    sql: read.map(({ sql }) => sql).join(' UNION ALL '),
    parameters: Object.assign({}, ...read.map(({ parameters }) => parameters)) as Record<
      string,
      ColumnValue
    >,
  }
}
