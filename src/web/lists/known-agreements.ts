import { today } from '#src/clock.ts'
import { actorIn } from '../acting.ts'
import type { KnownSort } from '#projections/recorded-time/list.ts'
import { chosenTimes } from '../as-known/chosen-times.ts'
import { keptKnown } from '../as-known/known-field.ts'
import { noSuchKnown } from '../as-known/known-notice.ts'
import type { Known, KnownThen } from '../as-known/known.ts'
import { downloadLink } from '../downloads/download-link.ts'
import { html, type Html } from '../html/html.ts'
import { notice } from '../notice.ts'
import { addressOf, type Parameters } from '../paths.ts'
import type { PageContext, Visit } from '../visit.ts'
import type { AgreementsAddress } from './address.ts'
import { agreementFields } from './agreement-fields.ts'
import { agreementsTable } from './agreements-table.ts'
import { chosen } from './choices.ts'
import { filterForm } from './fields.ts'
import { pageLinks, pageSize, rowsBefore } from './page-links.ts'

/** What was known is in the order of titles: an order by start is not kept of it. */
export const sortOfKnown = (sort: AgreementsAddress['sort']): KnownSort =>
  sort === '-title' ? '-title' : 'title'

/** The register as it was known at a moment, or why it cannot be shown so. */
export const knownAgreements = async (
  context: PageContext,
  { sort: askedSort, ...address }: AgreementsAddress,
  known: Exclude<Known, { readonly kind: 'now' }>,
): Promise<Html> => {
  const { visit } = context
  const sort = sortOfKnown(askedSort)
  const filter = { ...address, sort }
  if (known.kind !== 'then') {
    const { cursor: _, before: __, ...asked } = address
    const kept = { ...asked, ...keptOrder(filter) }
    return html`${noSuchKnown(visit, known, { page: 'agreements', kept })}
    ${await form(context, filter, known)}`
  }
  if (filter.q !== undefined) return noSearch(context, filter, known)
  return list(context, filter, known)
}

type Filter = AgreementsAddress & { readonly sort: KnownSort }

const list = async (context: PageContext, address: Filter, then: KnownThen): Promise<Html> => {
  const { visit, known, clock } = context
  const { texts } = visit
  const { cursor, before, sort, q: _, ...filter } = address
  const { status, validAt, ...others } = filter
  const page = await known.agreements(
    {
      ...others,
      validAt,
      status: status === 'all' ? undefined : status,
      sort,
      viewer: actorIn(visit),
      recordedAt: { position: then.position },
    },
    { limit: pageSize, after: cursor ?? null },
  )
  const order = keptOrder(address)
  const kept = { ...others, ...order }
  const asked: Parameters = { ...kept, validAt, recordedAt: then.asked }
  const times = { validAt, recordedAt: then.asked }
  return html`${chosenTimes(visit, {
      page: 'agreements',
      day: page.validAt,
      today: today(clock),
      then,
      validAt,
      municipalityCode: filter.municipalityCode,
      kept,
    })}
    <p class="found">${texts.agreements.found[status](page.total, '')}.</p>
    <p>${texts.asKnown.listOrder}</p>
    ${await chosen(context, { page: 'agreements', filter: { ...others, status }, kept: { ...times, sort: order.sort } })}
    ${await form(context, address, then)}
    ${page.total === 0 ? none(visit, filter, times) : agreementsTable(visit, page.items, { asked, sort })}
    ${pageLinks(visit, 'agreements', {
      asked,
      before: rowsBefore({ cursor, before }),
      count: page.items.length,
      page,
    })}
    ${page.total !== 0 && downloadLink(visit, 'agreements', asked)}`
}

/** Only what is not shown anyway stands in an address. */
const keptOrder = ({ status, sort }: Filter) => ({
  status: status === 'in-force' ? null : status,
  sort: sort === 'title' ? null : sort,
})

/** A number of what was not searched would be of something else than was asked for. */
const noSearch = (
  context: PageContext,
  { cursor: _, before: __, ...asked }: Filter,
  then: KnownThen,
): Html => {
  const { visit, clock } = context
  const { asKnown: words } = visit.texts
  const { q, validAt, ...others } = asked
  const kept = { ...others, ...keptOrder(asked) }
  const all = { ...kept, validAt, recordedAt: then.asked }
  const now = today(clock)
  return html`${chosenTimes(visit, {
    page: 'agreements',
    day: validAt ?? now,
    today: now,
    then,
    validAt,
    municipalityCode: asked.municipalityCode,
    kept: { ...kept, q },
  })}
  ${notice({
    title: words.noSearchTitle(then.words),
    text: words.noSearchText,
    link: { href: addressOf('agreements', visit.language, all), words: words.withoutSearch },
  })}`
}

const form = async (context: PageContext, filter: Filter, known: Known): Promise<Html> => {
  const { texts } = context.visit
  return filterForm(context.visit, {
    page: 'agreements',
    fields: await agreementFields(context, filter, known),
    kept: { networkId: filter.networkId, ...keptKnown(known) },
    by: texts.filter.agreementsBy,
    button: texts.agreements.show,
    isOpen: known.kind === 'ahead' || known.kind === 'before-all',
  })
}

const none = (
  { language, texts }: Visit,
  { status, validAt, ...others }: Omit<AgreementsAddress, 'sort' | 'q'>,
  times: Parameters,
): Html => {
  const { agreements, asKnown, filter } = texts
  const isChosen = status !== 'in-force' || Object.keys(others).length > 0
  return isChosen
    ? notice({
        title: agreements.noneTitle,
        text: agreements.noneText,
        link: { href: addressOf('agreements', language, times), words: filter.clear },
      })
    : notice({
        title: asKnown.noneTitle,
        text: asKnown.noneText,
        link: { href: addressOf('agreements', language, { validAt }), words: asKnown.seeNow },
      })
}
