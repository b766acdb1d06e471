import type { FundingLine } from '#schemas/terms/terms.ts'
import { formatDate } from '#src/texts/dates.ts'
import { html, type Html } from '../html/html.ts'
import { termWords, enumWords } from '../terms/catalogues.ts'
import { amountInWords } from '../terms/value-words.ts'
import type { Visit } from '../visit.ts'
import type { AgreementOnPage } from './read-agreement.ts'
import { section } from './section.ts'
import { fundingAnchor, partAnchors } from './term-anchor.ts'
import { rowList, rowsOf } from './term-rows.ts'

/** Funding, accounts, and what is made available. */
export const resources = (shown: AgreementOnPage): Html | null =>
  section(
    shown.visit.texts.agreement.resources.title,
    [
      fundingTable(shown),
      rowList(
        rowsOf(shown, ['inKind.premises', 'inKind.equipment', 'inKind.staffTime', 'accounts']),
      ),
    ],
    partAnchors.resources,
  )

const fundingTable = ({ visit, agreement }: AgreementOnPage): Html | null => {
  const { funding } = agreement.terms
  const { resources: words } = visit.texts.agreement
  if (funding.length === 0) return null
  return html`<table class="table list">
    <caption class="visually-hidden">
      ${words.caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.source}</th>
        <th scope="col">${words.amount}</th>
        <th scope="col">${words.period}</th>
        <th scope="col">${words.conditions}</th>
      </tr>
    </thead>
    <tbody>
      ${funding.map((line) => fundingRow(visit, line))}
    </tbody>
  </table>`
}

const fundingRow = (visit: Visit, line: FundingLine): Html => {
  const { resources: words } = visit.texts.agreement
  return html`<tr id="${fundingAnchor(line.id)}">
    <th scope="row">
      ${line.source}
      ${line.round !== null && html`<span class="within">${words.round(line.round)}</span>`}
    </th>
    <td data-title="${words.amount}">${amountInWords(visit.language, line)}</td>
    <td data-title="${words.period}">${periodOf(visit, line)}</td>
    <td data-title="${words.conditions}">
      <div>${line.conditions ?? words.noConditions} ${steering(visit, line)}</div>
    </td>
  </tr> `
}

const periodOf = ({ language, texts }: Visit, { from, until }: FundingLine): string => {
  const { resources: words } = texts.agreement
  const said = [
    from === null ? null : words.from(formatDate(language, from)),
    until === null ? null : words.until(formatDate(language, until)),
  ].filter((part) => part !== null)
  return said.length === 0 ? texts.site.unknown : said.join(' ')
}

const steering = (
  { language }: Visit,
  { conditionsSteerCharacter: steers }: FundingLine,
): Html | null => {
  if (steers === 'unknown') return null
  const { label } = termWords(language)['funding.*.conditionsSteerCharacter']
  return html`<span class="within">${label}: ${enumWords(language).known[steers]}</span>`
}
