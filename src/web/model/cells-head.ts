import { isActor } from '#src/identity/visitor.ts'
import { html, type Html } from '../html/html.ts'
import type { Visit } from '../visit.ts'

interface Columns {
  /** Of what each row is about. */
  readonly first: string
  /** Between the total and what has lapsed. */
  readonly share?: string
}

/** Head of a table with the four cells of the model side by side, their total and, but for the public, what has lapsed. */
export const cellsHead = ({ actor, texts }: Visit, { first, share }: Columns): Html => {
  const { model, production } = texts
  const producedBy = html`<th scope="col">${production['own-production']}</th>
    <th scope="col" class="is-active">${production['co-production']}</th>`
  return html`<thead>
    <tr>
      <th scope="col" rowspan="2" class="breakdown-name">${first}</th>
      <th scope="colgroup" colspan="2">${model.formalShort}</th>
      <th scope="colgroup" colspan="2">${model.informalShort}</th>
      <th scope="col" rowspan="2">${model.totalColumn}</th>
      ${share !== undefined && html`<th scope="col" rowspan="2">${share}</th>`}
      ${isActor(actor) && html`<th scope="col" rowspan="2">${model.lapsedColumn}</th>`}
    </tr>
    <tr>
      ${producedBy} ${producedBy}
    </tr>
  </thead>`
}
