import { join } from 'node:path'
import { openSqliteStore } from '#src/event-store/sqlite/open-store.ts'
import { atMost } from '../measures.ts'
import { assertAfter, assertBefore, changeCost, fillStore, queueCost } from '../rulebook-change.ts'
import { Server } from '../server.ts'
import { standard, type Bench, type Figures, type Line } from './line.ts'

export const rulebookLine: Line = {
  name: 'rulebook',
  about: 'a changed rulebook over every agreement, and answers meanwhile',
  figures,
}

async function* figures(bench: Bench): Figures {
  const size = standard(bench)
  const folder = bench.data.scratch('rulebook')
  const store = openSqliteStore({ path: join(folder, 'events.sqlite') })
  await fillStore(store, size)
  const server = await Server.start(folder)
  try {
    await server.caughtUp()
    await assertBefore(server, size)
    const { quiet, busy, answers, seconds } = await changeCost(server, store, size)
    await assertAfter(server)
    const asked = `p99 of one agreement, of ${String(answers)}, meanwhile`
    const limit = atMost(quiet * 3, '3 times its quiet value just before')
    yield { what: 'a changed rulebook over all', size, value: seconds, unit: 's', limit: null }
    yield { what: asked, size, value: busy, unit: 'ms', limit }
    for (const [what, value] of Object.entries(await queueCost(server))) {
      yield { what, size, value, unit: 'ms', limit: null }
    }
  } finally {
    await server.stop()
    await store.close()
  }
}
