import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SimulatedClock, today } from '../clock.ts'
import { createCommands } from '../commands/create-commands.ts'
import type { Config } from '../config.ts'
import { runDemo } from '../demo/run-demo.ts'
import type { Registry } from '../registry.ts'
import { progressBar } from './progress-bar.ts'

/** The demo keeps apart from a registry in earnest. */
export const demoConfig = (config: Config): Config => ({
  ...config,
  data: join(config.data, 'demo'),
})

/**
 * Tells the demo's history to a store that holds nothing yet: the same commands as anyone's, under a
 * clock that stands where the story is. One that was cut short goes on where it stopped, and several
 * that begin at once tell it together: its ids are the same for all.
 */
export const prepareDemo = async ({ data }: Config, registry: Registry): Promise<void> => {
  const { store, queries } = registry
  const telling = join(data, 'demo-telling')
  if (!existsSync(telling) && (await store.head()) !== 0n) return
  writeFileSync(telling, '')
  const clock = new SimulatedClock('2013-01-01T08:00:00Z')
  await runDemo({
    commands: createCommands({ store, clock, lookup: queries }),
    clock,
    until: today(registry.clock),
    onProgress: progressBar('Telling the demo'),
  })
  rmSync(telling)
}
