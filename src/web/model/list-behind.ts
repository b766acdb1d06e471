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

/** As known at a moment there are numbers, and no lists behind them. */
export const isListed = ({ recordedAt }: Parameters): boolean => recordedAt === undefined

/** A number with the list behind it, where there is one. */
export const withList = (
  { language }: Visit,
  words: Html | string,
  { filter, cell, className }: Behind,
): Html => {
  if (!isListed(filter)) {
    return className === undefined
      ? html`${words}`
      : html`<span class="${className}">${words}</span>`
  }
  const href = addressOf('agreements', language, { ...filter, ...cell })
  return html`<a ${attributes({ class: className ?? null, href })}>${words}</a>`
}
