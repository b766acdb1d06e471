import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import t from 'tap'
import { contentsOf } from '#src/event-store/copy/contents.ts'
import { backUp } from '#src/event-store/sqlite/backup.ts'
import { openSqliteStore } from '#src/event-store/sqlite/open-store.ts'
import { ErasureList } from '#src/persons/erasure-list.ts'
import { newFolder } from '../stores.ts'
import { program } from './program.ts'

const canary = 'Kanariefuglen Åse Sørensen'
const persons = 60

const newEvent = (data: unknown) => ({
  id: crypto.randomUUID(),
  type: 'told.v1',
  data,
  metadata: {},
})

/** A backup of many persons, all of whom were forgotten since. */
const made = await (async () => {
  const folder = newFolder()
  const [path, from] = [join(folder, 'events.sqlite'), join(folder, 'backup.sqlite')]
  const store = openSqliteStore({ path })
  const ids = Array.from({ length: persons }, () => crypto.randomUUID())
  const list = new ErasureList(join(folder, 'erasure-list.txt'))
  await Promise.all(
    ids.map(async (id, number) => {
      await store.append(`agreement-${number}`, 'no-stream', [newEvent(number), newEvent(number)])
      await store.append(`person-${id}`, 'no-stream', [newEvent({ name: canary })])
    }),
  )
  await store.append('draft-kept', 'no-stream', [newEvent(1)])
  await backUp({ from: path, to: from })
  for (const id of ids) {
    await list.add(id)
    await store.delete(`person-${id}`)
  }
  const contents = await contentsOf(store)
  await store.close()
  return { from, list: list.file, contents }
})()

const unfinished = (data: string): string | undefined =>
  readdirSync(data).find((name) => name.includes('.unfinished-'))

/** Of the restored file; null where there is none. */
const restoredIn = async (data: string): Promise<unknown> => {
  const path = join(data, 'events.sqlite')
  if (!existsSync(path)) return null
  const store = openSqliteStore({ path })
  try {
    return await contentsOf(store)
  } finally {
    await store.close()
  }
}

const settingsOf = (data: string) => ({ SAMSPIL_DATA: data, SAMSPIL_ERASURE_LIST: made.list })

/** Milliseconds after it began to write; the last time, as soon as the store is in place. */
const moments = [0, 15, 30, 60, 100, 160, 240, Infinity]
t.plan(2)

const killedAt = async (data: string, moment: number): Promise<unknown> => {
  const { kill, ended } = program(t, ['restore', made.from], settingsOf(data))
  const isPlaced = (): boolean => existsSync(join(data, 'events.sqlite'))
  while (!isPlaced() && (moment === Infinity || unfinished(data) === undefined)) await sleep(1)
  await sleep(moment === Infinity ? 0 : moment)
  kill('SIGKILL')
  await ended
  return restoredIn(data)
}

t.test('killed at any moment, it leaves nothing in place or the whole', async (t) => {
  const found: unknown[] = []
  for (const moment of moments) {
    const data = newFolder()
    const there = await killedAt(data, moment)
    found.push(there)
    if (there !== null) {
      t.strictSame(there, made.contents, `whole after ${moment} ms`)
      continue
    }
    const again = await program(t, ['restore', made.from], settingsOf(data)).ended
    t.equal(again.stderr, '', `begun again after ${moment} ms`)
    t.strictSame(await restoredIn(data), made.contents)
    t.strictSame(readdirSync(data), ['events.sqlite'])
    t.notOk(readFileSync(join(data, 'events.sqlite')).includes(canary))
  }
  t.ok(found.includes(null), 'killed before it was in place')
  t.ok(found.at(-1) !== null, 'and after')
})

t.test('left alone, it tells what there is, and how many were forgotten again', async (t) => {
  const data = newFolder()
  const { code, stdout, stderr } = await program(t, ['restore', made.from], settingsOf(data)).ended
  t.equal(code, 0, stderr)
  const { events, erasableStreams, hash } = made.contents
  t.strictSame([events, erasableStreams], [persons * 2, 1])
  const [first, second, third] = stdout.split('\n')
  t.match(
    first,
    `${events} events, and ${erasableStreams} streams of persons, drafts and the access log: `,
  )
  t.equal(second, `sha256 ${hash}`)
  t.equal(third, `persons forgotten again: ${persons}`)
})
