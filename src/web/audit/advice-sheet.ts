import type { RuleId } from '#schemas/boundaries/rule.ts'
import type { QueueItem } from '#schemas/views/finding-queue.ts'
import type { PageOf } from '#projections/page.ts'
import { ruleWords } from '#src/texts/boundaries/rule-words.ts'
import { errorSummary } from '../forms/error-summary.ts'
import { summaryLines, type Form } from '../forms/form.ts'
import { hiddenFields } from '../forms/hidden-fields.ts'
import { input } from '../forms/input.ts'
import { postForm } from '../forms/post-form.ts'
import { onceHidden } from '../forms/sent-once.ts'
import { html, type Html } from '../html/html.ts'
import { cursorText } from '../lists/address.ts'
import { pageLinks, rowsBefore } from '../lists/page-links.ts'
import { addressOf, type Parameters } from '../paths.ts'
import { decisionQuestions, pickQuestion, type Advised } from './advice-form.ts'
import { pickList } from './pick-list.ts'

export interface Sheet {
  readonly ruleId: RuleId
  readonly advised: readonly Advised[]
  readonly page: PageOf<QueueItem>
  readonly cursor: { readonly key: string; readonly id: string } | undefined
  readonly before: number | undefined
  readonly isAll: boolean
}

/** What the rule asks, the agreements to tick, and one decision for those that are ticked. */
export const adviceSheet = (form: Form, sheet: Sheet): Html => {
  const { visit } = form
  const { language, texts } = visit
  const { advice: words } = texts.audit
  const { ruleId, page, cursor, before } = sheet
  const { name, says, mend } = ruleWords(language, ruleId)
  const questions = decisionQuestions(visit)
  const asked: Parameters = {
    ruleId,
    cursor: cursor === undefined ? null : cursorText(cursor),
    before: before === undefined ? null : String(before),
  }
  return html`${errorSummary(visit, summaryLines(form, [pickQuestion(visit), ...questions]))}
    <section class="rule">
      <h2>${name}</h2>
      <p>${says}</p>
      <p>${texts.audit.mend}: ${mend}</p>
    </section>
    ${postForm(
      visit,
      {
        class: 'form',
        action: addressOf('auditAdvice', language, asked),
        autocomplete: 'off',
        novalidate: true,
      },
      html`${hiddenFields(onceHidden(form.typed))} ${pickList(form, sheet, asked)}
        ${questions.map((question) => input(form, question))}
        <p>${words.counts}</p>
        <div class="form-buttons">
          <button class="button button-primary" type="submit">${words.send}</button>
          <a class="button button-quaternary" href="${addressOf('audit', language)}"
            >${texts.forms.cancel}</a
          >
        </div>`,
    )}
    ${pageLinks(visit, 'auditAdvice', {
      asked: { ruleId },
      before: rowsBefore({ cursor, before }),
      count: page.items.length,
      page,
    })}`
}
