/**
 * What happens to agreements in real life, told so that a coordinator can say whether it is right.
 * Each story is what people did, in order; then what the registry answers.
 */
import t from 'tap'
import type { AgreementEvent } from '#schemas/events/catalogue.ts'
import { classify } from '#domain/agreements/classification.ts'
import type { AgreementCommand } from '#domain/agreements/command.ts'
import { decide } from '#domain/agreements/decide.ts'
import { endOf } from '#domain/agreements/state.ts'
import { intervalOn, versionOn } from '#domain/agreements/timeline.ts'
import { difference } from '#domain/difference.ts'
import { updateNetwork } from '#domain/parties/decide.ts'
import { detailsOn, evolveNetwork, noParty } from '#domain/parties/party.ts'
import { field } from '#domain/refusal.ts'
import {
  aConsent,
  agree,
  aNetwork,
  answers,
  aPeriod,
  aTerms,
  bothConsents,
  careHome,
  end,
  friends,
  friendsId,
  informalCoProduction,
  otherAgreementId,
  propose,
  revise,
  threeParties,
  today,
  walkers,
} from './build.ts'
import { cases, exactly, isTrue } from './exactly.ts'
import { fold, following, given } from './given.ts'

/** All that was recorded when these were done one after the other, each of them allowed. */
const whatHappened = (...commands: readonly AgreementCommand[]): AgreementEvent[] =>
  commands.reduce<AgreementEvent[]>(following, [])

const theAgreement = (events: readonly AgreementEvent[]) => {
  const state = fold(events)
  if (state.status === 'none') throw new Error('nothing was recorded')
  return state
}

const statusOn = (events: readonly AgreementEvent[], day: string) =>
  intervalOn(theAgreement(events), day)?.status ?? null

const statuses = (events: readonly AgreementEvent[], ...days: string[]) =>
  days.map((day) => statusOn(events, day))

const termsOn = (events: readonly AgreementEvent[], day: string) =>
  versionOn(theAgreement(events), day).terms

const cellOn = (events: readonly AgreementEvent[], day: string) => {
  const cell = classify(termsOn(events, day).classification)
  return cell === null ? null : `${cell.formality} ${cell.production}`
}

const kindsOf = (events: readonly AgreementEvent[]) =>
  events.map((event) =>
    event.type === 'agreement-revised.v1' ? event.data.kind : event.type.split('.')[0],
  )

t.test('An agreement is negotiated three times before it is signed', (t) => {
  const first = aTerms({ purpose: 'Læsning hver dag.' })
  const second = aTerms({ purpose: 'Læsning hver tirsdag.' })
  const third = aTerms({ purpose: 'Læsning hver tirsdag og torsdag.' })
  const fourth = aTerms({ purpose: 'Læsning hver tirsdag, undtagen i juli.' })
  const negotiated = whatHappened(
    propose({ terms: first, consents: [aConsent(careHome)] }),
    revise('negotiation', { terms: second, reason: 'For tit', consents: [aConsent(friends)] }),
    revise('negotiation', { terms: third, reason: 'For lidt' }),
    revise('negotiation', { terms: fourth, reason: 'Ferie' }),
  )
  const signed = following(negotiated, agree({ consents: bothConsents(), signedOn: '2024-01-10' }))
  cases(t, {
    'It is a proposal all the while': () =>
      exactly(statuses(negotiated, '2023-11-01', '2024-06-15'), ['proposed', 'proposed']),
    'What was consented to earlier no longer counts': () =>
      given(...negotiated)
        .when(agree({}))
        .thenRefused(
          field('consent-missing', '/consents', { partyId: careHome, name: 'Plejecenter Skovbo' }),
          field('consent-missing', '/consents', { partyId: friends, name: 'Læsevennerne' }),
        ),
    'What is agreed are the terms of the third round': () =>
      exactly(termsOn(signed, '2024-06-15').purpose, fourth.purpose),
    'Every round can still be read': () =>
      exactly(kindsOf(signed), [
        'agreement-proposed',
        'negotiation',
        'negotiation',
        'negotiation',
        'agreement-agreed',
      ]),
    'and the day of signing': () => exactly(theAgreement(signed).signedOn, '2024-01-10'),
    'It is in force from its start': () =>
      exactly(statuses(signed, '2023-12-31', '2024-01-01'), ['upcoming', 'in-force']),
  })
})

t.test('An agreement lapses for two years and is then renewed', (t) => {
  const inThe = (years: { from: string; until: string | null }) =>
    aTerms({ period: aPeriod(years) })
  const lapsed = whatHappened(
    propose({ terms: inThe({ from: '2019', until: '2021' }), proposedOn: '2018-12-01' }),
    agree(),
  )
  const renewed = following(
    lapsed,
    revise('renewal', {
      terms: inThe({ from: '2024', until: '2026' }),
      effectiveFrom: '2024-01-01',
      reason: 'Vi begynder igen',
      consents: bothConsents(),
    }),
  )
  cases(t, {
    'Before it is renewed it is lapsed, however long': () =>
      exactly(statuses(lapsed, '2021-12-31', '2022-01-01', '2040-01-01'), [
        'in-force',
        'lapsed',
        'lapsed',
      ]),
    'The renewal does not fill the years between': () =>
      exactly(statuses(renewed, '2021-12-31', '2022-01-01', '2023-12-31', '2024-01-01'), [
        'in-force',
        'lapsed',
        'lapsed',
        'in-force',
      ]),
    'and lapses again after its own': () =>
      exactly(statuses(renewed, '2026-12-31', '2027-01-01'), ['in-force', 'lapsed']),
    'To confirm it would not have renewed it': () =>
      exactly(
        statusOn(
          following(lapsed, revise('confirmation', { confirmedOn: '2024-01-01' })),
          '2024-01-02',
        ),
        'lapsed',
      ),
  })
})

t.test('An informal collaboration becomes formal, and nobody is made to sign', (t) => {
  const oral = { how: 'oral', role: 'kontaktperson', on: null } as const
  const informal = whatHappened(
    propose({ terms: aTerms({ classification: informalCoProduction }) }),
    agree({ consents: [aConsent(careHome, oral), aConsent(friends, oral)] }),
  )
  const trained = answers(
    { formalAgreement: 'no', fixedRelation: 'yes' },
    informalCoProduction.production,
  )
  const formal = following(
    informal,
    revise('reassessment', {
      classification: trained,
      effectiveFrom: '2024-04-01',
      reason: 'De frivillige er uddannet som instruktører af kommunen',
    }),
  )
  cases(t, {
    'It was agreed orally': () =>
      exactly([theAgreement(informal).status, theAgreement(informal).signedOn], ['agreed', null]),
    'It was informal until March': () =>
      exactly(cellOn(formal, '2024-03-31'), 'informal co-production'),
    'and is formal from April': () => exactly(cellOn(formal, '2024-04-01'), 'formal co-production'),
    'because of the fixed relation': () =>
      exactly(classify(trained)?.formalityGrounds, ['fixed-relation']),
    'No signature, no money and no association came with it': () =>
      exactly(
        [
          theAgreement(formal).signedOn,
          theAgreement(formal).consents.map(({ how }) => how),
          difference(termsOn(formal, '2024-03-31'), termsOn(formal, '2024-04-01')),
        ],
        [null, ['oral', 'oral'], ['/classification/formality/fixedRelation']],
      ),
    'It was in force all the while': () =>
      exactly(statuses(formal, '2024-03-31', '2024-04-01'), ['in-force', 'in-force']),
  })
})

t.test('One of three parties leaves', (t) => {
  const left = whatHappened(
    propose({ terms: aTerms({ parties: threeParties() }) }),
    agree({ consents: [...bothConsents(), aConsent(walkers)] }),
    revise('party-left', {
      partyId: walkers,
      effectiveFrom: '2024-05-01',
      reason: 'For få gåture',
    }),
  )
  const partiesOn = (day: string) => termsOn(left, day).parties.map(({ id }) => id)
  cases(t, {
    'Until April they are three': () =>
      exactly(partiesOn('2024-04-30'), [careHome, friends, walkers]),
    'from May two': () => exactly(partiesOn('2024-05-01'), [careHome, friends]),
    'and the agreement goes on': () =>
      exactly(statuses(left, '2024-04-30', '2024-05-01'), ['in-force', 'in-force']),
    'also when it is told late, and the agreement was confirmed since': () => {
      const confirmed = whatHappened(
        propose({ terms: aTerms({ parties: threeParties() }) }),
        agree({ consents: [...bothConsents(), aConsent(walkers)] }),
        revise('confirmation', { confirmedOn: '2024-06-01' }),
        revise('party-left', {
          partyId: walkers,
          effectiveFrom: '2024-05-01',
          reason: 'For få gåture',
        }),
      )
      return exactly(
        termsOn(confirmed, '2024-06-15').parties.map(({ id }) => id),
        [careHome, friends],
      )
    },
    'Nobody asked the leaver to consent': () =>
      exactly(
        theAgreement(left).consents.map(({ partyId }) => partyId),
        [careHome, friends],
      ),
    'A second one cannot leave: two must remain': () =>
      given(...left)
        .when(
          revise('party-left', {
            partyId: friends,
            effectiveFrom: '2024-06-01',
            reason: 'Stopper også',
          }),
        )
        .thenRefused(
          field('two-parties-needed', '/partyId'),
          field('other-party-needed', '/terms/parties'),
          field('task-needed', '/terms/parties'),
        ),
    'but the two may end it': () =>
      exactly(
        statusOn(
          following(left, end({ reason: 'terminated-by-network', endedBy: friends })),
          '2024-06-16',
        ),
        'ended',
      ),
  })
})

t.test('A group of citizens becomes an association', (t) => {
  const group = aNetwork({ name: 'Læsevennerne', kind: 'citizen-group' })
  const association = aNetwork({ name: 'Foreningen Læsevennerne', kind: 'association' })
  const before = evolveNetwork(noParty, {
    type: 'network-registered.v1',
    data: { networkId: friendsId, details: group },
  })
  const founded = updateNetwork(
    before,
    { id: friendsId, details: association, effectiveOn: '2024-03-01' },
    { today, known: new Set() },
  )
  const now = founded.reduce(evolveNetwork, before)
  const kindOn = (day: string) => (now.status === 'none' ? null : detailsOn(now, day).kind)
  cases(t, {
    'Asked of February, it is a group': () => exactly(kindOn('2024-02-29'), 'citizen-group'),
    'asked of March, an association': () => exactly(kindOn('2024-03-01'), 'association'),
    'It is still the same network, and its agreements stay where they are': () =>
      exactly(
        founded.map(({ data }) => data.networkId),
        [friendsId],
      ),
  })
})

t.test('An agreement that is over turns out to have the wrong start', (t) => {
  const over = whatHappened(
    propose({
      terms: aTerms({ period: aPeriod({ from: '2022-01-01', until: '2023-12-31' }) }),
      proposedOn: '2021-11-01',
      origin: 'afterwards',
    }),
    agree(),
    end({ reason: 'expired', endedOn: '2023-12-31' }),
  )
  const right = aTerms({ period: aPeriod({ from: '2021-01-01', until: '2023-12-31' }) })
  const corrected = following(
    over,
    revise('correction', { replacesVersion: 2, terms: right, reason: 'Begyndte et år før' }),
  )
  cases(t, {
    'It was believed to begin in 2022': () =>
      exactly(statuses(over, '2021-10-31', '2021-12-31', '2022-01-01'), [
        null,
        'upcoming',
        'in-force',
      ]),
    'It began in 2021': () =>
      exactly(statuses(corrected, '2020-12-31', '2021-01-01'), [null, 'in-force']),
    'and ended as it did': () =>
      exactly(statuses(corrected, '2023-12-31', '2024-01-01'), ['in-force', 'ended']),
    'What was believed can still be read': () =>
      exactly(statusOn(corrected.slice(0, -1), '2021-06-01'), null),
  })
})

t.test('An agreement should never have been registered', (t) => {
  const before = whatHappened(propose(), agree())
  const after = following(before, end({ reason: 'registered-in-error', note: 'Var kun en idé' }))
  const both = following(
    whatHappened(propose(), agree()),
    end({ reason: 'duplicate', duplicateOf: otherAgreementId }),
  )
  cases(t, {
    'From then on it counts on no date': () =>
      exactly(statuses(after, '2023-12-01', '2024-01-01', '2030-01-01'), [
        'annulled',
        'annulled',
        'annulled',
      ]),
    'What was believed before can still be read': () =>
      exactly(statusOn(before, '2024-01-01'), 'in-force'),
    'and its terms': () => exactly(termsOn(after, '2024-01-01'), aTerms()),
    'A duplicate says of which, and counts no more': () =>
      exactly(
        [statusOn(both, '2024-01-01'), endOf(theAgreement(both))?.duplicateOf],
        ['annulled', otherAgreementId],
      ),
    'If that was the mistake, it is undone': () =>
      exactly(
        statuses(
          following(
            after,
            revise('correction', {
              replacesVersion: 2,
              terms: aTerms(),
              reason: 'Det var rigtigt nok',
              end: { kind: 'undo' },
            }),
          ),
          '2023-12-01',
          '2024-01-01',
        ),
        ['upcoming', 'in-force'],
      ),
  })
})

t.test('Of an old agreement only the months are known', (t) => {
  const old = whatHappened(
    propose({
      terms: aTerms({ period: aPeriod({ from: '2013-09', until: '2014-02' }) }),
      proposedOn: '2013-09-01',
      origin: 'afterwards',
    }),
    agree({
      consents: [
        aConsent(careHome, { how: 'unknown', on: '2013' }),
        aConsent(friends, { how: 'unknown', on: null }),
      ],
    }),
  )
  cases(t, {
    'It counts from the first of September': () => exactly(statusOn(old, '2013-09-01'), 'in-force'),
    'until the last of February': () =>
      exactly(statuses(old, '2014-02-28', '2014-03-01'), ['in-force', 'lapsed']),
    'and is shown as it is known': () =>
      exactly(
        [termsOn(old, '2014-01-01').period.from, termsOn(old, '2014-01-01').period.until],
        ['2013-09', '2014-02'],
      ),
    'How they agreed may be unknown': () =>
      exactly(
        theAgreement(old).consents.map(({ how, on }) => [how, on]),
        [
          ['unknown', '2013'],
          ['unknown', null],
        ],
      ),
  })
})

t.test('In March notice is given for the end of June', (t) => {
  const march = { today: '2024-03-15' }
  const noticed = whatHappened(
    propose({}, march),
    agree(undefined, march),
    end({ reason: 'terminated-by-institution', endedOn: '2024-06-30', endedBy: careHome }, march),
  )
  cases(t, {
    'It is in force until then': () =>
      exactly(statuses(noticed, '2024-03-15', '2024-06-30'), ['in-force', 'in-force']),
    'and says when it ends, and by whom': () =>
      exactly(
        [endOf(theAgreement(noticed))?.endedOn, endOf(theAgreement(noticed))?.endedBy],
        ['2024-06-30', careHome],
      ),
    'From July it is ended': () => exactly(statusOn(noticed, '2024-07-01'), 'ended'),
    'It is not given again': () =>
      given(...noticed)
        .when(end({ reason: 'terminated-by-network', endedOn: '2024-05-31' }, march))
        .thenRefused(field('already-ended', '/', { date: '2024-06-30' })),
    'but the day may be put right': () =>
      exactly(
        statuses(
          following(
            noticed,
            revise(
              'correction',
              {
                replacesVersion: 2,
                terms: aTerms(),
                reason: 'Varslet er tre måneder',
                end: {
                  kind: 'change',
                  reason: 'terminated-by-institution',
                  endedOn: '2024-07-31',
                },
              },
              march,
            ),
          ),
          '2024-07-31',
          '2024-08-01',
        ),
        ['in-force', 'ended'],
      ),
  })
})

t.test('The wrong agreement is ended by mistake', (t) => {
  const ended = whatHappened(propose(), agree(), end({ reason: 'fulfilled' }))
  const undone = following(
    ended,
    revise('correction', {
      replacesVersion: 2,
      terms: aTerms(),
      reason: 'Det var en anden aftale',
      end: { kind: 'undo' },
    }),
  )
  cases(t, {
    'It was ended': () => exactly(statusOn(ended, '2024-06-16'), 'ended'),
    'It goes on as if it had not been': () =>
      exactly(statuses(undone, '2024-06-15', '2024-06-16', '2025-01-01'), [
        'in-force',
        'in-force',
        'in-force',
      ]),
    'It can be revised again': () =>
      isTrue(
        decide(revise('confirmation'), fold(undone)).length === 1,
        'a confirmation is recorded',
      ),
    'and ended again': () =>
      exactly(
        statusOn(
          following(undone, end({ reason: 'fulfilled', endedOn: '2024-12-31' })),
          '2025-01-01',
        ),
        'ended',
      ),
    'Both the mistake and the correction stay on record': () =>
      exactly(kindsOf(undone).slice(-2), ['agreement-ended', 'correction']),
  })
})

t.test('Two leaders revise the same agreement at once', (t) => {
  const both = whatHappened(propose(), agree())
  const hers = aTerms({ title: 'Læsevenner på Skovbo og Bakkebo' })
  const his = aTerms({ places: ['Vojens'] })
  const amend = (terms: typeof his) =>
    revise('amendment', {
      terms,
      effectiveFrom: '2024-06-01',
      reason: 'Aftalt i dag',
      consents: bothConsents(),
    })
  const afterHers = following(both, amend(hers))
  const seen = theAgreement(both).versions.at(-1)?.terms
  const now = theAgreement(afterHers).versions.at(-1)?.terms
  const together = { ...hers, places: his.places }
  cases(t, {
    'She was first, and he is shown what changed since he looked': () =>
      exactly(difference(seen, now), ['/title']),
    'It is not what he wants to change': () => exactly(difference(seen, his), ['/places/0']),
    'His as it stands would have taken hers back': () =>
      exactly(difference(now, his), ['/title', '/places/0']),
    'So he sends both, and nothing is lost': () =>
      exactly(difference(now, termsOn(following(afterHers, amend(together)), '2024-06-01')), [
        '/places/0',
      ]),
    'Had he sent just hers, it would say nothing new': () =>
      given(...afterHers)
        .when(amend(hers))
        .thenNothing(),
    'nor, in other words, be a change': () =>
      given(...afterHers)
        .when(revise('amendment', { terms: hers, consents: bothConsents(), reason: 'Igen' }))
        .thenRefused(field('nothing-changed', '/terms')),
  })
})
