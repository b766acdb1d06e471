import t from 'tap'
import {
  consentsOf,
  coordinator,
  etag,
  formalOwn,
  informalCo,
  running,
  termsBody,
  town,
  type Receipt,
  type Town,
} from './bodies.ts'
import { runningApp, today, type RunningApp } from './running-app.ts'

const start = '2024-01-01'
const changed = '2024-04-01'
const last = '2024-05-31'
const over = '2024-06-01'

/** The data of an answer that has to be there. */
const told = async <Data>(answer: Promise<{ data?: Data; error?: unknown }>): Promise<Data> => {
  const { data, error } = await answer
  if (data === undefined) throw new Error(JSON.stringify(error))
  return data
}

/** Formal own-production from January, informal co-production from April, over with May. */
const lived = async (app: RunningApp, here: Town): Promise<Receipt> => {
  const leader = app.as(here.leader)
  const receipt = await running(app, here.leader, termsBody(here))
  const amended = await told(
    leader.POST('/v1/agreements/{agreementId}/revise', {
      params: { path: receipt, header: { 'if-match': etag(receipt) } },
      body: {
        kind: 'amendment',
        effectiveFrom: changed,
        reason: 'Vi læser nu sammen på en ny måde.',
        consents: consentsOf(receipt),
        terms: { ...receipt.terms, title: 'Fælles læsning', classification: informalCo },
      },
    }),
  )
  const [institution] = amended.terms.parties
  return told(
    leader.POST('/v1/agreements/{agreementId}/end', {
      params: { path: receipt, header: { 'if-match': etag(amended) } },
      body: {
        reason: 'terminated-by-institution',
        endedOn: last,
        endedBy: institution?.id ?? null,
      },
    }),
  )
}

t.test('everything read is answered for any day, as known now', async (t) => {
  const app = await runningApp(t)
  const here = await town(app)
  const { agreementId } = await lived(app, here)
  const reader = app.as()

  t.test('the model', async (t) => {
    const cellsOn = async (validAt?: string) => {
      const query = validAt === undefined ? {} : { validAt }
      const model = await told(reader.GET('/v1/collaboration-model', { params: { query } }))
      return [model.validAt, model.cells.map(({ count }) => count)]
    }
    t.strictSame(await cellsOn('2023-12-31'), ['2023-12-31', [0, 0, 0, 0]])
    t.strictSame(await cellsOn(start), [start, [1, 0, 0, 0]])
    t.strictSame(await cellsOn('2024-03-31'), ['2024-03-31', [1, 0, 0, 0]])
    t.strictSame(await cellsOn(changed), [changed, [0, 0, 0, 1]])
    t.strictSame(await cellsOn(last), [last, [0, 0, 0, 1]])
    t.strictSame(await cellsOn(over), [over, [0, 0, 0, 0]])
    t.strictSame(await cellsOn(), [today, [0, 0, 0, 0]])
    const grouped = await app.raw(
      `/v1/collaboration-model?validAt=${changed}&groupBy=institution&format=csv`,
    )
    t.equal(grouped.headers.get('samspil-valid-at'), changed)
    t.match(grouped.text, `\r\n${here.careHomeId},Plejecenter Skovbo,0,0,0,1,1,0\r\n`)
  })

  t.test('the register, and its files', async (t) => {
    const listed = async (validAt: string) => {
      const query = { validAt, status: 'in-force' } as const
      const page = await told(reader.GET('/v1/agreements', { params: { query } }))
      return [page.validAt, page.total, page.items.map(({ title }) => title)]
    }
    t.strictSame(await listed(start), [start, 1, ['Læsevenner på Skovbo']])
    t.strictSame(await listed(last), [last, 1, ['Fælles læsning']])
    t.strictSame(await listed(over), [over, 0, []])
    const found = async (q: string) => {
      const query = { q, validAt: start }
      return (await told(reader.GET('/v1/agreements', { params: { query } }))).total
    }
    t.equal(await found('læsevenner'), 1)
    t.equal(await found('fælles læsning'), 0, 'which is its title later')
    const file = await app.raw(`/v1/agreements?validAt=${changed}&format=csv`)
    t.equal(file.headers.get('samspil-valid-at'), changed)
    t.match(file.text, 'Fælles læsning')
  })

  t.test('one agreement', async (t) => {
    const on = (validAt?: string) =>
      reader.GET('/v1/agreements/{agreementId}', {
        params: { path: { agreementId }, query: validAt === undefined ? {} : { validAt } },
      })
    t.match(await told(on(start)), {
      validAt: start,
      status: 'in-force',
      version: 2,
      terms: { title: 'Læsevenner på Skovbo', classification: formalOwn },
    })
    t.match(await told(on(changed)), { status: 'in-force', version: 3, validAt: changed })
    t.match(await told(on(over)), { status: 'ended', version: 3 })
    t.match(await told(on()), { status: 'ended', validAt: today })
    t.equal((await on('2023-12-31')).response.status, 404, 'nothing was known for that day')
  })

  t.test('findings', async (t) => {
    const on = async (validAt: string) => {
      const query = { validAt, agreementId }
      const page = await told(reader.GET('/v1/findings', { params: { query } }))
      if (!('items' in page)) throw new Error('Groups were not asked for')
      return [page.validAt, page.total, [...new Set(page.items.map(({ title }) => title))]]
    }
    const [day, total, titles] = await on(start)
    t.strictSame([day, titles], [start, ['Læsevenner på Skovbo']])
    t.ok(Number(total) > 0)
    t.strictSame((await on(changed)).at(-1), ['Fælles læsning'])
    t.strictSame(await on('2023-12-31'), ['2023-12-31', 0, []])
    const query = { validAt: start, groupBy: 'rule' } as const
    t.match(await told(reader.GET('/v1/findings', { params: { query } })), { validAt: start })
  })

  t.test('a day that cannot be is refused', async (t) => {
    for (const path of ['collaboration-model', 'agreements', 'findings', 'institutions']) {
      const { status, problem } = await app.raw(`/v1/${path}?validAt=2024-02-30`)
      t.equal(status, 400, path)
      t.match(problem.errors, [{ pointer: '/query/validAt', code: 'invalid-date' }], path)
    }
  })
})

t.test('parties are told as they were, and rights are those of today', async (t) => {
  const app = await runningApp(t)
  const here = await town(app)
  const { agreementId } = await running(app, here.leader, termsBody(here))
  const api = app.as(coordinator)
  const path = { institutionId: here.careHomeId }
  const before = await told(api.GET('/v1/institutions/{institutionId}', { params: { path } }))
  await told(
    api.POST('/v1/institutions/{institutionId}/update', {
      params: { path, header: { 'if-match': etag(before) } },
      body: { details: { ...before.details, name: 'Skovbakken' }, effectiveOn: '2024-06-01' },
    }),
  )
  const named = async (validAt: string) => {
    const one = await told(
      api.GET('/v1/institutions/{institutionId}', { params: { path, query: { validAt } } }),
    )
    const listed = await told(
      api.GET('/v1/institutions', { params: { query: { validAt, kind: 'care-home' } } }),
    )
    const agreement = await told(
      api.GET('/v1/agreements/{agreementId}', {
        params: { path: { agreementId }, query: { validAt } },
      }),
    )
    return [
      one.details.name,
      ...listed.items.map(({ details }) => details.name),
      agreement.parties[0]?.name,
    ]
  }
  t.strictSame(await named('2024-05-31'), Array(3).fill('Plejecenter Skovbo'))
  t.strictSame(await named('2024-06-01'), Array(3).fill('Skovbakken'))

  const successor = await app.as(coordinator).POST('/v1/institutions', {
    body: { name: 'Åhuset', kind: 'care-home', municipalityCode: '0510' },
  })
  const successorId = successor.data?.institutionId ?? ''
  await told(
    api.POST('/v1/institutions/{institutionId}/close', {
      params: { path, header: { 'if-match': '"1"' } },
      body: { reason: 'merged', successorId, effectiveOn: '2024-06-10' },
    }),
  )
  const asked = { agreementId, validAt: '2024-02-01' }
  const seen = async (role: string) => {
    const page = await told(app.as(role).GET('/v1/findings', { params: { query: asked } }))
    return 'items' in page && page.total > 0
  }
  t.equal(await seen(`institution-leader:${successorId}`), true, 'who took over since')
  t.equal(await seen(`institution-leader:${here.libraryId}`), false)
})
