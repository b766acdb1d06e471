import { MunicipalityCode, Uuid } from '#schemas/values.ts'
import { administrator, type RoleHolder, type Visitor } from './visitor.ts'

/**
 * A role with its scope, as settings, tokens and cookies write it: `analyst`, `administrator`, `coordinator:0510`,
 * or `institution-leader:<institutionId>`; null where it is of another form.
 */
export const parseRole = (written: string): RoleHolder | null => {
  const [name, ...rest] = written.split(':')
  const scope = rest.join(':')
  if (name === 'analyst' && rest.length === 0) return { role: 'analyst', personId: null }
  if (name === 'administrator' && rest.length === 0) return administrator
  if (name === 'coordinator') return coordinator(scope)
  return name === 'institution-leader' ? leader(scope) : null
}

export const writtenRole = (actor: Visitor): string => {
  switch (actor.role) {
    case 'analyst':
    case 'administrator':
    case 'public':
      return actor.role
    case 'coordinator':
      return `${actor.role}:${actor.municipalityCode}`
    case 'institution-leader':
      return `${actor.role}:${actor.institutionId}`
  }
}

const coordinator = (scope: string): RoleHolder | null => {
  const code = MunicipalityCode.safeParse(scope)
  return code.success ? { role: 'coordinator', municipalityCode: code.data, personId: null } : null
}

const leader = (scope: string): RoleHolder | null => {
  const id = Uuid.safeParse(scope)
  return id.success ? { role: 'institution-leader', institutionId: id.data, personId: null } : null
}
