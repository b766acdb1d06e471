import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { ConfigError, type Config } from '../config.ts'
import { RoleMapping } from '../identity/role-mapping.ts'
import type { SignInOptions } from '../identity/sign-in-options.ts'

/**
 * What sign-in is configured with, its files read; null where it is not configured.
 * @throws ConfigError; what is in the files is never told.
 */
export const signInOptions = ({
  data,
  signIn,
}: Pick<Config, 'data' | 'signIn'>): SignInOptions | null => {
  if (signIn === null) return null
  const { clientSecretFile, rolesFile, ...rest } = signIn
  const clientSecret = clientSecretFile === null ? null : secretIn(resolve(data, clientSecretFile))
  return { ...rest, clientSecret, roles: rolesIn(resolve(data, rolesFile)) }
}

const secretIn = (file: string): string => {
  const secret = read(file, 'SAMSPIL_OIDC_CLIENT_SECRET_FILE').trim()
  if (secret !== '') return secret
  throw new ConfigError(`${file}, which SAMSPIL_OIDC_CLIENT_SECRET_FILE names, is empty`)
}

const rolesIn = (file: string): RoleMapping => {
  const mapping = RoleMapping.safeParse(parsed(read(file, 'SAMSPIL_ROLES_FILE')))
  if (mapping.success) return mapping.data
  const [issue] = mapping.error.issues
  const place = issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.join('.')}`
  throw new ConfigError(
    `${file}, which SAMSPIL_ROLES_FILE names, says nothing that can be used${place}: see "Signing in" in the README for its form`,
  )
}

/** Undefined, which is no mapping, where the text is no JSON. */
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const read = (file: string, variable: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw new ConfigError(
      `${file} cannot be read: let this user read it, or name another with ${variable}`,
      { cause },
    )
  }
}
