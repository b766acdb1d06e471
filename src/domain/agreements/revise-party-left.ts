import type { Terms } from '#schemas/terms/terms.ts'
import { personalDataIn } from '../people/personal-data.ts'
import { field, refuse, refuseAll } from '../refusal.ts'
import type { CommandOf, ReviseAs } from './command.ts'
import { consentProblems } from './consent-rules.ts'
import { beforeStart, samePartyProblems } from './revise-terms.ts'
import { isLastRevision } from './revision-repeat.ts'
import type { AgreedAgreement, Revision } from './state.ts'
import { termsProblems } from './terms-rules.ts'
import { versionOn } from './timeline.ts'

/** One party left and the others go on; its consent is not asked. */
export const partyLeft = (
  { agreementId, facts }: CommandOf<'revise-agreement'>,
  body: ReviseAs<'party-left'>,
  state: AgreedAgreement,
): Revision => {
  const { partyId, effectiveFrom, reason, consents } = body
  const before = versionOn(state, effectiveFrom).terms
  const terms = body.terms ?? without(before, partyId)
  const revision: Revision = { ...body, agreementId, terms }
  if (isLastRevision(state, revision)) return revision
  if (!before.parties.some(({ id }) => id === partyId)) {
    return refuse('party-not-in-agreement', '/partyId')
  }
  const remains = terms.parties.some(({ id }) => id === partyId)
  refuseAll([
    ...beforeStart(state, effectiveFrom),
    ...(terms.parties.length < 2 ? [field('two-parties-needed', '/partyId')] : []),
    ...(remains ? [field('party-not-in-agreement', '/terms/parties')] : []),
    ...termsProblems(terms, facts),
    ...samePartyProblems(without(before, partyId).parties, terms.parties),
    ...consents.flatMap((consent, index) =>
      consent.partyId === partyId ? [field('consent-of-leaver', `/consents/${String(index)}`)] : [],
    ),
    ...consentProblems(consents, {
      parties: before.parties,
      origin: state.origin,
      facts,
      at: '/consents',
    }),
    ...personalDataIn(reason, '/reason'),
  ])
  return revision
}

const without = (terms: Terms, partyId: string): Terms => ({
  ...terms,
  parties: terms.parties.filter(({ id }) => id !== partyId),
})
