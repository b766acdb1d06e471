import { spawn } from 'node:child_process'
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import t, { type Test } from 'tap'
import { compareSnapshot } from '#src/event-store/copy/compare-snapshot.ts'
import { contentsOf } from '#src/event-store/copy/contents.ts'
import { CopyError } from '#src/event-store/copy/copy-events.ts'
import { StoreUnusableError, StreamDeletedError } from '#src/event-store/errors.ts'
import type { EventStore } from '#src/event-store/port.ts'
import { backUp } from '#src/event-store/sqlite/backup.ts'
import { openSqliteStore } from '#src/event-store/sqlite/open-store.ts'
import { restore } from '#src/event-store/sqlite/restore.ts'
import { newFolder } from '../stores.ts'

const canary = 'Kanariefuglen Åse Sørensen'

const newEvent = (data: unknown) => ({
  id: crypto.randomUUID(),
  type: 'told.v1',
  data,
  metadata: { recordedAt: '2024-01-01T00:00:00.000Z' },
})

const opened = (t: Test, path: string): EventStore => {
  const store = openSqliteStore({ path })
  t.teardown(() => store.close())
  return store
}

/** The record, a person and a draft, and a person who was forgotten. */
const filled = async (t: Test): Promise<{ path: string; store: EventStore }> => {
  const path = join(newFolder(), 'events.sqlite')
  const store = opened(t, path)
  for (let number = 0; number < 50; number += 1) {
    await store.append(`agreement-${number}`, 'no-stream', [newEvent(number), newEvent('again')])
  }
  await store.append('person-gone', 'no-stream', [newEvent({ name: canary })])
  await store.append('person-kept', 'no-stream', [newEvent({ name: 'Bo' })])
  await store.append('draft-kept', 'no-stream', [newEvent(1), newEvent(2)])
  await store.delete('person-gone')
  return { path, store }
}

const errorOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  )

const nothing = (): Promise<void> => Promise.resolve()

const filesWith = (folder: string, text: string): string[] =>
  readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(text))

t.test('a backup is one file of all there is, and of nothing that was deleted', async (t) => {
  const { path, store } = await filled(t)
  const folder = newFolder()
  const to = join(folder, 'backup.sqlite')
  // What an earlier one left over.
  writeFileSync(join(folder, 'backup.sqlite.unfinished-1'), 'x')
  const contents = await backUp({ from: path, to })
  t.strictSame(contents, await contentsOf(store))
  t.strictSame([contents.events, contents.erasableStreams], [100, 2])
  t.strictSame(readdirSync(folder), ['backup.sqlite'])
  t.equal(statSync(to).mode & 0o777, 0o600)
  t.strictSame(filesWith(folder, canary), [])
  t.strictSame(filesWith(folder, 'draft-kept'), ['backup.sqlite'], 'the search finds')
  t.equal(readFileSync(to)[18], 1, 'it needs no log beside it')
  const refused = await errorOf(backUp({ from: path, to }))
  t.ok(refused instanceof StoreUnusableError)
  t.match(refused, { message: /backup\.sqlite is there already.*: name another file$/ })
  t.strictSame(readdirSync(folder), ['backup.sqlite'])
})

t.test('a backup of a store that is written to is what it held at a moment', async (t) => {
  const folder = newFolder()
  const path = join(folder, 'events.sqlite')
  const program = fileURLToPath(import.meta.resolve('./append-until-killed.ts'))
  const child = spawn(process.execPath, [program, path, 'agreement', '1', 'apart'])
  const ended = new Promise((resolve) => child.once('exit', resolve))
  await new Promise((resolve) => child.stdout.once('data', resolve))
  child.stdout.resume()
  const counts: number[] = []
  for (let number = 0; number < 3; number += 1) {
    await sleep(100)
    const { events } = await backUp({ from: path, to: join(folder, String(number)) })
    counts.push(events)
  }
  child.kill('SIGKILL')
  await ended
  t.strictSame(
    counts,
    counts.toSorted((one, other) => one - other),
  )
  t.ok(new Set(counts).size === 3, `it went on meanwhile: ${String(counts)}`)
  t.strictSame(
    counts.map((count) => count % 3),
    [0, 0, 0],
    'appends are in it whole',
  )
})

t.test('a backup that is not what the store held is told', async (t) => {
  const { path, store } = await filled(t)
  const changes = [
    `UPDATE event SET data = '"other"' WHERE stream = 'agreement-7' AND revision = 1`,
    `DELETE FROM event WHERE stream = 'agreement-49' AND revision = 1`,
    `DELETE FROM event WHERE stream = 'person-kept'`,
    `UPDATE event SET data = '3' WHERE stream = 'draft-kept' AND revision = 1`,
  ]
  const folder = newFolder()
  const until = 104n
  const compared = async (name: string, change: string) => {
    const to = join(folder, name)
    await backUp({ from: path, to })
    const db = new DatabaseSync(to)
    db.exec(change)
    db.close()
    return errorOf(compareSnapshot({ store, snapshot: opened(t, to), until }))
  }
  for (const [index, change] of changes.entries()) {
    t.ok((await compared(String(index), change)) instanceof CopyError, change)
  }
  t.equal(await compared('same', ''), null)
  const to = join(folder, 'before')
  await backUp({ from: path, to })
  await store.append('agreement-0', 1, [newEvent('later')])
  await store.append('draft-kept', 1, [newEvent('later')])
  await store.append('draft-new', 'no-stream', [newEvent('later')])
  await store.delete('person-kept')
  const compare = compareSnapshot({ store, snapshot: opened(t, to), until })
  t.equal(await errorOf(compare), null, 'what came later does not count')
})

t.test('a restored store holds the same, and is another one', async (t) => {
  const { path, store } = await filled(t)
  const [from, data] = [join(newFolder(), 'backup.sqlite'), newFolder()]
  const to = join(data, 'events.sqlite')
  const contents = await backUp({ from: path, to: from })
  const before = readFileSync(from)
  writeFileSync(`${to}.unfinished-1`, canary)
  t.strictSame(await restore({ from, to, prepare: nothing }), contents)
  t.strictSame(readFileSync(from), before, 'the backup is left as it was')
  t.strictSame(readdirSync(data), ['events.sqlite'])
  t.equal(statSync(to).mode & 0o777, 0o600)
  const again = opened(t, to)
  t.strictSame(
    await Array.fromAsync(again.readAll()),
    await Array.fromAsync(store.readAll()),
    'positions, too',
  )
  t.not(await again.id(), await store.id())
  const gone = await errorOf(again.append('person-gone', 'no-stream', [newEvent(1)]))
  t.ok(gone instanceof StreamDeletedError, 'who was forgotten before stays so')
  const last = (await store.append('agreement-0', 1, [newEvent('there')])).position
  t.equal((await again.append('agreement-0', 1, [newEvent('here')])).position, last)
})

t.test('who is forgotten while it is restored is in no byte of it', async (t) => {
  const { path, store } = await filled(t)
  const ids = Array.from({ length: 40 }, (_, number) => `person-${number}`)
  for (const id of ids) {
    await store.append(id, 'no-stream', [newEvent({ name: `${canary} ${canary.repeat(200)}` })])
  }
  const [from, data] = [join(newFolder(), 'backup.sqlite'), newFolder()]
  await backUp({ from: path, to: from })
  t.ok(readFileSync(from).includes(canary), 'it is in the backup')
  const prepare = async (restored: EventStore): Promise<void> => {
    for (const id of ids) await restored.delete(id)
  }
  await restore({ from, to: join(data, 'events.sqlite'), prepare })
  t.strictSame(filesWith(data, canary), [])
  t.ok(readFileSync(join(data, 'events.sqlite')).includes('person-39'), 'but for its name')
})

t.test('where it cannot be prepared, nothing is left', async (t) => {
  const { path } = await filled(t)
  const [from, data] = [join(newFolder(), 'backup.sqlite'), newFolder()]
  await backUp({ from: path, to: from })
  const fault = new Error('a fault')
  const prepare = (): Promise<void> => Promise.reject(fault)
  t.equal(await errorOf(restore({ from, to: join(data, 'events.sqlite'), prepare })), fault)
  t.strictSame(readdirSync(data), [])
})

t.test('a place that holds anything is left as it was', async (t) => {
  const { path } = await filled(t)
  const [from, data] = [join(newFolder(), 'backup.sqlite'), newFolder()]
  await backUp({ from: path, to: from })
  for (const name of ['events.sqlite-wal', 'events.sqlite-shm', 'events.sqlite']) {
    writeFileSync(join(data, name), 'there')
    const refused = await errorOf(
      restore({ from, to: join(data, 'events.sqlite'), prepare: nothing }),
    )
    t.ok(refused instanceof StoreUnusableError)
    t.match(refused, { message: join(data, name) })
    t.equal(readFileSync(join(data, name), 'utf8'), 'there')
  }
  t.equal(readdirSync(data).length, 3)
})

t.test('what is no backup is refused in one sentence, and left as it was', async (t) => {
  const { path } = await filled(t)
  const folder = newFolder()
  const whole = join(folder, 'whole')
  await backUp({ from: path, to: whole })
  const bytes = readFileSync(whole)
  const made = (name: string, content: Buffer | string): string => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  const changed = (name: string, sql: string): string => {
    const file = made(name, bytes)
    const db = new DatabaseSync(file)
    db.exec(sql)
    db.close()
    return file
  }
  const scratched = Buffer.from(bytes)
  scratched.fill(0xff, 8192, 12_000)
  const inUse = made('in-use', bytes)
  made('in-use-wal', 'x')
  const table: readonly (readonly [string, RegExp])[] = [
    [join(folder, 'none'), /it is not there/],
    [folder, /it is no file/],
    [inUse, /in-use-wal lies beside it, so it is a store in use/],
    [made('text', 'Kære kommune, '.repeat(1000)), /it is no SQLite database/],
    [made('empty', ''), /not an event store of Samspil/],
    [made('half', bytes.subarray(0, bytes.length / 2)), /it is damaged|cannot be read/],
    [made('short', bytes.subarray(0, 300)), /it is damaged|cannot be read|no SQLite/],
    [made('scratched', scratched), /it is damaged|cannot be read/],
    [changed('other', 'PRAGMA application_id = 1'), /not an event store of Samspil/],
    [changed('newer', 'PRAGMA user_version = 2'), /has version 2 and this program knows 1/],
    [changed('less', 'DROP TABLE deleted_stream'), /tables are not those/],
    [changed('more', 'CREATE TABLE secret (x)'), /tables are not those/],
    [
      changed('trigger', 'CREATE TRIGGER t AFTER UPDATE ON store BEGIN DELETE FROM event; END'),
      /tables are not those/,
    ],
    [changed('unindexed', 'DROP INDEX event_for_all'), /tables are not those/],
  ]
  for (const [from, says] of table) {
    const data = newFolder()
    const content = statSync(from, { throwIfNoEntry: false })?.isFile() ? readFileSync(from) : null
    const refused = await errorOf(
      restore({ from, to: join(data, 'events.sqlite'), prepare: nothing }),
    )
    t.ok(refused instanceof StoreUnusableError, from)
    t.match(refused, { message: says })
    t.match(refused, { message: /^[^\n]+$/ }, 'one sentence')
    t.match(refused, { message: from }, 'by its own name')
    t.strictSame(readdirSync(data), [])
    if (content !== null) t.strictSame(readFileSync(from), content)
  }
})

t.test('a store that was closed and never given an id is a backup, too', async (t) => {
  const { path, store } = await filled(t)
  const contents = await contentsOf(store)
  await store.close()
  const db = new DatabaseSync(path)
  db.exec('DROP TABLE store')
  db.close()
  const to = join(newFolder(), 'events.sqlite')
  t.strictSame(await restore({ from: path, to, prepare: nothing }), contents)
})
