import { test } from 'tap'
import { formatDate } from '#src/texts/dates.ts'
import { languageFrom, type Language } from '#src/texts/language.ts'
import { formatNumber } from '#src/texts/numbers.ts'

test('the language follows Accept-Language, and Danish where it does not help', (t) => {
  const asked: readonly (readonly [string | undefined, Language])[] = [
    [undefined, 'da'],
    ['', 'da'],
    ['da', 'da'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['EN-us', 'en'],
    ['da-DK,da;q=0.9,en;q=0.8', 'da'],
    ['en;q=0.8,da;q=0.9', 'da'],
    ['en ; q=0.9 , da ; q=0.8', 'en'],
    ['en,da', 'en'],
    ['fr,en;q=0.001', 'en'],
    ['fr', 'da'],
    ['*', 'da'],
    ['fr,*;q=0.5', 'da'],
    ['en;q=0.5,*', 'da'],
    ['da;q=0,*', 'en'],
    ['en;q=0', 'da'],
    ['en;q=0,da;q=0', 'da'],
    ['en-GB;q=0.1,en;q=0.9,da;q=0.5', 'en'],
    ['en;q=high', 'da'],
    ['en;q=1.5,da;q=0.1', 'da'],
    ['enormous', 'da'],
    ['e n', 'da'],
    [',;q=,;;,', 'da'],
    ['en,'.repeat(5000), 'en'],
  ]
  t.plan(asked.length)
  for (const [header, language] of asked) {
    t.equal(languageFrom(header), language, header?.slice(0, 40) ?? 'no header')
  }
})

test('dates are written as people write them, as precisely as they are known', (t) => {
  t.plan(8)
  t.equal(formatDate('da', '2024-03-01'), '1. marts 2024')
  t.equal(formatDate('da', '2013-09'), 'september 2013')
  t.equal(formatDate('da', '2013'), '2013')
  t.equal(formatDate('en', '2024-03-01'), '1 March 2024')
  t.equal(formatDate('en', '2013-09'), 'September 2013')
  t.equal(formatDate('en', '2013'), '2013')
  t.equal(formatDate('da', '1800-01-01'), '1. januar 1800')
  t.equal(formatDate('da', '2199-12-31'), '31. december 2199')
})

test('numbers have their thousands marked', (t) => {
  t.plan(2)
  t.equal(formatNumber('da', 600_000), '600.000')
  t.equal(formatNumber('en', 600_000), '600,000')
})
