import { html, type Html } from './html/html.ts'
import { icon } from './html/icon.ts'

export interface Notice {
  readonly title: string
  readonly text?: string
  /** What comes first, second, third. */
  readonly steps?: readonly string[]
  /** What to know after the steps. */
  readonly after?: string
  readonly link?: { readonly href: string; readonly words: string }
}

/** Something to know, and where to go from here. */
export const notice = (said: Notice): Html => box('info', said)

/** What was done. */
export const success = (said: Notice): Html => box('success', said)

/** What was not done, and what to do. */
export const failure = (said: Notice): Html => box('error', said)

const box = (
  kind: 'info' | 'success' | 'error',
  { title, text, steps, after, link }: Notice,
): Html =>
  html`<div class="alert alert-${kind}" ${kind !== 'info' && html`role="alert"`}>
    ${icon(kind, 'alert-icon')}
    <div class="alert-body">
      <h2 class="alert-heading">${title}</h2>
      ${text !== undefined && html`<p class="alert-text">${text}</p>`}
      ${
        steps !== undefined &&
        html`<ol class="steps">
          ${steps.map((step) => html`<li>${step}</li> `)}
        </ol>`
      }
      ${after !== undefined && html`<p class="alert-text">${after}</p>`}
      ${link !== undefined && html`<p class="alert-text"><a href="${link.href}">${link.words}</a></p>`}
    </div>
  </div>`
