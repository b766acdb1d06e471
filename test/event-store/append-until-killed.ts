import { randomUUID } from 'node:crypto'
import { openSqliteStore } from '#src/event-store/sqlite/open-store.ts'

/**
 * Appends to `count` new streams at once, three events each, prints the name of a stream as soon as
 * its append is acknowledged, and begins again, until it is killed or nobody listens.
 * Arguments: path, prefix of the streams, count, `apart` for a thread that writes.
 */
const [path = '', prefix = '', count = '0', where] = process.argv.slice(2)

const store = openSqliteStore({ path, writesApart: where === 'apart' })

const append = async (stream: string): Promise<void> => {
  const events = [0, 1, 2].map((data) => ({
    id: randomUUID(),
    type: 'tried.v1',
    data,
    metadata: {},
  }))
  await store.append(stream, 'no-stream', events)
  // Synchronous on a pipe: what was printed has left this process.
  process.stdout.write(`${stream}\n`)
}

for (let turn = 0; ; turn += 1) {
  const names = Array.from({ length: Number(count) }, (_, index) => `${prefix}-${turn}-${index}`)
  await Promise.all(names.map(append))
}
