import { z } from 'zod'
import type { Actor } from '#schemas/events/metadata.ts'
import { everybody, type Visitor } from './visitor.ts'
import { parseRole } from './written-role.ts'

/** Nobody in particular: may read what analysts read, and write nothing. */
export const analyst: Actor = { role: 'analyst', personId: null }

/** As roles are written, and `public`: what everybody sees. */
export const parseDemoRole = (written: string): Visitor | null =>
  written === everybody.role ? everybody : parseRole(written)

/**
 * Where no sign-in is configured, whoever uses a demo says who they are:
 * `Authorization: Bearer demo:<role>`; null where it is of another form.
 */
export const parseDemoAuthorization = (header: string): Visitor | null => {
  const token = bearer.safeParse(header)
  return token.success ? parseDemoRole(token.data.slice('Bearer demo:'.length)) : null
}

const bearer = z.string().max(200).startsWith('Bearer demo:')
