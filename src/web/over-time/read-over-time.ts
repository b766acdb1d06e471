import type { ToldOverTime } from '#src/read-side/over-time.ts'
import { LocalDate } from '#schemas/values.ts'
import { today } from '#src/clock.ts'
import { momentAsked } from '../as-known/known.ts'
import type { PageContext } from '../visit.ts'
import type { OverTimeAddress } from './over-time-address.ts'

/**
 * The model over time, as known now or when a day ended, up to that day where no other is asked for; or
 * as known at an event.
 * @throws MomentError
 */
export const readOverTime = (
  { queries, known, clock }: PageContext,
  { groupBy, recordedAt, ...query }: OverTimeAddress,
): Promise<ToldOverTime> => {
  const asked = { ...query, groupBy: groupBy ?? null }
  if (recordedAt === undefined || recordedAt === today(clock)) return queries.modelOverTime(asked)
  const to = asked.to ?? LocalDate.safeParse(recordedAt).data
  return known.modelOverTime({ ...asked, to, recordedAt: momentAsked(recordedAt) })
}
