import { randomUUID } from 'node:crypto'
import type { Origin } from '#schemas/events/agreement-proposed.v1.ts'
import type { Terms, TermsInput } from '#schemas/terms/terms.ts'
import { evolve } from '#domain/agreements/evolve.ts'
import { withItemIds } from '#domain/agreements/item-ids.ts'
import { initialState, type ExistingAgreement } from '#domain/agreements/state.ts'

interface Proposed {
  /** Of one that exists; anything else where left out. */
  readonly agreementId?: string | undefined
  readonly origin: Origin
  readonly proposedOn: string
}

/** An agreement as it would be, proposed on these terms; ids that it gives are thrown away. */
export const asIfProposed = (
  input: TermsInput,
  { agreementId = randomUUID(), origin, proposedOn }: Proposed,
): ExistingAgreement => {
  const terms: Terms = withItemIds(input, randomUUID)
  const state = evolve(initialState, {
    type: 'agreement-proposed.v1',
    data: {
      agreementId,
      terms,
      proposedOn,
      proposedBy: terms.parties[0]?.id ?? randomUUID(),
      origin,
      consents: [],
    },
  })
  if (state.status === 'none') throw new Error('What is proposed is there')
  return state
}
