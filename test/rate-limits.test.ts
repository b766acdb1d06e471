import type { FastifyInstance } from 'fastify'
import t from 'tap'
import type { RateLimits } from '#src/rate-limits.ts'
import { SimulatedClock } from '#src/clock.ts'
import type { Problem } from '#schemas/views/problem.ts'
import { signInBy } from './identity/issuer.ts'
import { newFolder, storeIn } from './stores.ts'
import { visibleWords } from './web/visible.ts'
import { signedInSite } from './web/sign-in/signed-in-site.ts'
import { quietApp, wholeApp } from './whole-app.ts'

const begun = '2026-11-22T10:00:00Z'
const clock = new SimulatedClock(begun)
const data = newFolder()
const { registry } = await wholeApp(t, { data, store: await storeIn(data), clock })

const limited = async (limits: Partial<RateLimits>): Promise<FastifyInstance> => {
  clock.set(begun)
  const app = await quietApp(registry, {
    rateLimits: { perAddress: null, perUser: null, ...limits },
    trustedProxies: ['127.0.0.1'],
    signIn: 'limits',
  })
  t.teardown(() => app.close())
  return app
}

const pass = (seconds: number): void => {
  clock.set(clock.now().add({ seconds }).toString())
}

/** From an address, or through the proxy that is trusted. */
const from = (app: FastifyInstance, remoteAddress: string, url = '/v1/agreements') =>
  app.inject({ url, remoteAddress })

const statuses = async (times: number, ask: () => Promise<{ statusCode: number }>) => {
  const given: number[] = []
  for (let time = 0; time < times; time += 1) given.push((await ask()).statusCode)
  return given
}

t.test('an address may ask so often in a minute, in the dress of each door', async (t) => {
  t.plan(11)
  const app = await limited({ perAddress: 3 })
  const ask = () => from(app, '192.0.2.1')
  t.strictSame(await statuses(4, ask), [200, 200, 200, 429])
  pass(20)
  const refused = await ask()
  const { code, status, detail } = refused.json<Problem>()
  t.strictSame([code, status], ['too-many-requests', 429])
  t.equal(detail, 'Der kom mange forespørgsler på kort tid. Prøv igen om 40 sekunder.')
  t.equal(refused.headers['retry-after'], '40')
  t.equal(refused.headers['content-type'], 'application/problem+json; charset=utf-8')
  const page = await from(app, '192.0.2.1', '/aftaler?theme=visibility')
  t.strictSame([page.statusCode, page.headers['retry-after']], [429, '40'])
  t.match(visibleWords(page.body), /Vent et øjeblik .*Vent et minut, og prøv igen.* Prøv igen/)
  t.match(page.body, '<a href="/aftaler?theme=visibility">Prøv igen</a>')
  const english = await from(app, '192.0.2.1', '/en/agreements')
  t.match(visibleWords(english.body), 'Wait a minute, and try again')
  t.equal((await from(app, '192.0.2.2')).statusCode, 200, 'another address')
  pass(40)
  t.strictSame(await statuses(4, ask), [200, 200, 200, 429], 'a minute later')
})

t.test('what an address is', async (t) => {
  t.plan(4)
  const app = await limited({ perAddress: 1 })
  const inTurn = async (addresses: readonly string[]) => {
    const given: number[] = []
    for (const address of addresses) given.push((await from(app, address)).statusCode)
    return given
  }
  const first64 = ['2001:db8:1:2::1', '2001:db8:1:2:ffff::9', '2001:db8:1:3::1']
  t.strictSame(await inTurn(first64), [200, 429, 200], 'of IPv6 the first 64 bits')
  t.strictSame(await inTurn(['198.51.100.7', '::ffff:198.51.100.7']), [200, 429], 'IPv4 within')
  const through = async (forwarded: string, remoteAddress = '127.0.0.1') => {
    const headers = { 'x-forwarded-for': forwarded }
    return (await app.inject({ url: '/v1/agreements', remoteAddress, headers })).statusCode
  }
  t.strictSame([await through('203.0.113.1'), await through('203.0.113.2')], [200, 200])
  const pretended = [await through('a', '203.0.113.9'), await through('b', '203.0.113.9')]
  t.strictSame(pretended, [200, 429], 'what a stranger says of others is not believed')
})

t.test('what operators ask, and styles, are answered whatever is asked besides', async (t) => {
  const app = await limited({ perAddress: 1 })
  const open = ['/health/live', '/health/ready', '/metrics', '/assets/samspil/samspil.css']
  t.plan(open.length + 2)
  t.strictSame(await statuses(2, () => from(app, '192.0.2.1')), [200, 429])
  for (const url of open) {
    t.strictSame(await statuses(3, () => from(app, '192.0.2.1', url)), [200, 200, 200], url)
  }
  const nowhere = await from(app, '192.0.2.1', '/nowhere')
  t.equal(nowhere.statusCode, 429, 'what is not there counts')
})

t.test('as many as come, where nothing is set', async (t) => {
  t.plan(1)
  const app = await limited({})
  const given = await statuses(50, () => from(app, '192.0.2.1', '/v1/nowhere'))
  t.ok(given.every((status) => status === 404))
})

t.test('one who signed in may ask so often, from wherever', async (t) => {
  t.plan(6)
  const here = await signedInSite(t)
  const app = await here.instance({ rateLimits: { perAddress: null, perUser: 4 } })
  const [visitor, again, other] = [here.visitor(app), here.visitor(app), here.visitor(app)]
  await visitor.signIn('karen')
  const ask = async () => ({ statusCode: (await visitor.get('/lovgrundlag')).status })
  t.strictSame(await statuses(5, ask), [200, 200, 200, 200, 429])
  t.equal((await visitor.post('/log-ud')).status, 200, 'the way out is open')
  await again.signIn('karen')
  t.equal((await again.get('/lovgrundlag')).status, 429, 'a new session is the same person')
  await other.signIn('anna')
  t.equal((await other.get('/lovgrundlag')).status, 200, 'another person')
  here.pass(1)
  t.equal((await again.get('/lovgrundlag')).status, 200, 'a minute later')
  t.equal((await here.visitor(app).get('/')).status, 200)
})

t.test('signing in is counted more strictly', async (t) => {
  t.plan(3)
  const here = await signedInSite(t)
  const app = await here.instance({ rateLimits: { perAddress: 60, perUser: null } })
  const visitor = here.visitor(app)
  const begin = async () => ({ statusCode: (await visitor.get('/log-ind')).status })
  t.strictSame(await statuses(4, begin), [303, 303, 303, 429])
  t.equal((await visitor.get('/')).status, 200, 'the rest is open')
  here.pass(1)
  t.strictSame(await statuses(1, begin), [303])
})

t.test('wrong tokens are counted, and right ones are not', async (t) => {
  t.plan(4)
  const here = await signedInSite(t)
  const app = await here.instance({ rateLimits: { perAddress: 60, perUser: 10 } })
  const exp = here.clock.now().epochMilliseconds / 1000 + 3600
  const aud = signInBy(here.issuer).apiAudience
  const claims = { sub: 'program', aud, exp, roles: ['analytiker'] }
  const right = await here.issuer.sign(claims)
  const ask = (token: string) => () =>
    app.inject({ url: '/v1/agreements', headers: { authorization: `Bearer ${token}` } })
  const tenTimes = Array.from({ length: 10 }, () => 200)
  t.strictSame(await statuses(9, ask(right)), tenTimes.slice(1))
  t.strictSame(await statuses(5, ask('wrong')), [401, 401, 401, 429, 429])
  t.strictSame(await statuses(1, ask(right)), [429], 'from there')
  here.pass(1)
  t.strictSame(await statuses(11, ask(right)), [...tenTimes, 429], 'and of one program')
})
