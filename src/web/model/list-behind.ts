import { attributes, html, type Html } from '../html/html.ts'
import { addressOf, type Parameters } from '../paths.ts'
import type { Visit } from '../visit.ts'

/** What a number of the model is a link to. */
interface Behind {
  /** What the model was asked for. */
  readonly filter: Parameters
  /** What else the list is asked for. */
  readonly cell?: Parameters
  readonly className?: string
}

/** A number with the list behind it. */
export const withList = (
  { actor, language }: Visit,
  words: Html | string,
  { filter, cell, className }: Behind,
): Html => {
  const asked = { ...filter, ...cell }
  const href = addressOf('agreements', language, asked)
  // A list as it was known is not for everybody, and one as it is known now would be of another number.
  const isShown = actor.role !== 'public' || (asked.recordedAt ?? null) === null
  if (!isShown) return typeof words === 'string' ? html`${words}` : words
  return html`<a ${attributes({ class: className ?? null, href })}>${words}</a>`
}
