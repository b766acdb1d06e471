import t from 'tap'
import { linked } from '#src/web/parties/facts.ts'
import { foundedInWords } from '#src/web/parties/founded.ts'
import { isSameAnswer, merged, seenFrom, seenHidden } from '#src/web/parties/merged.ts'
import { spacedCvr, typedCvr } from '#src/web/parties/typed-cvr.ts'
import { textsOf } from '#src/web/texts.ts'
import type { Visit } from '#src/web/visit.ts'

const visit = (language: 'da' | 'en') => ({ language, texts: textsOf(language) }) as Visit

t.test('years that are celebrated', (t) => {
  const today = '2026-11-22'
  const said: readonly [string | null, string | null][] = [
    [null, null],
    ['2026', '2026, fylder 25 år i 2051'],
    ['1976-05-14', '14. maj 1976, fylder 50 år i år'],
    ['1975', '1975, fylder 75 år i 2050'],
    ['1926', '1926, fylder 100 år i år'],
    ['1925', '1925'],
  ]
  t.plan(said.length + 1)
  for (const [founded, words] of said) {
    t.equal(foundedInWords(visit('da'), founded, today), words)
  }
  t.equal(foundedInWords(visit('en'), '2001-03', today), 'March 2001, 25 years this year')
})

t.test('CVR numbers as people write them', (t) => {
  t.plan(6)
  t.equal(typedCvr('12 34 56 78'), '12345678')
  t.equal(typedCvr('DK-12345678 '), '12345678')
  t.equal(typedCvr('1234 567'), '1234 567', 'what is none stays as typed')
  t.equal(typedCvr(''), '')
  t.equal(spacedCvr('12345678'), '12 34 56 78')
  t.equal(spacedCvr('1234'), '1234')
})

t.test('only an address on the web becomes a link', (t) => {
  t.plan(4)
  t.equal(
    linked('https://www.a.dk/x')?.toString(),
    '<a href="https://www.a.dk/x">https://www.a.dk/x</a>',
  )
  t.equal(linked('javascript:alert(1)'), 'javascript:alert(1)')
  t.equal(linked('se https://www.a.dk'), 'se https://www.a.dk')
  t.equal(linked(null), null)
})

t.test('what the visitor did not touch follows what stands there now', (t) => {
  t.plan(5)
  const seen = { name: 'A', place: 'Vojens', codes: '0510\n0550', contact: '' }
  const now = { name: 'A', place: 'Gram', codes: '0510', contact: 'post@a.dk' }
  const typed = { name: 'B', place: 'Vojens', codes: '0550\n0510', contact: '', key: 'k' }
  t.strictSame(merged({ typed, seen, now }), { ...now, name: 'B', key: 'k' })
  t.strictSame(merged({ typed: { ...typed, place: 'Jels' }, seen, now }).place, 'Jels')
  t.strictSame(seenFrom(seenHidden(seen)), seen)
  t.strictSame(seenFrom({ seen: '{"a":1}' }), {}, 'what cannot be read')
  t.ok(isSameAnswer(undefined, ' \n'))
})
