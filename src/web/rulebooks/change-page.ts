import type { RuleId } from '#schemas/boundaries/rule.ts'
import { formatDate } from '#src/texts/dates.ts'
import { municipalityName } from '#src/texts/municipalities.ts'
import type { PageAnswer } from '../answer.ts'
import { errorSummary } from '../forms/error-summary.ts'
import { summaryLines, type Form } from '../forms/form.ts'
import type { FoundError } from '../forms/form-problems.ts'
import { hiddenFields } from '../forms/hidden-fields.ts'
import { input } from '../forms/input.ts'
import { postForm } from '../forms/post-form.ts'
import { onceHidden } from '../forms/sent-once.ts'
import { html, type Html, type HtmlValue } from '../html/html.ts'
import { layout, type Link } from '../layout.ts'
import { seenHidden } from '../parties/merged.ts'
import { revisionHidden } from '../parties/revision-field.ts'
import { addressOf } from '../paths.ts'
import type { Typed } from '../sent.ts'
import type { PageContext, Visit } from '../visit.ts'
import { changeQuestions, ruleQuestion, whyQuestions } from './change-form.ts'
import type { LastRules } from './last-rules.ts'
import { rulebookAddress, rulebooksLink, rulebookTitle } from './rulebook-names.ts'

/** A rulebook that the visitor may change. */
export interface Changing {
  readonly context: PageContext
  readonly rulebook: LastRules
}

export interface Shown {
  readonly status: number
  readonly typed: Typed
  /** The rules that the form began with. */
  readonly seen: Typed
  readonly revision: number
  readonly problems?: readonly FoundError[]
  readonly before?: HtmlValue
}

/** Every rule that there is, with how it is used, and why it is to be changed. */
export const changePage = (changing: Changing, shown: Shown): PageAnswer => {
  const { context, rulebook } = changing
  const { visit } = context
  const { language, texts } = visit
  const { form: words } = texts.rulebooks
  const { status, typed, problems = [], before } = shown
  const form = { visit, typed, problems: problems.filter((one) => !isOfNone(one)) }
  const lines = [
    ...(problems.some(isOfNone) ? [{ field: null, text: words.nothing }] : []),
    ...summaryLines(form, changeQuestions(visit, rulebook)),
  ]
  const { municipalityCode: code, from } = rulebook
  const content = html`${errorSummary(visit, lines)} ${before ?? null}
    <p class="lead">${words.intro}</p>
    ${from !== null && html`<p>${words.ahead(formatDate(language, from))}</p>`}
    ${postForm(
      visit,
      { class: 'form', action: actionOf(visit, code), novalidate: true },
      html`${hiddenFields(sentUnseen(shown))} ${rulesPart(form, words.inUse, rulebook.used)}
        ${rulesPart(form, words.notInUse, rulebook.unused)}
        <section class="form-section">
          <h2>${words.why}</h2>
          ${whyQuestions(visit).map((question) => input(form, question))}
        </section>
        <div class="form-buttons">
          <button class="button button-primary" type="submit">${words.next}</button>
          <a class="button button-quaternary" href="${rulebookAddress(visit, code)}"
            >${texts.forms.cancel}</a
          >
        </div>`,
    )}`
  const title = words.title(municipalityName(language, code))
  const page = layout(visit, {
    title,
    content,
    trail: trailTo(visit, code),
    isRefused: lines.length > 0,
  })
  return { status, page }
}

export const actionOf = ({ language }: Pick<Visit, 'language'>, municipalityCode: string): string =>
  addressOf('changeRulebook', language, { municipalityCode })

export const trailTo = (visit: Visit, code: string): readonly Link[] => [
  rulebooksLink(visit),
  { href: rulebookAddress(visit, code), words: rulebookTitle(visit, code) },
]

export const sentUnseen = ({ typed, seen, revision }: Omit<Shown, 'status'>): Typed => ({
  ...onceHidden(typed),
  ...revisionHidden(revision),
  ...seenHidden(seen),
})

/** That nothing was chosen otherwise is wrong with no single rule. */
const isOfNone = ({ pointer }: FoundError): boolean => pointer === '/changes'

const rulesPart = (form: Form, heading: string, ids: readonly RuleId[]): Html | null =>
  ids.length === 0
    ? null
    : html`<section class="form-section rule-choices">
        <h2>${heading}</h2>
        ${ids.map((ruleId) => input(form, ruleQuestion(form.visit, ruleId)))}
      </section>`
