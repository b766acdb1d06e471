import { PersonDetails } from '#schemas/persons/person.ts'
import type { RoleHolder } from './visitor.ts'

/** Who somebody is, as the issuer says. */
export interface SignedInPerson {
  readonly issuer: string
  /** What the issuer knows the person by. */
  readonly subject: string
  /** Null where the issuer does not tell. */
  readonly name: string | null
  readonly email: string | null
}

/** The reference of a person with roles; null of whom nothing is kept. */
export type ReferenceOf = (
  who: SignedInPerson,
  holders: readonly RoleHolder[],
) => Promise<string | null>

interface Claims {
  readonly iss?: unknown
  readonly sub?: unknown
  readonly name?: unknown
  readonly preferred_username?: unknown
  readonly email?: unknown
}

/** Null where claims name nobody. */
export const personIn = (claims: Claims): SignedInPerson | null => {
  const { iss: issuer, sub: subject } = claims
  if (typeof issuer !== 'string' || typeof subject !== 'string' || subject === '') return null
  return {
    issuer,
    subject,
    name: nameIn(claims.name) ?? nameIn(claims.preferred_username),
    email: PersonDetails.shape.email.catch(null).parse(claims.email),
  }
}

/** What cannot be a name here is as if it was not told. */
export const nameIn = (claim: unknown): string | null =>
  PersonDetails.shape.name.nullable().catch(null).parse(claim)
