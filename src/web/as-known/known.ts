import { z } from 'zod'
import { LocalDate, Uuid } from '#schemas/values.ts'
import type { AskedMoment } from '#projections/moments/moment.ts'
import { dayOf } from '#domain/dates.ts'
import { endOfDay, today } from '#src/clock.ts'
import { formatDate, formatTime } from '#src/texts/dates.ts'
import type { PageContext, Visit } from '../visit.ts'

/** What was known is asked for by a day, meaning its end in Denmark, or by the id of an event. */
export const KnownAddress = z.object({ recordedAt: z.union([LocalDate, Uuid]).optional() })

/** A moment in the record that there was. */
export interface KnownThen {
  readonly kind: 'then'
  /** As the address asks for it. */
  readonly asked: string
  /** Whether it was chosen by the day, and not named by an event. */
  readonly isDay: boolean
  /** The day in Denmark, `YYYY-MM-DD`. */
  readonly day: string
  /** "5. marts 2024", of an event with its time. */
  readonly words: string
  /** When the last event that was known was recorded, in UTC. */
  readonly instant: string
  /** Of the last event that was known, in the log of this store. */
  readonly position: number
}

/** What a page is asked for; of today nobody knows more than is known now. */
export type Known =
  | KnownThen
  | { readonly kind: 'now' }
  | { readonly kind: 'ahead'; readonly day: string }
  /** `begin`: the day on which the first event was recorded; null where there is none. */
  | { readonly kind: 'before-all'; readonly day: string; readonly begin: string | null }

/** What an address asks for that does not mean now. */
export const momentAsked = (asked: string): AskedMoment =>
  LocalDate.safeParse(asked).success ? { instant: endOfDay(asked) } : { eventId: asked }

/** @throws MomentError where no event has the id */
export const readKnown = async (
  { visit, known, clock }: PageContext,
  asked: string | undefined,
): Promise<Known> => {
  const now = today(clock)
  if (asked === undefined || asked === now) return { kind: 'now' }
  const isDay = LocalDate.safeParse(asked).success
  if (isDay && asked > now) return { kind: 'ahead', day: asked }
  const { recordedAt, position } = await known.moment(momentAsked(asked))
  if (recordedAt === null) {
    const begin = await known.begin()
    return { kind: 'before-all', day: asked, begin: begin === null ? null : dayOf(begin) }
  }
  return {
    kind: 'then',
    asked,
    isDay,
    day: isDay ? asked : dayOf(recordedAt),
    words: isDay ? formatDate(visit.language, asked) : momentWords(visit, recordedAt),
    instant: recordedAt,
    position: Number(position),
  }
}

/** "5. marts 2024 kl. 14.32" in Denmark. */
export const momentWords = ({ language, texts }: Visit, instant: string): string =>
  texts.asKnown.dayAndTime(formatDate(language, dayOf(instant)), formatTime(language, instant))
