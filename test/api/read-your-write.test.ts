import t from 'tap'
import { coordinator, etag, networkBody, proposed, agreed, termsBody, town } from './bodies.ts'
import { runningApp } from './running-app.ts'

const app = await runningApp(t)
const here = await town(app)
const reader = app.as()

const total = async (): Promise<number> => {
  const { data } = await reader.GET('/v1/collaboration-model', { params: {} })
  return data?.total ?? -1
}

const propose = (title: string) =>
  proposed(app, here.leader, termsBody(here, { title, places: [title] }))

/** What the three questions say of a proposal that was just made. */
const afterProposal = async (title: string): Promise<unknown> => {
  const { agreementId } = await propose(title)
  const one = await reader.GET('/v1/agreements/{agreementId}', {
    params: { path: { agreementId } },
  })
  const list = await reader.GET('/v1/agreements', { params: { query: { place: title } } })
  return [one.data?.revision, one.data?.status, list.data?.items.map((item) => item.agreementId)]
    .flat()
    .map((told) => (told === agreementId ? 'its id' : told))
}

/** And of an agreement that was just agreed. */
const afterAgreeing = async (title: string): Promise<unknown> => {
  const { position } = await agreed(app, here.leader, await propose(title))
  const query = { place: title, status: 'in-force' } as const
  const cell = await reader.GET('/v1/collaboration-model', { params: { query: { place: title } } })
  const list = await reader.GET('/v1/agreements', { params: { query } })
  const isLater = BigInt(cell.data?.position ?? '0') >= BigInt(position)
  return [cell.data?.total, list.data?.total, isLater]
}

t.test('200 writes in a row, each read at once', async (t) => {
  t.plan(400)
  for (let number = 0; number < 200; number += 1) {
    const before = await total()
    t.strictSame(await afterProposal(`Række ${number}`), [0, 'proposed', 'its id'])
    if (number % 10 === 0) {
      await afterAgreeing(`Aftalt ${number}`)
      t.equal(await total(), before + 1, 'the model counts it')
    } else t.equal(await total(), before, 'the model does not count a proposal')
  }
})

t.test('50 proposers and 50 who agree at once, each reading their own', async (t) => {
  t.plan(100)
  const numbers = Array.from({ length: 50 }, (_, number) => number)
  const proposals = numbers.map((number) => afterProposal(`Samtidig ${number}`))
  const agreements = numbers.map((number) => afterAgreeing(`Samtidig aftalt ${number}`))
  for (const seen of await Promise.all(proposals)) t.strictSame(seen, [0, 'proposed', 'its id'])
  for (const seen of await Promise.all(agreements)) t.strictSame(seen, [1, 1, true])
})

t.test('parties, and a revision after another', async (t) => {
  t.plan(60)
  const api = app.as(coordinator)
  for (let number = 0; number < 30; number += 1) {
    const { data } = await api.POST('/v1/networks', {
      body: networkBody({ name: `Netværk ${number}` }),
    })
    const networkId = data?.networkId ?? ''
    const { data: page } = await reader.GET('/v1/networks', { params: { query: { limit: 200 } } })
    t.ok(page?.items.some((one) => one.networkId === networkId))
    const details = networkBody({ name: `Netværk nr. ${number}` })
    await api.POST('/v1/networks/{networkId}/update', {
      params: { path: { networkId }, header: { 'if-match': etag({ revision: 0 }) } },
      body: { details },
    })
    const one = await reader.GET('/v1/networks/{networkId}', { params: { path: { networkId } } })
    t.strictSame([one.data?.revision, one.data?.details.name], [1, details.name])
  }
})
