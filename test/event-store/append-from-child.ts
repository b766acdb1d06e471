import { randomUUID } from 'node:crypto'
import { openSqliteStore } from '#src/event-store/sqlite/open-store.ts'

/** Appends `count` events to `stream`, one commit each. Arguments: path, stream, count. */
const [path = '', stream = '', count = '0'] = process.argv.slice(2)

const store = openSqliteStore({ path })
for (let index = 0; index < Number(count); index += 1) {
  const event = { id: randomUUID(), type: 'tried.v1', data: { index }, metadata: {} }
  await store.append(stream, index === 0 ? 'no-stream' : index - 1, [event])
}
await store.close()
