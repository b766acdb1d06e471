import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { openConnection } from '#src/event-store/sqlite/connection.ts'
import { openSqliteStore } from '#src/event-store/sqlite/open-store.ts'
import { newFolder } from '../stores.ts'

const appendsAtOnce = 5000

/** Kills a process that goes on appending, in the middle; yields all that it acknowledged. */
const killAfter = async (
  path: string,
  { prefix, where }: { prefix: string; where: string },
  enough: number,
): Promise<string[]> => {
  const program = fileURLToPath(import.meta.resolve('./append-until-killed.ts'))
  const child = spawn(process.execPath, [program, path, prefix, String(appendsAtOnce), where], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const acknowledged: string[] = []
  for await (const stream of createInterface(child.stdout)) {
    acknowledged.push(stream)
    if (acknowledged.length === enough) child.kill('SIGKILL')
  }
  return acknowledged
}

/** What each stream holds, in the order of the whole store. */
const contentsOf = async (path: string): Promise<Map<string, unknown[]>> => {
  const store = openSqliteStore({ path })
  const contents = new Map<string, unknown[]>()
  for await (const { stream, revision, data } of store.readAll()) {
    const held = contents.get(stream) ?? []
    held.push([revision, data])
    contents.set(stream, held)
  }
  await store.close()
  return contents
}

const rounds = [1, 700, 1500, 2600, 3900, 7000]
const whole = [
  [0, 0],
  [1, 1],
  [2, 2],
]

const places = ['apart', 'here']
t.plan(rounds.length * places.length)

const path = join(newFolder(), 'events.db')

for (const [round, enough, where] of places.flatMap((where) =>
  rounds.map((enough, round) => [round, enough, where] as const),
)) {
  t.test(`killed after ${enough} appends, written ${where}: all is there, and whole`, async (t) => {
    t.plan(4)
    const acknowledged = await killAfter(path, { prefix: `${where}-${round}`, where }, enough)
    t.ok(acknowledged.length >= enough, 'it did append')
    const contents = await contentsOf(path)
    t.strictSame(
      acknowledged.filter((stream) => !contents.has(stream)),
      [],
      'every acknowledged append is there',
    )
    t.strictSame(
      [...contents].filter(([, held]) => JSON.stringify(held) !== JSON.stringify(whole)),
      [],
      'every append is there once and whole',
    )
    const { db } = openConnection(path)
    t.equal(db.prepare('PRAGMA integrity_check').get()?.integrity_check, 'ok')
    db.close()
  })
}
