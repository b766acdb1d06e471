import { isActor } from '#src/identity/visitor.ts'
import { keptKnown, knownField } from '../as-known/known-field.ts'
import type { Known } from '../as-known/known.ts'
import { hiddenFields } from '../forms/hidden-fields.ts'
import { attributes, html, type Html } from '../html/html.ts'
import { dayField } from '../lists/fields.ts'
import { addressOf } from '../paths.ts'
import type { AgreementOnPage } from './read-agreement.ts'

interface Times {
  /** `YYYY-MM-DD`, where one was asked for. */
  readonly validAt: string | undefined
  readonly known: Known
  readonly isOpen: boolean
}

/** To see the agreement on another day, and as it was known on another. */
export const timesForm = (
  { visit, agreement: { agreementId } }: AgreementOnPage,
  { validAt, known, isOpen }: Times,
): Html => {
  const { language, texts } = visit
  const { filter, asKnown } = texts
  const { recordedAt } = keptKnown(known)
  return html`<details ${attributes({ class: 'filter', open: isOpen })}>
    <summary>${asKnown.agreement.fold}</summary>
    <form
      method="get"
      action="${addressOf('agreement', language, { agreementId })}"
      autocomplete="off"
    >
      ${typeof recordedAt === 'string' && hiddenFields({ recordedAt })}
      <div class="filter-fields">
        ${dayField({ name: 'validAt', label: filter.day, hint: asKnown.agreement.dayHint, value: validAt })}
        ${isActor(visit.actor) && knownField(visit, known)}
      </div>
      <button class="button button-secondary" type="submit">${asKnown.agreement.show}</button>
    </form>
  </details>`
}
