import { LocalDate } from '#schemas/values.ts'
import { isTurnedRound, type PeriodAsked } from '#src/read-side/period.ts'
import { HttpError } from './http-error.ts'

export const PeriodQuery = {
  from: LocalDate.optional().meta({
    description: 'First day of the period; where left out, it is the year up to its last day',
  }),
  to: LocalDate.optional().meta({
    description: 'Last day of the period; today where left out, or `from` where that lies ahead',
  }),
}

/** @throws HttpError 400 */
export const refuseTurnedRound = ({ from, to }: PeriodAsked): void => {
  if (!isTurnedRound({ from, to })) return
  throw new HttpError(400, 'to-before-from', {
    pointer: '/query/to',
    params: { from: from ?? '', to: to ?? '' },
  })
}
