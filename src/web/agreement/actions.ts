import type { AgreementView } from '#schemas/views/agreement.ts'
import { hiddenFields } from '../forms/hidden-fields.ts'
import { postForm } from '../forms/post-form.ts'
import { html, type Html } from '../html/html.ts'
import { addressOf, type PageName } from '../paths.ts'
import type { AgreementTexts } from '#src/texts/pages/agreement.da.ts'
import type { AgreementOnPage } from './read-agreement.ts'

/** What the visitor may do with the agreement now, as links; a leader may begin one like it. */
export const actions = (shown: AgreementOnPage): Html => {
  const { visit, agreement, mayAct } = shown
  const { agreementId } = agreement
  const words = visit.texts.agreement
  const open = mayAct ? actionsOn(agreement) : []
  const print = addressOf('agreement', visit.language, { agreementId, print: 'yes' })
  return html`<nav class="agreement-actions" aria-label="${words.actionsLabel}">
    ${open.map((action, index) => actionPart(shown, action, index === 0 ? 'primary' : 'secondary'))}
    <a class="button button-tertiary" href="${print}">${words.actions.print}</a>
    ${
      visit.actor.role === 'institution-leader' &&
      html`<a
        class="button button-tertiary"
        href="${addressOf('begin', visit.language, { from: agreementId })}"
        >${words.actions.another}</a
      >`
    }
  </nav>`
}

interface Action {
  readonly page: PageName
  readonly says: keyof AgreementTexts['actions']
  /** Begun at once, by a button. */
  readonly form?: 'negotiation'
}

const actionsOn = ({ status, end }: AgreementView): readonly Action[] => {
  if (end !== null) return onOver
  switch (status) {
    case 'proposed':
      return [
        { page: 'agree', says: 'agree' },
        { page: 'change', says: 'negotiate', form: 'negotiation' },
        { page: 'end', says: 'decline' },
      ]
    case 'upcoming':
      // What has not begun cannot still apply.
      return onRunning.filter(({ says }) => says !== 'confirm')
    case 'in-force':
    case 'lapsed':
      return onRunning
    case 'ended':
    case 'annulled':
      return onOver
  }
}

const onRunning: readonly Action[] = [
  { page: 'confirm', says: 'confirm' },
  { page: 'change', says: 'change' },
  { page: 'end', says: 'end' },
]

/** Also where notice is given: what changes then is corrected. */
const onOver: readonly Action[] = [{ page: 'correct', says: 'correct' }]

const actionPart = ({ visit, agreement }: AgreementOnPage, action: Action, kind: string): Html => {
  const { page, says, form } = action
  const address = addressOf(page, visit.language, { agreementId: agreement.agreementId })
  const words = visit.texts.agreement.actions[says]
  if (form === undefined)
    return html`<a class="button button-${kind}" href="${address}">${words}</a> `
  return postForm(
    visit,
    { action: address },
    html`${hiddenFields({ form })}
      <button class="button button-${kind}" type="submit">${words}</button>`,
  )
}
