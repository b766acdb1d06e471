import type { Clock } from '#src/clock.ts'
import { BearerTokens } from './bearer-tokens.ts'
import { Issuer } from './issuer.ts'
import { rolesBy } from './role-mapping.ts'
import { Sessions } from './sessions.ts'
import { SignIn, type SignInAddresses } from './sign-in.ts'
import type { SignInOptions } from './sign-in-options.ts'
import type { ReferenceOf } from './signed-in-person.ts'

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
  readonly referenceOf: ReferenceOf
}

export const createIdentity = (
  options: SignInOptions,
  { clock, cookieSecret, addresses, referenceOf }: Surroundings,
): Identity => {
  const parts = {
    issuer: new Issuer({ ...options, clock }),
    rolesOf: rolesBy(options.roles),
    clock,
  }
  return {
    tokens: new BearerTokens({ ...parts, audience: options.apiAudience, referenceOf }),
    sessions: new Sessions({ ...parts, cookieSecret, referenceOf }),
    signIn: new SignIn({ ...parts, cookieSecret, addresses, referenceOf }),
    publicUrl: options.publicUrl,
  }
}
