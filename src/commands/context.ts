import type { Clock } from '#src/clock.ts'
import type { EventStore } from '#src/event-store/port.ts'
import type { ErasureList } from '#src/persons/erasure-list.ts'
import type { PersonStreams } from '#src/persons/person-streams.ts'

/**
 * Questions whose answers only point at streams: what a decision depends on is then read from
 * those, so that a read model that lags can make nobody wrong.
 */
interface Lookup {
  /** Agreements that may be in force between the two. */
  agreementsBetween(institutionId: string, networkId: string): Promise<readonly string[]>
  /** Networks registered with a CVR number: for a warning only. */
  networksWithCvr(cvr: string): Promise<readonly string[]>
}

export interface CommandContext {
  readonly store: EventStore
  readonly clock: Clock
  readonly lookup: Lookup
  readonly persons: PersonStreams
  /** Whom no restored backup brings back. */
  readonly erasures: Pick<ErasureList, 'add'>
}
