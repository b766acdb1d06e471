import t from 'tap'
import type { z } from 'zod'
import type { AgreementEvent, BoundariesEvent } from '#schemas/events/catalogue.ts'
import type { Terms } from '#schemas/terms/terms.ts'
import { evolveDecisions, noDecisions } from '#domain/boundaries/decisions.ts'
import { exempt } from '#domain/boundaries/decide-exemption.ts'
import { review } from '#domain/boundaries/decide-review.ts'
import { changeRulebook } from '#domain/boundaries/decide-rulebook.ts'
import { evolveRulebook, unchangedRulebook } from '#domain/boundaries/rulebook.ts'
import { field, type RefusedField } from '#domain/refusal.ts'
import {
  agree,
  agreed,
  aNetworkParty,
  anInstitution,
  anInstitutionParty,
  aPeriod,
  aTask,
  aTerms,
  bothConsents,
  careHomeId,
  id,
  informalCoProduction,
  library,
  libraryId,
  proposed,
  revised,
  today,
} from '../build.ts'
import { cases } from '../exactly.ts'
import { after, given, givenOf } from '../given.ts'
import { aBoundary, registered } from './subject.ts'

const care = aTask({
  title: 'Personlig pleje',
  performedBy: 'volunteers',
  responsible: 'staff',
  legalBasisId: 'sel-83',
  requiresNeedsAssessment: 'no',
  requiresRecordKeeping: 'no',
  requiresMinutesAboutCitizens: 'no',
})
const ahead = aPeriod({ from: '2024-09-01' })
const careTerms = (sketch: Partial<z.input<typeof Terms>> = {}): Terms =>
  aTerms({
    parties: [anInstitutionParty(), aNetworkParty({ tasks: [care] })],
    period: ahead,
    ...sketch,
  })

const stopped = (title = 'Personlig pleje'): RefusedField =>
  field('open-must-fix', '/terms/parties/1/tasks/0', { ruleId: 'statutory-task', item: title })

const proposal = (terms = careTerms(), more: object = {}): AgreementEvent =>
  proposed({ terms, ...more })

const say = (boundaries = aBoundary(), sketch: object = {}) =>
  agree({ consents: bothConsents(), ...sketch }, { boundaries })

const agreedUnder = (rulebookVersion: string, more: object = {}) =>
  agreed({ period: ahead, rulebookVersion, ...more })

/** The proposal, and what a coordinator decided of it. */
const decided = (...decisions: readonly BoundariesEvent[]) =>
  aBoundary({ decisions: decisions.reduce(evolveDecisions, noDecisions) })

const finding = { ruleId: 'statutory-task', itemId: id('task reading') } as const
const subject = { ...aBoundary(), state: after(proposed({ terms: careTerms() })) }
const exemption = exempt(subject, {
  exemptionId: id('exemption'),
  body: {
    ...finding,
    reason: 'Forsøg efter loven',
    until: '2025-01-31',
    exceptionBasisId: 'folkeskoleloven-3-4',
  },
  today,
  basis: {
    id: 'folkeskoleloven-3-4',
    isInForce: true,
    details: {
      law: 'Folkeskoleloven',
      paragraph: '§ 3, stk. 4',
      about: 'Undervisning',
      nature: 'exception',
      exceptsFrom: ['folkeskoleloven-undervisning'],
      validFrom: null,
      until: null,
      note: null,
      isVerified: true,
    },
  },
})
const judged = review(subject, {
  reviewId: id('review'),
  body: {
    verdicts: [{ ...finding, verdict: 'not-a-breach', reason: 'Kun selskab' }],
    conclusion: 'approved',
    nextReviewBy: null,
    note: null,
  },
  today,
})

t.test('the stop', (t) => {
  cases(t, {
    'a formal agreement that has not begun, with a must-fix finding': () =>
      given(proposal()).when(say()).thenRefused(stopped()),
    'on the day it begins it has not begun': () =>
      given(proposal(careTerms({ period: aPeriod({ from: today }) })))
        .when(say())
        .thenRefused(stopped()),
    'the period that is agreed counts, not the one proposed': () =>
      given(proposal(careTerms({ period: aPeriod({ from: '2024-06-01' }) })))
        .when(say(aBoundary(), { period: ahead }))
        .thenRefused(stopped()),
    'each finding by itself, with those of the whole': () =>
      given(proposal(careTerms({ volunteering: { unpaid: 'no' } })))
        .when(say())
        .thenRefused(
          stopped(),
          field('open-must-fix', '/terms/volunteering/unpaid', { ruleId: 'unpaid' }),
        ),
    'mended by a negotiation it is agreed, under a rulebook that it names': () =>
      given(
        proposal(),
        revised('negotiation', {
          terms: careTerms({
            parties: [
              anInstitutionParty(),
              aNetworkParty({ tasks: [{ ...care, performedBy: 'staff' }] }),
            ],
          }),
          effectiveFrom: '2024-09-01',
        }),
      )
        .when(say())
        .then(agreedUnder('0510:1.0')),
    'an exemption lifts it, and the agreement says so': () =>
      given(proposal())
        .when(say(decided(...exemption)))
        .then(agreedUnder('0510:1.0', { exemptions: [id('exemption')] })),
    'an exemption that ends before it begins does not': () =>
      given(proposal(careTerms({ period: aPeriod({ from: '2025-02-01' }) })))
        .when(say(decided(...exemption)))
        .thenRefused(stopped()),
    'nor one of a task that is another by now': () =>
      given(
        proposal(
          careTerms({
            parties: [
              anInstitutionParty(),
              aNetworkParty({ tasks: [{ ...care, title: 'Bad og påklædning' }] }),
            ],
          }),
        ),
      )
        .when(say(decided(...exemption)))
        .thenRefused(stopped('Bad og påklædning')),
    'a judgement does not lift it': () =>
      given(proposal())
        .when(say(decided(...judged)))
        .thenRefused(stopped()),
    'informal collaboration is agreed all the same': () =>
      given(proposal(careTerms({ classification: informalCoProduction })))
        .when(say())
        .then(agreedUnder('0510:1.0')),
    'so is what has begun': () =>
      given(proposal(careTerms({ period: aPeriod({ from: '2024-06-14' }) })))
        .when(say())
        .then(agreed({ period: aPeriod({ from: '2024-06-14' }), rulebookVersion: '0510:1.0' })),
    'and what was imported': () =>
      given(proposal(careTerms(), { origin: 'imported' }))
        .when(say())
        .then(agreedUnder('0510:1.0')),
    'registered afterwards and not begun is stopped': () =>
      given(proposal(careTerms(), { origin: 'afterwards' }))
        .when(say())
        .thenRefused(stopped()),
    'a warning stops nothing': () =>
      given(
        proposal(
          careTerms({
            parties: [anInstitutionParty(), aNetworkParty({ tasks: [aTask()] })],
            boundaries: { supplementsPublicEffort: 'no' },
          }),
        ),
      )
        .when(say())
        .then(agreedUnder('0510:1.0')),
  })
})

t.test('of two municipalities the stricter one stops', (t) => {
  const mild = changeRulebook(unchangedRulebook, {
    municipalityCode: '0510',
    body: {
      changes: [{ ruleId: 'statutory-task', isOn: true, severity: 'advice' }],
      reason: 'Forsøg',
      effectiveOn: '2024-01-01',
    },
    today,
  })
  const rulebooks = new Map([['0510', mild.reduce(evolveRulebook, unchangedRulebook)]])
  const both = careTerms({
    parties: [
      anInstitutionParty(),
      aNetworkParty({ tasks: [care] }),
      anInstitutionParty({ id: library, institutionId: libraryId }),
    ],
  })
  const institutions = new Map([
    [careHomeId, registered(careHomeId, anInstitution())],
    [libraryId, registered(libraryId, anInstitution({ municipalityCode: '0370' }))],
  ])
  const consents = [...bothConsents(), { ...bothConsents()[0], partyId: library }]
  cases(t, {
    'alone it is advice': () =>
      given(proposal())
        .when(say(aBoundary({ rulebooks })))
        .then(agreedUnder('0510:1.1')),
    'with Næstved it is stopped': () =>
      given(proposal(both))
        .when(say(aBoundary({ rulebooks, institutions }), { consents }))
        .thenRefused(stopped()),
  })
})

t.test('these tests can fail: a decider that stops nothing is seen', (t) => {
  t.plan(1)
  const careless = givenOf({ decide: () => [agreedUnder('0510:1.0')] })
  t.throws(() => careless(proposal()).when(say()).thenRefused(stopped()))
  t.end()
})
