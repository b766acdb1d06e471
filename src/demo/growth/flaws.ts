import type { Terms } from '#schemas/terms/terms.ts'
import { flawedTasks } from '../data/growth-names.ts'
import { one, type Chance } from './chance.ts'

/** What is not as it should be in some agreements, by what the rules make of it. */
export type Flaw =
  | 'records'
  | 'minutes'
  | 'assessment'
  | 'statutory'
  | 'paid'
  | 'duties'
  | 'coercion'
  | 'savings'
  | 'no-choice'

/** With how often each is met. The last two are warnings; what comes before them must be mended. */
export const flaws: readonly (readonly [Flaw, number])[] = [
  ['records', 12],
  ['minutes', 7],
  ['assessment', 5],
  ['statutory', 4],
  ['paid', 6],
  ['duties', 6],
  ['coercion', 2],
  ['savings', 30],
  ['no-choice', 28],
]

/** Terms with something that the rules say no to. */
export const flaw = (terms: Terms, kind: Flaw, next: Chance): Terms => {
  const { boundaries, volunteering } = terms
  switch (kind) {
    case 'records':
      return ofVolunteers(terms, one(next, flawedTasks.records), { requiresRecordKeeping: 'yes' })
    case 'minutes':
      return ofVolunteers(terms, one(next, flawedTasks.minutes), {
        requiresMinutesAboutCitizens: 'yes',
      })
    case 'assessment':
      return ofVolunteers(terms, one(next, flawedTasks.assessment), {
        requiresNeedsAssessment: 'yes',
      })
    case 'statutory':
      return ofVolunteers(terms, one(next, flawedTasks.statutory), { legalBasisId: 'sel-83' })
    case 'paid':
      return { ...terms, volunteering: { ...volunteering, unpaid: 'no' } }
    case 'duties':
      return {
        ...terms,
        boundaries: { ...boundaries, duties: { ...boundaries.duties, obedience: 'yes' } },
      }
    case 'coercion':
      return { ...terms, boundaries: { ...boundaries, coercion: 'yes' } }
    case 'savings':
      return { ...terms, boundaries: { ...boundaries, supplementsPublicEffort: 'no' } }
    case 'no-choice':
      return { ...terms, boundaries: { ...boundaries, volunteersChooseTasks: 'no' } }
  }
}

type Task = Terms['parties'][number]['tasks'][number]

/** The first task of the volunteers, which the rules leave to staff. */
const ofVolunteers = (terms: Terms, title: string, changed: Partial<Task>): Terms => {
  const at = terms.parties.findIndex(
    ({ kind, tasks }) =>
      kind === 'network' && tasks.some(({ performedBy }) => performedBy === 'volunteers'),
  )
  return {
    ...terms,
    parties: terms.parties.map((party, index) => {
      if (index !== at) return party
      const place = party.tasks.findIndex(({ performedBy }) => performedBy === 'volunteers')
      const tasks = party.tasks.map((task, own) =>
        own === place ? { ...task, title, description: null, ...changed } : task,
      )
      return { ...party, tasks }
    }),
  }
}
