import { whereWords } from '../lists/day-line.ts'
import { html, type Html } from '../html/html.ts'
import { addressOf, type PageName, type Parameters } from '../paths.ts'
import type { Visit } from '../visit.ts'
import type { KnownThen } from './known.ts'
import { seenWords, timeBand } from './time-band.ts'

interface Times {
  readonly page: PageName
  /** `YYYY-MM-DD`: what is shown, and today. */
  readonly day: string
  readonly today: string
  /** Null: as known now. */
  readonly then: KnownThen | null
  readonly validAt: string | undefined
  readonly municipalityCode: string | undefined
  /** What stays where the times are taken away. */
  readonly kept: Parameters
}

/** Where a page's numbers are, of which day and as known when, with the ways to now and to today. */
export const chosenTimes = (
  visit: Visit,
  { page, day, today, then, validAt, municipalityCode, kept }: Times,
): Html => {
  const { language, texts } = visit
  const now = {
    href: addressOf(page, language, { ...kept, validAt }),
    words: texts.asKnown.seeNow,
  }
  return html`<p class="day">${whereWords(visit, municipalityCode)}</p>
    ${timeBand({
      title: seenWords(visit, { day, today, known: then }),
      links: [
        { href: addressOf(page, language, kept), words: texts.asKnown.today },
        ...(then === null || validAt === undefined ? [] : [now]),
      ],
    })}`
}
