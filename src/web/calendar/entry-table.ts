import type { CalendarEntry } from '#schemas/views/calendar.ts'
import { formatDate } from '#src/texts/dates.ts'
import { html, type Html } from '../html/html.ts'
import { addressOf } from '../paths.ts'
import type { Visit } from '../visit.ts'
import { partyWords, whatWords } from './entry-words.ts'
import { nextStep } from './next-step.ts'

/** The dates of a month, each with its agreement and what to do about it. */
export const entryTable = (visit: Visit, entries: readonly CalendarEntry[], when: string): Html => {
  const { calendar: words } = visit.texts
  return html`<table class="table table--compact list calendar">
    <caption class="visually-hidden">
      ${words.caption(when)}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.agreement}</th>
        <th scope="col">${words.on}</th>
        <th scope="col">${words.what}</th>
        <th scope="col">${words.next}</th>
      </tr>
    </thead>
    <tbody>
      ${entries.map((entry) => row(visit, entry))}
    </tbody>
  </table>`
}

const row = (visit: Visit, entry: CalendarEntry): Html => {
  const { language, texts } = visit
  const { calendar: words } = texts
  const { agreementId, title, on, jubilee } = entry
  return html`<tr>
    <th scope="row">
      <a href="${addressOf('agreement', language, { agreementId })}">${title}</a>
      <span class="within">${partyWords(visit, entry)}</span>
    </th>
    <td data-title="${words.on}" class="date">${formatDate(language, jubilee?.on ?? on)}</td>
    <td data-title="${words.what}">${whatWords(visit, entry)}</td>
    <td data-title="${words.next}">${nextStep(visit, entry)}</td>
  </tr> `
}
