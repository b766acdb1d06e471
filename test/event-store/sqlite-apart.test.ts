import { mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import t, { type Test } from 'tap'
import {
  EventIdReusedError,
  OutcomeUnknownError,
  RevisionConflictError,
  StoreClosedError,
  StoreUnusableError,
  StreamDeletedError,
} from '#src/event-store/errors.ts'
import { openSqliteStore } from '#src/event-store/sqlite/open-store.ts'
import type { EventStore, EventToAppend } from '#src/event-store/port.ts'
import { newFolder } from '../stores.ts'
import { eventStoreContract } from './contract.ts'

const newEvent = (data: unknown = {}): EventToAppend => ({
  id: crypto.randomUUID(),
  type: 'tried.v1',
  data,
  metadata: {},
})

const opened = (t: Test, path: string): EventStore => {
  const store = openSqliteStore({ path, writesApart: true })
  t.teardown(() => store.close())
  return store
}

const errorOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  )

const streamsIn = async (store: EventStore): Promise<string[]> =>
  (await Array.fromAsync(store.readAll())).map(({ stream }) => stream)

t.test('contract', (t) => {
  const path = join(newFolder(), 'events.db')
  eventStoreContract(t, {
    open: () => Promise.resolve(openSqliteStore({ path, writesApart: true })),
    patienceMs: 10_000,
  })
})

t.test('a thread begins with the first append, and only then', async (t) => {
  let begun = 0
  const count = (): void => {
    begun += 1
  }
  process.on('worker', count)
  const store = opened(t, join(newFolder(), 'events.db'))
  t.equal(await store.head(), 0n)
  t.equal(begun, 0)
  await store.append('one', 'no-stream', [newEvent()])
  await store.append('one', 0, [newEvent()])
  t.equal(begun, 1)
  process.off('worker', count)
})

t.test('every refusal comes across as what it is', async (t) => {
  const store = opened(t, join(newFolder(), 'events.db'))
  const event = newEvent('a')
  await store.append('one', 'no-stream', [event])
  await store.delete('person-1')
  const conflict = await errorOf(store.append('one', 7, [newEvent()]))
  t.ok(conflict instanceof RevisionConflictError)
  t.match(conflict, { stream: 'one', expected: 7, actual: 0 })
  const reused = await errorOf(store.append('one', 0, [{ ...event, data: 'b' }]))
  t.ok(reused instanceof EventIdReusedError)
  t.match(reused, { stream: 'one', eventId: event.id })
  t.ok(
    (await errorOf(store.append('person-1', 'no-stream', [newEvent()]))) instanceof
      StreamDeletedError,
  )
})

t.test('what waits when it is closed is written', async (t) => {
  const path = join(newFolder(), 'events.db')
  const store = openSqliteStore({ path, writesApart: true })
  const names = Array.from({ length: 600 }, (_, number) => `stream-${number}`)
  const appends = Promise.all(names.map((name) => store.append(name, 'no-stream', [newEvent()])))
  await store.close()
  await appends
  t.ok((await errorOf(store.append('late', 'no-stream', [newEvent()]))) instanceof StoreClosedError)
  t.strictSame(await streamsIn(opened(t, path)), names)
})

t.test('a thread that ends leaves it open what it wrote last, and is begun again', async (t) => {
  const store = opened(t, join(newFolder(), 'events.db'))
  const begins = Promise.withResolvers<Worker>()
  process.once('worker', begins.resolve)
  await store.append('first', 'no-stream', [newEvent()])
  const worker = await begins.promise
  const event = newEvent()
  const cut = store.append('cut', 'no-stream', [event])
  void worker.terminate()
  t.ok((await errorOf(cut)) instanceof OutcomeUnknownError)
  await store.append('cut', 'no-stream', [event])
  t.strictSame(await streamsIn(store), ['first', 'cut'])
})

t.test('a file that the thread cannot open is told of, and tried again', async (t) => {
  const folder = newFolder()
  const [here, away] = [join(folder, 'here'), join(folder, 'away')]
  mkdirSync(here)
  const store = opened(t, join(here, 'events.db'))
  renameSync(here, away)
  t.ok(
    (await errorOf(store.append('one', 'no-stream', [newEvent()]))) instanceof StoreUnusableError,
  )
  renameSync(away, here)
  await store.append('one', 'no-stream', [newEvent()])
  t.strictSame(await streamsIn(store), ['one'])
})
