/** The only source of time: nothing else in the house asks the machine what time it is. */
export interface Clock {
  now(): Temporal.Instant
}

export const timeZone = 'Europe/Copenhagen'

export const systemClock: Clock = { now: () => Temporal.Now.instant() }

/** A clock that stands where it is put, so that the demo's history was recorded when it happened. */
export class SimulatedClock implements Clock {
  #instant: Temporal.Instant

  constructor(instant: string) {
    this.#instant = Temporal.Instant.from(instant)
  }

  now(): Temporal.Instant {
    return this.#instant
  }

  set(instant: string): void {
    this.#instant = Temporal.Instant.from(instant)
  }
}

/** Today in Denmark, `YYYY-MM-DD`. */
export const today = (clock: Clock): string =>
  clock.now().toZonedDateTimeISO(timeZone).toPlainDate().toString()

/** Now in UTC with milliseconds, as metadata carries it. */
export const nowInstant = (clock: Clock): string =>
  clock.now().toString({ smallestUnit: 'millisecond' })
