/**
 * Days as whole numbers, counted from 1970: a life has some twenty of them, and adding to a
 * Temporal.PlainDate costs more than deciding does.
 */
export type Day = number

const msPerDay = 86_400_000

export const dayOf = (iso: string): Day => Date.parse(`${iso}T00:00:00Z`) / msPerDay

/** `YYYY-MM-DD`. */
export const iso = (day: Day): string => {
  const known = texts.get(day)
  if (known !== undefined) return known
  const text = new Date(day * msPerDay).toISOString().slice(0, 10)
  texts.set(day, text)
  return text
}

/** Some ten thousand days are all that there are. */
const texts = new Map<Day, string>()

export const firstOfMonth = (day: Day): Day => dayOf(`${iso(day).slice(0, 7)}-01`)

export const nextMonth = (day: Day): Day => firstOfMonth(firstOfMonth(day) + 31)

export const lastOfMonth = (day: Day): Day => nextMonth(day) - 1

/** A weekday: nobody signs on a Sunday. */
export const weekday = (day: Day): Day => {
  const ofWeek = (day + 4) % 7
  if (ofWeek === 0) return day - 2
  return ofWeek === 6 ? day - 1 : day
}

/** Some time in the morning, as metadata carries it. */
export const morning = (day: Day, minute: number): string => {
  const at = 8 * 60 + minute
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${iso(day)}T${two(Math.floor(at / 60))}:${two(at % 60)}:00.000Z`
}
