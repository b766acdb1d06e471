import { randomUUID } from 'node:crypto'
import type { Origin } from '#schemas/events/agreement-proposed.v1.ts'
import type { Terms, TermsInput } from '#schemas/terms/terms.ts'
import { evolve } from '#domain/agreements/evolve.ts'
import { withItemIds } from '#domain/agreements/item-ids.ts'
import { initialState, type ExistingAgreement } from '#domain/agreements/state.ts'

/** An agreement as it would be, proposed today on these terms; its ids are thrown away. */
export const asIfProposed = (
  input: TermsInput,
  { origin, today }: { readonly origin: Origin; readonly today: string },
): ExistingAgreement => {
  const terms: Terms = withItemIds(input, randomUUID)
  const state = evolve(initialState, {
    type: 'agreement-proposed.v1',
    data: {
      agreementId: randomUUID(),
      terms,
      proposedOn: today,
      proposedBy: terms.parties[0]?.id ?? randomUUID(),
      origin,
      consents: [],
    },
  })
  if (state.status === 'none') throw new Error('What is proposed is there')
  return state
}
