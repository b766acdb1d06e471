import { InstitutionKind } from '#schemas/parties/institution.ts'
import { RuleId } from '#schemas/boundaries/rule.ts'
import type { FindingGroup } from '#schemas/views/finding-queue.ts'
import type { AuditCounts } from '#src/read-side/boundary-queries.ts'
import { ruleWords } from '#src/texts/boundaries/rule-words.ts'
import { actorIn } from '../acting.ts'
import { html, type Html } from '../html/html.ts'
import { layout } from '../layout.ts'
import { readAddress } from '../lists/address.ts'
import { notice } from '../notice.ts'
import { addressOf } from '../paths.ts'
import type { PageContext, Visit } from '../visit.ts'
import { OverviewAddress } from './audit-address.ts'
import { auditTrail } from './audit-trail.ts'
import { behindNotice } from './behind-notice.ts'
import { groupTable, type GroupRow } from './group-table.ts'
import { heatTable } from './heat-table.ts'
import { municipalityChoice } from './municipality-choice.ts'
import { isOfOne, whoseLine } from './whose.ts'

/** Which rules are breached most, where and since when; what nobody looked at, and what is overdue. */
export const overviewPage = async (context: PageContext): Promise<Html> => {
  const { visit, boundaries } = context
  const { overview: words } = visit.texts.audit
  const { municipalityCode } = readAddress(OverviewAddress, visit.asked)
  const whose = { viewer: actorIn(visit), municipalityCode }
  const counts = await boundaries.counts(whose)
  const byRule = await boundaries.findingGroups(whose, 'rule')
  const byKind = await boundaries.findingGroups(whose, 'institutionKind')
  const isOne = isOfOne(visit, municipalityCode)
  const cells = isOne ? await boundaries.heatTable(whose) : null
  const content = html`${await whoseLine(context, municipalityCode, counts.validAt)}
    ${behindNotice(visit, counts.isBehind)}
    <p class="lead">${words.lead}</p>
    ${await municipalityChoice(context, 'auditOverview', municipalityCode)}
    ${waiting(visit, counts, municipalityCode)}
    ${
      byRule.groups.length === 0
        ? notice({ title: words.noneTitle, text: words.noneText })
        : html`${groupTable(visit, ruleRows(visit, byRule.groups), {
            head: visit.texts.audit.rule,
            title: words.byRule,
            caption: words.byRuleCaption,
            asked: { municipalityCode },
          })}
          ${cells === null ? html`<p>${words.chooseMunicipality}</p>` : heatTable(visit, cells, municipalityCode)}
          ${groupTable(visit, kindRows(visit, byKind.groups), {
            head: visit.texts.audit.institutionKind,
            title: words.byKind,
            caption: words.byKindCaption,
            note: words.overlap,
            hasRules: true,
            asked: { municipalityCode },
          })}`
    }`
  return layout(visit, { title: words.title, trail: auditTrail(visit, municipalityCode), content })
}

const ruleRows = ({ language }: Visit, groups: readonly FindingGroup[]): GroupRow[] =>
  groups.map((group) => {
    const ruleId = RuleId.parse(group.key)
    return { name: ruleWords(language, ruleId).name, asked: { ruleId }, group }
  })

const kindRows = ({ texts }: Visit, groups: readonly FindingGroup[]): GroupRow[] =>
  groups.map((group) => {
    const institutionKind = InstitutionKind.parse(group.key)
    return { name: texts.institutionKind[institutionKind], asked: { institutionKind }, group }
  })

/** What no rule speaks of: what nobody looked at, and what is late. */
const waiting = (
  { language, texts }: Visit,
  { neverReviewed, overdue, unanswered }: AuditCounts,
  municipalityCode: string | undefined,
): Html => {
  const { overview: words } = texts.audit
  const asked = { municipalityCode }
  const line = (count: number, href: string, said: string): Html =>
    html`<li>${count === 0 ? said : html`<a href="${href}">${said}</a>`}</li> `
  return html`<section class="audit-waiting">
    <h2>${words.waiting}</h2>
    <ul class="bullet-list">
      ${line(neverReviewed, addressOf('auditUnreviewed', language, asked), words.neverReviewed(neverReviewed))}
      ${line(overdue, addressOf('auditDeadlines', language, asked), words.overdue(overdue))}
      ${line(unanswered, addressOf('audit', language, { ...asked, severity: 'unanswered' }), words.unanswered(unanswered))}
    </ul>
  </section>`
}
