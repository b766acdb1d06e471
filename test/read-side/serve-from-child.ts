import { recordPrefixes } from '#domain/record-streams.ts'
import { openStore } from '#src/event-store/open-store.ts'
import { openModelFolder } from '#src/read-side/model-folder.ts'
import { registry } from '#projections/registry.ts'
import { ReadSide } from '#src/read-side/read-side.ts'

/** Keeps the read models of a store until they are up to date. Arguments: address, folder. */
const [address = '', path = ''] = process.argv.slice(2)

const failed = (...told: unknown[]): never => {
  throw new Error('The read side failed', { cause: told })
}

const store = await openStore({ address, recordPrefixes })
const folder = await openModelFolder(path, store)
const watched = { onParked: failed, onFailure: failed }
const readSide = new ReadSide({ store, folder, projection: registry, ...watched })
await readSide.start()
process.exitCode = (await readSide.waitFor(await store.head(), 20_000)) ? 0 : 1
await readSide.close()
await store.close()
