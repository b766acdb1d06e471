import type { Cell, MovementCount } from '#schemas/views/movements.ts'
import { formatNumber } from '#src/texts/numbers.ts'
import { html, type Html } from '../html/html.ts'
import type { Visit } from '../visit.ts'
import { cellWords } from './cell-words.ts'

/** How many moved from each cell to each other, with sums. */
export const flowTable = (visit: Visit, counts: readonly MovementCount[]): Html => {
  const { movements: words } = visit.texts
  const cells = [...new Map(counts.map(({ from }) => [cellWords(visit, from), from])).values()]
  return html`<h2 id="flow-table">${words.tableTitle}</h2>
    <section class="scroll" tabindex="0" aria-labelledby="flow-table">
      <table class="table table--compact flow-table">
        <caption class="visually-hidden">
          ${words.tableCaption}
        </caption>
        <thead>
          <tr>
            <td></td>
            ${cells.map((to) => html`<th scope="col"><span class="flow-side">${words.tableTo}</span> ${cellWords(visit, to)}</th> `)}
            <th scope="col">${words.total}</th>
          </tr>
        </thead>
        <tbody>
          ${cells.map((from) => row(visit, { from, cells, counts }))}
          <tr>
            <th scope="row">${words.total}</th>
            ${cells.map((to) => html`<td>${sum(visit, counts, (one) => isSame(one.to, to))}</td> `)}
            <td><strong>${sum(visit, counts, () => true)}</strong></td>
          </tr>
        </tbody>
      </table>
    </section>`
}

interface Row {
  readonly from: Cell
  readonly cells: readonly Cell[]
  readonly counts: readonly MovementCount[]
}

const row = (visit: Visit, { from, cells, counts }: Row): Html => {
  const { movements: words } = visit.texts
  const own = counts.filter((one) => isSame(one.from, from))
  return html`<tr>
    <th scope="row"><span class="flow-side">${words.tableFrom}</span> ${cellWords(visit, from)}</th>
    ${cells.map((to) =>
      isSame(from, to)
        ? html`<td class="flow-none">
            <span aria-hidden="true">–</span><span class="visually-hidden">${words.stays}</span>
          </td> `
        : html`<td>${sum(visit, own, (one) => isSame(one.to, to))}</td> `,
    )}
    <td><strong>${sum(visit, own, () => true)}</strong></td>
  </tr> `
}

const isSame = (a: Cell, b: Cell): boolean =>
  a.formality === b.formality && a.production === b.production

const sum = (
  { language }: Visit,
  counts: readonly MovementCount[],
  isCounted: (one: MovementCount) => boolean,
): string =>
  formatNumber(
    language,
    counts.filter(isCounted).reduce((all, { count }) => all + count, 0),
  )
