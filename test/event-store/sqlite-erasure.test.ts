import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import t, { type Test } from 'tap'
import { openConnection } from '#src/event-store/sqlite/connection.ts'
import { EventWriter } from '#src/event-store/sqlite/event-writer.ts'
import { openSqliteStore } from '#src/event-store/sqlite/open-store.ts'
import type { EventStore } from '#src/event-store/port.ts'
import { tries } from '../tries.ts'
import { newFolder } from '../stores.ts'

const persons = tries(2000, 6000).numRuns
const streamOf = (person: number): string => `person-${person}`
const secretOf = (person: number): string => `hemmelig-${person}-`

/** The same each time, in [0, 1): https://en.wikipedia.org/wiki/Linear_congruential_generator */
const numbers = (seed: number) => () => {
  seed = (seed * 1_664_525 + 1_013_904_223) % 2 ** 32
  return seed / 2 ** 32
}

/** Of many sizes, some longer than a page. */
const eventOf = (person: number, size: number) => ({
  id: crypto.randomUUID(),
  type: 'told.v1',
  data: { name: secretOf(person).repeat(1 + Math.floor(size ** 3 * 250)) },
  metadata: { of: secretOf(person) },
})

/** Everybody who is still there is told of once more. */
const tellAll = async (
  store: EventStore,
  there: ReadonlyMap<number, number>,
  next: () => number,
): Promise<void> => {
  const told = [...there].map(([person, count]) =>
    store.append(streamOf(person), count === 0 ? 'no-stream' : count - 1, [
      eventOf(person, next()),
    ]),
  )
  await Promise.all(told)
}

/** How many were deleted, and of whom something is found in the file nevertheless. */
const leftAfter = async (
  t: Test,
  erase: (db: DatabaseSync, writer: EventWriter, stream: string) => void,
) => {
  const path = join(newFolder(), 'events.sqlite')
  const next = numbers(20_261_128)
  const there = new Map(Array.from({ length: persons }, (_, person) => [person, 0]))
  const gone = new Set<number>()
  for (let round = 0; round < 4; round += 1) {
    const store = openSqliteStore({ path })
    await tellAll(store, there, next)
    await store.close()
    const { db } = openConnection(path)
    const writer = new EventWriter(db)
    // One transaction for all: what is tried is where bytes stay, and not the disk.
    db.exec('BEGIN')
    for (const [person, count] of there) {
      there.set(person, count + 1)
      if (next() > 0.25) continue
      there.delete(person)
      gone.add(person)
      erase(db, writer, streamOf(person))
    }
    db.exec('COMMIT')
    db.close()
  }
  const text = readFileSync(path, 'latin1')
  const found = new Set(
    Array.from(text.matchAll(/hemmelig-(\d+)-/g), ([, person]) => Number(person)),
  )
  t.equal(found.isSupersetOf(new Set(there.keys())), true, 'the search finds who is there')
  return { gone: gone.size, found: gone.intersection(found).size }
}

t.test('of who was deleted among many nothing is found in any page', async (t) => {
  const { gone, found } = await leftAfter(t, (_, writer, stream) => {
    writer.erase(stream)
  })
  t.ok(gone > persons / 2)
  t.equal(found, 0)
})

t.test('and would be, were rows removed', async (t) => {
  const { found } = await leftAfter(t, (db, _, stream) => {
    db.prepare('DELETE FROM event WHERE stream = ?').run(stream)
  })
  t.ok(found > 0, String(found))
})

t.test('blank rows are nobody', async (t) => {
  const store = openSqliteStore({ path: join(newFolder(), 'events.sqlite') })
  t.teardown(() => store.close())
  for (const person of [1, 2])
    await store.append(streamOf(person), 'no-stream', [eventOf(person, 1)])
  await store.delete(streamOf(1))
  t.strictSame(await Array.fromAsync(store.erasableStreams()), [streamOf(2)])
})
