import { createHash, randomUUID } from 'node:crypto'
import { Uuid } from '#schemas/values.ts'
import type { IdempotencyKey } from '#src/commands/request.ts'
import type { Typed } from '../sent.ts'

/** Name of the hidden field; no part of a command's body. */
export const onceField = 'key'

/** Sent along unseen, so that a form pressed twice counts once; kept while it is being mended. */
export const onceHidden = (typed: Typed = {}): Typed => ({
  [onceField]: keyIn(typed) ?? randomUUID(),
})

/**
 * Where the same form comes again with the same body, the first answer is given again. Another
 * body is another attempt, say after going back in the browser, and never an error of the key's.
 */
export const sentOnce = (typed: Typed, path: string, body: unknown): IdempotencyKey | undefined => {
  const key = keyIn(typed)
  if (key === null) return undefined
  const bodyHash = createHash('sha256').update(JSON.stringify(body)).digest('hex')
  return { key: `${key} ${bodyHash}`, method: 'POST', path, bodyHash }
}

const keyIn = (typed: Typed): string | null => Uuid.safeParse(typed[onceField]).data ?? null
