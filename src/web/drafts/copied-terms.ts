import type { Terms } from '#schemas/terms/terms.ts'

/**
 * Terms of another agreement to begin a new one with: what belongs to that one alone (ids, period,
 * case, decision, contacts, money, numbers, what it followed) is left behind, and its institutions make way for
 * the own one where that is not among them.
 */
export const copiedTerms = (terms: Terms, institutionId: string): Record<string, unknown> => {
  const { period, parties, funding: _funding, volume: _volume, ...rest } = terms
  const { notice, renewal, changeRule } = period
  return {
    ...rest,
    parties: ownParties(parties, institutionId).map(
      ({ id: _id, contacts: _contacts, ...party }) => ({
        ...party,
        tasks: party.tasks.map(({ id: _taskId, ...task }) => task),
      }),
    ),
    period: { notice, renewal: { ...renewal, by: null }, changeRule },
    caseNumber: null,
    politicalDecision: null,
    reviewBy: null,
    parentAgreementId: null,
    supersedesAgreementId: null,
    insurance: terms.insurance === null ? null : { ...terms.insurance, validUntil: null },
    childrensCertificates: {
      ...terms.childrensCertificates,
      declaredOn: null,
      validUntil: null,
    },
  }
}

/** The own institution stands first, with the tasks of the one whose place it takes. */
const ownParties = (parties: Terms['parties'], institutionId: string): Terms['parties'] => {
  const isOwn = (party: Terms['parties'][number]) =>
    party.kind === 'institution' && party.institutionId === institutionId
  if (parties.some(isOwn)) return parties.toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)))
  const others = parties.filter(({ kind }) => kind !== 'institution')
  const [replaced] = parties.filter(({ kind }) => kind === 'institution')
  return replaced === undefined
    ? others
    : [{ ...replaced, kind: 'institution', institutionId }, ...others]
}
