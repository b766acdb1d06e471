import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import t from 'tap'
import type { Problem } from '#schemas/views/problem.ts'
import { mostLoad, type Load } from '#src/overload.ts'
import { newFolder, storeIn } from './stores.ts'
import { visibleWords } from './web/visible.ts'
import { quietApp, wholeApp } from './whole-app.ts'

const data = newFolder()
const { registry } = await wholeApp(t, { data, store: await storeIn(data) })

const bearing = async (most: Load): Promise<FastifyInstance> => {
  const app = await quietApp(registry, { mostLoad: most, signIn: 'limits' })
  t.teardown(() => app.close())
  await app.ready()
  return app
}

const until = async (app: FastifyInstance, status: number): Promise<boolean> => {
  for (let time = 0; time < 100; time += 1) {
    if ((await app.inject('/v1/networks')).statusCode === status) return true
    await sleep(100)
  }
  return false
}

t.test('with more to do than can be done, every door says so at once', async (t) => {
  t.plan(11)
  // Every program has more than a byte in memory.
  const app = await bearing({ every: 100, delay: 60_000, heap: 1 })
  t.ok(await until(app, 503))
  const { json, headers } = await app.inject('/v1/agreements')
  t.match(json<Problem>(), { code: 'overloaded', status: 503 })
  t.equal(headers['retry-after'], '5')
  const page = await app.inject('/aftaler')
  t.strictSame([page.statusCode, page.headers['retry-after']], [503, '5'])
  t.match(visibleWords(page.body), /Der er meget travlt lige nu .*Prøv igen om lidt/)
  t.match(page.headers['content-security-policy'], "default-src 'self'")
  const form = await app.inject({
    method: 'POST',
    url: '/en/role',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'role=analyst',
  })
  t.match(visibleWords(form.body), 'Nothing was saved. Try again in a moment.')
  t.notMatch(form.body, '<form', 'what was not read is not said to be kept')
  for (const url of ['/health/live', '/health/ready', '/metrics']) {
    t.equal((await app.inject(url)).statusCode, 200, url)
  }
})

t.test('what is late is more than can be done, until it is no longer', async (t) => {
  t.plan(3)
  const app = await bearing({ every: 1000, delay: 200, heap: Infinity })
  t.ok(await until(app, 200))
  const end = performance.now() + 1500
  while (performance.now() < end);
  t.ok(await until(app, 503))
  t.ok(await until(app, 200))
})

t.test('what a program bears by itself', async (t) => {
  t.plan(3)
  const most = mostLoad()
  t.equal(most.delay, 1000)
  t.ok(most.heap > 500_000_000, String(most.heap))
  const app = await bearing(most)
  await sleep(most.every + 100)
  t.equal((await app.inject('/aftaler')).statusCode, 200)
})
