import { z } from 'zod'
import type { Actor } from '#schemas/events/metadata.ts'
import { MunicipalityCode, Uuid } from '#schemas/values.ts'
import { everybody, type Visitor } from './visitor.ts'

/**
 * Until real sign-in is there, whoever uses a demo says who they are: `analyst`, `public`,
 * `coordinator:0510`, or `institution-leader:<institutionId>`.
 */
export const parseDemoRole = (role: string): Visitor | null => {
  const [name, ...rest] = role.split(':')
  const scope = rest.join(':')
  if (name === 'analyst' && rest.length === 0) return analyst
  if (name === 'public' && rest.length === 0) return everybody
  if (name === 'coordinator') return coordinator(scope)
  return name === 'institution-leader' ? leader(scope) : null
}

/** Nobody in particular: may read what analysts read, and write nothing. */
export const analyst: Actor = { role: 'analyst', personId: null }

export const demoRoleOf = (actor: Visitor): string => {
  switch (actor.role) {
    case 'analyst':
    case 'public':
      return actor.role
    case 'coordinator':
      return `${actor.role}:${actor.municipalityCode}`
    case 'institution-leader':
      return `${actor.role}:${actor.institutionId}`
  }
}

const coordinator = (scope: string): Actor | null => {
  const code = MunicipalityCode.safeParse(scope)
  return code.success ? { role: 'coordinator', municipalityCode: code.data, personId: null } : null
}

const leader = (scope: string): Actor | null => {
  const id = Uuid.safeParse(scope)
  return id.success ? { role: 'institution-leader', institutionId: id.data, personId: null } : null
}

/** `Authorization: Bearer demo:<role>`; null where it is of another form. */
export const parseDemoAuthorization = (header: string): Visitor | null => {
  const token = bearer.safeParse(header)
  return token.success ? parseDemoRole(token.data.slice('Bearer demo:'.length)) : null
}

const bearer = z.string().max(200).startsWith('Bearer demo:')
