import { LRUCache } from 'lru-cache'
import {
  ClientError,
  refreshTokenGrant,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'openid-client'
import type { Clock } from '#src/clock.ts'
import type { Issuer } from './issuer.ts'
import { IssuerUnavailableError } from './issuer-unavailable.ts'
import { confirmationFrom } from './confirmation-from.ts'
import type { RolesOf } from './role-mapping.ts'
import type { Confirmation } from './session.ts'

export interface ConfirmationsOptions {
  readonly issuer: Issuer
  readonly rolesOf: RolesOf
  readonly clock: Clock
}

/** Milliseconds for which requests with the same token share what the issuer answered. */
const sharedFor = 60_000
const mostShared = 10_000

/**
 * What the issuer says now of those who signed in. A refresh token can be used once: the requests
 * that a browser sends at the same time, or with the cookie of a moment ago, share the answer.
 */
export class Confirmations {
  readonly #options: ConfirmationsOptions
  readonly #shared: LRUCache<string, Promise<Confirmation | null>>

  constructor(options: ConfirmationsOptions) {
    this.#options = options
    const { clock } = options
    this.#shared = new LRUCache({
      max: mostShared,
      ttl: sharedFor,
      ttlResolution: 0,
      perf: { now: () => clock.now().epochMilliseconds },
    })
  }

  /**
   * Null where the issuer refuses: the person must sign in anew.
   * @throws IssuerUnavailableError
   */
  of(refreshToken: string): Promise<Confirmation | null> {
    const known = this.#shared.get(refreshToken)
    if (known !== undefined) return known
    const asked = this.#ask(refreshToken)
    this.#shared.set(refreshToken, asked)
    // What was not answered is asked again.
    asked.catch(() => this.#shared.delete(refreshToken))
    return asked
  }

  async #ask(refreshToken: string): Promise<Confirmation | null> {
    try {
      const tokens = await this.#options.issuer.ask((configuration) =>
        refreshTokenGrant(configuration, refreshToken),
      )
      return confirmationFrom(tokens, this.#options)
    } catch (error) {
      if (isRefusal(error)) return null
      // A proxy in between, too many questions, or a client that it does not know: nobody was asked about.
      if (isNoAnswer(error)) throw new IssuerUnavailableError({ cause: error })
      throw error
    }
  }
}

/** The issuer says no, or says what cannot be from it. */
const isRefusal = (error: unknown): boolean =>
  error instanceof ResponseBodyError
    ? error.error === 'invalid_grant'
    : error instanceof ClientError && !(error.cause instanceof Response)

const isNoAnswer = (error: unknown): boolean =>
  [ResponseBodyError, ClientError, WWWAuthenticateChallengeError].some(
    (kind) => error instanceof kind,
  )
