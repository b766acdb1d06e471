import type { AccessEntry } from '#schemas/access/access-noted.v1.ts'
import { formatDate, formatTime } from '#src/texts/dates.ts'
import { html, type Html } from '../html/html.ts'
import type { Visit } from '../visit.ts'
import { entryWords } from './entry-words.ts'
import type { RoleWords } from './role-words.ts'

interface Shown {
  /** `YYYY-MM-DD` */
  readonly day: string
  readonly entries: readonly AccessEntry[]
  readonly roleWords: RoleWords
}

/** What was noted on a day: when, what, and who by role. */
export const accessTable = (visit: Visit, { day, entries, roleWords }: Shown): Html => {
  const { language, texts } = visit
  const { accessLog: words } = texts
  return html`<table class="table table--compact list access-log">
    <caption class="visually-hidden">
      ${words.caption(formatDate(language, day))}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.time}</th>
        <th scope="col">${words.what}</th>
        <th scope="col">${words.who}</th>
      </tr>
    </thead>
    <tbody>
      ${entries.map(
        (entry) =>
          html`<tr>
            <td data-title="${words.time}" class="date">${formatTime(language, entry.at)}</td>
            <td data-title="${words.what}">${entryWords(words, entry)}</td>
            <td data-title="${words.who}">${roleWords(entry)}</td>
          </tr> `,
      )}
    </tbody>
  </table>`
}
