import type { PersonItem } from '#schemas/views/person.ts'
import type { Link } from '../layout.ts'
import { addressOf } from '../paths.ts'
import type { Visit } from '../visit.ts'
import { personsTitle } from './persons-title.ts'

/** The list that persons stand in, for the way back. */
export const personsLink = (visit: Visit): Link => ({
  href: addressOf('persons', visit.language),
  words: personsTitle(visit),
})

export const personLink = (
  { language }: Pick<Visit, 'language'>,
  { personId, details }: Pick<PersonItem, 'personId' | 'details'>,
): Link => ({ href: addressOf('person', language, { personId }), words: details.name })
