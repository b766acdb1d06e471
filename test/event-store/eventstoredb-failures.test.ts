import assert from 'node:assert/strict'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { EventStoreDBClient } from '@eventstore/db-client'
import t, { type Test } from 'tap'
import {
  OutcomeUnknownError,
  StoreClosedError,
  StoreUnavailableError,
  StoreUnusableError,
  StreamDeletedError,
} from '#src/event-store/errors.ts'
import { defaultTimings } from '#src/event-store/eventstoredb/timings.ts'
import type { EventStore, StoredEvent } from '#src/event-store/port.ts'
import type { Misdeed } from './double/misbehaviour.ts'
import { selfSigned } from './double/certificate.ts'
import { startDouble } from './double/server.ts'
import {
  collect,
  counting,
  failureOf,
  idsOf,
  impatient,
  newEvents,
  newStream,
  openAt,
} from './eventstoredb-places.ts'
import { newFolder } from '../stores.ts'

/** The double, a store on it that has little patience, and what its observer was told. */
const setUp = async (t: Test) => {
  const double = await startDouble({ directory: newFolder() })
  const { counts, observer } = counting()
  const store = await openAt(double.address, { timings: impatient, observer })
  t.teardown(async () => {
    double.misbehaviour.behave()
    await store.close()
    await double.stop()
  })
  return { double, store, counts, misbehave: double.misbehaviour }
}

/** Reads events from a subscription, until there are so many. */
const follow = async (
  store: EventStore,
  { after, count }: { after: bigint; count: number },
): Promise<StoredEvent[]> => {
  const events: StoredEvent[] = []
  for await (const item of store.subscribe({ after, signal: AbortSignal.timeout(20_000) })) {
    if (item.kind === 'event') events.push(item.event)
    if (events.length >= count) break
  }
  return events
}

const survived: readonly { readonly what: string; readonly misdeed: Misdeed; times?: number }[] = [
  { what: 'never answered', misdeed: { kind: 'never-answer' } },
  { what: 'answered too late', misdeed: { kind: 'answer-late', ms: 700 } },
  { what: 'cut off before it was done', misdeed: { kind: 'drop-before' } },
  { what: 'cut off after it was done', misdeed: { kind: 'drop-after' } },
  { what: 'sent on by a server that is not the leader', misdeed: { kind: 'not-leader' } },
  { what: 'met by a server that is not ready', misdeed: { kind: 'not-ready' }, times: 3 },
]

for (const { what, misdeed, times = 1 } of survived) {
  t.test(`an append that is ${what} is stored once`, async (t) => {
    const { double, store } = await setUp(t)
    const stream = newStream()
    const [first, ...rest] = newEvents(3)
    assert.ok(first)
    await store.append(stream, 'no-stream', [first])
    double.misbehaviour.next('append', misdeed, times)
    const result = await store.append(stream, 0, rest)
    const events = await collect(store.readStream(stream))
    t.strictSame(idsOf(events), idsOf([first, ...rest]))
    t.strictSame(result, { revision: 2, position: events.at(-1)?.position })
    t.equal(double.misbehaviour.count, times, 'the double did wrong')
  })

  t.test(`a deletion that is ${what} is done`, async (t) => {
    const { double, store } = await setUp(t)
    const stream = newStream('person-')
    await store.append(stream, 'no-stream', newEvents(1))
    double.misbehaviour.next('tombstone', misdeed, times)
    await store.delete(stream)
    t.ok((await failureOf(collect(store.readStream(stream)))) instanceof StreamDeletedError)
    t.equal(double.misbehaviour.count, times, 'the double did wrong')
  })
}

for (const misdeed of survived.map((one) => one.misdeed)) {
  if (misdeed.kind === 'drop-after') continue
  t.test(`reads go on where the server does this: ${misdeed.kind}`, async (t) => {
    const { double, store } = await setUp(t)
    const stream = newStream()
    await store.append(stream, 'no-stream', newEvents(50))
    const whole = await collect(store.readStream(stream))
    double.misbehaviour.next('read', misdeed)
    t.strictSame(await collect(store.readStream(stream)), whole)
    double.misbehaviour.next('all', misdeed)
    t.equal(await store.head(), whole.at(-1)?.position)
    double.misbehaviour.next('subscribe', misdeed)
    t.strictSame(await collect(store.readAll()), whole)
    double.misbehaviour.next('subscribe', misdeed)
    t.strictSame(await follow(store, { after: 0n, count: 50 }), whole)
  })
}

t.test('reads that are cut off in the middle neither miss nor repeat', async (t) => {
  const { double, store, counts } = await setUp(t)
  const stream = newStream()
  await store.append(stream, 'no-stream', newEvents(300))
  const whole = await collect(store.readStream(stream))
  double.misbehaviour.next('read', { kind: 'drop-midway', events: 117 }, 2)
  t.strictSame(await collect(store.readStream(stream)), whole)
  double.misbehaviour.next('subscribe', { kind: 'drop-midway', events: 117 }, 2)
  t.strictSame(await collect(store.readAll()), whole)
  t.equal(counts.dropped, 2)
  double.misbehaviour.next('subscribe', { kind: 'drop-midway', events: 117 }, 2)
  t.strictSame(await follow(store, { after: 0n, count: 300 }), whole)
  t.equal(counts.dropped, 4)
})

t.test(
  'what is not answered for as long as patience lasts is unknown, and stored once',
  async (t) => {
    const { double, store, counts } = await setUp(t)
    const stream = newStream()
    const events = newEvents(2)
    double.misbehaviour.next('append', { kind: 'never-answer' }, 100)
    double.misbehaviour.next('tombstone', { kind: 'never-answer' }, 100)
    const failures = await Promise.all([
      failureOf(store.append(stream, 'no-stream', events)),
      failureOf(store.delete(newStream('draft-'))),
    ])
    t.ok(failures.every((failure) => failure instanceof OutcomeUnknownError))
    t.equal(counts.outcomeUnknown, 2)
    double.misbehaviour.behave()
    t.equal((await store.append(stream, 'no-stream', events)).revision, 1)
    t.equal((await store.append(stream, 7, events)).revision, 1)
    t.strictSame(idsOf(await collect(store.readStream(stream))), idsOf(events))
  },
)

t.test('a read without an answer says so, and a subscription waits', async (t) => {
  const { double, store } = await setUp(t)
  const stream = newStream()
  await store.append(stream, 'no-stream', newEvents(1))
  for (const call of ['read', 'all', 'subscribe'] as const) {
    double.misbehaviour.next(call, { kind: 'never-answer' }, 100)
  }
  const following = follow(store, { after: 0n, count: 1 })
  const failures = await Promise.all([
    failureOf(collect(store.readStream(stream))),
    failureOf(store.head()),
    failureOf(collect(store.readAll())),
    failureOf(collect(store.erasableStreams())),
    failureOf(store.append(newStream(), 4, newEvents(1))),
  ])
  for (const failure of failures) t.ok(failure instanceof StoreUnavailableError, String(failure))
  double.misbehaviour.behave()
  t.equal((await following).length, 1)
})

t.test('a server that is away is waited for, and said to be away', async (t) => {
  const { double, store, counts } = await setUp(t)
  const stream = newStream()
  await store.append(stream, 'no-stream', newEvents(1))
  const following = follow(store, { after: 0n, count: 2 })
  await double.stop()
  t.ok((await failureOf(collect(store.readStream(stream)))) instanceof StoreUnavailableError)
  const failure = await failureOf(store.append(stream, 0, newEvents(1)))
  t.ok(failure instanceof StoreUnavailableError, `never sent: ${String(failure)}`)
  t.equal(counts.outcomeUnknown, 0)
  await double.restart()
  await store.append(stream, 0, newEvents(1))
  t.equal((await following).length, 2)
})

t.test('a repeat is known after the server forgot', async (t) => {
  const { double, store } = await setUp(t)
  const stream = newStream()
  const [first, second] = [newEvents(2), newEvents(1)]
  const original = await store.append(stream, 'no-stream', first)
  await double.restart()
  t.strictSame(await store.append(stream, 1, first), original, 'at the head')
  const other = await openAt(double.address, { timings: impatient })
  t.strictSame(await other.append(stream, 1, first), original, 'by another client')
  await other.append(stream, 1, second)
  t.strictSame(await store.append(stream, 2, first), original, 'behind what another wrote')
  t.equal((await collect(store.readStream(stream))).length, 3)
  await other.close()
})

t.test('a burst cuts a subscriber off, and only the counter shows it', async (t) => {
  const { double, store, counts } = await setUp(t)
  const stream = newStream()
  await store.append(stream, 'no-stream', newEvents(1))
  const following = follow(store, { after: 0n, count: 5001 })
  await sleep(200)
  double.misbehaviour.cutsOffSlowSubscribers = true
  for (let round = 0; round < 10; round += 1) {
    await store.append(stream, round * 500, newEvents(500))
    if (round % 3 === 0) await sleep(300)
  }
  t.strictSame(await following, await collect(store.readStream(stream)))
  t.ok(counts.dropped > 0, `${String(counts.dropped)} times`)
})

t.test('where nothing of ours came, a subscription goes on from the checkpoint', async (t) => {
  const { double, store, counts } = await setUp(t)
  const raw = EventStoreDBClient.connectionString(double.address)
  const credentials = { username: '', password: '' }
  const following = follow(store, { after: 0n, count: 1 })
  const foreign = Array.from({ length: 5000 }, () => ({
    id: crypto.randomUUID(),
    type: 'foreign',
    contentType: 'application/json' as const,
    data: {},
    metadata: undefined,
  }))
  await raw.appendToStream('someone-else', foreign, { credentials })
  await sleep(500)
  const before = double.asked.length
  await double.restart()
  await store.append(newStream(), 'no-stream', newEvents(1))
  await following
  t.ok(counts.dropped > 0)
  t.ok((double.asked[before] ?? 0n) > 0n, 'not from the beginning')
  await raw.dispose()
})

t.test('the trouble of one store is not that of another', async (t) => {
  const [one, other] = [await setUp(t), await setUp(t)]
  one.double.misbehaviour.next('append', { kind: 'never-answer' }, 100)
  const hanging = failureOf(one.store.append(newStream(), 'no-stream', newEvents(1)))
  await sleep(50)
  const stream = newStream()
  await other.store.append(stream, 'no-stream', newEvents(1))
  await one.double.stop()
  await other.store.append(stream, 0, newEvents(1))
  t.ok((await hanging) instanceof OutcomeUnknownError)
  t.equal((await collect(other.store.readStream(stream))).length, 2)
  t.equal(other.counts.outcomeUnknown + other.counts.dropped + other.counts.reconnected, 0)
  await one.double.restart()
})

t.test('closing waits for what was begun and not for a server that is away', async (t) => {
  const { double, store } = await setUp(t)
  const subscription = collect(store.subscribe())
  double.misbehaviour.next('append', { kind: 'answer-late', ms: 200 })
  const stream = newStream()
  const begun = store.append(stream, 'no-stream', newEvents(1))
  await sleep(20)
  await store.close()
  t.equal((await begun).revision, 0)
  await subscription
  t.ok((await failureOf(store.head())) instanceof StoreClosedError)
})

t.test(
  'over TLS it opens with the right authority, name and user, and says what is wrong',
  async (t) => {
    const tls = selfSigned()
    const folder = t.testdir({ 'ca.crt': tls.certificate })
    const access = {
      users: { samspil: 'hemmelig-1', 'no-all': 'hemmelig-2' },
      readersOfAll: ['samspil'],
    }
    const double = await startDouble({ directory: newFolder(), tls, access })
    t.teardown(() => double.stop())
    const authority = `tlsCAFile=${join(folder, 'ca.crt')}`
    const address = (user: string, { host = 'localhost', more = authority } = {}): string =>
      `esdb://${user}@${host}:${double.port}?tls=true&${more}`
    const store = await openAt(address('samspil:hemmelig-1'))
    const stream = newStream()
    await store.append(stream, 'no-stream', newEvents(2))
    t.equal((await collect(store.readAll())).length, 2)
    await store.close()
    const refusals: readonly (readonly [string, RegExp])[] = [
      [address('samspil:wrong'), /refuses this user/],
      [address('no-all:hemmelig-2'), /may not read \$all/],
      [address('samspil:hemmelig-1', { more: 'connectionName=x' }), /authority that is not known/],
      [address('samspil:hemmelig-1', { host: '127.0.0.1' }), /is an IP address/],
    ]
    for (const [wrong, says] of refusals) {
      const begun = performance.now()
      const failure = await failureOf(openAt(wrong))
      t.ok(failure instanceof StoreUnusableError)
      t.match(String(failure), says)
      t.notMatch(String(failure), /hemmelig|samspil:|no-all:/)
      t.ok(performance.now() - begun < defaultTimings.patienceMs, 'no waiting mends it')
    }
  },
)

t.test('what is wrong is said in one sentence when the store is opened', async (t) => {
  const double = await startDouble({ directory: newFolder() })
  t.teardown(() => double.stop())
  const secret = `esdb://samspil:hemmelig-1@127.0.0.1:${String(double.port)}?tls=false`
  const opening = async (address: string): Promise<string> => {
    const failure = await failureOf(openAt(address, { timings: impatient }))
    assert.ok(failure instanceof StoreUnusableError, String(failure))
    assert.ok(!failure.message.includes('hemmelig'), 'without the password')
    return failure.message
  }
  double.misbehaviour.next('read', { kind: 'deny' }, 100)
  t.match(await opening(secret), /refuses this user: check name and password/)
  double.misbehaviour.behave()
  double.misbehaviour.next('all', { kind: 'deny' }, 100)
  t.match(await opening(secret), /may not read \$all/)
  double.misbehaviour.behave()
  t.match(await opening('esdb://samspil:hemmelig-1@127.0.0.1:1?tls=false'), /Nothing answers at/)
  t.match(await opening(`esdb://localhost:${String(double.port)}?tls=true`), /tls=false/)
  t.match(await opening(`esdb://samspil:hemmelig-1@`), /is no address of an EventStoreDB/)
  t.match(await opening(`${secret}&colour=red`), /does not take: colour/)
  t.match(
    await opening(`${secret}&throwOnAppendFailure=false`),
    /does not take: throwOnAppendFailure/,
  )
  t.match(await opening(`${secret}&tls=true&tlsCAFile=/nowhere`), /is not there: check the path/)
  t.match(await opening('esdb://no-such-host.invalid:2113?tls=false'), /host that is not known/)
})
