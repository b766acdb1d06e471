import type { Clock } from '#src/clock.ts'
import { openRegistry, type Registry } from '#src/registry.ts'

export interface RegistryPlace {
  /** Folder of its read models. */
  readonly data: string
  /** Address of its store. */
  readonly store: string
  readonly clock: Clock
}

/** A registry whose read side has to do without trouble: what it tells fails the test. */
export const untroubledRegistry = (place: RegistryPlace): Promise<Registry> =>
  openRegistry({ ...place, onParked: fail, onFailure: fail })

const fail = (...told: unknown[]): never => {
  throw new Error('The read side failed', { cause: told })
}
