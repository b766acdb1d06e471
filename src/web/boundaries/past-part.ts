import type { FindingItem, PastFinding, ReviewView } from '#schemas/views/finding.ts'
import { because, boundaryWords } from '#src/texts/boundaries/rule-words.ts'
import { formatDate } from '#src/texts/dates.ts'
import { rowList } from '../agreement/term-rows.ts'
import { html, type Html } from '../html/html.ts'
import { severityTag } from '../rulebooks/severity-tag.ts'
import { causeInWords } from './cause-words.ts'
import { exemptionInWords } from './decided-words.ts'
import { decisionPart } from './finding-part.ts'
import { findingTitle } from './finding-title.ts'
import { keyOf, type BoundariesOnPage } from './read-boundaries.ts'

/** What was reviewed, exempted and resolved up to now; null where there is nothing. */
export const pastParts = (shown: BoundariesOnPage): Html | null => {
  const parts = [reviewsPart(shown), exemptionsPart(shown), resolvedPart(shown)]
  return parts.every((part) => part === null)
    ? null
    : html`<section class="findings past">
        <h2>${shown.visit.texts.boundaries.past.title}</h2>
        ${parts}
      </section>`
}

const reviewsPart = (shown: BoundariesOnPage): Html | null => {
  const { reviews } = shown.findings
  const { past: words } = shown.visit.texts.boundaries
  return reviews.length === 0
    ? null
    : html`<h3>${words.reviews}</h3>
        <ul class="told-rules">
          ${reviews.toReversed().map((review) => reviewPart(shown, review))}
        </ul>`
}

const reviewPart = (shown: BoundariesOnPage, review: ReviewView): Html => {
  const { language, texts } = shown.visit
  const { past: words } = texts.boundaries
  const { conclusion, nextReviewBy, note, reviewedOn, verdicts } = review
  const told = boundaryWords(language)
  const next = nextReviewBy === null ? null : formatDate(language, nextReviewBy)
  return html`<li>
    <p class="told-title">${words.reviewOn(formatDate(language, reviewedOn))}</p>
    ${rowList([
      { label: words.conclusion, value: told.conclusion[conclusion] },
      ...(next === null ? [] : [{ label: words.next, value: next }]),
      ...(note === null ? [] : [{ label: words.note, value: note }]),
      ...verdicts.map(({ ruleId, itemId, verdict, reason }) => ({
        label: findingTitle(shown.visit, { ruleId, item: itemOf(shown, ruleId, itemId) }),
        value: `${told.reviewVerdict[verdict]}. ${reason}`,
      })),
    ])}
  </li> `
}

const exemptionsPart = (shown: BoundariesOnPage): Html | null => {
  const { visit, names, findings } = shown
  const { past: words } = visit.texts.boundaries
  return findings.exemptions.length === 0
    ? null
    : html`<h3>${words.exemptions}</h3>
        <ul class="told-rules">
          ${findings.exemptions.toReversed().map((exemption) => {
            const { ruleId, itemId } = exemption
            const title = findingTitle(visit, { ruleId, item: itemOf(shown, ruleId, itemId) })
            return html`<li>
              <p class="told-title">${title}</p>
              ${decisionPart(shown, exemptionInWords(visit, names, exemption))}
            </li> `
          })}
        </ul>`
}

const resolvedPart = (shown: BoundariesOnPage): Html | null => {
  const { history } = shown.findings
  const { past: words } = shown.visit.texts.boundaries
  return history.length === 0
    ? null
    : html`<h3>${words.findings}</h3>
        <ul class="told-rules">
          ${history.map((past) => pastPart(shown, past))}
        </ul>`
}

const pastPart = (shown: BoundariesOnPage, past: PastFinding): Html => {
  const { visit } = shown
  const { past: words } = visit.texts.boundaries
  const cause = causeInWords(shown, past)
  return html`<li>
    <p class="told-title">${findingTitle(visit, past)} ${severityTag(visit, past.severity)}</p>
    <p>${because(visit.language, past.ruleId, past.why)}</p>
    <p>${periodOf(shown, past)} ${cause === null ? words.otherwise : words.resolved(cause)}</p>
  </li> `
}

/** Half-open inside, the last day told outside. */
const periodOf = ({ visit }: BoundariesOnPage, { from, to }: PastFinding): string => {
  const { language, texts } = visit
  const { past: words } = texts.boundaries
  const last = to === null ? from : Temporal.PlainDate.from(to).subtract({ days: 1 }).toString()
  const begin = formatDate(language, from)
  return last <= from ? words.oneDay(begin) : words.period(begin, formatDate(language, last))
}

/** What was decided of may be gone by now; then only the rule is named. */
const itemOf = (
  { findings, ahead }: BoundariesOnPage,
  ruleId: string,
  itemId: string | null,
): FindingItem => {
  const known = [findings, ...ahead].flatMap(({ answers, history }) => [...answers, ...history])
  const sameItem = known.filter(({ item }) => item.id === itemId)
  const found =
    sameItem.find((one) => keyOf(one.ruleId, one.item.id) === keyOf(ruleId, itemId)) ?? sameItem[0]
  return itemId === null || found === undefined
    ? { kind: 'agreement', id: null, title: null }
    : found.item
}
