import type { Test } from 'tap'
import { createCommands } from '#src/commands/create-commands.ts'
import { runDemo } from '#src/demo/run-demo.ts'
import { site, today, type Site } from './site.ts'
import { newErasures } from '../stores.ts'

/** The pages on the demo's registry, as it stands today. */
export const demoSite = async (t: Test): Promise<Site> => {
  const here = await site(t)
  const lookup = {
    agreementsBetween: () => Promise.resolve([]),
    networksWithCvr: () => Promise.resolve([]),
  }
  const commands = createCommands({
    store: here.registry.store,
    clock: here.clock,
    lookup,
    erasures: newErasures(),
  })
  await runDemo({ commands, clock: here.clock, until: today })
  here.clock.set(`${today}T10:00:00Z`)
  return here
}
