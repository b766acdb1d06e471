import t from 'tap'
import {
  agreed,
  consentsOf,
  coordinator,
  etag,
  institutionBody,
  leaderOf,
  networkBody,
  proposed,
  registered,
  running,
  termsBody,
  town,
  type Receipt,
} from './bodies.ts'
import { runningApp, type RawAnswer } from './running-app.ts'

const app = await runningApp(t)
const here = await town(app)
const elsewhere = 'coordinator:0813'
const stranger = leaderOf(here.libraryId)
const nobody = leaderOf('6f1c1f0e-5d0f-5b7e-9a55-0e6d3c1a2b4c')

interface Asked {
  readonly path: string
  readonly body: object
  readonly ifMatch?: string
}

const ask = (role: string, { path, body, ifMatch }: Asked): Promise<RawAnswer> =>
  app.raw(path, {
    role,
    body,
    headers: ifMatch === undefined ? {} : { 'if-match': ifMatch },
  })

const at = (receipt: Receipt, name: string) => ({
  path: `/v1/agreements/${receipt.agreementId}/${name}`,
  ifMatch: etag(receipt),
})

/** Each command made anew for each role, so that nobody's success is in the way of the next. */
const commands: Record<string, () => Promise<Asked> | Asked> = {
  'register an institution': () => ({ path: '/v1/institutions', body: institutionBody() }),
  'register a network': () => ({ path: '/v1/networks', body: networkBody() }),
  'update an institution': async () => {
    const { data } = await app.as().GET('/v1/institutions/{institutionId}', {
      params: { path: { institutionId: here.careHomeId } },
    })
    return {
      path: `/v1/institutions/${here.careHomeId}/update`,
      ifMatch: etag(data ?? { revision: 0 }),
      body: { details: institutionBody({ name: `Navn ${data?.revision ?? 0}` }) },
    }
  },
  'close an institution': async () => ({
    path: `/v1/institutions/${await registered(app.as(coordinator), institutionBody())}/close`,
    ifMatch: '"0"',
    body: { reason: 'closed' },
  }),
  'update a network': async () => {
    const { data } = await app
      .as()
      .GET('/v1/networks/{networkId}', { params: { path: { networkId: here.friendsId } } })
    return {
      path: `/v1/networks/${here.friendsId}/update`,
      ifMatch: etag(data ?? { revision: 0 }),
      body: { details: networkBody({ name: `Navn ${data?.revision ?? 0}` }) },
    }
  },
  'close a network': async () => {
    const { data } = await app.as(coordinator).POST('/v1/networks', { body: networkBody() })
    return {
      path: `/v1/networks/${data?.networkId ?? ''}/close`,
      ifMatch: '"0"',
      body: { reason: 'closed' },
    }
  },
  propose: () => ({ path: '/v1/agreements', body: { terms: termsBody(here) } }),
  agree: async () => {
    const proposal = await proposed(app, here.leader, termsBody(here))
    return { ...at(proposal, 'agree'), body: { consents: consentsOf(proposal) } }
  },
  negotiate: async () => {
    const proposal = await proposed(app, here.leader, termsBody(here))
    const terms = { ...proposal.terms, title: 'Andet' }
    return { ...at(proposal, 'revise'), body: { kind: 'negotiation', terms } }
  },
  withdraw: async () => ({
    ...at(await proposed(app, here.leader, termsBody(here)), 'end'),
    body: { reason: 'withdrawn' },
  }),
  confirm: async () => ({
    ...at(await running(app, here.leader, termsBody(here)), 'revise'),
    body: { kind: 'confirmation' },
  }),
  end: async () => ({
    ...at(await running(app, here.leader, termsBody(here)), 'end'),
    body: { reason: 'breach' },
  }),
}

const roles = {
  'own leader': here.leader,
  'other leader': stranger,
  'leader of nothing': nobody,
  'own coordinator': coordinator,
  'other coordinator': elsewhere,
  analyst: 'analyst',
} as const

type Role = keyof typeof roles

/** 2: done, 403: may not, 404: may not even know. */
const matrix: Record<string, Record<Role, 2 | 403 | 404>> = {
  'register an institution': row(403, 403, 403, 2, 403),
  'register a network': row(2, 2, 403, 2, 2),
  'update an institution': row(2, 403, 403, 2, 403),
  'close an institution': row(403, 403, 403, 2, 403),
  'update a network': row(2, 403, 403, 2, 403),
  'close a network': row(403, 403, 403, 2, 403),
  propose: row(2, 403, 403, 403, 403),
  agree: row(2, 404, 404, 403, 403),
  negotiate: row(2, 404, 404, 403, 403),
  withdraw: row(2, 404, 404, 403, 403),
  confirm: row(2, 403, 403, 403, 403),
  end: row(2, 403, 403, 403, 403),
}

/** Analysts write nothing, whoever they say they are. */
function row(...codes: readonly (2 | 403 | 404)[]): Record<Role, 2 | 403 | 404> {
  const [own = 403, other = 403, none = 403, mine = 403, far = 403] = codes
  return {
    'own leader': own,
    'other leader': other,
    'leader of nothing': none,
    'own coordinator': mine,
    'other coordinator': far,
    analyst: 403,
  }
}

// One agreement in force: the own leader collaborates with the network.
await running(app, here.leader, termsBody(here))

for (const [name, make] of Object.entries(commands)) {
  t.test(name, async (t) => {
    const names = Object.keys(roles) as Role[]
    t.plan(names.length * 2 + 3)
    for (const role of names) {
      const asked = await make()
      const before = await app.head()
      const { status, text, problem } = await ask(roles[role], asked)
      const expected = matrix[name]?.[role]
      if (expected === 2) {
        t.ok(status === 200 || status === 201, `${role}: ${status} ${text}`)
        t.ok((await app.head()) > before)
      } else {
        const code = expected === 403 ? 'forbidden' : 'not-found'
        t.strictSame([status, problem.code], [expected, code], `${role}: ${text}`)
        t.equal(await app.head(), before, 'nothing was written')
      }
    }
    const asked = await make()
    const before = await app.head()
    for (const authorization of ['Bearer demo:king', 'Basic ZGVtbzphbmFseXN0']) {
      const options = { body: asked.body, headers: { 'if-match': '"0"', authorization } }
      const answer = await app.raw(asked.path, options)
      t.equal(answer.status, 401, authorization)
    }
    t.equal(await app.head(), before)
  })
}

t.test('in a demo, who says nothing is an analyst', async (t) => {
  t.plan(3)
  const demo = await runningApp(t, { signIn: 'silence' })
  const nobodySaid = { role: null }
  t.equal((await demo.raw('/v1/findings', nobodySaid)).status, 200)
  const head = await demo.head()
  const { status } = await demo.raw('/v1/networks', { ...nobodySaid, body: networkBody() })
  t.equal(status, 403)
  t.equal(await demo.head(), head)
})

t.test('what Authorization may not say', async (t) => {
  const headers = [
    '',
    'Bearer',
    'Bearer ',
    'Bearer demo:',
    'Bearer demo',
    'bearer demo:analyst',
    'Bearer  demo:analyst',
    'Bearer demo:analyst ,x',
    'Bearer demo:analyst:0510',
    'Bearer demo:coordinator',
    'Bearer demo:coordinator:',
    'Bearer demo:coordinator:510',
    'Bearer demo:coordinator:0510:0813',
    'Bearer demo:coordinator:٠٥١٠',
    'Bearer demo:institution-leader:',
    `Bearer demo:institution-leader:${here.careHomeId.toUpperCase()}`,
    `Bearer demo:institution-leader:${here.careHomeId}:x`,
    'Bearer demo:institution-leader:00000000-0000-0000-0000-000000000000',
    `Bearer demo:${'x'.repeat(5000)}`,
    'Digest username="x"',
  ].filter((one) => /^[\x20-\x7e]*$/.test(one))
  const paths = [
    '/v1/agreements',
    '/v1/institutions',
    '/v1/networks',
    '/v1/collaboration-model',
    '/v1/collaboration-model/movements',
    '/v1/calendar',
    '/v1/agreements/durations',
    '/v1/funding',
    `/v1/institutions/${here.careHomeId}`,
    `/v1/networks/${here.friendsId}`,
    '/v1/agreements/6f1c1f0e-5d0f-5b7e-9a55-0e6d3c1a2b4c/history',
  ]
  t.plan(headers.length * 2 + paths.length)
  for (const authorization of headers) {
    const { status, problem, headers } = await app.raw('/v1/agreements', {
      headers: { authorization },
    })
    t.strictSame([status, problem.code], [401, 'unauthenticated'], authorization)
    t.match(headers.get('www-authenticate'), /^Bearer/)
  }
  for (const path of paths) {
    const answer = await app.raw(path, { headers: { authorization: 'Bearer x' } })
    t.equal(answer.status, 401, path)
  }
})

t.test("another leader's proposal is not there", async (t) => {
  const proposal = await proposed(app, here.leader, termsBody(here, { places: ['Hemmeligt'] }))
  const { agreementId } = proposal
  const sees: readonly (readonly [string, boolean])[] = [
    [here.leader, true],
    [coordinator, true],
    ['analyst', true],
    [stranger, false],
    [nobody, false],
    [elsewhere, false],
  ]
  t.plan(sees.length * 5 + 5)
  for (const [role, isSeen] of sees) {
    const options = { role }
    const one = await app.raw(`/v1/agreements/${agreementId}`, options)
    t.equal(one.status, isSeen ? 200 : 404, role)
    const history = await app.raw(`/v1/agreements/${agreementId}/history`, options)
    t.equal(history.status, isSeen ? 200 : 404, 'nor its history')
    const lists = ['place=Hemmeligt', `networkId=${here.friendsId}&status=proposed&limit=200`]
    for (const query of lists) {
      const list = await app.raw(`/v1/agreements?${query}`, options)
      t.equal(list.text.includes(agreementId), isSeen, query)
    }
    const { json } = await app.raw('/v1/agreements?place=Hemmeligt', options)
    t.equal((json as { total: number }).total, isSeen ? 1 : 0, 'nor is it counted')
  }
  const missing = await app.raw('/v1/agreements/6f1c1f0e-5d0f-5b7e-9a55-0e6d3c1a2b4c', {
    role: stranger,
  })
  const hidden = await app.raw(`/v1/agreements/${agreementId}`, { role: stranger })
  t.equal(hidden.text, missing.text, 'told apart from nothing by nothing')
  await agreed(app, here.leader, proposal)
  const seen = await app.raw(`/v1/agreements/${agreementId}`, { role: stranger })
  t.equal(seen.status, 200, 'an agreement is for all to see')
  const since = await app.raw(`/v1/agreements/${agreementId}/history`, { role: stranger })
  t.equal(since.status, 200, 'with its history')
  const declined = await proposed(app, here.leader, termsBody(here))
  await ask(here.leader, { ...at(declined, 'end'), body: { reason: 'withdrawn' } })
  const gone = await app.raw(`/v1/agreements/${declined.agreementId}`, { role: stranger })
  t.equal(gone.status, 404, 'a proposal that came to nothing stays hidden')
  const before = await app.raw(`/v1/agreements/${declined.agreementId}/history`, { role: stranger })
  t.equal(before.status, 404, 'as does how it came to nothing')
})

t.test(
  'a successor inherits the right to act, and what was there before is still theirs',
  async (t) => {
    t.plan(7)
    const api = app.as(coordinator)
    const oldId = await registered(api, institutionBody({ name: 'Gammel' }))
    const middleId = await registered(api, institutionBody({ name: 'Mellem' }))
    const newId = await registered(api, institutionBody({ name: 'Ny' }))
    const terms = termsBody({ ...here, careHomeId: oldId })
    const proposal = await proposed(app, leaderOf(oldId), terms)
    const inForce = await running(app, leaderOf(oldId), terms)
    const refused = await ask(leaderOf(newId), {
      ...at(inForce, 'revise'),
      body: { kind: 'confirmation' },
    })
    t.equal(refused.status, 403, 'before')
    const close = (institutionId: string, successorId: string) =>
      ask(coordinator, {
        path: `/v1/institutions/${institutionId}/close`,
        ifMatch: '"0"',
        body: { reason: 'merged', successorId },
      })
    t.equal((await close(oldId, middleId)).status, 200)
    t.equal((await close(middleId, newId)).status, 200)
    const confirmed = await ask(leaderOf(newId), {
      ...at(inForce, 'revise'),
      body: { kind: 'confirmation' },
    })
    t.equal(confirmed.status, 200, confirmed.text)
    const agreeing = await ask(leaderOf(newId), {
      ...at(proposal, 'agree'),
      body: { consents: consentsOf(proposal) },
    })
    t.equal(agreeing.status, 200, agreeing.text)
    const stillTheirs = await ask(leaderOf(oldId), {
      path: at(inForce, 'end').path,
      ifMatch: '"2"',
      body: { reason: 'mutual-consent' },
    })
    t.equal(stillTheirs.status, 200, stillTheirs.text)
    const others = await ask(stranger, {
      ...at(inForce, 'revise'),
      body: { kind: 'confirmation' },
    })
    t.equal(others.status, 403)
  },
)

t.test('a successor sees what it took over, from the day of the closing on', async (t) => {
  t.plan(11)
  const api = app.as(coordinator)
  const [firstId, nextId, thirdId, laterId] = [
    await registered(api, institutionBody({ name: 'Den første' })),
    await registered(api, institutionBody({ name: 'Den næste' })),
    await registered(api, institutionBody({ name: 'Den tredje' })),
    await registered(api, institutionBody({ name: 'Den senere' })),
  ]
  const terms = termsBody({ ...here, careHomeId: firstId })
  const proposal = await proposed(app, leaderOf(firstId), terms)
  const { agreementId } = proposal
  const see = async (role: string): Promise<readonly number[]> => {
    const list = await app.as(role).GET('/v1/agreements', {
      params: { query: { institutionId: firstId, status: 'proposed' } },
    })
    const one = await app.raw(`/v1/agreements/${agreementId}`, { role })
    const history = await app.raw(`/v1/agreements/${agreementId}/history`, { role })
    return [list.data?.total ?? -1, one.status, history.status]
  }
  t.strictSame(await see(leaderOf(thirdId)), [0, 404, 404], 'before')
  for (const [id, body] of [
    [firstId, { reason: 'merged', successorId: nextId }],
    [nextId, { reason: 'merged', successorId: thirdId }],
    [thirdId, { reason: 'merged', successorId: laterId, effectiveOn: '2024-12-31' }],
  ] as const) {
    const path = `/v1/institutions/${id}/close`
    t.equal((await ask(coordinator, { path, ifMatch: '"0"', body })).status, 200)
  }
  for (const id of [firstId, nextId, thirdId]) {
    t.strictSame(await see(leaderOf(id)), [1, 200, 200], 'its own, and what it took over')
  }
  t.strictSame(await see(leaderOf(laterId)), [0, 404, 404], 'the third is still open')
  const asked = { ...at(proposal, 'agree'), body: { consents: consentsOf(proposal) } }
  t.equal((await ask(leaderOf(laterId), asked)).status, 404, 'nor acts what is not seen')
  t.equal((await ask(stranger, asked)).status, 404)
  t.equal((await ask(leaderOf(thirdId), asked)).status, 200)
})

t.test('two institutions that follow each other do not go round for ever', async (t) => {
  t.plan(3)
  const api = app.as(coordinator)
  const one = await registered(api, institutionBody({ name: 'Den ene' }))
  const other = await registered(api, institutionBody({ name: 'Den anden' }))
  const inForce = await running(app, leaderOf(one), termsBody({ ...here, careHomeId: one }))
  for (const [id, successorId] of [
    [one, other],
    [other, one],
  ]) {
    const answer = await ask(coordinator, {
      path: `/v1/institutions/${id ?? ''}/close`,
      ifMatch: '"0"',
      body: { reason: 'merged', successorId },
    })
    t.ok(answer.status < 500, answer.text)
  }
  const confirmed = await ask(leaderOf(other), {
    ...at(inForce, 'revise'),
    body: { kind: 'confirmation' },
  })
  t.equal(confirmed.status, 200, confirmed.text)
})

t.test('a leader updates a network only with an agreement in force', async (t) => {
  const api = app.as(coordinator)
  const { data } = await api.POST('/v1/networks', { body: networkBody({ name: 'Vekslende' }) })
  const networkId = data?.networkId ?? ''
  let revision = 0
  const update = async () => {
    const { status } = await ask(here.leader, {
      path: `/v1/networks/${networkId}/update`,
      ifMatch: `"${revision}"`,
      body: { details: networkBody({ name: `Vekslende ${revision}` }) },
    })
    if (status === 200) revision += 1
    return status
  }
  const terms = (from: string, until: string | null = null) =>
    termsBody({ ...here, friendsId: networkId }, { period: { from, until } })
  t.plan(7)
  t.equal(await update(), 403, 'none')
  const proposal = await proposed(app, here.leader, terms('2024-01-01'))
  t.equal(await update(), 403, 'proposed')
  await running(app, here.leader, terms('2024-07-01'))
  t.equal(await update(), 403, 'one that lies ahead')
  await running(app, here.leader, terms('2023-01-01', '2023-12-31'))
  t.equal(await update(), 403, 'one that has lapsed')
  const inForce = await agreed(app, here.leader, proposal)
  t.equal(await update(), 200, 'in force')
  const ended = await ask(here.leader, {
    ...at(inForce, 'end'),
    body: { reason: 'terminated-by-network', endedOn: '2024-06-14' },
  })
  t.equal(ended.status, 200)
  t.equal(await update(), 403, 'ended yesterday')
})

t.test('a coordinator cannot move an institution out of, or into, the municipality', async (t) => {
  t.plan(2)
  const id = await registered(app.as(coordinator), institutionBody({ name: 'Flyttes' }))
  const move = (role: string) =>
    ask(role, {
      path: `/v1/institutions/${id}/update`,
      ifMatch: '"0"',
      body: { details: institutionBody({ municipalityCode: '0813' }) },
    })
  t.equal((await move(coordinator)).status, 403)
  t.equal((await move(elsewhere)).status, 403)
})

t.test('a leader cannot slip out of the agreement and leave it to nobody', async (t) => {
  t.plan(1)
  const theirs = termsBody({ ...here, careHomeId: here.libraryId })
  const answer = await ask(here.leader, { path: '/v1/agreements', body: { terms: theirs } })
  t.equal(answer.status, 403, 'nobody proposes for others')
})

t.test('the public asks about days up to today', async (t) => {
  t.plan(6)
  for (const path of ['/v1/collaboration-model', '/v1/agreements', '/v1/institutions']) {
    const ahead = await app.raw(`${path}?validAt=2024-06-16`, { role: 'public' })
    t.strictSame([ahead.status, ahead.problem.code], [403, 'day-ahead'])
    t.equal((await app.raw(`${path}?validAt=2024-06-15`, { role: 'public' })).status, 200)
  }
})
