import { dayOf, lastDay } from '#domain/dates.ts'
import type { StoryTexts } from '#src/texts/pages/story.da.ts'
import { hasLastDay } from '../endings.ts'
import { effectiveDate, type Entry } from '../entry-words.ts'

/** That it was recorded after it counted; null where it was not, or counts on no day by itself. */
export const lateWords = (words: StoryTexts['entry'], entry: Entry): string | null => {
  const recorded = dayOf(entry.recordedAt)
  const { end } = entry
  if (end !== null) {
    const isLate = hasLastDay(end.reason) && end.endedOn < recorded
    return isLate ? words.endLateBy(timeBetween(words, end.endedOn, recorded)) : null
  }
  const from = countsByItself(entry) ? effectiveDate(entry) : null
  if (from === null || lastDay(from) >= recorded) return null
  // Of what is known to the month or the year alone it is not known how late.
  return from.length === 10 ? words.lateBy(timeBetween(words, from, recorded)) : words.late
}

/** A proposal counts when it is agreed, and a confirmation changes nothing. */
export const countsByItself = ({ event, kind }: Entry): boolean =>
  event === 'agreement-agreed' ||
  (event === 'agreement-revised' && kind !== 'negotiation' && kind !== 'confirmation')

/** Whole days, months from two on, years from two on. */
const timeBetween = (words: StoryTexts['entry'], from: string, to: string): string => {
  const [start, end] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)]
  const { years } = start.until(end, { largestUnit: 'years' })
  if (years >= 2) return words.years(years)
  const { months } = start.until(end, { largestUnit: 'months' })
  return months >= 2 ? words.months(months) : words.days(start.until(end).days)
}
