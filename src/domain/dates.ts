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

export const dayAfter = (day: string): string =>
  Temporal.PlainDate.from(day).add({ days: 1 }).toString()

export const dayBefore = (day: string): string =>
  Temporal.PlainDate.from(day).subtract({ days: 1 }).toString()

export const earliest = (a: string, b: string): string => (a < b ? a : b)
export const latest = (a: string, b: string): string => (a > b ? a : b)
