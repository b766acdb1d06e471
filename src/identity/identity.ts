import type { Clock } from '#src/clock.ts'
import { BearerTokens } from './bearer-tokens.ts'
import { Issuer } from './issuer.ts'
import { rolesBy } from './role-mapping.ts'
import { Sessions } from './sessions.ts'
import { SignIn, type SignInAddresses } from './sign-in.ts'
import type { SignInOptions } from './sign-in-options.ts'

/** Who asks, as an issuer of OpenID Connect says: of programs by tokens, of people by sessions. */
export interface Identity {
  readonly tokens: BearerTokens
  readonly sessions: Sessions
  readonly signIn: SignIn
  /** Origin at which people reach the registry. */
  readonly publicUrl: string
}

interface Surroundings {
  readonly clock: Clock
  readonly cookieSecret: string
  readonly addresses: SignInAddresses
}

export const createIdentity = (
  options: SignInOptions,
  { clock, cookieSecret, addresses }: Surroundings,
): Identity => {
  const parts = {
    issuer: new Issuer({ ...options, clock }),
    rolesOf: rolesBy(options.roles),
    clock,
  }
  return {
    tokens: new BearerTokens({ ...parts, audience: options.apiAudience }),
    sessions: new Sessions({ ...parts, cookieSecret }),
    signIn: new SignIn({ ...parts, cookieSecret, addresses }),
    publicUrl: options.publicUrl,
  }
}
