import type { Party, Terms } from '#schemas/terms/terms.ts'
import { firstDay, lastDay } from '../dates.ts'
import { isSame } from '../difference.ts'
import { personalDataIn } from '../people/personal-data.ts'
import { field, refuseAll, type RefusedField } from '../refusal.ts'
import type { CommandOf, ReviseAs } from './command.ts'
import { consentProblems, missingConsents } from './consent-rules.ts'
import { isLastRevision } from './revision-repeat.ts'
import type { AgreedAgreement, Revision } from './state.ts'
import { identityOf, termsProblems } from './terms-rules.ts'
import { inOrder, versionOn } from './timeline.ts'

type Body = ReviseAs<'amendment' | 'extension' | 'renewal'>

/** Terms that all parties agree to change, to extend, or to renew. */
export const changeTerms = (
  { agreementId, facts }: CommandOf<'revise-agreement'>,
  body: Body,
  state: AgreedAgreement,
): Revision => {
  const revision: Revision = { ...body, agreementId }
  if (isLastRevision(state, revision)) return revision
  const { terms, effectiveFrom, consents } = body
  const before = versionOn(state, effectiveFrom).terms
  const context = {
    parties: terms.parties,
    origin: state.origin,
    facts,
    at: '/consents',
  }
  refuseAll([
    ...beforeStart(state, effectiveFrom),
    ...termsProblems(terms, facts),
    ...samePartyProblems(before.parties, terms.parties),
    ...kindProblems(body, before),
    ...consentProblems(consents, context),
    ...missingConsents(consents, context),
    ...personalDataIn(body.reason, '/reason'),
  ])
  return revision
}

/** A version cannot begin before the agreement did. */
export const beforeStart = (
  state: AgreedAgreement,
  day: string,
  at = '/effectiveFrom',
): RefusedField[] => {
  const start = inOrder(state.versions)[0].effectiveFrom
  return day < start ? [field('effective-before-start', at, { date: start })] : []
}

const kindProblems = (body: Body, before: Terms): RefusedField[] => {
  const { from, until } = body.terms.period
  const old = before.period
  if (isSame(before, body.terms)) return [field('nothing-changed', '/terms')]
  if (until !== null && lastDay(until) < body.effectiveFrom) {
    return [field('until-before-effective', '/terms/period/until', { until })]
  }
  switch (body.kind) {
    case 'amendment':
      return []
    case 'extension':
      return old.until !== null && (until === null || lastDay(until) > lastDay(old.until))
        ? []
        : [field('not-extended', '/terms/period/until')]
    case 'renewal':
      return isSame([firstDay(from), until], [firstDay(old.from), old.until])
        ? [field('not-renewed', '/terms/period')]
        : []
  }
}

/** A party leaves by a revision of its own, and an id never comes to mean somebody else. */
export const samePartyProblems = (
  before: readonly Party[],
  after: readonly Party[],
): RefusedField[] => [
  ...before
    .filter((old) => !after.some(({ id }) => id === old.id))
    .map(({ id }) => field('party-removed', '/terms/parties', { partyId: id })),
  ...after.flatMap((party, index) => {
    const old = before.find(({ id }) => id === party.id)
    return old === undefined || isSameParty(old, party)
      ? []
      : [field('party-identity-changed', `/terms/parties/${String(index)}`)]
  }),
]

/** An organisation is known by its name alone, and may take another. */
const isSameParty = (old: Party, party: Party): boolean =>
  old.kind === party.kind && (old.kind === 'organisation' || identityOf(old) === identityOf(party))
