import { dayOf } from '#domain/dates.ts'
import { formatDate } from '#src/texts/dates.ts'
import { html, type Html } from '../../html/html.ts'
import { consentsIn } from '../consent-words.ts'
import { actorOf, anchorOf, effectiveDate, happened, toEntry, type Entry } from '../entry-words.ts'
import { section } from '../section.ts'
import { changesPart, datesBeside, mended } from '../timeline.ts'
import { countsByItself, lateWords } from './late.ts'
import type { StoryOnPage } from './read-story.ts'

/** Each event as it is told, the oldest first: when, what, from when, and who recorded it. */
export const storyTimeline = (story: StoryOnPage): Html | null =>
  section(story.visit.texts.agreement.history.title, [
    html`<ol class="timeline no-max-width">
      ${story.history.entries.map((entry) => entryPart(story, entry))}
    </ol>`,
  ])

const entryPart = (story: StoryOnPage, entry: Entry): Html => {
  const { language, texts } = story.visit
  const { entry: words } = texts.story
  const note = entry.reason ?? entry.end?.note ?? null
  const late = lateWords(words, entry)
  const recorded = texts.agreement.history.recorded(
    formatDate(language, dayOf(entry.recordedAt)),
    actorOf(story, entry.actor),
  )
  const version = entry.version === null ? [] : [words.version(entry.version)]
  return html`<li id="${anchorOf(entry)}">
    <h3>${heading(story, entry)}</h3>
    <p class="within">${[...version, recorded].join(' · ')}</p>
    ${late !== null && html`<p class="timeline-late">${late}</p>`} ${corrected(story, entry)}
    ${datesBeside(story, entry).map((said) => html`<p>${said}</p> `)}
    ${note !== null && html`<p class="timeline-reason">${note}</p>`} ${mended(story, entry)}
    ${changesPart(story, entry)} ${consentsIn(story, entry)}
  </li> `
}

/** As in "1. marts 2024 · Tillæg til aftalen, gælder fra 1. april 2024". */
const heading = (story: StoryOnPage, entry: Entry): string => {
  const { language, texts } = story.visit
  const { entry: words } = texts.story
  const date = (day: string): string => formatDate(language, day)
  const what = happened(story, entry)
  const from = countsByItself(entry) ? effectiveDate(entry) : null
  const told = from === null ? what : words.effective(what, date(from))
  return [date(decidedOn(entry) ?? dayOf(entry.recordedAt)), told].join(' · ')
}

/** The day on which it was said, signed or consented to; null where only its recording is known. */
const decidedOn = ({ proposedOn, confirmedOn, signedOn, consents }: Entry): string | null => {
  const days = consents.flatMap(({ on }) => (on?.length === 10 ? [on] : []))
  return proposedOn ?? confirmedOn ?? signedOn ?? days.toSorted().at(-1) ?? null
}

/** What a correction corrected, with the way to it. */
const corrected = (story: StoryOnPage, { replacesVersion }: Entry): Html | null => {
  const old = story.history.entries.find(({ version }) => version === replacesVersion)
  if (replacesVersion === null || old === undefined) return null
  const { entry: words } = story.visit.texts.story
  return html`<p>
    ${words.corrects(replacesVersion)} <a href="${toEntry(old)}">${heading(story, old)}</a>
  </p>`
}
