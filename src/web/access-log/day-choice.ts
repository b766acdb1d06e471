import { formatDate } from '#src/texts/dates.ts'
import { html, type Html } from '../html/html.ts'
import { dayField, filterForm } from '../lists/fields.ts'
import { addressOf } from '../paths.ts'
import type { Visit } from '../visit.ts'
import type { AccessLogAddress } from './access-log-address.ts'

interface ShownDay {
  /** `YYYY-MM-DD` */
  readonly day: string
  readonly today: string
  readonly kind: AccessLogAddress['kind']
}

/** Which day is shown, the days beside it, and another to choose. */
export const dayChoice = (visit: Visit, shown: ShownDay): Html => {
  const { language, texts } = visit
  const { accessLog: words } = texts
  const { day, today, kind } = shown
  const date = formatDate(language, day)
  return html`<p class="day">${day === today ? words.today(date) : date}</p>
    <nav class="page-links" aria-label="${words.days}">
      <a class="button button-secondary" href="${besideThis(visit, shown, -1)}">${words.before}</a>
      ${day < today && html`<a class="button button-secondary" href="${besideThis(visit, shown, 1)}">${words.after}</a>`}
    </nav>
    ${filterForm(visit, {
      page: 'accessLog',
      by: words.by,
      fields: [
        dayField({
          name: 'day',
          label: words.day,
          hint: words.dayHint,
          value: day === today ? undefined : day,
        }),
      ],
      kept: { kind },
      button: words.show,
      isOpen: false,
    })}`
}

const besideThis = ({ language }: Visit, { day, today, kind }: ShownDay, days: 1 | -1): string => {
  const other = Temporal.PlainDate.from(day).add({ days }).toString()
  return addressOf('accessLog', language, { day: other === today ? null : other, kind })
}
