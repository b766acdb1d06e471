import type { Consent } from '#schemas/events/consent.ts'

/** Earlier consents still stand; of each party the newest counts. */
export const mergeConsents = (
  earlier: readonly Consent[],
  given: readonly Consent[],
): Consent[] => {
  const renewed = new Set(given.map(({ partyId }) => partyId))
  return [...earlier.filter(({ partyId }) => !renewed.has(partyId)), ...given]
}

/** The last of the days on which consent was given; null where none is known to the day. */
export const lastConsentOn = (consents: readonly Consent[]): string | null =>
  consents
    .flatMap(({ on }) => (on?.length === 10 ? [on] : []))
    .toSorted()
    .at(-1) ?? null
