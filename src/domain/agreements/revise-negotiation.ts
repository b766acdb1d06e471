import { firstDay } from '../dates.ts'
import { isSame } from '../difference.ts'
import { personalDataIn } from '../people/personal-data.ts'
import { field, refuse, refuseAll } from '../refusal.ts'
import type { CommandOf, ReviseAs } from './command.ts'
import { consentProblems } from './consent-rules.ts'
import type { ExistingAgreement, Revision } from './state.ts'
import { termsProblems } from './terms-rules.ts'
import { isLastRevision } from './revision-repeat.ts'

/** The proposal as it stands after another round; changed terms void the consents given so far. */
export const negotiate = (
  { agreementId, facts }: CommandOf<'revise-agreement'>,
  body: ReviseAs<'negotiation'>,
  state: ExistingAgreement,
): Revision => {
  if (state.status === 'agreed') return refuse('already-agreed', '/kind')
  if (state.status === 'ended') return refuse('already-ended', '/kind', { date: state.end.endedOn })
  if (state.status === 'annulled') return refuse('annulled', '/kind')
  const { terms, reason, consents } = body
  const effectiveFrom = firstDay(terms.period.from)
  const revision: Revision = {
    kind: 'negotiation',
    agreementId,
    terms,
    effectiveFrom,
    reason,
    consents,
  }
  if (isLastRevision(state, revision)) return revision
  const isNew = consents.length > 0 || !isSame(state.versions[0].terms, terms)
  refuseAll([
    ...(isNew ? [] : [field('nothing-changed', '/terms')]),
    ...termsProblems(terms, facts),
    ...consentProblems(consents, {
      parties: terms.parties,
      origin: state.origin,
      facts,
      at: '/consents',
    }),
    ...personalDataIn(reason, '/reason'),
  ])
  return revision
}
