import t from 'tap'
import { fastifyCookie } from '@fastify/cookie'
import { agreement, cookieSecret, institution, network, site, type Site } from './site.ts'
import { linksOf, rowsOf, visibleWords } from './visible.ts'

const get = async ({ app }: Site, url: string, cookies: Record<string, string> = {}) => {
  const { statusCode, headers, body } = await app.inject({ url, cookies })
  return { status: statusCode, to: headers.location, body, words: visibleWords(body) }
}

const schools = (here: Site, from: number, to: number) =>
  Promise.all(
    Array.from({ length: to - from + 1 }, (_, index) =>
      institution(here, {
        name: `Skole ${String(from + index).padStart(4, '0')}`,
        kind: 'school',
        municipalityCode: '0510',
      }),
    ),
  )

const optionsOf = (body: string, name: string): number => {
  const select = new RegExp(`<select[^>]*name="${name}"[^]*?</select>`).exec(body)?.[0] ?? ''
  return [...select.matchAll(/<option/g)].length
}
const isWritten = (body: string): boolean => /<input[^>]*name="institution"/.test(body)

t.test('an institution is chosen in a list, or written where the list would be long', async (t) => {
  const here = await site(t)
  const library = await institution(here, {
    name: 'Bibliotekerne',
    kind: 'library',
    municipalityCode: '0550',
  })
  const friends = await network(here, {
    name: 'Ældre Sagen',
    kind: 'association',
    municipalityCodes: ['0550'],
  })
  await agreement(here, {
    title: 'Læsning',
    institutionId: library,
    networkId: friends,
    cell: 'formal-co',
  })
  const [first = ''] = await schools(here, 1, 199)

  const short = await get(here, '/aftaler')
  t.equal(optionsOf(short.body, 'institutionId'), 201)
  t.notOk(isWritten(short.body))
  t.equal(optionsOf(short.body, 'municipalityCode'), 3)

  await schools(here, 200, 201)
  for (const url of ['/', '/aftaler', '/roller-og-graenser', '/aftaler?municipalityCode=0510']) {
    const { body } = await get(here, url)
    t.ok(isWritten(body), url)
    t.equal(optionsOf(body, 'institutionId'), 0, url)
    t.equal(optionsOf(body, 'municipalityCode'), 3, url)
  }
  const small = await get(here, '/aftaler?municipalityCode=0550')
  t.notOk(isWritten(small.body), 'few in the municipality')
  t.equal(optionsOf(small.body, 'institutionId'), 2)

  const kept = await get(here, `/aftaler?institutionId=${library}`)
  t.equal(rowsOf(kept.body), 1)
  t.equal(optionsOf(kept.body, 'institutionId'), 2, 'all, and the one that was chosen')
  t.match(kept.body, new RegExp(`value="${library}" selected`))
  t.ok(isWritten(kept.body))

  const one = await get(here, '/aftaler?institution=bibliotek&status=all&cursor=x&before=50')
  t.equal(one.status, 303)
  t.equal(one.to, `/aftaler?status=all&institutionId=${library}`)
  const exact = await get(here, '/en?institution=skole+0001,+Haderslev+Municipality')
  t.equal(exact.to, `/en?institutionId=${first}`)
  const other = await get(here, `/?institution=Skole+0001&institutionId=${library}`)
  t.equal(other.to, `/?institutionId=${first}`, 'what is written holds')

  const several = await get(here, '/aftaler?institution=skole&status=all')
  t.equal(several.status, 200)
  t.match(several.words, 'Vælg den institution, du mener med »skole«:')
  t.match(several.words, 'Skole 0001, Haderslev Kommune')
  t.match(several.words, 'Der er flere.')
  const choices = linksOf(several.body).filter((link) => link.includes('institutionId='))
  t.equal(choices.length, 20)
  t.equal(choices[0], `/aftaler?status=all&institutionId=${first}`)
  t.match(several.body, /type="hidden" name="status" value="all"/)

  const guessed = await get(here, '/aftaler?institution=biblitekerne')
  t.match(guessed.words, 'Bibliotekerne, Tønder Kommune', 'a guess is not followed unasked')
  const none = await get(here, '/aftaler?institution=%3Cxyz%3E')
  t.match(none.words, 'Der er ingen institution, som passer til »&lt;xyz&gt;«.')
  const elsewhere = await get(here, '/aftaler?institution=bibliotekerne&municipalityCode=0510')
  t.match(elsewhere.words, 'Der er ingen institution')

  const coordinator = fastifyCookie.sign('coordinator:0510', cookieSecret)
  const own = await get(here, '/roller-og-graenser?institution=bibliotekerne', {
    'samspil-role': coordinator,
  })
  t.match(own.words, 'Der er ingen institution', 'a coordinator looks in the own municipality')
})

t.test(
  'a leader writes the name of the own institution where the list would be long',
  async (t) => {
    const here = await site(t, {}, 'role-page')
    await schools(here, 1, 201)
    const page = await get(here, '/rolle')
    t.equal([...page.body.matchAll(/<option value="Skole/g)].length, 0)
    t.equal([...page.body.matchAll(/<option value="0\d{3}"/g)].length, 98)
    const choose = (written: string) =>
      here.app.inject({
        method: 'POST',
        url: '/rolle',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({
          role: 'institution-leader',
          institution: written,
        }).toString(),
      })
    t.equal((await choose('skole 0102')).statusCode, 303)
    t.equal((await choose('Skole 0102, Haderslev Kommune')).statusCode, 303)
    const several = await choose('skole')
    t.equal(several.statusCode, 422)
    t.match(several.body, 'Flere institutioner passer')
    t.equal([...several.body.matchAll(/<option value="Skole/g)].length, 20, 'some of them')
    t.equal((await choose('Bibliotek')).statusCode, 422)
  },
)
