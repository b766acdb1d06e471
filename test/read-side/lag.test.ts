import t from 'tap'
import { SimulatedClock } from '#src/clock.ts'
import type { StoredEvent } from '#src/event-store/port.ts'
import { lagAfter } from '#src/read-side/lag.ts'
import { longHistory } from '../projections/histories.ts'
import { newStore } from '../stores.ts'
import { altered, append, storeOf } from './registry.ts'

const clock = new SimulatedClock('2016-06-01T10:00:00Z')
const { events } = longHistory(40)
const [event] = events as readonly [StoredEvent]

/** An event of a network of its own, with metadata as given. */
const recorded = (number: number, metadata: unknown) => ({
  stream: `network-${String(number)}`,
  event: { id: crypto.randomUUID(), type: event.type, data: event.data, metadata },
})
const recordedAt = (instant: string): unknown => ({
  ...(event.metadata as object),
  recordedAt: instant,
})

t.test('events are counted, however far apart their positions are', async (t) => {
  const store = await newStore()
  t.same(await lagAfter(store, 0n, clock), { events: 0, seconds: 0 })
  const positions: bigint[] = []
  for (const [index, one] of events.slice(0, 5).entries()) {
    // What is erasable has positions, and is nobody's to follow.
    const draft = recorded(index, null).event
    await store.append(`draft-${String(index)}`, 'no-stream', [draft, { ...draft, id: one.id }])
    positions.push(await append(store, [one]))
  }
  const lags = []
  for (const position of [0n, ...positions]) lags.push(await lagAfter(store, position, clock))
  t.same(
    lags.map(({ events }) => events),
    [5, 4, 3, 2, 1, 0],
  )
  await store.close()
})

t.test('where it is up, nothing is read', async (t) => {
  const store = await storeOf(events)
  const unread = altered(store, {
    readAll: () => {
      throw new Error('It was read')
    },
  })
  const head = await store.head()
  t.same(await lagAfter(unread, head, clock), { events: 0, seconds: 0 })
  await t.rejects(lagAfter(unread, head - 1n, clock), /was read/)
  await store.close()
})

t.test('it stops counting, and leaves what it reads', async (t) => {
  const store = await newStore()
  let read = 0
  let isLeft = false
  const endless = altered(store, {
    head: () => Promise.resolve(10n ** 15n),
    readAll: async function* () {
      try {
        for (;;) {
          await Promise.resolve()
          read += 1
          yield event
        }
      } finally {
        isLeft = true
      }
    },
  })
  t.equal((await lagAfter(endless, 0n, clock)).events, 10_001)
  t.same([read, isLeft], [10_001, true])
  await store.close()
})

t.test('seconds are the age of the oldest event that is not folded', async (t) => {
  const store = await newStore()
  const instants = ['2016-06-01T09:58:30.250Z', '2016-06-01T09:59:00.000Z']
  const positions: bigint[] = []
  for (const [index, instant] of instants.entries()) {
    const { stream, event } = recorded(index, recordedAt(instant))
    positions.push((await store.append(stream, 'no-stream', [event])).position)
  }
  const [first = 0n, last = 0n] = positions
  t.same(await lagAfter(store, 0n, clock), { events: 2, seconds: 89.75 })
  t.same(await lagAfter(store, first, clock), { events: 1, seconds: 60 })
  t.same(await lagAfter(store, last, clock), { events: 0, seconds: 0 })
  await store.close()
})

t.test('one that does not say when it was recorded, or is of tomorrow, has no age', async (t) => {
  for (const metadata of [null, {}, recordedAt('2016-06-02T10:00:00.000Z')]) {
    const store = await newStore()
    const { stream, event } = recorded(1, metadata)
    await store.append(stream, 'no-stream', [event])
    t.same(await lagAfter(store, 0n, clock), { events: 1, seconds: 0 })
    await store.close()
  }
})
