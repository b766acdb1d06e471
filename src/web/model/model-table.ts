import { Formality, Production } from '#schemas/terms/classification.ts'
import type { CollaborationModel, ModelCell } from '#schemas/views/collaboration-model.ts'
import { formatNumber } from '#src/texts/numbers.ts'
import { html, type Html } from '../html/html.ts'
import { addressOf, type Parameters } from '../paths.ts'
import type { Visit } from '../visit.ts'
import { hasList, withList } from './list-behind.ts'
import { changeOfCell } from './year-before.ts'

export interface ShownModel {
  readonly model: CollaborationModel
  /** A year before. */
  readonly before: CollaborationModel | null
  readonly filter: Parameters
}

/** The four cells of Bilag 2 (000); co-production, where active citizenship lives, is marked. */
export const modelTable = (visit: Visit, shown: ShownModel): Html =>
  html`<table class="model">
    <caption class="visually-hidden">
      ${visit.texts.model.caption}
    </caption>
    <thead>
      <tr>
        <td></td>
        ${Production.options.map((production) => columnHead(visit, production))}
      </tr>
    </thead>
    <tbody>
      ${Formality.options.map(
        (formality) =>
          html`<tr>
            ${rowHead(visit, formality)}
            ${shown.model.cells
              .filter((cell) => cell.formality === formality)
              .map((cell) => cellOf(visit, cell, shown))}
          </tr> `,
      )}
    </tbody>
  </table>`

const columnHead = ({ texts }: Visit, production: Production): Html =>
  html`<th scope="col" class="${production === 'co-production' ? 'is-active' : 'is-own'}">
    <span class="model-head">${texts.production[production]}</span>
    <span class="model-sub">${texts.model.columns[production]}</span>
    ${production === 'co-production' && html`<span class="model-mark">${texts.model.active}</span>`}
  </th> `

const rowHead = ({ texts }: Visit, formality: Formality): Html =>
  html`<th scope="row">
    <span class="model-side"
      ><span class="model-head">${texts.formality[formality]}</span>
      <span class="model-sub">${texts.model.rows[formality]}</span></span
    >
  </th>`

const cellOf = (visit: Visit, cell: ModelCell, { before, filter }: ShownModel): Html => {
  const { language, texts } = visit
  const { formality, production, count, members } = cell
  const changed = changeOfCell(visit, cell, before)
  const change = changed === null ? null : html`<p class="model-change">${changed}</p>`
  const className = production === 'co-production' ? 'is-active' : 'is-own'
  if (count === 0) {
    return html`<td class="${className}">
      <span class="model-number">0</span>
      ${change}
      <p class="model-none">${texts.model.nothingHere}</p>
    </td> `
  }
  const behind = { filter, cell: { formality, production } }
  const words = html`<span class="visually-hidden"> ${texts.cell[formality][production]}</span>`
  const number = html`${formatNumber(language, count)}${words}`
  const { validAt, recordedAt } = filter
  return html`<td class="${className}">
    ${withList(visit, number, { ...behind, className: 'model-number' })} ${change}
    ${
      members.length > 0 &&
      html`<ul class="model-members">
        ${members.map(({ agreementId, title }) => html`<li><a href="${addressOf('agreement', language, { agreementId, validAt, recordedAt })}">${title}</a></li> `)}
      </ul>`
    }
    ${count > members.length && hasList(visit, filter) && withList(visit, html`${texts.model.seeAll(count)}${words}`, { ...behind, className: 'model-all' })}
  </td> `
}
