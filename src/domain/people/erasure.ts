import type { ErasureEvent, Recorded } from '#schemas/events/catalogue.ts'
import type { Actor } from '#schemas/events/metadata.ts'
import type { ForgetPerson } from '#schemas/commands/persons.ts'

/** That somebody was forgotten, and why. */
export type Erasure = ErasureEvent['data']

/** The same with who had it done; null before. */
export type ErasureState = { readonly erasure: Erasure; readonly by: Actor } | null

/** Once is enough: whoever is forgotten cannot be forgotten again. */
export const decideErasure = (
  state: ErasureState,
  personId: string,
  { reason }: ForgetPerson,
): ErasureEvent[] =>
  state === null ? [{ type: 'erasure-recorded.v1', data: { personId, reason } }] : []

export const evolveErasure = (
  _: ErasureState,
  { data, metadata }: Recorded<ErasureEvent>,
): ErasureState => ({
  erasure: data,
  by: metadata.actor,
})

/** Whose the person was, nothing tells any more: a repeat is for those who might have had it done. */
export const isRepeatedBy = ({ by }: NonNullable<ErasureState>, actor: Actor): boolean =>
  by.role === 'coordinator' &&
  actor.role === 'coordinator' &&
  by.municipalityCode === actor.municipalityCode
