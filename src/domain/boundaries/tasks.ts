import type { Terms } from '#schemas/terms/terms.ts'
import type { Answer, Evidence, RuleInput } from './rule.ts'
import type { Verdict } from '#schemas/boundaries/rule.ts'

export type Task = Terms['parties'][number]['tasks'][number]

/** What a rule says of one task: the verdict, which of its reasons, and the fields it rests on. */
export interface Said<Why extends string> {
  readonly verdict: Verdict
  readonly why: Why
  readonly fields: readonly (keyof Task & string)[]
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

export const inTerms = (pointer: string, value: Evidence['value']): Evidence => ({
  of: 'terms',
  partyId: null,
  pointer,
  value,
})
