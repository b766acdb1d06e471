import type { TokenEndpointResponse, TokenEndpointResponseHelpers } from 'openid-client'
import type { Clock } from '#src/clock.ts'
import type { RolesOf } from './role-mapping.ts'
import { secondsOf, type Confirmation } from './session.ts'
import { personIn } from './signed-in-person.ts'

type Tokens = TokenEndpointResponse & TokenEndpointResponseHelpers

interface Reading {
  readonly rolesOf: RolesOf
  readonly clock: Clock
}

/** What tokens say; null where there is no ID token among them, which says who it is about. */
export const confirmationFrom = (
  tokens: Tokens,
  { rolesOf, clock }: Reading,
): Confirmation | null => {
  const claims = tokens.claims()
  if (claims === undefined) return null
  return {
    subject: claims.sub,
    person: personIn(claims),
    holders: rolesOf(claims),
    refreshToken: tokens.refresh_token ?? null,
    at: secondsOf(clock),
  }
}
