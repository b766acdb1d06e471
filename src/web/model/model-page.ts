import type { CollaborationModel } from '#schemas/views/collaboration-model.ts'
import { today } from '#src/clock.ts'
import { mayAtAll } from '#src/identity/permissions.ts'
import { formatShare } from '#src/texts/shares.ts'
import { chosenTimes } from '../as-known/chosen-times.ts'
import { keptKnown, knownField } from '../as-known/known-field.ts'
import { KnownAddress, readKnown, type Known, type KnownThen } from '../as-known/known.ts'
import { noSuchKnown } from '../as-known/known-notice.ts'
import { ModelAddress, readAddress } from '../lists/address.ts'
import { chosen } from '../lists/choices.ts'
import { dayLine } from '../lists/day-line.ts'
import { filterForm } from '../lists/fields.ts'
import { modelFields } from '../lists/filter-fields.ts'
import { html, type Html } from '../html/html.ts'
import { layout } from '../layout.ts'
import { aboutModel } from './model-about.ts'
import { breakdown } from './model-breakdown.ts'
import { modelTable, type ShownModel } from './model-table.ts'
import { noCollaborations } from './no-collaborations.ts'
import { modelReader } from './read-model.ts'
import { modelReference } from './model-reference.ts'
import { withList } from './list-behind.ts'
import { changeOfShare, modelYearBefore } from './year-before.ts'
import { addressOf, type Parameters } from '../paths.ts'
import type { PageContext, Visit } from '../visit.ts'

const ModelPageAddress = ModelAddress.extend(KnownAddress.shape)

/** The front page for everyone: the four cells of Bilag 2, today or on a day, as known now or then. */
export const modelPage = async (context: PageContext): Promise<Html> => {
  const { visit } = context
  const { groupBy, recordedAt, ...filter } = readAddress(ModelPageAddress, visit.asked)
  const known = await readKnown(context, recordedAt)
  const content =
    known.kind === 'now' || known.kind === 'then'
      ? await shownModel(context, { known, groupBy, filter })
      : html`${noSuchKnown(visit, known, { page: 'model', kept: { ...filter, groupBy } })}
        ${await form(context, { known, groupBy, filter })}`
  return layout(visit, { title: visit.texts.pages.model, content })
}

type Filter = Omit<ModelAddress, 'groupBy'>

interface Asked {
  readonly known: Known
  readonly groupBy: ModelAddress['groupBy']
  readonly filter: Filter
}

const shownModel = async (
  context: PageContext,
  { known, groupBy, filter }: Asked & { readonly known: KnownThen | { readonly kind: 'now' } },
): Promise<Html> => {
  const { visit } = context
  const then = known.kind === 'then' ? known : null
  const read = modelReader(context, then)
  const model = await read({ ...filter, groupBy: groupBy ?? groupingFor(filter) })
  const before = await modelYearBefore(read, filter, model)
  const { validAt, ...choices } = filter
  const times = { validAt, recordedAt: then?.asked }
  const links: Parameters = { ...filter, ...times }
  const isNothing = isEmpty(model)
  return html`${timesChosen(context, { then, filter, groupBy, model })}
  ${sentence(visit, { model, before, filter: links })}
  ${await chosen(context, { page: 'model', filter: choices, kept: { ...times, groupBy } })}
  ${await form(context, { known, groupBy, filter })}
  ${isNothing && (await noCollaborations(context, filter, times))}
  ${modelTable(visit, { model, before, filter: links })} ${lapsed(visit, model, links)}
  ${!isNothing && moreOf(visit, filter, then)}
  ${!isNothing && (await breakdown(context, model, links))}
  ${await modelReference(context, model, { ...filter, groupBy })} ${aboutModel(visit)}`
}

interface Shown {
  readonly then: KnownThen | null
  readonly filter: Filter
  readonly groupBy: ModelAddress['groupBy']
  readonly model: CollaborationModel
}

/** Where the numbers are; and where a day or a moment was chosen, which. */
const timesChosen = (
  { visit, clock }: PageContext,
  { then, filter, groupBy, model }: Shown,
): Html => {
  const { validAt, ...others } = filter
  if (validAt === undefined && then === null) return dayLine(visit, filter, model.validAt)
  return chosenTimes(visit, {
    page: 'model',
    day: model.validAt,
    today: today(clock),
    then,
    validAt,
    municipalityCode: filter.municipalityCode,
    kept: { ...others, groupBy },
  })
}

const form = async (context: PageContext, { known, groupBy, filter }: Asked): Promise<Html> => {
  const { visit } = context
  const [day = null, ...others] = await modelFields(context, filter)
  return filterForm(visit, {
    page: 'model',
    fields: [day, knownField(visit, known), ...others].filter((field) => field !== null),
    kept: { groupBy, ...keptKnown(known) },
    by: visit.texts.filter.modelBy,
    button: visit.texts.model.show,
    isOpen: known.kind === 'ahead' || known.kind === 'before-all',
  })
}

const groupingFor = (filter: Parameters) =>
  filter.municipalityCode === undefined ? 'municipality' : 'institution'

const isEmpty = ({ total, lapsed }: CollaborationModel): boolean => total === 0 && lapsed === 0

const sentence = (visit: Visit, { model: shown, before, filter }: ShownModel): Html => {
  const { language, texts } = visit
  const { model } = texts
  const { total, activeCitizenshipShare: share } = shown
  if (share === null) return html`<p class="model-sentence">${model.total(total)}.</p>`
  const active = { filter, cell: { production: 'co-production' } }
  return html`<p class="model-sentence">
    ${withList(visit, model.total(total), { filter })}.
    ${withList(visit, formatShare(language, share), active)}
    ${model.isActive}${changeOfShare(visit, share, before)}.
  </p>`
}

const lapsed = (
  visit: Visit,
  { lapsed: count }: CollaborationModel,
  filter: Parameters,
): Html | null => {
  if (count === 0) return null
  const { texts } = visit
  const behind = { filter, cell: { status: 'lapsed' }, className: 'lapsed-count' }
  return html`<section class="lapsed" aria-labelledby="lapsed">
    <h2 id="lapsed">${texts.model.lapsedTitle}</h2>
    <p>${withList(visit, texts.model.lapsed(count), behind)}</p>
    <p>${texts.model.lapsedHelp}</p>
  </section>`
}

/** To what changed up to the day that is shown. */
const moreOf = (
  { actor, language, texts }: Visit,
  { validAt, ...filter }: Parameters,
  then: KnownThen | null,
): Html | null => {
  if (!mayAtAll(actor, 'see-development')) return null
  const upTo = { ...filter, to: validAt }
  const overTime = addressOf('overTime', language, { ...upTo, recordedAt: then?.asked })
  return html`<p class="model-more">
    <a href="${overTime}">${texts.pages.overTime}</a>
    ${
      then === null &&
      html`<a href="${addressOf('movements', language, upTo)}">${texts.pages.movements}</a>
        <a href="${addressOf('durations', language, { ...filter, validAt })}"
          >${texts.pages.durations}</a
        >`
    }
  </p>`
}
