import type { PageAnswer } from '../answer.ts'
import { html } from '../html/html.ts'
import { layout } from '../layout.ts'
import type { Visit } from '../visit.ts'
import { personsLink } from './person-links.ts'

/** Somebody who was forgotten, is kept elsewhere or never was: nobody learns which. */
export const noSuchPerson = (visit: Visit): PageAnswer => {
  const { goneTitle: title, goneText } = visit.texts.persons
  const { href, words } = personsLink(visit)
  const content = html`<p>${goneText}</p>
    <p><a href="${href}">${words}</a></p>`
  return { status: 404, page: layout({ ...visit, page: null }, { title, content }) }
}
