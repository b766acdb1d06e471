import t from 'tap'
import type { Problem } from '#schemas/views/problem.ts'
import {
  networkBody,
  institutionBody,
  coordinator,
  joined,
  proposed,
  registered,
  running,
  termsBody,
  town,
} from './bodies.ts'
import { conformance, runningApp } from './running-app.ts'

interface Page {
  readonly items: readonly { readonly title?: string; readonly details?: { name: string } }[]
  readonly total: number
  readonly next: string | null
  readonly corrected: readonly { readonly typed: string; readonly used: string }[]
}

const namesOf = ({ items }: Page) => items.map(({ title, details }) => title ?? details?.name)

t.test('the register and the lists of parties are searched by words', async (t) => {
  const app = await runningApp(t)
  const here = await town(app)
  const terms = (title: string) => termsBody(here, { title })
  const titles = ['Besøg i Sønderjylland', 'Cykelture', 'Sang og samvær', 'Sang på Skovbo']
  for (const title of titles) await running(app, here.leader, terms(title))
  await proposed(app, here.leader, terms('Sang i det skjulte'))
  const elsewhere = await registered(
    app.as('coordinator:0540'),
    institutionBody({ name: 'Ældrecenter Alssund', municipalityCode: '0540', place: 'Aabenraa' }),
  )
  await joined(app.as(coordinator), networkBody({ name: 'Ældre Sagen', cvr: '10150817' }))
  const stranger = `institution-leader:${elsewhere}`

  const ask = async (list: string, q: string, more = '') => {
    const path = `/v1/${list}?q=${encodeURIComponent(q)}${more}`
    const { status, json } = await app.raw(path, { role: stranger })
    t.equal(status, 200, path)
    return json as Page
  }
  const found = async (list: string, q: string) => namesOf(await ask(list, q))

  t.same(await found('agreements', 'sang'), ['Sang og samvær', 'Sang på Skovbo'])
  t.same(await found('agreements', 'soenderjylland'), ['Besøg i Sønderjylland'])
  t.same(await found('agreements', 'plejecenter cykel'), ['Cykelture'])
  t.same(await found('agreements', 'skjulte'), [], 'a proposal of others')
  t.same(await found('agreements', '"😀"'), [])
  t.same(await found('institutions', 'åbenrå'), ['Ældrecenter Alssund'])
  t.same(await found('institutions', 'bibl'), ['Bibliotek'])
  t.same(await found('networks', '10150817'), ['Ældre Sagen'])

  const mistyped = await ask('agreements', 'plejecetner sang')
  t.same(mistyped.corrected, [{ typed: 'plejecetner', used: 'plejecenter' }])
  t.same(namesOf(mistyped), ['Sang og samvær', 'Sang på Skovbo'])
  t.same((await ask('agreements', 'sang')).corrected, [])

  const first = await app.raw('/v1/agreements?q=l%C3%A6sevenn&limit=3', { role: stranger })
  const { total, next } = first.json as Page
  t.equal(total, 4)
  const link = /^<(.+)>; rel="next"$/.exec(first.headers.get('link') ?? '')?.[1] ?? ''
  t.match(link, 'q=l%C3%A6sevenn')
  const second = await app.raw(link, { role: stranger })
  t.same(
    [...namesOf(first.json as Page), ...namesOf(second.json as Page)],
    titles,
    'the pages make up the list',
  )
  t.match(second.json, { total: 4, next: null })
  t.type(next, 'string')
  t.end()
})

t.test('a query that cannot be one is refused', async (t) => {
  const app = await runningApp(t)
  const wrong: Record<string, string> = {
    'q=': 'required',
    'q=%20': 'required',
    [`q=${'a'.repeat(201)}`]: 'too-long',
    'q=a%00b': 'control-character',
    'q=a%0Ab': 'line-break',
    'q=a&q=b': 'wrong-type',
  }
  for (const list of ['agreements', 'institutions', 'networks']) {
    for (const [query, code] of Object.entries(wrong)) {
      const { status, problem } = await app.raw(`/v1/${list}?${query}`)
      t.equal(status, 400, query.slice(0, 20))
      t.match((problem as Problem & { errors: unknown }).errors, [{ pointer: '/query/q', code }])
    }
    const longest = await app.raw(`/v1/${list}?q=${encodeURIComponent('å '.repeat(99) + 'åå')}`)
    t.equal(longest.status, 200)
  }
  t.end()
})

t.test('the document tells what a query is', (t) => {
  for (const list of ['agreements', 'institutions', 'networks']) {
    const parameters = (
      conformance.document.paths[`/v1/${list}`]?.get as unknown as {
        parameters: { name: string; description?: string; schema: { maxLength?: number } }[]
      }
    ).parameters
    const q = parameters.find(({ name }) => name === 'q')
    t.match(q?.description, /nothing but signs finds nothing/)
    t.equal(q?.schema.maxLength, 200)
  }
  t.end()
})
