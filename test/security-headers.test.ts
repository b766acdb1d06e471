import t from 'tap'
import type { Queries } from '#src/read-side/queries.ts'
import { openBrowser } from './browser/browser.ts'
import { newFolder, storeIn } from './stores.ts'
import { quietApp, wholeApp } from './whole-app.ts'

const data = newFolder()
const { app, registry } = await wholeApp(t, { data, store: await storeIn(data) })
const failing: Partial<Queries> = {
  collaborationModel: () => Promise.reject(new Error('broken')),
}
const broken = await quietApp({ ...registry, queries: failing as Queries })
t.teardown(() => broken.close())

const everywhere = {
  'content-security-policy':
    "default-src 'self';base-uri 'none';form-action 'self';frame-ancestors 'none';object-src 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
}

/** What is asked for, and the status and kind of its answer. */
const answers: readonly (readonly [string, number, string])[] = [
  ['/', 200, 'text/html'],
  ['/findes-ikke', 404, 'text/html'],
  ['/%E0%A4%A', 400, 'text/html'],
  ['/aftaler?fra=ikke-en-side', 200, 'text/html'],
  ['/assets/samspil/samspil.css', 200, 'text/css'],
  ['/assets/dkfds/css/dkfds.min.css', 200, 'text/css'],
  ['/assets/samspil/findes-ikke.css', 404, 'text/html'],
  ['/institutioner?format=csv', 200, 'text/csv'],
  ['/v1/agreements', 200, 'application/json'],
  ['/v1/agreements?format=csv', 200, 'text/csv'],
  ['/v1/nothing', 404, 'application/problem+json'],
  ['/v1/%E0%A4%A', 400, 'application/problem+json'],
  ['/v1/agreements?limit=x', 400, 'application/problem+json'],
  ['/health/live', 200, 'application/json'],
  ['/metrics', 200, 'text/plain'],
]

/** Those of an answer that are named above, and what is said of https. */
const headersOf = (headers: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    [...Object.keys(everywhere), 'strict-transport-security', 'x-powered-by']
      .filter((name) => headers[name] !== undefined)
      .map((name) => [name, headers[name]]),
  )

t.test('every answer says what a browser may not do with it', async (t) => {
  t.plan(answers.length * 2 + 5)
  for (const [url, status, kind] of answers) {
    const { statusCode, headers } = await app.inject(url)
    const type = String(headers['content-type']).split(';')[0]
    t.strictSame([statusCode, type], [status, kind], url)
    t.strictSame(headersOf(headers), everywhere, url)
  }
  for (const url of ['/', '/v1/collaboration-model']) {
    const { statusCode, headers } = await broken.inject(url)
    t.equal(statusCode, 500, url)
    t.strictSame(headersOf(headers), everywhere, `${url} that cannot be made`)
  }
  const refused = await app.inject({ method: 'POST', url: '/rolle', payload: 'x' })
  t.strictSame(headersOf(refused.headers), everywhere, `a form: ${String(refused.statusCode)}`)
})

t.test('the console of the API alone has a policy of its own', async (t) => {
  t.plan(3)
  const { statusCode, headers } = await app.inject('/docs/')
  t.equal(statusCode, 200)
  const { 'content-security-policy': policy, ...others } = headersOf(headers)
  const { 'content-security-policy': _, ...same } = everywhere
  t.strictSame(others, same)
  t.match(policy, /^default-src 'self'; style-src 'self' 'unsafe-inline';/)
})

t.test('nothing of the pages or the console is held back by it', async (t) => {
  const origin = await app.listen({ host: '127.0.0.1', port: 0 })
  const browser = await openBrowser()
  t.teardown(() => browser.close())
  for (const path of ['/', '/aftaler', '/rolle', '/findes-ikke', '/docs/']) {
    const page = await browser.newPage()
    const told: string[] = []
    page.on('console', (message) => told.push(message.text()))
    page.on('pageerror', (error) => told.push(error.message))
    await page.goto(origin + path, { waitUntil: 'networkidle' })
    const expected = path === '/findes-ikke' ? [/status of 404/] : []
    t.match(told, expected, path)
    t.equal(told.length, expected.length, told.join('\n'))
    await page.close()
  }
  t.end()
})
