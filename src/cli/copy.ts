import { parseArgs } from 'node:util'
import { ConfigError, variables, type Config } from '../config.ts'
import { CopyError } from '../event-store/copy/copy-events.ts'
import { copyStore } from '../event-store/copy/copy-store.ts'
import { OutcomeUnknownError, StoreUnavailableError } from '../event-store/errors.ts'
import { fileOf } from '../event-store/open-store.ts'
import { openExistingStore, openStoreAt } from '../registry.ts'
import { progressBar } from './progress-bar.ts'

/**
 * Moves a registry between two stores; nothing may be writing to either. Interrupted, it is begun
 * again with the same command.
 */
export const copyRegistry = async (
  { data, store }: Config,
  args: readonly string[],
): Promise<void> => {
  const { from, to } = asked(args, store)
  if (fileOf(to) === ':memory:') {
    throw new ConfigError('A store in memory is gone when the copy is made: name a file')
  }
  const source = await openExistingStore({ data, store: from })
  try {
    const target = await openStoreAt({ data, store: to })
    try {
      const bars = { copying: progressBar('copying'), comparing: progressBar('comparing') }
      const { events, erasableStreams, hash } = await copyStore({
        from: source,
        to: target,
        onProgress: (step, position, head) => {
          bars[step](Number(position), Number(head))
        },
      })
      process.stdout.write(
        `${events} events, and ${erasableStreams} streams of persons, drafts and the access log: both stores hold the same\n` +
          `sha256 ${hash}\n`,
      )
    } finally {
      await target.close()
    }
  } catch (error) {
    throw actable(error)
  } finally {
    await source.close()
  }
}

/** What to do about it, where that is known; anything else as it is. */
const actable = (error: unknown): unknown => {
  if (error instanceof CopyError) return new ConfigError(error.message, { cause: error })
  if (!(error instanceof OutcomeUnknownError || error instanceof StoreUnavailableError))
    return error
  const message = `The copy was cut off (${error.message}): give the same command again, and it goes on`
  return new ConfigError(message, { cause: error })
}

interface Stores {
  readonly from: string
  readonly to: string
}

/**
 * One of the two may be left out and is SAMSPIL_STORE: a password on the command line could be read by
 * others. What was written is not repeated either.
 * @throws ConfigError
 */
const asked = (args: readonly string[], usual: string): Stores => {
  const given = parsed(args)
  const [from, to] = [given.from ?? usual, given.to ?? usual].map((store) =>
    variables.SAMSPIL_STORE.schema.safeParse(store),
  )
  const isAny = given.from !== undefined || given.to !== undefined
  if (isAny && from?.success === true && to?.success === true) {
    return { from: from.data, to: to.data }
  }
  throw new ConfigError(
    'copy is told two stores, each as in SAMSPIL_STORE: samspil copy --from <store> --to <store>',
  )
}

const parsed = (args: readonly string[]): Partial<Stores> => {
  try {
    const options = { from: { type: 'string' }, to: { type: 'string' } } as const
    return parseArgs({ args: [...args], options }).values
  } catch {
    return {}
  }
}
