import { isProblemCode, problemText } from '#src/texts/problem-text.ts'
import type { Form } from '../forms/form.ts'
import { html, type Html } from '../html/html.ts'
import { icon } from '../html/icon.ts'
import { layout } from '../layout.ts'
import { notice, success } from '../notice.ts'
import { differenceList } from '../terms/difference-list.ts'
import { differencesInWords } from '../terms/difference-words.ts'
import type { PageContext } from '../visit.ts'
import { checkPart, problemList, type CheckPart } from './check-parts.ts'
import { conflictNotice } from './conflict.ts'
import { problemsAt, tryDraft, type Trial } from './draft-problems.ts'
import { parsedTerms } from './draft-terms.ts'
import { draftTrail } from './draft-trail.ts'
import { isNew } from './form-kinds.ts'
import { partyNameMap } from './name-map.ts'
import type { OwnDraft } from './own-draft.ts'
import { ruleAnswersOf } from './rule-answers.ts'
import { rulesPart, stopNotice, type RulesShown } from './rules-part.ts'
import { sendForm } from './send-form.ts'
import { stepNavigation } from './step-navigation.ts'
import type { Step, StepContext } from './step.ts'
import { stepContextOf } from './step-context.ts'
import { stepsOf } from './step-order.ts'

/** Everything that was answered, what will come of it, and the button that sends it. */
export const checkPage = async (context: PageContext, own: OwnDraft): Promise<Html> => {
  const { visit } = context
  const { draft } = own
  const { drafts: words } = visit.texts
  const trial = await tryDraft(context, draft)
  const rules = await rulesShown(context, own)
  const form: Form = { visit, typed: draft.typed, problems: trial.problems }
  const { asked, more } = stepsOf(draft)
  const stepContext = await stepContextOf(context, draft)
  const parts = [...asked, ...more].map((step) => ({ step, asked: stepContext }))
  const content = html`${stepNavigation(visit, withoutGaps(own, asked, trial), null)}
  ${visit.asked.done === 'rebased' && success({ title: words.check.rebased })}
  ${draft.base !== null && html`<p class="which">${draft.base.terms.title}</p>`}
  ${!isNew(draft.form) && html`<p class="lead">${words.check.leads[draft.form]}</p>`}
  ${await conflictNotice(context, own, trial)} ${rules !== null && stopNotice(rules)}
  ${missingNotice(form, own, parts)} ${parts.map((part) => checkPart(form, own, part))}
  ${await changesOf(context, own, stepContext)} ${rules !== null && rulesPart(rules)}
  ${warnings(context, trial)} ${sendForm(visit, own, trial)}`
  return layout(visit, {
    title: words.check.titles[draft.form],
    content,
    trail: draftTrail(visit, own).slice(0, 1),
  })
}

/** Null while there is nothing that the rules can answer. */
const rulesShown = async (context: PageContext, own: OwnDraft): Promise<RulesShown | null> => {
  const rules = await ruleAnswersOf(context, own)
  if (rules === null) return null
  const names = await partyNameMap(context, [rules.terms])
  return { visit: context.visit, own, rules, names }
}

/** A step in which something is missing is not done, though it was answered. */
const withoutGaps = (own: OwnDraft, steps: readonly Step[], { problems }: Trial): OwnDraft => {
  const gaps: readonly string[] = steps
    .filter((step) => problemsAt(step, problems).length > 0)
    .map(({ name }) => name)
  const done = own.draft.done.filter((name) => !gaps.includes(name))
  return { ...own, draft: { ...own.draft, done } }
}

/** Nobody is told what is missing in a change that is just begun. */
const missingNotice = (form: Form, own: OwnDraft, parts: readonly CheckPart[]): Html | null => {
  const isBegun = isNew(own.draft.form) || own.draft.done.length > 0
  const lines = isBegun ? problemList(form, own, parts) : []
  return lines.length === 0
    ? null
    : html`<div class="alert alert-warning error-summary" role="alert">
        ${icon('warning', 'alert-icon')}
        <div class="alert-body">
          <h2 class="alert-heading">${form.visit.texts.drafts.check.problemsTitle}</h2>
          <ul class="nobullet-list">
            ${lines}
          </ul>
        </div>
      </div>`
}

/** Before and after, in words, for new terms of an agreement that exists. */
const changesOf = async (
  context: PageContext,
  { draft }: OwnDraft,
  { persons }: StepContext,
): Promise<Html | null> => {
  const { visit } = context
  const { check: words } = visit.texts.drafts
  const after = parsedTerms(draft)
  if (draft.base === null || after === null) return null
  const before = draft.base.terms
  const names = new Map(await partyNameMap(context, [before, after]))
  for (const { value, label } of persons.options) names.set(value, label)
  const differences = differencesInWords(visit, { before, after, names })
  return html`<section class="check-part check-changes">
    <h2>${words.changesTitle}</h2>
    ${differences.length === 0 ? html`<p>${words.noChanges}</p>` : differenceList(visit.language, differences)}
  </section>`
}

const warnings = ({ visit }: PageContext, { receipt }: Trial): readonly Html[] =>
  (receipt?.warnings ?? []).flatMap(({ code }) => {
    if (!isProblemCode(code)) return []
    const { title, detail } = problemText(visit.language, code)
    return [notice({ title, text: detail })]
  })
