import { parseArgs } from 'node:util'
import { ConfigError, type Config } from '../config.ts'
import { NoCopyError } from '../event-store/copy/copy-events.ts'
import { copyStore } from '../event-store/copy/copy-store.ts'
import { openExistingStore, openStoreAt } from '../registry.ts'
import { progressBar } from './progress-bar.ts'

/**
 * Moves a registry between two stores; nothing may be writing to either. Interrupted, it is begun
 * again with the same command.
 */
export const copyRegistry = async ({ data }: Config, args: readonly string[]): Promise<void> => {
  const { from, to } = asked(args)
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
        `${events} events, and ${erasableStreams} streams of persons and drafts: both stores hold the same\n` +
          `sha256 ${hash}\n`,
      )
    } finally {
      await target.close()
    }
  } catch (error) {
    if (error instanceof NoCopyError) {
      throw new ConfigError(`The target is not a copy of the source: ${error.message}`)
    }
    throw error
  } finally {
    await source.close()
  }
}

/** @throws ConfigError */
const asked = (args: readonly string[]): { readonly from: string; readonly to: string } => {
  const usage = 'samspil copy --from <store> --to <store>, each as in SAMSPIL_STORE'
  try {
    const options = { from: { type: 'string' }, to: { type: 'string' } } as const
    const { from, to } = parseArgs({ args: [...args], options }).values
    if (from !== undefined && to !== undefined) return { from, to }
  } catch {
    // What was written may hold a password, and is not repeated.
  }
  throw new ConfigError(`copy takes two stores: ${usage}`)
}
