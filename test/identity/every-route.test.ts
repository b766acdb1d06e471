import Fastify from 'fastify'
import t from 'tap'
import { requirePermissions } from '#src/api/permitted.ts'
import { registerApi } from '#src/api/register-api.ts'
import { pagePermissions } from '#src/web/page-permissions.ts'
import { registerPages } from '#src/web/register-pages.ts'
import { openRoutes } from '../../scripts/open-routes.ts'
import { cookieSecret, site } from '../web/site.ts'
import { declaredOf, nameOf } from './matrix/asking.ts'
import { apiSubjects } from './matrix/subjects.ts'

const { registry } = await site(t)
const app = Fastify()
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

t.test('of each it is said what it is about', (t) => {
  const operations = new Set(Object.keys(apiSubjects))
  for (const route of routes) {
    t.ok(declaredOf(route), nameOf(route))
    operations.delete(nameOf(route).replace(/:(\w+)/g, '{$1}'))
  }
  t.strictSame([...operations], [], 'and of none that is not there')
  t.end()
})

t.test('a route that names no permission cannot be added to the API', (t) => {
  const bare = Fastify()
  requirePermissions(bare)
  bare.get('/v1/rules', { config: { permission: 'see-rules' } }, () => 'all')
  t.throws(() => bare.get('/v1/secrets', () => 'all'), { message: /names no permission/ })
  t.end()
})
