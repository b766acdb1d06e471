import type { Hits } from '#schemas/views/hits.ts'
import { formatDate } from '#src/texts/dates.ts'
import type { Notice } from '../notice.ts'
import { addressOf, type Parameters } from '../paths.ts'
import type { Visit } from '../visit.ts'

interface NotInForce {
  /** How many there are that day, whatever their status. */
  readonly total: Hits
  readonly filter: Parameters
  /** Where it is said. */
  readonly page: 'model' | 'agreements'
}

/** None is in force on the day; the way to those that are not, or to today. */
export const notInForce = (
  { language, texts }: Visit,
  { total, filter, page }: NotInForce,
): Notice => {
  const { agreements: words } = texts
  const { validAt } = filter
  const all = addressOf('agreements', language, { ...filter, status: 'all' })
  if (validAt === undefined || validAt === null) {
    return {
      title: words.notTodayTitle,
      text: words.notTodayText(total),
      link: { href: all, words: words.seeNotToday },
    }
  }
  const today = addressOf(page, language, { ...filter, validAt: null })
  return {
    title: words.notThenTitle(formatDate(language, validAt)),
    text: words.notThenText(total),
    link:
      total === 0 ? { href: today, words: words.seeToday } : { href: all, words: words.seeNotThen },
  }
}
