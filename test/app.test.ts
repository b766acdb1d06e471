import t from 'tap'
import { wholeApp } from './whole-app.ts'
import { newFolder, storeIn } from './stores.ts'

t.test('the program answers each door in its own dress', async (t) => {
  const data = newFolder()
  const { app } = await wholeApp(t, { data, store: await storeIn(data) })
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
