import type { AgreementSummary } from '#schemas/views/agreement.ts'
import { formatDate } from '#src/texts/dates.ts'
import { icon } from '../html/icon.ts'
import type { AgreementsAddress } from './address.ts'
import { attributes, html, type Html } from '../html/html.ts'
import { addressOf, type Parameters } from '../paths.ts'
import { statusTag } from './status-tag.ts'
import type { Visit } from '../visit.ts'

type AgreementSort = AgreementsAddress['sort']

export const agreementsTable = (
  visit: Visit,
  items: readonly AgreementSummary[],
  { asked, sort }: { asked: Parameters; sort: AgreementSort },
): Html => {
  const { agreements: words } = visit.texts
  return html`<table class="table table--compact list">
    <caption class="visually-hidden">
      ${words.caption}
    </caption>
    <thead>
      <tr>
        ${sortHead(visit, words.title, { asked, sort, orders: ['title', '-title'] })}
        <th scope="col">${words.parties}</th>
        <th scope="col">${words.cell}</th>
        <th scope="col">${words.status}</th>
        ${asked.recordedAt === undefined ? sortHead(visit, words.from, { asked, sort, orders: ['-from', 'from'] }) : html`<th scope="col">${words.from}</th>`}
      </tr>
    </thead>
    <tbody>
      ${items.map((item) => row(visit, item, asked))}
    </tbody>
  </table>`
}

const row = (visit: Visit, item: AgreementSummary, { validAt, recordedAt }: Parameters): Html => {
  const { language, texts } = visit
  const { agreements: words } = texts
  return html`<tr>
    <th scope="row">
      <a
        href="${addressOf('agreement', language, { agreementId: item.agreementId, validAt, recordedAt })}"
        >${item.title}</a
      >
    </th>
    <td data-title="${words.parties}">
      <ul class="parties">
        ${item.parties.map(({ name }) => html`<li>${name === '' ? texts.site.unknown : name}</li>`)}
      </ul>
    </td>
    <td data-title="${words.cell}">
      ${texts.formality[item.formality]}<br />${texts.production[item.production]}
    </td>
    <td data-title="${words.status}">${statusTag(visit, item)}</td>
    <td data-title="${words.from}" class="date">${formatDate(language, item.from)}</td>
  </tr> `
}

interface SortHead {
  readonly asked: Parameters
  readonly sort: AgreementSort
  /** What a first and a second choice of the column asks for. */
  readonly orders: readonly [AgreementSort, AgreementSort]
}

const sortHead = (
  { language, texts }: Visit,
  column: string,
  { asked, sort, orders: [first, second] }: SortHead,
): Html => {
  const next = sort === first ? second : first
  const isSorted = sort === first || sort === second
  const direction = sort.startsWith('-') ? 'descending' : 'ascending'
  return html`<th ${attributes({ scope: 'col', 'aria-sort': isSorted ? direction : null })}>
    <a
      href="${addressOf('agreements', language, { ...asked, sort: next === 'title' ? null : next })}"
      title="${texts.agreements.sortBy(texts.agreements.sorts[next])}"
      >${column}${icon(`sort-table-${isSorted ? direction : 'none'}`)}</a
    >
  </th>`
}
