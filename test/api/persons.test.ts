import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { ErasureList } from '#src/persons/erasure-list.ts'
import { refusedToAll } from '../signed-in.ts'
import { newFolder } from '../stores.ts'
import {
  agreed,
  consentsOf,
  coordinator,
  etag,
  institutionBody,
  leaderOf,
  proposed,
  registered,
  termsBody,
  town,
  type Receipt,
} from './bodies.ts'
import { runningApp, type RawAnswer } from './running-app.ts'

const data = newFolder()
const app = await runningApp(t, { data })
const here = await town(app)
const { leader, careHomeId, libraryId } = here
const librarian = leaderOf(libraryId)
const elsewhere = 'coordinator:0813'

const ane = { name: 'Ane Kanariefugl', email: 'ane@kanariefugl.dk', phone: '74 34 12 34' }

const recorded = async (role: string, body: object = ane, key?: string): Promise<string> => {
  const headers: Record<string, string> = key === undefined ? {} : { 'idempotency-key': key }
  const { status, json, text } = await app.raw('/v1/persons', { role, body, headers })
  if (status !== 201) throw new Error(text)
  return (json as { personId: string }).personId
}

const personsOf = ({ agreementId }: Pick<Receipt, 'agreementId'>, role: string) =>
  app.raw(`/v1/agreements/${agreementId}/persons`, { role })

interface Item {
  readonly personId: string
  readonly details: object
  readonly signsIn: boolean
}

const itemsOf = ({ json }: RawAnswer): readonly Item[] => (json as { items: Item[] }).items

const refusedTo = (role: string): number => (role === 'public' ? refusedToAll : 403)

/** The care home, the library and the friends, of whom the first names a contact. */
const withContact = (personId: string) => {
  const body = termsBody(here)
  const [home, friends] = body.parties
  if (home === undefined || friends === undefined) throw new Error('Two parties')
  return {
    ...body,
    parties: [
      { ...home, contacts: [{ role: 'Leder', personId }] },
      { kind: 'institution' as const, institutionId: libraryId, role: 'institution' as const },
      friends,
    ],
  }
}

t.test('a leader records, finds and mends a person', async (t) => {
  const personId = await recorded(leader)
  const path = `/v1/persons/${personId}`
  const first = await app.raw(path, { role: leader })
  t.equal(first.headers.get('etag'), '"0"')
  const told = {
    personId,
    revision: 0,
    institutionId: careHomeId,
    municipalityCode: null,
    signsIn: false,
    details: ane,
    recordedAt: '2024-06-15T10:00:00.000Z',
  }
  const since = { recordedAt: '2024-06-15T10:00:00.000Z' }
  t.strictSame(first.json, {
    ...told,
    history: [{ ...since, details: ane }],
    agreements: [],
    elsewhere: 0,
  })

  const mended = { name: 'Ane Lund Kanariefugl', email: null, phone: null }
  const update = { role: leader, body: mended }
  t.equal((await app.raw(`${path}/update`, update)).status, 428)
  const done = await app.raw(`${path}/update`, { ...update, headers: { 'if-match': '"0"' } })
  t.strictSame([done.status, done.headers.get('etag')], [200, '"1"'])
  const late = await app.raw(`${path}/update`, { ...update, headers: { 'if-match': '"0"' } })
  t.strictSame(
    [late.status, late.problem.code, late.problem.changes],
    [412, 'revision-mismatch', []],
  )

  const found = await app.raw('/v1/persons?q=kanarie+AN', { role: leader })
  t.strictSame(found.json, { items: [{ ...told, revision: 1, details: mended }], total: 1 })
  t.strictSame((await app.raw('/v1/persons?q=Bo', { role: leader })).json, { items: [], total: 0 })
  t.strictSame(
    itemsOf(await app.raw('/v1/persons', { role: coordinator }))
      .filter(({ signsIn }) => !signsIn)
      .map((one) => one.personId),
    [personId],
  )
  for (const role of [librarian, elsewhere]) {
    t.strictSame((await app.raw('/v1/persons', { role })).json, { items: [], total: 0 }, role)
    t.equal((await app.raw(path, { role })).status, 404, role)
    const body = { ...update, role, headers: { 'if-match': '"1"' } }
    t.equal((await app.raw(`${path}/update`, body)).status, role === librarian ? 404 : 403, role)
  }
  for (const role of ['analyst', 'public']) {
    t.equal((await app.raw('/v1/persons', { role })).status, refusedTo(role), role)
    t.equal((await app.raw(path, { role })).status, refusedTo(role), role)
  }
})

t.test('what is no name, address or number is refused, and recorded nowhere', async (t) => {
  const wrong = [
    [{ ...ane, name: 'Ane 010190-1234' }, 422, '/name', 'personal-data'],
    [{ ...ane, name: '' }, 400, '/name', 'required'],
    [{ ...ane, email: 'ane' }, 400, '/email', 'invalid-email'],
    [{ ...ane, phone: '1234' }, 400, '/phone', 'invalid-phone'],
    [{ ...ane, phone: '010190-1234' }, 400, '/phone', 'invalid-phone'],
    [{ ...ane, cpr: '0101901234' }, 400, '/cpr', 'unknown-field'],
  ] as const
  t.plan(wrong.length + 1)
  const before = await Array.fromAsync(app.registry.store.erasableStreams())
  for (const [body, status, pointer, code] of wrong) {
    const answer = await app.raw('/v1/persons', { role: leader, body })
    const [error] = answer.problem.errors ?? []
    t.strictSame([answer.status, error?.pointer, error?.code], [status, pointer, code])
  }
  t.strictSame(await Array.fromAsync(app.registry.store.erasableStreams()), before)
})

t.test('a repeat with the same key records one person', async (t) => {
  t.plan(2)
  const [first, again] = [await recorded(leader, ane, 'k1'), await recorded(leader, ane, 'k1')]
  t.equal(again, first)
  const other = await app.raw('/v1/persons', {
    role: leader,
    body: { ...ane, name: 'Bo' },
    headers: { 'idempotency-key': 'k1' },
  })
  t.equal(other.problem.code, 'idempotency-key-reused')
})

t.test(
  'an agreement names persons by reference, and tells who it is to those who need it',
  async (t) => {
    const personId = await recorded(leader)
    const proposal = await proposed(app, leader, withContact(personId))
    const consents = consentsOf(proposal).map((one, at) => (at === 0 ? { ...one, personId } : one))
    const path = `/v1/agreements/${proposal.agreementId}/agree`
    const headers = { 'if-match': etag(proposal) }
    const receipt = await app.raw(path, { role: leader, body: { consents }, headers })
    t.equal(receipt.status, 200)
    for (const role of [leader, librarian, coordinator]) {
      const items = itemsOf(await personsOf(proposal, role))
      t.strictSame(
        items.map(({ details }) => details),
        [ane],
        role,
      )
    }
    for (const role of [elsewhere, 'analyst', 'public', leaderOf(await stranger())]) {
      const refused = await personsOf(proposal, role)
      t.equal(refused.status, refusedTo(role), role)
      t.notMatch(refused.text, /kanarie/i)
    }
    const one = await app.raw(`/v1/persons/${personId}`, { role: leader })
    t.strictSame((one.json as { agreements: unknown }).agreements, [
      {
        agreementId: proposal.agreementId,
        title: proposal.terms.title,
        capacities: ['consent', 'contact'],
      },
    ])
  },
)

let strangers = 0
const stranger = () =>
  registered(app.as(coordinator), institutionBody({ name: `Skole ${String((strangers += 1))}` }))

t.test('a reference that was seen elsewhere names nobody', async (t) => {
  t.plan(4)
  const personId = await recorded(leader)
  const body = termsBody({ ...here, careHomeId: libraryId })
  const [own, friends] = body.parties
  const terms = { ...body, parties: [{ ...own, contacts: [{ role: 'Chef', personId }] }, friends] }
  const refused = await app.raw('/v1/agreements', { role: librarian, body: { terms } })
  t.strictSame([refused.status, refused.problem.code], [422, 'person-unknown'])
  t.equal(refused.problem.errors?.[0]?.pointer, '/terms/parties/0/contacts/0/personId')
  const proposal = await proposed(app, librarian, body)
  const consents = consentsOf(proposal).map((one) => ({ ...one, personId }))
  const path = `/v1/agreements/${proposal.agreementId}/agree`
  const headers = { 'if-match': etag(proposal) }
  const agree = await app.raw(path, { role: librarian, body: { consents }, headers })
  t.equal(agree.problem.code, 'person-unknown')
  t.strictSame(itemsOf(await personsOf(proposal, librarian)), [])
})

/** Everything on disk that holds a text. */
const filesWith = (text: string): string[] =>
  globSync('**/*', { cwd: data })
    .filter((file) => statSync(join(data, file)).isFile())
    .filter((file) => readFileSync(join(data, file)).includes(text))

t.test('a coordinator has a person forgotten, and nothing is left', async (t) => {
  const secret = { name: 'Xenia Papegøje', email: 'xenia@papegoeje.dk', phone: '61 61 61 61' }
  const personId = await recorded(leader, secret)
  await app.raw(`/v1/persons/${personId}/update`, {
    role: leader,
    body: { ...secret, name: 'Xenia B. Papegøje' },
    headers: { 'if-match': '"0"' },
  })
  const receipt = await agreed(app, leader, await proposed(app, leader, withContact(personId)))
  await personsOf(receipt, leader)
  t.not(filesWith('Papegøje').length, 0, 'before, it is on disk')

  const forget = { body: { reason: 'asked-for' } }
  const path = `/v1/persons/${personId}/forget`
  t.equal((await app.raw(path, { ...forget, role: leader })).status, 403)
  t.equal((await app.raw(path, { ...forget, role: elsewhere })).status, 404)
  const nobody = '/v1/persons/6f1c1f0e-5d0f-5b7e-9a55-0e6d3c1a2b4c/forget'
  t.equal((await app.raw(nobody, { ...forget, role: coordinator })).status, 404)
  t.not(filesWith('Papegøje').length, 0, 'and after refusals, too')

  const done = await app.raw(path, { ...forget, role: coordinator })
  t.strictSame(done.json, {
    personId,
    reason: 'asked-for',
    revision: 0,
    position: String(await app.head()),
    recordedAt: '2024-06-15T10:00:00.000Z',
    warnings: [],
  })
  t.strictSame((await app.raw(path, { ...forget, role: coordinator })).json, done.json, 'repeated')
  t.equal((await app.raw(path, { ...forget, role: elsewhere })).status, 404, 'nor elsewhere')
  for (const text of ['Papegøje', 'xenia@papegoeje.dk', '61 61 61 61']) {
    t.strictSame(filesWith(text), [], text)
  }
  const list = new ErasureList(join(data, 'erasure-list.txt'))
  t.strictSame(await list.ids(), [personId])
  t.strictSame(await app.registry.references.erased(), [personId])

  t.equal((await app.raw(`/v1/persons/${personId}`, { role: leader })).status, 404)
  t.strictSame(itemsOf(await personsOf(receipt, leader)), [])
  const kept = itemsOf(await app.raw('/v1/persons', { role: leader }))
  t.notOk(kept.some((one) => one.personId === personId))
  const gone = await app.raw(`/v1/persons/${personId}/update`, {
    role: leader,
    body: secret,
    headers: { 'if-match': '"1"' },
  })
  t.equal(gone.status, 404, 'nobody writes it again')

  const { agreementId, terms } = receipt
  const shown = await app.raw(`/v1/agreements/${agreementId}`, { role: leader })
  const [home] = (shown.json as Receipt).terms.parties
  t.strictSame(home?.contacts, [{ role: 'Leder', personId }], 'the role stands')
  const amended = await app.raw(`/v1/agreements/${agreementId}/revise`, {
    role: leader,
    headers: { 'if-match': etag(receipt) },
    body: {
      kind: 'amendment',
      terms: { ...terms, title: 'Nye læsevenner' },
      effectiveFrom: '2024-07-01',
      reason: 'Efter ønske',
      consents: consentsOf(receipt),
    },
  })
  t.equal(amended.status, 200, 'and can stay')
})
