import t, { type Test } from 'tap'
import type { z } from 'zod'
import { RegisterAgreement } from '#schemas/commands/agreements.ts'
import { Refusal } from '#domain/refusal.ts'
import { IdempotencyKeyReusedError } from '#src/commands/errors.ts'
import { formalOwnProduction } from '../domain/build.ts'
import { coordinator, key, leaderOf, recorded, registry } from './registry.ts'
import { countAfter } from '../stores.ts'

type Sent = z.input<typeof RegisterAgreement>

const leader = { how: 'signature', role: 'leder', on: '2024-01-02' } as const
const chair = { how: 'oral', role: 'formand' } as const

const here = async (t: Test) => {
  const town = await registry(t)
  const { institutionId, networkId } = town
  const terms = (sketch: object = {}): Sent['propose']['terms'] => ({
    title: 'Læsevenner på Skovbo',
    purpose: 'Beboere og frivillige læser sammen.',
    parties: [
      { kind: 'institution', institutionId, role: 'institution' },
      { kind: 'network', networkId, role: 'volunteers', tasks: [{ title: 'Højtlæsning' }] },
    ],
    classification: formalOwnProduction,
    period: { from: '2024-01-01' },
    ...sketch,
  })
  const body = (sketch: Partial<Sent> = {}): RegisterAgreement =>
    RegisterAgreement.parse({
      propose: { terms: terms(), origin: 'afterwards' },
      agree: { consents: [leader, chair], signedOn: '2024-01-02' },
      end: null,
      ...sketch,
    })
  const actor = leaderOf(institutionId)
  const register = (sketch: Partial<Sent> = {}, how: object = {}) =>
    town.commands.registerAgreement({ actor, body: body(sketch), ...how })
  return { ...town, actor, terms, body, register }
}

t.test('proposed, agreed and ended in one append, exactly as meant', async (t) => {
  t.plan(4)
  const { store, from, appends, register, body, networkId, institutionId } = await here(t)
  const end = { reason: 'fulfilled', endedOn: '2024-05-31' } as const
  const answer = await register({ end })
  t.strictSame(appends, [3])
  const { terms, agreementId } = answer
  const [first, second] = terms.parties
  const items = [first?.id, second?.id, second?.tasks[0]?.id]
  t.equal(new Set(items.filter((id) => id !== undefined)).size, 3)
  const { terms: sent } = body().propose
  const [own, other] = sent.parties
  t.strictSame(await recorded(store, from), [
    {
      type: 'agreement-proposed.v1',
      data: {
        agreementId,
        terms: {
          ...sent,
          parties: [
            { ...own, institutionId, id: first?.id },
            { ...other, networkId, id: second?.id, tasks: [{ ...other?.tasks[0], id: items[2] }] },
          ],
          funding: [],
        },
        proposedOn: '2024-06-15',
        proposedBy: first?.id,
        origin: 'afterwards',
        consents: [],
      },
    },
    {
      type: 'agreement-agreed.v1',
      data: {
        agreementId,
        consents: [
          { ...leader, partyId: first?.id, personId: null },
          { ...chair, partyId: second?.id, personId: null, on: null },
        ],
        signedOn: '2024-01-02',
        period: sent.period,
        rulebookVersion: '0510:1.0',
        exemptions: [],
      },
    },
    {
      type: 'agreement-ended.v1',
      data: {
        agreementId,
        ...end,
        endedBy: null,
        note: null,
        supersededBy: null,
        duplicateOf: null,
      },
    },
  ])
  t.match(answer, {
    revision: 2,
    version: 2,
    position: String(await store.head()),
    recordedAt: '2024-06-15T10:00:00.000Z',
    classification: { formality: 'formal', production: 'own-production' },
    warnings: [],
  })
})

t.test('what is not over is not ended', async (t) => {
  t.plan(2)
  const { store, from, appends, register } = await here(t)
  await register()
  t.strictSame(appends, [2])
  const types = (await recorded(store, from)).map(({ type }) => type)
  t.strictSame(types, ['agreement-proposed.v1', 'agreement-agreed.v1'])
})

t.test('where one says no, nothing is recorded, and it is told where', async (t) => {
  const { store, from, appends, register, terms } = await here(t)
  const future = { ...leader, on: '2025-01-01' }
  const cases: readonly (readonly [Partial<Sent>, readonly (readonly [string, string])[]])[] = [
    [
      { propose: { terms: terms({ period: { from: '2024', until: '2023' } }) } },
      [['until-before-from', '/propose/terms/period/until']],
    ],
    [
      { propose: { terms: terms({ period: { from: '2025' }, volunteering: { unpaid: 'no' } }) } },
      [['open-must-fix', '/propose/terms/volunteering/unpaid']],
    ],
    [{ agree: { consents: [leader] } }, [['consent-missing', '/agree/consents']]],
    [{ agree: { consents: [leader, future] } }, [['date-in-future', '/agree/consents/1/on']]],
    [
      { propose: { terms: terms() }, agree: { consents: [{ ...leader, how: 'unknown' }, chair] } },
      [['consent-unknown-how', '/agree/consents/0/how']],
    ],
    [
      { agree: { consents: [leader, chair], signedOn: '2030-01-01' } },
      [['date-in-future', '/agree/signedOn']],
    ],
    [
      { end: { reason: 'fulfilled', endedOn: '2020-01-01' } },
      [['ended-before-it-began', '/end/endedOn']],
    ],
    [{ end: { reason: 'declined' } }, [['end-reason-not-allowed', '/end/reason']]],
    [
      { end: { reason: 'fulfilled', note: 'Ring til Ane, 010170-1234' } },
      [['personal-data', '/end/note']],
    ],
  ]
  t.plan(cases.length * 2 + 2)
  for (const [sketch, expected] of cases) {
    for (const isTrial of [false, true]) {
      const error: unknown = await register(sketch, { isTrial }).catch((one: unknown) => one)
      const fields = error instanceof Refusal ? error.fields : []
      t.strictSame(
        fields.map(({ code, pointer }) => [code, pointer]),
        expected,
      )
    }
  }
  t.strictSame(appends, [])
  t.strictSame(await recorded(store, from), [])
})

t.test('a party more than consents, and a consent more than parties', async (t) => {
  t.plan(2)
  const { register } = await here(t)
  const few: unknown = await register({ agree: { consents: [] } }).catch((one: unknown) => one)
  t.match(few, { fields: [{ code: 'consent-missing' }, { code: 'consent-missing' }] })
  const { terms } = await register({ agree: { consents: [leader, chair, leader] } })
  t.equal(terms.parties.length, 2, 'whose yes nobody can tell is nobody’s')
})

t.test('what took its place must be there', async (t) => {
  t.plan(2)
  const { register } = await here(t)
  const { agreementId } = await register()
  const over = { reason: 'fulfilled', endedOn: '2024-05-31' } as const
  await t.resolves(register({ end: { ...over, supersededBy: agreementId } }))
  const unknown = '6f1c1f0e-5d0f-5b7e-9a55-0e6d3c1a2b4c'
  const refused: unknown = await register({ end: { ...over, supersededBy: unknown } }).catch(
    (one: unknown) => one,
  )
  t.match(refused, { fields: [{ code: 'unknown-reference', pointer: '/end/supersededBy' }] })
})

t.test('only a leader of an institution that is party to it', async (t) => {
  t.plan(3)
  const { commands, body, appends } = await here(t)
  const stranger = leaderOf('6f1c1f0e-5d0f-5b7e-9a55-0e6d3c1a2b4c')
  for (const actor of [stranger, coordinator]) {
    const refused: unknown = await commands
      .registerAgreement({ actor, body: body() })
      .catch((one: unknown) => one)
    t.match(refused, { code: 'forbidden' })
  }
  t.strictSame(appends, [])
})

t.test('the same key gives the first answer, also after the state moved on', async (t) => {
  t.plan(6)
  const { commands, clock, store, actor, register, body } = await here(t)
  const end = { reason: 'fulfilled', endedOn: '2024-05-31' } as const
  const first = await register({ end }, key('one'))
  const head = await store.head()
  clock.set('2024-07-01T10:00:00Z')
  t.strictSame(await register({ end }, key('one')), first)
  const twins = await Promise.all([register({}, key('two')), register({}, key('two'))])
  t.strictSame(twins[1], twins[0])
  const [open] = twins
  await commands.endAgreement({
    actor,
    id: open.agreementId,
    ifMatch: open.revision,
    body: { ...end, endedBy: null, note: null, supersededBy: null, duplicateOf: null },
  })
  t.strictSame(await register({}, key('two')), open, 'of what it was then')
  t.equal(await countAfter(store, head), 3)
  const other: unknown = await register({}, key('one', 'b')).catch((one: unknown) => one)
  t.ok(other instanceof IdempotencyKeyReusedError)
  const trial = await commands.registerAgreement({
    actor,
    body: body({ end }),
    isTrial: true,
    ...key('one'),
  })
  t.strictSame(trial, first, 'a trial of what is recorded')
})
