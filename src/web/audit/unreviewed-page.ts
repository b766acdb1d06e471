import { severities } from '#schemas/boundaries/rule.ts'
import { AgreementStatus } from '#schemas/views/agreement.ts'
import type { UnreviewedAgreement } from '#src/read-side/boundary-queries.ts'
import { formatDate } from '#src/texts/dates.ts'
import { actorIn } from '../acting.ts'
import { html, type Html } from '../html/html.ts'
import { layout } from '../layout.ts'
import { readAddress } from '../lists/address.ts'
import { pageLinks, pageSize, rowsBefore } from '../lists/page-links.ts'
import { statusTag } from '../lists/status-tag.ts'
import { notice } from '../notice.ts'
import { addressOf } from '../paths.ts'
import type { PageContext, Visit } from '../visit.ts'
import { WaitingAddress } from './audit-address.ts'
import { auditTrail } from './audit-trail.ts'
import { municipalityChoice } from './municipality-choice.ts'
import { whoseLine } from './whose.ts'

/** Agreements that nobody ever went through, the oldest first. */
export const unreviewedPage = async (context: PageContext): Promise<Html> => {
  const { visit, boundaries } = context
  const { unreviewed: words } = visit.texts.audit
  const { cursor, before, municipalityCode } = readAddress(WaitingAddress, visit.asked)
  const whose = { viewer: actorIn(visit), municipalityCode }
  const page = await boundaries.neverReviewed(whose, { limit: pageSize, after: cursor ?? null })
  const content = html`${await whoseLine(context, municipalityCode, page.validAt)}
    <p class="lead">${words.lead}</p>
    ${await municipalityChoice(context, 'auditUnreviewed', municipalityCode)}
    ${
      page.total === 0
        ? notice({ title: words.noneTitle, text: words.noneText })
        : html`<p class="found">${words.found(page.total)}.</p>
            ${table(visit, page.items)}`
    }
    ${pageLinks(visit, 'auditUnreviewed', {
      asked: { municipalityCode },
      before: rowsBefore({ cursor, before }),
      count: page.items.length,
      page,
    })}`
  return layout(visit, { title: words.title, trail: auditTrail(visit, municipalityCode), content })
}

const table = (visit: Visit, items: readonly UnreviewedAgreement[]): Html => {
  const { agreements, audit } = visit.texts
  const { unreviewed: words } = audit
  return html`<table class="table list">
    <caption class="visually-hidden">
      ${words.caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">${audit.agreement}</th>
        <th scope="col">${agreements.status}</th>
        <th scope="col">${audit.since}</th>
        <th scope="col">${words.open}</th>
        <th scope="col">${words.review}</th>
      </tr>
    </thead>
    <tbody>
      ${items.map((item) => row(visit, item))}
    </tbody>
  </table>`
}

const row = (visit: Visit, item: UnreviewedAgreement): Html => {
  const { language, texts } = visit
  const { agreements, audit } = texts
  const { agreementId, title, since } = item
  const status = AgreementStatus.parse(item.status)
  return html`<tr>
    <th scope="row">
      <a href="${addressOf('agreement', language, { agreementId })}">${title}</a>
    </th>
    <td data-title="${agreements.status}">${statusTag(visit, { status, endsOn: null })}</td>
    <td data-title="${audit.since}" class="date">${formatDate(language, since)}</td>
    <td data-title="${audit.unreviewed.open}">${openWords(visit, item)}</td>
    <td data-title="${audit.unreviewed.review}">${reviewLink(visit, item)}</td>
  </tr> `
}

const openWords = ({ texts }: Visit, { open }: UnreviewedAgreement): string => {
  const { countOf, unreviewed } = texts.audit
  const said = severities.filter((one) => open[one] > 0).map((one) => countOf[one](open[one]))
  return said.length === 0 ? unreviewed.nothingFound : said.join(', ')
}

/** To review for who may, to look for others. */
export const reviewLink = (
  { language, texts, actor }: Visit,
  { agreementId, title }: Pick<UnreviewedAgreement, 'agreementId' | 'title'>,
): Html => {
  const { audit: words } = texts
  const mayReview = actor.role === 'coordinator'
  const href = addressOf(mayReview ? 'review' : 'boundaries', language, { agreementId })
  return html`<a href="${href}"
    >${mayReview ? words.unreviewed.review : words.look}<span class="visually-hidden"
      >: ${title}</span
    ></a
  >`
}
