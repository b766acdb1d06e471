import type { PersonDetails } from '#schemas/persons/person.ts'
import { html, type Html } from '../html/html.ts'

/** Null where no address is known. */
export const mailTo = ({ email }: PersonDetails): Html | null =>
  email === null ? null : html`<a href="${`mailto:${email}`}">${email}</a>`

/** Null where no number is known. */
export const phoneTo = ({ phone }: PersonDetails): Html | null =>
  phone === null ? null : html`<a href="${`tel:${phone.replaceAll(' ', '')}`}">${phone}</a>`

/** How to reach a person, each as a link; nothing where nothing is known. */
export const waysTo = (details: PersonDetails): readonly Html[] =>
  [mailTo(details), phoneTo(details)].filter((way) => way !== null)
