import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Test } from 'tap'
import {
  AppendTooLargeError,
  EmptyAppendError,
  EventIdReusedError,
  EventNotJsonError,
  RevisionConflictError,
  StoreClosedError,
  StreamDeletedError,
  StreamNotErasableError,
} from '#src/event-store/errors.ts'
import {
  erasablePrefixes,
  maxAppendBytes,
  type EventStore,
  type EventToAppend,
  type StoredEvent,
  type SubscriptionItem,
} from '#src/event-store/port.ts'

/** Where a store under test lives. What is there is kept between two calls of `open`. */
export interface StorePlace {
  /** A client of its own; several may be open at once. */
  readonly open: () => Promise<EventStore>
  /** How long a case waits for what ought to come. */
  readonly patienceMs: number
}

export interface ContractCase {
  readonly name: string
  readonly run: (place: StorePlace) => Promise<void>
}

/**
 * What every event store has to do, case by case, none left out. The place may hold other events:
 * each case uses streams of its own and begins at the head it finds. Cases run one after another.
 */
export const eventStoreContract = (t: Test, place: StorePlace): void => {
  t.plan(contractCases.length)
  for (const { name, run } of contractCases) {
    t.test(name, async (t) => {
      t.plan(1)
      await run(place)
      t.pass('as the port says')
    })
  }
}

const newStream = (prefix = 'contract-'): string => `${prefix}${randomUUID()}`

const newEvent = (data: unknown = { note: 'hej' }, metadata: unknown = {}): EventToAppend => ({
  id: randomUUID(),
  type: 'tried.v1',
  data,
  metadata,
})

const newEvents = (count: number): EventToAppend[] =>
  Array.from({ length: count }, (_, index) => newEvent({ index }))

const collect = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
  const all: Item[] = []
  for await (const item of items) all.push(item)
  return all
}

const idsOf = (events: Iterable<{ readonly id: string }>): string[] =>
  Array.from(events, ({ id }) => id)

const positionsOf = (events: Iterable<StoredEvent>): bigint[] =>
  Array.from(events, ({ position }) => position)

const assertRising = (positions: readonly bigint[]): void => {
  for (const [index, position] of positions.entries()) {
    if (index > 0) assert.ok(position > (positions[index - 1] ?? position), 'positions rise')
  }
}

/** Reads a subscription until `isEnough`, then leaves the loop. */
const takeUntil = async (
  place: StorePlace,
  store: EventStore,
  after: bigint,
  isEnough: (items: readonly SubscriptionItem[]) => boolean,
): Promise<SubscriptionItem[]> => {
  const items: SubscriptionItem[] = []
  const impatience = new AbortController()
  const timer = setTimeout(() => {
    impatience.abort()
  }, place.patienceMs)
  for await (const item of store.subscribe({ after, signal: impatience.signal })) {
    items.push(item)
    if (isEnough(items)) break
  }
  clearTimeout(timer)
  assert.ok(isEnough(items), 'the subscription hands over what it should in time')
  return items
}

const eventsOf = (items: readonly SubscriptionItem[]): StoredEvent[] =>
  items.flatMap((item) => (item.kind === 'event' ? [item.event] : []))

const untilCaughtUp = (items: readonly SubscriptionItem[]): boolean =>
  items.at(-1)?.kind === 'caught-up'

const untilCount =
  (count: number) =>
  (items: readonly SubscriptionItem[]): boolean =>
    eventsOf(items).length >= count

const inTime = async <Result>(place: StorePlace, work: Promise<Result>): Promise<Result> => {
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => {
    reject(new Error('Not in time'))
  }, place.patienceMs)
  try {
    return await Promise.race([work, promise])
  } finally {
    clearTimeout(timer)
  }
}

const assertConflict = (
  error: unknown,
  wanted: Pick<RevisionConflictError, 'stream' | 'expected' | 'actual'>,
): void => {
  assert.ok(error instanceof RevisionConflictError, `a conflict, not ${String(error)}`)
  const { stream, expected, actual } = error
  assert.deepEqual({ stream, expected, actual }, wanted)
}

const failureOf = async (work: Promise<unknown>): Promise<unknown> => {
  try {
    await work
  } catch (error) {
    return error
  }
  return assert.fail('It ought to have been refused')
}

const reasonsOf = (settled: readonly PromiseSettledResult<unknown>[]): unknown[] =>
  settled.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))

/** Reads the revision and tries there until it succeeds, as a command handler would. */
const appendPersistently = async (
  store: EventStore,
  stream: string,
  event: EventToAppend,
): Promise<number> => {
  for (let attempt = 0; attempt < 1000; attempt += 1) {
    const last = (await collect(store.readStream(stream))).at(-1)
    try {
      return (await store.append(stream, last?.revision ?? 'no-stream', [event])).revision
    } catch (error) {
      if (!(error instanceof RevisionConflictError)) throw error
    }
  }
  return assert.fail('It ought to have succeeded by now')
}

/** JSON text that, with an empty object as metadata, weighs exactly `bytes`. */
const eventOfBytes = (bytes: number): EventToAppend =>
  newEvent('x'.repeat(bytes - '""'.length - '{}'.length), {})

type Open = () => Promise<EventStore>

/** Whatever the body opens is closed, also when it fails. */
const inPlace = (
  name: string,
  body: (open: Open, place: StorePlace) => Promise<void>,
): ContractCase => ({
  name,
  run: async (place) => {
    const opened: EventStore[] = []
    const open: Open = async () => {
      const store = await place.open()
      opened.push(store)
      return store
    }
    try {
      await body(open, place)
    } finally {
      for (const store of opened) await store.close()
    }
  },
})

const inStore = (
  name: string,
  body: (store: EventStore, place: StorePlace) => Promise<void>,
): ContractCase => inPlace(name, async (open, place) => body(await open(), place))

/** Exported one by one, so that a store known to be wrong can be shown to fail them. */
export const contractCases: readonly ContractCase[] = [
  inStore('what was appended is read back as it was', async (store) => {
    const stream = newStream()
    const events = [
      newEvent({ list: [1, 2.5, -3, null, true, { deep: [] }], empty: '' }, { actor: 'leader' }),
      newEvent('a text', null),
      newEvent(null, [1]),
    ]
    const { revision, position } = await store.append(stream, 'no-stream', events)
    const stored = await collect(store.readStream(stream))
    assert.deepEqual(
      stored,
      events.map((event, index) => ({
        ...event,
        stream,
        revision: index,
        position: stored[index]?.position,
      })),
    )
    assert.equal(revision, 2)
    assert.equal(position, stored[2]?.position)
    assertRising(positionsOf(stored))
  }),

  inStore('a caller may change its event after handing it over', async (store) => {
    const stream = newStream()
    const data = { note: 'before' }
    const appended = store.append(stream, 'no-stream', [newEvent(data)])
    data.note = 'after'
    await appended
    const [stored] = await collect(store.readStream(stream))
    assert.deepEqual(stored?.data, { note: 'before' })
  }),

  inStore('a stream that was never written is empty', async (store) => {
    assert.deepEqual(await collect(store.readStream(newStream())), [])
    assert.deepEqual(await collect(store.readStream(newStream('person-'))), [])
  }),

  inStore('a stream is read from a revision on', async (store) => {
    const stream = newStream()
    const events = newEvents(1203)
    await store.append(stream, 'no-stream', events)
    for (const from of [0, 1, 499, 500, 501, 1202, 1203, 5000]) {
      const read = await collect(store.readStream(stream, { from }))
      assert.deepEqual(idsOf(read), idsOf(events.slice(from)), `from ${String(from)}`)
      assert.equal(read[0]?.revision, from < 1203 ? from : undefined)
    }
  }),

  inStore('a stream is made once only', async (store) => {
    const stream = newStream()
    await store.append(stream, 'no-stream', newEvents(2))
    const failure = await failureOf(store.append(stream, 'no-stream', newEvents(1)))
    assertConflict(failure, { stream, expected: 'no-stream', actual: 1 })
    assert.equal((await collect(store.readStream(stream))).length, 2)
  }),

  inStore('an append goes to the revision it expects', async (store) => {
    const stream = newStream()
    const early = await failureOf(store.append(stream, 0, newEvents(1)))
    assertConflict(early, { stream, expected: 0, actual: 'no-stream' })
    await store.append(stream, 'no-stream', newEvents(1))
    const { revision } = await store.append(stream, 0, newEvents(3))
    assert.equal(revision, 3)
    for (const expected of [0, 2, 4]) {
      const failure = await failureOf(store.append(stream, expected, newEvents(2)))
      assertConflict(failure, { stream, expected, actual: 3 })
    }
    const read = await collect(store.readStream(stream))
    assert.deepEqual(
      Array.from(read, (event) => event.revision),
      [0, 1, 2, 3],
    )
  }),

  inStore('of fifty writers at one revision exactly one wins', async (store) => {
    const stream = newStream()
    const winners: string[] = []
    for (let round = 0; round < 10; round += 1) {
      const expected = round === 0 ? 'no-stream' : round - 1
      const events = newEvents(50)
      const settled = await Promise.allSettled(
        events.map((event) => store.append(stream, expected, [event])),
      )
      const won = events.filter((_, index) => settled[index]?.status === 'fulfilled')
      assert.equal(won.length, 1, `round ${String(round)}`)
      for (const reason of reasonsOf(settled)) {
        assertConflict(reason, { stream, expected, actual: round })
      }
      winners.push(...idsOf(won))
    }
    assert.deepEqual(idsOf(await collect(store.readStream(stream))), winners)
  }),

  inStore('fifty writers of one stream all get in, each at its own revision', async (store) => {
    const stream = newStream()
    const events = newEvents(50)
    const revisions = await Promise.all(
      events.map((event) => appendPersistently(store, stream, event)),
    )
    const read = await collect(store.readStream(stream))
    assert.deepEqual(
      revisions.map((revision) => read[revision]?.id),
      idsOf(events),
    )
    assert.equal(read.length, 50)
  }),

  inPlace('two clients contend for one stream as one', async (open) => {
    const stores = [await open(), await open()]
    const stream = newStream()
    for (let round = 0; round < 10; round += 1) {
      const settled = await Promise.allSettled(
        stores.map((store) => store.append(stream, round || 'no-stream', newEvents(1))),
      )
      assert.equal(reasonsOf(settled).length, 1)
      for (const reason of reasonsOf(settled)) assert.ok(reason instanceof RevisionConflictError)
      // Leaves revision `round + 1` as the last.
      if (round === 0) await stores[0]?.append(stream, 0, newEvents(1))
    }
    for (const store of stores) {
      assert.equal((await collect(store.readStream(stream))).length, 11)
    }
  }),

  inStore('an append repeated at once is stored once', async (store) => {
    const stream = newStream()
    const events = newEvents(3)
    const answers = await Promise.all([
      store.append(stream, 'no-stream', events),
      store.append(stream, 'no-stream', events),
      store.append(stream, 'no-stream', events),
    ])
    const [answer] = answers
    assert.deepEqual(answers, [answer, answer, answer])
    assert.deepEqual(idsOf(await collect(store.readStream(stream))), idsOf(events))
  }),

  inPlace('an append repeated after reopening yields the original answer', async (open) => {
    const stream = newStream()
    const events = newEvents(2)
    const before = await open()
    const answer = await before.append(stream, 'no-stream', events)
    await before.close()
    const after = await open()
    assert.deepEqual(await after.append(stream, 'no-stream', events), answer)
    assert.equal((await collect(after.readStream(stream))).length, 2)
  }),

  inStore('an append is recognised whatever was appended since and expected', async (store) => {
    const stream = newStream()
    await store.append(stream, 'no-stream', newEvents(1))
    const events = newEvents(2)
    const answer = await store.append(stream, 0, events)
    await store.append(stream, 2, newEvents(4))
    for (const expected of [0, 6, 99, 'no-stream'] as const) {
      assert.deepEqual(await store.append(stream, expected, events), answer)
    }
    assert.equal((await collect(store.readStream(stream))).length, 7)
  }),

  inStore('a repeat is compared as JSON, without metadata', async (store) => {
    const stream = newStream()
    const event = newEvent({ a: 1, b: { c: [1, 2], d: null } }, { at: 1 })
    const answer = await store.append(stream, 'no-stream', [event])
    const again = { ...event, data: { b: { d: null, c: [1, 2], e: undefined }, a: 1 } }
    assert.deepEqual(await store.append(stream, 'no-stream', [again]), answer)
    const retold = { ...event, metadata: { at: 2 } }
    assert.deepEqual(await store.append(stream, 'no-stream', [retold]), answer)
    const [stored] = await collect(store.readStream(stream))
    assert.deepEqual(stored?.metadata, { at: 1 })
  }),

  inStore('the same id with other content is refused', async (store) => {
    const stream = newStream()
    const event = newEvent({ list: [1, 2] })
    await store.append(stream, 'no-stream', [event])
    const others = [
      { ...event, data: { list: [2, 1] } },
      { ...event, data: { list: [1, 2], more: null } },
      { ...event, type: 'tried.v2' },
    ]
    for (const other of others) {
      for (const expected of [0, 'no-stream'] as const) {
        const failure = await failureOf(store.append(stream, expected, [other]))
        assert.ok(failure instanceof EventIdReusedError)
        assert.deepEqual([failure.stream, failure.eventId], [stream, event.id])
      }
    }
    assert.equal((await collect(store.readStream(stream))).length, 1)
  }),

  inStore('known ids in another order or beside new ones are refused', async (store) => {
    const stream = newStream()
    const [first, second, third] = [newEvent(1), newEvent(2), newEvent(3)]
    await store.append(stream, 'no-stream', [first, second])
    const attempts = [
      [second, first],
      [second, third],
      [third, first],
      [first, second, third],
    ]
    for (const events of attempts) {
      const failure = await failureOf(store.append(stream, 1, events))
      assert.ok(failure instanceof EventIdReusedError)
    }
    const twice = await failureOf(store.append(stream, 1, [third, third]))
    assert.ok(twice instanceof EventIdReusedError)
    assert.deepEqual(idsOf(await collect(store.readStream(stream))), idsOf([first, second]))
  }),

  inStore('an id belongs to its stream', async (store) => {
    const event = newEvent()
    const streams = [newStream(), newStream()]
    for (const stream of streams) await store.append(stream, 'no-stream', [event])
    for (const stream of streams) {
      assert.deepEqual(idsOf(await collect(store.readStream(stream))), [event.id])
    }
  }),

  inStore('an append of nothing is refused', async (store) => {
    const stream = newStream()
    const failure = await failureOf(store.append(stream, 'no-stream', []))
    assert.ok(failure instanceof EmptyAppendError)
    await store.append(stream, 'no-stream', newEvents(1))
  }),

  inStore('what JSON cannot carry is refused', async (store) => {
    const stream = newStream()
    for (const bad of [undefined, 1n, () => 1]) {
      for (const event of [
        { ...newEvent(), data: bad },
        { ...newEvent(), metadata: bad },
      ]) {
        const failure = await failureOf(store.append(stream, 'no-stream', [newEvent(), event]))
        assert.ok(failure instanceof EventNotJsonError)
      }
    }
    assert.deepEqual(await collect(store.readStream(stream)), [])
  }),

  inStore('the size limit holds to the byte, for one event', async (store) => {
    const stream = newStream()
    const failure = await failureOf(
      store.append(stream, 'no-stream', [eventOfBytes(maxAppendBytes + 1)]),
    )
    assert.ok(failure instanceof AppendTooLargeError)
    assert.deepEqual([failure.size, failure.limit], [maxAppendBytes + 1, maxAppendBytes])
    const event = eventOfBytes(maxAppendBytes)
    await store.append(stream, 'no-stream', [event])
    const [stored] = await collect(store.readStream(stream))
    assert.deepEqual(stored?.data, event.data)
  }),

  inStore('the size limit counts all events of an append, in bytes of UTF-8', async (store) => {
    const stream = newStream()
    // '"æ"' and '{}' weigh 6 bytes, not 5.
    const light = newEvent('æ', {})
    const tooMuch = [light, eventOfBytes(maxAppendBytes - 5)]
    const failure = await failureOf(store.append(stream, 'no-stream', tooMuch))
    assert.ok(failure instanceof AppendTooLargeError)
    assert.equal(failure.size, maxAppendBytes + 1)
    assert.deepEqual(await collect(store.readStream(stream)), [])
    await store.append(stream, 'no-stream', [light, eventOfBytes(maxAppendBytes - 6)])
    assert.equal((await collect(store.readStream(stream))).length, 2)
  }),

  inStore('text comes back character by character', async (store) => {
    const texts = [
      'Rød grød med fløde, Åse',
      '👩🏽‍🚒🇩🇰👍🏿',
      'e\u0301 is not \u00e9, A\u030a is not \u00c5',
      'line\u2028separator\u2029paragraph',
      'nul\u0000, bell\u0007, delete\u007f, mark\ufeff',
      '\ud800 alone',
      '"quoted" \\ back \n\r\t',
      '\u202eright to left',
    ]
    const stream = newStream('contract-æ-e\u0301-👍-')
    const data = { texts, ...Object.fromEntries(texts.map((text, index) => [text, index])) }
    await store.append(stream, 'no-stream', [newEvent(data, data)])
    const [stored] = await collect(store.readStream(stream))
    assert.deepEqual([stored?.stream, stored?.data, stored?.metadata], [stream, data, data])
  }),

  inStore('a refused append harms no other of the same tick', async (store) => {
    const [good, other, made] = [newStream(), newStream(), newStream()]
    await store.append(made, 'no-stream', newEvents(1))
    const settled = await Promise.allSettled([
      store.append(good, 'no-stream', newEvents(2)),
      store.append(made, 'no-stream', newEvents(2)),
      store.append(other, 'no-stream', []),
      store.append(other, 'no-stream', [eventOfBytes(maxAppendBytes + 1)]),
      store.append(other, 4, newEvents(1)),
      store.append(newStream(), 'no-stream', [newEvent(1n)]),
      store.append(good, 1, newEvents(2)),
      store.append(other, 'no-stream', newEvents(1)),
    ])
    assert.deepEqual(
      settled.map(({ status }) => status === 'fulfilled'),
      [true, false, false, false, false, false, true, true],
    )
    assert.equal((await collect(store.readStream(good))).length, 4)
    assert.equal((await collect(store.readStream(made))).length, 1)
    assert.equal((await collect(store.readStream(other))).length, 1)
  }),

  inStore('head is the position of the last event', async (store) => {
    const stream = newStream()
    const first = await store.append(stream, 'no-stream', newEvents(2))
    assert.equal(await store.head(), first.position)
    const second = await store.append(stream, 1, newEvents(1))
    assert.equal(await store.head(), second.position)
    assert.ok(second.position > first.position)
  }),

  inStore('everything is read in the order of appending, after a position', async (store) => {
    const before = await store.head()
    const streams = [newStream(), newStream()]
    const ids: string[] = []
    for (let round = 0; round < 6; round += 1) {
      const events = newEvents(120)
      const expected = round < 2 ? 'no-stream' : Math.floor(round / 2) * 120 - 1
      await store.append(streams[round % 2] ?? '', expected, events)
      ids.push(...idsOf(events))
    }
    const all = await collect(store.readAll({ after: before }))
    assert.deepEqual(idsOf(all), ids)
    assertRising([before, ...positionsOf(all)])
    assert.equal(all.at(-1)?.position, await store.head())
    for (const skip of [1, 2, 500, 719, 720]) {
      const after = all[skip - 1]?.position
      assert.deepEqual(await collect(store.readAll({ after })), all.slice(skip))
    }
    const whole = await collect(store.readAll())
    assert.deepEqual(whole.slice(-720), all)
    assert.deepEqual(await collect(store.readAll({ after: 0n })), whole)
  }),

  inStore('everything ends at the head of the time of the call', async (store) => {
    const before = await store.head()
    const stream = newStream()
    await store.append(stream, 'no-stream', newEvents(600))
    const items = store.readAll({ after: before })
    let count = 0
    for await (const event of items) {
      assert.ok(event.revision < 600)
      if (count % 200 === 0) await store.append(newStream(), 'no-stream', newEvents(1))
      count += 1
    }
    assert.equal(count, 600)
  }),

  inStore('reading during appends misses and repeats nothing', async (store) => {
    const before = await store.head()
    const sent: string[] = []
    const write = async (stream: string): Promise<void> => {
      for (let round = 0; round < 20; round += 1) {
        const events = newEvents(3)
        await store.append(stream, round === 0 ? 'no-stream' : round * 3 - 1, events)
        sent.push(...idsOf(events))
      }
    }
    const read: StoredEvent[] = []
    const readOn = async (): Promise<void> => {
      for await (const event of store.readAll({ after: read.at(-1)?.position ?? before })) {
        read.push(event)
      }
      await nextTurn()
    }
    const written = new AbortController()
    const writeAll = async (): Promise<void> => {
      await Promise.all(Array.from({ length: 20 }, () => write(newStream())))
      written.abort()
    }
    const readAlongside = async (): Promise<void> => {
      while (!written.signal.aborted) await readOn()
      await readOn()
    }
    await Promise.all([writeAll(), readAlongside()])
    assertRising([before, ...positionsOf(read)])
    assert.equal(read.length, 1200)
    assert.deepEqual(idsOf(read).sort(), sent.sort())
    assert.deepEqual(read, await collect(store.readAll({ after: before })))
  }),

  inStore('a subscription hands over what is stored and then says so', async (store, place) => {
    const before = await store.head()
    const stream = newStream()
    await store.append(stream, 'no-stream', newEvents(1100))
    const all = await collect(store.readAll({ after: before }))
    for (const skip of [0, 1, 499, 500, 1099, 1100]) {
      const after = all[skip - 1]?.position ?? before
      const items = await takeUntil(place, store, after, untilCaughtUp)
      assert.deepEqual(items, [
        ...all.slice(skip).map((event) => ({ kind: 'event', event })),
        { kind: 'caught-up', position: all.at(-1)?.position },
      ])
    }
  }),

  inStore('a subscription goes on with what is appended later', async (store, place) => {
    const before = await store.head()
    const stream = newStream()
    const events = newEvents(6)
    const appends: Promise<unknown>[] = []
    const items = await takeUntil(place, store, before, (soFar) => {
      if (!untilCaughtUp(soFar)) return false
      if (appends.length === 3) return untilCount(6)(soFar)
      const from = appends.length * 2
      const expected = from === 0 ? 'no-stream' : from - 1
      appends.push(store.append(stream, expected, events.slice(from, from + 2)))
      return false
    })
    await Promise.all(appends)
    assert.deepEqual(idsOf(eventsOf(items)), idsOf(events))
    const positions = positionsOf(eventsOf(items))
    assert.deepEqual(items[0], { kind: 'caught-up', position: before })
    assert.deepEqual(items.at(-1), { kind: 'caught-up', position: positions.at(-1) })
    assertRising(positions)
  }),

  inStore('a subscription during appends misses and repeats nothing', async (store, place) => {
    const before = await store.head()
    const ids = new Set<string>()
    const write = async (stream: string): Promise<void> => {
      for (let round = 0; round < 40; round += 1) {
        const event = newEvent({ round })
        await store.append(stream, round === 0 ? 'no-stream' : round - 1, [event])
        ids.add(event.id)
      }
    }
    const [early, late] = await Promise.all([
      takeUntil(place, store, before, untilCount(1000)),
      nextTurn().then(() => takeUntil(place, store, before, untilCount(1000))),
      ...Array.from({ length: 25 }, () => write(newStream())),
    ])
    const all = await collect(store.readAll({ after: before }))
    assert.equal(all.length, 1000)
    assert.deepEqual(new Set(idsOf(all)), ids)
    assert.deepEqual(eventsOf(early), all)
    assert.deepEqual(eventsOf(late), all)
  }),

  inPlace('a subscription is woken by another client', async (open, place) => {
    const [reader, writer] = [await open(), await open()]
    const before = await reader.head()
    const stream = newStream()
    const write = async (): Promise<void> => {
      for (let round = 0; round < 4; round += 1) {
        await writer.append(stream, round === 0 ? 'no-stream' : round - 1, newEvents(1))
        await nextTurn()
      }
    }
    const [items] = await Promise.all([takeUntil(place, reader, before, untilCount(4)), write()])
    const events = eventsOf(items)
    assert.deepEqual(events, await collect(writer.readStream(stream)))
  }),

  inPlace('a subscription is resumed after reopening', async (open, place) => {
    const stream = newStream()
    const events = newEvents(700)
    const first = await open()
    const before = await first.head()
    await first.append(stream, 'no-stream', events)
    const seen = eventsOf(await takeUntil(place, first, before, untilCount(333)))
    await first.close()
    const second = await open()
    const after = seen.at(-1)?.position ?? 0n
    const rest = eventsOf(await takeUntil(place, second, after, untilCaughtUp))
    assert.deepEqual(idsOf([...seen, ...rest]), idsOf(events))
  }),

  inStore(
    'a subscription ends when it is aborted, in the middle or at rest',
    async (store, place) => {
      const before = await store.head()
      await store.append(newStream(), 'no-stream', newEvents(50))
      const middle = new AbortController()
      let count = 0
      const readTwenty = async (): Promise<void> => {
        for await (const item of store.subscribe({ after: before, signal: middle.signal })) {
          assert.equal(item.kind, 'event')
          count += 1
          if (count === 20) middle.abort()
        }
      }
      await inTime(place, readTwenty())
      assert.equal(count, 20)

      const atRest = new AbortController()
      let seen = 0
      const readAll = async (): Promise<void> => {
        for await (const item of store.subscribe({ after: before, signal: atRest.signal })) {
          if (item.kind === 'event') seen += 1
          else if (seen === 51)
            void nextTurn().then(() => {
              atRest.abort()
            })
        }
      }
      const reading = readAll()
      await nextTurn()
      await store.append(newStream(), 'no-stream', newEvents(1))
      await inTime(place, reading)
      assert.equal(seen, 51)

      const none = await inTime(place, collect(store.subscribe({ signal: AbortSignal.abort() })))
      assert.deepEqual(none, [])
    },
  ),

  inStore(
    'a subscription ends when its iterator is returned while it waits',
    async (store, place) => {
      const items = store.subscribe({ after: await store.head() })[Symbol.asyncIterator]()
      assert.equal((await inTime(place, items.next())).done, false)
      const waiting = items.next()
      await nextTurn()
      await inTime(place, Promise.resolve(items.return?.()))
      assert.equal((await inTime(place, waiting)).done, true)
    },
  ),

  inStore('leaving one subscription leaves the others alone', async (store, place) => {
    const before = await store.head()
    const stream = newStream()
    const comeAndGo = async (): Promise<void> => {
      for (let round = 0; round < 30; round += 1) {
        await store.append(stream, round === 0 ? 'no-stream' : round - 1, newEvents(1))
        await takeUntil(place, store, before, untilCount(1))
      }
    }
    const [items] = await Promise.all([
      takeUntil(place, store, before, untilCount(30)),
      comeAndGo(),
    ])
    const events = eventsOf(items)
    assert.deepEqual(
      Array.from(events, ({ revision }) => revision),
      Array(30).keys().toArray(),
    )
  }),

  inStore('a slow subscriber holds up neither writers nor others', async (store, place) => {
    const before = await store.head()
    const stream = newStream()
    await store.append(stream, 'no-stream', newEvents(600))
    const slow = store.subscribe({ after: before })[Symbol.asyncIterator]()
    const first = await slow.next()
    await inTime(place, store.append(stream, 599, newEvents(600)))
    const all = await collect(store.readAll({ after: before }))
    const quick = await takeUntil(place, store, before, untilCount(1200))
    const rest: SubscriptionItem[] = [first.value as SubscriptionItem]
    while (!untilCount(1200)(rest)) rest.push((await slow.next()).value as SubscriptionItem)
    await slow.return?.()
    assert.deepEqual(eventsOf(quick), all)
    assert.deepEqual(eventsOf(rest), all)
  }),

  inStore('erasable streams are read by name alone', async (store, place) => {
    const [open, person, draft] = [newStream(), newStream('person-'), newStream('draft-')]
    const before = await store.head()
    await store.append(person, 'no-stream', newEvents(2))
    assert.equal(await store.head(), before)
    const { position } = await store.append(open, 'no-stream', newEvents(1))
    await store.append(draft, 'no-stream', newEvents(2))
    assert.equal(await store.head(), position)
    const all = await collect(store.readAll({ after: before }))
    assert.deepEqual(
      Array.from(all, ({ stream }) => stream),
      [open],
    )
    const items = await takeUntil(place, store, before, untilCaughtUp)
    assert.deepEqual(eventsOf(items), all)
    assert.equal((await collect(store.readStream(person))).length, 2)
    assert.equal((await collect(store.readStream(draft))).length, 2)
  }),

  inPlace('a person is deleted for good', async (open) => {
    const store = await open()
    const streams = erasablePrefixes.map((prefix) => newStream(prefix))
    const event = newEvent({ name: 'Karen Blixen' })
    for (const stream of streams) {
      await store.append(stream, 'no-stream', [event, newEvent()])
      await store.delete(stream)
    }
    await store.close()
    const again = await open()
    for (const stream of streams) {
      const failures = await Promise.all([
        failureOf(collect(again.readStream(stream))),
        failureOf(again.append(stream, 'no-stream', newEvents(1))),
        failureOf(again.append(stream, 1, newEvents(1))),
        failureOf(again.append(stream, 'no-stream', [event])),
        failureOf(again.delete(stream)),
      ])
      for (const failure of failures) {
        assert.ok(failure instanceof StreamDeletedError, `deleted, not ${String(failure)}`)
        assert.equal(failure.stream, stream)
      }
    }
  }),

  inStore('deleting leaves other streams and their positions alone', async (store) => {
    const [open, gone, kept] = [newStream(), newStream('person-'), newStream('person-')]
    await store.append(kept, 'no-stream', newEvents(1))
    await store.append(open, 'no-stream', newEvents(1))
    const before = await store.append(gone, 'no-stream', newEvents(3))
    await store.delete(gone)
    const after = await store.append(open, 0, newEvents(1))
    assert.ok(after.position > before.position)
    assert.equal((await collect(store.readStream(kept))).length, 1)
    assert.equal((await collect(store.readStream(open))).length, 2)
  }),

  inStore('what is not there yet can be deleted, and then never comes', async (store) => {
    const stream = newStream('draft-')
    await store.delete(stream)
    const failure = await failureOf(store.append(stream, 'no-stream', newEvents(1)))
    assert.ok(failure instanceof StreamDeletedError)
  }),

  inStore('an append begun before the deletion is deleted with the rest', async (store) => {
    const stream = newStream('draft-')
    await Promise.all([store.append(stream, 'no-stream', newEvents(1)), store.delete(stream)])
    assert.ok((await failureOf(collect(store.readStream(stream)))) instanceof StreamDeletedError)
  }),

  inStore('erasable streams are listed by name until they are deleted', async (store) => {
    const [kept, gone, never] = [newStream('person-'), newStream('draft-'), newStream('draft-')]
    await store.append(kept, 'no-stream', newEvents(2))
    await store.append(gone, 'no-stream', newEvents(1))
    await store.append(newStream(), 'no-stream', newEvents(1))
    const listed = async () => {
      const names = await collect(store.erasableStreams())
      assert.equal(new Set(names).size, names.length, 'each once')
      assert.ok(names.every((name) => erasablePrefixes.some((prefix) => name.startsWith(prefix))))
      return [kept, gone, never].map((stream) => names.includes(stream))
    }
    assert.deepEqual(await listed(), [true, true, false])
    await store.delete(gone)
    await store.delete(never)
    assert.deepEqual(await listed(), [true, false, false])
  }),

  inPlace('a store has an id, and keeps it', async (open) => {
    const stores = await Promise.all([open(), open()])
    const [id, same] = await Promise.all(stores.map((store) => store.id()))
    assert.ok(id !== undefined && id.length > 0)
    assert.equal(same, id)
    for (const store of stores) await store.close()
    assert.equal(await (await open()).id(), id)
  }),

  inStore('the record cannot be deleted', async (store) => {
    for (const stream of [newStream(), newStream('personal-'), newStream('x-person-')]) {
      await store.append(stream, 'no-stream', newEvents(1))
      assert.ok((await failureOf(store.delete(stream))) instanceof StreamNotErasableError)
      assert.equal((await collect(store.readStream(stream))).length, 1)
    }
  }),

  inPlace('closing finishes what was begun and ends subscriptions', async (open, place) => {
    const store = await open()
    const [stream, person] = [newStream(), newStream('person-')]
    const after = await store.head()
    const subscription = store.subscribe({ after })[Symbol.asyncIterator]()
    await subscription.next()
    const waiting = subscription.next()
    await store.append(person, 'no-stream', newEvents(1))
    const begun = [
      store.append(stream, 'no-stream', newEvents(1)),
      store.delete(person),
      store.append(stream, 0, newEvents(2)),
      store.close(),
      store.close(),
    ]
    await inTime(place, Promise.all(begun))
    await store.close()
    await inTime(place, waiting)
    assert.equal((await inTime(place, subscription.next())).done, true)
    const again = await open()
    assert.equal((await collect(again.readStream(stream))).length, 3)
  }),

  inPlace('a closed store refuses everything', async (open, place) => {
    const store = await open()
    const stream = newStream()
    await store.append(stream, 'no-stream', newEvents(1))
    await store.close()
    const failures = await Promise.all([
      failureOf(store.append(stream, 0, newEvents(1))),
      failureOf(store.delete(newStream('person-'))),
      failureOf(store.head()),
      failureOf(store.id()),
      failureOf(collect(store.erasableStreams())),
      failureOf(collect(store.readStream(stream))),
      failureOf(collect(store.readAll())),
      failureOf(inTime(place, collect(store.subscribe()))),
    ])
    for (const failure of failures) {
      assert.ok(failure instanceof StoreClosedError, `closed, not ${String(failure)}`)
    }
  }),

  inPlace('a read that closing cuts short says so', async (open, place) => {
    const store = await open()
    const stream = newStream()
    const before = await store.head()
    await store.append(stream, 'no-stream', newEvents(1200))
    const reads = [store.readAll({ after: before }), store.readStream(stream)].map((read) =>
      read[Symbol.asyncIterator](),
    )
    for (const items of reads) await items.next()
    await store.close()
    for (const items of reads) {
      const rest = collect({ [Symbol.asyncIterator]: () => items })
      assert.ok((await failureOf(inTime(place, rest))) instanceof StoreClosedError)
    }
  }),
]
