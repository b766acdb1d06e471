import type { ChangeRulebook } from '#schemas/commands/boundaries.ts'
import { ruleIds } from '#schemas/boundaries/rule.ts'
import type { RulebookPreview } from '#schemas/views/rulebooks.ts'
import { latest } from '#domain/dates.ts'
import { formatDate } from '#src/texts/dates.ts'
import { municipalityName } from '#src/texts/municipalities.ts'
import { ruleWords } from '#src/texts/boundaries/rule-words.ts'
import { rowList } from '../agreement/term-rows.ts'
import { hiddenFields } from '../forms/hidden-fields.ts'
import { postForm } from '../forms/post-form.ts'
import { html, type Html } from '../html/html.ts'
import { layout } from '../layout.ts'
import { addressOf } from '../paths.ts'
import type { Visit } from '../visit.ts'
import { answersIn } from './change-form.ts'
import { actionOf, sentUnseen, trailTo, type Changing, type Shown } from './change-page.ts'
import type { LastRules } from './last-rules.ts'
import { changeInWords, type RuleChange } from './rule-changes.ts'
import { rulebookAddress } from './rulebook-names.ts'
import { severityTag } from './severity-tag.ts'

/** Name of the buttons of the page that is checked. */
export const step = 'step'

interface Checked extends Omit<Shown, 'status'> {
  readonly body: ChangeRulebook
  readonly preview: RulebookPreview
}

/** What a change would do, before it is adopted. */
export const changeCheckPage = ({ context: { visit }, rulebook }: Changing, checked: Checked) => {
  const { language, texts } = visit
  const { check: words } = texts.rulebooks
  const { preview, body, typed } = checked
  const code = rulebook.municipalityCode
  const changes = changedRules(rulebook, body)
  const content = html`<p class="lead">${words.notYet}</p>
    ${rowList([
      { label: words.where, value: municipalityName(language, code) },
      { label: words.from, value: formatDate(language, preview.effectiveOn) },
      { label: words.reason, value: body.reason },
      { label: words.rules, value: list(changes.map((one) => changeInWords(visit, one))) },
    ])}
    <section class="consequences">
      <h2>${words.effect}</h2>
      <p class="found">${words.withNew(preview.agreementsWithNew)}</p>
      ${list([
        words.without(preview.agreementsWithout),
        words.otherwise(preview.agreementsOtherwise),
        words.counted(formatDate(language, latest(rulebook.validAt, preview.effectiveOn))),
        words.stays,
      ])}
    </section>
    ${agreementsTable(visit, preview)}
    ${postForm(visit, { class: 'form', action: actionOf(visit, code) }, html`${hiddenFields({ ...answersIn(typed), ...sentUnseen(checked) })} ${buttons(visit, code)}`)}`
  return layout(visit, { title: words.title, content, trail: trailTo(visit, code) })
}

/** What was chosen, held against the rules as they stand. */
const changedRules = ({ rules }: LastRules, { changes }: ChangeRulebook): RuleChange[] =>
  changes
    .map(({ ruleId, isOn, severity }) => {
      const before = rules.find((rule) => rule.ruleId === ruleId)?.severity ?? null
      return { ruleId, before, after: isOn ? (severity ?? before) : null }
    })
    .toSorted((a, b) => ruleIds.indexOf(a.ruleId) - ruleIds.indexOf(b.ruleId))

const agreementsTable = (visit: Visit, preview: RulebookPreview): Html | null => {
  const { agreements, agreementsWithNew } = preview
  const { check: words } = visit.texts.rulebooks
  if (agreements.length === 0) return null
  return html`${agreements.length < agreementsWithNew && html`<p>${words.some(agreements.length)}</p>`}
    <table class="table list">
      <caption class="visually-hidden">
        ${words.caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.agreement}</th>
          <th scope="col">${words.newFindings}</th>
        </tr>
      </thead>
      <tbody>
        ${agreements.map((one) => agreementRow(visit, one))}
      </tbody>
    </table>`
}

const agreementRow = (
  visit: Visit,
  { agreementId, title, newFindings }: RulebookPreview['agreements'][number],
): Html => {
  const { language, texts } = visit
  return html`<tr>
    <th scope="row">
      <a href="${addressOf('agreement', language, { agreementId })}">${title}</a>
    </th>
    <td data-title="${texts.rulebooks.check.newOnes}">
      <ul class="parties">
        ${newFindings.map(
          ({ ruleId, severity }) =>
            html`<li>${severityTag(visit, severity)} ${ruleWords(language, ruleId).name}</li> `,
        )}
      </ul>
    </td>
  </tr> `
}

const list = (said: readonly string[]): Html =>
  html`<ul class="bullet-list">
    ${said.map((one) => html`<li>${one}</li> `)}
  </ul>`

const buttons = (visit: Visit, code: string): Html => {
  const { check } = visit.texts.rulebooks
  return html`<div class="form-buttons">
    <button class="button button-primary" type="submit" name="${step}" value="send">
      ${check.adopt}
    </button>
    <button class="button button-secondary" type="submit" name="${step}" value="edit">
      ${check.edit}
    </button>
    <a class="button button-quaternary" href="${rulebookAddress(visit, code)}"
      >${visit.texts.forms.cancel}</a
    >
  </div>`
}
