import type { AsKnown } from '#schemas/views/as-known.ts'
import { dataAddress } from '../data-address.ts'
import { html, type Html } from '../html/html.ts'
import { choicesOf } from '../lists/choices.ts'
import type { ModelAddress } from '../lists/address.ts'
import { whereWords } from '../lists/day-line.ts'
import { addressOf, type PageName, type Parameters } from '../paths.ts'
import type { PageContext, Visit } from '../visit.ts'
import { momentWords } from './known.ts'

interface Reference {
  /** As of when the numbers were told. */
  readonly moment: AsKnown
  readonly page: PageName
  readonly path: `/v1/${string}`
  /** What the numbers are of, as the page's address has it, and the data's where that has more. */
  readonly asked: Parameters
  readonly inData?: Parameters
  /** What the line says before the moment: "412 samarbejder. Haderslev Kommune, den 1. januar 2024, som det var kendt den". */
  readonly line: string
}

/**
 * A line to copy and an address that gives the same numbers for ever: it names the moment by its last
 * event, which keeps its id wherever the events are copied to. Nothing where nothing was recorded.
 */
export const referencePart = (
  visit: Visit,
  { moment: { recordedAt, lastEventId }, page, path, asked, inData = {}, line }: Reference,
): Html | null => {
  const { language, texts, origin = '' } = visit
  if (recordedAt === null || lastEventId === null) return null
  const { reference: words } = texts.asKnown
  const then = { ...asked, recordedAt: lastEventId }
  const address = origin + addressOf(page, language, then)
  const data = origin + dataAddress(path, { ...then, ...inData })
  const file = origin + dataAddress(path, { ...then, ...inData, format: 'csv' })
  const known = html`<time datetime="${recordedAt}">${momentWords(visit, recordedAt)}</time>`
  return html`<section class="reference" aria-labelledby="reference">
    <h2 id="reference">${words.title}</h2>
    <p>${words.help}</p>
    <p class="reference-line">
      ${line} ${known}. ${texts.site.name}:
      <a class="reference-address" href="${address}">${address}</a>
    </p>
    <div class="reference-data">
      <p>${words.forPrograms}</p>
      <dl>
        <dt>${words.csv}</dt>
        <dd><a class="reference-address" href="${file}">${file}</a></dd>
        <dt>${words.json}</dt>
        <dd><a class="reference-address" href="${data}">${data}</a></dd>
      </dl>
    </div>
  </section>`
}

/** "Haderslev Kommune, Tema: Synlighed". */
export const chosenWords = async (
  context: PageContext,
  { municipalityCode, ...others }: Omit<ModelAddress, 'groupBy' | 'validAt'>,
): Promise<string> => {
  const choices = await choicesOf(context, others)
  return [
    whereWords(context.visit, municipalityCode),
    ...choices.map(({ label, words }) => `${label}: ${words}`),
  ].join(', ')
}
