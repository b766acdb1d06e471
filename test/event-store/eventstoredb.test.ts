import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import { EventStoreDBClient } from '@eventstore/db-client'
import t, { type Test } from 'tap'
import { EventIdReusedError, StoreUnusableError } from '#src/event-store/errors.ts'
import { credentialsOf } from '#src/event-store/eventstoredb/address.ts'
import type { EventStore } from '#src/event-store/port.ts'
import { eventStoreContract } from './contract.ts'
import { startDouble } from './double/server.ts'
import { collect, failureOf, idsOf, newEvents, newStream, openAt } from './eventstoredb-places.ts'
import { newFolder } from '../stores.ts'

/** A real server, where one is named; otherwise the double. */
const address = async (): Promise<string> => {
  const real = process.env.SAMSPIL_TEST_ESDB
  if (real !== undefined) return real
  const double = await startDouble({ directory: newFolder() })
  t.teardown(() => double.stop())
  return double.address
}

const place = await address()

const opened = async (t: Test): Promise<EventStore> => {
  const store = await openAt(place)
  t.teardown(() => store.close())
  return store
}

t.test('the event store on EventStoreDB', (t) => {
  eventStoreContract(t, { open: () => openAt(place), patienceMs: 10_000 })
})

t.test('the same id with other content is refused, whoever wrote it', async (t) => {
  const store = await opened(t)
  const other = await opened(t)
  for (const pause of [20, 50]) {
    const stream = newStream()
    const [event] = newEvents(1)
    assert.ok(event)
    await store.head()
    await other.append(stream, 'no-stream', [event])
    await sleep(pause)
    const failure = await failureOf(
      store.append(stream, 'no-stream', [{ ...event, data: { index: 'other' } }]),
    )
    t.ok(failure instanceof EventIdReusedError, String(failure))
    t.ok((await store.append(stream, 'no-stream', [event])).revision === 0)
  }
})

t.test('what others write into our streams does no harm', async (t) => {
  const store = await opened(t)
  const raw = EventStoreDBClient.connectionString(place)
  const credentials = credentialsOf(place)
  const before = await store.head()
  const stream = newStream()
  const [event] = newEvents(1)
  assert.ok(event)
  const json = { ...event, contentType: 'application/json' as const, data: { index: 0 } }
  await store.append(stream, 'no-stream', [event])
  // The server writes an id again at the head.
  await raw.appendToStream(stream, { ...json, metadata: {} }, { credentials, expectedRevision: 0n })
  await raw.appendToStream(
    stream,
    {
      id: crypto.randomUUID(),
      type: 'binary',
      contentType: 'application/octet-stream',
      data: new Uint8Array([1]),
      metadata: undefined,
    },
    { credentials, expectedRevision: 1n },
  )
  await raw.setStreamMetadata(stream, { maxCount: 100 }, { credentials })
  await store.append(stream, 2, newEvents(1))
  t.strictSame(
    (await collect(store.readStream(stream))).map(({ revision }) => revision),
    [0, 1, 3],
  )
  await raw.tombstoneStream(newStream(), { credentials })
  await store.append(newStream(), 'no-stream', newEvents(1))
  t.equal((await collect(store.readAll({ after: before }))).length, 4)
  await raw.dispose()
})

t.test('a stream that would never be seen is refused', async (t) => {
  const store = await opened(t)
  const failure = await failureOf(store.append('elsewhere-1', 'no-stream', newEvents(1)))
  t.ok(failure instanceof StoreUnusableError)
  t.match(String(failure), /elsewhere-1 begins with none of/)
})

t.test('the same append by many at once is stored once, and answered alike', async (t) => {
  const [store, other] = [await opened(t), await opened(t)]
  const stream = newStream()
  const events = newEvents(3)
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      (index % 2 === 0 ? store : other).append(stream, 'no-stream', events),
    ),
  )
  const stored = await collect(store.readStream(stream))
  t.strictSame(idsOf(stored), idsOf(events))
  const answer = { revision: 2, position: stored.at(-1)?.position }
  t.strictSame(answers, Array(20).fill(answer))
})

t.test('a burst of appends reaches those who follow, each once', async (t) => {
  const [store, other] = [await opened(t), await opened(t)]
  const after = await store.head()
  const count = 5000
  const follow = async (from: EventStore): Promise<string[]> => {
    const ids: string[] = []
    for await (const item of from.subscribe({ after })) {
      if (item.kind === 'event') ids.push(item.event.id)
      if (ids.length === count) break
    }
    return ids
  }
  const following = Promise.all([follow(store), follow(other)])
  await Promise.all(
    Array.from({ length: 50 }, async () => {
      const stream = newStream()
      for (let at = 0; at < count / 50; at += 1) {
        await store.append(stream, at === 0 ? 'no-stream' : at - 1, newEvents(1))
      }
    }),
  )
  const all = idsOf(await collect(store.readAll({ after })))
  t.equal(all.length, count)
  t.strictSame(await following, [all, all])
})
