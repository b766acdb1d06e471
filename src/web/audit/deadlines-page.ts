import type { AuditDeadline } from '#src/read-side/boundary-queries.ts'
import { ruleWords } from '#src/texts/boundaries/rule-words.ts'
import { formatDate } from '#src/texts/dates.ts'
import { actorIn } from '../acting.ts'
import { html, type Html } from '../html/html.ts'
import { layout } from '../layout.ts'
import { readAddress } from '../lists/address.ts'
import { pageLinks, pageSize, rowsBefore } from '../lists/page-links.ts'
import { notice } from '../notice.ts'
import { addressOf } from '../paths.ts'
import type { PageContext, Visit } from '../visit.ts'
import { WaitingAddress } from './audit-address.ts'
import { auditTrail } from './audit-trail.ts'
import { municipalityChoice } from './municipality-choice.ts'
import { reviewLink } from './unreviewed-page.ts'
import { whoseLine } from './whose.ts'

/** Reviews that are due and exemptions that end, the earliest first. */
export const deadlinesPage = async (context: PageContext): Promise<Html> => {
  const { visit, boundaries } = context
  const { deadlines: words } = visit.texts.audit
  const { cursor, before, municipalityCode } = readAddress(WaitingAddress, visit.asked)
  const whose = { viewer: actorIn(visit), municipalityCode }
  const page = await boundaries.deadlines(whose, { limit: pageSize, after: cursor ?? null })
  const content = html`${await whoseLine(context, municipalityCode, page.validAt)}
    <p class="lead">${words.lead}</p>
    ${await municipalityChoice(context, 'auditDeadlines', municipalityCode)}
    ${
      page.total === 0
        ? notice({ title: words.noneTitle, text: words.noneText })
        : html`<p class="found">${words.found(page.total)}.</p>
            ${table(visit, page.items, page.validAt)}`
    }
    ${pageLinks(visit, 'auditDeadlines', {
      asked: { municipalityCode },
      before: rowsBefore({ cursor, before }),
      count: page.items.length,
      page,
    })}`
  return layout(visit, { title: words.title, trail: auditTrail(visit, municipalityCode), content })
}

const table = (visit: Visit, items: readonly AuditDeadline[], today: string): Html => {
  const { audit } = visit.texts
  const { deadlines: words } = audit
  return html`<table class="table list">
    <caption class="visually-hidden">
      ${words.caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">${audit.agreement}</th>
        <th scope="col">${words.on}</th>
        <th scope="col">${words.what}</th>
      </tr>
    </thead>
    <tbody>
      ${items.map((item) => row(visit, item, today))}
    </tbody>
  </table>`
}

const row = (visit: Visit, item: AuditDeadline, today: string): Html => {
  const { language, texts } = visit
  const { deadlines: words } = texts.audit
  const { agreementId, title, on, why } = item
  const isPast = on < today
  return html`<tr>
    <th scope="row">
      <a href="${addressOf('agreement', language, { agreementId })}">${title}</a>
    </th>
    <td data-title="${words.on}">
      <div>
        <span class="date">${formatDate(language, on)}</span>
        ${isPast && html`<span class="severity severity-must-fix">${words.overdue}</span>`}
      </div>
    </td>
    <td data-title="${words.what}">
      <div>
        <p class="audit-mend">${whatWords(visit, item, isPast)}</p>
        ${why === 'review' ? reviewLink(visit, item) : exemptionLink(visit, item)}
      </div>
    </td>
  </tr> `
}

const whatWords = ({ language, texts }: Visit, { ruleId }: AuditDeadline, isPast: boolean) => {
  const { deadlines: words } = texts.audit
  if (ruleId === null) return words.review
  const { name } = ruleWords(language, ruleId)
  return isPast ? words.exemptionOver(name) : words.exemption(name)
}

const exemptionLink = ({ language, texts }: Visit, { agreementId, title }: AuditDeadline): Html =>
  html`<a href="${addressOf('boundaries', language, { agreementId })}"
    >${texts.audit.deadlines.seeExemption}<span class="visually-hidden">: ${title}</span></a
  >`
