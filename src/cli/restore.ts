import { resolve } from 'node:path'
import { ConfigError, type Config } from '../config.ts'
import type { EventStore } from '../event-store/port.ts'
import { restore } from '../event-store/sqlite/restore.ts'
import type { ErasureList } from '../persons/erasure-list.ts'
import { forgetAgain } from '../persons/forget-person.ts'
import { freeFile } from '../store-place.ts'
import { erasureListOf } from './erasure-list-of.ts'
import { oneFile } from './one-file.ts'
import { told } from './told-contents.ts'

/** Puts a registry back from a backup, where there is none, without those who were forgotten since. */
export const restoreRegistry = async (config: Config, args: readonly string[]): Promise<void> => {
  const from = resolve(oneFile('restore', args))
  const to = freeFile(config)
  if (to === null) throw new ConfigError(notOurs)
  const list = erasureListOf(config)
  const ids = await list.ids()
  let forgotten = 0
  const contents = await restore({
    from,
    to,
    prepare: async (store) => {
      await assertListed(store, list)
      forgotten = await forgetAgain(store, ids)
    },
  })
  process.stdout.write(
    told(contents, `${to} holds what the backup holds, less whom the erasure list names`) +
      `persons forgotten again: ${String(forgotten)}\n`,
  )
}

const notOurs =
  'The events are not to be in a file: restore the nodes of EventStoreDB as docs/eventstoredb.md tells, or set SAMSPIL_STORE to sqlite:'

/**
 * A list that was not brought along would go unnoticed, and whoever was forgotten be back.
 * @throws ConfigError
 */
const assertListed = async (store: EventStore, list: ErasureList): Promise<void> => {
  if (list.isThere()) return
  for await (const stream of store.erasableStreams()) {
    if (!stream.startsWith('person-')) continue
    throw new ConfigError(
      `The backup holds persons and there is no erasure list in ${list.file}: bring it there, or name it with SAMSPIL_ERASURE_LIST; where nobody was ever forgotten, make that file, empty`,
    )
  }
}
