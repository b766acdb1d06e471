import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { ANY, NO_STREAM, START, jsonEvent, type EventStoreDBClient } from '@eventstore/db-client'
import t, { type Test } from 'tap'
import { collect, connect, credentials, failureOf, outcomeOf } from './bare-client.ts'
import type { Call, Misdeed } from './misbehaviour.ts'
import { startDouble, type Double } from './server.ts'
import { newFolder } from '../../stores.ts'

/** What the client makes of each misdeed of the double: as of a server in the same trouble. */

const begin = async (t: Test) => {
  const double = await startDouble({ directory: newFolder() })
  t.teardown(() => double.stop())
  return { double, client: connect(t, double.address) }
}

const event = () => jsonEvent({ type: 'tried.v1', data: {} })

/** One call of each kind, to a stream that has five events. */
const calls = (
  client: EventStoreDBClient,
  stream: string,
): Record<Call, () => Promise<unknown>> => ({
  append: () =>
    client.appendToStream(stream, event(), { expectedRevision: ANY, credentials, deadline: 800 }),
  read: async () => (await collect(client.readStream(stream))).length,
  all: async () => (await collect(client.readAll())).length > 5,
  subscribe: () => {
    const { promise, resolve, reject } = Promise.withResolvers<string>()
    const subscription = client.subscribeToAll()
    subscription.on('error', reject).on('caughtUp', () => {
      void subscription.unsubscribe()
      resolve('caught up')
    })
    return promise
  },
  delete: async () => Object.keys(await client.deleteStream(stream, { deadline: 800 })),
  tombstone: async () => Object.keys(await client.tombstoneStream(stream, { deadline: 800 })),
})

const lost = { failure: 'UnavailableError', type: 'unavailable', code: 14 }
const late = { failure: 'DeadlineExceededError', type: 'deadline-exceeded', code: 4 }
const denied = {
  failure: 'AccessDeniedError',
  type: 'access-denied',
  code: 7,
  message: '7 PERMISSION_DENIED: Access Denied',
}
const notReady = {
  failure: 'UnknownError',
  type: 'unknown',
  code: 2,
  message: '2 UNKNOWN: Could not recognize Server Is Not Ready',
}
const timedOut = {
  failure: 'TimeoutError',
  type: 'timeout',
  code: 10,
  message:
    '10 ABORTED: Operation timed out: Consumer too slow to handle event while live. Client resubscription required.',
}
const notLeader = {
  failure: 'NotLeaderError',
  type: 'not-leader',
  code: 5,
  message: '5 NOT_FOUND: Leader info available',
}

interface Row {
  readonly call: Call
  readonly misdeed: Misdeed
  readonly comes: unknown
  /** How many events the stream has then; five before. */
  readonly then: number | 'none'
}

const every = (comes: unknown, misdeed: Misdeed): Row[] =>
  (['append', 'read', 'all', 'subscribe', 'delete', 'tombstone'] as const).map((call) => ({
    call,
    misdeed,
    comes,
    then: 5,
  }))

const rows: readonly Row[] = [
  ...every(denied, { kind: 'deny' }),
  ...every(notReady, { kind: 'not-ready' }),
  ...every(notLeader, { kind: 'not-leader' }),
  ...every(timedOut, { kind: 'time-out' }),
  ...every(lost, { kind: 'drop-before' }),
  { call: 'append', misdeed: { kind: 'never-answer' }, comes: late, then: 5 },
  { call: 'delete', misdeed: { kind: 'never-answer' }, comes: late, then: 5 },
  { call: 'tombstone', misdeed: { kind: 'never-answer' }, comes: late, then: 5 },
  { call: 'read', misdeed: { kind: 'never-answer' }, comes: 'never settled', then: 5 },
  { call: 'all', misdeed: { kind: 'never-answer' }, comes: 'never settled', then: 5 },
  { call: 'subscribe', misdeed: { kind: 'never-answer' }, comes: 'never settled', then: 5 },
  { call: 'append', misdeed: { kind: 'drop-after' }, comes: lost, then: 6 },
  { call: 'delete', misdeed: { kind: 'drop-after' }, comes: lost, then: 'none' },
  { call: 'tombstone', misdeed: { kind: 'drop-after' }, comes: lost, then: 'none' },
  { call: 'append', misdeed: { kind: 'silent-after' }, comes: late, then: 6 },
  { call: 'read', misdeed: { kind: 'drop-midway', events: 3 }, comes: lost, then: 5 },
  { call: 'all', misdeed: { kind: 'drop-midway', events: 3 }, comes: lost, then: 5 },
  { call: 'subscribe', misdeed: { kind: 'drop-midway', events: 3 }, comes: lost, then: 5 },
  // What came too late for its caller is not written.
  { call: 'append', misdeed: { kind: 'answer-late', ms: 1000 }, comes: late, then: 5 },
  { call: 'read', misdeed: { kind: 'answer-late', ms: 300 }, comes: 5, then: 5 },
  { call: 'delete', misdeed: { kind: 'answer-late', ms: 300 }, comes: ['position'], then: 'none' },
]

/** Where the message names an address or a time, it is left out. */
const told = (outcome: unknown): unknown => {
  if (typeof outcome !== 'object' || outcome === null || !('code' in outcome)) return outcome
  const { message, ...rest } = outcome as Record<string, unknown>
  return outcome.code === 14 || outcome.code === 4 ? rest : { ...rest, message }
}

t.test('each misdeed', async (t) => {
  const { double } = await begin(t)
  for (const { call, misdeed, comes, then } of rows) {
    t.test(`${call}, ${JSON.stringify(misdeed)}`, async (t) => {
      const client = connect(t, double.address)
      const stream = `faults-${crypto.randomUUID()}`
      const five = Array.from({ length: 5 }, event)
      await client.appendToStream(stream, five, { expectedRevision: NO_STREAM, credentials })
      double.misbehaviour.next(call, misdeed)
      const outcome = await outcomeOf(calls(client, stream)[call](), 1500)
      t.strictSame(told(outcome), comes)
      if (misdeed.kind === 'answer-late') await sleep(500)
      // Once was enough, and the same client goes on.
      const count = await calls(client, stream)
        .read()
        .catch(() => 'none')
      t.equal(count, then)
    })
  }
})

t.test('a leader elsewhere is gone to', async (t) => {
  const { double, client } = await begin(t)
  const { double: leader } = await begin(t)
  double.misbehaviour.next('append', { kind: 'not-leader', port: leader.port })
  const append = () => client.appendToStream('led', event(), { credentials })
  const error: unknown = await append().catch((error: unknown) => error)
  t.match(error, { type: 'not-leader', leader: { address: '127.0.0.1', port: leader.port } })
  await append()
  t.equal((await collect(connect(t, leader.address).readStream('led'))).length, 1)
  t.match(await outcomeOf(collect(connect(t, double.address).readStream('led'))), {
    failure: 'StreamNotFoundError',
  })
})

/** What a subscription says until it fails. */
const follow = (client: EventStoreDBClient) => {
  const said: unknown[] = []
  const failed = Promise.withResolvers<unknown>()
  const caughtUp = Promise.withResolvers<undefined>()
  client
    .subscribeToAll({ fromPosition: START })
    .on('data', ({ event }) => said.push(event?.streamId))
    .on('caughtUp', () => {
      caughtUp.resolve(undefined)
    })
    .on('error', (error) => {
      failed.resolve(failureOf(error))
    })
  return { said, failed: failed.promise, caughtUp: caughtUp.promise }
}

const burst = (client: EventStoreDBClient, count: number): Promise<unknown> =>
  Promise.all(
    Array.from({ length: count }, () => client.appendToStream('burst', event(), { credentials })),
  )

t.test('subscribers', async (t) => {
  const { double, client } = await begin(t)
  const writer = connect(t, double.address)

  t.test('are dropped when told', async (t) => {
    const { failed, caughtUp } = follow(client)
    await caughtUp
    double.dropSubscribers()
    t.strictSame(await failed, timedOut)
    await follow(client).caughtUp
  })

  t.test('take any burst, unless told otherwise', async (t) => {
    const { said, caughtUp } = follow(client)
    await caughtUp
    await burst(writer, 500)
    const count = () => said.filter((stream) => stream === 'burst').length
    for (let turn = 0; turn < 100 && count() < 500; turn += 1) await sleep(50)
    t.equal(count(), 500)
  })

  t.test('lose nothing by taking their time', async (t) => {
    const subscription = client.subscribeToAll({ fromPosition: START })
    const revisions: bigint[] = []
    subscription.on('data', ({ event }) => {
      if (event?.streamId === 'slow') revisions.push(event.revision)
    })
    await once(subscription, 'caughtUp')
    subscription.pause()
    const events = Array.from({ length: 2000 }, event)
    await writer.appendToStream('slow', events, { credentials })
    await sleep(200)
    subscription.resume()
    for (let turn = 0; turn < 100 && revisions.length < 2000; turn += 1) await sleep(50)
    await subscription.unsubscribe()
    t.strictSame(
      revisions,
      events.map((_, index) => BigInt(index)),
    )
  })

  t.test('are cut off in a burst, and miss nothing of what went before', async (t) => {
    double.misbehaviour.cutsOffSlowSubscribers = true
    const { said, failed, caughtUp } = follow(client)
    await caughtUp
    const before = said.length
    for (let turn = 0; turn < 20; turn += 1) await burst(writer, 1)
    await sleep(50)
    t.equal(said.length, before + 20)
    await burst(writer, 500)
    t.strictSame(await failed, timedOut)
    t.ok(said.length >= before + 20 + 32 && said.length < before + 520)
  })
})

t.test('a repeat of what is not yet replicated is dropped unanswered', async (t) => {
  const { double, client } = await begin(t)
  double.misbehaviour.replicationMs = 300
  const same = event()
  const options = { expectedRevision: NO_STREAM, credentials, deadline: 900 } as const
  const append = () => client.appendToStream('same', same, options).then(({ success }) => success)
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => outcomeOf(append())))
  t.equal(outcomes.filter((outcome) => outcome === true).length, 1)
  t.strictSame(outcomes.filter((outcome) => outcome !== true).map(told), Array(19).fill(late))
  t.equal(await append(), true, 'and answered later')
  t.equal((await collect(client.readStream('same'))).length, 1)
})

t.test('ids are forgotten when told, and where any revision will do written again', async (t) => {
  const { double, client } = await begin(t)
  const same = event()
  const append = async (double: Double | null) => {
    double?.forgetIds()
    return (await client.appendToStream('same', same, { credentials })).nextExpectedRevision
  }
  t.strictSame([await append(null), await append(null), await append(double)], [0n, 0n, 1n])
})

t.test('a server that goes away and comes back', async (t) => {
  const { double, client } = await begin(t)
  await client.appendToStream('kept', event(), { credentials })
  const { failed, caughtUp } = follow(client)
  await caughtUp
  await double.stop()
  t.strictSame(told(await failed), lost)
  const kinds = calls(client, 'kept')
  for (const [call, make] of Object.entries(kinds)) {
    t.strictSame(told(await outcomeOf(make())), lost, call)
  }
  await double.start()
  // The client waits a second at most before it tries to connect again.
  while ((await outcomeOf(kinds.read())) !== 1) await sleep(100)
  await kinds.append()
  t.equal(await kinds.read(), 2)
  await double.restart()
  while ((await outcomeOf(kinds.read())) !== 2) await sleep(100)
})
