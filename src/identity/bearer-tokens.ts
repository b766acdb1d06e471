import {
  createRemoteJWKSet,
  decodeProtectedHeader,
  errors,
  jwtVerify,
  type JWTPayload,
  type JWTVerifyGetKey,
  type ProtectedHeaderParameters,
} from 'jose'
import type { Configuration } from 'openid-client'
import type { Clock } from '#src/clock.ts'
import type { Issuer } from './issuer.ts'
import { InvalidTokenError } from './invalid-token.ts'
import type { RolesOf } from './role-mapping.ts'
import { personIn, type ReferenceOf, type SignedInPerson } from './signed-in-person.ts'
import { mayRecord, type RoleHolder } from './visitor.ts'
import { isUnanswered } from './unanswered.ts'

export interface BearerTokensOptions {
  readonly issuer: Issuer
  /** That a token must be meant for. */
  readonly audience: string
  readonly rolesOf: RolesOf
  readonly clock: Clock
  readonly referenceOf: ReferenceOf
}

/** What a token says of who sends it. */
export interface Bearer {
  /** What the issuer knows them by; empty where it does not say. */
  readonly subject: string
  /** None where nothing in it is mapped. */
  readonly holders: readonly RoleHolder[]
  /** Null where it does not say enough. */
  readonly person: SignedInPerson | null
}

/** Signatures that only the issuer can make: with a shared secret, whoever checks could sign too. */
const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA']
const types = ['at+jwt', 'jwt']
/** Seconds that the clocks of two machines may be apart. */
const clockTolerance = 5
const patience = 5000

/** Access tokens of programs: JWTs (RFC 9068) that the issuer signed. */
export class BearerTokens {
  readonly #options: BearerTokensOptions
  #keys: { readonly address: string; readonly find: JWTVerifyGetKey } | null = null

  constructor(options: BearerTokensOptions) {
    this.#options = options
  }

  /**
   * Whose a token is, and the roles that it gives.
   * @throws InvalidTokenError, IssuerUnavailableError
   */
  async bearer(token: string): Promise<Bearer> {
    // Of what cannot be right, nobody needs to be asked.
    if (!isPossible(headerOf(token))) throw new InvalidTokenError()
    const { issuer, rolesOf } = this.#options
    try {
      const { payload } = await issuer.ask((configuration) => this.#verify(token, configuration))
      if (isIdToken(payload)) throw new InvalidTokenError()
      return { subject: payload.sub ?? '', holders: rolesOf(payload), person: personIn(payload) }
    } catch (error) {
      if (!(error instanceof errors.JOSEError) || isUnanswered(error)) throw error
      throw new InvalidTokenError(undefined, { cause: error })
    }
  }

  /** With the reference of the person, for who records something. @throws as the store */
  async named(holder: RoleHolder, { person }: Bearer): Promise<RoleHolder> {
    if (person === null || !mayRecord(holder)) return holder
    return { ...holder, personId: await this.#options.referenceOf(person, holder) }
  }

  #verify(token: string, configuration: Configuration) {
    const { audience, clock } = this.#options
    return jwtVerify(token, this.#keysOf(configuration), {
      issuer: configuration.serverMetadata().issuer,
      audience,
      algorithms,
      clockTolerance,
      requiredClaims: ['exp'],
      currentDate: new Date(clock.now().epochMilliseconds),
    })
  }

  /** Kept, and asked for again where a token names a key that is not among them. */
  #keysOf(configuration: Configuration): JWTVerifyGetKey {
    const { jwks_uri: address = '' } = configuration.serverMetadata()
    if (this.#keys?.address !== address) {
      const find = createRemoteJWKSet(new URL(address), { timeoutDuration: patience })
      this.#keys = { address, find }
    }
    return this.#keys.find
  }
}

/** Told to the client, of who signed in, and no right to ask anything; Keycloak says so in words. */
const isIdToken = (claims: JWTPayload): boolean =>
  'at_hash' in claims || 'nonce' in claims || claims.typ === 'ID'

const headerOf = (token: string): ProtectedHeaderParameters => {
  try {
    return decodeProtectedHeader(token)
  } catch (cause) {
    throw new InvalidTokenError(undefined, { cause })
  }
}

const isPossible = ({ alg, typ }: ProtectedHeaderParameters): boolean =>
  algorithms.includes(alg ?? '') &&
  typeof typ === 'string' &&
  types.includes(typ.toLowerCase().replace(/^application\//, ''))
