import type { Draft } from '#schemas/drafts/draft-saved.v1.ts'

/**
 * Whether a party, by its row, can be taken away here. The own institution stays; and who is party
 * to an agreement leaves it in a way of its own, while a proposal is open still.
 */
export const mayGo = ({ form, base, typed, institutionId }: Draft, number: number): boolean => {
  const at = `terms-parties-${String(number)}`
  if (typed[`${at}-kind`] === undefined || typed[`${at}-institutionId`] === institutionId) {
    return false
  }
  const id = typed[`${at}-id`]
  const isParty = base?.terms.parties.some((party) => party.id === id) === true
  return !isParty || form === 'negotiation'
}
