import t from 'tap'
import { InstitutionDetails } from '#schemas/parties/institution.ts'
import { institutionBody } from './bodies.ts'
import { runningApp, type RunningApp } from './running-app.ts'

interface Page {
  readonly items: readonly unknown[]
  readonly total: number
  readonly totalIsExact: boolean
  readonly next: string | null
}

const schools = async ({ registry: { commands } }: RunningApp, from: number, to: number) => {
  const actor = { role: 'coordinator', municipalityCode: '0510', personId: null } as const
  const numbers = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  await Promise.all(
    numbers.map((number) => {
      const name = `Skole ${String(number).padStart(4, '0')}`
      const body = InstitutionDetails.parse(institutionBody({ name }))
      return commands.registerInstitution({ actor, body })
    }),
  )
}

t.test('a list counts to a thousand and says where there are more', async (t) => {
  const app = await runningApp(t)
  const page = async (query: string) => (await app.raw(`/v1/institutions?${query}`)).json as Page
  const counted = ({ total, totalIsExact }: Page) => [total, totalIsExact]

  await schools(app, 1, 1000)
  t.strictSame(counted(await page('limit=1')), [1000, true])
  await schools(app, 1001, 1003)
  const first = await page('limit=200')
  t.strictSame(counted(first), [1000, false])
  t.strictSame(counted(await page(`limit=200&cursor=${first.next ?? ''}`)), [1000, false])
  t.strictSame(counted(await page('q=skole&limit=1')), [1000, false])
  t.strictSame(counted(await page('q=1003&limit=1')), [1, true])

  const file = await app.raw('/v1/institutions?format=ndjson')
  const names = file.text
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { details: { name: string } }).details.name)
  t.equal(names.length, 1003, 'a file has them all')
  t.strictSame(names, names.toSorted())
  t.equal(new Set(names).size, 1003)

  const networks = (await app.raw('/v1/networks')).json as Page
  const agreements = (await app.raw('/v1/agreements')).json as Page
  t.strictSame([networks, agreements].map(counted), Array(2).fill([0, true]))
})
