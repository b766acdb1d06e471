import { formatDate } from '#src/texts/dates.ts'
import type { Html } from '../html/html.ts'
import { success } from '../notice.ts'
import type { BoundariesOnPage } from './read-boundaries.ts'

/** What was just decided, as the address tells it. */
export type DoneName = 'reviewed' | 'exempted' | 'withdrawn'

/** And what happens next; null where the address tells of nothing. */
export const decidedNotice = async (shown: BoundariesOnPage): Promise<Html | null> => {
  const { visit, findings } = shown
  const { done: words } = visit.texts.boundaries
  switch (visit.asked.done) {
    case 'reviewed': {
      const last = findings.reviews.at(-1)
      return last === undefined ? null : success(words[last.conclusion])
    }
    case 'exempted': {
      const last = findings.exemptions.at(-1)
      if (last === undefined) return null
      const { title, text } = words.exempted
      const said = text(formatDate(visit.language, last.until))
      return success({ title, text: [said, await mayBeAgreed(shown)].join(' ').trim() })
    }
    case 'withdrawn':
      return success(words.withdrawn)
    default:
      return null
  }
}

const mayBeAgreed = async ({ context, agreement, visit }: BoundariesOnPage): Promise<string> => {
  if (agreement.status !== 'proposed') return ''
  const { terms, origin } = agreement
  const { stops } = await context.boundaries.draftAnswers(terms, origin, agreement)
  return stops.length === 0 ? visit.texts.boundaries.done.mayBeAgreed : ''
}
