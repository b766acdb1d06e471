import { Theme } from '#schemas/values.ts'
import type { FundingAmount, FundingSums } from '#schemas/views/funding.ts'
import { formatNumber } from '#src/texts/numbers.ts'
import { html, type Html } from '../html/html.ts'
import { enumWords } from '../terms/catalogues.ts'
import type { Visit } from '../visit.ts'
import { none } from './spread-table.ts'

interface FundingTable {
  readonly titleId: string
  /** Of what each row is about. */
  readonly head: string
  readonly rows: readonly { readonly head: Html | string; readonly sums: FundingSums }[]
  readonly all: FundingSums
}

/** What an amount can be for, in the order of the columns. */
export const amountKinds = ['year', 'once', 'period', 'unknown'] as const

/** A column for each kind of amount: what is not alike is never added up. */
export const fundingTable = (visit: Visit, { titleId, head, rows, all }: FundingTable): Html => {
  const { durations: words } = visit.texts
  const heads = [words.count, words.withoutAmount, ...amountKinds.map((kind) => words.per[kind])]
  return html`<section class="scroll" tabindex="0" aria-labelledby="${titleId}">
    <table class="table table--compact breakdown-table wide-heads">
      <thead>
        <tr>
          <th scope="col" class="breakdown-name">${head}</th>
          ${heads.map((one) => html`<th scope="col">${one}</th> `)}
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => rowOf(visit, row.head, row.sums))}
      </tbody>
      <tfoot>
        ${rowOf(visit, html`<strong>${words.all}</strong>`, all)}
      </tfoot>
    </table>
  </section>`
}

const rowOf = (visit: Visit, head: Html | string, sums: FundingSums): Html => {
  const { language } = visit
  const { agreements, agreementsWithoutAmount } = sums
  return html`<tr>
    <th scope="row">${head}</th>
    <td>${formatNumber(language, agreements)}</td>
    <td>${formatNumber(language, agreementsWithoutAmount)}</td>
    ${amountKinds.map((kind) => html`<td>${amountIn(visit, sums[kind])}</td> `)}
  </tr> `
}

const amountIn = (visit: Visit, { lines, amountDkk }: FundingAmount): Html | string =>
  lines === 0 ? none(visit) : enumWords(visit.language).kroner(amountDkk)

export const themeWords = ({ texts }: Visit, key: string | null): string => {
  if (key === null) return texts.durations.noTheme
  return texts.theme[Theme.parse(key)]
}
