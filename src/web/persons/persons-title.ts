import type { Visit } from '../visit.ts'

/** A leader looks there for whom to call, a coordinator for whom something is held about. */
export const personsTitle = ({ actor, texts }: Pick<Visit, 'actor' | 'texts'>): string =>
  actor.role === 'coordinator' ? texts.persons.titleOfAll : texts.pages.persons
