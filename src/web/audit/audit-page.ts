import { actorIn } from '../acting.ts'
import { downloadLink } from '../downloads/download-link.ts'
import { html, type Html } from '../html/html.ts'
import { layout, type Link } from '../layout.ts'
import { readAddress } from '../lists/address.ts'
import { pageLinks, pageSize, rowsBefore } from '../lists/page-links.ts'
import { addressOf } from '../paths.ts'
import type { PageContext, Visit } from '../visit.ts'
import { AuditAddress, askedOf, filterOf, type AuditFilter } from './audit-address.ts'
import { auditFilter, chosenInAudit } from './audit-filter.ts'
import { behindNotice } from './behind-notice.ts'
import { countLinks } from './count-links.ts'
import { nothingFound } from './nothing-found.ts'
import { queueTable } from './queue-table.ts'
import { whoseLine } from './whose.ts'

/** Where a coordinator begins: what waits, the most serious and the oldest first. */
export const auditPage = async (context: PageContext): Promise<Html> => {
  const { visit, boundaries } = context
  const { texts } = visit
  const actor = actorIn(visit)
  const { cursor, before, ...filter } = readAddress(AuditAddress, visit.asked)
  const { municipalityCode } = filter
  const counts = await boundaries.counts({ viewer: actor, municipalityCode })
  const paging = { limit: pageSize, after: cursor ?? null }
  const page = await boundaries.findings(filterOf(visit, filter), paging)
  const asked = askedOf(filter)
  const content = html`${await whoseLine(context, municipalityCode, page.validAt)}
    ${behindNotice(visit, page.isBehind)}
    <p class="lead">${texts.audit.lead[actor.role]}</p>
    ${countLinks(visit, counts, filter)} ${moreLinks(visit, filter)}
    <p class="found">${foundWords(visit, filter, page.total)}.</p>
    ${await chosenInAudit(context, filter)} ${await auditFilter(context, filter)}
    ${
      page.total === 0 ? await nothingFound(context, filter, counts) : queueTable(visit, page.items)
    }
    ${pageLinks(visit, 'audit', {
      asked,
      before: rowsBefore({ cursor, before }),
      count: page.items.length,
      page,
    })}
    ${page.total > 0 && downloadLink(visit, 'audit', asked)}`
  return layout(visit, { title: texts.pages.audit, trail: trailOf(visit), content })
}

/** A leader comes from the own agreements. */
const trailOf = ({ language, texts, actor }: Visit): readonly Link[] =>
  actor.role === 'institution-leader'
    ? [{ href: addressOf('mine', language), words: texts.pages.mine }]
    : []

const foundWords = ({ texts }: Visit, { severity, state }: AuditFilter, total: number): string =>
  severity === 'unanswered' ? texts.audit.foundUnanswered(total) : texts.audit.found[state](total)

const moreLinks = (visit: Visit, { municipalityCode }: AuditFilter): Html | null => {
  const { language, texts, actor } = visit
  const { more: words } = texts.audit
  if (actor.role === 'institution-leader') return null
  const links: readonly Link[] = [
    { href: addressOf('auditOverview', language, { municipalityCode }), words: words.overview },
    ...(actor.role === 'coordinator'
      ? [
          { href: addressOf('auditAdvice', language), words: words.advice },
          {
            href: addressOf('rulebook', language, { municipalityCode: actor.municipalityCode }),
            words: words.rulebook,
          },
          { href: addressOf('legalBases', language), words: words.legalBases },
        ]
      : []),
  ]
  return html`<nav class="audit-more" aria-label="${words.label}">
    <ul class="no-max-width">
      ${links.map(({ href, words: said }) => html`<li><a href="${href}">${said}</a></li> `)}
    </ul>
  </nav>`
}
