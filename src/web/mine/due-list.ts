import { html, type Html } from '../html/html.ts'
import type { Visit } from '../visit.ts'
import { dueItem } from './due-item.ts'
import type { DueOnPage, Mine } from './read-mine.ts'

/** What comes within so many days cannot wait, nor what has gone by. */
const urgentDays = 30

/** What asks for attention, the most pressing first. */
export const dueList = (visit: Visit, { own, due, today }: Mine): Html => {
  const { mine: words } = visit.texts
  if (due.length === 0) {
    return html`<section class="due nothing-due">
      <h2>${words.nothingDueTitle}</h2>
      <p>${words.nothingDueText}</p>
    </section>`
  }
  const near = Temporal.PlainDate.from(today).add({ days: urgentDays }).toString()
  const isUrgent = (one: DueOnPage) => (one.due[0]?.on ?? '') <= near
  const urgent = due.filter(isUrgent)
  const soon = due.filter((one) => !isUrgent(one))
  const part = (title: string, items: readonly DueOnPage[], kind: string) =>
    items.length > 0 &&
    html`<section class="due ${kind}">
      <h2>${title}</h2>
      <ul class="due-list">
        ${items.map((one) => dueItem(visit, own, one))}
      </ul>
    </section>`
  return html`${part(words.urgent(urgent.length), urgent, 'due-urgent')}
  ${part(words.soon(soon.length), soon, 'due-soon')}`
}
