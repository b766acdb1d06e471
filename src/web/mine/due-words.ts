import type { Due } from '#domain/agreements/due-look.ts'
import { never } from '#domain/never.ts'
import { dayBefore } from '#domain/dates.ts'
import { formatDate } from '#src/texts/dates.ts'
import type { Visit } from '../visit.ts'
import type { DueOnPage } from './read-mine.ts'

/** Why an agreement asks for attention, each reason as a line. */
export const dueInWords = (visit: Visit, one: DueOnPage): readonly string[] =>
  one.due.flatMap((due) => lines(visit, one, due))

const lines = (visit: Visit, one: DueOnPage, due: Due): readonly string[] => {
  const { language, texts } = visit
  const { due: words } = texts.mine
  const { why, on } = due
  const date = formatDate(language, on)
  const isPast = on < one.today
  switch (why) {
    case 'lapsed':
      return [words.lapsed(formatDate(language, dayBefore(on)))]
    case 'party-closed':
      return closedNames(visit, one, on).map((name) =>
        words.partyClosed(name, date, on <= one.today),
      )
    case 'ends':
      return [words.ends(date)]
    case 'notice':
      return [one.isTerminated ? words.notice(date) : words.stops(date)]
    case 'notice-by':
      return [words.noticeBy(date)]
    case 'renegotiate':
      return [words.renegotiate(date, isPast)]
    case 'review':
      return [words.review(date, isPast)]
    case 'not-confirmed':
      return [notConfirmed(visit, one, on)]
    case 'certificates':
      return [words.certificates(date, isPast)]
    case 'insurance':
      return [words.insurance(date, isPast)]
    case 'exemption':
      return [words.exemption(date, isPast)]
    default:
      return never(why)
  }
}

/** Who closed or closes on the day; told without a name where it is none that is a party today. */
const closedNames = ({ texts }: Visit, { closed }: DueOnPage, on: string): readonly string[] => {
  const names = closed.filter((party) => party.on === on).map(({ name }) => name)
  return names.length === 0 ? [texts.mine.due.aParty] : names
}

/** Due on the second anniversary of the last time that the parties said that it applies. */
const yearsUntilDue = 2

const notConfirmed = ({ language, texts }: Visit, { today }: DueOnPage, on: string): string => {
  const due = Temporal.PlainDate.from(on)
  const years = yearsUntilDue + due.until(today, { largestUnit: 'years' }).years
  const month = due.subtract({ years: yearsUntilDue }).toPlainYearMonth().toString()
  return texts.mine.due.notConfirmed(years, formatDate(language, month))
}
