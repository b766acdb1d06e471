import { mayAtAll } from '#src/identity/permissions.ts'
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

/** A list as it was known is not for everybody, and one as it is known now would be of another number. */
export const hasList = ({ actor }: Visit, { recordedAt = null }: Parameters): boolean =>
  recordedAt === null || mayAtAll(actor, 'see-history')

/** A number with the list behind it, where there is one. */
export const withList = (
  visit: Visit,
  words: Html | string,
  { filter, cell, className }: Behind,
): Html => {
  const look = { class: className ?? null }
  if (!hasList(visit, filter)) return html`<span ${attributes(look)}>${words}</span>`
  const href = addressOf('agreements', visit.language, { ...filter, ...cell })
  return html`<a ${attributes({ ...look, href })}>${words}</a>`
}
