import {
  allowInsecureRequests,
  ClientSecretBasic,
  ClientSecretPost,
  discovery,
  None,
  type ClientAuth,
  type Configuration,
} from 'openid-client'
import type { Clock } from '#src/clock.ts'
import { IssuerUnavailableError } from './issuer-unavailable.ts'
import { isUnanswered } from './unanswered.ts'

export interface IssuerOptions {
  /** Its address, as it writes it itself. */
  readonly issuer: string
  readonly clientId: string
  /** Null for a public client. */
  readonly clientSecret: string | null
  readonly clock: Clock
}

/** Seconds that one question may take. */
const patience = 5
/** Milliseconds for which an issuer that did not answer is left in peace. */
const pause = 5000
/** Milliseconds for which what it said of itself is held to be true. */
const knownFor = 60 * 60 * 1000
/** Milliseconds after which it is asked again where it did not say. */
const askedAgainAfter = 60 * 1000

/**
 * Who says who people are. Its addresses and keys are asked for when they are needed, and again
 * later, so that the registry starts and goes on while the issuer does not answer.
 */
export class Issuer {
  readonly #options: IssuerOptions
  #known: { readonly configuration: Configuration; readonly until: number } | null = null
  #asking: Promise<Configuration> | null = null
  #pausedUntil = 0

  constructor(options: IssuerOptions) {
    this.#options = options
  }

  /**
   * What the issuer answers to `question`, with its refusals as openid-client throws them.
   * @throws IssuerUnavailableError where it does not answer, or did not a moment ago.
   */
  async ask<Answer>(question: (configuration: Configuration) => Promise<Answer>): Promise<Answer> {
    if (this.#now() < this.#pausedUntil) throw new IssuerUnavailableError()
    try {
      return await question(await this.#configuration())
    } catch (error) {
      if (!isUnanswered(error)) throw error
      this.#pausedUntil = this.#now() + pause
      throw error instanceof IssuerUnavailableError
        ? error
        : new IssuerUnavailableError({ cause: error })
    }
  }

  async #configuration(): Promise<Configuration> {
    if (this.#known !== null && this.#now() < this.#known.until) return this.#known.configuration
    this.#asking ??= this.#discover().finally(() => {
      this.#asking = null
    })
    return this.#asking
  }

  async #discover(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.#options
    const url = new URL(issuer)
    try {
      const configuration = await discovery(url, clientId, undefined, authFor(clientSecret), {
        timeout: patience,
        // Such an address is of this machine: the settings allow no other.
        // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so only to stand out
        execute: url.protocol === 'http:' ? [allowInsecureRequests] : [],
      })
      this.#known = { configuration, until: this.#now() + knownFor }
      return configuration
    } catch (cause) {
      if (this.#known === null) throw new IssuerUnavailableError({ cause })
      // What it said an hour ago is most likely still true; it is asked again soon, and not each time.
      this.#known = { ...this.#known, until: this.#now() + askedAgainAfter }
      return this.#known.configuration
    }
  }

  #now(): number {
    return this.#options.clock.now().epochMilliseconds
  }
}

/** In the header, as every issuer must take it that says nothing else; in the body of others. */
const authFor = (secret: string | null): ClientAuth => {
  if (secret === null) return None()
  const [inHeader, inBody] = [ClientSecretBasic(secret), ClientSecretPost(secret)]
  return (server, ...rest) => {
    const ways = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
    const auth = ways.includes('client_secret_basic') ? inHeader : inBody
    auth(server, ...rest)
  }
}
