import t from 'tap'
import type { EventData } from '#schemas/events/catalogue.ts'
import type { InstitutionDetails } from '#schemas/parties/institution.ts'
import type { NetworkDetails } from '#schemas/parties/network.ts'
import { evolve } from '#domain/agreements/evolve.ts'
import { initialState, type ExistingAgreement } from '#domain/agreements/state.ts'
import { boundariesOn } from '#domain/boundaries/day.ts'
import { evolveDecisions, noDecisions } from '#domain/boundaries/decisions.ts'
import { evolveRulebook, unchangedRulebook } from '#domain/boundaries/rulebook.ts'
import type { RegisteredParty } from '#domain/parties/party.ts'
import type { SignedIn } from '#projections/agreement-register/filters.ts'
import { findingsOfAgreement } from '#projections/findings/one.ts'
import { subjectFrom, type ReadDocument } from '#projections/findings/subject.ts'
import { seesFindings } from '#projections/findings/visible.ts'
import type { StreamDocument } from '#projections/stream-document.ts'
import { may } from '#src/identity/permissions.ts'
import {
  agreementId,
  aNetwork,
  anInstitution,
  aTask,
  aTerms,
  anInstitutionParty,
  aNetworkParty,
  bothConsents,
  careHome,
  careHomeId,
  friendsId,
  id,
  libraryId,
} from '../domain/build.ts'

const taskId = id('task bath')
const bath = aTask({
  id: taskId,
  title: 'Hjælp i bad',
  performedBy: 'volunteers',
  requiresNeedsAssessment: 'yes',
})

/** Bathing by volunteers, agreed from the beginning of 2024. */
const inForce = (): ExistingAgreement => {
  const terms = aTerms({ parties: [anInstitutionParty(), aNetworkParty({ tasks: [bath] })] })
  const proposed = evolve(initialState, {
    type: 'agreement-proposed.v1',
    data: {
      agreementId,
      terms,
      proposedOn: '2023-12-01',
      proposedBy: careHome,
      origin: 'registered',
      consents: [],
    },
  })
  const agreed = evolve(proposed, {
    type: 'agreement-agreed.v1',
    data: {
      agreementId,
      consents: bothConsents(),
      signedOn: null,
      period: terms.period,
      rulebookVersion: null,
      exemptions: [],
    },
  })
  if (agreed.status === 'none') throw new Error('It was agreed')
  return agreed
}

const care: RegisteredParty<InstitutionDetails> = {
  status: 'registered',
  id: careHomeId,
  history: [{ details: anInstitution(), effectiveOn: null }],
  closed: null,
}
const friends: RegisteredParty<NetworkDetails> = {
  status: 'registered',
  id: friendsId,
  history: [{ details: aNetwork(), effectiveOn: null }],
  closed: null,
}

type Documents = Readonly<Record<string, StreamDocument>>

const documents: Documents = {
  [`institution-${careHomeId}`]: { kind: 'institution', revision: 0, state: care },
  [`network-${friendsId}`]: { kind: 'network', revision: 0, state: friends },
}

const reading =
  (more: Documents = {}): ReadDocument =>
  (stream) =>
    ({ ...documents, ...more })[stream] ?? null

const found = (day: string, more: Documents = {}) => {
  const view = findingsOfAgreement(subjectFrom(inForce(), reading(more)), day)
  if (view === null) throw new Error('It was known')
  const isBath = ({ ruleId, item }: { ruleId: string; item: { id: string | null } }) =>
    ruleId === 'needs-assessment' && item.id === taskId
  return {
    view,
    answer: view.answers.find(isBath) ?? null,
    history: view.history
      .filter(isBath)
      .map(({ from, to, resolvedBy }) => ({ from, to, resolvedBy })),
  }
}

const changedRulebook = (effectiveOn: string): StreamDocument => {
  const data: EventData<'rulebook-changed.v1'> = {
    municipalityCode: '0510',
    rules: [{ ruleId: 'unpaid', version: 1, severity: 'must-fix' }],
    reason: 'Besluttet',
    effectiveOn,
  }
  const state = evolveRulebook(unchangedRulebook, { type: 'rulebook-changed.v1', data })
  return { kind: 'rulebook', revision: 0, state }
}

t.test('a finding that is over is told by the name of what ended it', (t) => {
  t.plan(8)
  t.strictSame(found('2024-05-01').answer?.since, '2023-12-01', 'from the day it was proposed')
  t.strictSame(found('2024-05-01').history, [])

  const rulebook = { 'rulebook-0510': changedRulebook('2024-04-01') }
  t.equal(found('2024-03-31', rulebook).answer?.verdict, 'breached')
  t.strictSame(found('2024-05-01', rulebook).answer, null, 'the rule is no longer chosen')
  t.strictSame(found('2024-05-01', rulebook).history, [
    {
      from: '2023-12-01',
      to: '2024-04-01',
      resolvedBy: { kind: 'rulebook', what: '0510:1.1' },
    },
  ])
  t.strictSame(found('2024-03-31', rulebook).history, [], 'what lies ahead is no history')

  const moved = {
    [`institution-${careHomeId}`]: {
      kind: 'institution' as const,
      revision: 1,
      state: {
        ...care,
        history: [
          ...care.history,
          { details: anInstitution({ municipalityCode: '0813' }), effectiveOn: '2024-04-01' },
        ] as const,
      },
    },
    'rulebook-0813': {
      kind: 'rulebook' as const,
      revision: 0,
      state: evolveRulebook(unchangedRulebook, {
        type: 'rulebook-changed.v1',
        data: {
          municipalityCode: '0813',
          rules: [{ ruleId: 'unpaid', version: 1, severity: 'must-fix' }],
          reason: 'Besluttet',
          effectiveOn: '2020-01-01',
        },
      }),
    },
  }
  const after = found('2024-05-01', moved)
  t.match(after.view.rulebookVersion, /^0813:/)
  t.strictSame(after.history.at(-1)?.resolvedBy, { kind: 'party', what: careHomeId })
})

t.test('decisions part no stretch of history, and are told beside the answer', (t) => {
  t.plan(5)
  const answer = boundariesOn(subjectFrom(inForce(), reading()), '2024-05-01')?.answers.find(
    ({ rule }) => rule.ruleId === 'needs-assessment',
  )
  const seen = answer?.seen ?? {}
  const exact = { ruleId: 'needs-assessment', ruleVersion: 1, itemId: taskId, seen } as const
  const exempted = evolveDecisions(noDecisions, {
    type: 'boundaries-exempted.v1',
    data: {
      ...exact,
      agreementId,
      exemptionId: id('exemption'),
      reason: 'Forsøg',
      exceptionBasisId: null,
      grantedOn: '2024-02-01',
      until: '2024-02-29',
    },
  })
  const decided: Documents = {
    [`boundaries-${agreementId}`]: { kind: 'boundaries', revision: 0, state: exempted },
    'rulebook-0510': changedRulebook('2024-04-01'),
  }
  t.strictSame(
    ['2024-01-31', '2024-02-15', '2024-03-01'].map((day) => found(day, decided).answer?.state),
    ['open', 'exempted', 'open'],
  )
  const { view, history } = found('2024-05-01', decided)
  t.equal(history.length, 1, 'one stretch, from the first day to the last')
  t.strictSame(
    view.exemptions.map((one) => Object.keys(one).toSorted()),
    [
      [
        'exceptionBasisId',
        'exemptionId',
        'grantedOn',
        'itemId',
        'reason',
        'ruleId',
        'until',
        'withdrawalReason',
        'withdrawnOn',
      ],
    ],
    'what it saw stays inside',
  )
  t.strictSame([view.validAt, view.status], ['2024-05-01', 'in-force'])
  t.strictSame(findingsOfAgreement(subjectFrom(inForce(), reading()), '2023-11-30'), null)
})

t.test('rights are those that commands go by, successors included', (t) => {
  const viewers: SignedIn[] = [
    { role: 'analyst' },
    { role: 'coordinator', municipalityCode: '0510' },
    { role: 'coordinator', municipalityCode: '0813' },
    { role: 'institution-leader', institutionIds: [careHomeId] },
    { role: 'institution-leader', institutionIds: [libraryId] },
    { role: 'institution-leader', institutionIds: [libraryId, careHomeId] },
  ]
  t.plan(viewers.length + 2)
  const asked = { read: reading(), day: '2024-05-01' }
  for (const viewer of viewers) {
    const institutionId = viewer.role === 'institution-leader' ? viewer.institutionIds.at(-1) : ''
    const actor =
      viewer.role === 'institution-leader'
        ? { role: viewer.role, institutionId: institutionId ?? '', personId: null }
        : { ...viewer, personId: null }
    t.equal(
      seesFindings(viewer, inForce(), asked),
      may(actor, {
        name: 'see-findings',
        institutionIds: [careHomeId],
        municipalityCodes: ['0510'],
      }),
      JSON.stringify(viewer),
    )
  }
  const merged: Documents = {
    [`institution-${careHomeId}`]: {
      kind: 'institution',
      revision: 1,
      state: {
        ...care,
        closed: { reason: 'merged', successorId: libraryId, effectiveOn: '2024-05-01' },
      },
    },
    [`institution-${libraryId}`]: {
      kind: 'institution',
      revision: 0,
      state: {
        ...care,
        id: libraryId,
        history: [{ details: anInstitution({ municipalityCode: '0813' }), effectiveOn: null }],
      },
    },
  }
  const neighbour: SignedIn = { role: 'coordinator', municipalityCode: '0813' }
  const read = reading(merged)
  t.equal(seesFindings(neighbour, inForce(), { read, day: '2024-04-30' }), false)
  t.equal(seesFindings(neighbour, inForce(), { read, day: '2024-05-01' }), true)
})
