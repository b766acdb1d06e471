import t from 'tap'
import {
  changeRulebookExample,
  correctLegalBasisExample,
} from '#schemas/commands/boundary-examples.ts'
import {
  agreed,
  consentsOf,
  coordinator,
  institutionBody,
  networkBody,
  proposed,
  running,
  termsBody,
  town,
} from './bodies.ts'
import { runningApp, type RawAnswer } from './running-app.ts'

const app = await runningApp(t)
const here = await town(app)
const agreement = await running(app, here.leader, termsBody(here))
const { agreementId } = agreement

const amendment = (title: string, revision = agreement) => ({
  kind: 'amendment',
  terms: { ...revision.terms, title },
  effectiveFrom: '2024-02-01',
  reason: 'Et bedre navn',
  consents: consentsOf(revision),
})

const revise = (ifMatch: string | null, body: unknown, role = here.leader): Promise<RawAnswer> =>
  app.raw(`/v1/agreements/${agreementId}/revise`, {
    role,
    body,
    headers: ifMatch === null ? {} : { 'if-match': ifMatch },
  })

const codeOf = ({ status, problem }: RawAnswer) => [status, problem.code]

t.test('missing, malformed, weak and any', async (t) => {
  const head = await app.head()
  const table: readonly (readonly [string | null, number, string])[] = [
    [null, 428, 'if-match-required'],
    ['', 400, 'invalid-if-match'],
    ['1', 400, 'invalid-if-match'],
    ['"x"', 400, 'invalid-if-match'],
    ['"-1"', 400, 'invalid-if-match'],
    ['"1.0"', 400, 'invalid-if-match'],
    ['"01"', 400, 'invalid-if-match'],
    ['W/"1"', 400, 'invalid-if-match'],
    ['*', 400, 'invalid-if-match'],
    ['"1", "2"', 400, 'invalid-if-match'],
    ['"99999999999999999999999"', 400, 'invalid-if-match'],
    ['"0"', 412, 'revision-mismatch'],
    ['"2"', 412, 'revision-mismatch'],
    ['"999999999999999"', 412, 'revision-mismatch'],
  ]
  t.plan(table.length * 2 + 1)
  for (const [ifMatch, status, code] of table) {
    const answer = await revise(ifMatch, amendment('Nyt'))
    const codes = [answer.problem.code, ...(answer.problem.errors ?? []).map((one) => one.code)]
    t.equal(answer.status, status, String(ifMatch))
    t.ok(codes.includes(code), `${String(ifMatch)}: ${codes.join(', ')}`)
  }
  t.equal(await app.head(), head, 'nothing was written')
})

t.test('the revision is needed on every change, and only there', async (t) => {
  const id = here.careHomeId
  const changes: readonly (readonly [string, string, unknown])[] = [
    [`/v1/institutions/${id}/update`, coordinator, { details: institutionBody() }],
    [`/v1/institutions/${id}/close`, coordinator, { reason: 'closed' }],
    [`/v1/networks/${here.friendsId}/update`, coordinator, { details: networkBody() }],
    [`/v1/networks/${here.friendsId}/close`, coordinator, { reason: 'closed' }],
    [`/v1/agreements/${agreementId}/agree`, here.leader, { consents: [] }],
    [`/v1/agreements/${agreementId}/revise`, here.leader, amendment('Nyt')],
    [`/v1/agreements/${agreementId}/end`, here.leader, { reason: 'fulfilled' }],
    ['/v1/rulebooks/0510/change', coordinator, changeRulebookExample],
    ['/v1/rulebooks/0510/change?dryRun=true', coordinator, changeRulebookExample],
    ['/v1/legal-bases/sel-83/correct', coordinator, correctLegalBasisExample],
  ]
  t.plan(changes.length * 2 + 1)
  const head = await app.head()
  for (const [path, role, body] of changes) {
    const missing = await app.raw(path, { role, body })
    t.strictSame(codeOf(missing), [428, 'if-match-required'], path)
    const stale = await app.raw(path, { role, body, headers: { 'if-match': '"7"' } })
    t.strictSame(codeOf(stale), [412, 'revision-mismatch'], path)
  }
  t.equal(await app.head(), head)
})

t.test('a stale one learns what changed, field by field', async (t) => {
  t.plan(4)
  const proposal = await proposed(app, here.leader, termsBody(here))
  await agreed(app, here.leader, proposal)
  const path = `/v1/agreements/${proposal.agreementId}/revise`
  const changed = await app.raw(path, {
    role: here.leader,
    headers: { 'if-match': '"1"' },
    body: {
      ...amendment('Læs/syng ~ dans', proposal),
      terms: {
        ...proposal.terms,
        title: 'Læs/syng',
        boundaries: { duties: { minutes: 'no' } },
        places: ['Vojens'],
      },
    },
  })
  t.equal(changed.status, 200, changed.text)
  const stale = await app.raw(path, {
    role: here.leader,
    headers: { 'if-match': '"0"', 'accept-language': 'en' },
    body: amendment('For sent', proposal),
  })
  t.equal(stale.status, 412)
  t.match(stale.problem.changes, [
    { type: 'agreement-agreed', revision: 1, role: 'institution-leader' },
    { type: 'agreement-revised', revision: 2, role: 'institution-leader' },
  ])
  t.strictSame(stale.problem.changes?.[1]?.pointers.toSorted(), [
    '/boundaries/duties/minutes',
    '/places/0',
    '/title',
  ])
})

t.test('parties: the pointers of their details', async (t) => {
  t.plan(2)
  const path = `/v1/institutions/${here.libraryId}/update`
  const details = institutionBody({ name: 'Hovedbiblioteket', kind: 'library', place: 'Vojens' })
  const options = { role: coordinator, headers: { 'if-match': '"0"' } }
  t.equal((await app.raw(path, { ...options, body: { details } })).status, 200)
  const stale = await app.raw(path, { ...options, body: { details: institutionBody() } })
  t.strictSame(
    stale.problem.changes?.map(({ pointers }) => pointers.toSorted()),
    [['/details/name', '/details/place']],
  )
})

t.test('50 leaders at once: one wins, 49 are told', async (t) => {
  t.plan(5)
  const seen = `"${agreement.revision}"`
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, number) => revise(seen, amendment(`Navn ${number}`))),
  )
  const won = answers.filter(({ status }) => status === 200)
  const lost = answers.filter(({ status }) => status === 412)
  t.strictSame([won.length, lost.length], [1, 49])
  const expected = [{ type: 'agreement-revised', revision: 2, pointers: ['/title'] }]
  for (const { problem } of lost.slice(0, 1)) t.match(problem.changes, expected)
  t.ok(lost.every(({ problem }) => problem.changes?.[0]?.pointers.includes('/title')))
  const { json } = await app.raw(`/v1/agreements/${agreementId}`)
  const winner = won[0]?.json as typeof agreement
  t.match(json, { revision: 2, terms: { title: winner.terms.title } })
  t.equal(won[0]?.headers.get('etag'), '"2"')
})

t.test('two kinds of change at once, over and over: one of each pair wins', async (t) => {
  const rounds = 20
  t.plan(rounds)
  for (let round = 0; round < rounds; round += 1) {
    const one = await running(app, here.leader, termsBody(here, { title: `Par ${round}` }))
    const send = (name: string, body: unknown) =>
      app.raw(`/v1/agreements/${one.agreementId}/${name}`, {
        role: here.leader,
        body,
        headers: { 'if-match': '"1"' },
      })
    const answers = await Promise.all([
      send('revise', amendment('Først', one)),
      send('end', { reason: 'mutual-consent' }),
    ])
    t.strictSame(answers.map(({ status }) => status).toSorted(), [200, 412])
  }
})

t.test('what ships with the program is at 0, and what was recorded counts from 1', async (t) => {
  const send = (path: string, ifMatch: string, body: unknown) =>
    app.raw(path, { role: coordinator, headers: { 'if-match': ifMatch }, body })
  const off = (ruleId: string) => ({ changes: [{ ruleId, isOn: false }], reason: 'Besluttet' })
  const { details } = correctLegalBasisExample
  const corrected = (note: string) => ({ details: { ...details, note }, reason: 'Slået efter' })
  const table: readonly (readonly [string, string, readonly [unknown, unknown], string])[] = [
    ['/v1/rulebooks/0510', 'change', [off('unpaid'), off('recognised')], 'rulebook-changed'],
    [
      '/v1/legal-bases/sel-79',
      'correct',
      [corrected('A'), corrected('B')],
      'legal-basis-corrected',
    ],
  ]
  t.plan(table.length * 5)
  for (const [path, name, [first, second], type] of table) {
    t.equal((await app.raw(path)).headers.get('etag'), '"0"', path)
    const done = await send(`${path}/${name}`, '"0"', first)
    t.strictSame([done.status, done.headers.get('etag')], [200, '"1"'], done.text)
    t.equal((await app.raw(path)).headers.get('etag'), '"1"')
    const stale = await send(`${path}/${name}`, '"0"', second)
    t.strictSame(codeOf(stale), [412, 'revision-mismatch'])
    t.match(stale.problem.changes, [{ type, revision: 1, role: 'coordinator' }])
  }
})
