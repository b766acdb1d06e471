import { setTimeout as sleep } from 'node:timers/promises'
import t, { type Test } from 'tap'
import { AccessNotedV1, type AccessNoted } from '#schemas/access/access-noted.v1.ts'
import { recordPrefixes } from '#domain/record-streams.ts'
import { AccessLog, type Noted } from '#src/access-log/access-log.ts'
import { limits } from '#src/access-log/waiting-entries.ts'
import { SimulatedClock } from '#src/clock.ts'
import { OutcomeUnknownError, StoreUnavailableError } from '#src/event-store/errors.ts'
import { openStore } from '#src/event-store/open-store.ts'
import type { EventStore } from '#src/event-store/port.ts'
import { altered } from '../read-side/registry.ts'
import { newFolder, storeIn, storeKinds, type StoreKind } from '../stores.ts'

const day = '2026-11-22'
const morning = `${day}T10:00:00Z`
const signedIn: Noted = { kind: 'signed-in', role: 'analyst', status: 303 }
const refused: Noted = { kind: 'refused', role: 'analyst', route: 'mine', status: 403 }

interface Opened {
  readonly store: EventStore
  readonly clock: SimulatedClock
  /** An instance of its own, with a connection of its own. */
  readonly instance: (given?: { store?: EventStore; pauseMs?: number }) => Promise<AccessLog>
}

const opened = async (t: Test, kind: StoreKind): Promise<Opened> => {
  const address = await storeIn(newFolder(), kind)
  const open = async (): Promise<EventStore> => {
    const store = await openStore({ address, recordPrefixes })
    t.teardown(() => store.close())
    return store
  }
  const clock = new SimulatedClock(morning)
  const instance: Opened['instance'] = async ({ store, pauseMs = 1 } = {}) => {
    const log = new AccessLog({ store: store ?? (await open()), clock, pauseMs })
    t.teardown(() => log.close())
    return log
  }
  return { store: await open(), clock, instance }
}

const eventsOf = async (store: EventStore, on = day): Promise<readonly AccessNoted[]> => {
  const events = await Array.fromAsync(store.readStream(`access-${on}`))
  return events.map(({ type, data }) => {
    if (type !== 'access-noted.v1') throw new Error(`What is ${type}?`)
    return AccessNotedV1.parse(data)
  })
}

/** What is there once it is. */
const until = async <Found>(found: () => Promise<Found | null>): Promise<Found> => {
  for (let tries = 0; tries < 500; tries += 1) {
    const one = await found()
    if (one !== null) return one
    await sleep(10)
  }
  throw new Error('It never came')
}

const counted = (all: readonly AccessNoted[]): number =>
  all.reduce(
    (sum, { entries, more }) =>
      sum + entries.length + Object.values(more).reduce((some, count) => some + count, 0),
    0,
  )

for (const kind of storeKinds) {
  t.test(
    `what was noted is written soon, by itself, to the stream of its day: ${kind}`,
    async (t) => {
      t.plan(4)
      const { store, clock, instance } = await opened(t, kind)
      const log = await instance()
      clock.set('2026-11-22T22:59:59.500Z')
      log.note(signedIn)
      clock.set('2026-11-22T23:00:00Z')
      log.note(refused)
      const next = await until(async () => {
        const found = await eventsOf(store, '2026-11-23')
        return found.length === 0 ? null : found
      })
      const empty = { personId: null, method: null, permission: null, format: null }
      t.strictSame(await eventsOf(store), [
        {
          entries: [{ ...empty, ...signedIn, route: null, at: '2026-11-22T22:59:59.500Z' }],
          more: {},
        },
      ])
      t.strictSame(next, [
        { entries: [{ ...empty, ...refused, at: '2026-11-22T23:00:00.000Z' }], more: {} },
      ])
      t.equal(await store.head(), 0n, 'nothing of it is in the record')
      t.strictSame(
        (await log.read(day)).entries.map(({ entry }) => entry.kind),
        ['signed-in'],
      )
    },
  )

  t.test(`instances write to one day, and all of it is there once: ${kind}`, async (t) => {
    t.plan(2)
    const { store, clock, instance } = await opened(t, kind)
    const logs = [await instance(), await instance(), await instance()]
    for (let round = 0; round < 60; round += 1) {
      clock.set(`2026-11-22T10:00:${String(round).padStart(2, '0')}Z`)
      for (const [index, log] of logs.entries()) log.note({ ...signedIn, status: index })
      if (round % 7 === 0) await sleep(2)
    }
    await Promise.all(logs.map((log) => log.close()))
    const entries = (await eventsOf(store)).flatMap((noted) => noted.entries)
    t.equal(new Set(entries.map(({ at, status }) => `${at} ${String(status)}`)).size, 180)
    t.equal(entries.length, 180)
  })

  t.test(`a store that is away is waited for, and takes each entry once: ${kind}`, async (t) => {
    t.plan(3)
    const { store, instance } = await opened(t, kind)
    const asked = { times: 0 }
    let trouble: 'away' | 'cut-off' | null = 'away'
    const log = await instance({
      store: altered(store, {
        append: async (...given) => {
          asked.times += 1
          if (trouble === 'away') throw new StoreUnavailableError()
          const result = await store.append(...given)
          if (trouble === 'cut-off') throw new OutcomeUnknownError(given[0])
          return result
        },
      }),
    })
    log.note(signedIn)
    await until(() => Promise.resolve(asked.times < 3 ? null : true))
    t.strictSame(await eventsOf(store), [])
    // Written, and nobody was told.
    trouble = 'cut-off'
    log.note(refused)
    await until(async () => ((await eventsOf(store)).length === 0 ? null : true))
    trouble = null
    const { entries } = await log.read(day)
    t.strictSame(entries.map(({ entry }) => entry.kind).sort(), ['refused', 'signed-in'])
    t.equal(counted(await eventsOf(store)), 2)
  })

  t.test(`a day is kept for 400 days, and gone on the next: ${kind}`, async (t) => {
    t.plan(4)
    const { store, clock, instance } = await opened(t, kind)
    const first = await instance()
    const second = await instance()
    const isThere = async (on: string) => (await first.read(on)).entries.length > 0
    clock.set('2025-01-01T12:00:00Z')
    first.note(signedIn)
    await first.read('2025-01-01')
    // After a while in which nobody asked for anything.
    clock.set('2025-01-05T12:00:00Z')
    first.note(signedIn)
    await first.read('2025-01-05')
    clock.set('2025-03-09T12:00:00Z')
    first.note(signedIn)
    await first.read('2025-03-09')
    await store.append('draft-1', 'no-stream', [
      { id: crypto.randomUUID(), type: 'draft-saved.v1', data: {}, metadata: {} },
    ])
    // 2025-01-01 and 400 days.
    clock.set('2026-02-05T12:00:00Z')
    first.note(signedIn)
    await first.read('2026-02-05')
    t.ok(await isThere('2025-01-01'))
    clock.set('2026-02-06T12:00:00Z')
    first.note(signedIn)
    second.note(signedIn)
    await Promise.all([first.read('2026-02-06'), second.read('2026-02-06')])
    await until(async () => ((await isThere('2025-01-01')) ? null : true))
    t.ok(await isThere('2025-01-05'), 'the first is gone, and no other')
    clock.set('2026-03-15T12:00:00Z')
    second.note(signedIn)
    await until(async () => ((await isThere('2025-01-05')) ? null : true))
    t.ok(await isThere('2025-03-09'))
    t.strictSame((await Array.fromAsync(store.erasableStreams())).sort(), [
      'access-2025-03-09',
      'access-2026-02-05',
      'access-2026-02-06',
      'access-2026-03-15',
      'draft-1',
    ])
  })
}

t.test(
  'in a flood, the rest is counted, and other things are written down all the same',
  async (t) => {
    t.plan(6)
    const { store, clock, instance } = await opened(t, 'sqlite')
    const log = await instance({ pauseMs: 10_000 })
    for (let times = 0; times < 100_000; times += 1) log.note(refused)
    log.note(signedIn)
    const { entries, counts } = await log.read(day)
    t.equal(entries.length, limits.waiting + 1)
    t.strictSame(counts, [
      { kind: 'signed-in', count: 1, notWritten: 0 },
      { kind: 'refused', count: 100_000, notWritten: 100_000 - limits.waiting },
    ])
    t.strictSame(
      (await eventsOf(store)).map((noted) => noted.entries.length),
      [500, 500, 1],
    )
    // Within the hour there is room for some more of them, however fast they are written.
    for (let times = 0; times < 3000; times += 1) {
      log.note(refused)
      if (times % 100 === 99) await log.read(day)
    }
    const later = await log.read(day)
    t.equal(later.entries.length, limits.anHour + 1)
    t.equal(counted(await eventsOf(store)), 103_001, 'nothing is uncounted')
    clock.set('2026-11-22T11:00:00Z')
    log.note(refused)
    t.equal((await log.read(day)).entries.length, limits.anHour + 2, 'and in the next hour again')
  },
)

t.test('while a store is away, a flood does not grow without end', async (t) => {
  t.plan(2)
  const { store, clock, instance } = await opened(t, 'sqlite')
  let isAway = true
  const log = await instance({
    store: altered(store, {
      append: (...given) =>
        isAway ? Promise.reject(new StoreUnavailableError()) : store.append(...given),
    }),
  })
  for (let hour = 0; hour < 10; hour += 1) {
    clock.set(`2026-11-22T0${String(hour)}:00:00Z`)
    for (let times = 0; times < 1500; times += 1) log.note(refused)
    await sleep(5)
  }
  isAway = false
  await log.close()
  const events = await eventsOf(store)
  t.equal(counted(events), 15_000)
  // One event may have been taken out to be tried.
  const entries = events.reduce((sum, noted) => sum + noted.entries.length, 0)
  t.ok(entries <= limits.waiting + 500, String(entries))
})

t.test('a store that does not answer holds up nobody who stops', async (t) => {
  t.plan(1)
  const { store, instance } = await opened(t, 'sqlite')
  const { promise: never } = Promise.withResolvers<never>()
  const log = await instance({ store: altered(store, { append: () => never }) })
  log.note(signedIn)
  await sleep(20)
  const began = performance.now()
  await log.close()
  t.ok(performance.now() - began < 5000)
})

t.test('what is closed notes nothing more, and has written all', async (t) => {
  t.plan(1)
  const { store, instance } = await opened(t, 'sqlite')
  const log = await instance({ pauseMs: 10_000 })
  log.note(signedIn)
  await log.close()
  log.note(refused)
  await log.close()
  t.equal(counted(await eventsOf(store)), 1)
})
