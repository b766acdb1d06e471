import { existsSync, writeFileSync } from 'node:fs'
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
 * Tells the demo's history to the registry, once: the same commands as anyone's, under a clock
 * that stands where the story is. One that was cut short goes on where it stopped.
 */
export const prepareDemo = async ({ data }: Config, registry: Registry): Promise<void> => {
  const told = join(data, 'demo-told')
  if (existsSync(told)) return
  const until = today(registry.clock)
  const clock = new SimulatedClock('2013-01-01T08:00:00Z')
  const { store, queries } = registry
  const bar = progressBar('Telling the demo')
  await runDemo({
    commands: createCommands({ store, clock, lookup: queries }),
    clock,
    until,
    onProgress: bar,
  })
  writeFileSync(told, until)
}
