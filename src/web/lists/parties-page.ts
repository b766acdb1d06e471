import { InstitutionKind } from '#schemas/parties/institution.ts'
import { NetworkKind } from '#schemas/parties/network.ts'
import type { Hits } from '#schemas/views/hits.ts'
import type { Correction } from '#schemas/views/search.ts'
import { formatDate } from '#src/texts/dates.ts'
import { municipalityName } from '#src/texts/municipalities.ts'
import { InstitutionsAddress, NetworksAddress, readAddress } from './address.ts'
import { chosen } from './choices.ts'
import { beginning } from '../beginning.ts'
import { downloadLink } from '../downloads/download-link.ts'
import { filterForm, selectField } from './fields.ts'
import { inOrder, municipalityField } from './filter-fields.ts'
import { html, type Html } from '../html/html.ts'
import { layout } from '../layout.ts'
import { notice } from '../notice.ts'
import { pageLinks, pageSize, rowsBefore } from './page-links.ts'
import type { Party, PartyKind } from '../parties/party-pages.ts'
import { partiesTable, type PartyRow } from '../parties/parties-table.ts'
import { registerLink } from '../parties/register-link.ts'
import { addressOf } from '../paths.ts'
import { nothingFound } from '../search/nothing-found.ts'
import { searchForm } from '../search/search-form.ts'
import { correctedWords, matchingWords } from '../search/search-words.ts'
import type { PageContext, Visit } from '../visit.ts'

export const institutionsPage = async (context: PageContext): Promise<Html> => {
  const { queries, visit } = context
  const { language, texts } = visit
  const { cursor, before, ...filter } = readAddress(InstitutionsAddress, visit.asked)
  const page = await queries.institutions(filter, { limit: pageSize, after: cursor ?? null })
  const rows = page.items.map(({ id, details, closed }) => ({
    name: details.name,
    page: addressOf('institution', language, { institutionId: id }),
    kind: texts.institutionKind[details.kind],
    municipalities: [municipalityName(language, details.municipalityCode)],
    place: details.place ?? texts.site.unknown,
    closed: closedSince(visit, 'institution', { closed, validAt: page.validAt }),
    agreements: { institutionId: id },
  }))
  const kinds = InstitutionKind.options.map((value) => ({
    value,
    label: texts.institutionKind[value],
  }))
  return partiesPage(context, {
    name: 'institutions',
    filter,
    before: rowsBefore({ cursor, before }),
    page,
    rows,
    kinds,
  })
}

export const networksPage = async (context: PageContext): Promise<Html> => {
  const { queries, visit } = context
  const { language, texts } = visit
  const { cursor, before, ...filter } = readAddress(NetworksAddress, visit.asked)
  const page = await queries.networks(filter, { limit: pageSize, after: cursor ?? null })
  const rows = page.items.map(({ id, details, closed }) => ({
    name: details.name,
    page: addressOf('network', language, { networkId: id }),
    kind: [texts.networkKind[details.kind], details.umbrella ? texts.umbrella : null]
      .filter((words) => words !== null)
      .join(', '),
    municipalities: details.municipalityCodes.map((code) => municipalityName(language, code)),
    place: details.places.length === 0 ? texts.site.unknown : details.places.join(', '),
    closed: closedSince(visit, 'network', { closed, validAt: page.validAt }),
    agreements: { networkId: id },
  }))
  const kinds = NetworkKind.options.map((value) => ({ value, label: texts.networkKind[value] }))
  return partiesPage(context, {
    name: 'networks',
    filter,
    before: rowsBefore({ cursor, before }),
    page,
    rows,
    kinds,
  })
}

interface PartyList {
  readonly name: 'institutions' | 'networks'
  readonly filter: {
    readonly q?: string | undefined
    readonly municipalityCode?: string | undefined
    readonly kind?: InstitutionKind | NetworkKind | undefined
  }
  /** How many rows stand before these; null where that is not known. */
  readonly before: number | null
  readonly page: {
    readonly total: Hits
    readonly corrected: readonly Correction[]
    readonly next: { readonly key: string; readonly id: string } | null
  }
  readonly rows: readonly PartyRow[]
  readonly kinds: readonly { readonly value: string; readonly label: string }[]
}

const partiesPage = async (context: PageContext, list: PartyList): Promise<Html> => {
  const { visit } = context
  const { language, texts } = visit
  const { name, filter, page, rows } = list
  const words = texts[name]
  const kind = selectField({
    name: 'kind',
    label: texts.filter.kind,
    chosen: filter.kind,
    all: texts.filter.all,
    options: list.kinds.toSorted((a, b) => inOrder(language, a.label, b.label)),
  })
  const { q, ...choices } = filter
  const searched = { q, page }
  const content = html`${searchForm(visit, { page: name, q, kept: choices })}
    ${correctedWords(visit, searched)}
    <p class="found">${words.found(page.total)}${matchingWords(visit, searched)}.</p>
    ${await chosen(context, { page: name, filter, kept: {} })}
    ${registerLink(visit, name === 'institutions' ? 'institution' : 'network')}
    ${filterForm(visit, {
      page: name,
      fields: [await municipalityField(context, filter.municipalityCode), kind],
      kept: { q },
      by: texts.filter.partiesBy,
      button: words.show,
      isOpen: Object.keys(choices).length > 0,
    })}
    ${page.total === 0 ? await noneFound(context, list) : partiesTable(visit, words.caption, rows)}
    ${pageLinks(visit, name, {
      asked: filter,
      before: list.before,
      count: rows.length,
      page,
    })}
    ${page.total !== 0 && downloadLink(visit, name, filter)}`
  return layout(visit, { title: texts.pages[name], content })
}

const noneFound = async (context: PageContext, { name, filter }: PartyList): Promise<Html> => {
  const { visit } = context
  const { language, texts } = visit
  if (filter.q !== undefined) return nothingFound(visit, { page: name, filter })
  if (Object.keys(filter).length === 0) return beginning(context, texts[name].emptyTitle)
  return notice({
    title: texts[name].noneTitle,
    text: texts[name].noneText,
    link: { href: addressOf(name, language), words: texts.filter.clear },
  })
}

const closedSince = (
  { language, texts }: Visit,
  kind: PartyKind,
  { closed, validAt }: Pick<Party, 'closed' | 'validAt'>,
): string | null =>
  closed === null || validAt < closed.effectiveOn
    ? null
    : texts.parties.closed.since[kind](formatDate(language, closed.effectiveOn))
