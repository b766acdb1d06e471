import { html, type Html, type HtmlValue } from '../html/html.ts'
import { safeUrl } from '../html/safe-url.ts'
import type { Visit } from '../visit.ts'

/** What is read of a party: a word and what it says; null says nothing and is left out. */
export type Fact = readonly [noun: string, said: HtmlValue]

export const factList = ({ texts }: Visit, facts: readonly Fact[]): Html =>
  html`<section class="facts">
    <h2>${texts.parties.facts}</h2>
    <dl>
      ${facts
        .filter(([, said]) => said !== null)
        .map(
          ([noun, said]) =>
            html`<div>
              <dt>${noun}</dt>
              <dd>${said}</dd>
            </div> `,
        )}
    </dl>
  </section>`

/** A shared address as a link where it is one; it is not said where it is not known. */
export const contactOf = ({ texts }: Visit, contact: string | null): HtmlValue => {
  if (contact === null) return texts.site.unknown
  if (isEmail(contact)) return html`<a href="${`mailto:${contact}`}">${contact}</a>`
  return linked(contact)
}

/** A whole address on the web as a link; anything else as it was written. */
export const linked = (text: string | null): HtmlValue => {
  if (text === null || !web.test(text) || safeUrl(text) === '#') return text
  return html`<a href="${text}">${text}</a>`
}

/** Whether a shared address is one of e-mail. */
export const isEmail = (text: string): boolean => email.test(text)

const email = /^[^\s@<>(),;:]+@[^\s@<>(),;:]+\.[^\s@<>(),;:]{2,}$/u
const web = /^https?:\/\/[^\s]+$/iu
