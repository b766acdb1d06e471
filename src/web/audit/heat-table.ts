import { severities, type RuleId, type Severity } from '#schemas/boundaries/rule.ts'
import type { RuleAtInstitution } from '#src/read-side/boundary-queries.ts'
import { boundaryWords, ruleWords } from '#src/texts/boundaries/rule-words.ts'
import { formatDate } from '#src/texts/dates.ts'
import { formatNumber } from '#src/texts/numbers.ts'
import { html, type Html } from '../html/html.ts'
import { addressOf } from '../paths.ts'
import type { Visit } from '../visit.ts'

type Cell = RuleAtInstitution

/** Filled, half or empty: seen without colour, and without letters that a font may lack. */
const mark = (severity: Severity): Html =>
  html`<span class="heat-mark mark-${severity}" aria-hidden="true"></span>`

/**
 * Institutions by rules: a municipality may have any number of institutions, and they go down the
 * page. Empty where nothing is open.
 */
export const heatTable = (
  visit: Visit,
  cells: readonly Cell[],
  municipalityCode: string | undefined,
): Html | null => {
  if (cells.length === 0) return null
  const { audit } = visit.texts
  const { overview: words } = audit
  const rules = rulesIn(cells)
  const shown = { rules, municipalityCode }
  return html`<section class="audit-heat">
    <h2>${words.heat}</h2>
    <p>${words.heatHelp}</p>
    ${legend(visit)}
    <section class="scroll heat-scroll" tabindex="0" aria-label="${words.heatLabel}">
      <table class="heat">
        <caption class="visually-hidden">
          ${words.heatCaption}
        </caption>
        <thead>
          <tr>
            <th scope="col">${visit.texts.filter.institution}</th>
            ${rules.map((ruleId) => ruleHead(visit, ruleId, municipalityCode))}
            <th scope="col"><span>${words.total}</span></th>
          </tr>
        </thead>
        <tbody>
          ${rowsOf(cells).map((row) => institutionRow(visit, row, shown))}
        </tbody>
      </table>
    </section>
    <p class="note">${words.overlap}</p>
  </section>`
}

const legend = ({ language }: Visit): Html =>
  html`<ul class="heat-legend no-max-width">
    ${severities.map(
      (one) =>
        html`<li>
          <span class="heat-key heat-${one}">${mark(one)}</span>
          ${boundaryWords(language).severity[one]}
        </li> `,
    )}
  </ul>`

/** The most serious first and, among those, what is found most. */
const rulesIn = (cells: readonly Cell[]): readonly RuleId[] =>
  [...Map.groupBy(cells, ({ ruleId }) => ruleId)]
    .map(([ruleId, of]) => ({ ruleId, rank: worst(of), count: sum(of) }))
    .toSorted((a, b) => a.rank - b.rank || b.count - a.count)
    .map(({ ruleId }) => ruleId)

/** In the order in which they come, which is that of the names. */
const rowsOf = (cells: readonly Cell[]): readonly (readonly Cell[])[] => [
  ...Map.groupBy(cells, ({ institutionId }) => institutionId).values(),
]

const worst = (cells: readonly Cell[]): number =>
  Math.min(...cells.map(({ severity }) => severities.indexOf(severity)))

const sum = (cells: readonly Cell[]): number => cells.reduce((all, { count }) => all + count, 0)

const ruleHead = (
  { language }: Visit,
  ruleId: RuleId,
  municipalityCode: string | undefined,
): Html =>
  html`<th scope="col">
    <a href="${addressOf('audit', language, { municipalityCode, ruleId })}"
      >${ruleWords(language, ruleId).name}</a
    >
  </th> `

interface Shown {
  readonly rules: readonly RuleId[]
  readonly municipalityCode: string | undefined
}

const institutionRow = (
  visit: Visit,
  row: readonly Cell[],
  { rules, municipalityCode }: Shown,
): Html => {
  const { language, texts } = visit
  const [{ institutionId, institutionName } = { institutionId: '', institutionName: '' }] = row
  const name = institutionName === '' ? texts.site.unknown : institutionName
  const asked = { municipalityCode, institutionId }
  return html`<tr>
    <th scope="row"><a href="${addressOf('audit', language, asked)}">${name}</a></th>
    ${rules.map((ruleId) => {
      const cell = row.find((one) => one.ruleId === ruleId)
      return cell === undefined ? html`<td></td> ` : heatCell(visit, cell, municipalityCode)
    })}
    <td class="heat-total">${formatNumber(language, sum(row))}</td>
  </tr> `
}

const heatCell = (visit: Visit, cell: Cell, municipalityCode: string | undefined): Html => {
  const { language, texts } = visit
  const { ruleId, institutionId, severity, count, since } = cell
  const said = texts.audit.overview.cell(
    boundaryWords(language).severity[severity],
    ruleWords(language, ruleId).name,
    formatDate(language, since),
  )
  const href = addressOf('audit', language, { municipalityCode, institutionId, ruleId })
  return html`<td class="heat-${severity}">
    <a href="${href}"
      >${formatNumber(language, count)}<span class="visually-hidden">${said}</span></a
    >
    ${mark(severity)}
    <span class="heat-since" aria-hidden="true">${since.slice(0, 4)}</span>
  </td> `
}
