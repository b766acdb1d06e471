import type { z } from 'zod'
import { Uuid } from '../values.ts'

/**
 * Parties, tasks and funding lines carry ids that stay the same from version to version. In what
 * is sent, the id may be left out of a new item and the registry gives one; in what is recorded,
 * every item has its id.
 */
export type ItemId = z.ZodType<string | undefined, string | undefined>

export type ItemShape<Id extends ItemId> = {
  readonly id: Id
  /** Component name in OpenAPI and JSON Schema. */
  readonly named: (name: string) => { id: string }
}

export const sent = {
  id: Uuid.optional(),
  named: (name: string) => ({ id: `${name}Input` }),
}

export const recorded = {
  id: Uuid,
  named: (name: string) => ({ id: name }),
}
