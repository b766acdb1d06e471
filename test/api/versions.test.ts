import t from 'tap'
import {
  consentsOf,
  agreed,
  coordinator,
  etag,
  leaderOf,
  proposed,
  termsBody,
  town,
  type Receipt,
  type ReviseBody,
} from './bodies.ts'
import { runningApp } from './running-app.ts'

const app = await runningApp(t)
const here = await town(app)

const revised = async (receipt: Receipt, body: ReviseBody): Promise<Receipt> => {
  const { data, error } = await app.as(here.leader).POST('/v1/agreements/{agreementId}/revise', {
    params: { path: receipt, header: { 'if-match': etag(receipt) } },
    body,
  })
  if (data === undefined) throw new Error(JSON.stringify(error))
  return data
}

/** Proposed, negotiated, agreed, amended ahead, confirmed, and corrected in what was agreed. */
const told = async () => {
  const first = await proposed(app, here.leader, termsBody(here))
  const terms = (title: string) => ({ ...first.terms, title })
  const second = await revised(first, { kind: 'negotiation', terms: terms('Læsevennerne') })
  const third = await agreed(app, here.leader, second)
  const fourth = await revised(third, {
    kind: 'amendment',
    terms: { ...third.terms, title: 'Sang og læsning', themes: ['visibility'] },
    effectiveFrom: '2024-09-01',
    reason: 'De synger også',
    consents: consentsOf(third),
  })
  const confirmed = await revised(fourth, { kind: 'confirmation' })
  await revised(confirmed, {
    kind: 'correction',
    replacesVersion: 3,
    terms: terms('Læsevenner på Skovbo'),
    reason: 'Navnet var forkert',
  })
  return first
}

const { agreementId } = await told()
const path = { agreementId }
const reader = app.as()

t.test(
  'every version, with what made it, when it is in force, and what took its place',
  async (t) => {
    const { data } = await reader.GET('/v1/agreements/{agreementId}/versions', { params: { path } })
    const history = await reader.GET('/v1/agreements/{agreementId}/history', { params: { path } })
    t.match(data, {
      agreementId,
      revision: 5,
      validAt: '2024-06-15',
      position: history.data?.position,
    })
    t.strictSame(
      data?.items.map(({ number, kind, revision, effectiveFrom, inForceFrom, until }) => [
        number,
        kind,
        revision,
        effectiveFrom,
        inForceFrom,
        until,
      ]),
      [
        [1, 'proposal', 0, '2024-01-01', null, null],
        [2, 'negotiation', 1, '2024-01-01', null, null],
        [3, 'agreed', 2, '2024-01-01', null, null],
        [4, 'amendment', 3, '2024-09-01', '2024-09-01', null],
        [5, 'correction', 5, '2024-01-01', '2024-01-01', '2024-08-31'],
      ],
    )
    t.strictSame(
      data?.items.map(({ replaces, replacedBy, reason }) => [replaces, replacedBy, reason]),
      [
        [null, 2, null],
        [1, 3, null],
        [2, 5, null],
        [null, null, 'De synger også'],
        [3, null, 'Navnet var forkert'],
      ],
    )
    t.strictSame(data?.life, [
      { from: '2024-01-01', until: '2024-08-31', status: 'in-force', version: 5 },
      { from: '2024-09-01', until: null, status: 'in-force', version: 4 },
    ])
    t.strictSame(
      data?.items.map(({ consents }) => consents.map(({ how }) => how)),
      [[], [], ['signature', 'signature'], ['signature', 'signature'], []],
    )
    for (const { number, changes, recordedAt } of data?.items ?? []) {
      const entry = history.data?.entries.find(({ version }) => version === number)
      t.strictSame([changes, recordedAt], [entry?.changes, entry?.recordedAt], 'as in the history')
    }
    const ids = new Set(data?.items.map(({ eventId }) => eventId))
    t.equal(ids.size, 5)
  },
)

t.test('one version with its terms, also one that was replaced', async (t) => {
  const titles = await Promise.all(
    [1, 2, 3, 4, 5].map(async (number) => {
      const { data } = await reader.GET('/v1/agreements/{agreementId}/versions/{number}', {
        params: { path: { agreementId, number } },
      })
      return [data?.version.number, data?.terms.title]
    }),
  )
  t.strictSame(titles, [
    [1, 'Læsevenner på Skovbo'],
    [2, 'Læsevennerne'],
    [3, 'Læsevennerne'],
    [4, 'Sang og læsning'],
    [5, 'Læsevenner på Skovbo'],
  ])
})

t.test('what differs between any two, forth and back', async (t) => {
  const between = async (from: number, to: number) => {
    const { data } = await reader.GET('/v1/agreements/{agreementId}/difference', {
      params: { path, query: { from, to } },
    })
    return [data?.from.number, data?.to.number, data?.changes]
  }
  const title = (before: string, after: string) => ({
    pointer: '/title',
    before,
    after,
    item: null,
  })
  const theme = (before: string | null, after: string | null) => ({
    pointer: '/themes/0',
    before,
    after,
    item: null,
  })
  const [first, last] = ['Læsevenner på Skovbo', 'Sang og læsning']
  t.strictSame(await between(1, 4), [1, 4, [title(first, last), theme(null, 'visibility')]])
  t.strictSame(await between(4, 1), [4, 1, [title(last, first), theme('visibility', null)]])
  t.strictSame(await between(1, 5), [1, 5, []], 'the correction took back the negotiated name')
  t.strictSame(await between(2, 2), [2, 2, []])
})

t.test('a version that is none, and what cannot be one', async (t) => {
  const base = `/v1/agreements/${agreementId}`
  const headers = { 'accept-language': 'da' }
  const ask = async (rest: string) => {
    const { status, problem } = await app.raw(base + rest, { headers })
    return [status, problem.code, problem.errors?.map(({ pointer, code }) => [pointer, code])]
  }
  t.strictSame(await ask('/versions/6'), [
    404,
    'no-such-version',
    [['/path/number', 'no-such-version']],
  ])
  t.strictSame(await ask('/difference?from=1&to=9'), [
    404,
    'no-such-version',
    [['/query/to', 'no-such-version']],
  ])
  t.strictSame(await ask('/difference?from=7&to=9'), [
    404,
    'no-such-version',
    [['/query/from', 'no-such-version']],
  ])
  t.strictSame(await ask('/difference?from=1'), [400, 'bad-request', [['/query/to', 'required']]])
  t.strictSame(await ask('/difference?from=0&to=1'), [
    400,
    'bad-request',
    [['/query/from', 'too-small']],
  ])
  t.strictSame(await ask('/versions/x'), [400, 'bad-request', [['/path/number', 'wrong-type']]])
  t.equal(
    (await app.raw(`${base}/versions/6`, { headers })).problem.detail,
    'Aftalen har ikke en version 6; den seneste er version 5. Vælg et nummer fra listen over dens versioner.',
  )
})

t.test('as files', async (t) => {
  const base = `/v1/agreements/${agreementId}/versions`
  const { data } = await reader.GET('/v1/agreements/{agreementId}/versions', { params: { path } })
  const lines = await app.raw(`${base}?format=ndjson`)
  t.strictSame(
    lines.text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
    data?.items,
  )
  const table = await app.raw(`${base}?format=csv`)
  const [header = '', , , third = '', fourth = ''] = table.text.split('\r\n')
  t.match(header, /^number,kind,effectiveFrom,inForceFrom,until,recordedAt,/)
  t.match(third, /^3,agreed,2024-01-01,,,2024-06-15T/)
  t.match(fourth, /^4,amendment,2024-09-01,2024-09-01,,.*,\/title; \/themes\/0$/)
  t.equal(table.headers.get('samspil-valid-at'), '2024-06-15')
})

t.test("another leader's proposal has no versions either", async (t) => {
  const proposal = await proposed(app, here.leader, termsBody(here))
  const paths = [
    'versions',
    'versions/1',
    'versions/9',
    'difference?from=1&to=1',
    'difference?from=1&to=9',
  ]
  const missing = '6f1c1f0e-5d0f-5b7e-9a55-0e6d3c1a2b4c'
  for (const rest of paths) {
    const at = `/v1/agreements/${proposal.agreementId}/${rest}`
    const seen = await app.raw(at, { role: here.leader })
    t.equal(seen.status, rest.includes('9') ? 404 : 200)
    for (const role of [coordinator, 'analyst']) {
      t.equal((await app.raw(at, { role })).status, seen.status, role)
    }
    for (const role of [leaderOf(here.libraryId), 'coordinator:0813']) {
      const hidden = await app.raw(at, { role })
      const nothing = await app.raw(`/v1/agreements/${missing}/${rest}`, { role })
      t.equal(hidden.status, 404, role)
      t.equal(hidden.problem.code, 'not-found')
      t.equal(hidden.text, nothing.text, 'told apart from nothing by nothing')
    }
    t.equal((await app.raw(at, { headers: { authorization: 'Bearer x' } })).status, 401)
  }
})
