import { timeZone } from '#schemas/values.ts'

/** The only source of time: nothing else in the house asks the machine what time it is. */
export interface Clock {
  now(): Temporal.Instant
}

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
export const today = (clock: Clock): string => {
  const { epochMilliseconds: now } = clock.now()
  if (now < asked.from || now >= asked.until) asked = dayAt(now)
  return asked.date
}

/** The last nanosecond in Denmark of a day `YYYY-MM-DD`, as an instant in UTC. */
export const endOfDay = (day: string): string =>
  Temporal.PlainDate.from(day)
    .add({ days: 1 })
    .toZonedDateTime(timeZone)
    .toInstant()
    .subtract({ nanoseconds: 1 })
    .toString()

interface Day {
  readonly date: string
  /** Milliseconds since 1970, half-open. */
  readonly from: number
  readonly until: number
}

const dayAt = (epochMilliseconds: number): Day => {
  const begin = Temporal.Instant.fromEpochMilliseconds(epochMilliseconds)
    .toZonedDateTimeISO(timeZone)
    .startOfDay()
  return {
    date: begin.toPlainDate().toString(),
    from: begin.epochMilliseconds,
    until: begin.add({ days: 1 }).startOfDay().epochMilliseconds,
  }
}

/** The day asked for last: looked up in the time zone once, and not for each of its requests. */
let asked: Day = { date: '', from: 0, until: 0 }

/** Now in UTC with milliseconds, as metadata carries it. */
export const nowInstant = (clock: Clock): string =>
  new Date(clock.now().epochMilliseconds).toISOString()
