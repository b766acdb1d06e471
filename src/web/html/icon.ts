import { html, type Html } from './html.ts'

/** One of dkfds' icons, that says nothing the words beside it do not say. */
export const icon = (name: string, className = ''): Html => {
  const address = `/assets/dkfds/img/all-svg-icons.svg#${name}`
  return html`<svg class="icon-svg ${className}" focusable="false" aria-hidden="true">
    <use href="${address}"></use>
  </svg>`
}
