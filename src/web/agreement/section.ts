import { attributes, html, type Html } from '../html/html.ts'

/** A part of the page under a heading, with an id where it is led to; null where it holds nothing. */
export const section = (
  title: string,
  content: readonly (Html | null)[],
  id: string | null = null,
): Html | null => {
  const held = content.filter((part) => part !== null)
  return held.length === 0
    ? null
    : html`<section ${attributes({ class: 'agreement-part', id })}>
        <h2>${title}</h2>
        ${held}
      </section>`
}

export const group = (title: string, content: readonly (Html | null)[]): Html | null => {
  const held = content.filter((part) => part !== null)
  return held.length === 0
    ? null
    : html`<div class="agreement-group">
        <h3>${title}</h3>
        ${held}
      </div>`
}
