import fc from 'fast-check'
import { once } from 'node:events'
import { mkdirSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { join } from 'node:path'
import t from 'tap'
import { recordPrefixes } from '#domain/record-streams.ts'
import { openStore } from '#src/event-store/open-store.ts'
import { FindingsThread } from '#src/read-side/findings/thread.ts'
import { startDouble } from '../event-store/double/server.ts'
import { counting } from '../event-store/eventstoredb-places.ts'
import { boundaryHistories } from '../projections/boundary-histories.ts'
import { append, until } from './registry.ts'
import { newFolder } from '../stores.ts'

const [{ events } = { events: [] }] = fc.sample(
  boundaryHistories({ minLength: 90, maxLength: 100 }),
  { numRuns: 1, seed: 3 },
)
const half = Math.floor(events.length / 2)
const query = { day: '2016-06-01', viewer: { role: 'analyst' } } as const

// The thread keeps no process alive, which is what this one waits for.
const awake = setInterval(() => undefined, 1000)
t.teardown(() => {
  clearInterval(awake)
})

const kept = (store: string, modelsFolder: string) => {
  const failures: unknown[] = []
  const { counts, observer } = counting()
  const keeper = new FindingsThread({
    store,
    modelsFolder,
    onParked: () => undefined,
    onFailure: (error) => {
      failures.push(error)
    },
    observer,
  })
  return { keeper, failures, counts }
}

t.test(
  'a store that cannot be opened ends the thread with one sentence, until it can',
  async (t) => {
    const path = t.testdir({
      'events.sqlite': 'This is no database, and long enough to be read as one.',
    })
    const file = join(path, 'events.sqlite')
    const { keeper, failures } = kept(`sqlite:${file}`, join(path, 'models'))
    keeper.start()
    t.ok(await until(() => failures.length >= 4))
    t.match(failures.slice(0, 4), [/^Error: .*is no/, /ended/, /is no/, /ended/])
    const [first] = failures as [Error]
    t.notMatch(first.message, /\n/)
    const asking = keeper.ask('heat', query)
    rmSync(file)
    const store = await openStore({ address: `sqlite:${file}`, recordPrefixes })
    const position = await append(store, events)
    t.ok(await keeper.waitFor(position, 10_000))
    t.type((await asking).position, 'bigint', 'what was asked meanwhile is answered')
    await keeper.close()
    await store.close()
  },
)

t.test('it closes at once while a store that does not answer is being opened', async (t) => {
  const silent = createServer().listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const connected = once(silent, 'connection')
  const { port } = silent.address() as AddressInfo
  const { keeper, failures } = kept(`esdb://127.0.0.1:${String(port)}?tls=false`, newFolder())
  keeper.start()
  const [socket] = (await connected) as [Socket]
  const gone = once(socket, 'close')
  socket.resume()
  const begun = performance.now()
  await keeper.close()
  t.ok(performance.now() - begun < 2000, 'without waiting for an answer')
  await gone
  t.same(failures, [], 'and its connection is gone')
  silent.close()
})

t.test('on a cluster a connection that breaks is told of, and nothing is missed', async (t) => {
  const path = newFolder()
  mkdirSync(join(path, 'double'))
  const double = await startDouble({ directory: join(path, 'double') })
  const store = await openStore({ address: double.address, recordPrefixes })
  const { keeper, failures, counts } = kept(double.address, join(path, 'models'))
  const early = await keeper.ask('heat', query)
  t.equal(early.position, 0n, 'what is asked while it is being opened is answered')
  t.ok(await keeper.waitFor(await append(store, events.slice(0, half)), 10_000))
  t.same(counts, { appended: 0, outcomeUnknown: 0, reconnected: 0, dropped: 0 })
  await double.restart()
  t.ok(await until(() => counts.dropped > 0), 'its subscription was cut off')
  const position = await append(store, events.slice(half))
  t.ok(await keeper.waitFor(position, 10_000))
  const { position: answeredAt } = await keeper.ask('heat', query)
  t.equal(answeredAt, position)
  t.same(failures, [])
  await keeper.close()
  await store.close()
  await double.stop()
})
