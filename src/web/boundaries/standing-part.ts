import type { AgreementFindings } from '#schemas/views/boundaries.ts'
import { boundaryWords } from '#src/texts/boundaries/rule-words.ts'
import { formatDate } from '#src/texts/dates.ts'
import { html, type Html } from '../html/html.ts'
import { failure, notice } from '../notice.ts'
import { addressOf } from '../paths.ts'
import { rulebookAddress, rulebookName } from '../rulebooks/rulebook-names.ts'
import { changeButton, mayMend } from './finding-actions.ts'
import { openInWords } from './open-words.ts'
import { keyOf, breachesIn, type BoundariesOnPage } from './read-boundaries.ts'

/** How much is open, when it was last gone through, by which rulebook, and what can be done. */
export const standingPart = async (shown: BoundariesOnPage): Promise<Html> => {
  const { findings, visit } = shown
  const isOver = findings.answers.length === 0
  return html`${!isOver && html`<p class="lead">${asSentence(openInWords(visit, findings))}</p>`}
  ${!isAhead(shown) && reviewed(shown)} ${!isOver && rulebooks(shown)} ${aheadNotices(shown)}
  ${await stopNotice(shown)} ${actions(shown)}`
}

const asSentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`

/** Of a day on which other terms begin to apply. */
const isAhead = ({ visit, findings }: BoundariesOnPage): boolean =>
  visit.asked.on === findings.validAt

const reviewed = ({ findings, visit }: BoundariesOnPage): Html => {
  const { language, texts } = visit
  const { boundaries: words } = texts
  const last = findings.reviews.at(-1)
  if (last === undefined) return html`<p>${words.neverReviewed}</p>`
  const date = (day: string): string => formatDate(language, day)
  const conclusion = boundaryWords(language).conclusion[last.conclusion].toLowerCase()
  const { nextReviewBy } = last
  const isOverdue = nextReviewBy !== null && nextReviewBy < findings.validAt
  return html`<p>
    ${words.reviewed(date(last.reviewedOn), conclusion)}
    ${nextReviewBy !== null && (isOverdue ? words.reviewOverdue : words.nextReview)(date(nextReviewBy))}
  </p>`
}

/** Which rulebooks apply, each with a link. */
const rulebooks = ({ findings, visit }: BoundariesOnPage): Html => {
  const { rulebook } = visit.texts.boundaries
  const codes = findings.rulebookVersion.split(' + ').map((version) => version.split(':')[0] ?? '')
  return html`<p>
    ${rulebook(formatDate(visit.language, findings.validAt))}
    ${codes.map(
      (code, index) =>
        html`${index > 0 && ', '}<a href="${rulebookAddress(visit, code)}"
            >${rulebookName(visit, code)}</a
          >`,
    )}.
  </p>`
}

/** Where what is agreed for later breaks other rules than what applies today, or none. */
const aheadNotices = (shown: BoundariesOnPage): readonly Html[] => {
  const { visit, agreement, findings, ahead } = shown
  const { language, texts } = visit
  const { ahead: words } = texts.boundaries
  const { agreementId } = agreement
  const here = addressOf('boundaries', language, { agreementId })
  if (isAhead(shown)) {
    const title = words.shown(formatDate(language, findings.validAt))
    return [notice({ title, link: { href: here, words: words.back } })]
  }
  return ahead
    .filter((later) => breachKeys(later) !== breachKeys(findings))
    .map((later) =>
      notice({
        title: words.title(formatDate(language, later.validAt)),
        text: words.found(openInWords(visit, later)),
        link: {
          href: addressOf('boundaries', language, { agreementId, on: later.validAt }),
          words: words.see,
        },
      }),
    )
}

const breachKeys = (findings: AgreementFindings): string =>
  breachesIn(findings)
    .map(({ ruleId, item, severity }) => `${keyOf(ruleId, item.id)} ${severity}`)
    .join('\n')

const stopNotice = async ({
  context,
  visit,
  agreement,
}: BoundariesOnPage): Promise<Html | null> => {
  if (agreement.status !== 'proposed' || agreement.end !== null) return null
  const { terms, origin } = agreement
  const { stops } = await context.boundaries.draftAnswers(terms, origin, agreement)
  const { title, text } = visit.texts.boundaries.stop
  return stops.length === 0 ? null : failure({ title, text: text(stops.length) })
}

const actions = (shown: BoundariesOnPage): Html => {
  const { visit, agreement, mayDecide, findings } = shown
  const { actions: words } = visit.texts.boundaries
  const { agreementId, status } = agreement
  const isOver = findings.answers.length === 0
  const review = addressOf('review', visit.language, { agreementId })
  const mend = status === 'proposed' ? words.mendProposal : words.mendAgreement
  return html`<nav class="agreement-actions" aria-label="${words.label}">
    ${mayDecide && !isOver && html`<a class="button button-primary" href="${review}">${words.review}</a>`}
    ${mayMend(shown) && !isOver && changeButton(shown, { words: mend, about: null })}
    <a
      class="button button-tertiary"
      href="${addressOf('agreement', visit.language, { agreementId })}"
      >${words.toAgreement}</a
    >
  </nav>`
}
