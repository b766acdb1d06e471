import type { Consent } from '#schemas/events/consent.ts'

/** Earlier consents still stand; of each party the newest counts. */
export const mergeConsents = (
  earlier: readonly Consent[],
  given: readonly Consent[],
): Consent[] => {
  const renewed = new Set(given.map(({ partyId }) => partyId))
  return [...earlier.filter(({ partyId }) => !renewed.has(partyId)), ...given]
}
