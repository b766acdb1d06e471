import t from 'tap'
import { quietApp, wholeApp } from './whole-app.ts'
import { newFolder, storeIn } from './stores.ts'

t.test('the program answers each door in its own dress', async (t) => {
  const data = newFolder()
  const { app } = await wholeApp(t, { data, store: await storeIn(data) })
  const told = async (url: string) => {
    const { statusCode, headers } = await app.inject(url)
    return `${String(statusCode)} ${String(headers['content-type'])}`
  }
  t.plan(11)
  t.equal(app.server.requestTimeout, 60_000)
  t.equal(app.server.headersTimeout, 60_000)
  t.equal(app.server.timeout, 300_000)
  t.equal(app.server.keepAliveTimeout, 72_000)
  t.equal(await told('/'), '200 text/html; charset=utf-8')
  t.equal(await told('/v1/collaboration-model'), '200 application/json; charset=utf-8')
  t.equal(await told('/nowhere'), '404 text/html; charset=utf-8')
  t.equal(await told('/v1/nowhere'), '404 application/problem+json; charset=utf-8')
  t.equal(await told('/%E0%A4%A'), '400 text/html; charset=utf-8')
  t.equal(await told('/v1/%E0%A4%A'), '400 application/problem+json; charset=utf-8')

  const { body } = await app.inject('/metrics')
  t.match(body, 'route="/",method="GET",status="200"', 'pages are measured too')
})

t.test('who asks is as a proxy says, where the proxy is trusted', async (t) => {
  const data = newFolder()
  const { registry, app: open } = await wholeApp(t, { data, store: await storeIn(data) })
  const behind = await quietApp(registry, { trustedProxies: ['10.0.0.0/8', 'loopback'] })
  t.teardown(() => behind.close())
  const told = async (app: typeof open, remoteAddress: string) => {
    const headers = { 'x-forwarded-for': '192.0.2.1', 'x-forwarded-proto': 'https' }
    return (await app.inject({ url: '/who', remoteAddress, headers })).body
  }
  for (const app of [open, behind]) app.get('/who', ({ ip, protocol }) => `${protocol} ${ip}`)
  t.plan(4)
  t.equal(await told(open, '127.0.0.1'), 'http 127.0.0.1')
  t.equal(await told(behind, '127.0.0.1'), 'https 192.0.2.1')
  t.equal(await told(behind, '10.1.2.3'), 'https 192.0.2.1')
  t.equal(await told(behind, '198.51.100.7'), 'http 198.51.100.7')
})

t.test('the headers of a long session are read, and longer ones are not', async (t) => {
  t.plan(2)
  const data = newFolder()
  const { app } = await wholeApp(t, { data, store: await storeIn(data) })
  const origin = await app.listen({ host: '127.0.0.1', port: 0 })
  const status = async (characters: number): Promise<number> =>
    (await fetch(`${origin}/health/live`, { headers: { cookie: 'x='.padEnd(characters, 'x') } }))
      .status
  t.equal(await status(20_000), 200)
  t.equal(await status(30_000), 431)
})
