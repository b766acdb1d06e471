import type { Viewer } from '#projections/agreement-register/filters.ts'
import { institutions } from '#projections/institutions/projection.ts'
import type { Projection, ReadModel } from '#projections/projection.ts'
import { today, type Clock } from '#src/clock.ts'
import type { EventStore } from '#src/event-store/port.ts'
import type { ReadSide } from './read-side.ts'
import { viewerOf, type Asker } from './viewer.ts'

/** For which day, and as of which position of the log, an answer was given. */
export interface AsOf {
  readonly validAt: string
  readonly position: string
}

/** The read side did not catch up with what was recorded before the question was asked. */
export class NotCaughtUpError extends Error {}

const patienceMs = 5000

/** The read models, for questions that leave out nothing recorded before they were asked. */
export class UpToDate {
  readonly #store: EventStore
  readonly #readSide: ReadSide
  readonly #clock: Clock

  constructor(services: { store: EventStore; readSide: ReadSide; clock: Clock }) {
    this.#store = services.store
    this.#readSide = services.readSide
    this.#clock = services.clock
  }

  /**
   * Whoever wrote reads its own write: nothing recorded before the question is left out.
   * @throws NotCaughtUpError
   */
  async caughtUp(since?: AsOf): Promise<AsOf> {
    // A model that is built anew meanwhile is waited for, too.
    const position = since === undefined ? await this.#store.head() : BigInt(since.position)
    if (!(await this.#readSide.waitFor(position, patienceMs))) {
      throw new NotCaughtUpError('The read models are not up to date yet')
    }
    return since ?? { validAt: today(this.#clock), position: String(this.#readSide.position) }
  }

  viewer(asker: Asker, day: string): Viewer {
    return viewerOf(this.model(institutions), asker, day)
  }

  model({ name }: Projection): ReadModel {
    return this.#readSide.model(name)
  }
}
