import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { jsonEvent, type EventStoreDBClient } from '@eventstore/db-client'
import t from 'tap'
import { collect, connect, outcomeOf } from './bare-client.ts'
import { selfSigned } from './certificate.ts'
import { startDouble } from './server.ts'
import { newFolder } from '../../stores.ts'

/** Held against a secure server: who gets what, and with which code. */

const denied = {
  failure: 'AccessDeniedError',
  type: 'access-denied',
  code: 7,
  message: '7 PERMISSION_DENIED: Access Denied',
}
const unknown = { ...denied, code: 16, message: '16 UNAUTHENTICATED: Unauthenticated' }

const users = { admin: 'changeit', clerk: 'clerks', reader: 'readers' }

/** To a stream, to all, to the system’s. */
const rows: readonly (readonly [who: string, comes: readonly unknown[]])[] = [
  ['', [denied, denied, denied]],
  ['clerk:wrong@', [unknown, unknown, unknown]],
  ['nobody:clerks@', [unknown, unknown, unknown]],
  ['clerk:clerks@', ['done', denied, denied]],
  ['reader:readers@', ['done', 'done', denied]],
  ['admin:changeit@', ['done', 'done', 'done']],
]

const done = (call: Promise<unknown>): Promise<unknown> => outcomeOf(call.then(() => 'done'))

const subscribed = (client: EventStoreDBClient): Promise<unknown> => {
  const { promise, resolve, reject } = Promise.withResolvers<undefined>()
  const subscription = client.subscribeToAll()
  subscription.on('error', reject).on('confirmation', () => {
    void subscription.unsubscribe()
    resolve(undefined)
  })
  return promise
}

t.test('access', async (t) => {
  const directory = newFolder()
  const tls = selfSigned()
  const file = join(directory, 'authority.pem')
  writeFileSync(file, tls.certificate)
  const double = await startDouble({ directory, tls, access: { users, readersOfAll: ['reader'] } })
  t.teardown(() => double.stop())
  const { port } = double
  for (const [who, [toStream, toAll, toSystem]] of rows) {
    t.test(`of ${who === '' ? 'no one' : who}`, async (t) => {
      const address = `esdb://${who}localhost:${port}?tls=true&tlsCAFile=${file}`
      const client = connect(t, address)
      const append = (stream: string) =>
        client.appendToStream(stream, jsonEvent({ type: 't', data: {} }))
      t.strictSame(await done(append('one')), toStream)
      t.strictSame(await done(append('two').then(() => client.deleteStream('two'))), toStream)
      t.strictSame(await done(collect(client.readAll())), toAll)
      t.strictSame(await done(subscribed(client)), toAll)
      t.strictSame(await done(append('$one')), toSystem)
    })
  }
  t.test('of one who asks the cluster for its leader, or is sent to it', async (t) => {
    t.equal(double.address, `esdb://localhost:${port}?tls=true`)
    const address = double.address.replace('esdb://', 'esdb+discover://reader:readers@')
    const client = connect(t, `${address}&tlsCAFile=${file}`)
    const append = () => client.appendToStream('one', jsonEvent({ type: 't', data: {} }))
    t.equal(await done(append()), 'done')
    double.misbehaviour.next('append', { kind: 'not-leader' })
    t.match(await outcomeOf(append()), { failure: 'NotLeaderError' })
    t.equal(await done(append()), 'done')
  })
  t.test('of one who speaks without TLS', async (t) => {
    const client = connect(t, `esdb://localhost:${port}?tls=false`)
    t.match(await outcomeOf(collect(client.readAll())), { failure: 'UnavailableError', code: 14 })
  })
})
