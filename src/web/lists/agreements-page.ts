import { isActor } from '#src/identity/visitor.ts'
import { KnownAddress, readKnown, type Known } from '../as-known/known.ts'
import { AgreementsAddress, readAddress } from './address.ts'
import { agreementFields } from './agreement-fields.ts'
import { agreementsTable } from './agreements-table.ts'
import { dayLine } from './day-line.ts'
import { downloadLink } from '../downloads/download-link.ts'
import { chosen } from './choices.ts'
import { filterForm } from './fields.ts'
import { html, type Html } from '../html/html.ts'
import { knownAgreements } from './known-agreements.ts'
import { layout } from '../layout.ts'
import { noAgreements } from './no-agreements.ts'
import { pageLinks, pageSize, rowsBefore } from './page-links.ts'
import type { Parameters } from '../paths.ts'
import { searchForm } from '../search/search-form.ts'
import { correctedWords, matchingWords } from '../search/search-words.ts'
import type { PageContext } from '../visit.ts'

const AgreementsPageAddress = AgreementsAddress.extend(KnownAddress.shape)

/** The register behind the numbers of the model, as known now or then. */
export const agreementsPage = async (context: PageContext): Promise<Html> => {
  const { visit } = context
  const { recordedAt, ...asked } = readAddress(AgreementsPageAddress, visit.asked)
  const isPublic = !isActor(visit.actor)
  const address = isPublic ? { ...asked, status: 'in-force' as const } : asked
  const known = await readKnown(context, recordedAt)
  const content =
    known.kind === 'now'
      ? await agreementsNow(context, address, known)
      : await knownAgreements(context, address, known)
  return layout(visit, { title: visit.texts.pages.agreements, content })
}

const agreementsNow = async (
  context: PageContext,
  { cursor, before, sort, ...filter }: AgreementsAddress,
  known: Known,
): Promise<Html> => {
  const { visit, queries } = context
  const { texts } = visit
  const isPublic = !isActor(visit.actor)
  const { status, ...others } = filter
  const page = await queries.agreements(
    { ...others, status: status === 'all' ? undefined : status, sort, viewer: visit.actor },
    { limit: pageSize, after: cursor ?? null },
  )
  const kept = { sort: sort === 'title' ? null : sort }
  const asked: Parameters = { ...filter, ...kept, status: status === 'in-force' ? null : status }
  const searched = { q: filter.q, page }
  const found = texts.agreements.found[status](page.total, matchingWords(visit, searched))
  return html`${dayLine(visit, filter, page.validAt)}
    ${searchForm(visit, { page: 'agreements', q: filter.q, kept: asked })}
    ${correctedWords(visit, searched)}
    <p class="found">${found}.</p>
    ${await chosen(context, { page: 'agreements', filter, kept })}
    ${filterForm(visit, {
      page: 'agreements',
      fields: await agreementFields(context, { ...filter, sort }, known),
      kept: { networkId: filter.networkId, q: filter.q },
      by: isPublic ? texts.filter.modelBy : texts.filter.agreementsBy,
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
}
