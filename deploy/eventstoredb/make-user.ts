// Makes the user that Samspil signs in to the cluster as, with what it needs and no more, or gives
// it the password of .env where it is there already. Runs at every start of the cluster.
import { EventStoreDBClient } from '@eventstore/db-client'
import { setTimeout as sleep } from 'node:timers/promises'

const user = 'samspil'
/** The nodes may be up and their leader not chosen yet. */
const patienceMs = 60_000
const pauseMs = 2_000

const setting = (name: string): string => {
  const value = process.env[name] ?? ''
  if (value === '') throw new Error(`${name} is not set`)
  return value
}

/** Node by node: one of them may be away, and those that follow hand on to the one that leads. */
const nodes = setting('EVENTSTOREDB_NODES').split(',')
const authority = setting('NODE_EXTRA_CA_CERTS')
const password = setting('EVENTSTOREDB_PASSWORD')
const admin = { username: 'admin', password: setting('EVENTSTOREDB_ADMIN_PASSWORD') }

/** Answers the status. */
const post = async (node: string, path: string, body: unknown): Promise<number> => {
  const secret = Buffer.from(`${admin.username}:${admin.password}`).toString('base64')
  const { status } = await fetch(`https://${node}${path}`, {
    method: 'POST',
    headers: { Authorization: `Basic ${secret}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  })
  return status
}

const makeUser = async (node: string): Promise<void> => {
  const made = await post(node, '/users/', {
    loginName: user,
    fullName: 'Samspil',
    groups: [],
    password,
  })
  if (made === 201) return
  if (made === 401) throw new Error('EVENTSTOREDB_ADMIN_PASSWORD is not the password of admin')
  if (made !== 409) throw new Error(`Making the user was answered with ${made}`)
  const reset = await post(node, `/users/${user}/command/reset-password`, { newPassword: password })
  if (reset !== 200) throw new Error(`Setting the password of the user was answered with ${reset}`)
}

/** What an ordinary user lacks: everybody who is signed in may write and delete streams of their own. */
const letReadAll = async (client: EventStoreDBClient): Promise<void> => {
  const { metadata = {} } = await client.getStreamMetadata('$all', { credentials: admin })
  const roles = [metadata.acl?.readRoles ?? ['$admins']].flat()
  if (roles.includes(user)) return
  const acl = { ...metadata.acl, readRoles: [...roles, user] }
  await client.setStreamMetadata('$all', { ...metadata, acl }, { credentials: admin })
}

const prepare = async (node: string): Promise<void> => {
  await makeUser(node)
  const hosts = nodes.join(',')
  const client = EventStoreDBClient.connectionString(
    `esdb://${hosts}?tls=true&tlsCAFile=${authority}`,
  )
  try {
    await letReadAll(client)
  } finally {
    await client.dispose()
  }
}

const until = performance.now() + patienceMs
for (let attempt = 0; ; attempt += 1) {
  try {
    await prepare(nodes[attempt % nodes.length] ?? '')
    break
  } catch (error) {
    if (performance.now() > until) throw error
    console.error(`Trying again: ${String(error)}`)
    await sleep(pauseMs)
  }
}
console.log(`The user ${user} may sign in, and read $all`)
