import type { CollaborationModel } from '#schemas/views/collaboration-model.ts'
import { formatDate } from '#src/texts/dates.ts'
import { formatShare } from '#src/texts/shares.ts'
import { momentWords } from '../as-known/known.ts'
import { dataAddress } from '../data-address.ts'
import { html, type Html } from '../html/html.ts'
import type { ModelAddress } from '../lists/address.ts'
import { choicesOf } from '../lists/choices.ts'
import { whereWords } from '../lists/day-line.ts'
import { addressOf } from '../paths.ts'
import type { PageContext, Visit } from '../visit.ts'

/**
 * A line to copy and an address that gives the same numbers for ever: it names the moment by its last
 * event, which keeps its id wherever the events are copied to. Nothing where nothing was recorded.
 */
export const reference = async (
  context: PageContext,
  model: CollaborationModel,
  { groupBy, ...filter }: ModelAddress,
): Promise<Html | null> => {
  const { visit } = context
  const { language, texts, origin = '' } = visit
  const { recordedAt, lastEventId, validAt, groupedBy } = model
  if (recordedAt === null || lastEventId === null) return null
  const { reference: words } = texts.asKnown
  const asked = { ...filter, validAt, recordedAt: lastEventId }
  const page = origin + addressOf('model', language, { ...asked, groupBy })
  const inData = { ...asked, groupBy: groupedBy }
  const data = origin + dataAddress('/v1/collaboration-model', inData)
  const file = origin + dataAddress('/v1/collaboration-model', { ...inData, format: 'csv' })
  const known = html`<time datetime="${recordedAt}">${momentWords(visit, recordedAt)}</time>`
  const where = await chosenWords(context, filter)
  return html`<section class="reference" aria-labelledby="reference">
    <h2 id="reference">${words.title}</h2>
    <p>${words.help}</p>
    <p class="reference-line">
      ${words.counted(countedWords(visit, model), where, formatDate(language, validAt))} ${known}.
      ${texts.site.name}: <a class="reference-address" href="${page}">${page}</a>
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

/** "412 samarbejder, heraf 38 % aktivt medborgerskab". */
const countedWords = (
  { language, texts }: Visit,
  { total, activeCitizenshipShare: share }: CollaborationModel,
): string => {
  const counted = texts.model.total(total)
  if (share === null) return counted
  return `${counted}, ${texts.asKnown.reference.active(formatShare(language, share))}`
}

/** "Haderslev Kommune, Tema: Synlighed". */
const chosenWords = async (
  context: PageContext,
  { municipalityCode, validAt: _, ...others }: Omit<ModelAddress, 'groupBy'>,
): Promise<string> => {
  const choices = await choicesOf(context, others)
  return [
    whereWords(context.visit, municipalityCode),
    ...choices.map(({ label, words }) => `${label}: ${words}`),
  ].join(', ')
}
