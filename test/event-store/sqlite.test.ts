import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import t, { type Test } from 'tap'
import { EventStoreError, StoreUnusableError } from '#src/event-store/errors.ts'
import { assertSqliteIsNew, openConnection } from '#src/event-store/sqlite/connection.ts'
import { openSqliteStore } from '#src/event-store/sqlite/open-store.ts'
import { SqliteEventStore } from '#src/event-store/sqlite/sqlite-event-store.ts'
import type { EventStore, EventToAppend } from '#src/event-store/port.ts'
import { eventStoreContract } from './contract.ts'

const newEvent = (data: unknown = {}): EventToAppend => ({
  id: crypto.randomUUID(),
  type: 'tried.v1',
  data,
  metadata: {},
})

const newPath = (t: Test): string => join(t.testdir(), 'events.db')

const namesIn = async (store: EventStore, stream: string): Promise<unknown[]> => {
  const found: unknown[] = []
  for await (const { data } of store.readStream(stream)) found.push(data)
  return found
}

/** Commits in a write-ahead log: frames that name the size of the database after them. */
const commitsIn = (log: Buffer): number => {
  const [headerBytes, frameHeaderBytes] = [32, 24]
  const pageBytes = log.readUInt32BE(8)
  const salt = log.subarray(16, 24)
  let commits = 0
  for (let at = headerBytes; at < log.length; at += frameHeaderBytes + pageBytes) {
    const isOfThisLog = log.subarray(at + 8, at + 16).equals(salt)
    if (isOfThisLog && log.readUInt32BE(at + 4) > 0) commits += 1
  }
  return commits
}

const messageOf = (open: () => unknown): string => {
  try {
    open()
  } catch (error) {
    if (error instanceof StoreUnusableError) return error.message
    throw error
  }
  return 'opened'
}

const holds = (folder: string, text: string): string[] =>
  readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(text))

t.plan(15)

t.test('contract', (t) => {
  const path = newPath(t)
  eventStoreContract(t, {
    open: () => Promise.resolve(openSqliteStore({ path })),
    patienceMs: 10_000,
  })
})

t.test('a store in memory appends, reads, subscribes and deletes', async (t) => {
  t.plan(3)
  const store = openSqliteStore({ path: ':memory:' })
  const { position } = await store.append('one', 'no-stream', [newEvent('a'), newEvent('b')])
  await store.append('person-1', 'no-stream', [newEvent()])
  await store.delete('person-1')
  t.strictSame(await namesIn(store, 'one'), ['a', 'b'])
  t.equal(await store.head(), position)
  for await (const item of store.subscribe({ after: position })) {
    t.strictSame(item, { kind: 'caught-up', position })
    break
  }
  await store.close()
})

t.test('the settings are read back from the file and the connection', (t) => {
  t.plan(7)
  const { db, path } = openConnection(newPath(t))
  const setting = (name: string): unknown =>
    Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0]
  t.equal(setting('journal_mode'), 'wal')
  t.equal(setting('synchronous'), 2)
  t.equal(setting('busy_timeout'), 5000)
  t.equal(setting('secure_delete'), 1)
  t.equal(setting('user_version'), 1)
  t.equal(readFileSync(path).toString('latin1', 68, 72), 'SAMS')
  const loose = db.prepare(
    "SELECT name FROM pragma_table_list WHERE name NOT LIKE 'sqlite%' AND strict = 0",
  )
  t.strictSame(loose.all(), [])
  db.close()
})

t.test('appends of one tick share a commit', async (t) => {
  t.plan(3)
  const path = newPath(t)
  const store = openSqliteStore({ path })
  const commits = (): number => commitsIn(readFileSync(`${path}-wal`))
  await store.append('first', 'no-stream', [newEvent()])
  const before = commits()
  await Promise.all(
    Array.from({ length: 200 }, (_, index) =>
      store.append(`together-${index}`, 'no-stream', [newEvent()]),
    ),
  )
  t.equal(commits() - before, 1)
  const between = commits()
  for (let index = 0; index < 10; index += 1) {
    await store.append(`alone-${index}`, 'no-stream', [newEvent()])
  }
  t.equal(commits() - between, 10)
  const after = commits()
  await t.rejects(store.append('first', 'no-stream', [newEvent()]))
  if (commits() !== after) t.fail('a refused append writes nothing')
  await store.close()
})

t.test('a promise is settled after the commit, not before', async (t) => {
  t.plan(1)
  const path = newPath(t)
  const store = openSqliteStore({ path })
  const onlooker = new DatabaseSync(path, { readOnly: true })
  const count = onlooker.prepare('SELECT count(*) AS count FROM event')
  await Promise.all(
    Array.from({ length: 20 }, async (_, index) => {
      await store.append(`seen-${index}`, 'no-stream', [newEvent()])
      if (count.get()?.count !== 20) throw new Error('told before it was committed')
    }),
  )
  t.equal(count.get()?.count, 20)
  onlooker.close()
  await store.close()
})

t.test('a commit that fails refuses its whole group and leaves nothing behind', async (t) => {
  t.plan(5)
  const connection = openConnection(newPath(t))
  const store = new SqliteEventStore(connection)
  await store.append('before', 'no-stream', [newEvent()])
  const [pages] = Object.values(connection.db.prepare('PRAGMA page_count').get() ?? {})
  connection.db.exec(`PRAGMA max_page_count = ${String(Number(pages) + 3)}`)
  const settled = await Promise.allSettled([
    store.append('small', 'no-stream', [newEvent()]),
    store.append('large', 'no-stream', [newEvent(), newEvent('x'.repeat(100_000))]),
  ])
  const messages = settled.map((one) =>
    one.status === 'rejected' && one.reason instanceof EventStoreError ? one.reason.message : '',
  )
  const full = `The disk that holds the event store ${connection.path} is full: free some space`
  t.strictSame(messages, [full, full])
  t.strictSame(await namesIn(store, 'small'), [])
  t.strictSame(await namesIn(store, 'large'), [])
  connection.db.exec('PRAGMA max_page_count = 1000000')
  await store.append('large', 'no-stream', [newEvent('again')])
  t.strictSame(await namesIn(store, 'large'), ['again'])
  t.strictSame(await namesIn(store, 'before'), [{}])
  await store.close()
})

t.test('what was deleted is in no byte of the folder', async (t) => {
  t.plan(5)
  const path = newPath(t)
  const folder = t.testdirName
  const store = openSqliteStore({ path })
  const secrets = ['Blixen-secret', 'a-long-secret', 'secret-of-metadata']
  await store.append('open', 'no-stream', [newEvent()])
  await store.append('person-1', 'no-stream', [
    { ...newEvent({ name: secrets[0] }), metadata: { by: secrets[2] } },
    newEvent('a-long-secret '.repeat(2000)),
  ])
  await store.append('open', 0, [newEvent()])
  t.ok(
    secrets.every((secret) => holds(folder, secret).length > 0),
    'it was there',
  )
  await store.delete('person-1')
  t.strictSame(
    secrets.flatMap((secret) => holds(folder, secret)),
    [],
  )
  t.equal(readFileSync(`${path}-wal`).length, 0)
  await store.append('open', 1, [newEvent()])
  await store.close()
  t.strictSame(
    secrets.flatMap((secret) => holds(folder, secret)),
    [],
  )
  t.strictSame(holds(folder, 'person-1'), ['events.db'], 'the name is kept')
})

t.test('a deletion waits for a reader that keeps the log', async (t) => {
  t.plan(3)
  const path = newPath(t)
  const store = openSqliteStore({ path })
  await store.append('person-1', 'no-stream', [newEvent('Blixen-secret')])
  const reader = new DatabaseSync(path, { readOnly: true })
  reader.exec('BEGIN')
  t.equal(reader.prepare('SELECT count(*) AS count FROM event').get()?.count, 1)
  const deletion = store.delete('person-1').then(() => 'deleted')
  t.equal(await Promise.race([deletion, sleep(150, 'waiting')]), 'waiting')
  reader.exec('COMMIT')
  await deletion
  t.strictSame(holds(t.testdirName, 'Blixen-secret'), [])
  reader.close()
  await store.close()
})

t.test('an erasure cut short is completed by opening', async (t) => {
  t.plan(2)
  const { db, path } = openConnection(newPath(t))
  const store = new SqliteEventStore({ db, path })
  await store.append('person-1', 'no-stream', [newEvent('Blixen-secret')])
  db.exec("DELETE FROM event; INSERT INTO deleted_stream VALUES ('person-1')")
  t.strictSame(holds(t.testdirName, 'Blixen-secret'), ['events.db-wal'])
  const other = openSqliteStore({ path })
  t.strictSame(holds(t.testdirName, 'Blixen-secret'), [])
  await other.close()
  await store.close()
})

t.test('a place that cannot be used is named with what to do', (t) => {
  t.plan(8)
  const folder = t.testdir({
    text: 'not a database at all, whatever one may think of it'.repeat(50),
  })
  const at = (name: string): string => join(folder, name)
  const opening = (name: string) => messageOf(() => openSqliteStore({ path: at(name) }))

  t.equal(
    opening('text'),
    `${at('text')} is not an event store of Samspil, nor any SQLite database: name another file`,
  )
  mkdirSync(at('folder'))
  t.equal(opening('folder'), `${at('folder')} is a folder: name a file for the event store`)
  t.equal(
    opening('missing/events.db'),
    `The folder ${at('missing')} does not exist: create it for the event store`,
  )
  t.equal(
    opening('text/events.db'),
    `The folder ${at('text')} does not exist: create it for the event store`,
  )

  const other = new DatabaseSync(at('other.db'))
  other.exec('CREATE TABLE note (text)')
  other.close()
  const bytes = readFileSync(at('other.db'))
  t.equal(
    opening('other.db'),
    `${at('other.db')} is a SQLite database, but not an event store of Samspil: name another file`,
  )
  t.ok(readFileSync(at('other.db')).equals(bytes), 'it is left as it was')

  openConnection(at('newer.db')).db.close()
  const newer = new DatabaseSync(at('newer.db'))
  newer.exec('PRAGMA user_version = 2')
  newer.close()
  t.equal(
    opening('newer.db'),
    `The event store ${at('newer.db')} has version 2 and this program knows 1: update Samspil`,
  )

  openConnection(at('damaged.db')).db.close()
  writeFileSync(at('damaged.db'), readFileSync(at('damaged.db')).fill(0xee, 100))
  t.equal(
    opening('damaged.db'),
    `The event store ${at('damaged.db')} is damaged: restore it from a backup`,
  )
})

t.test('a user without rights is told which', (t) => {
  t.plan(2)
  // Not in the checkout: nobody may be kept out of its parents.
  const folder = mkdtempSync(join(tmpdir(), 'samspil-'))
  t.teardown(() => {
    rmSync(folder, { recursive: true })
  })
  chmodSync(folder, 0o755)
  for (const name of ['closed', 'open']) mkdirSync(join(folder, name))
  openConnection(join(folder, 'open', 'events.db')).db.close()
  chmodSync(join(folder, 'open', 'events.db'), 0o444)
  chmodSync(join(folder, 'open'), 0o777)
  chmodSync(join(folder, 'closed'), 0o555)
  const child = fileURLToPath(import.meta.resolve('./open-without-rights.ts'))
  const opening = (path: string): string =>
    spawnSync(process.execPath, [child, path], { encoding: 'utf8' }).stdout
  t.equal(
    opening(join(folder, 'closed', 'events.db')),
    `The folder ${join(folder, 'closed')} cannot be written: let this user write there, or name another for the event store`,
  )
  t.equal(
    opening(join(folder, 'open', 'events.db')),
    `The event store ${join(folder, 'open', 'events.db')} cannot be written: let this user write to it`,
  )
})

t.test('a SQLite that is too old is refused', (t) => {
  t.plan(6)
  const answer = (version?: string): string =>
    messageOf(() => {
      assertSqliteIsNew(version)
    })
  t.equal(
    answer('3.51.2'),
    'The event store needs SQLite 3.51.3 or newer and this Node.js carries 3.51.2: update Node.js',
  )
  t.match(answer('3.6.30'), /carries 3\.6\.30/)
  t.match(answer(), /carries none/)
  t.equal(answer('3.51.3'), 'opened')
  t.equal(answer('3.53.4'), 'opened')
  t.equal(answer('4.0.0'), 'opened')
})

t.test('a lock that is held too long refuses the append', async (t) => {
  t.plan(2)
  const connection = openConnection(newPath(t))
  const store = new SqliteEventStore(connection)
  const other = new DatabaseSync(connection.path)
  other.exec('BEGIN IMMEDIATE')
  connection.db.exec('PRAGMA busy_timeout = 10')
  await t.rejects(store.append('one', 'no-stream', [newEvent('first')]), {
    code: 'store-unusable',
    message: /^Another process has kept the event store .* locked/,
  })
  other.exec('ROLLBACK')
  await store.append('one', 'no-stream', [newEvent('second')])
  t.strictSame(await namesIn(store, 'one'), ['second'])
  other.close()
  await store.close()
})

t.test('processes that open a new store at once all get it', async (t) => {
  t.plan(1)
  const path = newPath(t)
  const child = fileURLToPath(import.meta.resolve('./append-from-child.ts'))
  const exits = await Promise.all(
    Array.from({ length: 4 }, async (_, index) => {
      const process_ = spawn(process.execPath, [child, path, `child-${index}`, '25'], {
        stdio: ['ignore', 'ignore', 'inherit'],
      })
      const [code] = (await once(process_, 'exit')) as [number | null]
      return code
    }),
  )
  t.strictSame(exits, [0, 0, 0, 0])
})

t.test('a subscription sees what another process commits', async (t) => {
  t.plan(1)
  const path = newPath(t)
  const store = openSqliteStore({ path })
  const child = fileURLToPath(import.meta.resolve('./append-from-child.ts'))
  const found: unknown[] = []
  let childExit: Promise<unknown[]> | undefined
  // A subscription that waits keeps no process alive, and the child may be gone before the next poll.
  const patience = setTimeout(() => undefined, 20_000)
  for await (const item of store.subscribe({ signal: AbortSignal.timeout(20_000) })) {
    if (item.kind === 'event') found.push(item.event.data)
    else childExit ??= once(spawn(process.execPath, [child, path, 'from-child', '40']), 'exit')
    if (found.length === 40) break
  }
  await childExit
  clearTimeout(patience)
  t.strictSame(
    found,
    Array.from({ length: 40 }, (_, index) => ({ index })),
  )
  await store.close()
})
