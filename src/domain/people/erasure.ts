import type { ErasureEvent } from '#schemas/events/catalogue.ts'
import type { ForgetPerson } from '#schemas/commands/persons.ts'

/** That somebody was forgotten, and why; null before. */
export type Erasure = ErasureEvent['data']

/** Once is enough: whoever is forgotten cannot be forgotten again. */
export const decideErasure = (
  state: Erasure | null,
  personId: string,
  { reason }: ForgetPerson,
): ErasureEvent[] =>
  state === null ? [{ type: 'erasure-recorded.v1', data: { personId, reason } }] : []

export const evolveErasure = (_state: Erasure | null, { data }: ErasureEvent): Erasure => data
