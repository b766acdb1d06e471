import type { ToldOverTime } from '#src/read-side/over-time.ts'
import type { AskedMoment } from '#projections/moments/moment.ts'
import type { PageContext } from '../visit.ts'
import type { OverTimeAddress } from './over-time-address.ts'

/** The model over time, as known now, or at a moment where one is asked for. */
export const readOverTime = (
  { queries, known }: PageContext,
  { groupBy, recordedAt: _, ...query }: OverTimeAddress,
  moment: AskedMoment | null,
): Promise<ToldOverTime> => {
  const asked = { ...query, groupBy: groupBy ?? null }
  return moment === null
    ? queries.modelOverTime(asked)
    : known.modelOverTime({ ...asked, recordedAt: moment })
}
