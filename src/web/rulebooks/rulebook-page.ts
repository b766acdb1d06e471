import { z } from 'zod'
import { severities } from '#schemas/boundaries/rule.ts'
import type { RulebookView } from '#schemas/views/rulebooks.ts'
import { LocalDate } from '#schemas/values.ts'
import { nationwide } from '#domain/boundaries/day.ts'
import { municipalRules } from '#domain/boundaries/shipped-rulebooks.ts'
import { formatDate } from '#src/texts/dates.ts'
import type { Answer } from '../answer.ts'
import { html, type Html } from '../html/html.ts'
import { layout } from '../layout.ts'
import { readAddress } from '../lists/address.ts'
import { notice, success } from '../notice.ts'
import { addressOf } from '../paths.ts'
import type { PageContext, Visit } from '../visit.ts'
import { changeInWords, changesOf, type DatedChange } from './rule-changes.ts'
import { codeIn, mayChangeRulebook, rulebooksLink, rulebookTitle } from './rulebook-names.ts'
import { notChosenRules, rulesOfSeverity } from './rulebook-rules.ts'

const Address = z.object({ done: z.literal('changed').optional(), from: LocalDate.optional() })

/** Every rule of a municipality as it is today, where it comes from, and how it came to be so. */
export const rulebookPage = async (context: PageContext): Promise<Answer> => {
  const { visit } = context
  const code = codeIn(visit)
  if (code === null) return null
  const rulebook = await context.boundaries.rulebook(code)
  const content = html`${doneNotice(visit, rulebook)} ${lead(visit, rulebook)}
  ${aheadNotice(visit, rulebook)} ${mayChangeRulebook(visit, code) && changeLink(visit, code)}
  ${severities.map((severity) => rulesOfSeverity(visit, rulebook, severity))}
  ${notChosenRules(visit, rulebook)} ${changesPart(visit, rulebook)} ${elsewhere(visit, code)}`
  const title = rulebookTitle(visit, code)
  return layout(visit, { title, trail: [rulebooksLink(visit)], content })
}

/** How many there are of what severity, and whether any are the municipality's own. */
const lead = ({ texts }: Visit, { municipalityCode, rules, changes }: RulebookView): Html => {
  const { rulebooks: words } = texts
  const counts = severities
    .map((severity) => ({ severity, rules: rules.filter((one) => one.severity === severity) }))
    .filter((one) => one.rules.length > 0)
    .map((one) => words.countOf[one.severity](one.rules.length))
  const isNational = municipalityCode === nationwide
  const hasOwn = changes.length > 0 || Object.hasOwn(municipalRules, municipalityCode)
  return html`<p class="lead">
    ${words.count(rules.length)}${counts.length > 0 && `: ${counts.join(', ')}`}.
    ${isNational ? words.nationalFor : !hasOwn && words.followsNational}
  </p>`
}

const doneNotice = (visit: Visit, { validAt }: RulebookView): Html | null => {
  const { done, from } = readAddress(Address, visit.asked)
  if (done === undefined) return null
  const { done: words } = visit.texts.rulebooks
  const isLater = from !== undefined && from > validAt
  const text = isLater ? words.later(formatDate(visit.language, from)) : words.now
  return success({ title: words.title, text })
}

/** What is decided for a later day. */
const aheadNotice = ({ language, texts }: Visit, rulebook: RulebookView): Html | null => {
  const { rulebooks: words } = texts
  const next = changesOf(rulebook).findLast(({ effectiveOn }) => effectiveOn > rulebook.validAt)
  return next === undefined
    ? null
    : notice({
        title: words.aheadTitle(formatDate(language, next.effectiveOn)),
        text: words.aheadText,
      })
}

const changeLink = ({ language, texts }: Visit, code: string): Html => {
  const href = addressOf('changeRulebook', language, { municipalityCode: code })
  return html`<p class="party-actions">
    <a class="button button-secondary" href="${href}">${texts.rulebooks.change}</a>
  </p>`
}

const changesPart = (visit: Visit, rulebook: RulebookView): Html => {
  const { rulebooks: words } = visit.texts
  const changes = changesOf(rulebook)
  return html`<section>
    <h2>${words.changes}</h2>
    ${
      changes.length === 0
        ? html`<p>${words.noChanges}</p>`
        : html`<ol class="timeline">
            ${changes.map((change) => changeItem(visit, change, rulebook.validAt))}
          </ol>`
    }
  </section>`
}

const changeItem = (
  visit: Visit,
  { effectiveOn, reason, rules }: DatedChange,
  day: string,
): Html => {
  const { rulebooks: words } = visit.texts
  const from = words.changeFrom(formatDate(visit.language, effectiveOn))
  return html`<li>
    <h3>
      ${from}${effectiveOn > day && html` <span class="status status-upcoming">${words.ahead}</span>`}
    </h3>
    <p>${reason}</p>
    <ul class="bullet-list">
      ${rules.map((rule) => html`<li>${changeInWords(visit, rule)}</li> `)}
    </ul>
  </li> `
}

const elsewhere = ({ language, texts }: Visit, code: string): Html => {
  const { rulebooks: words } = texts
  const municipalityCode = code === nationwide ? null : code
  return html`<ul class="rule-links">
    <li>
      <a href="${addressOf('question', language, { municipalityCode })}">${words.question}</a>
    </li>
    <li><a href="${addressOf('legalBases', language)}">${words.legalBases}</a></li>
  </ul>`
}
