import type { Terms, TermsInput } from '#schemas/terms/terms.ts'

/** Gives every party, task and funding line an id that has none; order of calls is stable. */
export const withItemIds = (terms: TermsInput, newId: () => string): Terms => ({
  ...terms,
  parties: terms.parties.map((party) => ({
    ...party,
    id: party.id ?? newId(),
    tasks: party.tasks.map((task) => ({ ...task, id: task.id ?? newId() })),
  })),
  funding: terms.funding.map((one) => ({ ...one, id: one.id ?? newId() })),
})
