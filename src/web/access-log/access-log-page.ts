import type { AccessKind } from '#schemas/access/access-noted.v1.ts'
import { accessPage, entriesOf, type DayOfAccess } from '#src/access-log/day-of-access.ts'
import { today } from '#src/clock.ts'
import { downloadLink } from '../downloads/download-link.ts'
import { html, type Html } from '../html/html.ts'
import { layout } from '../layout.ts'
import { readAddress } from '../lists/address.ts'
import { pageLinks, pageSize, rowsBefore } from '../lists/page-links.ts'
import { notice } from '../notice.ts'
import { addressOf, type PageName } from '../paths.ts'
import type { PageContext, Visit } from '../visit.ts'
import { AccessLogAddress } from './access-log-address.ts'
import { accessTable } from './access-table.ts'
import { dayChoice } from './day-choice.ts'
import { kindLinks } from './kind-links.ts'
import { roleWordsOf } from './role-words.ts'

/** Where an administrator begins: who signed in, was refused, and took lists away, on a day. */
export const accessLogPage = async (context: PageContext): Promise<Html> => {
  const { visit, accessLog, clock } = context
  const { accessLog: words, pages } = visit.texts
  const { day: asked, kind, ...place } = readAddress(AccessLogAddress, visit.asked)
  const found = await accessLog.read(asked)
  const content = html`<p class="lead">${words.lead}</p>
    ${dayChoice(visit, { day: found.day, today: today(clock), kind })}
    ${found.counts.length > 0 && kindLinks(visit, found, { day: asked, kind })}
    ${await entriesPart(context, found, { day: asked, kind, ...place })} ${limitsPart(visit)}
    ${alsoPart(visit)}`
  return layout(visit, { title: pages.accessLog, content })
}

const entriesPart = async (
  context: PageContext,
  found: DayOfAccess,
  { cursor, before, ...asked }: AccessLogAddress,
): Promise<Html> => {
  const { visit } = context
  const { accessLog: words } = visit.texts
  const page = accessPage(entriesOf(found, asked.kind), { limit: pageSize, after: cursor ?? null })
  const notWritten = notWrittenOf(found, asked.kind)
  if (page.total === 0) return nothingWritten(visit, asked.kind, notWritten)
  const roleWords = await roleWordsOf(context, page.items)
  return html`<p class="found">${words.found(page.total)}.</p>
    ${notWritten > 0 && html`<p>${words.notWritten(notWritten)}.</p>`}
    ${accessTable(visit, { day: found.day, entries: page.items, roleWords })}
    ${pageLinks(visit, 'accessLog', {
      asked,
      before: rowsBefore({ cursor, before }),
      count: page.items.length,
      page,
    })}
    ${downloadLink(visit, 'accessLog', asked)}`
}

const nothingWritten = (
  { texts: { accessLog: words } }: Visit,
  kind: AccessKind | undefined,
  notWritten: number,
): Html => {
  const isAny = kind === undefined
  return html`${notWritten > 0 && html`<p>${words.notWritten(notWritten)}.</p>`}
  ${notice({
    title: isAny ? words.noneTitle : words.noneOfKindTitle,
    text: isAny ? words.noneText : words.noneOfKindText,
  })}`
}

const notWrittenOf = ({ counts }: DayOfAccess, kind: AccessKind | undefined): number =>
  counts
    .filter((one) => kind === undefined || one.kind === kind)
    .reduce((sum, { notWritten }) => sum + notWritten, 0)

const limitsPart = ({ texts: { accessLog: words } }: Visit): Html =>
  html`<section aria-labelledby="limits">
    <h2 id="limits">${words.limitsTitle}</h2>
    <ul>
      ${words.limits.map((limit) => html`<li>${limit}</li> `)}
    </ul>
    <p>${words.kept}</p>
  </section>`

const others = [
  'model',
  'agreements',
  'institutions',
  'networks',
  'rulebooks',
  'legalBases',
  'question',
] as const satisfies readonly PageName[]

const alsoPart = ({ language, texts }: Visit): Html =>
  html`<section aria-labelledby="also">
    <h2 id="also">${texts.accessLog.alsoTitle}</h2>
    <p>${texts.accessLog.also}</p>
    <ul>
      ${others.map((name) => html`<li><a href="${addressOf(name, language)}">${texts.pages[name]}</a></li> `)}
    </ul>
  </section>`
