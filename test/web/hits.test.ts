import t from 'tap'
import { institution, site, type Site } from './site.ts'
import { rowsOf, visibleWords } from './visible.ts'

const get = async ({ app }: Site, url: string) => {
  const { statusCode, body } = await app.inject({ url })
  if (statusCode !== 200) throw new Error(`${url}: ${String(statusCode)}`)
  return { body, words: visibleWords(body) }
}

const schools = async (here: Site, from: number, to: number) => {
  const numbers = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  await Promise.all(
    numbers.map((number) =>
      institution(here, {
        name: `Skole ${String(number).padStart(4, '0')}`,
        kind: 'school',
        municipalityCode: '0510',
      }),
    ),
  )
}

const nextOf = (body = ''): string | undefined =>
  /rel="next" href="([^"]*)"/.exec(body)?.[1]?.replaceAll('&amp;', '&')

/** Every page of a list, from the first on. */
const pagesFrom = async (here: Site, url: string) => {
  const pages = [await get(here, url)]
  for (let next = nextOf(pages[0]?.body); next !== undefined; next = nextOf(pages.at(-1)?.body)) {
    pages.push(await get(here, next))
    if (pages.length > 30) throw new Error('It comes to no end')
  }
  return pages
}

t.test('up to a thousand the pages say how many, beyond it that there are more', async (t) => {
  const here = await site(t)
  await schools(here, 1, 1000)
  const exact = await pagesFrom(here, '/institutioner')
  t.equal(exact.length, 20)
  t.match(exact[0]?.words, '1.000 institutioner.')
  t.match(exact[1]?.words, 'Viser 51–100 af 1.000 ')
  t.match(exact.at(-1)?.words, 'Viser 951–1.000 af 1.000 ')

  await schools(here, 1001, 1003)
  const pages = await pagesFrom(here, '/institutioner')
  t.equal(pages.length, 21)
  for (const { words } of pages) t.match(words, 'Mere end 1.000 institutioner.')
  t.match(pages[0]?.words, 'Viser 1–50 af mere end 1.000 ')
  t.match(pages[1]?.words, 'Viser 51–100 af mere end 1.000 ')
  t.match(pages[1]?.words, ' Næste 50 ')
  t.match(pages[19]?.words, 'Viser 951–1.000 af mere end 1.000 ')
  t.match(pages[19]?.words, ' Vis flere ', 'nobody counted how many come next')
  t.match(pages[20]?.words, 'Viser 1.001–1.003 af mere end 1.000 ')
  t.equal(rowsOf(pages[20]?.body ?? ''), 3)
  t.notMatch(pages[20]?.words, /Næste|Vis flere/)
  const last = nextOf(pages[19]?.body) ?? ''
  const untrue = await get(here, last.replace('before=1000', 'before=7'))
  t.match(untrue.words, 'Viser 3 af mere end 1.000 ', 'the last are not the eighth to the tenth')

  t.match((await get(here, '/institutioner?q=skole')).words, 'Mere end 1.000 institutioner med')
  t.match((await get(here, '/institutioner?q=1003')).words, '1 institution med »1003«.')
  t.match((await get(here, '/en/institutions')).words, 'More than 1,000 institutions.')
})
