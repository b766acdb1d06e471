import { html, type Html } from '../html/html.ts'
import { addressOf, type Parameters } from '../paths.ts'
import type { Visit } from '../visit.ts'

export interface PartyRow {
  readonly name: string
  /** Address of its own page. */
  readonly page: string
  readonly kind: string
  readonly municipalities: readonly string[]
  readonly place: string
  /** Since when it is closed, in words; null where it is open. */
  readonly closed: string | null
  /** What the list of its agreements asks for. */
  readonly agreements: Parameters
}

/** The list's rows, each with links to the party and to its collaborations. */
export const partiesTable = (visit: Visit, caption: string, rows: readonly PartyRow[]): Html => {
  const { institutions: words } = visit.texts
  return html`<table class="table table--compact list">
    <caption class="visually-hidden">
      ${caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.name}</th>
        <th scope="col">${words.kind}</th>
        <th scope="col">${words.municipality}</th>
        <th scope="col">${words.place}</th>
        <th scope="col">${words.agreements}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map((row) => partyRow(visit, row))}
    </tbody>
  </table>`
}

const partyRow = ({ language, texts }: Visit, row: PartyRow): Html => {
  const { institutions: words } = texts
  return html`<tr>
    <th scope="row">
      <a href="${row.page}">${row.name}</a
      >${row.closed !== null && html`<span class="within">${row.closed}</span>`}
    </th>
    <td data-title="${words.kind}">${row.kind}</td>
    <td data-title="${words.municipality}">${row.municipalities.join(', ')}</td>
    <td data-title="${words.place}">${row.place}</td>
    <td data-title="${words.agreements}">
      <a href="${addressOf('agreements', language, row.agreements)}"
        >${words.seeAgreements}<span class="visually-hidden"> ${words.withParty(row.name)}</span></a
      >
    </td>
  </tr> `
}
