import { momentOf, type AskedMoment, type Moment } from '#projections/moments/moment.ts'
import type { Clock } from '#src/clock.ts'
import type { UpToDate } from './up-to-date.ts'

/** A moment that nothing can be told of for ever: no event has the id, or it lies ahead. */
export class MomentError extends Error {
  readonly code: 'unknown-moment' | 'moment-ahead'

  constructor(code: MomentError['code']) {
    super(code)
    this.code = code
  }
}

/** What is asked about a day, as it was known at a moment. */
export interface KnownOn {
  /** A day, `YYYY-MM-DD`; today where left out. */
  readonly validAt?: string | undefined
  readonly recordedAt: AskedMoment
}

export interface Resolved {
  readonly moment: Moment
  readonly day: string
  /** The day and the position at which it is asked. */
  readonly today: string
  readonly now: string
}

/** @throws MomentError, NotCaughtUpError */
export const resolvedOn = (
  { models, clock }: { readonly models: UpToDate; readonly clock: Clock },
  { validAt, recordedAt }: KnownOn,
): Promise<Resolved> =>
  models.ask(
    ({ model, validAt: day, position, today }) => {
      if (isAhead(recordedAt, position, clock)) throw new MomentError('moment-ahead')
      const moment = momentOf(model, recordedAt)
      if (moment === null) throw new MomentError('unknown-moment')
      return { moment, day, today, now: position }
    },
    { validAt },
  )

/** More may be recorded up to it. */
const isAhead = (asked: AskedMoment, position: string, clock: Clock): boolean => {
  if ('position' in asked) return asked.position > Number(position)
  return (
    'instant' in asked &&
    Temporal.Instant.compare(Temporal.Instant.from(asked.instant), clock.now()) > 0
  )
}
