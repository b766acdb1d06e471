import { Formality, Production } from '#schemas/terms/classification.ts'
import { AgreementStatus } from '#schemas/views/agreement.ts'
import { agreementSorts } from '#projections/agreement-register/list.ts'
import { AgreementsAddress, readAddress } from './address.ts'
import { agreementsTable } from './agreements-table.ts'
import { dayLine } from './day-line.ts'
import { downloadLink } from '../downloads/download-link.ts'
import { chosen } from './choices.ts'
import { filterForm, selectField } from './fields.ts'
import { modelFields } from './filter-fields.ts'
import { html, type Html } from '../html/html.ts'
import { layout } from '../layout.ts'
import { noAgreements } from './no-agreements.ts'
import { pageLinks, pageSize, rowsBefore } from './page-links.ts'
import type { Parameters } from '../paths.ts'
import { searchForm } from '../search/search-form.ts'
import { correctedWords, matchingWords } from '../search/search-words.ts'
import type { PageContext, Visit } from '../visit.ts'

/** The register behind the numbers of the model. */
export const agreementsPage = async (context: PageContext): Promise<Html> => {
  const { visit, queries } = context
  const { texts } = visit
  const { cursor, before, sort, ...filter } = readAddress(AgreementsAddress, visit.asked)
  const { status, ...others } = filter
  const page = await queries.agreements(
    { ...others, status: status === 'all' ? undefined : status, sort, viewer: visit.actor },
    { limit: pageSize, after: cursor ?? null },
  )
  const kept = { sort: sort === 'title' ? null : sort }
  const asked: Parameters = { ...filter, ...kept, status: status === 'in-force' ? null : status }
  const searched = { q: filter.q, page }
  const found = texts.agreements.found[status](page.total, matchingWords(visit, searched))
  const content = html`${dayLine(visit, filter, page.validAt)}
    ${searchForm(visit, { page: 'agreements', q: filter.q, kept: asked })}
    ${correctedWords(visit, searched)}
    <p class="found">${found}.</p>
    ${await chosen(context, { page: 'agreements', filter, kept })}
    ${filterForm(visit, {
      page: 'agreements',
      fields: await fieldsOf(context, { ...filter, sort, cursor }),
      kept: { networkId: filter.networkId, q: filter.q },
      by: texts.filter.agreementsBy,
      button: texts.agreements.show,
      isOpen: false,
    })}
    ${page.total === 0 ? await noAgreements(context, filter) : agreementsTable(visit, page.items, { asked, sort })}
    ${pageLinks(visit, 'agreements', {
      asked,
      before: rowsBefore({ cursor, before }),
      count: page.items.length,
      page,
    })}
    ${page.total !== 0 && downloadLink(visit, 'agreements', asked)}`
  return layout(visit, { title: texts.pages.agreements, content })
}

const fieldsOf = async (
  context: PageContext,
  filter: AgreementsAddress,
): Promise<readonly Html[]> => {
  const { texts } = context.visit
  const { filter: words } = texts
  return [
    ...(await modelFields(context, filter)),
    selectField({
      name: 'formality',
      label: words.formality,
      chosen: filter.formality,
      all: words.all,
      options: Formality.options.map((value) => ({ value, label: texts.formality[value] })),
    }),
    selectField({
      name: 'production',
      label: words.production,
      chosen: filter.production,
      all: words.all,
      options: Production.options.map((value) => ({ value, label: texts.production[value] })),
    }),
    statusField(context.visit, filter.status),
    selectField({
      name: 'sort',
      label: texts.agreements.sort,
      chosen: filter.sort,
      all: null,
      options: agreementSorts.map((value) => ({ value, label: texts.agreements.sorts[value] })),
    }),
  ]
}

const statusField = ({ texts }: Visit, status: AgreementsAddress['status']): Html =>
  selectField({
    name: 'status',
    label: texts.filter.status,
    chosen: status,
    all: null,
    options: [
      ...AgreementStatus.options.map((value) => ({ value, label: texts.status[value] })),
      { value: 'all', label: texts.filter.all },
    ],
  })
