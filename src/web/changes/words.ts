import type { Consent } from '#schemas/events/consent.ts'
import type { Period } from '#schemas/terms/period.ts'
import type { Terms } from '#schemas/terms/terms.ts'
import type { Classification } from '#schemas/views/classification.ts'
import { formatDate } from '#src/texts/dates.ts'
import { signatory } from '../agreement/consent-words.ts'
import { placement } from '../agreement/placement.ts'
import type { Row } from '../agreement/term-rows.ts'
import { html, type Html } from '../html/html.ts'
import { enumWords } from '../terms/catalogues.ts'
import { differenceList } from '../terms/difference-list.ts'
import { differencesInWords } from '../terms/difference-words.ts'
import type { Visit } from '../visit.ts'
import { nameOfParty, type Subject } from './subject.ts'

/** What changes from one version of the terms to the next. */
export const termsPart = (
  { visit, names }: Subject,
  { before, after }: { before: Terms; after: Terms },
): Html => {
  const differences = differencesInWords(visit, { before, after, names })
  return differences.length === 0
    ? html`<p>${visit.texts.changes.check.none}</p>`
    : differenceList(visit.language, differences)
}

export const periodRow = (visit: Visit, period: Period): Row => ({
  label: visit.texts.changes.check.period,
  value: periodInWords(visit, period),
})

const periodInWords = ({ texts, language }: Visit, { from, until }: Period): string => {
  const { check: words } = texts.changes
  const begin = formatDate(language, from)
  return until === null ? words.from(begin) : words.fromTo(begin, formatDate(language, until))
}

export const partiesRow = (subject: Subject, { parties }: Pick<Terms, 'parties'>): Row => ({
  label: subject.visit.texts.changes.check.parties,
  value: plainList(parties.map(({ id }) => nameOfParty(subject, id))),
})

export const consentsRow = (subject: Subject, consents: readonly Consent[]): Row => ({
  label: subject.visit.texts.changes.check.consents,
  value: plainList(consents.map((consent) => consentInWords(subject, consent))),
})

/** "Ældre Sagen: Ane Lund, formand, underskrift, 1. marts 2024". */
export const consentInWords = (subject: Subject, consent: Consent): string => {
  const { language } = subject.visit
  const how = enumWords(language).consentHow[consent.how]
  const details = [
    signatory(subject, consent),
    consent.role,
    how.charAt(0).toLowerCase() + how.slice(1),
    consent.on === null ? null : formatDate(language, consent.on),
  ].filter((one) => one !== null)
  return `${nameOfParty(subject, consent.partyId)}: ${details.join(', ')}`
}

/** A row of a date; none where there is no date. */
export const dateRows = ({ language }: Visit, label: string, date: string | null): Row[] =>
  date === null ? [] : [{ label, value: formatDate(language, date) }]

export const textRows = (label: string, value: string | null): Row[] =>
  value === null ? [] : [{ label, value }]

/** Where it stands in the model, and whether that is new. */
export const cellPart = (
  subject: Subject,
  { before, terms, after }: { before: Classification; terms: Terms; after: Classification },
): Html => {
  const { check: words } = subject.visit.texts.changes
  const { cell } = subject.visit.texts.agreement.placement
  const isSame = before.formality === after.formality && before.production === after.production
  const agreement = { ...subject.agreement, terms, classification: after }
  return html`${
    isSame
      ? html`<p>${words.cellStays}</p>`
      : html`<p class="cell-changes">
          <strong>${words.cellChanges}:</strong>
          <span class="visually-hidden">${words.before}</span>
          <del>${cell[before.formality][before.production]}</del>
          <span aria-hidden="true">→</span> <span class="visually-hidden">${words.after}</span>
          <ins>${cell[after.formality][after.production]}</ins>
        </p>`
  }
  ${placement({ ...subject, agreement }, false)}`
}

const plainList = (items: readonly string[]): Html =>
  html`<ul>
    ${items.map((item) => html`<li>${item}</li> `)}
  </ul>`
