import { ModelStepLength, type ModelOverTime } from '#schemas/views/model-over-time.ts'
import type { OverTimeRefused } from '#projections/collaboration-model/over-time.ts'
import { formatDate } from '#src/texts/dates.ts'
import { formatShare } from '#src/texts/shares.ts'
import type { Answer } from '../answer.ts'
import { downloadLink } from '../downloads/download-link.ts'
import { dataAddress } from '../data-address.ts'
import { html, type Html } from '../html/html.ts'
import { layout } from '../layout.ts'
import { chosen } from '../lists/choices.ts'
import { periodLine } from '../lists/day-line.ts'
import { dayField, filterForm, selectField } from '../lists/fields.ts'
import { modelFields } from '../lists/filter-fields.ts'
import { notice } from '../notice.ts'
import { addressOf, type Parameters } from '../paths.ts'
import type { PageContext, Visit } from '../visit.ts'
import { groupPart } from './group-part.ts'
import { overTimeAsked } from './over-time-address.ts'
import { overTimeTable } from './over-time-table.ts'
import { stackChart } from './stack-chart.ts'

/** How the model developed: its four cells on dates that are equally far from each other. */
export const overTimePage = async (context: PageContext): Promise<Answer> => {
  const { visit, queries } = context
  const { texts } = visit
  const asked = overTimeAsked(visit)
  const { from, to, step, groupBy, ...filter } = asked
  const told = await queries.modelOverTime({ ...asked, groupBy: groupBy ?? null })
  const isRefused = 'refused' in told
  const content = html`${!isRefused && periodLine(visit, filter.municipalityCode, { ...told, rhythm: texts.overTime.rhythm[told.step] })}
    ${!isRefused && sentence(visit, told)}
    ${await chosen(context, { page: 'overTime', filter, kept: { from, to, step, groupBy } })}
    ${filterForm(visit, {
      page: 'overTime',
      fields: [
        ...periodFields(visit, { from, to, step }),
        ...(await modelFields(context, filter)).slice(1),
      ],
      kept: { groupBy },
      by: texts.overTime.by,
      button: texts.overTime.show,
      isOpen: isRefused,
    })}
    ${isRefused ? refusal(visit, told) : await shown(context, told, { asked, filter })}
    <p class="note">${texts.overTime.help}</p>`
  const page = layout(visit, { title: texts.pages.overTime, content })
  return isRefused ? { status: 400, page } : page
}

/** The last date against the first. */
const sentence = ({ language, texts }: Visit, { steps }: ModelOverTime): Html | null => {
  const { overTime: words, model } = texts
  const [first, last] = [steps[0], steps.at(-1)]
  if (first === undefined || last === undefined) return null
  const then = formatDate(language, first.validAt)
  const change = first === last ? '' : `, ${words.since(last.total - first.total, then)}`
  const { activeCitizenshipShare: share } = last
  return html`<p class="model-sentence">
    ${words.total(formatDate(language, last.validAt), last.total)}${change}.
    ${share !== null && `${formatShare(language, share)} ${model.isActive}${changeOfShare(texts, share, first)}.`}
  </p>`
}

const changeOfShare = (
  { model, overTime }: Visit['texts'],
  share: number,
  { activeCitizenshipShare: before }: ModelOverTime['steps'][number],
): string =>
  before === null ? '' : `, ${model.shareSince(Math.round((share - before) * 100), overTime.then)}`

/** In the place of the one day that the model's own choices begin with. */
const periodFields = ({ texts }: Visit, { from, to, step }: Parameters): Html[] => {
  const { movements, overTime: words } = texts
  return [
    dayField({
      name: 'from',
      label: movements.from,
      hint: words.fromHint,
      value: from ?? undefined,
    }),
    dayField({ name: 'to', label: movements.to, hint: movements.toHint, value: to ?? undefined }),
    selectField({
      name: 'step',
      label: words.step,
      chosen: step ?? 'year',
      all: null,
      options: ModelStepLength.options
        .toReversed()
        .map((value) => ({ value, label: words.steps[value] })),
    }),
  ]
}

const refusal = ({ texts }: Visit, told: OverTimeRefused): Html => {
  const { refused: words } = texts.overTime
  switch (told.refused) {
    case 'to-before-from':
      return notice(words[told.refused])
    case 'too-many-dates':
    case 'too-many-rows': {
      const { title, text } = words[told.refused]
      return notice({ title: title(told.most), text })
    }
  }
}

interface AskedFor {
  readonly asked: Parameters
  readonly filter: Parameters
}

const shown = async (
  context: PageContext,
  told: ModelOverTime,
  { asked, filter }: AskedFor,
): Promise<Html> => {
  const { visit } = context
  const { overTime: words } = visit.texts
  if (told.steps.every(({ total, lapsed }) => total === 0 && lapsed === 0))
    return notice({ title: words.noneTitle, text: words.noneText })
  return html`${stackChart(visit, told)} ${overTimeTable(visit, told.steps, filter)}
  ${await groupPart(context, told, { asked, filter })} ${links(visit, told, { asked, filter })}`
}

/** To what moved meanwhile, and to the same as files: the data by the API, for the days that are shown. */
const links = (
  visit: Visit,
  { from, to, step }: ModelOverTime,
  { asked, filter }: AskedFor,
): Html => {
  const { language, texts } = visit
  const data = dataAddress('/v1/collaboration-model/over-time', { ...asked, from, to, step })
  return html`<p class="model-more">
      <a href="${addressOf('movements', language, { ...filter, from, to })}"
        >${texts.pages.movements}</a
      >
      <a href="${addressOf('durations', language, { ...filter, validAt: to })}"
        >${texts.pages.durations}</a
      >
    </p>
    ${downloadLink(visit, 'overTime', asked)}
    <p class="download"><a href="${data}">${texts.movements.json}</a></p>`
}
