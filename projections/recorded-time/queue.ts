import { scopesOfOwn, type AnyOf } from '../agreement-listing/scopes.ts'
import { streamOfAgreement } from '../agreement-register/stream.ts'
import { askedOfQueue, type Asked, type QueueQuery } from '../findings/asked.ts'
import { everything, ofInstitution } from '../findings/members.ts'
import { afterOf, keysetOf } from '../findings/queue.ts'
import { queueTable, type After } from '../findings/scoped.ts'
import { pageOf, type PageOf, type Paging } from '../page.ts'
import { numberOf, textOf, type ReadModel, type ResultRow } from '../projection.ts'
import { allOf, condition, type Condition } from '../sql.ts'
import type { Looking } from './asked.ts'
import type { AsKnown } from './counts.ts'

export interface KnownQueueQuery extends QueueQuery, AsKnown, Pick<Looking, 'today'> {}

/**
 * The queue of a day as it was known at a position of the log, as rows: what is shown of them follows from the
 * streams of their agreements. Whoever looks has what they could see then and may know of today.
 */
export const listKnownQueue = (
  model: ReadModel,
  query: KnownQueueQuery,
  paging: Paging,
): PageOf<ResultRow> => {
  const asked = knownAsked(model, query)
  const after = afterOf(query, paging)
  const page = items(after === null ? asked : withConditions(asked, [beyond(after)]))
  const rows = model.all(`${page.sql} ORDER BY ${place} LIMIT $limit`, {
    ...page.parameters,
    limit: paging.limit + 1,
  })
  // Whoever reads on to the end reads no total.
  const total = paging.withoutTotal === true ? rows.length : count(model, asked)
  return pageOf(rows, paging, total, { item: (row) => row, keyset: keysetOf })
}

const count = (model: ReadModel, asked: Asked): number => {
  const { sql, parameters } = items(asked)
  const [counted] = model.all(`SELECT count(*) AS total FROM (${sql})`, parameters)
  return counted === undefined ? 0 : numberOf(counted, 'total')
}

const knownAsked = (model: ReadModel, query: KnownQueueQuery): Asked => {
  const { position, viewer, today } = query
  const own = scopesOfOwn(viewer)
  const asked = withConditions(askedOfQueue(query, hadMember), [
    condition('q.position <= $position', { position }),
    ...(own === null ? [] : [mayBeKnown(own, today)]),
  ])
  return query.agreementId === undefined ? asked : narrowed(model, query.agreementId, asked)
}

/** Of one agreement, what it has in the queues of its institutions: few rows, of which each one is looked at. */
const narrowed = (model: ReadModel, agreementId: string, asked: Asked): Asked => {
  const [scope = everything] = asked.scopes
  if (scope.startsWith(anyInstitution)) return asked
  const members = model.all('SELECT institution_id FROM recorded_member WHERE stream = $stream', {
    stream: streamOfAgreement(agreementId),
  })
  const ids = new Set(members.map((row) => textOf(row, 'institution_id')))
  const { conditions } = withConditions(asked, scope === everything ? [] : [wasIn(scope)])
  return { scopes: [...ids].map(ofInstitution), conditions }
}

const anyInstitution = ofInstitution('')

const withConditions = ({ scopes, conditions }: Asked, more: readonly Condition[]): Asked => ({
  scopes,
  conditions: [...conditions, ...more],
})

/** In the order of one scope's index; of several, each has few. */
const items = ({ scopes, conditions }: Asked): Condition => {
  const [scope, ...more] = scopes
  const isInScope =
    scope !== undefined && more.length === 0
      ? condition('q.scope = $scope', { scope })
      : condition('q.scope IN (SELECT value FROM json_each($scopes))', {
          scopes: JSON.stringify(scopes),
        })
  const { sql, parameters } = allOf([isInScope, ...conditions])
  return {
    sql: `SELECT ${place} FROM recorded_queue AS q WHERE ${sql}
      GROUP BY ${place} HAVING sum(q.change) > 0`,
    parameters,
  }
}

const place = queueTable.item.map((column) => `q.${column}`).join(', ')

/** Of one state everything is asked for. */
const beyond = ([, ...after]: After): Condition => {
  const [, ...columns] = queueTable.item
  return condition(
    `(${columns.map((column) => `q.${column}`).join(', ')}) >
     (${columns.map((column) => `$after_${column}`).join(', ')})`,
    Object.fromEntries(columns.map((column, index) => [`after_${column}`, after[index] ?? ''])),
  )
}

/** The item was in the queue of another scope, too. */
const wasIn = (scope: string): Condition =>
  condition(
    `(SELECT sum(e.change) FROM recorded_queue AS e
      WHERE e.scope = $within AND ${queueTable.item.map((column) => `e.${column} = q.${column}`).join(' AND ')}
        AND e.from_day <= $day AND e.to_day > $day AND e.position <= $position) > 0`,
    { within: scope },
  )

const hadMember = (test: string): string =>
  `(SELECT sum(m.change) FROM recorded_member AS m
    WHERE m.stream = q.stream AND m.from_day <= $day AND m.to_day > $day
      AND m.position <= $position AND ${test}) > 0`

/** As known now the agreement is in an own scope, on the day that is asked about, today or later. */
const mayBeKnown = (own: AnyOf, today: string): Condition =>
  condition(
    `EXISTS (SELECT 1 FROM standing AS t CROSS JOIN json_each(t.places) AS p
      WHERE t.stream = q.stream
        AND (p.value ->> '$[0][3]' > $today
          OR (p.value ->> '$[0][2]' <= $day AND p.value ->> '$[0][3]' > $day))
        AND EXISTS (SELECT 1 FROM json_each(p.value, '$[1]') AS s
          WHERE s.value IN (SELECT w.value FROM json_each($own) AS w)))`,
    { own: JSON.stringify(own), today },
  )
