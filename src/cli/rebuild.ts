import type { Config } from '../config.ts'
import { ConfigError } from '../config.ts'
import { findings } from '#projections/findings/projection.ts'
import { registry } from '#projections/registry.ts'
import { rebuild } from '../read-side/rebuild.ts'
import { openModels } from '../registry.ts'
import { openExistingStore } from '../store-place.ts'
import { progressBar } from './progress-bar.ts'

/** Those of the requests' thread, and the one that another keeps. */
const every = [registry, findings]

/**
 * Builds one read model anew, or all, beside those in use; a registry that is serving swaps them
 * in by itself.
 */
export const rebuildModels = async (config: Config, names: readonly string[]): Promise<void> => {
  const unknown = names.filter((name) => !every.some((one) => one.name === name))
  if (unknown.length > 0) {
    const known = every.map(({ name }) => name).join(', ')
    throw new ConfigError(`${unknown.join(', ')}: no such read model; there are ${known}`)
  }
  const store = await openExistingStore(config)
  try {
    const folder = await openModels(config.data, store)
    for (const projection of every) {
      if (names.length > 0 && !names.includes(projection.name)) continue
      const bar = progressBar(projection.name)
      const { events, parked } = await rebuild({
        store,
        folder,
        projection,
        onProgress: bar,
      })
      process.stdout.write(`${projection.name}: ${String(events)} events\n`)
      for (const { stream, reason } of parked) {
        process.stdout.write(`  parked ${stream}: ${reason}\n`)
      }
    }
  } finally {
    await store.close()
  }
}
