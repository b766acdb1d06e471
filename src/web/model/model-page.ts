import type { CollaborationModel } from '#schemas/views/collaboration-model.ts'
import { formatShare } from '#src/texts/shares.ts'
import { ModelAddress, readAddress } from '../lists/address.ts'
import { beginning } from '../beginning.ts'
import { chosen } from '../lists/choices.ts'
import { dayLine } from '../lists/day-line.ts'
import { filterForm } from '../lists/fields.ts'
import { modelFields } from '../lists/filter-fields.ts'
import { notInForce } from '../lists/not-in-force.ts'
import { html, type Html } from '../html/html.ts'
import { layout } from '../layout.ts'
import { aboutModel } from './model-about.ts'
import { breakdown } from './model-breakdown.ts'
import { modelTable, type ShownModel } from './model-table.ts'
import { changeOfShare, modelYearBefore } from './year-before.ts'
import { notice } from '../notice.ts'
import { addressOf, type Parameters } from '../paths.ts'
import type { PageContext, Visit } from '../visit.ts'

/** The front page for everyone: the four cells of Bilag 2 as they are today. */
export const modelPage = async (context: PageContext): Promise<Html> => {
  const { visit, queries } = context
  const { groupBy, ...filter } = readAddress(ModelAddress, visit.asked)
  const model = await queries.collaborationModel({
    ...filter,
    groupBy: groupBy ?? groupingFor(filter),
  })
  const before = await modelYearBefore(context, filter, model)
  const kept = { groupBy }
  const content = html`${dayLine(visit, filter, model.validAt)}
  ${sentence(visit, { model, before, filter })}
  ${await chosen(context, { page: 'model', filter, kept })}
  ${filterForm(visit, {
    page: 'model',
    fields: await modelFields(context, filter),
    kept,
    by: visit.texts.filter.modelBy,
    button: visit.texts.model.show,
    isOpen: false,
  })}
  ${isEmpty(model) && (await emptyNotice(context, filter))}
  ${modelTable(visit, { model, before, filter })} ${lapsed(visit, model, filter)}
  ${!isEmpty(model) && moreOf(visit, filter)}
  ${!isEmpty(model) && (await breakdown(context, model, filter))} ${aboutModel(visit)}`
  return layout(visit, { title: visit.texts.pages.model, content })
}

const groupingFor = (filter: Parameters) =>
  filter.municipalityCode === undefined ? 'municipality' : 'institution'

const isEmpty = ({ total, lapsed }: CollaborationModel): boolean => total === 0 && lapsed === 0

const sentence = (visit: Visit, { model: shown, before, filter }: ShownModel): Html => {
  const { language, texts } = visit
  const { model } = texts
  const { total, activeCitizenshipShare: share } = shown
  if (share === null) return html`<p class="model-sentence">${model.total(total)}.</p>`
  const active = addressOf('agreements', language, { ...filter, production: 'co-production' })
  return html`<p class="model-sentence">
    <a href="${addressOf('agreements', language, filter)}">${model.total(total)}</a>.
    <a href="${active}">${formatShare(language, share)}</a>
    ${model.isActive}${changeOfShare(visit, share, before)}.
  </p>`
}

const lapsed = (
  { language, texts }: Visit,
  { lapsed: count }: CollaborationModel,
  filter: Parameters,
): Html | null => {
  if (count === 0) return null
  const behind = addressOf('agreements', language, { ...filter, status: 'lapsed' })
  return html`<section class="lapsed" aria-labelledby="lapsed">
    <h2 id="lapsed">${texts.model.lapsedTitle}</h2>
    <p><a class="lapsed-count" href="${behind}">${texts.model.lapsed(count)}</a></p>
    <p>${texts.model.lapsedHelp}</p>
  </section>`
}

/** To what changed up to the day that is shown. */
const moreOf = ({ language, texts }: Visit, { validAt, ...filter }: Parameters): Html =>
  html`<p class="model-more">
    ${(['overTime', 'movements'] as const).map(
      (page) =>
        html`<a href="${addressOf(page, language, { ...filter, to: validAt })}"
          >${texts.pages[page]}</a
        > `,
    )}
  </p>`

const emptyNotice = async (
  context: PageContext,
  { validAt, ...others }: Omit<ModelAddress, 'groupBy'>,
): Promise<Html> => {
  const { visit, queries } = context
  const { language, texts, actor: viewer } = visit
  const { model, filter } = texts
  if (Object.keys(others).length > 0) {
    return notice({
      title: model.noneTitle,
      text: model.noneText,
      link: { href: addressOf('model', language), words: filter.clear },
    })
  }
  const asked = { viewer, validAt, sort: 'title' } as const
  const { total } = await queries.agreements(asked, { limit: 1, after: null })
  if (total === 0 && validAt === undefined) return beginning(context, model.emptyTitle)
  return notice(notInForce(visit, { total, filter: { validAt }, page: 'model' }))
}
