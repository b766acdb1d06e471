import { constants, getPriority, setPriority } from 'node:os'
import { resolve } from 'node:path'
import { ConfigError, type Config } from '../config.ts'
import { CopyError } from '../event-store/copy/copy-events.ts'
import { backUp } from '../event-store/sqlite/backup.ts'
import { existingFile } from '../store-place.ts'
import { oneFile } from './one-file.ts'
import { told } from './told-contents.ts'

/** Writes what the registry holds to a file, while it serves or not. */
export const backUpRegistry = async (config: Config, args: readonly string[]): Promise<void> => {
  const file = resolve(oneFile('backup', args))
  const from = existingFile(config)
  if (from === null) throw new ConfigError(notOurs)
  giveWay()
  try {
    const contents = await backUp({ from, to: file })
    process.stdout.write(told(contents, `${file} holds what the registry held`))
  } catch (error) {
    throw error instanceof CopyError ? new ConfigError(error.message, { cause: error }) : error
  }
}

/** Whoever serves comes first; a priority that is lower already is left. */
const giveWay = (): void => {
  setPriority(Math.max(getPriority(), constants.priority.PRIORITY_BELOW_NORMAL))
}

const notOurs =
  'The events are not in a file: back up the nodes of EventStoreDB as docs/eventstoredb.md tells, or stop the registry and copy it to one with samspil copy --to sqlite:<file>'
