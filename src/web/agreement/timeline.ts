import { dayOf } from '#domain/dates.ts'
import { mayAtAll } from '#src/identity/permissions.ts'
import { formatDate } from '#src/texts/dates.ts'
import { html, type Html } from '../html/html.ts'
import { addressOf } from '../paths.ts'
import { enumWords } from '../terms/catalogues.ts'
import { differenceList } from '../terms/difference-list.ts'
import { changesInWords } from '../terms/difference-words.ts'
import { consentsIn } from './consent-words.ts'
import { hasLastDay } from './endings.ts'
import { actorOf, anchorOf, effectiveDate, happened, type Entry } from './entry-words.ts'
import type { AgreementOnPage } from './read-agreement.ts'
import { section } from './section.ts'
import { partAnchors } from './term-anchor.ts'

/** What happened, newest first; on paper without the way to the whole story. */
export const timeline = (
  shown: AgreementOnPage,
  { isOnPaper }: { isOnPaper: boolean },
): Html | null => {
  if (!mayAtAll(shown.visit.actor, 'see-history')) return null
  return section(
    shown.visit.texts.agreement.history.title,
    [
      isOnPaper ? null : storyLink(shown),
      html`<ol class="timeline no-max-width">
        ${shown.history.entries.toReversed().map((entry) => entryPart(shown, entry))}
      </ol>`,
    ],
    partAnchors.history,
  )
}

const storyLink = ({ visit, agreement: { agreementId } }: AgreementOnPage): Html =>
  html`<p class="story-link">
    <a href="${addressOf('story', visit.language, { agreementId })}">${visit.texts.story.link}</a>
  </p>`

const entryPart = (shown: AgreementOnPage, entry: Entry): Html => {
  const { language, texts } = shown.visit
  const { history: words } = texts.agreement
  const note = entry.reason ?? entry.end?.note ?? null
  return html`<li id="${anchorOf(entry)}">
    <h3>${happened(shown, entry)}</h3>
    <p class="within">
      ${words.recorded(formatDate(language, dayOf(entry.recordedAt)), actorOf(shown, entry.actor))}
    </p>
    ${datesIn(shown, entry).map((said) => html`<p>${said}</p> `)}
    ${note !== null && html`<p class="timeline-reason">${note}</p>`} ${mended(shown, entry)}
    ${consentsIn(shown, entry)} ${changesPart(shown, entry)}
  </li> `
}

const datesIn = (shown: AgreementOnPage, entry: Entry): readonly string[] => {
  const { language, texts } = shown.visit
  const { event, kind } = entry
  const counts = kind === 'confirmation' || kind === 'negotiation' ? null : effectiveDate(entry)
  return [
    ...(counts === null || event === 'agreement-proposed'
      ? []
      : [texts.agreement.history.effective(formatDate(language, counts))]),
    ...datesBeside(shown, entry),
  ]
}

/** The dates of an entry but for the one from which it counts. */
export const datesBeside = (
  { visit: { language, texts } }: AgreementOnPage,
  { signedOn, nextReview, end }: Entry,
): readonly string[] => {
  const { history: words } = texts.agreement
  const date = (value: string): string => formatDate(language, value)
  return [
    ...(end === null || !hasLastDay(end.reason) ? [] : [words.lastDay(date(end.endedOn))]),
    ...(signedOn === null ? [] : [words.signed(date(signedOn))]),
    ...(nextReview === null ? [] : [words.nextReview(date(nextReview))]),
  ]
}

export const mended = (
  { visit: { language, texts } }: AgreementOnPage,
  entry: Entry,
): Html | null => {
  const { history: words } = texts.agreement
  const { mendedEnd: end } = entry
  if (end === null) return null
  if (end.kind === 'undo') return html`<p>${words.endUndone}</p>`
  const reason = enumWords(language).endReason[end.reason]
  return html`<p>${words.endChanged(reason, formatDate(language, end.endedOn))}</p>`
}

export const changesPart = (
  { visit: { language, texts }, agreement, names }: AgreementOnPage,
  { changes, version }: Entry,
): Html | null => {
  // Notice is told in full where the terms that the change led to are at hand.
  const after = version === agreement.version ? { after: agreement.terms } : {}
  const differences = changesInWords(changes, { language, names, ...after })
  if (differences.length === 0) return null
  return html`<p class="timeline-changes">${texts.agreement.history.changes}</p>
    ${differenceList(language, differences)}`
}
