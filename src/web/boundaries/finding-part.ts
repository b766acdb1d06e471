import type { BoundaryAnswer } from '#schemas/views/finding.ts'
import { because, ruleWords } from '#src/texts/boundaries/rule-words.ts'
import { formatDate } from '#src/texts/dates.ts'
import { rowList } from '../agreement/term-rows.ts'
import { attributes, html, type Html } from '../html/html.ts'
import { severityTag } from '../rulebooks/severity-tag.ts'
import { foldedSources, sourceQuotes } from '../rulebooks/source-quotes.ts'
import { decidedBefore, holding, type DecisionInWords } from './decided-words.ts'
import { evidenceInWords } from './evidence-words.ts'
import { findingActions } from './finding-actions.ts'
import { findingAnchor, findingTitle } from './finding-title.ts'
import { ownFirst } from './own-sources.ts'
import type { BoundariesOnPage } from './read-boundaries.ts'

/** A breach with all that is needed to decide of it; of what is only advice the grounds are folded. */
export const findingPart = (shown: BoundariesOnPage, answer: BoundaryAnswer): Html => {
  const { visit } = shown
  const { ruleId, item, severity } = answer
  const anchor = findingAnchor(ruleId, item.id)
  return html`<article
    ${attributes({
      class: `finding finding-${severity}`,
      id: anchor,
      'aria-labelledby': `${anchor}-title`,
    })}
  >
    <p class="finding-severity">${severityTag(visit, severity)} ${sincePart(shown, answer)}</p>
    <h3 id="${anchor}-title">${findingTitle(visit, answer)}</h3>
    ${whatIsFound(shown, answer)} ${decisions(shown, answer)} ${findingActions(shown, answer)}
  </article> `
}

/** Why, what it rests on, where it stands, and what would mend it. */
export const whatIsFound = (shown: BoundariesOnPage, answer: BoundaryAnswer): Html => {
  const { language, texts } = shown.visit
  const { finding: words } = texts.boundaries
  const { ruleId, why } = answer
  const { says, mend } = ruleWords(language, ruleId)
  const grounds = groundsOf(shown, answer)
  return html`<p>${because(language, ruleId, why)}</p>
    <p><strong>${words.mend}</strong> ${mend}</p>
    <p><strong>${words.says}</strong> ${says}</p>
    ${
      isFolded(answer)
        ? html`<details class="folded">
            <summary>${words.more}</summary>
            ${grounds}
          </details>`
        : grounds
    }`
}

/** What is settled, and what is only advice, need not be read through. */
const isFolded = ({ severity, state }: BoundaryAnswer): boolean =>
  severity === 'advice' || state === 'judged' || state === 'exempted'

const groundsOf = (shown: BoundariesOnPage, answer: BoundaryAnswer): Html => {
  const { visit } = shown
  const { finding: words } = visit.texts.boundaries
  const [first, ...more] = ownFirst(shown.municipalityCodes, answer.sources)
  return html`${evidencePart(shown, answer)} ${first !== undefined && sourceQuotes(visit, [first])}
  ${more.length > 0 && foldedSources(visit, more, words.otherSources(more.length))}`
}

/** The fields that it rests on, each with a link to where it stands. */
const evidencePart = (shown: BoundariesOnPage, { evidence }: BoundaryAnswer): Html | null => {
  const { finding: words } = shown.visit.texts.boundaries
  const told = evidence.map((one) => evidenceInWords(shown, one)).filter((one) => one !== null)
  if (told.length === 0) return null
  return html`<p class="finding-grounds">${words.evidence}</p>
    ${rowList(
      told.map(({ label, value, href }) => ({
        label,
        value: html`<a href="${href}">${value}<span class="visually-hidden"> (${label})</span></a>`,
      })),
    )}`
}

const sincePart = (
  { visit: { language, texts } }: BoundariesOnPage,
  { since }: BoundaryAnswer,
): string => (since === null ? '' : texts.boundaries.finding.since(formatDate(language, since)))

const decisions = (shown: BoundariesOnPage, answer: BoundaryAnswer): Html => {
  const { decided: words } = shown.visit.texts.boundaries
  const [now, before] = [holding(shown, answer), decidedBefore(shown, answer)]
  return html`${now.length > 0 && html`<div class="finding-decided">${now.map((one) => decisionPart(shown, one))}</div>`}
  ${
    before.length > 0 &&
    html`<details class="folded">
      <summary>${words.earlier} (${before.length})</summary>
      ${before.map((one) => decisionPart(shown, one))}
    </details>`
  }`
}

export const decisionPart = (
  { visit }: Pick<BoundariesOnPage, 'visit'>,
  { says, reason, after }: DecisionInWords,
): Html => {
  const { decided: words } = visit.texts.boundaries
  return html`<p>
      ${says.join(' ')} <strong>${words.reason}</strong>
      <span class="decision-reason">${reason}</span>
    </p>
    ${after.map((said) => html`<p>${said}</p> `)}`
}
