import type { AgreementEvent, Recorded } from '#schemas/events/catalogue.ts'
import type { AsKnown } from '#schemas/views/as-known.ts'
import { asKnownAt } from '#projections/moments/moment.ts'
import type { ReadModel } from '#projections/projection.ts'
import { today, type Clock } from '#src/clock.ts'
import type { EventStore } from '#src/event-store/port.ts'
import type { ModelKeeper } from './model-keeper.ts'
import { Patience } from './patience.ts'
import { agreementEvents } from './recorded-events.ts'
import { Remembered } from './remembered.ts'
import { toViewer, type ToViewer } from './viewer.ts'

/** For which day, and as of which position of the log, an answer was given. */
export interface AsOf {
  readonly validAt: string
  readonly position: string
}

/** What a question is about, as far as time goes. */
export interface When {
  /** A day, `YYYY-MM-DD`; today where left out. */
  readonly validAt?: string | undefined
  /** The answer that it goes on from: it is of the same day and bears its position. */
  readonly since?: AsOf | undefined
}

/** What one question is answered from: the read models as they were at one position. */
export interface Looked extends AsOf {
  readonly model: ReadModel
  /** The day on which it is asked: rights are those of today, whatever day is asked about. */
  readonly today: string
  readonly viewer: ToViewer
  /** As of which event it is. */
  readonly asKnown: () => AsKnown
}

/** The read side did not catch up with what has to be in the answer. */
export class NotCaughtUpError extends Error {}

/** How long what has to be in the answer is waited for. */
const patienceMs = 5000

/** And all else, where the read side does what it can. */
const othersPatienceMs = 50

export interface Sources {
  readonly store: EventStore
  readonly keeper: ModelKeeper
  readonly clock: Clock
  /** How far the log goes that this process wrote; where left out, everything recorded has to be there. */
  readonly written?: () => bigint
}

/**
 * The read models, for questions. What this process recorded is in every answer that it gives, and
 * what an answer held is in all later ones. What others recorded is there, too, unless the read side
 * is behind: then answers are as of the position that they name.
 */
export class UpToDate {
  readonly #sources: Sources
  readonly #patience = new Patience(othersPatienceMs)
  /** Position of the latest answer. */
  #answered = 0n
  #headOfTurn: Promise<bigint> | null = null
  readonly #asKnown = new Remembered<AsKnown>(1)

  constructor(sources: Sources) {
    this.#sources = sources
  }

  /** @throws NotCaughtUpError */
  async ask<Answer>(answer: (looked: Looked) => Answer, when: When = {}): Promise<Answer> {
    const { since } = when
    await (since === undefined
      ? this.recorded()
      : this.waitFor(this.#atLeast(BigInt(since.position))))
    return this.#look(answer, when)
  }

  /**
   * Waits for everything that has to be in an answer now, and a little for all else.
   * @throws NotCaughtUpError
   */
  async recorded(): Promise<void> {
    const { keeper, written } = this.#sources
    const head = await this.#head()
    if (keeper.position >= head) {
      this.#patience.satisfied()
      return
    }
    // Before it has been up with the log once, it may lack anything.
    if (written === undefined || !keeper.hasCaughtUp) {
      await this.waitFor(head)
      return
    }
    const required = this.#atLeast(this.#answered)
    await this.waitFor(required)
    await this.#others(head)
    // A build that was swapped in meanwhile may be behind the one before.
    await this.waitFor(required)
  }

  /**
   * How far the log goes, looked up once for all that is asked in one turn of the event loop: it was
   * asked before the turn began, but for what this process itself answered since.
   */
  async #head(): Promise<bigint> {
    const { store } = this.#sources
    if (this.#headOfTurn === null) {
      this.#headOfTurn = store.head()
      setImmediate(() => {
        this.#headOfTurn = null
      })
    }
    return this.#atLeast(await this.#headOfTurn)
  }

  /** Waits for what others recorded, unless more is recorded than can be folded. */
  async #others(head: bigint): Promise<void> {
    const { keeper } = this.#sources
    const before = keeper.position
    const ms = this.#patience.missing()
    if (ms === 0 && this.#patience.isExhausted) return
    const isThere = await keeper.waitFor(head, ms)
    // Where nothing was folded yet, it may just be slow; and where nothing is at all, answers go on.
    if (!isThere && keeper.position === before && !this.#patience.isExhausted)
      await keeper.waitFor(before + 1n, patienceMs)
    if (keeper.position >= head) this.#patience.satisfied()
    else this.#patience.exhausted()
  }

  /** What this process recorded is in every answer. */
  #atLeast(position: bigint): bigint {
    const own = this.#sources.written?.() ?? 0n
    return own > position ? own : position
  }

  /** @throws NotCaughtUpError */
  async waitFor(position: bigint): Promise<void> {
    if (await this.#sources.keeper.waitFor(position, patienceMs)) return
    throw new NotCaughtUpError('The read models are not up to date yet')
  }

  /** The day and the position that a question has, which is answered by others. */
  caughtUp(when?: When): Promise<AsOf> {
    return this.ask(({ validAt, position }) => ({ validAt, position }), when)
  }

  /** The events that an answer on one agreement is of, for what no read model keeps. */
  eventsOf(agreement: {
    readonly agreementId: string
    readonly revision: number
  }): Promise<readonly Recorded<AgreementEvent>[]> {
    return agreementEvents(this.#sources.store, agreement)
  }

  /** As far as it is folded in: for what is no worse where something is missing. */
  now<Answer>(answer: (looked: Looked) => Answer): Answer {
    return this.#look(answer, {})
  }

  #look<Answer>(answer: (looked: Looked) => Answer, { validAt, since }: When): Answer {
    const { keeper, clock } = this.#sources
    return keeper.look((model, position) => {
      if (position > this.#answered) this.#answered = position
      const now = today(clock)
      const asOf = since ?? { validAt: validAt ?? now, position: String(position) }
      return answer({
        ...asOf,
        model,
        today: now,
        viewer: toViewer(model, now),
        asKnown: () => this.#asKnown.at(asOf.position, '', () => asKnownAt(model, asOf.position)),
      })
    })
  }
}
