import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { SimulatedClock, today } from '../clock.ts'
import { createCommands } from '../commands/create-commands.ts'
import { ConfigError, type Config } from '../config.ts'
import { growDemo } from '../demo/growth/grow-demo.ts'
import { runDemo } from '../demo/run-demo.ts'
import { agreementsToldBy, isDemo } from '../demo/told.ts'
import type { Registry } from '../registry.ts'
import { progressBar } from './progress-bar.ts'

/** The demo keeps apart from a registry in earnest. */
export const demoConfig = (config: Config): Config => ({
  ...config,
  data: join(config.data, 'demo'),
})

/**
 * How many agreements there are to be; null where the told ones are enough.
 * @throws ConfigError
 */
export const demoAgreements = (args: readonly string[]): number | null => {
  const given = parsed(args)
  if (given === null) return null
  const count = /^\d{1,8}$/.test(given) ? Number(given) : 0
  if (count >= 1 && count <= mostAgreements) return count
  throw new ConfigError(
    `demo is told nothing, or how many agreements there are to be: samspil demo --agreements <1 to ${String(mostAgreements)}>`,
  )
}

const mostAgreements = 10_000_000

const parsed = (args: readonly string[]): string | null => {
  if (args.length === 0) return null
  try {
    const options = { agreements: { type: 'string' } } as const
    return parseArgs({ args: [...args], options }).values.agreements ?? ''
  } catch {
    return ''
  }
}

/**
 * Tells the demo's history to a store that holds nothing yet: the same commands as anyone's, under a
 * clock that stands where the story is. One that was cut short goes on where it stopped, and several
 * that begin at once tell it together: its ids are the same for all.
 */
export const prepareDemo = async ({ data }: Config, registry: Registry): Promise<void> => {
  const { store, queries, erasures } = registry
  const telling = join(data, 'demo-telling')
  if (!existsSync(telling) && (await store.head()) !== 0n) return
  writeFileSync(telling, '')
  const clock = new SimulatedClock('2013-01-01T08:00:00Z')
  await runDemo({
    commands: createCommands({ store, clock, lookup: queries, erasures }),
    clock,
    until: today(registry.clock),
    onProgress: progressBar('Telling the demo'),
  })
  rmSync(telling)
}

/** Grows the demo to so many agreements, or leaves it as it is where there are as many. */
export const enlargeDemo = async (
  agreements: number,
  { store, clock }: Registry,
): Promise<void> => {
  if (!(await isDemo(store))) {
    throw new ConfigError('The store holds a registry that is no demo: nothing was added to it')
  }
  const until = today(clock)
  await growDemo({
    store,
    agreements: Math.max(0, agreements - agreementsToldBy(until)),
    until,
    onProgress: progressBar('Growing the demo'),
  })
}
