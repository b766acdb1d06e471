import type { MovementCount, Movement } from '#schemas/views/movements.ts'
import { everything, scopesAsked } from '../agreement-listing/scopes.ts'
import { agreementIdOf, streamOfAgreement } from '../agreement-register/stream.ts'
import type { ModelFilter } from '../collaboration-model/model.ts'
import { pageOf, type PageOf, type Paging } from '../page.ts'
import { numberOf, textOf, type ReadModel, type ResultRow } from '../projection.ts'
import { allOf, condition, type Condition } from '../sql.ts'
import { cellFrom, cells, codeOfCell } from './cells.ts'
import { movementsFrom } from './shown.ts'

export interface MovementQuery extends ModelFilter {
  /** First and last day of the period, `YYYY-MM-DD`. */
  readonly from: string
  readonly to: string
}

export interface MovementsFound extends PageOf<Movement> {
  readonly from: string
  readonly to: string
  /** Distinct ones that moved. */
  readonly agreements: number
  readonly counts: readonly MovementCount[]
}

/** Movements in a period, counted from cell to cell, and a page of them, the latest first. */
export const movementsIn = (
  model: ReadModel,
  query: MovementQuery,
  paging: Paging,
): MovementsFound => {
  const asked = askedFor(query)
  const { counts, agreements } = countsOf(model, asked)
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  const rows = pageInOrder(model, asked, paging)
  const shown = movementsFrom(model, rows.slice(0, paging.limit))
  const { from, to } = query
  const page = pageOf(rows, paging, total, {
    item: (row) => shownOf(shown, row),
    keyset: (row) => ({ key: textOf(row, 'day'), id: agreementIdOf(textOf(row, 'stream')) }),
  })
  return { ...page, from, to, agreements, counts }
}

/** What fits one filter is gone through by its index, and tested for the others. */
const askedFor = ({ from, to, ...filter }: MovementQuery): Condition[] => {
  const [first, ...others] = scopesAsked(filter).map(([scope]) => scope)
  return [
    condition('m.scope = $scope AND m.day >= $from AND m.day <= $to', {
      scope: first ?? everything,
      from,
      to,
    }),
    ...others.map((scope, index) => {
      const name = `scope${String(index)}`
      return condition(
        `EXISTS (SELECT 1 FROM movement AS e
          WHERE e.stream = m.stream AND e.scope = $${name} AND e.day = m.day)`,
        { [name]: scope },
      )
    }),
  ]
}

const countsOf = (
  model: ReadModel,
  asked: readonly Condition[],
): Pick<MovementsFound, 'counts' | 'agreements'> => {
  const { sql, parameters } = allOf(asked)
  const rows = model.all(
    `SELECT m.from_cell, m.to_cell, count(*) AS count FROM movement AS m WHERE ${sql}
     GROUP BY m.from_cell, m.to_cell`,
    parameters,
  )
  const found = new Map(
    rows.map((row) => [textOf(row, 'from_cell') + textOf(row, 'to_cell'), numberOf(row, 'count')]),
  )
  const [distinct] = model.all(
    `SELECT count(DISTINCT m.stream) AS count FROM movement AS m WHERE ${sql}`,
    parameters,
  )
  return {
    agreements: distinct === undefined ? 0 : numberOf(distinct, 'count'),
    counts: cells.flatMap((from) =>
      cells
        .filter((to) => to !== from)
        .map((to) => ({ from, to, count: found.get(codeOfCell(from) + codeOfCell(to)) ?? 0 })),
    ),
  }
}

const pageInOrder = (
  model: ReadModel,
  asked: readonly Condition[],
  { limit, after }: Paging,
): readonly ResultRow[] => {
  const since =
    after === null
      ? []
      : [
          condition('(m.day, m.stream) < ($afterDay, $afterStream)', {
            afterDay: after.key,
            afterStream: streamOfAgreement(after.id),
          }),
        ]
  const { sql, parameters } = allOf([...asked, ...since])
  return model.all(
    `SELECT m.stream, m.day, m.from_cell, m.to_cell, m.last_day_before, m.version, m.kind
     FROM movement AS m WHERE ${sql} ORDER BY m.day DESC, m.stream DESC LIMIT $limit`,
    { ...parameters, limit: limit + 1 },
  )
}

const shownOf = (
  shown: ReadonlyMap<string, Pick<Movement, 'title' | 'parties' | 'revision'>>,
  row: ResultRow,
): Movement => {
  const [stream, day] = [textOf(row, 'stream'), textOf(row, 'day')]
  const found = shown.get(`${stream} ${day}`)
  if (found === undefined) throw new Error('A movement of no agreement')
  return {
    agreementId: agreementIdOf(stream),
    ...found,
    day,
    lastDayBefore: textOf(row, 'last_day_before'),
    from: cellFrom(textOf(row, 'from_cell')),
    to: cellFrom(textOf(row, 'to_cell')),
    version: numberOf(row, 'version'),
    // Of the state that was folded from parsed events; a proposal is not in force.
    kind: textOf(row, 'kind') as Movement['kind'],
  }
}
