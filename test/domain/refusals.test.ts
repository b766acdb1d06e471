import { readdirSync, readFileSync } from 'node:fs'
import t from 'tap'
import { LegalBasisDetails } from '#schemas/boundaries/legal-basis.ts'
import { ReviewBoundaries, type ChangeRulebook } from '#schemas/commands/boundaries.ts'
import type { AgreementEvent } from '#schemas/events/catalogue.ts'
import type { AgreementCommand } from '#domain/agreements/command.ts'
import { decide } from '#domain/agreements/decide.ts'
import { exempt } from '#domain/boundaries/decide-exemption.ts'
import { addLegalBasis, correctLegalBasis } from '#domain/boundaries/decide-legal-basis.ts'
import { review } from '#domain/boundaries/decide-review.ts'
import { changeRulebook } from '#domain/boundaries/decide-rulebook.ts'
import type { LegalBasisOnDay } from '#domain/boundaries/rule.ts'
import type { RulebookState } from '#domain/boundaries/rulebook.ts'
import { closeNetwork, registerNetwork } from '#domain/parties/decide.ts'
import { evolveNetwork, noParty } from '#domain/parties/party.ts'
import { Refusal, type RefusalCode } from '#domain/refusal.ts'
import {
  aConsent,
  agree,
  agreed,
  aNetwork,
  aNetworkParty,
  anInstitutionParty,
  anOrganisationParty,
  answers,
  aParty,
  aPeriod,
  aTask,
  aTerms,
  bothConsents,
  end,
  ended,
  friends,
  friendsId,
  id,
  library,
  libraryId,
  propose,
  proposed,
  revise,
  theFacts,
  today,
  walkers,
  walkersId,
} from './build.ts'
import { aSubject } from './boundaries/subject.ts'
import { cases, exactly, isTrue } from './exactly.ts'
import { fold } from './given.ts'

/** Codes that the domain names and others raise, and why. */
const elsewhere = {
  forbidden: 'who may do what is asked before anything is decided (src/commands, src/identity)',
  'proposer-needed': 'the command handler finds the proposing party from the actor',
} satisfies Partial<Record<RefusalCode, string>>

type DomainCode = Exclude<RefusalCode, keyof typeof elsewhere>

const proposal = [proposed()]
const agreement = [proposed(), agreed()]
const over = [...agreement, ended()]
const inError = [...agreement, ended({ reason: 'registered-in-error' })]

const when = (past: readonly AgreementEvent[], command: AgreementCommand) => () =>
  decide(command, fold(past))
const whenProposed = (sketch: Parameters<typeof aTerms>[0]) =>
  when([], propose({ terms: aTerms(sketch) }))
const amended = (sketch: Parameters<typeof aTerms>[0], more: object = {}) =>
  when(agreement, revise('amendment', { terms: aTerms(sketch), ...more }))
const network = evolveNetwork(noParty, {
  type: 'network-registered.v1',
  data: { networkId: friendsId, details: aNetwork() },
})
const closedNetwork = evolveNetwork(network, {
  type: 'network-closed.v1',
  data: { networkId: friendsId, reason: 'closed', successorId: null, effectiveOn: today },
})
const partyFacts = { today, known: new Set<string>() }

const paid = { volunteering: { unpaid: 'no' } } as const
const verdict = { ruleId: 'unpaid', itemId: null, verdict: 'agreed', reason: 'Kun mad' } as const
const reviewed = (body: object, subject = aSubject(paid)) =>
  review(subject, {
    reviewId: id('review'),
    body: ReviewBoundaries.parse({ conclusion: 'approved', ...body }),
    today,
  })
const basis = (sketch: object) =>
  LegalBasisDetails.parse({
    law: 'Ældreloven',
    paragraph: '§ 9',
    about: 'Pleje',
    nature: 'may-provide',
    isVerified: true,
    ...sketch,
  })
const addBasis = (legalBasisId: string, sketch: object) =>
  addLegalBasis(null, { legalBasisId, details: basis(sketch) }, { known: new Set() })
const care = aTask({ performedBy: 'volunteers', legalBasisId: 'sel-83' })
const exempted = (named: LegalBasisOnDay | null) =>
  exempt(aSubject({ parties: [anInstitutionParty(), aNetworkParty({ tasks: [care] })] }), {
    exemptionId: id('exemption'),
    body: {
      ruleId: 'statutory-task',
      itemId: id('task reading'),
      reason: 'Forsøg',
      until: '2030-01-01',
      exceptionBasisId: named?.id ?? null,
    },
    today,
    basis: named,
  })
const changedRules =
  (changes: ChangeRulebook['changes'], past: RulebookState['changes'] = []) =>
  () =>
    changeRulebook(
      { changes: past },
      { municipalityCode: '0510', body: { changes, reason: 'Vedtaget' }, today },
    )

/** Of every code a decision that raises it, first of all its fields. */
const raised: Record<DomainCode, () => unknown> = {
  'not-found': when([], agree()),
  'already-agreed': when(agreement, revise('negotiation')),
  'already-ended': when(over, revise('amendment')),
  'not-agreed-yet': when(proposal, revise('amendment')),
  annulled: when(inError, revise('amendment')),
  'end-reason-not-allowed': when(proposal, end({ reason: 'breach' })),
  'ended-before-it-began': when(agreement, end({ reason: 'breach', endedOn: '2020-01-01' })),
  'until-before-from': whenProposed({ period: { from: '2024', until: '2023' } }),
  'until-before-effective': amended({ period: { from: '2024', until: '2024-05' } }),
  'effective-before-start': when(agreement, revise('amendment', { effectiveFrom: '2020-01-01' })),
  'date-in-future': when([], propose({ proposedOn: '2025-01-01' })),
  'institution-needed': whenProposed({ parties: [aNetworkParty(), anOrganisationParty()] }),
  'other-party-needed': whenProposed({
    parties: [
      anInstitutionParty({ tasks: [aTask()] }),
      anInstitutionParty({ id: library, institutionId: libraryId }),
    ],
  }),
  'two-parties-needed': when(agreement, revise('party-left', { partyId: friends })),
  'duplicate-party': whenProposed({
    parties: [anInstitutionParty(), aNetworkParty(), aNetworkParty({ id: walkers, tasks: [] })],
  }),
  'party-identity-changed': amended({
    parties: [anInstitutionParty(), aNetworkParty({ networkId: walkersId })],
  }),
  'party-removed': amended(
    {
      parties: [anInstitutionParty(), aNetworkParty({ id: walkers, networkId: walkersId })],
    },
    { consents: [aConsent(friends)] },
  ),
  'party-not-in-agreement': when([], propose({ proposedBy: walkers })),
  'party-closed': when(
    [],
    propose(
      {},
      {
        parties: new Map([...theFacts().parties, [friendsId, aParty({ closedOn: '2023-01-01' })]]),
      },
    ),
  ),
  'task-needed': whenProposed({ parties: [anInstitutionParty(), aNetworkParty({ tasks: [] })] }),
  'too-many-tasks': whenProposed({
    parties: [
      anInstitutionParty({ tasks: [aTask({ id: id('one more') })] }),
      aNetworkParty({
        tasks: Array.from({ length: 200 }, (_, index) => aTask({ id: id(`task ${index}`) })),
      }),
    ],
  }),
  'duplicate-id': when(agreement, propose()),
  'classification-undetermined': whenProposed({ classification: answers({}, {}) }),
  'override-needs-reason': whenProposed({
    classification: answers({ chosen: 'formal' }, { movesRoles: 'yes' }),
  }),
  'personal-data': whenProposed({ title: 'Ring 20304050' }),
  'unknown-reference': whenProposed({ parentAgreementId: id('nothing') }),
  'person-unknown': whenProposed({
    parties: [
      anInstitutionParty({ contacts: [{ role: 'leder', personId: id('a person') }] }),
      aNetworkParty(),
    ],
  }),
  'consent-missing': when(proposal, agree({})),
  'review-before-confirmation': when(agreement, revise('confirmation', { nextReview: today })),
  'consent-twice': when(proposal, agree({ consents: [...bothConsents(), aConsent(friends)] })),
  'consent-of-leaver': when(
    [
      proposed({ terms: aTerms({ parties: [...aTerms().parties, anOrganisationParty()] }) }),
      agreed(),
    ],
    revise('party-left', {
      partyId: anOrganisationParty().id,
      consents: [aConsent(anOrganisationParty().id)],
    }),
  ),
  'consent-unknown-how': when(
    proposal,
    agree({ consents: [aConsent(friends, { how: 'unknown' })] }),
  ),
  'nothing-changed': amended({}),
  'not-extended': when(agreement, revise('extension', { terms: aTerms({ title: 'Andet' }) })),
  'not-renewed': when(agreement, revise('renewal', { terms: aTerms({ title: 'Andet' }) })),
  'unknown-version': when(agreement, revise('correction', { replacesVersion: 9 })),
  'nothing-to-undo': when(
    agreement,
    revise('correction', { terms: aTerms({ period: aPeriod() }), end: { kind: 'undo' } }),
  ),
  'duplicate-of-needed': when(agreement, end({ reason: 'duplicate' })),
  'refers-to-itself': () =>
    registerNetwork(friendsId, aNetwork({ memberOf: [friendsId] }), partyFacts),
  'already-closed': () =>
    closeNetwork(
      closedNetwork,
      friendsId,
      { reason: 'merged', successorId: walkersId },
      partyFacts,
    ),
  'successor-needed': () =>
    closeNetwork(network, friendsId, { reason: 'merged', successorId: null }, partyFacts),
  'open-must-fix': when(
    [proposed({ terms: aTerms({ period: aPeriod({ from: '2025' }), ...paid }) })],
    agree(),
  ),
  'nothing-to-review': () => reviewed({}, aSubject(paid, { later: [ended()] })),
  'no-such-finding': () => reviewed({ verdicts: [{ ...verdict, ruleId: 'voluntary' }] }),
  'finding-twice': () => reviewed({ verdicts: [verdict, verdict] }),
  'approved-with-changes': () => reviewed({ verdicts: [{ ...verdict, verdict: 'to-be-mended' }] }),
  'date-in-past': () => reviewed({ nextReviewBy: '2020-01-01' }),
  'exception-basis-needed': () => exempted(null),
  'not-an-exception': () =>
    exempted({ id: 'sel-83', isInForce: true, details: basis({ nature: 'must-provide' }) }),
  'excepts-from-needed': () => addBasis('x', { nature: 'exception' }),
  'legal-basis-exists': () => addBasis('sel-83', {}),
  'legal-basis-fixed': () =>
    correctLegalBasis(
      null,
      { legalBasisId: 'ingen-lov', details: basis({}), reason: 'Slået efter' },
      { known: new Set() },
    ),
  'rule-twice': changedRules([
    { ruleId: 'unpaid', isOn: false },
    { ruleId: 'unpaid', isOn: false },
  ]),
  'unknown-rule-version': changedRules([{ ruleId: 'unpaid', isOn: true, version: 9 }]),
  'before-last-change': changedRules(
    [{ ruleId: 'unpaid', isOn: false }],
    [{ rules: [], reason: 'Vedtaget', effectiveOn: '2030-01-01' }],
  ),
}

const codeOf = (run: () => unknown): RefusalCode | null => {
  try {
    run()
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
  return null
}

const domain = new URL('../../src/domain/', import.meta.url)
const sourceOf = (path: string) => readFileSync(new URL(path, domain), 'utf8')
const sources = readdirSync(domain, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.ts') && path !== 'refusal.ts',
)

t.test('every code that the domain raises is reached', (t) => {
  cases(
    t,
    Object.fromEntries(
      Object.entries(raised).map(([code, run]) => [code, () => exactly(codeOf(run), code)]),
    ),
  )
})

t.test('no code is left out', (t) => {
  const declared = [...sourceOf('refusal.ts').matchAll(/^ {2}\| '([a-z-]+)'$/gm)].map(
    ([, code]) => code,
  )
  cases(t, {
    'reached here or raised elsewhere': () =>
      exactly(declared.toSorted(), [...Object.keys(raised), ...Object.keys(elsewhere)].toSorted()),
    'what is raised elsewhere is not raised in the domain': () =>
      exactly(
        Object.keys(elsewhere).filter((code) =>
          sources.some((path) => sourceOf(path).includes(`'${code}'`)),
        ),
        [],
      ),
    'the domain was looked through': () => isTrue(sources.length > 20),
  })
})
