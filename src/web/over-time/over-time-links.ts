import type { ModelOverTime } from '#schemas/views/model-over-time.ts'
import { formatDate } from '#src/texts/dates.ts'
import { chosenWords, referencePart } from '../as-known/reference.ts'
import { dataAddress } from '../data-address.ts'
import { downloadLink } from '../downloads/download-link.ts'
import { html, type Html } from '../html/html.ts'
import { addressOf, type Parameters } from '../paths.ts'
import type { PageContext, Visit } from '../visit.ts'
import type { OverTimeAddress } from './over-time-address.ts'

const path = '/v1/collaboration-model/over-time'

/** To what moved meanwhile, to the same as files for the days that are shown, and how to refer to it. */
export const overTimeLinks = async (
  context: PageContext,
  told: ModelOverTime,
  asked: OverTimeAddress,
): Promise<Html> => {
  const { visit } = context
  const { from, to, step } = told
  const data = dataAddress(path, { ...asked, from, to, step, recordedAt: momentOf(told, asked) })
  return html`${asked.recordedAt === undefined && elsewhere(visit, told, asked)}
    ${downloadLink(visit, 'overTime', asked)}
    <p class="download"><a href="${data}">${visit.texts.movements.json}</a></p>
    ${await reference(context, told, asked)}`
}

/** A day is none in the data: the event is, which was the last that was known. */
const momentOf = (told: ModelOverTime, { recordedAt }: OverTimeAddress): string | null =>
  recordedAt === undefined ? null : (told.lastEventId ?? told.position)

const elsewhere = (
  { language, texts }: Visit,
  { from, to }: ModelOverTime,
  { from: _, to: __, step: ___, groupBy: ____, ...filter }: OverTimeAddress,
): Html => {
  const movements: Parameters = { ...filter, from, to }
  return html`<p class="model-more">
    <a href="${addressOf('movements', language, movements)}">${texts.pages.movements}</a>
    <a href="${addressOf('durations', language, { ...filter, validAt: to })}"
      >${texts.pages.durations}</a
    >
  </p>`
}

const reference = async (
  context: PageContext,
  told: ModelOverTime,
  { from: _, to: __, step: ___, groupBy, recordedAt: ____, ...filter }: OverTimeAddress,
): Promise<Html | null> => {
  const { visit } = context
  const { language, texts } = visit
  const { from, to, step } = told
  const where = await chosenWords(context, filter)
  const period = texts.movements.period(formatDate(language, from), formatDate(language, to))
  const { overTime } = texts.asKnown.reference
  return referencePart(visit, {
    moment: told,
    page: 'overTime',
    path,
    asked: { ...filter, from, to, step, groupBy },
    line: overTime(where, `${period}, ${texts.overTime.rhythm[step]}`),
  })
}
