import type { Clock } from '#src/clock.ts'
import { Confirmations, type ConfirmationsOptions } from './confirmations.ts'
import { IssuerUnavailableError } from './issuer-unavailable.ts'
import { Seal } from './seal.ts'
import { confirmedBy, endOf, limits, referenceIn, secondsOf, Session } from './session.ts'
import type { ReferenceOf } from './signed-in-person.ts'

export interface SessionsOptions extends ConfirmationsOptions {
  readonly cookieSecret: string
  readonly referenceOf: ReferenceOf
}

/** Seconds between two notes of when somebody was seen. */
const noticed = 60

/** Most characters of a sealed session: what browsers and servers take, with other cookies beside. */
const mostCharacters = 11_000

/** Who is signed in: nothing of it is stored here, so that any instance knows it. */
export class Sessions {
  readonly #clock: Clock
  readonly #confirmations: Confirmations
  readonly #seal: Seal<typeof Session>

  readonly #referenceOf: ReferenceOf

  constructor({ cookieSecret, referenceOf, ...options }: SessionsOptions) {
    this.#referenceOf = referenceOf
    this.#clock = options.clock
    this.#confirmations = new Confirmations(options)
    this.#seal = new Seal({
      secret: cookieSecret,
      purpose: 'session',
      content: Session,
      clock: options.clock,
    })
  }

  /** Where it would be too long, without its refresh token: the person signs in anew earlier. */
  async seal(session: Session): Promise<string> {
    const sealed = await this.#seal.close(session, endOf(session))
    return sealed.length <= mostCharacters
      ? sealed
      : this.#seal.close({ ...session, refreshToken: null }, endOf(session))
  }

  /** As it was sealed; null where it is over, or not ours. */
  open(sealed: string): Promise<Session | null> {
    return this.#seal.open(sealed)
  }

  /**
   * A session that goes on, confirmed by the issuer where that was too long ago; the same object
   * where nothing changed, null where the person must sign in anew.
   * @throws IssuerUnavailableError where it was confirmed so long ago that nobody can tell.
   */
  async resume(session: Session): Promise<Session | null> {
    const now = secondsOf(this.#clock)
    const confirmed = await this.#confirmed(session, now)
    if (confirmed === null) return null
    return now - confirmed.seenAt < noticed ? confirmed : { ...confirmed, seenAt: now }
  }

  async #confirmed(session: Session, now: number): Promise<Session | null> {
    const age = now - session.confirmedAt
    if (age < limits.confirmed) return session
    if (session.refreshToken === null) return null
    try {
      const told = await this.#confirmations.of(session.refreshToken)
      if (told?.subject !== session.subject) return null
      // Whoever was forgotten meanwhile is somebody new; whoever may record something now is somebody.
      const personId = await referenceIn(told, this.#referenceOf)
      return { ...confirmedBy(session, told), personId }
    } catch (error) {
      if (error instanceof IssuerUnavailableError && age < limits.unconfirmed) return session
      throw error
    }
  }
}
