import { z } from 'zod'
import type { RoleHolder } from './visitor.ts'
import { parseRole, writtenRole } from './written-role.ts'

/** What an issuer says of whoever signed in. */
export type Claims = Readonly<Record<string, unknown>>

/**
 * The roles that claims give, each with its scope and each once, the first to begin with; none where
 * nothing in them is known. Another source of roles, such as the job function roles of Fælleskommunal
 * Adgangsstyring, is another function of this kind.
 */
export type RolesOf = (claims: Claims) => readonly RoleHolder[]

const WrittenRole = z
  .string()
  .refine((written) => parseRole(written) !== null, 'no role with its scope')

/** The scope of a role stands in another claim: each of its values gives one. */
const ScopedRole = z.strictObject({
  role: z.enum(['coordinator', 'institution-leader']),
  scopeClaim: z.string().min(1),
})

/**
 * Which values of which claim give which role. `claim` and `scopeClaim` name a claim, or the way to
 * one within others: `realm_access.roles`.
 */
export const RoleMapping = z.strictObject({
  claim: z.string().min(1),
  roles: z.record(z.string().min(1), z.union([WrittenRole, ScopedRole])),
})
export type RoleMapping = z.infer<typeof RoleMapping>

/** Most roles of one person: a session holds them all. */
const mostRoles = 50

/** In the order of the mapping, whatever that of the claims. */
export const rolesBy =
  ({ claim, roles }: RoleMapping): RolesOf =>
  (claims) => {
    const held = new Set(valuesAt(claims, claim))
    const given = Object.entries(roles)
      .filter(([value]) => held.has(value))
      .flatMap(([, role]) => (typeof role === 'string' ? [role] : scoped(role, claims)))
    const holders = given.map(parseRole).filter((holder) => holder !== null)
    const each = new Map(holders.map((holder) => [writtenRole(holder), holder]))
    return [...each.values()].slice(0, mostRoles)
  }

const scoped = (
  { role, scopeClaim }: z.infer<typeof ScopedRole>,
  claims: Claims,
): readonly string[] => valuesAt(claims, scopeClaim).map((scope) => `${role}:${scope}`)

/** A text, or a list of texts; anything else in it gives nothing. */
const valuesAt = (claims: Claims, path: string): readonly string[] =>
  [valueAt(claims, path)].flat().filter((value) => typeof value === 'string')

/** Some issuers put a dot in a name, as in an address: the whole name goes before the way. */
const valueAt = (claims: Claims, path: string): unknown => {
  if (Object.hasOwn(claims, path)) return claims[path]
  const [first = '', ...rest] = path.split('.')
  if (rest.length === 0 || !Object.hasOwn(claims, first)) return undefined
  const inner = Claims.safeParse(claims[first])
  return inner.success ? valueAt(inner.data, rest.join('.')) : undefined
}

const Claims = z.record(z.string(), z.unknown())
