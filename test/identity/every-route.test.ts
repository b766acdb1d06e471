import { randomUUID } from 'node:crypto'
import fastifyCookie from '@fastify/cookie'
import Fastify from 'fastify'
import t from 'tap'
import { requirePermissions } from '#src/api/permitted.ts'
import { registerApi } from '#src/api/register-api.ts'
import { mayAtAll } from '#src/identity/permissions.ts'
import { administrator, everybody, isActor, type Visitor } from '#src/identity/visitor.ts'
import { writtenRole } from '#src/identity/written-role.ts'
import { pagePermissions } from '#src/web/page-permissions.ts'
import { registerPages } from '#src/web/register-pages.ts'
import { openRoutes, type OpenRoute } from '../../scripts/open-routes.ts'
import { audited } from '../web/boundaries/audited.ts'
import { cookieSecret, institution } from '../web/site.ts'
import { withFormTokens } from '../web/with-form-tokens.ts'

const here = await audited(t)
const { registry, institutionId, networkId } = here
const otherId = await institution(here, {
  name: 'Biblioteket',
  kind: 'library',
  municipalityCode: '0101',
})
const app = withFormTokens(Fastify(), cookieSecret)
const routes = openRoutes(app)
await registerApi(app, registry)
const { queries, known, boundaries, commands, persons, drafts, accessLog, clock } = registry
await registerPages(app, {
  queries,
  known,
  boundaries,
  commands,
  persons,
  drafts,
  accessLog,
  clock,
  cookieSecret,
  isDemoSignIn: true,
  isPublicDemo: false,
})
t.teardown(() => app.close())

const own: readonly Visitor[] = [
  everybody,
  { role: 'institution-leader', institutionId, personId: null },
  { role: 'coordinator', municipalityCode: '0510', personId: null },
  { role: 'analyst', personId: null },
  administrator,
]
const strangers: readonly Visitor[] = [
  everybody,
  administrator,
  { role: 'institution-leader', institutionId: otherId, personId: null },
  { role: 'coordinator', municipalityCode: '0101', personId: null },
]

const inPath: Readonly<Record<string, string>> = {
  institutionId,
  networkId,
  municipalityCode: '0510',
  legalBasisId: 'sel-83',
  number: '1',
  exemptionId: randomUUID(),
  draftId: randomUUID(),
  address: `${'x'.repeat(43)}.ics`,
}

/** Of the API as a program asks, of pages as a browser does; nothing is sent along. */
const ask = async ({ method, url }: OpenRoute, actor: Visitor, agreementId: string) => {
  const path = url.replace(/:(\w+)/g, (_, name: string) =>
    name === 'agreementId' ? agreementId : (inPath[name] ?? ''),
  )
  const role = writtenRole(actor)
  const isOfApi = /^\/(v1|health|metrics)/.test(url)
  const { statusCode, body } = await app.inject({
    method: method as 'GET',
    url: path,
    ...(isOfApi
      ? { headers: { authorization: `Bearer demo:${role}` } }
      : {
          cookies: { 'samspil-role': fastifyCookie.sign(role, cookieSecret) },
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
        }),
  })
  // A form's token is another one each time.
  return { statusCode, body: body.replaceAll(/(name="token" value=)"[^"]*"/g, '$1') }
}

t.test('every page and every operation is a route that names a permission', (t) => {
  const told = routes.map(({ method, url }) => `${method} ${url}`)
  t.equal(new Set(told).size, told.length)
  const ofPages = new Set(Object.values(pagePermissions))
  // Only where people sign in.
  ofPages.delete('sign-in')
  for (const permission of ofPages) {
    t.ok(routes.some((route) => route.permission === permission && !route.url.startsWith('/v1')))
  }
  t.ok(told.length > 180, String(told.length))
  t.end()
})

t.test('a route that names no permission cannot be added to the API', (t) => {
  const bare = Fastify()
  requirePermissions(bare)
  bare.get('/v1/rules', { config: { permission: 'see-rules' } }, () => 'all')
  t.throws(() => bare.get('/v1/secrets', () => 'all'), { message: /names no permission/ })
  t.end()
})

/** Forms and commands of those who may send them are for other tests. */
const isSafe = ({ method }: OpenRoute): boolean => method === 'GET'

/** In order, or wrong in another way; others' may be refused besides, or not even be known. */
const isAnswered = (status: number, isOwn: boolean): boolean =>
  status < 500 && (status !== 403 || !isOwn)

for (const actor of new Set([...own, ...strangers])) {
  const { personId: _, ...who } = actor
  t.test(`what the table has no word for is refused to ${JSON.stringify(who)}`, async (t) => {
    const refused = routes.filter(({ permission }) => !mayAtAll(actor, permission))
    const open = routes.filter((route) => !refused.includes(route) && isSafe(route))
    t.plan(refused.length + open.length + 2)
    const head = await registry.store.head()
    for (const route of refused) {
      const { statusCode, body } = await ask(route, actor, here.running.agreementId)
      const isOfRole = !body.includes('var for gammel')
      t.strictSame([statusCode, isOfRole], [403, true], `${route.method} ${route.url}`)
    }
    t.equal(await registry.store.head(), head, 'nothing was written')
    for (const route of open) {
      const { statusCode } = await ask(route, actor, here.running.agreementId)
      t.ok(isAnswered(statusCode, own.includes(actor)), `${route.url} ${String(statusCode)}`)
    }
    t.ok(open.length > 20)
  })
}

for (const actor of strangers) {
  t.test(
    `that there is a proposal is not to be learned by ${isActor(actor) ? `another ${actor.role}` : actor.role}`,
    async (t) => {
      const about = routes.filter(({ url }) => url.includes(':agreementId'))
      t.plan(about.length * 2)
      const proposalId = here.proposed.agreementId
      const unknownId = randomUUID()
      for (const route of about) {
        const [of, none] = [await ask(route, actor, proposalId), await ask(route, actor, unknownId)]
        t.equal(of.statusCode, none.statusCode, `${route.method} ${route.url}`)
        t.equal(
          of.body.replaceAll(proposalId, unknownId),
          none.body,
          `${route.method} ${route.url}`,
        )
      }
    },
  )
}
