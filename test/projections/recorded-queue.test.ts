import fc from 'fast-check'
import t from 'tap'
import type { QueueItem } from '#schemas/views/finding-queue.ts'
import { timeline } from '#domain/agreements/timeline.ts'
import { detailsTimeline } from '#domain/parties/party.ts'
import type { SignedIn } from '#projections/agreement-register/filters.ts'
import type { QueueQuery } from '#projections/findings/asked.ts'
import { findings } from '#projections/findings/projection.ts'
import { listQueue } from '#projections/findings/queue.ts'
import type { Paging } from '#projections/page.ts'
import { endOfTime, textOf, type ResultRow } from '#projections/projection.ts'
import { listKnownQueue, type KnownQueueQuery } from '#projections/recorded-time/queue.ts'
import type { StreamDocument } from '#projections/stream-document.ts'
import type { StoredEvent } from '#src/event-store/port.ts'
import { knownItems } from '#src/read-side/known-documents.ts'
import { ModelFile } from '#src/read-side/model-file.ts'
import { exactly } from '../domain/exactly.ts'
import { storeOf } from '../read-side/registry.ts'
import { boundaryHistories, type BoundaryHistory } from './boundary-histories.ts'
import { plusDays } from './histories.ts'
import { feed } from './models.ts'
import { tries } from '../tries.ts'

const modelOf = (events: readonly StoredEvent[]): ModelFile => {
  const model = new ModelFile(':memory:', findings)
  feed(model, [events])
  return model
}

const inOne = { limit: 200, after: null }

const keyOf = ({ agreementId, kind, ruleId, item, since }: QueueItem): string =>
  [agreementId, kind, ruleId ?? '', item.id ?? '', since].join(' ')

const keyOfRow = (row: ResultRow): string => {
  const ruleId = textOf(row, 'rule_id')
  const kind = ruleId === '' ? 'unanswered' : 'breach'
  const agreementId = textOf(row, 'stream').replace('agreement-', '')
  return [agreementId, kind, ruleId, textOf(row, 'item_id'), textOf(row, 'since')].join(' ')
}

/** Every page, each with the number of all. */
const whole = (model: ModelFile, query: KnownQueueQuery, limit: number): ResultRow[] => {
  const rows: ResultRow[] = []
  const totals = new Set<number>()
  let after: Paging['after'] = null
  do {
    const page = listKnownQueue(model, query, { limit, after })
    rows.push(...page.items)
    totals.add(page.total)
    after = page.next
  } while (after !== null)
  exactly([...totals], [rows.length], 'every page has the number of all')
  return rows
}

/** Whether it has an own institution on the day, today or later, looked up in everything that is known now. */
const mayKnow = (
  documents: ReadonlyMap<string, StreamDocument>,
  agreementId: string,
  { viewer, day, today }: { viewer: SignedIn; day: string; today: string },
): boolean => {
  if (viewer.role === 'analyst') return true
  const document = documents.get(`agreement-${agreementId}`)
  if (document?.kind !== 'agreement') return false
  return timeline(document.state).some(({ from, to, version }) =>
    version.terms.parties.some((party) => {
      if (party.kind !== 'institution') return false
      const institution = documents.get(`institution-${party.institutionId}`)
      const stretches =
        viewer.role === 'institution-leader'
          ? viewer.institutionIds.includes(party.institutionId)
            ? [{ from: null, to: null }]
            : []
          : institution?.kind === 'institution'
            ? detailsTimeline(institution.state).filter(
                ({ details }) => details.municipalityCode === viewer.municipalityCode,
              )
            : []
      return stretches.some((own) => {
        const begin = [from, own.from ?? ''].toSorted().at(-1) ?? ''
        const end = [to ?? endOfTime, own.to ?? endOfTime].toSorted()[0] ?? ''
        return begin < end && (end > today || (begin <= day && day < end))
      })
    }),
  )
}

interface Asking {
  readonly day: string
  readonly ids: readonly string[]
  readonly hit: QueueItem | undefined
}

const queries = ({ day, ids: [one = '', other = ''], hit }: Asking): QueueQuery[] => {
  const analyst = { role: 'analyst' } as const
  const coordinator = { role: 'coordinator', municipalityCode: '0510' } as const
  const leader = { role: 'institution-leader', institutionIds: [one] } as const
  const both = { role: 'institution-leader', institutionIds: [one, other] } as const
  const agreementId = hit?.agreementId
  const ruleId = hit?.ruleId ?? undefined
  return [
    { day, viewer: analyst },
    { day, viewer: coordinator },
    { day, viewer: leader },
    { day, viewer: both },
    { day, viewer: both, institutionId: other },
    { day, viewer: leader, institutionId: other },
    { day, viewer: both, municipalityCode: '0510', institutionKind: 'care-home' },
    { day, viewer: coordinator, institutionKind: 'care-home' },
    { day, viewer: coordinator, municipalityCode: '0540' },
    { day, viewer: coordinator, institutionId: one },
    { day, viewer: analyst, municipalityCode: '0540', ruleId },
    { day, viewer: analyst, institutionKind: 'day-care', severity: 'warning' },
    { day, viewer: analyst, institutionId: one, municipalityCode: '0510' },
    { day, viewer: analyst, kind: 'unanswered' },
    { day, viewer: analyst, kind: 'breach', severity: 'advice' },
    { day, viewer: analyst, state: 'judged' },
    { day, viewer: coordinator, state: 'to-be-mended' },
    { day, viewer: analyst, state: 'exempted' },
    { day, viewer: analyst, agreementId },
    { day, viewer: analyst, agreementId, municipalityCode: '0510' },
    { day, viewer: coordinator, agreementId, ruleId },
    { day, viewer: coordinator, agreementId, institutionId: one },
    { day, viewer: both, agreementId },
  ]
}

const seen = { queues: 0, items: 0, withheld: 0, decided: 0 }

t.test('a queue of any day as known at any time is what the events up to then tell', async (t) => {
  const asked = fc.record({
    after: fc.nat(),
    later: fc.nat(1200),
    today: fc.nat(1500),
    hit: fc.nat(),
    limit: fc.integer({ min: 1, max: 9 }),
  })
  await fc.assert(
    fc.asyncProperty(
      boundaryHistories(),
      fc.array(asked, { minLength: 2, maxLength: 2 }),
      (history, all) => ask(history, all),
    ),
    tries(8, 150),
  )
  t.ok(seen.items > 50, `seen enough: ${JSON.stringify(seen)}`)
})

const ask = async (
  { events, documents }: BoundaryHistory,
  all: readonly { after: number; later: number; today: number; hit: number; limit: number }[],
): Promise<void> => {
  const store = await storeOf(events)
  const log = await Array.fromAsync(store.readAll())
  const model = modelOf(log)
  const ids = [...documents.keys()]
    .filter((stream) => stream.startsWith('institution-'))
    .map((stream) => stream.replace('institution-', ''))
  for (const { after, later, today: ahead, hit, limit } of all) {
    const day = plusDays('2014-06-01', later)
    const today = plusDays('2014-06-01', ahead)
    const count = 1 + (after % log.length)
    const position = Number(log[count - 1]?.position ?? 0n)
    const then = modelOf(log.slice(0, count))
    const everything = listQueue(then, { day, viewer: { role: 'analyst' } }, inOne).items
    const asking = { day, ids, hit: everything[hit % Math.max(1, everything.length)] }
    for (const query of queries(asking)) {
      const could = listQueue(then, query, inOne).items
      const { viewer } = query
      const expected = could.filter(({ agreementId }) =>
        mayKnow(documents, agreementId, { viewer, day, today }),
      )
      const rows = whole(model, { ...query, position, today }, limit)
      const told = `${JSON.stringify({ ...query, today })} after ${String(count)} of ${String(log.length)}`
      exactly(rows.map(keyOfRow), expected.map(keyOf), told)
      exactly(await knownItems(store, rows, { day, position }), expected, `as shown: ${told}`)
      const head = Number(log.at(-1)?.position ?? 0n)
      exactly(
        whole(model, { ...query, position: head, today }, limit).map(keyOfRow),
        listQueue(model, query, inOne).items.map(keyOf),
        `as known now: ${told}`,
      )
      seen.queues += 1
      seen.items += expected.length
      seen.withheld += could.length - expected.length
      seen.decided += expected.filter(({ state }) => state !== 'open').length
    }
    then.close()
  }
  model.close()
  await store.close()
}
