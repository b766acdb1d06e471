import type { Consent } from '#schemas/events/consent.ts'
import { formatDate } from '#src/texts/dates.ts'
import { html, type Html } from '../html/html.ts'
import { enumWords } from '../terms/catalogues.ts'
import { partyNamed, type Entry } from './entry-words.ts'
import type { AgreementOnPage } from './read-agreement.ts'

/** Which parties said yes, through whom where that may be seen, in which role, how and when. */
export const consentsIn = (
  shown: AgreementOnPage,
  { consents, mendedConsents }: Entry,
): Html | null => {
  const given = mendedConsents ?? consents
  if (given.length === 0) return null
  const { history: words } = shown.visit.texts.agreement
  return html`<p class="timeline-consents">${words.consents}</p>
    <ul class="consents">
      ${given.map((consent) => html`<li>${consentInWords(shown, consent)}</li> `)}
    </ul>`
}

const consentInWords = (shown: AgreementOnPage, consent: Consent): string => {
  const { partyId, role, how, on } = consent
  const { language, texts } = shown.visit
  const way = enumWords(language).consentHow[how]
  const details = [
    signatory(shown, consent),
    role,
    way.charAt(0).toLowerCase() + way.slice(1),
    on === null ? null : formatDate(language, on),
  ]
  return texts.agreement.history.consent(
    partyNamed(shown, partyId),
    details.filter((part) => part !== null).join(', '),
  )
}

/** Who said yes; null where nobody is named, was forgotten or may not be seen. */
export const signatory = (
  { persons }: Pick<AgreementOnPage, 'persons'>,
  { personId }: Pick<Consent, 'personId'>,
): string | null => persons.get(personId ?? '')?.details.name ?? null
