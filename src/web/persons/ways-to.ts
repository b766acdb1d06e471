import type { PersonDetails } from '#schemas/persons/person.ts'
import { html, type Html } from '../html/html.ts'

/** How to reach a person, each as a link; nothing where nothing is known. */
export const waysTo = ({ email, phone }: PersonDetails): readonly Html[] => [
  ...(email === null ? [] : [html`<a href="${`mailto:${email}`}">${email}</a>`]),
  ...(phone === null ? [] : [html`<a href="${`tel:${phone.replaceAll(' ', '')}`}">${phone}</a>`]),
]
