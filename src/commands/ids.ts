import { randomUUID } from 'node:crypto'
import { v5 } from 'uuid'
import type { Actor } from '#schemas/events/metadata.ts'
import type { CreateRequest } from './request.ts'

/** Namespace of every id that is derived from an Idempotency-Key. */
const namespace = '0b7cf5d6-6d0e-5a53-9f0a-4c8a2f1d7e21'

/** Makes the ids of one command: derived where there is a key, random otherwise. */
export interface IdSource {
  /** Of the stream that the command begins. */
  readonly stream: () => string
  readonly event: (index: number) => string
  /** Of a party, task or funding line; each call gives the next. */
  readonly item: () => string
}

/**
 * With an Idempotency-Key the ids are UUIDv5 of actor and key, so that any instance recognises a
 * repeat without asking another.
 */
export const idSource = ({ actor, idempotency }: CreateRequest<unknown>): IdSource => {
  if (idempotency === undefined) {
    return { stream: randomUUID, event: () => randomUUID(), item: randomUUID }
  }
  const derive = (part: string) => v5(`${scopeOf(actor)} ${idempotency.key} ${part}`, namespace)
  let items = 0
  return {
    stream: () => derive('stream'),
    event: (index) => derive(`event ${String(index)}`),
    item: () => derive(`item ${String(items++)}`),
  }
}

const scopeOf = (actor: Actor): string => {
  switch (actor.role) {
    case 'institution-leader':
      return `${actor.role}:${actor.institutionId}`
    case 'coordinator':
      return `${actor.role}:${actor.municipalityCode}`
    case 'analyst':
      return actor.role
  }
}
