import { formatDate } from '#src/texts/dates.ts'
import type { Visit } from '../visit.ts'

/** Years that are celebrated (000, Bilag 3). */
const celebrated = [25, 50, 75, 100]

/** "1976, fylder 50 år i år": with the next year that is celebrated; null where it is not known. */
export const foundedInWords = (
  { language, texts }: Visit,
  foundedOn: string | null,
  today: string,
): string | null => {
  if (foundedOn === null) return null
  const founded = formatDate(language, foundedOn)
  const year = Number(today.slice(0, 4))
  const began = Number(foundedOn.slice(0, 4))
  const years = celebrated.find((one) => began + one >= year)
  if (years === undefined) return founded
  const { anniversary, anniversaryNow } = texts.parties
  const next = began + years
  return `${founded}, ${next === year ? anniversaryNow(years) : anniversary(years, next)}`
}
