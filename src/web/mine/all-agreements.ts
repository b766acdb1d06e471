import { formatDate } from '#src/texts/dates.ts'
import { html, type Html } from '../html/html.ts'
import { addressOf } from '../paths.ts'
import { statusTag } from '../lists/status-tag.ts'
import type { Visit } from '../visit.ts'
import { otherNames, takenOverFrom, type Own } from './other-parties.ts'
import type { OwnAgreement } from './own-agreements.ts'
import type { Mine } from './read-mine.ts'

/** Everything that the institution is party to, and the way to the register for more. */
export const allAgreements = (visit: Visit, { own, all }: Mine): Html => {
  const { language, texts } = visit
  const { mine: words } = texts
  const { items, total } = all
  const register = (institutionId: string) =>
    addressOf('agreements', language, { institutionId, status: 'all' })
  return html`<section class="all-agreements">
    <h2>${words.all}</h2>
    ${table(visit, own, items)}
    <p>
      <a href="${register(own.institutionId)}"
        >${items.length === total ? words.search : words.rest(items.length, total)}</a
      >
    </p>
    ${own.takenOver.map(
      ({ id, name }) => html`<p><a href="${register(id)}">${words.takenOver(name)}</a></p> `,
    )}
  </section>`
}

const table = (visit: Visit, own: Own, items: readonly OwnAgreement[]): Html => {
  const { agreements: words, mine } = visit.texts
  return html`<table class="table table--compact list">
    <caption class="visually-hidden">
      ${mine.caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.title}</th>
        <th scope="col">${mine.others}</th>
        <th scope="col">${words.status}</th>
        <th scope="col">${words.cell}</th>
        <th scope="col">${words.from}</th>
        <th scope="col">${mine.until}</th>
      </tr>
    </thead>
    <tbody>
      ${items.map((item) => row(visit, own, item))}
    </tbody>
  </table>`
}

const row = (visit: Visit, own: Own, item: OwnAgreement): Html => {
  const { language, texts } = visit
  const { agreements: words, mine } = texts
  const { agreementId } = item
  const { last } = item
  const address = addressOf('agreement', language, { agreementId })
  const from = takenOverFrom(visit, own, item)
  return html`<tr>
    <th scope="row">
      <a href="${address}">${item.title}</a>${item.ahead.map(
        ({ words: said, anchor }) =>
          html`<span class="within"><a href="${`${address}#${anchor}`}">${said}</a></span>`,
      )}${from !== null && html`<span class="within">${from}</span>`}
    </th>
    <td data-title="${mine.others}">
      <ul class="parties">
        ${otherNames(visit, own, item).map((name) => html`<li>${name}</li>`)}
      </ul>
    </td>
    <td data-title="${words.status}">${statusTag(visit, item)}</td>
    <td data-title="${words.cell}">
      ${texts.formality[item.formality]}<br />${texts.production[item.production]}
    </td>
    <td data-title="${words.from}" class="date">${formatDate(language, item.from)}</td>
    <td data-title="${mine.until}" class="date">
      ${last === null ? mine.open : formatDate(language, last)}
    </td>
  </tr> `
}
