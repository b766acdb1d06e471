import { ModelStepLength, type ModelOverTime } from '#schemas/views/model-over-time.ts'
import type { OverTimeRefused } from '#projections/collaboration-model/over-time.ts'
import { formatDate } from '#src/texts/dates.ts'
import { today } from '#src/clock.ts'
import { formatShare } from '#src/texts/shares.ts'
import type { Answer } from '../answer.ts'
import { keptKnown, knownField } from '../as-known/known-field.ts'
import { noSuchKnown } from '../as-known/known-notice.ts'
import { readKnown, type Known, type KnownThen } from '../as-known/known.ts'
import { timeBand } from '../as-known/time-band.ts'
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
import { overTimeAsked, type OverTimeAddress } from './over-time-address.ts'
import { overTimeLinks } from './over-time-links.ts'
import { overTimeTable } from './over-time-table.ts'
import { readOverTime } from './read-over-time.ts'
import { stackChart } from './stack-chart.ts'

/** How the model developed: its four cells on dates that are equally far from each other. */
export const overTimePage = async (context: PageContext): Promise<Answer> => {
  const { visit } = context
  const asked = overTimeAsked(visit)
  const known = await readKnown(context, asked.recordedAt)
  const { recordedAt: _, ...kept } = asked
  const title = visit.texts.pages.overTime
  if (known.kind === 'ahead' || known.kind === 'before-all') {
    const content = html`${noSuchKnown(visit, known, { page: 'overTime', kept })}
    ${await form(context, asked, { known, isOpen: true })}`
    return layout(visit, { title, content })
  }
  const then = known.kind === 'then' ? known : null
  const told = await readOverTime(context, asked)
  const isRefused = 'refused' in told
  const content = html`${!isRefused && periodLine(visit, asked.municipalityCode, { ...told, rhythm: visit.texts.overTime.rhythm[told.step] })}
    ${then !== null && knownBand(visit, then, kept)} ${!isRefused && sentence(context, told, then)}
    ${await choices(context, asked, then)}
    ${await form(context, asked, { known, isOpen: isRefused })}
    ${isRefused ? refusal(visit, told) : await shown(context, told, { ...kept, recordedAt: then?.asked })}
    <p class="note">${visit.texts.overTime.help(then === null)}</p>`
  const page = layout(visit, { title, content })
  return isRefused ? { status: 400, page } : page
}

/** As known when, and the way to now. */
const knownBand = ({ language, texts }: Visit, { words }: KnownThen, kept: Parameters): Html => {
  const now = { href: addressOf('overTime', language, kept), words: texts.asKnown.seeNow }
  return timeBand({ title: texts.asKnown.known(words), links: [now] })
}

const choices = (
  context: PageContext,
  { from, to, step, groupBy, recordedAt: _, ...filter }: OverTimeAddress,
  then: KnownThen | null,
): Promise<Html | null> =>
  chosen(context, {
    page: 'overTime',
    filter,
    kept: { from, to, step, groupBy, recordedAt: then?.asked },
  })

const form = async (
  context: PageContext,
  { from, to, step, groupBy, recordedAt: _, ...filter }: OverTimeAddress,
  { known, isOpen }: { readonly known: Known; readonly isOpen: boolean },
): Promise<Html> => {
  const { visit } = context
  const { by, show } = visit.texts.overTime
  return filterForm(visit, {
    page: 'overTime',
    fields: [
      ...periodFields(visit, { from, to, step }),
      knownField(visit, known),
      ...(await modelFields(context, filter)).slice(1),
    ].filter((field) => field !== null),
    kept: { groupBy, ...keptKnown(known) },
    by,
    button: show,
    isOpen,
  })
}

/** The last date against the first. */
const sentence = (
  { visit: { language, texts }, clock }: PageContext,
  { steps }: ModelOverTime,
  then: KnownThen | null,
): Html | null => {
  const { overTime: words, model } = texts
  const [first, last] = [steps[0], steps.at(-1)]
  if (first === undefined || last === undefined) return null
  const before = formatDate(language, first.validAt)
  const change = first === last ? '' : `, ${words.since(last.total - first.total, before)}`
  const { activeCitizenshipShare: share } = last
  const known = then?.day ?? today(clock)
  const isAhead = last.validAt > known
  const day = formatDate(language, last.validAt)
  const shareChange = share === null || first === last ? '' : changeOfShare(texts, share, first)
  return html`<p class="model-sentence">
      ${isAhead ? words.expected(day, last.total, then === null) : words.total(day, last.total)}${change}.
      ${share !== null && `${formatShare(language, share)} ${model.isActive}${shareChange}.`}
    </p>
    ${isAhead && html`<p>${words.ahead(formatDate(language, known), then === null)}</p>`}`
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
    dayField({ name: 'to', label: movements.to, hint: words.toHint, value: to ?? undefined }),
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

const shown = async (
  context: PageContext,
  told: ModelOverTime,
  asked: OverTimeAddress,
): Promise<Html> => {
  const { visit } = context
  const { overTime: words } = visit.texts
  if (told.steps.every(({ total, lapsed }) => total === 0 && lapsed === 0))
    return notice({ title: words.noneTitle, text: words.noneText })
  const { from: _, to: __, step: ___, groupBy: ____, ...filter } = asked
  return html`${stackChart(visit, told)} ${overTimeTable(visit, told.steps, filter)}
  ${await groupPart(context, told, { asked, filter })} ${await overTimeLinks(context, told, asked)}`
}
