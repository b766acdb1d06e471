import { readdirSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { NO_STREAM, jsonEvent, type EventStoreDBClient } from '@eventstore/db-client'
import t, { type Test } from 'tap'
import { collect, connect, credentials, outcomeOf } from './bare-client.ts'
import { startDoubleProcess } from './process.ts'
import { newFolder } from '../../stores.ts'

const setUp = async (t: Test) => {
  const directory = newFolder()
  const double = await startDoubleProcess(directory)
  t.teardown(() => double.stop())
  return { double, directory, client: connect(t, double.address) }
}

const perAppend = 3

const newEvents = (count = perAppend) =>
  Array.from({ length: count }, () => jsonEvent({ type: 'tried.v1', data: { text: 'æ' } }))

const append = (client: EventStoreDBClient, stream: string, count = perAppend) =>
  client.appendToStream(stream, newEvents(count), {
    expectedRevision: NO_STREAM,
    credentials,
    deadline: 1000,
  })

/** Appends one after the other, each to a stream of its own, until the server is gone. */
const appendUntilGone = async (
  client: EventStoreDBClient,
  acknowledged: string[],
): Promise<void> => {
  for (;;) {
    const stream = `written-${crypto.randomUUID()}`
    const outcome = await outcomeOf(append(client, stream))
    if (typeof outcome !== 'object' || 'failure' in outcome) return
    acknowledged.push(stream)
  }
}

/** How many events each stream holds. */
const heldBy = async (client: EventStoreDBClient): Promise<Map<string, number>> => {
  const held = new Map<string, number>()
  for (const { event } of await collect(client.readAll({ credentials }))) {
    if (event === undefined || event.streamId.startsWith('$')) continue
    held.set(event.streamId, (held.get(event.streamId) ?? 0) + 1)
  }
  return held
}

/** A client finds a server that is back by itself, but not at once. */
const awaitAnswer = async (client: EventStoreDBClient): Promise<void> => {
  for (let left = 50; left > 0; left -= 1) {
    const outcome = await outcomeOf(collect(client.readAll({ maxCount: 1, credentials })), 1000)
    if (Array.isArray(outcome)) return
    await sleep(100)
  }
  throw new Error('The server does not come back')
}

t.test('killed under 16 writers, it loses nothing and halves nothing', async (t) => {
  const { double, client } = await setUp(t)
  const acknowledged: string[] = []
  for (let round = 1; round <= 3; round += 1) {
    const before = acknowledged.length
    const writing = Array.from({ length: 16 }, () => appendUntilGone(client, acknowledged))
    while (acknowledged.length < before + 200) await sleep(5)
    await double.kill()
    await Promise.all(writing)
    await double.start()
    await awaitAnswer(client)
    const held = await heldBy(client)
    t.strictSame(
      acknowledged.filter((stream) => !held.has(stream)),
      [],
      'every acknowledged append is there',
    )
    t.strictSame(
      [...held.values()].filter((count) => count !== perAppend),
      [],
      'every append is there once and whole',
    )
  }
})

t.test('a line that was half written is cut off, and appends go on after it', async (t) => {
  const { double, directory, client } = await setUp(t)
  await append(client, 'whole')
  await append(client, 'torn')
  await double.kill()
  const [name = ''] = readdirSync(directory)
  const file = join(directory, name)
  truncateSync(file, statSync(file).size - 100)
  await double.start()
  await awaitAnswer(client)
  t.strictSame(await heldBy(client), new Map([['whole', perAppend]]))
  // Shorter than what was cut off, which would show behind it otherwise.
  await append(client, 'after', 1)
  await double.kill()
  await double.start()
  await awaitAnswer(client)
  t.strictSame(
    await heldBy(client),
    new Map([
      ['whole', perAppend],
      ['after', 1],
    ]),
  )
})

t.test(
  'while it hangs, an append ends at its deadline, and it goes on when it wakes',
  async (t) => {
    const { double, client } = await setUp(t)
    await append(client, 'before')
    double.pause()
    t.match(await outcomeOf(append(client, 'during')), { failure: 'DeadlineExceededError' })
    double.resume()
    await awaitAnswer(client)
    t.match(await append(client, 'after'), { success: true })
  },
)

t.test('it errs as it is told from outside', async (t) => {
  const { double, client } = await setUp(t)
  await append(client, 'one')
  await double.misbehave('append', { kind: 'never-answer' }, Infinity)
  t.match(await outcomeOf(append(client, 'two')), { failure: 'DeadlineExceededError' })
  t.match(await outcomeOf(append(client, 'two')), { failure: 'DeadlineExceededError' })
  await double.command({ name: 'behave' })
  t.match(await append(client, 'two'), { success: true })
  await double.command({ name: 'forgetIds' })
  await double.command({ name: 'restart' })
  await awaitAnswer(client)
  t.strictSame([...(await heldBy(client)).keys()], ['one', 'two'])
})

t.test('while it is away, a call says so, and the same client finds it again', async (t) => {
  const { double, client } = await setUp(t)
  await append(client, 'one')
  await double.kill()
  t.match(await outcomeOf(append(client, 'two')), { code: 14 })
  const reading = collect(client.readStream('one', { credentials }))
  t.match(await outcomeOf(reading), { failure: 'UnavailableError', code: 14 })
  await double.start()
  await awaitAnswer(client)
  t.match(await append(client, 'two'), { success: true })
})
