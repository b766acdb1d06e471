import t from 'tap'
import type { AgreementEvent } from '#schemas/events/catalogue.ts'
import type { LegalBasisDetails } from '#schemas/boundaries/legal-basis.ts'
import type { RuleId, Severity } from '#schemas/boundaries/rule.ts'
import type { Cause } from '#domain/boundaries/cause.ts'
import { boundariesOn } from '#domain/boundaries/day.ts'
import { initialLegalBasis } from '#domain/boundaries/legal-bases.ts'
import { shippedRulebook } from '#domain/boundaries/shipped-rulebooks.ts'
import type { BoundarySubject } from '#domain/boundaries/subject.ts'
import { findingsTimeline } from '#domain/boundaries/timeline.ts'
import {
  aNetwork,
  anInstitution,
  aNetworkParty,
  aTask,
  aTerms,
  careHomeId,
  ended,
  friendsId,
  id,
  revised,
} from '../build.ts'
import { cases, exactly, type Proof } from '../exactly.ts'
import { aSubject } from './subject.ts'

/** Volunteers give personal care, which the law asks of the municipality. */
const care = aTask({ id: id('task care'), performedBy: 'volunteers', legalBasisId: 'sel-83' })
const withCare = { parties: [...aTerms().parties.slice(0, 1), aNetworkParty({ tasks: [care] })] }
const byStaff = {
  parties: [
    ...aTerms().parties.slice(0, 1),
    aNetworkParty({ tasks: [{ ...care, performedBy: 'staff' }] }),
  ],
}
const paid = { volunteering: { unpaid: 'no' } } as const

const amended = (terms: Parameters<typeof aTerms>[0], effectiveFrom = '2024-06-01') =>
  revised('amendment', { terms: aTerms(terms), effectiveFrom })

const withBasis = (
  subject: BoundarySubject,
  legalBasisId: string,
  changes: Partial<LegalBasisDetails>,
): BoundarySubject => {
  const known = initialLegalBasis(legalBasisId)
  if (known === null) throw new Error(`No basis ${legalBasisId}`)
  const details = { ...known.details, ...changes }
  return { ...subject, legalBases: new Map([[legalBasisId, { details }]]) }
}

const without = (
  subject: BoundarySubject,
  ruleId: RuleId,
  effectiveOn = '2024-06-01',
): BoundarySubject => {
  const rules = shippedRulebook('0510').filter((rule) => rule.ruleId !== ruleId)
  const change = { rules, reason: 'Efter drøftelse', effectiveOn }
  return { ...subject, rulebooks: new Map([['0510', { changes: [change] }]]) }
}

const careHomeFrom = (
  subject: BoundarySubject,
  sketch: Parameters<typeof anInstitution>[0],
): BoundarySubject => {
  const history = [
    { details: anInstitution(), effectiveOn: null },
    { details: anInstitution(sketch), effectiveOn: '2024-06-01' },
  ] as const
  const party = { status: 'registered', id: careHomeId, history, closed: null } as const
  return { ...subject, institutions: new Map([[careHomeId, party]]) }
}

const networkFrom = (
  subject: BoundarySubject,
  before: Parameters<typeof aNetwork>[0],
): BoundarySubject => {
  const history = [
    { details: aNetwork(before), effectiveOn: null },
    { details: aNetwork(), effectiveOn: '2024-06-01' },
  ] as const
  const party = { status: 'registered', id: friendsId, history, closed: null } as const
  return { ...subject, networks: new Map([[friendsId, party]]) }
}

/** A rule is breached until 1 June 2024, and by what it is ended. */
const endsBy = (subject: BoundarySubject, ruleId: RuleId, cause: Cause): Proof => {
  const own = findingsTimeline(subject).findings.filter((one) => one.ruleId === ruleId)
  const last = own.at(-1)
  return exactly([last?.to, last?.resolvedBy], ['2024-06-01', cause])
}

t.test('what ends a finding is named', (t) => {
  cases(t, {
    'an amendment': () =>
      endsBy(aSubject(paid, { later: [amended({})] }), 'unpaid', {
        kind: 'version',
        version: 3,
        versionKind: 'amendment',
      }),
    'a task that staff take over': () =>
      endsBy(aSubject(withCare, { later: [amended(byStaff)] }), 'statutory-task', {
        kind: 'version',
        version: 3,
        versionKind: 'amendment',
      }),
    'the end of the agreement': () =>
      endsBy(aSubject(paid, { later: [ended({ endedOn: '2024-05-31' })] }), 'unpaid', {
        kind: 'ended',
        reason: 'fulfilled',
      }),
    'a rule that is turned off': () =>
      endsBy(without(aSubject(paid), 'unpaid'), 'unpaid', {
        kind: 'rulebook',
        rulebookVersion: '0510:1.1',
      }),
    'a rule that is turned off, on the day of other terms': () =>
      endsBy(
        without(aSubject(paid, { later: [amended({ ...paid, title: 'Sangvenner' })] }), 'unpaid'),
        'unpaid',
        { kind: 'rulebook', rulebookVersion: '0510:1.1' },
      ),
    'an institution that is another municipality’s': () =>
      endsBy(
        careHomeFrom(
          aSubject({
            boundaries: { safeAndDignified: { volunteers: 'no' }, fitsInstitution: { fits: 'no' } },
          }),
          { municipalityCode: '0550' },
        ),
        'fits-institution',
        { kind: 'party', partyId: careHomeId },
      ),
    'a network that became an association': () =>
      endsBy(networkFrom(aSubject({}), { kind: 'network' }), 'organised', {
        kind: 'party',
        partyId: friendsId,
      }),
    'a legal basis that is no longer in force': () =>
      endsBy(withBasis(aSubject(withCare), 'sel-83', { until: '2024-05-31' }), 'statutory-task', {
        kind: 'legal-basis',
        legalBasisId: 'sel-83',
      }),
    'a legal basis, on the day of a new name': () =>
      endsBy(
        careHomeFrom(withBasis(aSubject(withCare), 'sel-83', { until: '2024-05-31' }), {
          name: 'Skovbo Plejecenter',
        }),
        'statutory-task',
        { kind: 'legal-basis', legalBasisId: 'sel-83' },
      ),
  })
})

t.test('what goes on in another way has not ended', (t) => {
  const severityOn = (subject: BoundarySubject, day: string): Severity | undefined =>
    boundariesOn(subject, day)?.answers.find(({ rule }) => rule.ruleId === 'unpaid')?.severity
  cases(t, {
    'a rule that becomes less serious': () => {
      const rules = shippedRulebook('0510').map((rule) =>
        rule.ruleId === 'unpaid' ? { ...rule, severity: 'advice' as const } : rule,
      )
      const change = { rules, reason: 'Efter drøftelse', effectiveOn: '2024-06-01' }
      const subject = {
        ...aSubject(paid),
        rulebooks: new Map([['0510', { changes: [change] }]]),
      }
      const own = findingsTimeline(subject).findings.filter(({ ruleId }) => ruleId === 'unpaid')
      return [
        exactly(
          own.map(({ from, to, since, severity, resolvedBy }) => [
            from,
            to,
            since,
            severity,
            resolvedBy,
          ]),
          [
            ['2023-11-01', '2024-06-01', '2023-11-01', 'must-fix', null],
            ['2024-06-01', null, '2023-11-01', 'advice', null],
          ],
        ),
        exactly(severityOn(subject, '2024-05-31'), 'must-fix'),
        exactly(severityOn(subject, '2024-06-01'), 'advice'),
      ]
    },
    'an amendment that leaves it as it is': () => {
      const later: AgreementEvent[] = [amended({ ...paid, title: 'Sangvenner' })]
      const own = findingsTimeline(aSubject(paid, { later })).findings.filter(
        ({ ruleId }) => ruleId === 'unpaid',
      )
      return exactly(
        own.map(({ version, since, resolvedBy }) => [version, since, resolvedBy]),
        [
          [2, '2023-11-01', null],
          [3, '2023-11-01', null],
        ],
      )
    },
    'one that comes back is as old as its return': () => {
      const later = [amended({}, '2024-03-01'), amended(paid, '2024-04-01')]
      const own = findingsTimeline(aSubject(paid, { later })).findings.filter(
        ({ ruleId }) => ruleId === 'unpaid',
      )
      return exactly(
        own.map(({ from, to, since }) => [from, to, since]),
        [
          ['2023-11-01', '2024-03-01', '2023-11-01'],
          ['2024-04-01', null, '2024-04-01'],
        ],
      )
    },
  })
})

t.test('a decision holds until what it saw is another', (t) => {
  const seenIn = (subject: BoundarySubject) => {
    const found = boundariesOn(subject, '2024-02-01')
    const breach = found?.answers.find(
      ({ rule, verdict }) => rule.ruleId === 'statutory-task' && verdict === 'breached',
    )
    if (breach === undefined) throw new Error('Not breached')
    return breach
  }
  const { rule, itemId, seen } = seenIn(aSubject(withCare))
  const about = { ruleId: rule.ruleId, ruleVersion: rule.version, itemId, seen }
  const agreementId = aSubject({}).state.agreementId
  const reviewed = (verdict: 'agreed' | 'to-be-mended' | 'not-a-breach', reviewedOn: string) => ({
    type: 'boundaries-reviewed.v1' as const,
    data: {
      agreementId,
      reviewId: id(`review ${reviewedOn}`),
      version: 2,
      verdicts: [{ ...about, verdict, reason: 'Set på stedet' }],
      conclusion: 'approved' as const,
      nextReviewBy: null,
      note: null,
      rulebookVersion: '0510:1.0',
      reviewedOn,
    },
  })
  const exempted = {
    type: 'boundaries-exempted.v1' as const,
    data: {
      ...about,
      agreementId,
      exemptionId: id('exemption'),
      reason: 'Til der er ansat flere',
      exceptionBasisId: 'folkeskoleloven-3-4',
      grantedOn: '2024-02-01',
      until: '2024-04-30',
    },
  }
  const withdrawn = {
    type: 'boundaries-exemption-withdrawn.v1' as const,
    data: {
      agreementId,
      exemptionId: id('exemption'),
      reason: 'Der er ansat flere',
      withdrawnOn: '2024-03-15',
    },
  }
  /** From which day on it is in which state. */
  const states = (
    decided: NonNullable<Parameters<typeof aSubject>[1]>['decided'],
    later: readonly AgreementEvent[] = [],
  ) =>
    findingsTimeline(aSubject(withCare, { decided, later }))
      .findings.filter(({ ruleId }) => ruleId === 'statutory-task')
      .map(({ from, decision: { state } }) => [from, state])
  const [house] = aTerms().parties
  if (house === undefined) throw new Error('No parties')
  const other = aTask({ id: id('task songs'), title: 'Sang' })
  const moved = { parties: [house, aNetworkParty({ tasks: [other, care] })] }
  const renamed = {
    parties: [house, aNetworkParty({ tasks: [{ ...care, title: 'Bad og påklædning' }] })],
  }
  const begin = ['2023-11-01', 'open']
  cases(t, {
    judged: () =>
      exactly(states([reviewed('not-a-breach', '2024-02-01')]), [begin, ['2024-02-01', 'judged']]),
    'judged again': () =>
      exactly(
        states([reviewed('not-a-breach', '2024-02-01'), reviewed('to-be-mended', '2024-03-01')]),
        [begin, ['2024-02-01', 'judged'], ['2024-03-01', 'to-be-mended']],
      ),
    'a task that is moved among others': () =>
      exactly(states([reviewed('agreed', '2024-02-01')], [amended(moved)]), [
        begin,
        ['2024-02-01', 'judged'],
        ['2024-06-01', 'judged'],
      ]),
    'a task that is another': () =>
      exactly(states([reviewed('agreed', '2024-02-01')], [amended(renamed)]), [
        begin,
        ['2024-02-01', 'judged'],
        ['2024-06-01', 'open'],
      ]),
    'an exemption ends after its last day': () =>
      exactly(states([exempted]), [begin, ['2024-02-01', 'exempted'], ['2024-05-01', 'open']]),
    'an exemption that is withdrawn': () =>
      exactly(states([exempted, withdrawn]), [
        begin,
        ['2024-02-01', 'exempted'],
        ['2024-03-15', 'open'],
      ]),
    'an exemption lapses with the task that it was for': () =>
      exactly(states([exempted], [amended(renamed, '2024-03-01')]), [
        begin,
        ['2024-02-01', 'exempted'],
        ['2024-03-01', 'open'],
      ]),
    'what was judged counts again after the exemption': () =>
      exactly(states([reviewed('to-be-mended', '2024-01-15'), exempted]), [
        begin,
        ['2024-01-15', 'to-be-mended'],
        ['2024-02-01', 'exempted'],
        ['2024-05-01', 'to-be-mended'],
      ]),
  })
})
