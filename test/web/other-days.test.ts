import t from 'tap'
import { agreement, institution, network, notice, site, type Site } from './site.ts'
import { visibleWords } from './visible.ts'

const get = async ({ app }: Site, url: string) => {
  const { statusCode, body } = await app.inject({ url })
  return { statusCode, body, words: visibleWords(body) }
}

const linkTo = (body: string, words: string): string => {
  const found = [...body.matchAll(/<a[^>]* href="([^"]*)"[^>]*>(.*?)<\/a\s*>/gs)].find(
    ([, , inner = '']) => visibleWords(inner).trim() === words,
  )
  if (found === undefined) throw new Error(`There is no link ${words}`)
  return (found[1] ?? '').replaceAll('&amp;', '&')
}

const parties = async (here: Site) => ({
  institutionId: await institution(here, {
    name: 'Plejecenter Kløvervej',
    kind: 'care-home',
    municipalityCode: '0510',
  }),
  networkId: await network(here, {
    name: 'Læsevennerne',
    kind: 'association',
    municipalityCodes: ['0510'],
  }),
})

/** One that ended with May 2025, and two that go on, one of them since March 2026. */
const filled = async (here: Site) => {
  const between = await parties(here)
  const ended = await agreement(here, { ...between, title: 'Gåture', cell: 'formal-own' })
  await notice(here, ended, '2025-05-31')
  await agreement(here, { ...between, title: 'Højtlæsning', cell: 'formal-own' })
  const period = { from: '2026-03-01' }
  await agreement(here, { ...between, title: 'Fælles have', cell: 'informal-co', period })
  return ended
}

t.test('the model and the lists behind it, on the day that was chosen', async (t) => {
  const here = await site(t)
  const { agreementId } = await filled(here)

  const today = await get(here, '/')
  t.match(today.words, 'Alle kommuner · i dag, 22. november 2026')
  t.match(
    today.words,
    '2 samarbejder . 50 % er aktivt medborgerskab, 50 procentpoint højere end for et år siden.',
  )
  t.match(today.words, '+1 på et år')
  t.match(today.words, 'Samme antal som et år før')

  const then = await get(here, '/?validAt=2025-05-31')
  t.match(then.words, 'Alle kommuner Som det så ud den 31. maj 2025, efter det, der er kendt nu.')
  t.match(then.words, '2 samarbejder . 0 % er aktivt medborgerskab, det samme som et år før.')
  t.equal(linkTo(then.body, 'Tilbage til i dag'), '/')
  t.match(then.body, 'name="validAt" value="2025-05-31"')

  const list = await get(here, linkTo(then.body, '2 samarbejder'))
  t.match(list.words, '2 gældende samarbejder.')
  t.match(list.words, 'den 31. maj 2025')
  const one = await get(here, linkTo(list.body, 'Gåture'))
  t.match(one.words, 'Du ser aftalen den 31. maj 2025')
  t.match(one.words, 'Opsagt til 31. maj 2025')
  t.notMatch(one.words, /Ændr aftalen|Gælder stadig|Registrér ophør/, 'what is done is done today')
  const now = await get(here, linkTo(one.body, 'Se aftalen i dag'))
  t.match(now.words, 'Ophørt')
  t.notMatch(now.words, 'Du ser aftalen den')

  const file = await here.app.inject({ url: linkTo(list.body, 'Hent som regneark (CSV)') })
  t.match(file.body, 'Gåture')
  t.match(file.headers, { 'samspil-valid-at': '2025-05-31' })

  const before = await get(here, `/aftaler/${agreementId}?validAt=2023-12-31`)
  t.match(before.words, 'Aftalen var ikke begyndt den 31. december 2023')
  t.equal((await get(here, `/aftaler/${agreementId}?validAt=2023-02-29`)).statusCode, 400)
  t.equal((await get(here, '/?validAt=i+dag')).statusCode, 400)
})

t.test('a day on which nothing was in force says so, and where to look', async (t) => {
  const here = await site(t)
  await filled(here)
  for (const url of ['/?validAt=2019-01-01', '/aftaler?validAt=2019-01-01']) {
    const { words } = await get(here, url)
    t.match(words, 'Ingen samarbejder er gældende den 1. januar 2019', url)
    t.match(words, 'Vælg en anden dato.', url)
  }
  const nothing = await get(here, '/en/agreements?validAt=2019-01-01')
  t.match(nothing.words, 'No collaborations are in force on 1 January 2019')
  t.equal(linkTo(nothing.body, 'See today'), '/en/agreements')

  const ahead = {
    title: 'Strikkecafé',
    cell: 'informal-own',
    period: { from: '2028-01-01' },
  } as const
  const { institutionId, networkId } = await parties(here)
  await agreement(here, { institutionId, networkId, ...ahead })
  const asked = `/en/agreements?institutionId=${institutionId}&validAt=2027-12-31`
  const upcoming = await get(here, asked)
  t.match(upcoming.words, 'No collaborations are in force on 31 December 2027')
  const all = linkTo(upcoming.body, 'Show also those that are not in force on that day')
  t.match((await get(here, all)).words, /1 collaboration.* Strikkecafé .*Upcoming/)
})
