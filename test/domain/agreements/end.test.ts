import t from 'tap'
import { EndReason } from '#schemas/events/agreement-ended.v1.ts'
import type { AgreementEvent } from '#schemas/events/catalogue.ts'
import { evolve } from '#domain/agreements/evolve.ts'
import { endOf, initialState } from '#domain/agreements/state.ts'
import { field, type RefusedField } from '#domain/refusal.ts'
import {
  aConsent,
  agreed,
  agreementId,
  aTerms,
  bothConsents,
  careHome,
  end,
  ended,
  friends,
  id,
  otherAgreementId,
  proposed,
  revised,
  threeParties,
  walkers,
} from '../build.ts'
import { cases, exactly, isTrue, type Proof } from '../exactly.ts'
import { after, given } from '../given.ts'

const reasons = EndReason.options
type Reason = (typeof reasons)[number]

const ofProposals: readonly Reason[] = ['declined', 'withdrawn']
const annulling: readonly Reason[] = ['registered-in-error', 'duplicate']
const whatItNeeds = (reason: Reason) =>
  reason === 'duplicate' ? { duplicateOf: otherAgreementId } : {}

const proposal = [proposed()] as const
const agreement = [proposed(), agreed()] as const
const over = [...agreement, ended()] as const
const declined = [proposed(), ended({ reason: 'declined' })] as const
const inError = [...agreement, ended({ reason: 'registered-in-error' })] as const

/** Every reason, from what was there before: allowed where there is no refusal. */
const everyReason = (
  past: readonly AgreementEvent[],
  refusal: (reason: Reason) => RefusedField | null,
): Record<string, () => Proof> =>
  Object.fromEntries(
    reasons.map((reason) => [
      reason,
      () => {
        const body = { reason, endedOn: '2024-06-01', ...whatItNeeds(reason) }
        const outcome = given(...past).when(end(body))
        const refused = refusal(reason)
        return refused === null ? outcome.then(ended(body)) : outcome.thenRefused(refused)
      },
    ]),
  )

t.test('nothing does not end', (t) => {
  cases(
    t,
    everyReason([], () => field('not-found', '/')),
  )
})

t.test('a proposal is declined, withdrawn or annulled', (t) => {
  cases(
    t,
    everyReason(proposal, (reason) =>
      ofProposals.includes(reason) || annulling.includes(reason)
        ? null
        : field('end-reason-not-allowed', '/reason'),
    ),
  )
})

t.test('an agreement ends for every reason but those of proposals', (t) => {
  cases(
    t,
    everyReason(agreement, (reason) =>
      ofProposals.includes(reason) ? field('end-reason-not-allowed', '/reason') : null,
    ),
  )
})

for (const [name, past] of Object.entries({ ended: over, declined })) {
  t.test(`what is ${name} is annulled at most`, (t) => {
    cases(
      t,
      everyReason(past, (reason) =>
        annulling.includes(reason) ? null : field('already-ended', '/', { date: '2024-05-31' }),
      ),
    )
  })
}

t.test('what is annulled stays so', (t) => {
  cases(
    t,
    everyReason(inError, () => field('annulled', '/')),
  )
})

t.test('the last day', (t) => {
  const refusedFrom = (
    past: readonly AgreementEvent[],
    body: Parameters<typeof end>[0],
    refusal: RefusedField,
  ) =>
    given(...past)
      .when(end(body))
      .thenRefused(refusal)
  cases(t, {
    'is today where none is named': () =>
      given(...agreement)
        .when(end({ reason: 'fulfilled' }))
        .then(ended({ endedOn: '2024-06-15' })),
    'may lie ahead in an agreement': () =>
      given(...agreement)
        .when(end({ reason: 'terminated-by-network', endedOn: '2030-01-01', endedBy: friends }))
        .then(ended({ reason: 'terminated-by-network', endedOn: '2030-01-01', endedBy: friends })),
    'not in a proposal': () =>
      refusedFrom(
        proposal,
        { reason: 'withdrawn', endedOn: '2024-06-16' },
        field('date-in-future', '/endedOn', { date: '2024-06-16' }),
      ),
    'not in a mistake': () =>
      refusedFrom(
        agreement,
        { reason: 'registered-in-error', endedOn: '2024-06-16' },
        field('date-in-future', '/endedOn', { date: '2024-06-16' }),
      ),
    'may be the day of the proposal, before the start': () =>
      given(...agreement)
        .when(end({ reason: 'mutual-consent', endedOn: '2023-11-01' }))
        .then(ended({ reason: 'mutual-consent', endedOn: '2023-11-01' })),
    'not the day before': () =>
      refusedFrom(
        agreement,
        { reason: 'mutual-consent', endedOn: '2023-10-31' },
        field('ended-before-it-began', '/endedOn', { date: '2023-11-01' }),
      ),
    'may lie before it was entered, afterwards': () =>
      given(proposed({ origin: 'afterwards', proposedOn: '2024-06-15' }), agreed())
        .when(end({ reason: 'expired', endedOn: '2024-01-01' }))
        .then(ended({ reason: 'expired', endedOn: '2024-01-01' })),
    'not before what it was entered with': () =>
      refusedFrom(
        [proposed({ origin: 'afterwards', proposedOn: '2024-06-15' }), agreed()],
        { reason: 'expired', endedOn: '2023-12-31' },
        field('ended-before-it-began', '/endedOn', { date: '2024-01-01' }),
      ),
    'of a proposal is not before it was proposed, whatever its start': () =>
      refusedFrom(
        [proposed({ origin: 'afterwards', proposedOn: '2024-06-15' })],
        { reason: 'declined', endedOn: '2024-03-01' },
        field('ended-before-it-began', '/endedOn', { date: '2024-06-15' }),
      ),
  })
})

t.test('by whom, and instead of what', (t) => {
  cases(t, {
    'a party that left before may have ended it': () =>
      given(
        proposed({ terms: aTerms({ parties: threeParties() }) }),
        agreed({ consents: [...bothConsents(), aConsent(walkers)] }),
        revised('party-left'),
      )
        .when(end({ reason: 'breach', endedBy: walkers }))
        .then(ended({ reason: 'breach', endedOn: '2024-06-15', endedBy: walkers })),
    'a stranger did not': () =>
      given(...agreement)
        .when(end({ reason: 'breach', endedBy: walkers }))
        .thenRefused(field('party-not-in-agreement', '/endedBy')),
    'superseded by another': () =>
      given(...agreement)
        .when(end({ reason: 'superseded', supersededBy: otherAgreementId }))
        .then(
          ended({
            reason: 'superseded',
            endedOn: '2024-06-15',
            supersededBy: otherAgreementId,
          }),
        ),
    'not by itself': () =>
      given(...agreement)
        .when(end({ reason: 'superseded', supersededBy: agreementId }))
        .thenRefused(field('refers-to-itself', '/supersededBy')),
    'nor by one that is not there': () =>
      given(...agreement)
        .when(end({ reason: 'superseded', supersededBy: id('nothing') }))
        .thenRefused(field('unknown-reference', '/supersededBy', { id: id('nothing') })),
    'a duplicate of which': () =>
      given(...agreement)
        .when(end({ reason: 'duplicate' }))
        .thenRefused(field('duplicate-of-needed', '/duplicateOf')),
    'not of itself': () =>
      given(...agreement)
        .when(end({ reason: 'duplicate', duplicateOf: agreementId }))
        .thenRefused(field('refers-to-itself', '/duplicateOf')),
    'nor of one that is not there': () =>
      given(...agreement)
        .when(end({ reason: 'duplicate', duplicateOf: id('nothing') }))
        .thenRefused(field('unknown-reference', '/duplicateOf', { id: id('nothing') })),
    'a note without personal data': () =>
      given(...agreement)
        .when(end({ reason: 'breach', note: 'Skriv til navn@example.dk' }))
        .thenRefused(field('personal-data', '/note', { what: 'email' })),
    'once more says nothing new': () =>
      given(...over)
        .when(end({ reason: 'fulfilled', endedOn: '2024-05-31' }))
        .thenNothing(),
    'also of an annulment': () =>
      given(...inError)
        .when(end({ reason: 'registered-in-error', endedOn: '2024-05-31' }))
        .thenNothing(),
  })
})

t.test('what is left when an end is mended', (t) => {
  const correction = (change: object) =>
    revised('correction', { end: change } as Parameters<typeof revised<'correction'>>[1])
  const endAfter = (...events: [AgreementEvent, ...AgreementEvent[]]) => {
    const state = after(...events)
    return { status: state.status, endedOn: endOf(state)?.endedOn ?? null }
  }
  const undo = correction({ kind: 'undo' })
  cases(t, {
    'undone, it goes on': () =>
      exactly(endAfter(...over, undo), { status: 'agreed', endedOn: null }),
    'a proposal is a proposal again': () =>
      exactly(
        endAfter(...declined, revised('correction', { replacesVersion: 1, end: { kind: 'undo' } })),
        { status: 'proposed', endedOn: null },
      ),
    'an annulment undone leaves the end that was there': () =>
      exactly(
        endAfter(...over, ended({ reason: 'registered-in-error', endedOn: '2024-06-10' }), undo),
        { status: 'ended', endedOn: '2024-05-31' },
      ),
    'or none': () => exactly(endAfter(...inError, undo), { status: 'agreed', endedOn: null }),
    changed: () =>
      exactly(
        endAfter(...over, correction({ kind: 'change', reason: 'breach', endedOn: '2024-04-30' })),
        { status: 'ended', endedOn: '2024-04-30' },
      ),
    'an annulment changed': () =>
      exactly(
        endAfter(
          ...inError,
          correction({ kind: 'change', reason: 'registered-in-error', endedOn: '2024-06-01' }),
        ),
        { status: 'annulled', endedOn: '2024-06-01' },
      ),
    'and by whom is kept': () =>
      exactly(
        endOf(
          after(
            ...agreement,
            ended({ endedBy: careHome, note: 'Huset lukker' }),
            correction({ kind: 'change', reason: 'breach', endedOn: '2024-04-30' }),
          ),
        ),
        {
          reason: 'breach',
          endedOn: '2024-04-30',
          endedBy: careHome,
          note: 'Huset lukker',
          supersededBy: null,
          duplicateOf: null,
        },
      ),
  })
})

t.test('a damaged stream is no agreement', (t) => {
  const cannotFollow = (past: readonly AgreementEvent[], event: AgreementEvent) => {
    try {
      evolve(past.reduce(evolve, initialState), event)
    } catch (error) {
      return isTrue(error instanceof Error && !('code' in error), String(error))
    }
    throw new Error(`${event.type} followed`)
  }
  cases(t, {
    'proposed twice': () => cannotFollow(proposal, proposed()),
    'agreed before it was proposed': () => cannotFollow([], agreed()),
    'agreed twice': () => cannotFollow(agreement, agreed()),
    'agreed after it was declined': () => cannotFollow(declined, agreed()),
    'revised before it was proposed': () => cannotFollow([], revised('amendment')),
    'a version corrected that is not there': () =>
      cannotFollow(agreement, revised('correction', { replacesVersion: 7 })),
    'ended before it was proposed': () => cannotFollow([], ended()),
    'ended twice': () => cannotFollow(over, ended()),
    'ended after it was annulled': () => cannotFollow(inError, ended()),
  })
})
