import t from 'tap'
import { municipalities, municipalityName } from '#src/texts/municipalities.ts'
import { pagesInDanish } from '#src/texts/pages.da.ts'
import { pagesInEnglish } from '#src/texts/pages.en.ts'
import { formatShare } from '#src/texts/shares.ts'

/** Where each text stands, and what it says; functions are asked with words or with numbers. */
const said = (texts: unknown, path = ''): Map<string, string> => {
  if (typeof texts === 'string') return new Map([[path, texts]])
  if (typeof texts === 'function') return new Map([[path, answered(texts)]])
  if (typeof texts !== 'object' || texts === null) return new Map([[path, String(texts)]])
  return new Map(
    Object.entries(texts).flatMap(([key, inner]) => [...said(inner, `${path}/${key}`)]),
  )
}

const answered = (text: unknown): string => {
  const ask = text as (...values: unknown[]) => string
  const asked = (values: readonly unknown[]) =>
    values.map((value) => ask(value, value, value)).join(' | ')
  try {
    return asked([1, 2, 1000, 1001])
  } catch {
    return asked(['Vojens', '13:45'])
  }
}

const danish = said(pagesInDanish)
const english = said(pagesInEnglish)

t.test('both languages say everything, and not the same', (t) => {
  t.plan(3)
  t.strictSame([...english.keys()], [...danish.keys()])
  const empty = [...danish, ...english].filter(([, text]) => text.trim() === '')
  t.strictSame(empty, [])
  const same = [...danish].filter(([key, text]) => english.get(key) === text)
  t.strictSame(
    same.map(([key]) => key),
    [
      '/story/versions/number',
      '/story/versions/status',
      '/site/name',
      '/filter/institution',
      '/filter/status',
      '/model/groupings/institution',
      '/agreements/status',
    ],
  )
})

t.test('where nobody counts further it says so', (t) => {
  t.plan(16)
  const many = { moreThan: 1000 }
  const { agreements: da, institutions, networks, parties, mine } = pagesInDanish
  t.equal(da.found['in-force'](1000), '1.000 gældende samarbejder')
  t.strictSame(
    Object.values(da.found).map((found) => found(many)),
    [
      'Mere end 1.000 foreslåede samarbejder',
      'Mere end 1.000 kommende samarbejder',
      'Mere end 1.000 gældende samarbejder',
      'Mere end 1.000 samarbejder er udløbet, ikke afklaret',
      'Mere end 1.000 ophørte samarbejder',
      'Mere end 1.000 annullerede samarbejder',
      'Mere end 1.000 samarbejder',
    ],
  )
  t.equal(da.shown(51, 100, many), 'Viser 51–100 af mere end 1.000')
  t.match(da.notTodayText(many), /^Der er mere end 1\.000 samarbejder, der passer, men de /)
  t.equal(institutions.found(many), 'Mere end 1.000 institutioner')
  t.equal(networks.found(many), 'Mere end 1.000 foreninger og netværk')
  t.equal(parties.collaborations.all(1000), 'Se alle 1.000 i registret')
  t.equal(parties.collaborations.all(many), 'Se dem alle i registret')
  t.match(parties.closing.inForce(many), /^Mere end 1\.000 gældende samarbejder skal afklares/)
  t.match(mine.rest(50, many), /^Her er 50 af mere end 1\.000 aftaler\./)
  const { agreements: en, parties: enParties } = pagesInEnglish
  t.equal(en.found.ended(1), '1 ended collaboration')
  t.equal(en.found.lapsed(many), 'More than 1,000 collaborations have lapsed, not settled')
  t.equal(en.shownOf(50, many), 'Showing 50 of more than 1,000')
  t.match(en.notTodayText(many), /^More than 1,000 collaborations match/)
  t.match(enParties.find.more(many), /^More than 1,000 are like it\./)
  t.match(enParties.closing.inForce(many), /^More than 1,000 collaborations in force need/)
})

t.test('shares: some is never none, most never all', (t) => {
  const shares: readonly [number, string, string][] = [
    [0, '0 %', '0%'],
    [0.001, 'Under 1 %', 'Under 1%'],
    [0.384, '38 %', '38%'],
    [0.996, 'Over 99 %', 'Over 99%'],
    [1, '100 %', '100%'],
  ]
  t.plan(shares.length * 2)
  for (const [share, da, en] of shares) {
    t.equal(formatShare('da', share).replaceAll('\u00a0', ' '), da)
    t.equal(formatShare('en', share), en)
  }
})

t.test('municipalities', (t) => {
  t.plan(7)
  const names = Object.values(municipalities)
  t.equal(names.length, 98)
  t.equal(new Set(names).size, 98)
  t.ok(Object.keys(municipalities).every((code) => /^0[1-8]\d\d$/.test(code)))
  t.equal(municipalityName('da', '0510'), 'Haderslev Kommune')
  t.equal(municipalityName('da', '0101'), 'Københavns Kommune')
  t.equal(municipalityName('en', '0851'), 'Aalborg Municipality')
  t.equal(municipalityName('da', '9999'), 'Ukendt kommune')
})
