import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  ClientError,
  AuthorizationResponseError,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  ResponseBodyError,
  tokenRevocation,
  WWWAuthenticateChallengeError,
} from 'openid-client'
import { z } from 'zod'
import { confirmationFrom } from './confirmation-from.ts'
import type { ConfirmationsOptions } from './confirmations.ts'
import { Seal } from './seal.ts'
import { SignInRefusedError } from './sign-in-refused.ts'
import { actingIn, limits, referenceIn, secondsOf, sessionFrom, type Session } from './session.ts'
import type { ReferenceOf } from './signed-in-person.ts'

export interface SignInAddresses {
  /** Where the issuer sends people back to, signed in and signed out. */
  readonly signedIn: string
  readonly signedOut: string
}

interface SignInParts extends ConfirmationsOptions {
  readonly cookieSecret: string
  readonly addresses: SignInAddresses
  readonly referenceOf: ReferenceOf
}

/** Who has to sign in anew, and acted in which role. */
const Left = z.strictObject({ subject: z.string(), chosen: z.string().nullable() })

/** What is remembered, sealed, while somebody is at the issuer. */
const Transaction = z.strictObject({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** A path of this site. */
  returnTo: z.string(),
  left: Left.nullable(),
})

export interface Begun {
  /** At the issuer. */
  readonly to: string
  readonly state: string
  readonly sealed: string
}

export interface Completed {
  readonly session: Session
  readonly returnTo: string
}

/** Signing in by the code flow of OpenID Connect, with PKCE, state and nonce; and out again. */
export class SignIn {
  readonly #parts: SignInParts
  readonly #seal: Seal<typeof Transaction>
  readonly #leftSeal: Seal<typeof Left>

  constructor(parts: SignInParts) {
    this.#parts = parts
    const { cookieSecret: secret, clock } = parts
    this.#seal = new Seal({ secret, purpose: 'transaction', content: Transaction, clock })
    this.#leftSeal = new Seal({ secret, purpose: 'left', content: Left, clock })
  }

  /** Of a session that has to be begun anew, for `begin`. */
  sealLeft({ subject, chosen }: Session): Promise<string> {
    return this.#leftSeal.close({ subject, chosen }, this.#end())
  }

  /**
   * `left` is of the session that this one goes on from, sealed; null where there is none.
   * @throws IssuerUnavailableError
   */
  async begin(returnTo: string, left: string | null = null): Promise<Begun> {
    const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()]
    const challenge = await calculatePKCECodeChallenge(verifier)
    const to = await this.#parts.issuer.ask((configuration) =>
      Promise.resolve(
        buildAuthorizationUrl(configuration, {
          redirect_uri: this.#parts.addresses.signedIn,
          scope: 'openid profile email',
          state,
          nonce,
          code_challenge: challenge,
          code_challenge_method: 'S256',
        }),
      ),
    )
    const content = { state, nonce, verifier, returnTo, left: await this.#opened(left) }
    const sealed = await this.#seal.close(content, this.#end())
    return { to: to.href, state, sealed }
  }

  /**
   * `search` is what the issuer sent along, from its question mark on.
   * @throws SignInRefusedError, IssuerUnavailableError
   */
  async complete(sealed: string, search: string): Promise<Completed> {
    const transaction = await this.#seal.open(sealed)
    if (transaction === null) throw new SignInRefusedError('It took too long, or began elsewhere')
    const { state, nonce, verifier, returnTo, left } = transaction
    try {
      const tokens = await this.#parts.issuer.ask((configuration) =>
        authorizationCodeGrant(configuration, new URL(search, this.#parts.addresses.signedIn), {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        }),
      )
      const told = confirmationFrom(tokens, this.#parts)
      if (told === null) throw new SignInRefusedError('The issuer did not say who it is')
      const session = sessionFrom(told, await referenceIn(told, this.#parts.referenceOf))
      return { session: goingOnFrom(left, session), returnTo }
    } catch (cause) {
      if (!refusals.some((kind) => cause instanceof kind)) throw cause
      throw new SignInRefusedError('The issuer did not sign anybody in', { cause })
    }
  }

  #opened(left: string | null): Promise<z.infer<typeof Left> | null> {
    return left === null ? Promise.resolve(null) : this.#leftSeal.open(left)
  }

  #end(): number {
    return secondsOf(this.#parts.clock) + limits.signingIn
  }

  /**
   * Takes the refresh token away, where the issuer can do that.
   * @throws IssuerUnavailableError, or as openid-client does where it refuses
   */
  async revoke({ refreshToken }: Session): Promise<void> {
    if (refreshToken === null) return
    await this.#parts.issuer.ask(async (configuration) => {
      if (configuration.serverMetadata().revocation_endpoint === undefined) return
      await tokenRevocation(configuration, refreshToken, { token_type_hint: 'refresh_token' })
    })
  }

  /**
   * Where the issuer signs people out; null where it does not. `state` comes back with them.
   * @throws IssuerUnavailableError
   */
  async endAddress(state: string): Promise<string | null> {
    return this.#parts.issuer.ask((configuration) => {
      if (configuration.serverMetadata().end_session_endpoint === undefined) {
        return Promise.resolve(null)
      }
      const to = buildEndSessionUrl(configuration, {
        post_logout_redirect_uri: this.#parts.addresses.signedOut,
        state,
      })
      return Promise.resolve(to.href)
    })
  }
}

/** In the role of before, where it is the same person, who still has it. */
const goingOnFrom = (left: z.infer<typeof Left> | null, session: Session): Session => {
  const chosen = left?.subject === session.subject ? left.chosen : null
  return chosen === null ? session : (actingIn(session, chosen) ?? session)
}

const refusals = [
  ClientError,
  ResponseBodyError,
  AuthorizationResponseError,
  WWWAuthenticateChallengeError,
]
