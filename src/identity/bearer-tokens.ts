import {
  createLocalJWKSet,
  createRemoteJWKSet,
  decodeProtectedHeader,
  errors,
  jwtVerify,
  type JWTPayload,
  type JWTVerifyGetKey,
  type JWTVerifyResult,
  type ProtectedHeaderParameters,
} from 'jose'
import type { Configuration } from 'openid-client'
import type { Clock } from '#src/clock.ts'
import type { Issuer } from './issuer.ts'
import { IssuerUnavailableError } from './issuer-unavailable.ts'
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
/** Milliseconds for which keys are held to be the issuer's without asking. */
const knownFor = 10 * 60 * 1000
/** And for which it is left in peace where it did not answer. */
const askedAgainAfter = 60 * 1000

/** Access tokens of programs: JWTs (RFC 9068) that the issuer signed. */
export class BearerTokens {
  readonly #options: BearerTokensOptions
  #known: KnownKeys | null = null

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
    const { rolesOf } = this.#options
    try {
      const { payload } = await this.#verify(token)
      if (isIdToken(payload)) throw new InvalidTokenError()
      return { subject: payload.sub ?? '', holders: rolesOf(payload), person: personIn(payload) }
    } catch (error) {
      if (!(error instanceof errors.JOSEError) || isUnanswered(error)) throw error
      throw new InvalidTokenError(undefined, { cause: error })
    }
  }

  /** With the reference of the person, for who records something. @throws as the store */
  async named(holder: RoleHolder, { person, holders }: Bearer): Promise<RoleHolder> {
    if (person === null || !mayRecord(holder)) return holder
    // The role that it acts in first: it says who keeps what is known.
    const inOrder = [holder, ...holders]
    return { ...holder, personId: await this.#options.referenceOf(person, inOrder) }
  }

  /** The issuer is asked again where a token names a key that is not known, twice a minute at most. */
  async #verify(token: string): Promise<JWTVerifyResult> {
    const known = await this.#keys()
    try {
      return await this.#verifyBy(token, known, known.find)
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error
      const verified = await this.#options.issuer.ask(() =>
        this.#verifyBy(token, known, known.remote),
      )
      this.#known = { ...known, find: findAmong(known.remote) }
      return verified
    }
  }

  #verifyBy(token: string, { issuer }: KnownKeys, find: JWTVerifyGetKey): Promise<JWTVerifyResult> {
    const { audience } = this.#options
    return jwtVerify(token, find, {
      issuer,
      audience,
      algorithms,
      clockTolerance,
      requiredClaims: ['exp'],
      currentDate: new Date(this.#now()),
    })
  }

  /**
   * What is known goes on where the issuer does not answer: its keys are most likely still the same.
   * @throws IssuerUnavailableError where nothing is known.
   */
  async #keys(): Promise<KnownKeys> {
    if (this.#known !== null && this.#now() < this.#known.until) return this.#known
    try {
      this.#known = await this.#options.issuer.ask((configuration) => this.#ask(configuration))
    } catch (error) {
      if (this.#known === null || !(error instanceof IssuerUnavailableError)) throw error
      this.#known = { ...this.#known, until: this.#now() + askedAgainAfter }
    }
    return this.#known
  }

  async #ask(configuration: Configuration): Promise<KnownKeys> {
    const { issuer, jwks_uri: address = '' } = configuration.serverMetadata()
    const known = this.#known
    const remote =
      known?.address === address
        ? known.remote
        : createRemoteJWKSet(new URL(address), { timeoutDuration: patience, cacheMaxAge: Infinity })
    await remote.reload()
    return { issuer, address, remote, find: findAmong(remote), until: this.#now() + knownFor }
  }

  #now(): number {
    return this.#options.clock.now().epochMilliseconds
  }
}

interface KnownKeys {
  /** As the issuer writes itself. */
  readonly issuer: string
  readonly address: string
  readonly remote: ReturnType<typeof createRemoteJWKSet>
  /** Among those that are known. */
  readonly find: JWTVerifyGetKey
  /** Milliseconds since 1970. */
  readonly until: number
}

const findAmong = (remote: KnownKeys['remote']): JWTVerifyGetKey =>
  createLocalJWKSet(remote.jwks() ?? { keys: [] })

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
