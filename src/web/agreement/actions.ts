import type { AgreementView } from '#schemas/views/agreement.ts'
import { html, type Html } from '../html.ts'
import { addressOf, type PageName } from '../paths.ts'
import type { AgreementTexts } from '#src/texts/pages/agreement.da.ts'
import type { AgreementOnPage } from './read-agreement.ts'

/** What the visitor may do with the agreement now, as links; a leader may begin one like it. */
export const actions = ({ visit, agreement, mayAct }: AgreementOnPage): Html => {
  const { agreementId } = agreement
  const words = visit.texts.agreement
  const open = mayAct ? actionsOn(agreement) : []
  const address = (page: PageName) => addressOf(page, visit.language, { agreementId })
  const print = addressOf('agreement', visit.language, { agreementId, print: 'yes' })
  return html`<nav class="agreement-actions" aria-label="${words.actionsLabel}">
    ${open.map(
      ({ page, says }, index) =>
        html`<a
          class="button ${index === 0 ? 'button-primary' : 'button-secondary'}"
          href="${address(page)}"
          >${words.actions[says]}</a
        > `,
    )}
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
}

const actionsOn = ({ status, end }: AgreementView): readonly Action[] => {
  if (end !== null) return onOver
  switch (status) {
    case 'proposed':
      return [
        { page: 'agree', says: 'agree' },
        { page: 'change', says: 'negotiate' },
        { page: 'end', says: 'decline' },
      ]
    case 'upcoming':
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
