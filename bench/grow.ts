/**
 * Grows a store to so many agreements, or for so many seconds: `node bench/grow.ts <folder>
 * <agreements> [seconds]`. Begun again, it goes on.
 */
import { join } from 'node:path'
import { growDemo } from '#src/demo/growth/grow-demo.ts'
import { openSqliteStore } from '#src/event-store/sqlite/open-store.ts'
import { progressBar } from '#src/cli/progress-bar.ts'

/** Nothing that is measured depends on when it is. */
const until = '2026-06-01'
const [folder = '.', agreements = '0', seconds] = process.argv.slice(2)

const store = openSqliteStore({ path: join(folder, 'events.sqlite') })
await growDemo({
  store,
  agreements: Number(agreements),
  until,
  onProgress: progressBar(`Growing ${agreements} agreements`),
  ...(seconds === undefined ? {} : { signal: AbortSignal.timeout(Number(seconds) * 1000) }),
})
await store.close()
