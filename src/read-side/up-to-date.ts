import type { Viewer } from '#projections/agreement-register/filters.ts'
import type { ReadModel } from '#projections/projection.ts'
import { today, type Clock } from '#src/clock.ts'
import type { EventStore } from '#src/event-store/port.ts'
import type { ModelKeeper } from './model-keeper.ts'
import { viewerOf, type Asker } from './viewer.ts'

/** For which day, and as of which position of the log, an answer was given. */
export interface AsOf {
  readonly validAt: string
  readonly position: string
}

/** What one question is answered from: the read models as they were at one position. */
export interface Looked extends AsOf {
  readonly model: ReadModel
  /** Who asks, as of the day. */
  readonly viewer: (asker: Asker) => Viewer
}

/** The read side did not catch up with what was recorded before the question was asked. */
export class NotCaughtUpError extends Error {}

const patienceMs = 5000

/** The read models, for questions that leave out nothing recorded before they were asked. */
export class UpToDate {
  readonly #store: EventStore
  readonly #keeper: ModelKeeper
  readonly #clock: Clock

  constructor(services: { store: EventStore; keeper: ModelKeeper; clock: Clock }) {
    this.#store = services.store
    this.#keeper = services.keeper
    this.#clock = services.clock
  }

  /**
   * Whoever wrote reads its own write: nothing recorded before the question is left out. A question
   * that goes on from an earlier one is of the same day and bears its position.
   * @throws NotCaughtUpError
   */
  async ask<Answer>(answer: (looked: Looked) => Answer, since?: AsOf): Promise<Answer> {
    // A model that is built anew meanwhile is waited for, too.
    const wanted = since === undefined ? await this.#store.head() : BigInt(since.position)
    if (!(await this.#keeper.waitFor(wanted, patienceMs))) {
      throw new NotCaughtUpError('The read models are not up to date yet')
    }
    return this.#keeper.look((model, position) =>
      answer(this.#looked(model, since ?? this.#asOf(position))),
    )
  }

  /** The day and the position that a question has, which is answered by others. */
  caughtUp(since?: AsOf): Promise<AsOf> {
    return this.ask(({ validAt, position }) => ({ validAt, position }), since)
  }

  /** As far as it is folded in: for what is no worse where something is missing. */
  now<Answer>(answer: (looked: Looked) => Answer): Answer {
    return this.#keeper.look((model, position) => answer(this.#looked(model, this.#asOf(position))))
  }

  #asOf(position: bigint): AsOf {
    return { validAt: today(this.#clock), position: String(position) }
  }

  #looked(model: ReadModel, asOf: AsOf): Looked {
    return { ...asOf, model, viewer: (asker) => viewerOf(model, asker, asOf.validAt) }
  }
}
