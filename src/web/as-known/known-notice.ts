import { formatDate } from '#src/texts/dates.ts'
import type { Html } from '../html/html.ts'
import { notice } from '../notice.ts'
import { addressOf, type PageName, type Parameters } from '../paths.ts'
import type { Visit } from '../visit.ts'
import type { Known } from './known.ts'

interface Where {
  readonly page: PageName
  /** What stays where another moment is chosen. */
  readonly kept: Parameters
}

/** Nothing can be shown as it was known: the day lies ahead, or before everything that was recorded. */
export const noSuchKnown = (
  { language, texts }: Visit,
  known: Extract<Known, { kind: 'ahead' | 'before-all' }>,
  { page, kept }: Where,
): Html => {
  const { asKnown: words } = texts
  const day = formatDate(language, known.day)
  const now = { href: addressOf(page, language, kept), words: words.seeNow }
  if (known.kind === 'ahead') {
    return notice({ title: words.aheadTitle(day), text: words.aheadText, link: now })
  }
  const { begin } = known
  const title = words.beforeTitle(day)
  if (begin === null) return notice({ title, link: now })
  const first = formatDate(language, begin)
  return notice({
    title,
    text: words.beforeText(first),
    link: {
      href: addressOf(page, language, { ...kept, recordedAt: begin }),
      words: words.seeKnown(first),
    },
  })
}
