import type { RunningApp } from './running-app.ts'

/** However slow the machine is: what was known is read by a thread of its own. */
export const readAll = async ({ registry }: RunningApp): Promise<void> => {
  registry.findings.start()
  await registry.findings.waitFor(await registry.store.head(), 60_000)
}
