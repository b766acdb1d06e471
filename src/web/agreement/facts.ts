import { formatDate } from '#src/texts/dates.ts'
import { isActor } from '#src/identity/visitor.ts'
import { html, type Html } from '../html/html.ts'
import { statusTag } from '../lists/status-tag.ts'
import { enumWords } from '../terms/catalogues.ts'
import { isOver, isProposal, isTerminated, lastDayOf } from './endings.ts'
import { ahead, firstStart } from './ahead.ts'
import { nextReviewOf } from './next-review.ts'
import { partyLinks } from './party-links.ts'
import type { AgreementOnPage } from './read-agreement.ts'
import { partAnchors } from './term-anchor.ts'

/** Status, who with whom, since when, last confirmed and next looked at. */
export const facts = (shown: AgreementOnPage): Html => {
  const { visit, agreement } = shown
  const { status, endsOn } = agreement
  return html`<div class="agreement-facts" id="${partAnchors.facts}">
    <p class="agreement-status">
      ${statusTag(visit, {
        status: isOver(agreement) ? 'ended' : status,
        endsOn,
        isTerminated: isTerminated(agreement.end),
      })}
    </p>
    <p class="facts">
      ${partyLinks(visit, agreement.parties)}${datesOf(shown).map((fact) => ` · ${fact}`)}
    </p>
    ${standing(shown)} ${isActor(visit.actor) && ahead(shown)}
  </div>`
}

const datesOf = (shown: AgreementOnPage): readonly string[] => {
  const { visit, agreement, names } = shown
  const { facts: words } = visit.texts.agreement
  const { status, lastConfirmedOn, proposedOn, proposedBy, validAt } = agreement
  const date = (value: string): string => formatDate(visit.language, value)
  if (isProposal(agreement)) {
    return [words.proposed(date(proposedOn), names.get(proposedBy) ?? visit.texts.site.unknown)]
  }
  if (status === 'annulled') return []
  // Of a day before, what was confirmed since says nothing.
  if (lastConfirmedOn !== null && lastConfirmedOn > validAt) return [whenOf(shown, date)]
  const review = nextReviewOf(agreement)
  return [
    whenOf(shown, date),
    ...(lastConfirmedOn === null ? [] : [words.confirmed(date(lastConfirmedOn))]),
    ...(review === null ? [] : [words.review(date(review))]),
  ]
}

/** Since the collaboration began; the period in force stands with the terms. */
const whenOf = (
  { visit, agreement, history }: AgreementOnPage,
  date: (value: string) => string,
): string => {
  const { facts: words } = visit.texts.agreement
  const from = date(firstStart(history.entries) ?? agreement.terms.period.from)
  const last = lastDayOf(agreement)
  if (agreement.status === 'upcoming') return words.begins(from)
  return agreement.status === 'in-force' || last === null
    ? words.since(from)
    : words.fromTo(from, date(last))
}

/** What to know where it does not simply apply. */
const standing = ({ visit, agreement, mayAct }: AgreementOnPage): Html | null => {
  const words = visit.texts.agreement
  const { status, end } = agreement
  if (status === 'lapsed') return html`<p>${words.lapsed} ${mayAct && words.settle}</p>`
  if (end === null) return null
  const reason = enumWords(visit.language).endReason[end.reason]
  const date = formatDate(visit.language, end.endedOn)
  if (status === 'annulled') return html`<p>${words.annulled(reason)} ${end.note}</p>`
  const over = isProposal(agreement) ? words.proposalOver : words.ended
  return html`<p>${over(reason, date)} ${end.note}</p>`
}
