import t from 'tap'
import type { AgreementEvent } from '#schemas/events/catalogue.ts'
import type { CommandOf, Revise } from '#domain/agreements/command.ts'
import { agreementWarnings } from '#domain/agreements/warnings.ts'
import { field, type RefusedField } from '#domain/refusal.ts'
import {
  aConsent,
  agreed,
  anInstitutionParty,
  aNetworkParty,
  anOrganisationParty,
  answers,
  aPeriod,
  aTerms,
  bank,
  bothConsents,
  careHome,
  ended,
  formalOwnProduction,
  friends,
  friendsId,
  informalCoProduction,
  library,
  libraryId,
  proposed,
  revise,
  revised,
  threeParties,
  walkers,
  walkersId,
} from '../build.ts'
import { cases, exactly, type Proof } from '../exactly.ts'
import { after, given } from '../given.ts'

type Kind = Revise['kind']

/** Three parties, throughout 2024. */
const year = aPeriod({ until: '2024-12-31' })
const three = aTerms({ parties: threeParties(), period: year })
const allConsents = () => [...bothConsents(), aConsent(walkers)]
const proposal = proposed({ terms: three })
const agreement = [
  proposal,
  agreed({ consents: allConsents(), period: year }),
] as const satisfies AgreementEvent[]

const changed = (sketch: Parameters<typeof aTerms>[0] = {}) =>
  aTerms({ parties: threeParties(), period: year, ...sketch })
const amendedTerms = changed({ purpose: 'Beboere og frivillige synger sammen.' })
const extendedTerms = changed({ period: aPeriod({ until: '2025-12-31' }) })
const renewedTerms = changed({ period: aPeriod({ from: '2025', until: '2025' }) })
const twoTerms = aTerms({ period: year })
const change = {
  effectiveFrom: '2024-06-01',
  reason: 'Aftalt på årsmødet',
  consents: allConsents(),
}

/** Of every kind a revision of the agreement above, and the event that it yields. */
const revisions: Record<Kind, readonly [CommandOf<'revise-agreement'>, AgreementEvent]> = {
  negotiation: [
    revise('negotiation', { terms: amendedTerms }),
    revised('negotiation', { terms: amendedTerms }),
  ],
  amendment: [
    revise('amendment', { ...change, terms: amendedTerms }),
    revised('amendment', { ...change, terms: amendedTerms }),
  ],
  extension: [
    revise('extension', { ...change, terms: extendedTerms }),
    revised('extension', { ...change, terms: extendedTerms }),
  ],
  renewal: [
    revise('renewal', { ...change, terms: renewedTerms, effectiveFrom: '2025-01-01' }),
    revised('renewal', { ...change, terms: renewedTerms, effectiveFrom: '2025-01-01' }),
  ],
  'party-left': [
    revise('party-left', { partyId: walkers, effectiveFrom: '2024-06-01', reason: 'Stoppede' }),
    revised('party-left', {
      partyId: walkers,
      effectiveFrom: '2024-06-01',
      reason: 'Stoppede',
      terms: twoTerms,
    }),
  ],
  reassessment: [
    revise('reassessment', {
      classification: informalCoProduction,
      effectiveFrom: '2024-06-01',
      reason: 'Set i et andet lys',
    }),
    revised('reassessment', {
      terms: { ...three, classification: informalCoProduction },
      effectiveFrom: '2024-06-01',
      reason: 'Set i et andet lys',
    }),
  ],
  confirmation: [
    revise('confirmation', { nextReview: '2026-06-15' }),
    revised('confirmation', {
      terms: three,
      effectiveFrom: '2024-06-15',
      confirmedOn: '2024-06-15',
      nextReview: '2026-06-15',
    }),
  ],
  correction: [
    revise('correction', { terms: amendedTerms, reason: 'Tastefejl', replacesVersion: 2 }),
    revised('correction', { terms: amendedTerms, reason: 'Tastefejl' }),
  ],
}

const withBank = (name: string) =>
  aTerms({ parties: [anInstitutionParty(), aNetworkParty(), anOrganisationParty({ name })] })
const fourTerms = aTerms({
  parties: [...threeParties(), anInstitutionParty({ id: library, institutionId: libraryId })],
})
const fourConsents = () => [...allConsents(), aConsent(library)]
const extended = (period: Parameters<typeof aPeriod>[0]) =>
  revised('extension', { ...change, terms: changed({ period: aPeriod(period) }) })
const renewed = (period: Parameters<typeof aPeriod>[0], effectiveFrom: string) =>
  revised('renewal', { ...change, effectiveFrom, terms: changed({ period: aPeriod(period) }) })

const kinds = Object.keys(revisions) as Kind[]
const ofEveryKind = (prove: (kind: Kind) => Proof) =>
  Object.fromEntries(kinds.map((kind) => [kind, () => prove(kind)]))

const isRefusedFrom =
  (past: readonly AgreementEvent[], fields: (kind: Kind) => RefusedField | null) =>
  (kind: Kind): Proof => {
    const [command, event] = revisions[kind]
    const refusal = fields(kind)
    const outcome = given(...past).when(command)
    return refusal === null ? outcome.then(event) : outcome.thenRefused(refusal)
  }

t.test('of nothing there is no revision', (t) => {
  cases(t, ofEveryKind(isRefusedFrom([], () => field('not-found', '/'))))
})

t.test('from proposed: negotiation and correction', (t) => {
  const correction = revise('correction', {
    terms: amendedTerms,
    reason: 'Tastefejl',
    replacesVersion: 1,
  })
  cases(t, {
    ...ofEveryKind(
      isRefusedFrom([proposal], (kind) => {
        if (kind === 'negotiation') return null
        return kind === 'correction'
          ? field('unknown-version', '/replacesVersion')
          : field('not-agreed-yet', '/kind')
      }),
    ),
    'correction of the proposal': () =>
      given(proposal)
        .when(correction)
        .then(
          revised('correction', { terms: amendedTerms, reason: 'Tastefejl', replacesVersion: 1 }),
        ),
  })
})

t.test('from agreed: every kind but negotiation', (t) => {
  cases(
    t,
    ofEveryKind(
      isRefusedFrom(agreement, (kind) =>
        kind === 'negotiation' ? field('already-agreed', '/kind') : null,
      ),
    ),
  )
})

t.test('from ended: correction', (t) => {
  cases(
    t,
    ofEveryKind(
      isRefusedFrom([...agreement, ended()], (kind) =>
        kind === 'correction' ? null : field('already-ended', '/kind', { date: '2024-05-31' }),
      ),
    ),
  )
})

t.test('from declined: correction of the proposal', (t) => {
  cases(
    t,
    ofEveryKind(
      isRefusedFrom([proposal, ended({ reason: 'declined' })], (kind) =>
        kind === 'correction'
          ? field('unknown-version', '/replacesVersion')
          : field('already-ended', '/kind', { date: '2024-05-31' }),
      ),
    ),
  )
})

t.test('from annulled: correction', (t) => {
  cases(
    t,
    ofEveryKind(
      isRefusedFrom([...agreement, ended({ reason: 'registered-in-error' })], (kind) =>
        kind === 'correction' ? null : field('annulled', '/kind'),
      ),
    ),
  )
})

const refusedRevision = (command: CommandOf<'revise-agreement'>, ...fields: RefusedField[]) => {
  const [first, ...rest] = fields
  return given(...agreement)
    .when(command)
    .thenRefused(first ?? field('not-found', 'no field given'), ...rest)
}

t.test('terms that all agree to change', (t) => {
  const amend = (sketch: Parameters<typeof changed>[0], more: object = {}) =>
    revise('amendment', { ...change, terms: changed(sketch), ...more })
  const extend = (period: Parameters<typeof aPeriod>[0], effectiveFrom = '2024-06-01') =>
    revise('extension', { ...change, effectiveFrom, terms: changed({ period: aPeriod(period) }) })
  const renew = (period: Parameters<typeof aPeriod>[0], effectiveFrom = '2025-01-01') =>
    revise('renewal', { ...change, effectiveFrom, terms: changed({ period: aPeriod(period) }) })
  const openEnded = [proposal, agreed({ consents: allConsents() })] as const
  const newcomer = anOrganisationParty()
  cases(t, {
    'not before the agreement began': () =>
      refusedRevision(
        amend({ purpose: 'Andet' }, { effectiveFrom: '2023-12-31' }),
        field('effective-before-start', '/effectiveFrom', { date: '2024-01-01' }),
      ),
    'not where nothing changed': () =>
      refusedRevision(amend({}), field('nothing-changed', '/terms')),
    'not where tasks and parties were only moved': () =>
      refusedRevision(
        amend({ parties: threeParties().toReversed() }),
        field('nothing-changed', '/terms'),
      ),
    'not from a day after their own last': () =>
      refusedRevision(
        amend({ purpose: 'Andet' }, { effectiveFrom: '2025-01-01' }),
        field('until-before-effective', '/terms/period/until', { until: '2024-12-31' }),
      ),
    'on their own last day': () =>
      given(...agreement)
        .when(revise('amendment', { ...change, terms: amendedTerms, effectiveFrom: '2024-12-31' }))
        .then(
          revised('amendment', { ...change, terms: amendedTerms, effectiveFrom: '2024-12-31' }),
        ),
    'not without the consent of all': () =>
      refusedRevision(
        amend({ purpose: 'Andet' }, { consents: bothConsents() }),
        field('consent-missing', '/consents', { partyId: walkers, name: 'Gangstien' }),
      ),
    'a newcomer consents too': () =>
      refusedRevision(
        amend({ parties: [...threeParties(), newcomer] }),
        field('consent-missing', '/consents', { partyId: bank, name: 'Sparekassen' }),
      ),
    'and is then in': () =>
      given(...agreement)
        .when(
          amend(
            { parties: [...threeParties(), newcomer] },
            { consents: [...allConsents(), aConsent(bank)] },
          ),
        )
        .then(
          revised('amendment', {
            ...change,
            consents: [...allConsents(), aConsent(bank)],
            terms: changed({ parties: [...threeParties(), newcomer] }),
          }),
        ),
    'the terms are right by themselves': () =>
      refusedRevision(
        amend({ parentAgreementId: careHome }),
        field('unknown-reference', '/terms/parentAgreementId', { id: careHome }),
      ),
    'the consents too': () =>
      refusedRevision(
        amend({ purpose: 'Andet' }, { consents: [...allConsents(), aConsent(friends)] }),
        field('consent-twice', '/consents/3/partyId'),
      ),
    'nobody is left out on the way': () =>
      refusedRevision(
        revise('amendment', { ...change, terms: twoTerms, consents: bothConsents() }),
        field('party-removed', '/terms/parties', { partyId: walkers }),
      ),
    'an id never comes to mean another network': () =>
      refusedRevision(
        amend({
          parties: [
            anInstitutionParty(),
            aNetworkParty({ networkId: walkersId }),
            aNetworkParty({ id: walkers, networkId: friendsId, tasks: [] }),
          ],
        }),
        field('party-identity-changed', '/terms/parties/1'),
        field('party-identity-changed', '/terms/parties/2'),
      ),
    'nor an organisation': () =>
      refusedRevision(
        amend({
          parties: [anInstitutionParty(), aNetworkParty(), anOrganisationParty({ id: walkers })],
        }),
        field('party-identity-changed', '/terms/parties/2'),
      ),
    'an organisation may take another name': () =>
      given(
        proposed({ terms: withBank('Sparekassen') }),
        agreed({ consents: [...bothConsents(), aConsent(bank)] }),
      )
        .when(
          revise('amendment', {
            ...change,
            terms: withBank('Fonden'),
            consents: [...bothConsents(), aConsent(bank)],
          }),
        )
        .then(
          revised('amendment', {
            ...change,
            terms: withBank('Fonden'),
            consents: [...bothConsents(), aConsent(bank)],
          }),
        ),
    'the reason holds no personal data': () =>
      refusedRevision(
        amend({ purpose: 'Andet' }, { reason: 'Aftalt med navn@example.dk' }),
        field('personal-data', '/reason', { what: 'email' }),
      ),
    'an extension is longer': () =>
      refusedRevision(
        extend({ until: '2024-11-30' }),
        field('not-extended', '/terms/period/until'),
      ),
    'not just as long': () =>
      refusedRevision(extend({ until: '2024-12' }), field('not-extended', '/terms/period/until')),
    'by a day': () =>
      given(...agreement)
        .when(extend({ until: '2025-01-01' }))
        .then(extended({ until: '2025-01-01' })),
    'or open-ended': () =>
      given(...agreement)
        .when(extend({ until: null }))
        .then(extended({ until: null })),
    'what has no end is not extended': () =>
      given(...openEnded)
        .when(extend({ until: '2030' }))
        .thenRefused(field('not-extended', '/terms/period/until')),
    'a renewal has another period': () =>
      refusedRevision(
        revise('renewal', { ...change, terms: amendedTerms }),
        field('not-renewed', '/terms/period'),
      ),
    'after the old one ran out': () =>
      given(...agreement)
        .when(renew({ from: '2026', until: '2026' }, '2026-01-01'))
        .then(renewed({ from: '2026', until: '2026' }, '2026-01-01')),
    'not from a day after its own last': () =>
      refusedRevision(
        renew({ from: '2025', until: '2025' }, '2026-01-01'),
        field('until-before-effective', '/terms/period/until', { until: '2025' }),
      ),
    'with the terms that apply on its day, not the newest': () =>
      given(...agreement, revised('amendment', { ...change, terms: amendedTerms }))
        .when(revise('amendment', { ...change, effectiveFrom: '2024-05-01', terms: three }))
        .thenRefused(field('nothing-changed', '/terms')),
    'before a version that lies ahead': () =>
      given(
        ...agreement,
        revised('amendment', { ...change, terms: amendedTerms, effectiveFrom: '2024-09-01' }),
      )
        .when(revise('extension', { ...change, terms: extendedTerms }))
        .then(revised('extension', { ...change, terms: extendedTerms })),
  })
})

t.test('a party leaves', (t) => {
  const leave = (partyId: string, more: object = {}) =>
    revise('party-left', { partyId, effectiveFrom: '2024-06-01', reason: 'Stoppede', ...more })
  const left = (more: object) =>
    revised('party-left', {
      partyId: walkers,
      effectiveFrom: '2024-06-01',
      reason: 'Stoppede',
      terms: twoTerms,
      ...more,
    })
  cases(t, {
    'and the others take on what it did': () =>
      given(...agreement)
        .when(leave(walkers, { terms: aTerms({ period: year, purpose: 'Vi to.' }) }))
        .then(left({ terms: aTerms({ period: year, purpose: 'Vi to.' }) })),
    'and the others consent': () =>
      given(...agreement)
        .when(leave(walkers, { consents: bothConsents() }))
        .then(left({ consents: bothConsents() })),
    'whose consent is not asked': () =>
      refusedRevision(
        leave(walkers, { consents: [aConsent(friends), aConsent(walkers)] }),
        field('consent-of-leaver', '/consents/1'),
      ),
    'that was never there': () =>
      refusedRevision(leave(library), field('party-not-in-agreement', '/partyId')),
    'and is still in the terms': () =>
      refusedRevision(
        leave(walkers, { terms: amendedTerms }),
        field('party-not-in-agreement', '/terms/parties'),
      ),
    'and takes nobody along': () =>
      given(proposed({ terms: fourTerms }), agreed({ consents: fourConsents() }))
        .when(leave(walkers, { terms: aTerms() }))
        .thenRefused(field('party-removed', '/terms/parties', { partyId: library })),
    'and no id comes to mean another': () =>
      refusedRevision(
        leave(walkers, {
          terms: aTerms({
            period: year,
            parties: [anInstitutionParty(), aNetworkParty({ networkId: walkersId })],
          }),
        }),
        field('party-identity-changed', '/terms/parties/1'),
      ),
    'the only institution cannot': () =>
      refusedRevision(leave(careHome), field('institution-needed', '/terms/parties')),
    'one of two cannot': () =>
      given(proposed(), agreed())
        .when(leave(friends))
        .thenRefused(
          field('two-parties-needed', '/partyId'),
          field('other-party-needed', '/terms/parties'),
          field('task-needed', '/terms/parties'),
        ),
    'before it all began': () =>
      refusedRevision(
        leave(walkers, { effectiveFrom: '2023-12-31' }),
        field('effective-before-start', '/effectiveFrom', { date: '2024-01-01' }),
      ),
    'for a reason without personal data': () =>
      refusedRevision(
        leave(walkers, { reason: 'Ring 20 30 40 50' }),
        field('personal-data', '/reason', { what: 'phone' }),
      ),
    'and its consent is no longer among those that stand': () =>
      exactly(after(...agreement, left({})).consents, bothConsents()),
    'and comes back by an amendment': () =>
      given(...agreement, left({}))
        .when(revise('amendment', { ...change, terms: three, effectiveFrom: '2024-07-01' }))
        .then(revised('amendment', { ...change, terms: three, effectiveFrom: '2024-07-01' })),
  })
})

t.test('a reassessment', (t) => {
  const reassess = (classification: ReturnType<typeof answers>, more: object = {}) =>
    revise('reassessment', {
      classification,
      effectiveFrom: '2024-06-01',
      reason: 'Set på ny',
      ...more,
    })
  cases(t, {
    'says something new': () =>
      refusedRevision(reassess(formalOwnProduction), field('nothing-changed', '/classification')),
    'leads to a cell': () =>
      refusedRevision(
        reassess(answers({}, {})),
        field('classification-undetermined', '/classification/formality/chosen'),
        field('classification-undetermined', '/classification/production/chosen'),
      ),
    'against the answers has a reason': () =>
      refusedRevision(
        reassess(answers({ formalAgreement: 'yes', chosen: 'informal' }, { movesRoles: 'yes' })),
        field('override-needs-reason', '/classification/formality/reason'),
      ),
    'is not of a day before the start': () =>
      refusedRevision(
        reassess(informalCoProduction, { effectiveFrom: '2023-01-01' }),
        field('effective-before-start', '/effectiveFrom', { date: '2024-01-01' }),
      ),
    'holds no personal data': () =>
      refusedRevision(
        reassess(answers({ chosen: 'informal', reason: 'Se 010190-1234' }, { movesRoles: 'yes' }), {
          reason: 'Ring 20304050',
        }),
        field('personal-data', '/classification/formality/reason', { what: 'cpr' }),
        field('personal-data', '/reason', { what: 'phone' }),
      ),
  })
})

t.test('a confirmation', (t) => {
  const confirmed = (confirmedOn: string, nextReview: string | null = null) =>
    revised('confirmation', { terms: three, effectiveFrom: confirmedOn, confirmedOn, nextReview })
  const stateAfter = (...events: AgreementEvent[]) => {
    const { lastConfirmedOn, nextReview } = after(...agreement, ...events)
    return { lastConfirmedOn, nextReview }
  }
  cases(t, {
    'was said on a day': () =>
      given(...agreement)
        .when(revise('confirmation', { confirmedOn: '2024-03-01' }))
        .then(confirmed('2024-03-01')),
    'today at the latest': () =>
      refusedRevision(
        revise('confirmation', { confirmedOn: '2024-06-16' }),
        field('date-in-future', '/confirmedOn', { date: '2024-06-16' }),
      ),
    'not before the start': () =>
      refusedRevision(
        revise('confirmation', { confirmedOn: '2023-12-31' }),
        field('effective-before-start', '/confirmedOn', { date: '2024-01-01' }),
      ),
    'holds no personal data': () =>
      refusedRevision(
        revise('confirmation', { reason: 'Mail til navn@example.dk' }),
        field('personal-data', '/reason', { what: 'email' }),
      ),
    'once more the same day says nothing new': () =>
      given(...agreement, confirmed('2024-06-15'))
        .when(revise('confirmation'))
        .thenNothing(),
    'on a later day is another': () =>
      given(...agreement, confirmed('2024-05-15'))
        .when(revise('confirmation'))
        .then(confirmed('2024-06-15')),
    'is remembered': () =>
      exactly(stateAfter(confirmed('2024-03-01', '2026-03-01')), {
        lastConfirmedOn: '2024-03-01',
        nextReview: '2026-03-01',
      }),
    'the same day again, the one said last counts': () =>
      exactly(stateAfter(confirmed('2024-03-01', '2026-03-01'), confirmed('2024-03-01')), {
        lastConfirmedOn: '2024-03-01',
        nextReview: null,
      }),
    'entered late does not make a later one unsaid': () =>
      exactly(stateAfter(confirmed('2024-03-01', '2026-03-01'), confirmed('2024-02-01')), {
        lastConfirmedOn: '2024-03-01',
        nextReview: '2026-03-01',
      }),
  })
})

t.test('a correction', (t) => {
  const correct = (more: object) =>
    revise('correction', { replacesVersion: 2, terms: three, reason: 'Tastefejl', ...more })
  const corrected = (more: object) =>
    revised('correction', { replacesVersion: 2, terms: three, reason: 'Tastefejl', ...more })
  const over = [...agreement, ended()] as const
  const inError = [...agreement, ended({ reason: 'registered-in-error' })] as const
  const undo = { end: { kind: 'undo' } }
  const endsOn = (reason: string, endedOn: string) => ({
    end: { kind: 'change', reason, endedOn },
  })
  cases(t, {
    'names a version that is there': () =>
      refusedRevision(
        correct({ replacesVersion: 1, terms: amendedTerms }),
        field('unknown-version', '/replacesVersion'),
      ),
    'not one that was corrected before': () =>
      given(...agreement, corrected({ terms: amendedTerms }))
        .when(correct({ terms: extendedTerms }))
        .thenRefused(field('unknown-version', '/replacesVersion')),
    'says something new': () => refusedRevision(correct({}), field('nothing-changed', '/terms')),
    'moves the start with the period': () =>
      given(...agreement)
        .when(correct({ terms: changed({ period: aPeriod({ from: '2023' }) }) }))
        .then(
          corrected({
            terms: changed({ period: aPeriod({ from: '2023' }) }),
            effectiveFrom: '2023-01-01',
          }),
        ),
    'leaves a later version where it was': () =>
      given(...agreement, revised('amendment', { ...change, terms: amendedTerms }))
        .when(correct({ replacesVersion: 3, terms: extendedTerms }))
        .then(corrected({ replacesVersion: 3, terms: extendedTerms, effectiveFrom: '2024-06-01' })),
    'or moves it to the day it names': () =>
      given(...agreement, revised('amendment', { ...change, terms: amendedTerms }))
        .when(correct({ replacesVersion: 3, terms: amendedTerms, effectiveFrom: '2024-05-01' }))
        .then(corrected({ replacesVersion: 3, terms: amendedTerms, effectiveFrom: '2024-05-01' })),
    'may mend consents alone': () =>
      given(...agreement)
        .when(correct({ mendedConsents: allConsents().slice(0, 2) }))
        .then(corrected({ mendedConsents: allConsents().slice(0, 2) })),
    'mends them by the rules': () =>
      refusedRevision(
        correct({ mendedConsents: [aConsent(library), aConsent(friends, { how: 'unknown' })] }),
        field('party-not-in-agreement', '/mendedConsents/0/partyId'),
        field('consent-unknown-how', '/mendedConsents/1/how'),
      ),
    'may mend the day of signing alone': () =>
      given(...agreement)
        .when(correct({ signedOn: '2024-01-03' }))
        .then(corrected({ signedOn: '2024-01-03' })),
    'not to a day ahead': () =>
      refusedRevision(
        correct({ signedOn: '2024-06-16' }),
        field('date-in-future', '/signedOn', { date: '2024-06-16' }),
      ),
    'holds no personal data': () =>
      refusedRevision(
        correct({ terms: amendedTerms, reason: 'Oplyst af 010190-1234' }),
        field('personal-data', '/reason', { what: 'cpr' }),
      ),
    'holds right terms': () =>
      refusedRevision(
        correct({ terms: aTerms({ parties: [anInstitutionParty(), anOrganisationParty()] }) }),
        field('task-needed', '/terms/parties'),
      ),
    'undoes an end': () =>
      given(...over)
        .when(correct(undo))
        .then(corrected(undo)),
    'undoes an annulment': () =>
      given(...inError)
        .when(correct(undo))
        .then(corrected(undo)),
    'has nothing to undo in an agreement that goes on': () =>
      refusedRevision(correct(undo), field('nothing-to-undo', '/end')),
    'nor anything to change': () =>
      refusedRevision(correct(endsOn('fulfilled', '2024-05-01')), field('nothing-to-undo', '/end')),
    'changes why and when it ended': () =>
      given(...over)
        .when(correct(endsOn('breach', '2024-04-30')))
        .then(corrected(endsOn('breach', '2024-04-30'))),
    'to a day ahead, as notice': () =>
      given(...over)
        .when(correct(endsOn('mutual-consent', '2024-12-31')))
        .then(corrected(endsOn('mutual-consent', '2024-12-31'))),
    'not to a day before it began': () =>
      given(...over)
        .when(correct(endsOn('fulfilled', '2023-10-31')))
        .thenRefused(field('ended-before-it-began', '/end/endedOn', { date: '2023-11-01' })),
    'not to a reason of proposals': () =>
      given(...over)
        .when(correct(endsOn('declined', '2024-05-31')))
        .thenRefused(field('end-reason-not-allowed', '/end/reason')),
    'not to an annulment, which is an end of its own': () =>
      given(...over)
        .when(correct(endsOn('registered-in-error', '2024-05-31')))
        .thenRefused(field('end-reason-not-allowed', '/end/reason')),
    'nor from an annulment to an end': () =>
      given(...inError)
        .when(correct(endsOn('fulfilled', '2024-05-31')))
        .thenRefused(field('end-reason-not-allowed', '/end/reason')),
    'not to a duplicate of nobody knows what': () =>
      given(...inError)
        .when(correct(endsOn('duplicate', '2024-05-31')))
        .thenRefused(field('duplicate-of-needed', '/end/reason')),
    'nor an annulment to a day ahead': () =>
      given(...inError)
        .when(correct(endsOn('registered-in-error', '2024-06-16')))
        .thenRefused(field('date-in-future', '/end/endedOn', { date: '2024-06-16' })),
    'not to a day ahead in a proposal': () =>
      given(proposal, ended({ reason: 'declined' }))
        .when(correct({ replacesVersion: 1, ...endsOn('withdrawn', '2024-06-16') }))
        .thenRefused(field('date-in-future', '/end/endedOn', { date: '2024-06-16' })),
    'does not move the start past the end': () =>
      given(
        proposed({ terms: three, origin: 'afterwards', proposedOn: '2024-06-15' }),
        agreement[1],
        ended(),
      )
        .when(correct({ terms: changed({ period: aPeriod({ from: '2024-06-01' }) }) }))
        .thenRefused(field('ended-before-it-began', '/terms/period/from', { date: '2024-06-01' })),
    'of a later version does not ask it to have begun earlier': () =>
      given(
        proposed({ terms: three, origin: 'afterwards', proposedOn: '2024-06-15' }),
        agreement[1],
        revised('amendment', { ...change, terms: amendedTerms }),
        ended({ endedOn: '2024-06-10' }),
      )
        .when(
          correct({ replacesVersion: 3, terms: extendedTerms, ...endsOn('breach', '2024-05-10') }),
        )
        .then(
          corrected({
            replacesVersion: 3,
            terms: extendedTerms,
            effectiveFrom: '2024-06-01',
            ...endsOn('breach', '2024-05-10'),
          }),
        ),
    'leaves the day of signing where it names none': () =>
      exactly(
        after(proposal, agreed({ signedOn: '2024-01-10' }), corrected({ terms: amendedTerms }))
          .signedOn,
        '2024-01-10',
      ),
    'leaves no consent of a party that was never there': () =>
      exactly(
        after(
          proposed({ terms: three, consents: allConsents() }),
          corrected({ replacesVersion: 1, terms: twoTerms }),
        ).consents,
        bothConsents(),
      ),
  })
})

t.test('what a registrar is told and may go on with', (t) => {
  const later = revised('amendment', {
    ...change,
    terms: amendedTerms,
    effectiveFrom: '2024-09-01',
  })
  const confirmIn2026 = revise(
    'confirmation',
    { confirmedOn: '2026-01-01' },
    { today: '2026-02-01' },
  )
  const shortened = revised('amendment', {
    ...change,
    terms: changed({ period: aPeriod({ until: '2024-07-31' }) }),
  })
  cases(t, {
    'nothing, as a rule': () =>
      exactly(agreementWarnings(revisions.amendment[0], after(...agreement)), []),
    'a version lies ahead': () =>
      exactly(agreementWarnings(revisions.amendment[0], after(...agreement, later)), [
        { code: 'version-lies-ahead', pointer: '/effectiveFrom' },
      ]),
    'not one of the same day': () =>
      exactly(
        agreementWarnings(
          revise('extension', { ...change, terms: extendedTerms, effectiveFrom: '2024-09-01' }),
          after(...agreement, later),
        ),
        [],
      ),
    'also of what is confirmed': () =>
      exactly(agreementWarnings(revisions.confirmation[0], after(...agreement, later)), [
        { code: 'version-lies-ahead', pointer: '/confirmedOn' },
      ]),
    'a correction is told nothing': () =>
      exactly(agreementWarnings(revisions.correction[0], after(...agreement, later)), []),
    'a confirmation does not move the last day': () =>
      exactly(agreementWarnings(confirmIn2026, after(...agreement)), [
        { code: 'still-lapsed', pointer: '/confirmedOn' },
      ]),
    'nor the last day of the version that applies': () =>
      exactly(
        agreementWarnings(
          revise('confirmation', { confirmedOn: '2024-08-02' }, { today: '2024-09-01' }),
          after(...agreement, shortened),
        ),
        [{ code: 'still-lapsed', pointer: '/confirmedOn' }],
      ),
  })
})
