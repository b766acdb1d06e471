import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import t from 'tap'
import { buildApp } from '#src/app.ts'
import { systemClock } from '#src/clock.ts'
import { storeIn } from './stores.ts'
import { openRegistry } from '#src/registry.ts'

t.test('the program answers each door in its own dress', async (t) => {
  const data = mkdtempSync(join(tmpdir(), 'samspil-app-'))
  const fail = (...told: unknown[]) => t.fail(JSON.stringify(told))
  const registry = await openRegistry({
    data,
    store: await storeIn(data),
    clock: systemClock,
    onParked: fail,
    onFailure: fail,
  })
  const app = await buildApp({
    registry,
    logger: pino({ level: 'silent' }),
    cookieSecret: 'a secret for the length of one test',
    isPublicDemo: false,
  })
  t.teardown(async () => {
    await app.close()
    await registry.close()
    rmSync(data, { recursive: true })
  })
  const told = async (url: string) => {
    const { statusCode, headers } = await app.inject(url)
    return `${String(statusCode)} ${String(headers['content-type'])}`
  }
  t.plan(7)
  t.equal(await told('/'), '200 text/html; charset=utf-8')
  t.equal(await told('/v1/collaboration-model'), '200 application/json; charset=utf-8')
  t.equal(await told('/nowhere'), '404 text/html; charset=utf-8')
  t.equal(await told('/v1/nowhere'), '404 application/problem+json; charset=utf-8')
  t.equal(await told('/%E0%A4%A'), '400 text/html; charset=utf-8')
  t.equal(await told('/v1/%E0%A4%A'), '400 application/problem+json; charset=utf-8')

  const { body } = await app.inject('/metrics')
  t.match(body, 'route="/",method="GET",status="200"', 'pages are measured too')
})
