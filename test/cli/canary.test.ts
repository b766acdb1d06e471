import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import fastifyCookie from '@fastify/cookie'
import Fastify from 'fastify'
import t from 'tap'
import { recordPrefixes } from '#src/domain/record-streams.ts'
import { openStore } from '#src/event-store/open-store.ts'
import { registerApi } from '#src/api/register-api.ts'
import { registerPages } from '#src/web/register-pages.ts'
import { openRoutes } from '../../scripts/open-routes.ts'
import { coordinator, institutionBody, leaderOf, networkBody, termsBody } from '../api/bodies.ts'
import { authorizationOf } from '../signed-in.ts'
import { newFolder, storeIn } from '../stores.ts'
import { cookieSecret, site } from '../web/site.ts'
import { serving } from './program.ts'
import { Caller } from './requests.ts'

/** What nobody writes by chance: the name, mail and telephone of a contact. */
const canary = { name: 'Zebedæus Kanariefugl', email: 'zk@kanariefugl.dk', phone: '61 62 63 64' }
const signs = /Zebed|Kanariefugl|kanariefugl|61 ?62 ?63 ?64/

/** Every address that is answered with something, with its parameters by name. */
const addresses = async (): Promise<readonly string[]> => {
  const { registry } = await site(t)
  const app = Fastify()
  const routes = openRoutes(app)
  await registerApi(app, registry)
  await registerPages(app, { ...registry, cookieSecret, isDemoSignIn: true, isPublicDemo: false })
  t.teardown(() => app.close())
  return routes.filter(({ method }) => method === 'GET').map(({ url }) => url)
}

interface Told {
  readonly agreementId: string
  readonly revision: number
  readonly terms: { readonly parties: readonly { readonly id: string }[] }
}

t.test('who a contact is leaves the program for nobody who need not know', async (t) => {
  const data = newFolder()
  const settings = {
    SAMSPIL_LOG_LEVEL: 'trace',
    SAMSPIL_RATE_LIMIT_ADDRESS: 'none',
    SAMSPIL_RATE_LIMIT_USER: 'none',
  }
  const { url, kill, ended } = await serving(t, data, settings)
  const caller = new Caller(url)
  t.teardown(() => {
    caller.close()
  })
  const post = async <Answer>(path: string, role: string, body: unknown, ifMatch?: string) =>
    caller.done<Answer>(path, role, {
      key: `${path}-${JSON.stringify(body).length}`,
      body,
      ...(ifMatch === undefined ? {} : { ifMatch }),
    })
  const { institutionId } = await post<{ institutionId: string }>(
    '/v1/institutions',
    coordinator,
    institutionBody(),
  )
  const elsewhereId = (
    await post<{ institutionId: string }>(
      '/v1/institutions',
      'coordinator:0813',
      institutionBody({ name: 'Skolen', kind: 'school', municipalityCode: '0813' }),
    )
  ).institutionId
  const { networkId } = await post<{ networkId: string }>(
    '/v1/networks',
    coordinator,
    networkBody(),
  )
  const leader = leaderOf(institutionId)
  const { personId } = await post<{ personId: string }>('/v1/persons', leader, canary)
  const body = termsBody({ careHomeId: institutionId, friendsId: networkId })
  const [home, ...others] = body.parties
  const parties = [{ ...home, contacts: [{ role: 'Leder', personId }] }, ...others]
  const proposed = await post<Told>('/v1/agreements', leader, { terms: { ...body, parties } })
  const { agreementId } = proposed
  const consents = proposed.terms.parties.map(({ id: partyId }) => ({
    partyId,
    how: 'oral',
    role: 'leder',
    personId,
  }))
  await post(`/v1/agreements/${agreementId}/agree`, leader, { consents }, '"0"')

  // Those who need to know are told, which is logged; as are mistakes with it.
  const known = [`/v1/persons/${personId}`, '/v1/persons?q=Kanariefugl', '/v1/persons']
  for (const path of [...known, `/v1/agreements/${agreementId}/persons`]) {
    t.match((await caller.call(path, leader)).text, signs, path)
  }
  const wrong = { key: 'w', body: { ...canary, email: 'zk@kanariefugl', phone: '6162636' } }
  t.notMatch((await caller.call('/v1/persons', leader, wrong)).text, signs, 'a problem')
  await caller.call(`/v1/agreements?q=Kanariefugl&nowhere=Zebed`, leader)

  const inPath: Readonly<Record<string, string>> = {
    institutionId,
    networkId,
    agreementId,
    personId,
    municipalityCode: '0510',
    legalBasisId: 'sel-83',
    number: '1',
    exemptionId: personId,
    draftId: personId,
    address: `${'x'.repeat(43)}.ics`,
  }
  const secret = readFileSync(join(data, 'cookie-secret'), 'utf8').trim()
  const roles = ['analyst', 'public', 'administrator', 'coordinator:0813', leaderOf(elsewhereId)]
  const paths = (await addresses()).map((one) =>
    one.replace(/:(\w+)/g, (_, name: string) => inPath[name] ?? ''),
  )
  const asked = [
    ...paths,
    ...paths.flatMap((path) => formats.map((one) => `${path}?format=${one}`)),
  ]
  asked.push('/metrics', '/health/ready', '/v1/openapi.json', '/nowhere', '/v1/nowhere', '/%zz')
  const found: string[] = []
  for (const role of roles) {
    const authorization = await authorizationOf(role)
    // Of pages, the demo's: where people sign in, test/web/persons asks for them.
    const headers = {
      ...(authorization === undefined ? {} : { authorization }),
      cookie: `samspil-role=${encodeURIComponent(fastifyCookie.sign(role, secret))}`,
    }
    for (const path of asked) {
      const response = await fetch(url + path, { headers, redirect: 'manual' })
      const told = JSON.stringify([...response.headers]) + (await response.text())
      if (signs.test(told)) found.push(`${role} ${path}`)
    }
  }
  t.strictSame(found, [], `${String(asked.length)} addresses`)
  t.ok(asked.length > 300, String(asked.length))

  kill('SIGTERM')
  const { stdout, stderr } = await ended
  t.match(stdout, 'incoming request')
  t.notMatch(stdout + stderr, signs, 'the log')

  const files = globSync('**/*', { cwd: data }).filter((file) =>
    statSync(join(data, file)).isFile(),
  )
  const holding = files.filter((file) => signs.test(readFileSync(join(data, file), 'utf8')))
  t.strictSame(
    holding.filter((file) => !file.startsWith('events.sqlite')),
    [],
    'no read model',
  )
  const store = await openStore({ address: await storeIn(data), recordPrefixes })
  t.teardown(() => store.close())
  const streams = await Array.fromAsync(store.erasableStreams())
  for (const stream of streams.filter((one) => one !== `person-${personId}`)) {
    for await (const { data: said } of store.readStream(stream)) {
      t.notMatch(JSON.stringify(said), signs, stream)
    }
  }
  for await (const { type, data: said, metadata } of store.readAll()) {
    t.notMatch(JSON.stringify([said, metadata]), signs, type)
  }
})

const formats = ['csv', 'ndjson', 'ics', 'json']
