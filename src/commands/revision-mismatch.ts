import type { Recorded } from '#schemas/events/catalogue.ts'
import type { RecordedChange } from '#schemas/views/problem.ts'
import { difference } from '#domain/difference.ts'
import { RevisionMismatchError } from './errors.ts'
import type { Handling } from './handling.ts'

/** What was recorded after the revision that the caller saw, and what it changed. */
export const mismatch = <State>(
  seen: number,
  past: readonly Recorded[],
  { initial, evolve, subject }: Pick<Handling<State>, 'initial' | 'evolve' | 'subject'>,
): RevisionMismatchError => {
  const changes: RecordedChange[] = []
  let state = initial
  for (const event of past) {
    const before = subject(state)
    state = evolve(state, event)
    if (event.revision > seen) changes.push(changeFrom(event, difference(before, subject(state))))
  }
  return new RevisionMismatchError(seen, past.length - 1, changes)
}

const changeFrom = (event: Recorded, pointers: string[]): RecordedChange => ({
  type: event.type.replace(/\.v\d+$/, ''),
  revision: event.revision,
  recordedAt: event.metadata.recordedAt,
  role: event.metadata.actor.role,
  pointers,
})
