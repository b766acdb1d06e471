import t from 'tap'
import { field } from '#domain/refusal.ts'
import {
  aConsent,
  agree,
  agreed,
  agreementId,
  aNetworkParty,
  anInstitutionParty,
  aPeriod,
  aParty,
  aTerms,
  bothConsents,
  careHome,
  careHomeId,
  ended,
  friends,
  friendsId,
  id,
  informalCoProduction,
  propose,
  proposed,
  revise,
  revised,
  theFacts,
  walkers,
} from '../build.ts'
import { cases } from '../exactly.ts'
import { given } from '../given.ts'

const unknownHow = aConsent(friends, { how: 'unknown' })
const oral = { how: 'oral', role: 'kontaktperson' } as const
const walkersParty = aNetworkParty({
  id: walkers,
  networkId: id('network walkers'),
  tasks: [{ id: id('task walking'), title: 'Gåture' }],
})
const withWalkers = aTerms({ parties: [anInstitutionParty(), aNetworkParty(), walkersParty] })

const closedFriends = (closedOn: string) => ({
  ...theFacts(),
  agreements: new Set([agreementId]),
  parties: new Map([
    [careHomeId, aParty({ kind: 'institution' as const })],
    [friendsId, aParty({ closedOn })],
  ]),
})

t.test('an agreement is proposed', (t) => {
  cases(t, {
    'with its full terms': () => given().when(propose()).then(proposed()),
    'with consents already given': () =>
      given()
        .when(propose({ consents: [aConsent(friends)] }))
        .then(proposed({ consents: [aConsent(friends)] })),
    'by the network': () =>
      given()
        .when(propose({ proposedBy: friends }))
        .then(proposed({ proposedBy: friends })),
    'today at the latest': () =>
      given()
        .when(propose({ proposedOn: '2024-06-15' }))
        .then(proposed({ proposedOn: '2024-06-15' })),
    'not tomorrow': () =>
      given()
        .when(propose({ proposedOn: '2024-06-16' }))
        .thenRefused(field('date-in-future', '/proposedOn', { date: '2024-06-16' })),
    'by one of its parties': () =>
      given()
        .when(propose({ proposedBy: walkers }))
        .thenRefused(field('party-not-in-agreement', '/proposedBy')),
    'once more, which says nothing new': () => given(proposed()).when(propose()).thenNothing(),
    'but not another one under the same id': () =>
      given(proposed())
        .when(propose({ proposedBy: friends }))
        .thenRefused(field('duplicate-id', '/')),
    'but not again when it has gone on': () =>
      given(proposed(), agreed()).when(propose()).thenRefused(field('duplicate-id', '/')),
    'with a party that closes later': () =>
      given()
        .when(propose({}, closedFriends('2024-01-02')))
        .then(proposed()),
    'but not with one that was closed before it starts': () =>
      given()
        .when(propose({}, closedFriends('2024-01-01')))
        .thenRefused(
          field('party-closed', '/terms/parties/1/networkId', {
            name: 'Læsevennerne',
            date: '2024-01-01',
          }),
        ),
    'with an unknown way of consent, where it is entered afterwards': () =>
      given()
        .when(propose({ origin: 'afterwards', consents: [unknownHow] }))
        .then(proposed({ origin: 'afterwards', consents: [unknownHow] })),
    'with an unknown way of consent, where it is imported': () =>
      given()
        .when(propose({ origin: 'imported', consents: [unknownHow] }))
        .then(proposed({ origin: 'imported', consents: [unknownHow] })),
    'but not where it is registered as it comes about': () =>
      given()
        .when(propose({ consents: [unknownHow] }))
        .thenRefused(field('consent-unknown-how', '/consents/0/how')),
    'and every mistake is named at once': () =>
      given()
        .when(
          propose({
            proposedOn: '2025-01-01',
            proposedBy: walkers,
            terms: aTerms({ parties: [anInstitutionParty(), anInstitutionParty({ id: friends })] }),
          }),
        )
        .thenRefused(
          field('other-party-needed', '/terms/parties'),
          field('duplicate-party', '/terms/parties/1'),
          field('task-needed', '/terms/parties'),
          field('party-not-in-agreement', '/proposedBy'),
          field('date-in-future', '/proposedOn', { date: '2025-01-01' }),
        ),
  })
})

t.test('consents are held against the parties and the day', (t) => {
  const refusedFor = (
    consents: ReturnType<typeof aConsent>[],
    ...fields: [ReturnType<typeof field>, ...ReturnType<typeof field>[]]
  ) =>
    given(proposed())
      .when(agree({ consents }))
      .thenRefused(...fields)
  cases(t, {
    'of a party': () =>
      refusedFor(
        [...bothConsents(), aConsent(walkers)],
        field('party-not-in-agreement', '/consents/2/partyId'),
      ),
    once: () =>
      refusedFor(
        [...bothConsents(), aConsent(friends, { how: 'oral' })],
        field('consent-twice', '/consents/2/partyId'),
      ),
    'of every party': () =>
      refusedFor(
        [aConsent(friends)],
        field('consent-missing', '/consents', { partyId: careHome, name: 'Plejecenter Skovbo' }),
      ),
    'of none at all': () =>
      refusedFor(
        [],
        field('consent-missing', '/consents', { partyId: careHome, name: 'Plejecenter Skovbo' }),
        field('consent-missing', '/consents', { partyId: friends, name: 'Læsevennerne' }),
      ),
    'today at the latest': () =>
      refusedFor(
        [aConsent(careHome), aConsent(friends, { on: '2024-06-16' })],
        field('date-in-future', '/consents/1/on', { date: '2024-06-16' }),
      ),
    'of this month, which may be today': () =>
      given(proposed())
        .when(agree({ consents: [aConsent(careHome), aConsent(friends, { on: '2024-06' })] }))
        .then(agreed({ consents: [aConsent(careHome), aConsent(friends, { on: '2024-06' })] })),
    'not of a month that has not begun': () =>
      refusedFor(
        [aConsent(careHome), aConsent(friends, { on: '2024-07' })],
        field('date-in-future', '/consents/1/on', { date: '2024-07' }),
      ),
    'on a day that nobody remembers': () =>
      given(proposed())
        .when(agree({ consents: [aConsent(careHome), aConsent(friends, { on: null })] }))
        .then(agreed({ consents: [aConsent(careHome), aConsent(friends, { on: null })] })),
    'without a person, until persons are there': () =>
      refusedFor(
        [aConsent(careHome), aConsent(friends, { personId: id('a person') })],
        field('person-unknown', '/consents/1/personId'),
      ),
    'with a role that says no more than a role': () =>
      refusedFor(
        [aConsent(careHome), aConsent(friends, { role: 'formand, 20 30 40 50' })],
        field('personal-data', '/consents/1/role', { what: 'phone' }),
      ),
  })
})

t.test('a proposal is agreed', (t) => {
  cases(t, {
    'when all have consented': () => given(proposed()).when(agree()).then(agreed()),
    'with a consent given in the proposal and one given now': () =>
      given(proposed({ consents: [aConsent(careHome)] }))
        .when(agree({ consents: [aConsent(friends)] }))
        .then(agreed()),
    'with a consent that replaces the earlier one': () =>
      given(proposed({ consents: [aConsent(careHome, { how: 'oral' }), aConsent(friends)] }))
        .when(agree({ consents: [aConsent(careHome)] }))
        .then(agreed({ consents: [aConsent(friends), aConsent(careHome)] })),
    'when all had consented before': () =>
      given(proposed({ consents: bothConsents() }))
        .when(agree({}))
        .then(agreed()),
    'orally, without a signature': () =>
      given(proposed({ terms: aTerms({ classification: informalCoProduction }) }))
        .when(agree({ consents: [aConsent(careHome, oral), aConsent(friends, oral)] }))
        .then(agreed({ consents: [aConsent(careHome, oral), aConsent(friends, oral)] })),
    'with a period that replaces the proposed one': () =>
      given(proposed())
        .when(agree({ consents: bothConsents(), period: aPeriod({ from: '2024-03' }) }))
        .then(agreed({ period: aPeriod({ from: '2024-03' }) })),
    'signed today at the latest': () =>
      given(proposed())
        .when(agree({ consents: bothConsents(), signedOn: '2024-06-15' }))
        .then(agreed({ signedOn: '2024-06-15' })),
    'but not signed tomorrow': () =>
      given(proposed())
        .when(agree({ consents: bothConsents(), signedOn: '2024-06-16' }))
        .thenRefused(field('date-in-future', '/signedOn', { date: '2024-06-16' })),
    'but not for a period that ends before it begins': () =>
      given(proposed())
        .when(agree({ consents: bothConsents(), period: { from: '2024-02', until: '2024-01' } }))
        .thenRefused(
          field('until-before-from', '/period/until', { from: '2024-02', until: '2024-01' }),
        ),
    'but not with a phone number in the period': () =>
      given(proposed())
        .when(
          agree({
            consents: bothConsents(),
            period: { from: '2024', changeRule: 'Ring 20304050' },
          }),
        )
        .thenRefused(field('personal-data', '/period/changeRule', { what: 'phone' })),
    'once more, which says nothing new': () =>
      given(proposed(), agreed()).when(agree()).thenNothing(),
    'and not otherwise afterwards': () =>
      given(proposed(), agreed())
        .when(agree({ consents: bothConsents(), signedOn: '2024-01-02' }))
        .thenRefused(field('already-agreed', '/')),
    'and not again when it was amended': () =>
      given(proposed(), agreed(), revised('amendment'))
        .when(agree())
        .thenRefused(field('already-agreed', '/')),
    'but not where nothing was proposed': () =>
      given().when(agree()).thenRefused(field('not-found', '/')),
    'but not when it was declined': () =>
      given(proposed(), ended({ reason: 'declined' }))
        .when(agree())
        .thenRefused(field('already-ended', '/', { date: '2024-05-31' })),
    'but not when it should never have been there': () =>
      given(proposed(), ended({ reason: 'registered-in-error' }))
        .when(agree())
        .thenRefused(field('annulled', '/')),
  })
})

t.test('a proposal is negotiated', (t) => {
  const terms = aTerms({ purpose: 'Beboere og frivillige læser hver tirsdag.' })
  const event = revised('negotiation', { terms, effectiveFrom: '2024-01-01' })
  cases(t, {
    'by changed terms': () => given(proposed()).when(revise('negotiation', { terms })).then(event),
    'which void the consents given to the earlier ones': () =>
      given(proposed({ consents: bothConsents() }), event)
        .when(agree({ consents: [aConsent(careHome)] }))
        .thenRefused(
          field('consent-missing', '/consents', { partyId: friends, name: 'Læsevennerne' }),
        ),
    'by a consent to the terms as they are': () =>
      given(proposed())
        .when(revise('negotiation', { terms: aTerms(), consents: [aConsent(friends)] }))
        .then(revised('negotiation', { consents: [aConsent(friends)] })),
    'which leaves the consents that were there': () =>
      given(
        proposed({ consents: [aConsent(careHome)] }),
        revised('negotiation', { consents: [aConsent(friends)] }),
      )
        .when(agree({}))
        .then(agreed()),
    'from another start': () =>
      given(proposed())
        .when(revise('negotiation', { terms: aTerms({ period: { from: '2024-08' } }) }))
        .then(
          revised('negotiation', {
            terms: aTerms({ period: { from: '2024-08' } }),
            effectiveFrom: '2024-08-01',
          }),
        ),
    'with another party in it': () =>
      given(proposed())
        .when(revise('negotiation', { terms: withWalkers }))
        .then(revised('negotiation', { terms: withWalkers })),
    'not by saying the same': () =>
      given(proposed())
        .when(revise('negotiation', { terms: aTerms() }))
        .thenRefused(field('nothing-changed', '/terms')),
    'and once more, which says nothing new': () =>
      given(proposed(), event).when(revise('negotiation', { terms })).thenNothing(),
    'not with terms that are wrong': () =>
      given(proposed())
        .when(
          revise('negotiation', { terms: aTerms({ parties: [aNetworkParty(), walkersParty] }) }),
        )
        .thenRefused(field('institution-needed', '/terms/parties')),
    'not with personal data in the reason': () =>
      given(proposed())
        .when(revise('negotiation', { terms, reason: 'Aftalt med navn@example.dk' }))
        .thenRefused(field('personal-data', '/reason', { what: 'email' })),
    'not with a consent of a stranger': () =>
      given(proposed())
        .when(revise('negotiation', { terms, consents: [aConsent(walkers)] }))
        .thenRefused(field('party-not-in-agreement', '/consents/0/partyId')),
  })
})
