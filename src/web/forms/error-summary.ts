import { html, type Html } from '../html/html.ts'
import { icon } from '../html/icon.ts'
import type { Visit } from '../visit.ts'
import type { SummaryLine } from './form.ts'

/** What is wrong and where, above the form; nothing where nothing is. */
export const errorSummary = ({ texts }: Visit, lines: readonly SummaryLine[]): Html | null =>
  lines.length === 0
    ? null
    : html`<div class="alert alert-error error-summary" role="alert" tabindex="-1">
        ${icon('error', 'alert-icon')}
        <div class="alert-body">
          <h2 class="alert-heading">${texts.forms.errorTitle(lines.length)}</h2>
          <ul class="nobullet-list">
            ${lines.map(
              ({ field, text }) =>
                html`<li>
                  ${field === null ? text : html`<a href="${`#${field}`}">${text}</a>`}
                </li> `,
            )}
          </ul>
        </div>
      </div>`
