import type { WhyOf } from '#schemas/boundaries/why.ts'
import type { Terms } from '#schemas/terms/terms.ts'
import { inTerms, type Judgement } from './answers.ts'
import type { Answer, RuleInput } from './rule.ts'

export type Task = Terms['parties'][number]['tasks'][number]

/** What a rule says of one task, and the fields it rests on. */
export interface Said<Why extends string> extends Judgement<Why> {
  readonly fields: readonly (keyof Task)[]
}

/** One answer for every task of every party. */
export const forEachTask = <Why extends string>(
  { terms }: RuleInput,
  say: (task: Task) => Said<Why>,
): readonly Answer[] =>
  terms.parties.flatMap((party, at) =>
    party.tasks.map((task, index): Answer => {
      const { verdict, why, fields } = say(task)
      const pointer = `/parties/${String(at)}/tasks/${String(index)}`
      return {
        verdict,
        why,
        itemKind: 'task',
        itemId: task.id,
        evidence: fields.map((field) => inTerms(`${pointer}/${field}`, task[field])),
      }
    }),
  )

/** What a task may ask for, and volunteers are to be kept from. */
type Requirement =
  | 'requiresNeedsAssessment'
  | 'requiresRecordKeeping'
  | 'requiresMinutesAboutCitizens'
  | 'isTreatment'

/**
 * A task that asks for it is left to staff. Done "together", nobody can tell who does the part that
 * asks for it.
 */
export const keptFromVolunteers = (
  task: Task,
  requirement: Requirement,
): Said<WhyOf<'needs-assessment'>> => {
  const fields = ['performedBy', requirement] as const
  const isRequired = task[requirement]
  if (task.performedBy === 'staff') return { verdict: 'upheld', why: 'by-staff', fields }
  if (isRequired === 'no') return { verdict: 'upheld', why: 'not-required', fields }
  if (isRequired === 'unknown') return { verdict: 'cannot-tell', why: 'unanswered', fields }
  switch (task.performedBy) {
    case 'volunteers':
      return { verdict: 'breached', why: 'by-volunteers', fields }
    case 'together':
      return { verdict: 'cannot-tell', why: 'together', fields }
    case 'unknown':
      return { verdict: 'cannot-tell', why: 'performer-unknown', fields }
  }
}
