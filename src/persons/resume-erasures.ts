import type { EventStore } from '#src/event-store/port.ts'
import type { PersonQueries } from '#src/read-side/person-queries.ts'
import type { ErasureList } from './erasure-list.ts'
import { forgetPerson } from './forget-person.ts'

interface Places {
  readonly store: EventStore
  readonly references: Pick<PersonQueries, 'erased'>
  readonly erasures: ErasureList
}

/**
 * Completes what was recorded and then cut off, and takes over what other instances were told: whoever
 * the record says is to be forgotten comes onto this list, and is gone.
 * @returns how many were not on it
 * @throws NotCaughtUpError, ErasureListError and as the store
 */
export const resumeErasures = async ({ store, references, erasures }: Places): Promise<number> => {
  const listed = new Set(await erasures.ids())
  const missing = (await references.erased()).filter((id) => !listed.has(id))
  for (const personId of missing) {
    await erasures.add(personId)
    await forgetPerson(store, personId)
  }
  return missing.length
}
