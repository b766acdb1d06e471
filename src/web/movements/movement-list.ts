import type { Movement } from '#schemas/views/movements.ts'
import { formatDate } from '#src/texts/dates.ts'
import { dayBefore } from '#domain/dates.ts'
import { html, type Html } from '../html/html.ts'
import { addressOf } from '../paths.ts'
import type { Visit } from '../visit.ts'
import { cellWords } from './cell-words.ts'

/** The agreements that moved, each with a link to it. */
export const movementList = (visit: Visit, items: readonly Movement[]): Html => {
  const { agreements, movements: words } = visit.texts
  return html`<h2>${words.listTitle}</h2>
    <table class="table table--compact list">
      <caption class="visually-hidden">
        ${words.listCaption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${agreements.title}</th>
          <th scope="col">${agreements.parties}</th>
          <th scope="col">${words.fromTo}</th>
          <th scope="col">${words.on}</th>
          <th scope="col">${words.because}</th>
        </tr>
      </thead>
      <tbody>
        ${items.map((item) => row(visit, item))}
      </tbody>
    </table>`
}

const row = (visit: Visit, item: Movement): Html => {
  const { language, texts } = visit
  const { agreements, movements: words } = texts
  const { agreementId, title, parties, day, lastDayBefore } = item
  return html`<tr>
    <th scope="row"><a href="${addressOf('agreement', language, { agreementId })}">${title}</a></th>
    <td data-title="${agreements.parties}">
      <ul class="parties">
        ${parties.map(({ name }) => html`<li>${name === '' ? texts.site.unknown : name}</li>`)}
      </ul>
    </td>
    <td data-title="${words.fromTo}">
      <ul class="parties">
        <li>${cellWords(visit, item.from)}</li>
        <li><span aria-hidden="true">→</span> ${cellWords(visit, item.to)}</li>
      </ul>
    </td>
    <td data-title="${words.on}" class="date">
      ${formatDate(language, day)}
      ${lastDayBefore !== dayBefore(day) && html`<br />${words.back(formatDate(language, lastDayBefore))}`}
    </td>
    <td data-title="${words.because}">${words.kinds[item.kind]}</td>
  </tr> `
}
