import { z } from 'zod'
import { Instant, LogPosition, Uuid } from '#schemas/values.ts'
import type { AskedMoment } from '#projections/moments/moment.ts'
import { knownSorts, type KnownSort } from '#projections/recorded-time/list.ts'
import { HttpError } from './http-error.ts'

export const RecordedQuery = {
  recordedAt: z.union([Instant, Uuid, LogPosition], { error: 'invalid-moment' }).optional().meta({
    description:
      'As it was known then: an instant in UTC, the id of an event, or a position in the log; as known now where left out',
  }),
}

/** What was asked for, told by its form. */
export const askedMoment = (recordedAt: string): AskedMoment => {
  if (/^\d+$/.test(recordedAt)) return { position: Number(recordedAt) }
  return Uuid.safeParse(recordedAt).success ? { eventId: recordedAt } : { instant: recordedAt }
}

/**
 * The order of a list of what was known. Titles are kept as they were known then; neither texts to search
 * nor other orders are.
 * @throws HttpError 400
 */
export const knownSort = ({ q, sort }: { q?: string | undefined; sort: string }): KnownSort => {
  if (q !== undefined) throw new HttpError(400, 'moment-has-no-search', { pointer: '/query/q' })
  const known = knownSorts.find((one) => one === sort)
  if (known !== undefined) return known
  throw new HttpError(400, 'moment-has-no-start-order', { pointer: '/query/sort' })
}

/**
 * Findings of a moment are listed, and not counted in groups.
 * @throws HttpError 400
 */
export const refuseGroups = ({ groupBy }: { groupBy?: string | undefined }): void => {
  if (groupBy === undefined) return
  throw new HttpError(400, 'moment-has-no-groups', { pointer: '/query/groupBy' })
}
