import { RuleId, type RuleId as Rule } from '#schemas/boundaries/rule.ts'
import type { FindingGroup } from '#schemas/views/finding-queue.ts'
import { ruleWords } from '#src/texts/boundaries/rule-words.ts'
import { actorIn } from '../acting.ts'
import type { Answer } from '../answer.ts'
import type { FoundError } from '../forms/form-problems.ts'
import { attributes, html, type Html } from '../html/html.ts'
import { layout } from '../layout.ts'
import { readAddress } from '../lists/address.ts'
import { inOrder } from '../lists/filter-fields.ts'
import { pageSize } from '../lists/page-links.ts'
import { notice, success } from '../notice.ts'
import { addressOf } from '../paths.ts'
import type { Typed } from '../sent.ts'
import type { PageContext, Visit } from '../visit.ts'
import { AdviceAddress } from './audit-address.ts'
import { advisedIn, pickText } from './advice-form.ts'
import { adviceSheet } from './advice-sheet.ts'
import { auditTrail } from './audit-trail.ts'
import { whoseLine } from './whose.ts'

/** The form as it stands: what was typed, what is wrong with it, and what was recorded of it. */
export interface AdviceState {
  readonly typed: Typed
  readonly problems: readonly FoundError[]
  readonly above: Html | null
}

/** Advice of one rule, to be decided in many agreements at once. */
export const advicePage = async (context: PageContext): Promise<Answer> => {
  const { visit } = context
  const { done } = readAddress(AdviceAddress, visit.asked)
  const above = done === undefined ? null : doneNotice(visit, done)
  return adviceWith(context, { typed: {}, problems: [], above })
}

export const adviceWith = async (context: PageContext, state: AdviceState): Promise<Html> => {
  const { visit, boundaries } = context
  const { advice: words } = visit.texts.audit
  const { ruleId } = readAddress(AdviceAddress, visit.asked)
  const whose = { viewer: actorIn(visit), severity: 'advice' } as const
  const { groups, validAt } = await boundaries.findingGroups(whose, 'rule')
  const content = html`${state.above} ${await whoseLine(context, undefined, validAt)}
    <p class="lead">${words.lead}</p>
    ${
      groups.length === 0
        ? notice({ title: words.noneTitle, text: words.noneText })
        : ruleLinks(visit, groups, ruleId)
    }
    ${groups.length > 0 && (ruleId === undefined ? html`<p>${words.chooseFirst}</p>` : await sheet(context, ruleId, state))}`
  return layout(visit, {
    title: words.title,
    trail: auditTrail(visit),
    content,
    isRefused: state.problems.length > 0,
  })
}

const doneNotice = ({ texts }: Visit, done: number): Html => {
  const { advice: words } = texts.audit
  return success({ title: words.doneTitle(done), text: words.doneText })
}

const ruleLinks = (
  { language, texts }: Visit,
  groups: readonly FindingGroup[],
  chosen: Rule | undefined,
): Html => {
  const rules = groups
    .map(({ key, advice }) => ({ ruleId: RuleId.parse(key), advice }))
    .map(({ ruleId, advice }) => ({ ruleId, advice, name: ruleWords(language, ruleId).name }))
    .toSorted((a, b) => inOrder(language, a.name, b.name))
  return html`<nav class="advice-rules" aria-labelledby="advice-rules">
    <h2 id="advice-rules">${texts.audit.advice.chooseRule}</h2>
    <ul class="no-max-width">
      ${rules.map(
        ({ ruleId, advice, name }) =>
          html`<li>
            <a
              ${attributes({
                href: addressOf('auditAdvice', language, { ruleId }),
                'aria-current': ruleId === chosen ? 'true' : null,
              })}
              >${texts.audit.counts.of(name, advice)}</a
            >
          </li> `,
      )}
    </ul>
  </nav>`
}

/** The agreements that have the rule's advice open, to tick. */
const sheet = async (context: PageContext, ruleId: Rule, state: AdviceState): Promise<Html> => {
  const { visit, boundaries } = context
  const { cursor, before, all } = readAddress(AdviceAddress, visit.asked)
  const page = await boundaries.findings(
    { viewer: actorIn(visit), ruleId, severity: 'advice', kind: 'breach' },
    { limit: pageSize, after: cursor ?? null },
  )
  if (page.items.length === 0) return html`<p>${visit.texts.audit.advice.noneOfRule}</p>`
  const advised = advisedIn(page.items)
  const ticked: Typed = all === 'yes' ? { pick: advised.map(pickText).join('\n') } : {}
  const form = { visit, typed: { ...ticked, ...state.typed }, problems: state.problems }
  return adviceSheet(form, { ruleId, advised, page, cursor, before, isAll: all === 'yes' })
}
