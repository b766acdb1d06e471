import { EventStoreDBClient } from '@eventstore/db-client'
import { StoreUnusableError } from '../errors.ts'

interface Credentials {
  readonly username: string
  readonly password: string
}

/** The address without its password, for messages. */
export const shown = (address: string): string => address.replace(/\/\/.*@/s, '//')

/**
 * What an append is sent with: it is these that choose the client's unary path. Where the address
 * names nobody, the server asks for nobody.
 */
export const credentialsOf = (address: string): Credentials => {
  // As the client reads it.
  const { username = '', password = '' } =
    /^[^:]+:\/\/(?<username>[^:]+):(?<password>[^@:]+)[^@]*@/.exec(address)?.groups ?? {}
  return { username: decodeURIComponent(username), password: decodeURIComponent(password) }
}

/** What of the client has to be reached beside its own interface; looked up in 6.2.1. */
interface Internals {
  /** Called without being awaited: a rejection would end the process. */
  handleError: (client: unknown, error: Error) => Promise<void>
  readonly getChannel: () => Promise<{ close: () => void }>
}

let clients = 0

/**
 * A client with a connection of its own.
 * @throws StoreUnusableError where the address says nothing
 */
export const newClient = (address: string): EventStoreDBClient => {
  clients += 1
  assertOptionsTaken(address)
  try {
    const client = EventStoreDBClient.connectionString(unshared(address, clients))
    const internals = client as unknown as Internals
    const { handleError } = internals
    internals.handleError = (used, error) => handleError(used, error).catch(() => undefined)
    return client
  } catch (error) {
    throw new StoreUnusableError(unusableAddress(address, error))
  }
}

/**
 * The client tells unknown ones on the console, and all of the address with them; and there is one
 * that would make a refused append look like one that was stored.
 */
const assertOptionsTaken = (address: string): void => {
  const asked = [...address.matchAll(/[?&]([^=?&]+)=/g)].map(([, name = '']) => name)
  const unknown = asked.find((name) => !options.has(name.toLowerCase().replaceAll(/[_-]/g, '')))
  if (unknown === undefined) return
  throw new StoreUnusableError(
    `${shown(address)} has an option that Samspil does not take: ${unknown}`,
  )
}

const options = new Set([
  'connectionname',
  'defaultdeadline',
  'discoveryinterval',
  'gossiptimeout',
  'keepaliveinterval',
  'keepalivetimeout',
  'maxdiscoverattempts',
  'nodepreference',
  'tls',
  'tlscafile',
  'tlsverifycert',
  'usercertfile',
  'userkeyfile',
])

/** Ends what the client has under way, and its connection. */
export const endClient = async (client: EventStoreDBClient): Promise<void> => {
  // What it waits for may never come.
  void client.dispose()
  const channel = await (client as unknown as Internals).getChannel().catch(() => undefined)
  channel?.close()
}

/**
 * gRPC shares a connection, and the pauses before it is made anew, between all channels with the same
 * settings: one that differs by some milliseconds keeps the trouble of one client from the others.
 */
const unshared = (address: string, index: number): string => {
  if (/[?&]keep[-_]?alive[-_]?interval=/i.test(address)) return address
  const bare = address.trim().replace(/\/+$/, '')
  return `${bare}${bare.includes('?') ? '&' : '?'}keepAliveInterval=${10_000 + (index % 5_000)}`
}

/** What the client says of an address repeats all of it, the password, too. */
const unusableAddress = (address: string, error: unknown): string =>
  error instanceof Error && error.message.startsWith('Failed to load certificate')
    ? `A certificate or key that ${shown(address)} names is not there: check the path`
    : `${shown(address)} is no address of an EventStoreDB: it is like esdb://user:password@host:2113?tls=true`
