import { because } from '#src/texts/boundaries/rule-words.ts'
import { formatDate } from '#src/texts/dates.ts'
import { sentenceAt, type Form } from '../forms/form.ts'
import { attributes, html, type Html } from '../html/html.ts'
import { errorMessage } from '../lists/fields.ts'
import { addressOf, type Parameters } from '../paths.ts'
import type { Visit } from '../visit.ts'
import { pickQuestion, pickText, type Advised } from './advice-form.ts'
import { findingAddress, itemInWords } from './finding-words.ts'
import { institutionNames } from './queue-table.ts'

/** A box for each agreement, with what was found of it and the way to look closer. */
export const pickList = (
  form: Form,
  { advised, isAll }: { advised: readonly Advised[]; isAll: boolean },
  asked: Parameters,
): Html => {
  const { visit } = form
  const { texts, language } = visit
  const { advice: words } = texts.audit
  const { label, hint } = pickQuestion(visit)
  const error = sentenceAt(form, pickQuestion(visit))
  const others = addressOf('auditAdvice', language, { ...asked, all: isAll ? null : 'yes' })
  return html`<div class="form-group${error !== null && ' form-error'}">
    <fieldset
      ${attributes({ 'aria-describedby': error === null ? 'pick-hint' : 'pick-hint pick-error' })}
    >
      <legend class="form-label">${label}</legend>
      <span class="form-hint" id="pick-hint">${hint ?? ''}</span>
      ${error !== null && errorMessage('pick', { prefix: texts.role.error, text: error })}
      <p><a href="${others}">${isAll ? words.none : words.all}</a></p>
      <div class="choices advice-picks">${advised.map((one, index) => pick(form, one, index))}</div>
    </fieldset>
  </div>`
}

const pick = ({ visit, typed }: Form, advised: Advised, index: number): Html => {
  const id = index === 0 ? 'pick' : `pick-${String(index)}`
  const value = pickText(advised)
  const [first] = advised.items
  const ticked = (typed.pick ?? '').split('\n')
  return html`<div class="form-group-checkbox">
    <input
      ${attributes({
        class: 'form-checkbox',
        type: 'checkbox',
        id,
        name: 'pick',
        value,
        checked: ticked.includes(value),
        'aria-describedby': `${id}-help`,
      })}
    />
    <label class="form-label" for="${id}">${first.title}</label>
    <span class="form-hint" id="${id}-help"
      >${knownOf(visit, advised).map((line) => html`${line}<br />`)}</span
    >
    <a class="advice-see" href="${findingAddress(visit, first)}"
      >${visit.texts.audit.advice.see}<span class="visually-hidden">: ${first.title}</span></a
    >
  </div> `
}

/** Where and since when, and what of it. */
const knownOf = (visit: Visit, { items }: Advised): readonly string[] => {
  const { language, texts } = visit
  const [first] = items
  const since = texts.audit.advice.since(formatDate(language, first.since))
  const where = [...institutionNames(visit, first), since].join(' · ')
  const found = items.map((one) => {
    const item = itemInWords(visit, one.item)
    const why = one.ruleId === null ? '' : because(language, one.ruleId, one.why ?? '')
    return item === null ? why : `${item}. ${why}`
  })
  return [where, ...new Set(found)]
}
