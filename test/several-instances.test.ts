import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import t, { type Test } from 'tap'
import { SimulatedClock } from '#src/clock.ts'
import { demoConfig, prepareDemo } from '#src/cli/demo.ts'
import { createCommands } from '#src/commands/create-commands.ts'
import { readConfig } from '#src/config.ts'
import {
  consentsOf,
  coordinator,
  institutionBody,
  leaderOf,
  networkBody,
  termsBody,
  type Receipt,
} from './api/bodies.ts'
import { quietApp, wholeApp, type WholeApp } from './whole-app.ts'
import { today } from './web/site.ts'
import { newFolder, storeIn, type StoreKind, storeKinds } from './stores.ts'
import { agreementIdIn, at, begun, send, writer, type Writer } from './web/drafts/writer.ts'

/** Programs with a data folder each, on one store, that sign cookies with one secret. */
const instances = async (
  t: Test,
  kind: StoreKind,
  { count, day = today }: { readonly count: number; readonly day?: string },
): Promise<readonly WholeApp[]> => {
  const folder = newFolder()
  const opened = Array.from({ length: count }, async (_, index) => {
    const clock = new SimulatedClock(`${day}T10:00:00Z`)
    const store = await storeIn(folder, kind)
    return await wholeApp(t, { data: join(folder, String(index)), store, clock })
  })
  return await Promise.all(opened)
}

interface Sending {
  readonly role: string
  readonly body: object
  readonly headers?: Readonly<Record<string, string>>
}

const post = async ({ app }: WholeApp, url: string, { role, body, headers = {} }: Sending) => {
  const answer = await app.inject({
    method: 'POST',
    url,
    headers: { authorization: `Bearer demo:${role}`, ...headers },
    payload: body,
  })
  const { etag, location } = answer.headers
  return { status: answer.statusCode, text: answer.body, etag, location, json: answer.json<Ids>() }
}

interface Ids extends Receipt {
  readonly institutionId: string
  readonly networkId: string
}

const read = async ({ app }: WholeApp, url: string) => {
  const { statusCode, body } = await app.inject({
    url,
    headers: { authorization: `Bearer demo:${coordinator}` },
  })
  return { status: statusCode, body }
}

/** An institution and an association, each registered on another instance. */
const parties = async ([one, other]: readonly [WholeApp, WholeApp]) => {
  const first = await post(one, '/v1/institutions', { role: coordinator, body: institutionBody() })
  const second = await post(other, '/v1/networks', { role: coordinator, body: networkBody() })
  const { institutionId } = first.json
  return { careHomeId: institutionId, friendsId: second.json.networkId, first, second }
}

const two = async (t: Test, kind: StoreKind): Promise<readonly [WholeApp, WholeApp]> => {
  const [one, other] = await instances(t, kind, { count: 2 })
  if (one === undefined || other === undefined) throw new Error('Two were asked for')
  return [one, other]
}

const onEach = (name: string, test: (t: Test, kind: StoreKind) => Promise<void>): void => {
  for (const kind of storeKinds) t.test(`${name} (${kind})`, (t) => test(t, kind))
}

onEach('what is written on one is read on the other, at once', async (t, kind) => {
  const both = await two(t, kind)
  const { careHomeId, friendsId } = await parties(both)
  const role = leaderOf(careHomeId)
  const rounds = 20
  t.plan(rounds * 3)
  for (let round = 0; round < rounds; round += 1) {
    const [here, there] = round % 2 === 0 ? both : ([both[1], both[0]] as const)
    const title = `Aftale nummer ${String(round)}`
    const terms = termsBody({ careHomeId, friendsId }, { title })
    const { json } = await post(here, '/v1/agreements', { role, body: { terms } })
    const list = await read(there, `/v1/agreements?q=${encodeURIComponent(title)}`)
    t.match(list.body, title)
    t.match((await read(there, `/v1/agreements/${json.agreementId}`)).body, title)
    t.match((await read(there, `/aftaler/${json.agreementId}`)).body, title)
  }
})

onEach('an Idempotency-Key is known to the other', async (t, kind) => {
  t.plan(6)
  const both = await two(t, kind)
  const [one, other] = both
  const { careHomeId, friendsId } = await parties(both)
  const role = leaderOf(careHomeId)
  const headers = { 'idempotency-key': 'spring' }
  const body = { terms: termsBody({ careHomeId, friendsId }) }
  const first = await post(one, '/v1/agreements', { role, body, headers })
  t.equal(first.status, 201)
  t.strictSame(await post(other, '/v1/agreements', { role, body, headers }), first)
  const otherwise = { terms: termsBody({ careHomeId, friendsId }, { title: 'En anden' }) }
  const refused = await post(other, '/v1/agreements', { role, body: otherwise, headers })
  t.strictSame([refused.status, refused.text.includes('idempotency-key-reused')], [422, true])

  const url = `/v1/agreements/${first.json.agreementId}/end`
  const end = { reason: 'withdrawn', endedOn: today, note: 'Ingen meldte sig' }
  const change = { role, body: end, headers: { 'if-match': '"0"', 'idempotency-key': 'over' } }
  const ended = await post(other, url, change)
  t.equal(ended.status, 200)
  t.strictSame(await post(one, url, change), ended, 'whatever the revision is now')
  const { registry } = one
  t.equal((await Array.fromAsync(registry.store.readAll())).length, 4)
})

onEach('a key is known where the read models are not up to date', async (t, kind) => {
  t.plan(3)
  const both = await two(t, kind)
  const { careHomeId, friendsId } = await parties(both)
  const [one, other] = both
  const { registry } = other
  const behind = () => Promise.reject(new Error('Never asked'))
  const lookup = { agreementsBetween: behind, networksWithCvr: behind }
  const commands = createCommands({
    store: registry.store,
    clock: registry.clock,
    lookup,
    erasures: registry.erasures,
  })
  const app = await quietApp({ ...registry, commands })
  t.teardown(() => app.close())
  const role = leaderOf(careHomeId)
  const terms = termsBody({ careHomeId, friendsId })
  const { json: proposed } = await post(one, '/v1/agreements', { role, body: { terms } })
  await post(one, `/v1/agreements/${proposed.agreementId}/agree`, {
    role,
    body: { consents: consentsOf(proposed) },
    headers: { 'if-match': '"0"' },
  })
  // Whoever collaborates with it may change it, and for that the read models are asked.
  const url = `/v1/networks/${friendsId}/update`
  const body = { details: networkBody({ name: 'Læseklubben' }) }
  const keyed = (key: string, revision: number): Sending => ({
    role,
    body,
    headers: { 'if-match': `"${String(revision)}"`, 'idempotency-key': key },
  })
  const first = await post(one, url, keyed('spring', 0))
  t.equal(first.status, 200)
  t.strictSame(await post({ ...other, app }, url, keyed('spring', 0)), first)
  t.equal((await post({ ...other, app }, url, keyed('autumn', 1))).status, 500, 'no repeat')
})

onEach(
  'one key at once on three: one of them records, and all give its answer',
  async (t, kind) => {
    const all = await instances(t, kind, { count: 3 })
    const keys = Array.from({ length: 20 }, (_, index) => `key-${String(index)}`)
    t.plan(keys.length + 1)
    for (const key of keys) {
      const body = institutionBody({ name: `Plejecenter ${key}` })
      const headers = { 'idempotency-key': key }
      const answers = await Promise.all(
        all.map((one) => post(one, '/v1/institutions', { role: coordinator, body, headers })),
      )
      const different = new Set(answers.map(({ status, text }) => `${String(status)} ${text}`))
      t.strictSame([different.size, answers[0]?.status], [1, 201])
    }
    const [one] = all
    t.equal(one && (await Array.fromAsync(one.registry.store.readAll())).length, keys.length)
  },
)

/** An entry that sends each request to the next instance. */
const inTurn = (all: readonly WholeApp[]): FastifyInstance => {
  let turn = 0
  const inject = (...given: Parameters<FastifyInstance['inject']>) => {
    turn += 1
    const next = all[turn % all.length]
    if (next === undefined) throw new Error('There is no instance')
    return next.app.inject(...given)
  }
  return { inject } as FastifyInstance
}

/** By an odd number, so that a form is shown by one and sent to another. */
const written = async (by: Writer, friendsId: string) => {
  const draftId = await begun(by, { form: 'informal' })
  await by.post(at(draftId, 'parter'), { add: `network:${friendsId}` })
  await by.answer(at(draftId, 'parter'), {})
  await by.answer(at(draftId, 'uformelt'), {
    what: 'Fællesspisning hver anden torsdag',
    'terms-period-from': 'marts 2024',
    fixedOrNew: 'both',
  })
  return draftId
}

onEach('a draft is written on three, and sent once', async (t, kind) => {
  t.plan(6)
  const all = await instances(t, kind, { count: 3 })
  const [one, other] = all
  if (one === undefined || other === undefined) throw new Error('Three were asked for')
  const { careHomeId, friendsId } = await parties([one, other])
  const by = writer({ app: inTurn(all) }, careHomeId)
  const draftId = await written(by, friendsId)
  for (const { app } of all) {
    const { words } = await writer({ app }, careHomeId, by.cookies).get(at(draftId))
    t.match(words, 'Fællesspisning hver anden torsdag')
  }
  const twice = writer({ app: inTurn(all) }, careHomeId, new Map(by.cookies))
  const sent = await send(by, draftId)
  t.match(sent.location, /\?done=informal$/)
  const agreementId = agreementIdIn(sent.location)
  const again = await twice.post(at(draftId), { go: 'send' })
  t.equal(agreementIdIn(again.location), agreementId, 'pressed twice, the second time elsewhere')
  t.match((await by.get(sent.location)).words, 'Fællesspisning hver anden torsdag')
})

onEach('the demo is told once, by whoever begins', async (t, kind) => {
  // Not the whole of it.
  const all = await instances(t, kind, { count: 3, day: '2016-01-01' })
  const [one] = all
  const tell = ({ data, registry }: WholeApp): Promise<void> =>
    prepareDemo(readConfig({ SAMSPIL_DATA: data }), registry)
  if (one === undefined) throw new Error('Three were asked for')
  t.plan(3)
  await Promise.all(all.map(tell))
  const told = await Array.fromAsync(one.registry.store.readAll())
  t.ok(told.length > 50)
  t.equal(new Set(told.map(({ id, stream }) => `${stream} ${id}`)).size, told.length)
  await Promise.all(all.map(tell))
  t.equal((await Array.fromAsync(one.registry.store.readAll())).length, told.length)
})

onEach('a registry that holds something is told no demo', async (t, kind) => {
  t.plan(1)
  const [one] = await instances(t, kind, { count: 1 })
  if (one === undefined) throw new Error('One was asked for')
  await post(one, '/v1/institutions', { role: coordinator, body: institutionBody() })
  await prepareDemo(demoConfig(readConfig({ SAMSPIL_DATA: one.data })), one.registry)
  t.equal((await Array.fromAsync(one.registry.store.readAll())).length, 1)
})
