import type { Html } from '../html/html.ts'
import { notice } from '../notice.ts'
import { addressOf, type Parameters } from '../paths.ts'
import type { Visit } from '../visit.ts'

interface Asked {
  readonly page: 'agreements' | 'institutions' | 'networks'
  /** What was searched for, and what else was chosen. */
  readonly filter: Parameters
}

/** What to try where a search finds nothing: the same without other choices, or other words. */
export const nothingFound = (
  { language, texts }: Visit,
  { page, filter: { q, ...others } }: Asked,
): Html => {
  const { search: words } = texts
  const chosen = Object.entries(others).filter(
    ([name, value]) => value !== undefined && value !== null && !isAnyway(name, value),
  )
  const everywhere = { q, status: page === 'agreements' ? 'all' : null }
  return chosen.length > 0
    ? notice({
        title: words.noneTitle(q ?? ''),
        text: words.noneChosenText,
        link: { href: addressOf(page, language, everywhere), words: words.everywhere },
      })
    : notice({
        title: words.noneTitle(q ?? ''),
        text: words.noneText,
        link: { href: addressOf(page, language), words: words.without },
      })
}

/** What is in force is shown where nothing is asked for, and all of it leaves nothing out. */
const isAnyway = (name: string, value: string): boolean =>
  name === 'status' && (value === 'in-force' || value === 'all')
