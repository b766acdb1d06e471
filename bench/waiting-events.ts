/**
 * Follows a store like a projection that takes its time, and prints by how many MB the process grew
 * meanwhile at most. A program of its own, so that nothing else is in its memory. Argument: address.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { openEventStoreDb } from '#src/event-store/eventstoredb/open-store.ts'
import { benchPrefix } from './eventstoredb.ts'

const runsForMs = 8_000
const [address = ''] = process.argv.slice(2)
const megabytes = (): number => process.memoryUsage.rss() / 1024 ** 2

const store = await openEventStoreDb({ address, recordPrefixes: [benchPrefix] })
const before = megabytes()
let most = before
let count = 0
const end = performance.now() + runsForMs
for await (const item of store.subscribe()) {
  if (item.kind === 'event') count += 1
  if (count % 10 === 0) await sleep(1)
  most = Math.max(most, megabytes())
  if (performance.now() > end) break
}
process.stdout.write(`${JSON.stringify({ grownBy: most - before, count })}\n`)
await store.close()
