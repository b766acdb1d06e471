import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { EventStoreDBClient, NO_STREAM, streamNameFilter } from '@eventstore/db-client'
import { openEventStoreDb } from '#src/event-store/eventstoredb/open-store.ts'
import type { EventStore, EventToAppend } from '#src/event-store/port.ts'
import { endingWithUs } from './children.ts'
import { atMost, inTurns, median, type Figure } from './measures.ts'

export const benchPrefix = 'bench-'
const waiting = 100_000
const waitingMegabytes = 100
const inFlight = 32
/** Short rounds and many: the machine's own moods last seconds, and meet both in turn. */
const appends = 600
const appendRounds = 51
const catchUpRounds = 5
/** Of what the client does alone. */
const share = 0.8
const alone80 = 'the client alone, at 80 % of its rate'

const newEvent = (): EventToAppend => ({
  id: crypto.randomUUID(),
  type: 'measured.v1',
  data: { text: 'x'.repeat(480) },
  metadata: { recordedAt: '2026-01-01T00:00:00Z' },
})

const newStream = (): string => `${benchPrefix}${crypto.randomUUID()}`

/** On the server that SAMSPIL_TEST_ESDB names, or on the double. */
export const eventStoreDbFigures = async (directory: string): Promise<readonly Figure[]> => {
  const real = process.env.SAMSPIL_TEST_ESDB
  if (real !== undefined) return await figuresAt(real)
  const double = endingWithUs(
    spawn(process.execPath, [doubleProgram, directory, '0'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    }),
  )
  const exited = once(double, 'exit')
  try {
    for await (const address of createInterface({ input: double.stdout })) {
      return await figuresAt(address)
    }
    throw new Error('The double ended before it listened')
  } finally {
    double.stdin.end()
    await exited
  }
}

const doubleProgram = fileURLToPath(new URL('../test/event-store/double/main.ts', import.meta.url))

const figuresAt = async (address: string): Promise<readonly Figure[]> => {
  const figures = await portBesideClient(address)
  return [...figures, await waitingCost(address)]
}

/** Megabytes that a follower grows by, with events waiting that it is too slow for. */
const waitingCost = async (address: string): Promise<Figure> => {
  const store = await openEventStoreDb({ address, recordPrefixes: [benchPrefix] })
  for (let count = 0; count < waiting; count += 500) {
    await store.append(newStream(), 'no-stream', Array.from({ length: 500 }, newEvent))
  }
  await store.close()
  const program = fileURLToPath(new URL('waiting-events.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [program, address])
  const { grownBy, count } = JSON.parse(stdout) as { grownBy: number; count: number }
  if (count === 0 || count >= waiting) throw new Error(`${String(count)} events: not slow`)
  const what = `memory, with ${String(waiting)} events waiting`
  return { what, value: grownBy, unit: 'MB', limit: atMost(waitingMegabytes, 'by itself') }
}

/** Appends and catch-up through the port and by the client alone, one beside the other on one server. */
const portBesideClient = async (address: string): Promise<readonly Figure[]> => {
  const store = await openEventStoreDb({ address, recordPrefixes: [benchPrefix] })
  const client = EventStoreDBClient.connectionString(address)
  try {
    return [...(await appendCost(store, client)), ...(await catchUpCost(store, client))]
  } finally {
    await store.close()
    await client.dispose()
  }
}

/** Microseconds, where several are under way and where one follows the other. */
const appendCost = async (
  store: EventStore,
  client: EventStoreDBClient,
): Promise<readonly Figure[]> => {
  const byPort = async (): Promise<void> => {
    await store.append(newStream(), 'no-stream', [newEvent()])
  }
  const byClient = async (): Promise<void> => {
    const event = { ...newEvent(), contentType: 'application/json' as const }
    // Credentials choose the path that the port takes, too.
    await client.appendToStream(newStream(), event as never, {
      expectedRevision: NO_STREAM,
      requiresLeader: true,
      credentials: { username: '', password: '' },
    })
  }
  const figures: Figure[] = []
  for (const [what, width, count] of [
    [`an append, ${String(inFlight)} under way`, inFlight, appends],
    ['an append, one after the other', 1, appends / 4],
  ] as const) {
    const [port, alone] = await sideBySide(
      () => timePerPiece(byPort, width, count),
      () => timePerPiece(byClient, width, count),
      appendRounds,
    )
    figures.push({ what, value: port, unit: 'µs', limit: atMost(alone / share, alone80) })
  }
  return figures
}

/** Microseconds an event, from the first to the last. */
const catchUpCost = async (
  store: EventStore,
  client: EventStoreDBClient,
): Promise<readonly Figure[]> => {
  const head = await store.head()
  let expected = 0
  const byPort = async (): Promise<number> => {
    let count = 0
    for await (const item of store.subscribe()) {
      if (item.kind === 'event') count += 1
      else if (item.position >= head) break
    }
    expected = count
    return count
  }
  const byClient = async (): Promise<number> => {
    let count = 0
    const subscription = client.subscribeToAll({
      filter: streamNameFilter({ prefixes: [benchPrefix] }),
    })
    for await (const { event } of subscription) {
      count += 1
      if ((event?.position.commit ?? 0n) >= head) break
    }
    await subscription.unsubscribe()
    if (count < expected) throw new Error(`Of ${String(expected)} events ${String(count)} came`)
    return count
  }
  const [port, alone] = await sideBySide(
    () => timePerEvent(byPort),
    () => timePerEvent(byClient),
    catchUpRounds,
  )
  const what = `an event of catching up, of ${String(expected)}`
  return [{ what, value: port, unit: 'µs', limit: atMost(alone / share, alone80) }]
}

/** Medians of both, once each has been done before. */
const sideBySide = async (
  one: () => Promise<number>,
  other: () => Promise<number>,
  rounds: number,
): Promise<readonly [number, number]> => {
  await one()
  await other()
  const [ones, others] = await inTurns(one, other, rounds)
  return [median(ones), median(others)]
}

const timePerPiece = async (
  work: () => Promise<void>,
  width: number,
  count: number,
): Promise<number> => {
  let left = count
  const begun = performance.now()
  await Promise.all(
    Array.from({ length: width }, async () => {
      while (left > 0) {
        left -= 1
        await work()
      }
    }),
  )
  return ((performance.now() - begun) * 1000) / count
}

const timePerEvent = async (read: () => Promise<number>): Promise<number> => {
  const begun = performance.now()
  const count = await read()
  return ((performance.now() - begun) * 1000) / count
}
