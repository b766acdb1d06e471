import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  ANY,
  BACKWARDS,
  END,
  FORWARDS,
  NO_STREAM,
  STREAM_EXISTS,
  binaryEvent,
  excludeSystemEvents,
  jsonEvent,
  streamNameFilter,
  type AppendExpectedRevision,
  type EventData,
  type EventStoreDBClient,
  type Position,
  type ReadAllOptions,
  type ReadStreamOptions,
  type SubscribeToAllOptions,
} from '@eventstore/db-client'
import t from 'tap'
import { collect, connect, credentials, failureOf, outcomeOf } from './double/bare-client.ts'
import { startDouble, type Double } from './double/server.ts'
import { newFolder } from '../stores.ts'

/**
 * What is known of EventStoreDB, row by row, held against the double, or, where
 * SAMSPIL_TEST_ESDB names one, against a real server.
 */
const real = process.env.SAMSPIL_TEST_ESDB

const begin = async (): Promise<Double | null> => {
  if (real !== undefined) return null
  const double = await startDouble({ directory: newFolder() })
  t.teardown(() => double.stop())
  return double
}

const double = await begin()
const address = real ?? double?.address ?? ''
const client: EventStoreDBClient = connect(t, address)

const newStream = (): string => `row-${crypto.randomUUID()}`

const newEvent = (): EventData => jsonEvent({ type: 'tried.v1', data: {} })

const append = (
  stream: string,
  events: EventData | EventData[],
  expectedRevision: AppendExpectedRevision = ANY,
) => client.appendToStream(stream, events, { expectedRevision, credentials, deadline: 4000 })

/**
 * Events by letters: the same letter has the same id, and in upper case other data and another type.
 * A bar is between appends.
 */
const lettered = () => {
  const ids = new Map<string, string>()
  return (letters: string): EventData[] =>
    Array.from(letters, (letter) => {
      const id = ids.get(letter.toLowerCase()) ?? crypto.randomUUID()
      ids.set(letter.toLowerCase(), id)
      const type = letter === letter.toLowerCase() ? 'small.v1' : 'large.v1'
      return jsonEvent({ id, type, data: { letter } })
    })
}

const lettersOf = async (stream: string): Promise<string> => {
  const events = await collect(client.readStream(stream, { credentials }))
  return events
    .map(({ event }) => {
      const { letter } = (event?.data ?? {}) as { letter: string }
      return event?.type === (letter === letter.toLowerCase() ? 'small.v1' : 'large.v1')
        ? letter
        : '?'
    })
    .join('')
}

/**
 * Where an append says that it is: at which event of the stream. A server shows a stream that was begun
 * again after a soft deletion some milliseconds after it has said so.
 */
const placeOf = async (stream: string, position: Position | undefined): Promise<unknown> => {
  if (position === undefined) return 'nowhere'
  for (let turn = 0; turn < 10; turn += 1) {
    const events = await collect(client.readStream(stream, { credentials })).catch(() => [])
    const found = events.find(({ event }) => event?.position?.commit === position.commit)?.event
    if (found !== undefined) return position.prepare === position.commit && found.revision
    await sleep(20)
  }
  return 'elsewhere'
}

const written = (revision: bigint, at: unknown = revision) => ({
  success: true,
  nextExpectedRevision: revision,
  at,
})
const wrong = (expectedVersion: unknown, actualVersion: unknown) => ({
  failure: 'WrongExpectedVersionError',
  type: 'wrong-expected-version',
  message: '',
  streamName: 'the stream',
  expectedVersion,
  actualVersion,
})
const deleted = {
  failure: 'StreamDeletedError',
  type: 'stream-deleted',
  code: 9,
  message: `9 FAILED_PRECONDITION: Event stream 'the stream' is deleted.`,
  streamName: 'the stream',
}
const notFound = {
  failure: 'StreamNotFoundError',
  type: 'stream-not-found',
  message: 'the stream not found',
  streamName: 'the stream',
}
const unknown = (message: string, code = 2) => ({
  failure: 'UnknownError',
  type: 'unknown',
  code,
  message,
})
const thrown = unknown('2 UNKNOWN: Exception was thrown by handler.')
const unreadableStream = unknown('2 UNKNOWN: Unexpected ReadStreamResult: Error')
const unreadableAll = unknown('2 UNKNOWN: Unexpected ReadAllResult: Error')

/** With names that are new each time told by what they stand for. */
const without = (outcome: unknown, stream: string): unknown =>
  outcome === null || typeof outcome !== 'object'
    ? outcome
    : Object.fromEntries(
        Object.entries(outcome).map(([name, value]: [string, unknown]) => [
          name,
          typeof value === 'string' ? value.replace(stream, 'the stream') : value,
        ]),
      )

interface AppendRow {
  readonly holds: string
  /** What has happened to the stream since. */
  readonly since?: 'deleted' | 'tombstoned' | 'restarted'
  readonly appends: string
  readonly at: AppendExpectedRevision
  readonly comes: unknown
  /** In letters, or how reading it fails. */
  readonly then: unknown
}

const appends: readonly AppendRow[] = [
  { holds: '', appends: 'a', at: NO_STREAM, comes: written(0n), then: 'a' },
  { holds: '', appends: 'abc', at: NO_STREAM, comes: written(2n), then: 'abc' },
  { holds: '', appends: 'a', at: ANY, comes: written(0n), then: 'a' },
  { holds: 'a', appends: 'b', at: 0n, comes: written(1n), then: 'ab' },
  { holds: 'a', appends: 'b', at: STREAM_EXISTS, comes: written(1n), then: 'ab' },
  { holds: 'a', appends: 'b', at: ANY, comes: written(1n), then: 'ab' },
  // A wrong revision.
  { holds: 'abcd', appends: 'e', at: NO_STREAM, comes: wrong(NO_STREAM, 3n), then: 'abcd' },
  { holds: 'abcd', appends: 'e', at: 1n, comes: wrong(1n, 3n), then: 'abcd' },
  { holds: 'abcd', appends: 'e', at: 99n, comes: wrong(99n, 3n), then: 'abcd' },
  { holds: '', appends: 'a', at: 0n, comes: wrong(0n, NO_STREAM), then: notFound },
  {
    holds: '',
    appends: 'a',
    at: STREAM_EXISTS,
    comes: wrong(STREAM_EXISTS, NO_STREAM),
    then: notFound,
  },
  // The same ids again, at their own expected revision.
  { holds: 'ab', appends: 'ab', at: NO_STREAM, comes: written(1n), then: 'ab' },
  { holds: 'ab|c', appends: 'ab', at: NO_STREAM, comes: written(1n), then: 'abc' },
  { holds: 'a|bc|d', appends: 'bc', at: 0n, comes: written(2n), then: 'abcd' },
  { holds: 'a|bc|d', appends: 'b', at: 0n, comes: written(1n), then: 'abcd' },
  { holds: 'a|bc|d', since: 'restarted', appends: 'bc', at: 0n, comes: written(2n), then: 'abcd' },
  { holds: 'ab', since: 'restarted', appends: 'ab', at: NO_STREAM, comes: written(1n), then: 'ab' },
  // At the head they are written again.
  { holds: 'ab', appends: 'b', at: 1n, comes: written(2n), then: 'abb' },
  { holds: 'ab', appends: 'ab', at: 1n, comes: written(3n), then: 'abab' },
  // Elsewhere, reordered, or part of them.
  { holds: 'abc', appends: 'c', at: 0n, comes: wrong(0n, 2n), then: 'abc' },
  { holds: 'abc', appends: 'ba', at: NO_STREAM, comes: wrong(NO_STREAM, 2n), then: 'abc' },
  { holds: 'abc', appends: 'cd', at: 1n, comes: wrong(1n, 2n), then: 'abc' },
  { holds: 'abc', appends: 'xb', at: NO_STREAM, comes: wrong(NO_STREAM, 2n), then: 'abc' },
  { holds: 'abc', appends: 'abcd', at: NO_STREAM, comes: wrong(NO_STREAM, 2n), then: 'abc' },
  // Where any revision will do, the server asks its memory.
  { holds: 'ab', appends: 'ab', at: ANY, comes: written(1n), then: 'ab' },
  { holds: 'ab|c', appends: 'a', at: ANY, comes: written(0n), then: 'abc' },
  { holds: 'ab', appends: 'ab', at: STREAM_EXISTS, comes: written(1n), then: 'ab' },
  { holds: 'a|a|b', appends: 'a', at: ANY, comes: written(0n), then: 'aab' },
  { holds: 'abc', appends: 'ad', at: ANY, comes: wrong(ANY, 2n), then: 'abc' },
  { holds: 'abc', appends: 'da', at: ANY, comes: written(4n), then: 'abcda' },
  { holds: 'ab', since: 'restarted', appends: 'ab', at: ANY, comes: written(3n), then: 'abab' },
  // Other data and type under the same id: the old stay, and nothing is said.
  { holds: 'ab', appends: 'AB', at: NO_STREAM, comes: written(1n), then: 'ab' },
  { holds: 'ab', appends: 'AB', at: ANY, comes: written(1n), then: 'ab' },
  { holds: 'ab', appends: 'B', at: 1n, comes: written(2n), then: 'abB' },
  { holds: '', appends: 'aa', at: NO_STREAM, comes: written(1n), then: 'aa' },
  // Nothing at all.
  { holds: '', appends: '', at: NO_STREAM, comes: written(0n, 'elsewhere'), then: notFound },
  { holds: '', appends: '', at: 0n, comes: wrong(0n, NO_STREAM), then: notFound },
  { holds: 'ab', appends: '', at: 1n, comes: written(1n, 'elsewhere'), then: 'ab' },
  { holds: 'ab', appends: '', at: ANY, comes: written(1n, 'elsewhere'), then: 'ab' },
  { holds: 'ab', appends: '', at: NO_STREAM, comes: wrong(NO_STREAM, 1n), then: 'ab' },
  { holds: 'ab', appends: '', at: 0n, comes: wrong(0n, 1n), then: 'ab' },
  // After a soft delete the revisions go on.
  { holds: 'abc', since: 'deleted', appends: 'd', at: NO_STREAM, comes: written(3n), then: 'd' },
  { holds: 'abc', since: 'deleted', appends: 'd', at: ANY, comes: written(3n), then: 'd' },
  { holds: 'abc', since: 'deleted', appends: 'd', at: 2n, comes: written(3n), then: 'd' },
  { holds: 'abc', since: 'deleted', appends: 'd', at: 0n, comes: wrong(0n, 2n), then: notFound },
  {
    holds: 'abc',
    since: 'deleted',
    appends: 'd',
    at: STREAM_EXISTS,
    comes: deleted,
    then: notFound,
  },
  {
    holds: 'abc',
    since: 'deleted',
    appends: 'abc',
    at: NO_STREAM,
    comes: written(2n, 'nowhere'),
    then: notFound,
  },
  // A tombstone is for ever.
  { holds: 'abc', since: 'tombstoned', appends: 'd', at: NO_STREAM, comes: deleted, then: deleted },
  { holds: 'abc', since: 'tombstoned', appends: 'd', at: ANY, comes: deleted, then: deleted },
  { holds: 'abc', since: 'tombstoned', appends: 'd', at: 2n, comes: deleted, then: deleted },
  {
    holds: 'abc',
    since: 'tombstoned',
    appends: 'abc',
    at: NO_STREAM,
    comes: deleted,
    then: deleted,
  },
  { holds: '', since: 'tombstoned', appends: 'a', at: NO_STREAM, comes: deleted, then: deleted },
]

const happen: Record<NonNullable<AppendRow['since']>, (stream: string) => Promise<unknown>> = {
  deleted: (stream) => client.deleteStream(stream, { credentials }),
  tombstoned: (stream) => client.tombstoneStream(stream, { credentials }),
  restarted: () =>
    double?.restart() ?? Promise.reject(new Error('Only the double can be restarted')),
}

for (const { holds, since, appends: letters, at, comes, then } of appends) {
  if (since === 'restarted' && double === null) continue
  const told = since === undefined ? '' : `, ${since},`
  t.test(`"${letters}" at ${String(at)} on "${holds}"${told} is told apart`, async (t) => {
    const stream = newStream()
    const events = lettered()
    for (const part of holds.split('|').filter(Boolean)) {
      await append(stream, events(part), (await outcomeOf(headOf(stream))) as bigint)
    }
    if (since !== undefined) await happen[since](stream)
    // A connection that broke is mended with the first call.
    if (since === 'restarted') await outcomeOf(lettersOf(stream))
    const outcome = await outcomeOf(
      append(stream, events(letters), at).then(async ({ position, ...rest }) => ({
        ...rest,
        at: await placeOf(stream, position),
      })),
    )
    t.strictSame(without(outcome, stream), comes)
    t.strictSame(without(await outcomeOf(lettersOf(stream)), stream), then)
  })
}

const headOf = async (stream: string): Promise<AppendExpectedRevision> => {
  const [last] = await collect(
    client.readStream(stream, {
      direction: BACKWARDS,
      fromRevision: END,
      maxCount: 1,
      credentials,
    }),
  ).catch(() => [])
  return last?.event?.revision ?? NO_STREAM
}

t.test('the same id in another stream is another event', async (t) => {
  const event = newEvent()
  const [one, other] = [newStream(), newStream()]
  await append(one, event, NO_STREAM)
  await append(other, event, NO_STREAM)
  t.equal(await headOf(one), 0n)
  t.equal(await headOf(other), 0n)
  // The server remembers the first place of an id alone.
  t.match(await append(one, event, ANY), { nextExpectedRevision: 0n })
  t.match(await append(other, event, ANY), { nextExpectedRevision: 1n })
})

t.test('without failures a wrong revision is answered with the right one', async (t) => {
  const lenient = connect(t, `${address}&throwOnAppendFailure=false`)
  const stream = newStream()
  await append(stream, [newEvent(), newEvent(), newEvent()])
  t.strictSame(
    await lenient.appendToStream(stream, newEvent(), { credentials, expectedRevision: 1n }),
    { success: false, nextExpectedRevision: 2n, position: undefined },
  )
})

t.test('of 20 different events at once one is written', async (t) => {
  const stream = newStream()
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, () => outcomeOf(append(stream, newEvent(), NO_STREAM))),
  )
  const failures = outcomes.filter((outcome) => typeof outcome === 'object' && 'failure' in outcome)
  t.equal(failures.length, 19)
  for (const failure of failures) t.strictSame(without(failure, stream), wrong(NO_STREAM, 0n))
  t.equal(await headOf(stream), 0n)
})

t.test('of the same append 20 times at once one is written', async (t) => {
  const stream = newStream()
  const event = newEvent()
  const options = { credentials, expectedRevision: NO_STREAM, deadline: 2000 } as const
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, () => outcomeOf(client.appendToStream(stream, event, options))),
  )
  for (const outcome of outcomes) {
    if (typeof outcome === 'object' && 'failure' in outcome) {
      t.equal(outcome.failure, 'DeadlineExceededError')
    } else t.match(outcome, { success: true, nextExpectedRevision: 0n })
  }
  t.equal(await headOf(stream), 0n)
})

const bytes = (data: number, metadata = 0): EventData =>
  binaryEvent({ type: 't', data: new Uint8Array(data), metadata: new Uint8Array(metadata) })
const limit = 1_048_576
const tooLarge = {
  failure: 'MaxAppendSizeExceededError',
  type: 'maximum-append-size-exceeded',
  code: 3,
  message: `3 INVALID_ARGUMENT: Maximum Append Size of ${limit} Exceeded.`,
  maxAppendSize: limit,
}
/** Each gRPC library has words of its own for it. */
const exhausted = { failure: 'UnknownError', type: 'unknown', code: 8 }

const inputs: readonly {
  readonly what: string
  readonly events: EventData | EventData[]
  readonly stream?: string
  readonly comes: unknown
}[] = [
  { what: 'an event as large as can be', events: bytes(limit), comes: written(0n) },
  { what: 'a byte more', events: bytes(limit + 1), comes: tooLarge },
  { what: 'a byte more in two events', events: [bytes(limit), bytes(1)], comes: tooLarge },
  { what: 'events that fill an append', events: [bytes(limit - 9), bytes(9)], comes: written(1n) },
  { what: 'metadata, which do not count', events: bytes(limit, limit), comes: written(0n) },
  { what: '20 MB', events: bytes(20_000_000), comes: exhausted },
  { what: 'a stream without a name', events: newEvent(), stream: '', comes: thrown },
  { what: 'no type', events: jsonEvent({ type: '', data: {} }), comes: thrown },
  { what: 'no UUID', events: jsonEvent({ id: 'one', type: 't', data: {} }), comes: thrown },
  {
    what: 'the UUID of nothing',
    events: jsonEvent({ id: '00000000-0000-0000-0000-000000000000', type: 't', data: {} }),
    comes: thrown,
  },
]

for (const { what, events, stream = newStream(), comes } of inputs) {
  t.test(`${what}: the append is answered, and the connection stays good`, async (t) => {
    const outcome = await outcomeOf(
      append(stream, events, NO_STREAM).then(async ({ position, ...rest }) => ({
        ...rest,
        at: await placeOf(stream, position),
      })),
    )
    if (comes === exhausted) t.match(outcome, exhausted)
    else t.strictSame(outcome, comes)
    t.match(await append(newStream(), newEvent(), NO_STREAM), { success: true })
  })
}

t.test('an event comes back as it was given', async (t) => {
  const stream = newStream()
  const id = crypto.randomUUID().toUpperCase()
  const json = { type: 'æøå.v1', data: { name: 'Ærø' }, metadata: { by: 'Åse' } }
  const before = Date.now()
  await append(stream, [jsonEvent({ ...json, id }), bytes(3, 2)], NO_STREAM)
  const [first, second] = await collect(client.readStream(stream, { credentials }))
  assert.ok(first?.event && second?.event)
  const { created, position, ...event } = first.event
  t.strictSame(event, {
    ...json,
    streamId: stream,
    id: id.toLowerCase(),
    revision: 0n,
    isJson: true,
  })
  t.ok(Math.abs(created.getTime() - before) < 5000)
  t.equal(first.commitPosition, position?.commit)
  t.strictSame(Array.from(second.event.data as Uint8Array), [0, 0, 0])
  t.strictSame(Array.from(second.event.metadata as Uint8Array), [0, 0])
  t.equal(second.event.isJson, false)
})

const streamReads: readonly (ReadStreamOptions & { readonly comes: unknown })[] = [
  { comes: [0n, 1n, 2n, 3n, 4n] },
  { fromRevision: 2n, comes: [2n, 3n, 4n] },
  { fromRevision: 2n, maxCount: 2, comes: [2n, 3n] },
  { fromRevision: 4n, comes: [4n] },
  { fromRevision: 5n, comes: [] },
  { fromRevision: 99n, comes: [] },
  { direction: BACKWARDS, comes: [0n] },
  { direction: BACKWARDS, fromRevision: END, comes: [4n, 3n, 2n, 1n, 0n] },
  { direction: BACKWARDS, fromRevision: END, maxCount: 1, comes: [4n] },
  { direction: BACKWARDS, fromRevision: 2n, comes: [2n, 1n, 0n] },
  { direction: BACKWARDS, fromRevision: 99n, comes: [4n, 3n, 2n, 1n, 0n] },
  { direction: FORWARDS, fromRevision: END, comes: unreadableStream },
  { maxCount: 0, comes: unreadableStream },
]

t.test('a stream is read from where it is asked for', async (t) => {
  const stream = newStream()
  await append(stream, Array.from({ length: 5 }, newEvent), NO_STREAM)
  const read = async (options: ReadStreamOptions): Promise<unknown> =>
    (await collect(client.readStream(stream, options))).map(({ event }) => event?.revision)
  for (const { comes, ...options } of streamReads) {
    const named = JSON.stringify(options, (_, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    )
    t.strictSame(await outcomeOf(read({ ...options, credentials })), comes, named)
  }
})

for (const since of ['never', 'deleted', 'tombstoned'] as const) {
  t.test(`a stream that was ${since} there is read and deleted`, async (t) => {
    const stream = newStream()
    if (since !== 'never') {
      await append(stream, [newEvent(), newEvent()], NO_STREAM)
      await happen[since](stream)
    }
    const calls: Record<string, () => Promise<unknown>> = {
      forwards: () => collect(client.readStream(stream, { credentials })),
      backwards: () =>
        collect(
          client.readStream(stream, { direction: BACKWARDS, fromRevision: END, credentials }),
        ),
      delete: () => client.deleteStream(stream, { expectedRevision: 7n, credentials }),
      tombstone: () => client.tombstoneStream(stream, { expectedRevision: 7n, credentials }),
    }
    const actual = since === 'never' ? -1n : 1n
    const message = `9 FAILED_PRECONDITION: Delete failed due to WrongExpectedVersion. Stream: the stream, Expected version: 7, Actual version: ${String(actual)}`
    const wrongDelete = { ...wrong(7n, actual), code: 9, message }
    const isGone = since === 'tombstoned'
    for (const [name, call] of Object.entries(calls)) {
      const other = name.startsWith('f') || name.startsWith('b') ? notFound : wrongDelete
      t.strictSame(without(await outcomeOf(call()), stream), isGone ? deleted : other, name)
    }
  })
}

/** Before, of and after the position of an event in the middle. */
const allReads: readonly (Pick<ReadAllOptions, 'direction' | 'maxCount'> & {
  readonly from: (position: Position) => ReadAllOptions['fromPosition']
  readonly what: string
  readonly comes: unknown
})[] = [
  { what: 'forwards', from: (position) => position, maxCount: 2, comes: [2n, 3n] },
  {
    what: 'backwards',
    from: (position) => position,
    direction: BACKWARDS,
    maxCount: 2,
    comes: [1n, 0n],
  },
  {
    what: 'with commit alone',
    from: ({ commit }) => ({ commit, prepare: 0n }),
    maxCount: 1,
    comes: [2n],
  },
  {
    what: 'from the end backwards',
    from: () => END,
    direction: BACKWARDS,
    maxCount: 2,
    comes: [4n, 3n],
  },
  { what: 'from the end', from: () => END, comes: [] },
  { what: 'from beyond it', from: ({ commit }) => at(commit + 3_000_000n), comes: [] },
  {
    what: 'from beyond it backwards',
    from: ({ commit }) => at(commit + 3_000_000n),
    direction: BACKWARDS,
    comes: unreadableAll,
  },
  { what: 'inside a record', from: ({ commit }) => at(commit + 1n), comes: unreadableAll },
  {
    what: 'inside a record backwards',
    from: ({ commit }) => at(commit + 1n),
    direction: BACKWARDS,
    comes: unreadableAll,
  },
  {
    what: 'with another prepare',
    from: ({ commit }) => ({ commit, prepare: commit + 7n }),
    comes: thrown,
  },
  { what: 'none', from: (position) => position, maxCount: 0, comes: 'never settled' },
]

const at = (position: bigint): Position => ({ commit: position, prepare: position })

t.test('the whole store is read from where it is asked for', async (t) => {
  const stream = newStream()
  await append(stream, Array.from({ length: 5 }, newEvent), NO_STREAM)
  const events = await collect(client.readStream(stream, { credentials }))
  const position = events[2]?.event?.position ?? at(0n)
  const read = async (options: ReadAllOptions): Promise<unknown> =>
    (await collect(client.readAll({ ...options, credentials }))).map(({ event }) => event?.revision)
  for (const { what, comes, from, ...options } of allReads) {
    const outcome = outcomeOf(read({ ...options, fromPosition: from(position) }), 1500)
    t.strictSame(await outcome, comes, what)
  }
  const [first] = await collect(client.readAll({ maxCount: 1, credentials }))
  t.match(first?.event, { streamId: '$$$scavenges', type: '$metadata', revision: 0n })
})

/** What a subscription says, in words, from when it is begun until `ms` later. */
const follow = async (
  options: SubscribeToAllOptions,
  { meanwhile, ms = 700 }: { meanwhile?: () => Promise<unknown>; ms?: number } = {},
): Promise<string[]> => {
  const said: string[] = []
  const { filter } = options
  if (filter !== undefined) {
    filter.checkpointReached = (_, { commit, prepare }) => {
      said.push(`checkpoint ${String(commit)}/${String(prepare)}`)
    }
  }
  const subscription = client
    .subscribeToAll({ credentials, ...options })
    .on('data', ({ event }) => {
      said.push(`${event?.type ?? ''} ${String(event?.revision)}`)
    })
    .on('error', (error) => {
      said.push(`${'type' in error ? String(error.type) : error.name} ${error.message}`)
    })
  for (const name of ['confirmation', 'caughtUp', 'end', 'close'] as const) {
    subscription.on(name, () => {
      said.push(name)
    })
  }
  await sleep(ms / 2)
  await meanwhile?.()
  await sleep(ms / 2)
  await subscription.unsubscribe()
  // What follows is of its being ended here.
  return said.slice(0, said.includes('end') ? said.indexOf('end') : undefined)
}

/** A stream with one event, 100 of others, the stream with two, 40 of others, the stream with one. */
const spread = async () => {
  const prefix = newStream()
  const first = await append(`${prefix}-a`, newEvent(), NO_STREAM)
  const others: bigint[] = []
  for (let turn = 0; turn < 100; turn += 1) {
    const { position } = await append(newStream(), newEvent(), NO_STREAM)
    others.push(position?.commit ?? 0n)
  }
  const middle = await append(`${prefix}-b`, [newEvent(), newEvent()], NO_STREAM)
  const later: bigint[] = []
  for (let turn = 0; turn < 40; turn += 1) {
    const { position } = await append(newStream(), newEvent(), NO_STREAM)
    later.push(position?.commit ?? 0n)
  }
  const last = await append(`${prefix}-c`, newEvent(), NO_STREAM)
  const [start, , end] = [first, middle, last].map(({ position }) => position ?? at(0n))
  return {
    prefix,
    start: start ?? at(0n),
    end: end ?? at(0n),
    others,
    later,
    middle: middle.position?.commit ?? 0n,
  }
}

const filtered = (prefix: string, window?: number, checkpointInterval?: number) =>
  streamNameFilter({
    prefixes: [prefix],
    ...(window !== undefined && { maxSearchWindow: window }),
    ...(checkpointInterval !== undefined && { checkpointInterval }),
  })

const halfway = (position: bigint | undefined): string => `checkpoint ${String(position)}/0`
const whole = (position: bigint | undefined): string =>
  `checkpoint ${String(position)}/${String(position)}`

t.test('a subscription says where it is', async (t) => {
  const { prefix, start, end, others, later, middle } = await spread()
  const events = [`tried.v1 0`, `tried.v1 1`]
  const byDefault = [
    'confirmation',
    halfway(others[0]),
    halfway(others[32]),
    halfway(others[64]),
    ...events,
    whole(middle),
    'tried.v1 0',
    'caughtUp',
  ]
  t.strictSame(await follow({ fromPosition: start, filter: filtered(prefix) }), byDefault)
  const fromCheckpoint = await follow({
    fromPosition: { commit: start.commit, prepare: 0n },
    filter: filtered(prefix),
  })
  t.strictSame(fromCheckpoint, byDefault, 'from a checkpoint of history')
  t.strictSame(await follow({ fromPosition: start, filter: filtered(prefix, 5, 3) }), [
    'confirmation',
    ...[10, 25, 40, 55, 70, 85].map((index) => halfway(others[index])),
    ...events,
    whole(middle),
    ...[13, 28].map((index) => halfway(later[index])),
    'tried.v1 0',
    'caughtUp',
  ])
  t.strictSame(
    await follow({ fromPosition: end, filter: filtered(prefix) }),
    ['confirmation', 'caughtUp'],
    'what it begins after is not sent again',
  )
})

t.test('live, a subscription says where it is', async (t) => {
  const prefix = newStream()
  const positions: bigint[] = []
  const meanwhile = async (): Promise<void> => {
    for (let turn = 0; turn < 6; turn += 1) {
      const stream = turn % 3 === 0 ? `${prefix}-${turn}` : newStream()
      const { position } = await append(stream, newEvent(), NO_STREAM)
      positions.push(position?.commit ?? 0n)
    }
  }
  const said = await follow({ fromPosition: END, filter: filtered(prefix, 1) }, { meanwhile })
  t.strictSame(said, [
    'confirmation',
    'caughtUp',
    'tried.v1 0',
    ...positions.slice(0, 3).map(whole),
    'tried.v1 0',
    ...positions.slice(3).map(whole),
  ])
  const [, second = 0n] = positions
  for (const prepare of [0n, second]) {
    t.strictSame(
      (await follow({ fromPosition: { commit: second, prepare }, filter: filtered(prefix) })).slice(
        0,
        3,
      ),
      ['confirmation', 'tried.v1 0', 'caughtUp'],
      'and it is begun again there',
    )
  }
})

t.test('what was deleted is in the whole store', async (t) => {
  const prefix = newStream()
  const [soft, hard] = [`${prefix}-soft`, `${prefix}-hard`]
  const first = await append(soft, newEvent(), NO_STREAM)
  await append(hard, newEvent(), NO_STREAM)
  const start = at(first.position?.commit ?? 0n)
  const remove = async (): Promise<void> => {
    await happen.deleted(soft)
    await happen.tombstoned(hard)
  }
  const tombstone = '$streamDeleted 9223372036854775807'
  t.strictSame(
    await follow({ fromPosition: start, filter: filtered(prefix) }, { meanwhile: remove }),
    ['confirmation', 'tried.v1 0', 'caughtUp', tombstone],
    'live',
  )
  t.strictSame(
    await follow({ fromPosition: start, filter: filtered(prefix) }),
    ['confirmation', 'tried.v1 0', tombstone, 'caughtUp'],
    'in history',
  )
  t.strictSame(
    await follow({ fromPosition: start, filter: excludeSystemEvents() }),
    ['confirmation', 'tried.v1 0', 'caughtUp'],
    'without what is the system’s',
  )
  const all = await collect(client.readAll({ fromPosition: start, credentials }))
  const [, , metadata, last] = all.map(({ event }) => event)
  t.match(metadata, { streamId: `$$${soft}`, type: '$metadata', isJson: true })
  t.match(last, { streamId: hard, type: '$streamDeleted', isJson: false })
  t.equal(last?.data instanceof Uint8Array && last.data.length, 0)
})

t.test('a position that is none fails a subscription', async (t) => {
  const { position } = await append(newStream(), newEvent(), NO_STREAM)
  await append(newStream(), newEvent(), NO_STREAM)
  const commit = position?.commit ?? 0n
  t.strictSame(await follow({ fromPosition: at(commit + 1n) }), [`unknown ${thrown.message}`])
  t.strictSame(await follow({ fromPosition: at(commit + 3_000_000n) }), [
    'confirmation',
    'caughtUp',
  ])
})

t.test('a stream is followed until it has its tombstone', async (t) => {
  const stream = newStream()
  await append(stream, [newEvent(), newEvent()], NO_STREAM)
  const said: unknown[] = []
  const subscription = client
    .subscribeToStream(stream, { fromRevision: 0n, credentials })
    .on('confirmation', () => said.push('confirmation'))
    .on('caughtUp', () => said.push('caughtUp'))
    .on('data', ({ event }) => said.push(event?.revision))
    .on('error', (error) => said.push(without(failureOf(error), stream)))
  await sleep(300)
  await append(stream, newEvent(), 1n)
  await happen.tombstoned(stream)
  await sleep(300)
  await subscription.unsubscribe()
  t.strictSame(said.slice(0, 6), [
    'confirmation',
    1n,
    'caughtUp',
    2n,
    9_223_372_036_854_775_807n,
    deleted,
  ])
})

t.test('a server is found as a cluster is', async (t) => {
  const discovering = connect(t, address.replace('esdb:', 'esdb+discover:'))
  const stream = newStream()
  t.match(
    await discovering.appendToStream(stream, newEvent(), {
      credentials,
      expectedRevision: NO_STREAM,
    }),
    { success: true, nextExpectedRevision: 0n },
  )
  t.equal(await headOf(stream), 0n)
})
