import type { RegistryEvent } from '#schemas/events/catalogue.ts'
import { emptyWorld, fold, type History, type World } from './histories.ts'

/** The world as it was known after the first events. */
export const knownAfter = ({ events }: History, count: number): World => {
  const world = emptyWorld()
  for (const { stream, type, data } of events.slice(0, count))
    fold(world, stream, { type, data } as RegistryEvent)
  return world
}
