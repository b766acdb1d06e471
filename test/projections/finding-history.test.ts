import t from 'tap'
import type { RegistryEvent } from '#schemas/events/catalogue.ts'
import { shippedRulebook } from '#domain/boundaries/shipped-rulebooks.ts'
import { findings } from '#projections/findings/projection.ts'
import { applyBatch } from '#src/read-side/apply.ts'
import { ModelFile } from '#src/read-side/model-file.ts'
import { readStored } from '#src/read-side/read-event.ts'
import {
  agreed,
  agreementId,
  aNetwork,
  anInstitution,
  aTerms,
  careHomeId,
  ended,
  friendsId,
  id,
  proposed,
  revised,
} from '../domain/build.ts'
import { cases, exactly } from '../domain/exactly.ts'

const paid = aTerms({ volunteering: { unpaid: 'no' } })
const unpaid = aTerms({ volunteering: { unpaid: 'yes' } })

const registered: readonly (readonly [stream: string, event: RegistryEvent])[] = [
  [
    `institution-${careHomeId}`,
    {
      type: 'institution-registered.v1',
      data: { institutionId: careHomeId, details: anInstitution() },
    },
  ],
  [
    `network-${friendsId}`,
    { type: 'network-registered.v1', data: { networkId: friendsId, details: aNetwork() } },
  ],
]

const rulebook = (change: (rules: ReturnType<typeof shippedRulebook>) => unknown) =>
  [
    'rulebook-0510',
    {
      type: 'rulebook-changed.v1',
      data: {
        municipalityCode: '0510',
        rules: change(shippedRulebook('0510')),
        reason: 'Efter drøftelse',
        effectiveOn: '2020-01-01',
      },
    } as RegistryEvent,
  ] as const

const ofAgreement = (event: RegistryEvent) => [`agreement-${agreementId}`, event] as const
const begun = [
  ...registered,
  ofAgreement(proposed({ terms: paid })),
  ofAgreement(agreed({ period: paid.period })),
]

/** What is noted of the rule "unpaid": by which event, what it did, and when it is breached since. */
const notedOf = (log: readonly (readonly [stream: string, event: RegistryEvent])[]) => {
  const model = new ModelFile(':memory:', findings)
  const revisions = new Map<string, number>()
  const stored = log.map(([stream, { type, data }], index) => {
    const revision = (revisions.get(stream) ?? -1) + 1
    revisions.set(stream, revision)
    const metadata = {
      actor: { role: 'analyst', personId: null },
      recordedAt: '2024-06-15T10:00:00Z',
      correlationId: id('correlation'),
      causationId: null,
      request: null,
      warnings: [],
    }
    return {
      id: id(`event ${String(index)}`),
      stream,
      revision,
      type,
      data,
      metadata,
      position: BigInt(index + 1),
    }
  })
  applyBatch(model, stored.map(readStored))
  const rows = model.all(
    `SELECT event_type, event_stream, change, before, after FROM finding_history
     WHERE rule_id = 'unpaid' ORDER BY position`,
    {},
  )
  const parked = model.parked().length
  model.close()
  if (parked > 0) throw new Error('Parked')
  return rows.map((row) => [row.event_type, row.change, String(row.after)])
}

const since = (from: string, to: string | null, severity = 'must-fix') =>
  JSON.stringify([{ from, to, severity }])
const appeared = ['agreement-proposed.v1', 'appeared', since('2023-11-01', null)]

t.test('a finding never just vanishes: the event that ended it is noted', (t) => {
  cases(t, {
    'it appears with the proposal, and agreeing changes nothing of it': () =>
      exactly(notedOf(begun), [appeared]),
    'other terms resolve it': () =>
      exactly(
        notedOf([
          ...begun,
          ofAgreement(revised('amendment', { terms: unpaid, effectiveFrom: '2024-06-01' })),
        ]),
        [appeared, ['agreement-revised.v1', 'resolved', since('2023-11-01', '2024-06-01')]],
      ),
    'it returns with other terms': () =>
      exactly(
        notedOf([
          ...begun,
          ofAgreement(revised('amendment', { terms: unpaid, effectiveFrom: '2024-06-01' })),
          ofAgreement(revised('amendment', { terms: paid, effectiveFrom: '2024-07-01' })),
        ]).at(-1),
        [
          'agreement-revised.v1',
          'returned',
          JSON.stringify([
            { from: '2023-11-01', to: '2024-06-01', severity: 'must-fix' },
            { from: '2024-07-01', to: null, severity: 'must-fix' },
          ]),
        ],
      ),
    'the end resolves it': () =>
      exactly(notedOf([...begun, ofAgreement(ended({ endedOn: '2024-05-31' }))]).at(-1), [
        'agreement-ended.v1',
        'resolved',
        since('2023-11-01', '2024-06-01'),
      ]),
    'what was registered in error never was': () =>
      exactly(
        notedOf([
          ...begun,
          ofAgreement(ended({ reason: 'registered-in-error', endedOn: '2024-05-31' })),
        ]).at(-1),
        ['agreement-ended.v1', 'gone', '[]'],
      ),
    'a rule that is turned off': () =>
      exactly(
        notedOf([
          ...begun,
          rulebook((rules) => rules.filter(({ ruleId }) => ruleId !== 'unpaid')),
        ]).at(-1),
        ['rulebook-changed.v1', 'gone', '[]'],
      ),
    'a rule that becomes less serious': () =>
      exactly(
        notedOf([
          ...begun,
          rulebook((rules) =>
            rules.map((rule) =>
              rule.ruleId === 'unpaid' ? { ...rule, severity: 'advice' } : rule,
            ),
          ),
        ]).at(-1),
        ['rulebook-changed.v1', 'severity', since('2023-11-01', null, 'advice')],
      ),
    'a rulebook that leaves it as it is notes nothing': () =>
      exactly(
        notedOf([
          ...begun,
          rulebook((rules) => rules.filter(({ ruleId }) => ruleId !== 'organised')),
        ]),
        [appeared],
      ),
  })
})
