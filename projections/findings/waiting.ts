import { RuleId, type Severity } from '#schemas/boundaries/rule.ts'
import { intervalOn } from '#domain/agreements/timeline.ts'
import { pageOf, type PageOf, type Paging } from '../page.ts'
import { textOf, type ReadModel, type ResultRow } from '../projection.ts'
import { condition } from '../sql.ts'
import { askedOf, askedOfQueue, type Asked, type QueueQuery } from './asked.ts'
import { openOf } from './overview.ts'
import { countItems, deadlineTable, pageOfItems, queueTable, unreviewedTable } from './scoped.ts'

/** Whose queue it is. */
export type Whose = Pick<QueueQuery, 'day' | 'viewer' | 'municipalityCode'>

export interface Unreviewed {
  readonly agreementId: string
  readonly title: string
  readonly status: string
  readonly since: string
  readonly open: Readonly<Record<Severity, number>>
}

export interface Deadline {
  readonly agreementId: string
  readonly title: string
  readonly why: 'review' | 'exemption'
  readonly on: string
  readonly ruleId: RuleId | null
}

export interface Counts {
  readonly open: Readonly<Record<Severity, number>>
  readonly unanswered: number
  readonly toBeMended: number
  readonly neverReviewed: number
  readonly dueSoon: number
  readonly overdue: number
}

/** Agreements that are not over and that nobody ever went through, the oldest first. */
export const listUnreviewed = (
  model: ReadModel,
  whose: Whose,
  paging: Paging,
): PageOf<Unreviewed> => {
  const asked = askedOf(whose)
  const after = paging.after === null ? null : [paging.after.key, paging.after.id]
  const rows = pageOfItems(model, unreviewedTable, asked, { limit: paging.limit + 1, after })
  return pageOf(rows, paging, countItems(model, unreviewedTable, asked), {
    item: (row) => ({
      ...agreementOf(model, row, whose.day),
      since: textOf(row, 'since'),
      open: openIn(model, row, whose),
    }),
    keyset: (row) => ({ key: textOf(row, 'since'), id: textOf(row, 'stream') }),
  })
}

/** Reviews and exemptions whose day is near or past, the earliest first. */
export const listDeadlines = (model: ReadModel, whose: Whose, paging: Paging): PageOf<Deadline> => {
  const asked = dueBy(whose, soon(whose.day))
  const [stream = '', why = '', ruleId = '', itemId = ''] = paging.after?.id.split(' ') ?? []
  const after = paging.after === null ? null : [paging.after.key, stream, why, ruleId, itemId]
  const rows = pageOfItems(model, deadlineTable, asked, { limit: paging.limit + 1, after })
  return pageOf(rows, paging, countItems(model, deadlineTable, asked), {
    item: (row) => {
      const { agreementId, title } = agreementOf(model, row, whose.day)
      const rule = textOf(row, 'rule_id')
      return {
        agreementId,
        title,
        why: textOf(row, 'why') === 'review' ? 'review' : 'exemption',
        on: textOf(row, 'on_day'),
        ruleId: rule === '' ? null : RuleId.parse(rule),
      }
    },
    keyset: (row) => ({
      key: textOf(row, 'on_day'),
      id: ['stream', 'why', 'rule_id', 'item_id'].map((column) => textOf(row, column)).join(' '),
    }),
  })
}

export const countsOf = (model: ReadModel, whose: Whose): Counts => ({
  ...openOf(model, askedOfQueue(whose)),
  toBeMended: countItems(model, queueTable, askedOfQueue({ ...whose, state: 'to-be-mended' })),
  neverReviewed: countItems(model, unreviewedTable, askedOf(whose)),
  dueSoon: countItems(model, deadlineTable, dueBy(whose, soon(whose.day))),
  overdue: countItems(model, deadlineTable, dueBy(whose, before(whose.day))),
})

const dueBy = (whose: Whose, day: string): Asked => {
  const { scopes, conditions } = askedOf(whose)
  return { scopes, conditions: [condition('q.on_day <= $dueBy', { dueBy: day }), ...conditions] }
}

/** "Within 90 days." */
const soon = (day: string): string => Temporal.PlainDate.from(day).add({ days: 90 }).toString()
const before = (day: string): string =>
  Temporal.PlainDate.from(day).subtract({ days: 1 }).toString()

const agreementOf = (model: ReadModel, row: ResultRow, day: string) => {
  const document = model.document(textOf(row, 'stream'))
  const interval = document?.kind === 'agreement' ? intervalOn(document.state, day) : null
  if (document?.kind !== 'agreement' || interval === null) {
    throw new Error('A row without its document')
  }
  return {
    agreementId: document.state.agreementId,
    title: interval.version.terms.title,
    status: interval.status,
  }
}

const openIn = (model: ReadModel, row: ResultRow, whose: Whose): Unreviewed['open'] => {
  const agreementId = textOf(row, 'stream').replace('agreement-', '')
  return openOf(model, askedOfQueue({ ...whose, agreementId, kind: 'breach' })).open
}
