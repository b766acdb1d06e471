import t from 'tap'
import {
  addLegalBasisExample,
  boundaryQuestionExample,
  changeRulebookExample,
  correctLegalBasisExample,
} from '#schemas/commands/boundary-examples.ts'
import { NotCaughtUpError } from '#src/read-side/up-to-date.ts'
import type { ApiServices } from '#src/api/api.ts'
import { signInBy, testIssuer } from '../identity/issuer.ts'
import { coordinator, etag, proposed, running, termsBody, town } from './bodies.ts'
import { refusedToAll } from '../signed-in.ts'
import { conformance, now, runningApp, type Raw } from './running-app.ts'

type Request = Raw & { readonly path: string }

const nowhere = '6f1c1f0e-5d0f-5b7e-9a55-0e6d3c1a2b4c'
const at = (ifMatch: string) => ({ 'if-match': ifMatch })
const large = JSON.stringify({ note: 'x'.repeat(600 * 1024) })

/** What fails for a request that is right, whatever it asks. */
const spoilt = (request: Request): (readonly [number, Request])[] => {
  const { headers, body } = request
  const strangers: (readonly [number, Request])[] = [
    [401, { ...request, role: 'king' }],
    [refusedToAll, { ...request, role: 'public' }],
  ]
  if (body === undefined) return strangers
  const xml = { ...headers, 'content-type': 'application/xml' }
  return [
    ...strangers,
    [413, { ...request, body: large }],
    [415, { ...request, headers: xml, body: '<x/>' }],
  ]
}

t.test('every status that is declared is given, and no other', async (t) => {
  const app = await runningApp(t)
  const here = await town(app)
  const paid = termsBody(here, { volunteering: { unpaid: 'no' } })
  const { agreementId } = await running(app, here.leader, paid)
  const gone = await proposed(app, here.leader, paid)
  await app.raw(`/v1/agreements/${gone.agreementId}/end`, {
    role: here.leader,
    headers: at(etag(gone)),
    body: { reason: 'registered-in-error' },
  })
  const agreement = `/v1/agreements/${agreementId}`
  const reviews = `${agreement}/reviews`
  const exemptions = `${agreement}/exemptions`
  const over = `/v1/agreements/${gone.agreementId}`
  const rulebook = '/v1/rulebooks/0510/change'
  const correct = '/v1/legal-bases/sel-83/correct'
  const exemption = { ruleId: 'unpaid', itemId: null, reason: 'Forsøg', until: '2024-12-31' }
  const granted = await app.raw(exemptions, { role: coordinator, body: exemption })
  const { exemptionId } = (granted.json as { exemption: { exemptionId: string } }).exemption
  const withdraw = `${exemptions}/${exemptionId}/withdraw`
  const by = (body: unknown, headers: Record<string, string> = {}, role = coordinator): Raw => ({
    role,
    headers,
    body,
  })
  const table: (readonly [number, Request])[] = [
    [200, { path: '/v1/findings' }],
    [400, { path: '/v1/findings?ruleId=x' }],
    [200, { path: `${agreement}/findings` }],
    [400, { path: `${agreement}/findings?validAt=x` }],
    [404, { path: `/v1/agreements/${nowhere}/findings` }],
    [200, { path: `${agreement}/finding-changes` }],
    [400, { path: `${agreement}/finding-changes?x=1` }],
    [404, { path: `/v1/agreements/${nowhere}/finding-changes` }],
    [200, { path: reviews }],
    [400, { path: `${reviews}?x=1` }],
    [404, { path: `/v1/agreements/${nowhere}/reviews` }],
    [200, { path: exemptions }],
    [400, { path: `${exemptions}?x=1` }],
    [404, { path: `/v1/agreements/${nowhere}/exemptions` }],
    [201, { path: reviews, ...by({ conclusion: 'approved' }) }],
    [400, { path: reviews, ...by({}) }],
    [403, { path: reviews, ...by({ conclusion: 'approved' }, {}, here.leader) }],
    [404, { path: `/v1/agreements/${nowhere}/reviews`, ...by({ conclusion: 'approved' }) }],
    [409, { path: `${over}/reviews`, ...by({ conclusion: 'approved' }) }],
    [422, { path: reviews, ...by({ conclusion: 'approved', nextReviewBy: '2020-01-01' }) }],
    [400, { path: exemptions, ...by({}) }],
    [403, { path: exemptions, ...by(exemption, {}, here.leader) }],
    [404, { path: `/v1/agreements/${nowhere}/exemptions`, ...by(exemption) }],
    [409, { path: `${over}/exemptions`, ...by(exemption) }],
    [422, { path: exemptions, ...by({ ...exemption, ruleId: 'voluntary' }) }],
    [400, { path: withdraw, ...by({}) }],
    [403, { path: withdraw, ...by({ reason: 'x' }, {}, here.leader) }],
    [404, { path: `${exemptions}/${nowhere}/withdraw`, ...by({ reason: 'x' }) }],
    [422, { path: withdraw, ...by({ reason: 'Ring 20 30 40 50' }) }],
    [200, { path: withdraw, ...by({ reason: 'Slut' }) }],
    [200, { path: '/v1/boundary-questions', body: boundaryQuestionExample }],
    [400, { path: '/v1/boundary-questions', body: {} }],
    [200, { path: '/v1/rulebooks' }],
    [400, { path: '/v1/rulebooks?x=1' }],
    [200, { path: '/v1/rulebooks/0510' }],
    [400, { path: '/v1/rulebooks/x' }],
    [400, { path: rulebook, ...by({}, at('"0"')) }],
    [403, { path: rulebook, ...by(changeRulebookExample, at('"0"'), 'analyst') }],
    [412, { path: rulebook, ...by(changeRulebookExample, at('"7"')) }],
    [428, { path: rulebook, ...by(changeRulebookExample) }],
    [
      422,
      {
        path: rulebook,
        ...by({ changes: [{ ruleId: 'unpaid', isOn: true }], reason: 'x' }, at('"0"')),
      },
    ],
    [200, { path: rulebook, ...by(changeRulebookExample, at('"0"')) }],
    [200, { path: '/v1/legal-bases' }],
    [400, { path: '/v1/legal-bases?x=1' }],
    [200, { path: '/v1/legal-bases/sel-83' }],
    [400, { path: '/v1/legal-bases/X' }],
    [404, { path: '/v1/legal-bases/x' }],
    [201, { path: '/v1/legal-bases', ...by(addLegalBasisExample) }],
    [400, { path: '/v1/legal-bases', ...by({}) }],
    [403, { path: '/v1/legal-bases', ...by(addLegalBasisExample, {}, 'analyst') }],
    [409, { path: '/v1/legal-bases', ...by({ ...addLegalBasisExample, legalBasisId: 'sel-83' }) }],
    [
      422,
      {
        path: '/v1/legal-bases',
        ...by({
          legalBasisId: 'ny',
          details: { ...addLegalBasisExample.details, nature: 'exception' },
        }),
      },
    ],
    [200, { path: correct, ...by(correctLegalBasisExample, at('"0"')) }],
    [400, { path: correct, ...by({}, at('"1"')) }],
    [403, { path: correct, ...by(correctLegalBasisExample, at('"1"'), 'analyst') }],
    [404, { path: '/v1/legal-bases/x/correct', ...by(correctLegalBasisExample, at('"0"')) }],
    [412, { path: correct, ...by(correctLegalBasisExample, at('"0"')) }],
    [428, { path: correct, ...by(correctLegalBasisExample) }],
    [
      422,
      {
        path: correct,
        ...by({ ...correctLegalBasisExample, reason: 'Ring 20 30 40 50' }, at('"1"')),
      },
    ],
  ]
  const right = table
    .filter(([status]) => status === 200 || status === 201)
    .map(([, request]) => request)
    .concat({ path: exemptions, ...by(exemption) })
  table.push(...right.flatMap(spoilt))
  t.plan(table.length + right.length * 2 + 1)
  for (const [status, { path, ...raw }] of table) {
    const answer = await app.raw(path, raw)
    t.equal(answer.status, status, `${answer.method} ${path} ${answer.text.slice(0, 200)}`)
  }

  for (const error of [new TypeError('broken'), new NotCaughtUpError('behind')]) {
    const all: unknown = new Proxy({}, { get: () => () => Promise.reject(error) })
    const services = { boundaries: all, commands: all } as Partial<ApiServices>
    const broken = await runningApp(t, { services })
    for (const { path, ...raw } of right) await broken.raw(path, raw)
  }
  // Of what everybody may, only who signed in without a role is refused.
  const issuer = await testIssuer(t, { publicUrl: 'https://samspil.example.dk' })
  const signIn = signInBy(issuer)
  const signedIn = await runningApp(t, { signIn })
  const exp = Temporal.Instant.from(now).epochMilliseconds / 1000 + 60
  const token = await issuer.sign({ aud: signIn.apiAudience, exp, roles: [] })
  for (const { path, body, headers } of right) {
    const authorization = `Bearer ${token}`
    const { status } = await signedIn.raw(path, { body, headers: { ...headers, authorization } })
    t.equal(status, 403, path)
  }
  const limited = await runningApp(t, { rateLimits: { perAddress: 1, perUser: null } })
  await limited.raw('/v1/agreements')
  for (const { path, ...raw } of right) t.equal((await limited.raw(path, raw)).status, 429, path)
  const document = conformance.document as unknown as {
    paths: Record<
      string,
      Record<string, { tags: string[]; operationId: string; responses: object }>
    >
  }
  const unseen = Object.values(document.paths)
    .flatMap((path) => Object.values(path))
    .filter(({ tags }) => tags.includes('boundaries'))
    .flatMap(({ operationId, responses }) =>
      Object.keys(responses)
        .filter((status) => conformance.seen.get(operationId)?.has(Number(status)) !== true)
        .map((status) => `${operationId} ${status}`),
    )
  t.strictSame(unseen, [])
})
