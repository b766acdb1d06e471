import { html, type Html } from '../html/html.ts'
import { icon } from '../html/icon.ts'

/** Something to look at before going on; nothing is wrong. */
export const warning = (title: string, content: Html): Html =>
  html`<div class="alert alert-warning" role="alert">
    ${icon('warning', 'alert-icon')}
    <div class="alert-body">
      <h2 class="alert-heading">${title}</h2>
      ${content}
    </div>
  </div>`
