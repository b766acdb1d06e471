import { EventStoreDBClient, type Credentials } from '@eventstore/db-client'
import type { Test } from 'tap'

/** Passed with a call, they choose the unary path. */
export const credentials: Credentials = { username: 'admin', password: 'changeit' }

/** The client that everybody has, and nothing around it. */
export const connect = (t: Test, address: string): EventStoreDBClient => {
  const client = EventStoreDBClient.connectionString(address)
  t.teardown(() => client.dispose())
  return client
}

const told = [
  'type',
  'code',
  'message',
  'streamName',
  'expectedVersion',
  'actualVersion',
  'maxAppendSize',
]

/** What there is to compare of a failure. */
export const failureOf = (error: unknown): Record<string, unknown> => {
  if (!(error instanceof Error)) throw error
  const values = error as unknown as Readonly<Record<string, unknown>>
  const failure: Record<string, unknown> = { failure: error.constructor.name }
  for (const name of told) {
    if (values[name] !== undefined && values[name] !== null) failure[name] = values[name]
  }
  return failure
}

/** Longer than a server that answers takes on a busy machine. */
const patienceMs = 5000

/** What comes of a call: its result, how it failed, or that it never settled. */
export const outcomeOf = async <Result>(
  call: Promise<Result>,
  ms = patienceMs,
): Promise<Result | Record<string, unknown> | 'never settled'> => {
  const { promise, resolve } = Promise.withResolvers<'never settled'>()
  const timer = setTimeout(resolve, ms, 'never settled')
  try {
    return await Promise.race([call, promise])
  } catch (error) {
    return failureOf(error)
  } finally {
    clearTimeout(timer)
  }
}

export const collect = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
  const all: Item[] = []
  for await (const item of items) all.push(item)
  return all
}
