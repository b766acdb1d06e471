import { severities, type Severity } from '#schemas/boundaries/rule.ts'
import type { FindingGroup } from '#schemas/views/finding-queue.ts'
import { boundaryWords, ruleWords } from '#src/texts/boundaries/rule-words.ts'
import { formatDate } from '#src/texts/dates.ts'
import { formatNumber } from '#src/texts/numbers.ts'
import { html, type Html } from '../html/html.ts'
import { addressOf, type Parameters } from '../paths.ts'
import { severityTag } from '../rulebooks/severity-tag.ts'
import type { Visit } from '../visit.ts'

export interface GroupRow {
  readonly name: string
  /** What the queue is asked for to show the group. */
  readonly asked: Parameters
  readonly group: FindingGroup
}

interface GroupTable {
  readonly title: string
  /** Above the names. */
  readonly head: string
  readonly caption: string
  readonly note?: string
  /** Whether to tell which rules are breached most in each group. */
  readonly hasRules?: boolean
  /** What the queue is asked for besides. */
  readonly asked: Parameters
}

/** Open findings in groups, every number with the list behind it. */
export const groupTable = (visit: Visit, rows: readonly GroupRow[], table: GroupTable): Html => {
  const { overview: words } = visit.texts.audit
  return html`<section class="audit-groups">
    <h2>${table.title}</h2>
    <table class="table list">
      <caption class="visually-hidden">
        ${table.caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${table.head}</th>
          ${severities.map((one) => html`<th scope="col">${severityTag(visit, one)}</th> `)}
          <th scope="col">${words.agreements}</th>
          <th scope="col">${words.oldest}</th>
          ${table.hasRules === true && html`<th scope="col">${words.most}</th>`}
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => groupRow(visit, row, table))}
      </tbody>
    </table>
    ${table.note !== undefined && rows.length > 1 && html`<p class="note">${table.note}</p>`}
  </section>`
}

const groupRow = (visit: Visit, { name, asked, group }: GroupRow, table: GroupTable): Html => {
  const { language, texts } = visit
  const { overview: words } = texts.audit
  const all = { ...table.asked, ...asked }
  const { severity: severityWords } = boundaryWords(language)
  return html`<tr>
    <th scope="row"><a href="${addressOf('audit', language, all)}">${name}</a></th>
    ${severities.map(
      (severity) =>
        html`<td data-title="${severityWords[severity]}">
          ${countOf(visit, { severity, name, count: counted(group, severity), asked: all })}
        </td> `,
    )}
    <td data-title="${words.agreements}">${formatNumber(language, group.agreements)}</td>
    <td data-title="${words.oldest}" class="date">${formatDate(language, group.since)}</td>
    ${table.hasRules === true && html`<td data-title="${words.most}">${mostOf(visit, group, all)}</td>`}
  </tr> `
}

/** Enough to say what is the matter; the others are behind the group's name. */
const mostRules = 3

const mostOf = ({ language, texts }: Visit, { rules }: FindingGroup, asked: Parameters): Html =>
  html`<ul class="parties">
    ${rules.slice(0, mostRules).map(({ ruleId, count }) => {
      const href = addressOf('audit', language, { ...asked, ruleId })
      const words = texts.audit.counts.of(ruleWords(language, ruleId).name, count)
      return html`<li><a href="${href}">${words}</a></li> `
    })}
  </ul>`

const counted = ({ mustFix, warning, advice }: FindingGroup, severity: Severity): number =>
  ({ 'must-fix': mustFix, warning, advice })[severity]

const countOf = (
  { language }: Visit,
  {
    severity,
    name,
    count,
    asked,
  }: { severity: Severity; name: string; count: number; asked: Parameters },
): Html | string => {
  const number = formatNumber(language, count)
  if (count === 0) return number
  return html`<a href="${addressOf('audit', language, { ...asked, severity })}"
    >${number}<span class="visually-hidden"
      >, ${boundaryWords(language).severity[severity]}, ${name}</span
    ></a
  >`
}
