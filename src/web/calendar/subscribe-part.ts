import { postForm } from '../forms/post-form.ts'
import { html, type Html } from '../html/html.ts'
import { failure, success } from '../notice.ts'
import { addressOf } from '../paths.ts'
import type { Visit } from '../visit.ts'

/** A new address, or why there is none, in a sentence. */
export type Renewed = { readonly url: string } | { readonly refused: string }

/** How a calendar program follows the calendar: for the leader of an institution. */
export const subscribePart = (visit: Visit): Html | null => {
  const { actor, language, texts } = visit
  if (actor.role !== 'institution-leader') return null
  const { subscribe: words } = texts.calendar
  return html`<section class="subscribe" aria-labelledby="subscribe">
    <h2 id="subscribe">${words.title}</h2>
    <p>${words.what}</p>
    <p>${words.secret}</p>
    ${postForm(visit, { action: addressOf('calendar', language) }, html`<button type="submit" class="button button-secondary">${words.act}</button>`)}
  </section>`
}

/** The address is shown now, and never again. */
export const renewedNotice = ({ texts }: Visit, renewed: Renewed): Html => {
  const { subscribe: words } = texts.calendar
  return 'refused' in renewed
    ? failure({ title: words.refusedTitle, text: renewed.refused })
    : html`${success({ title: words.madeTitle, text: words.made })}
        <p><a class="reference-address" href="${renewed.url}">${renewed.url}</a></p>`
}
