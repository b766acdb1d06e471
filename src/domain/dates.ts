import { timeZone } from '#schemas/values.ts'

/**
 * Days are ISO strings (`YYYY-MM-DD`) outside functions: they compare as text, and Temporal values
 * do not compare at all. Partial dates (`2013-09`, `2013`) keep the precision they were known with.
 */
export const firstDay = (date: string): string => {
  if (date.length === 4) return `${date}-01-01`
  return date.length === 7 ? `${date}-01` : date
}

export const lastDay = (date: string): string => {
  if (date.length === 4) return `${date}-12-31`
  if (date.length === 10) return date
  const month = Temporal.PlainYearMonth.from(date)
  return month.toPlainDate({ day: month.daysInMonth }).toString()
}

/** Within a month no calendar is asked: rules ask for it a hundred thousand times a second. */
export const dayAfter = (day: string): string => {
  const ofMonth = Number(day.slice(8))
  return ofMonth < 28
    ? day.slice(0, 8) + String(ofMonth + 1).padStart(2, '0')
    : Temporal.PlainDate.from(day).add({ days: 1 }).toString()
}

/** The same day so many years later; 28 February where there is no 29th. */
export const yearsAfter = (day: string, years: number): string =>
  day.endsWith('-02-29')
    ? Temporal.PlainDate.from(day).add({ years }).toString()
    : String(Number(day.slice(0, 4)) + years).padStart(4, '0') + day.slice(4)

export const dayBefore = (day: string): string =>
  Temporal.PlainDate.from(day).subtract({ days: 1 }).toString()

export const earliest = (a: string, b: string): string => (a < b ? a : b)
export const latest = (a: string, b: string): string => (a > b ? a : b)

/** Days since 1 January 1970: the days from one to another are the difference. */
export const dayNumber = (day: string): number =>
  Temporal.PlainDate.from(day).since('1970-01-01', { largestUnit: 'day' }).days

/** The day in Denmark, `YYYY-MM-DD`, of an instant in UTC. */
export const dayOf = (instant: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString()
