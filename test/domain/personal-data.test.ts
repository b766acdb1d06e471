import fc from 'fast-check'
import t from 'tap'
import { personalDataIn } from '#domain/people/personal-data.ts'
import { field } from '#domain/refusal.ts'
import { aNetwork } from './build.ts'
import { cases, exactly, isTrue, type Proof } from './exactly.ts'

const found = (text: string) => personalDataIn(text, '/text').map(({ params }) => params.what)
const each = (texts: readonly string[], prove: (text: string) => Proof) =>
  Object.fromEntries(texts.map((text) => [text, () => prove(text)]))
const are = (what: string) => (text: string) => exactly(found(text), [what])

t.test('CPR numbers', (t) => {
  cases(
    t,
    each(
      [
        '010190-1234',
        '0101901234',
        '010190 1234',
        '010190 - 1234',
        '010190–1234',
        '311299-4321',
        '290224-0000',
        '610190-1234',
        'CPR:010190-1234',
        'cpr.010190-1234',
        'Hent beboeren (010190-1234) kl. 10',
        '010190-1234.',
        '010190-1234, stue 4',
        '010190-1234-',
      ],
      are('cpr'),
    ),
  )
})

t.test('phone numbers, as Danes write them', (t) => {
  cases(
    t,
    each(
      [
        '20304050',
        '20 30 40 50',
        '2030 4050',
        '20.30.40.50',
        '20-30-40-50',
        '+45 20304050',
        '+45 20 30 40 50',
        '+4520304050',
        '(+45) 2030 4050',
        '0045 20304050',
        '20\u00a030\u00a040\u00a050',
        'Tlf. 74341234',
        'Tlf.74341234',
        'tlf.: 74 34 12 34',
        'tlf:74341234',
        'Ring 2030 4050!',
        'mobil 20304050 (Karen)',
        '20304050/20304051',
        'Telefon 20304050.',
        'kl. 9-20 30 40 50 60',
        '2013 4050',
        'CVR 29189846 og tlf. 20304050',
        'EAN 5798008732109, 20304050',
        'Kontakt i denne sag: 20304050',
        '+45-20304050',
      ],
      are('phone'),
    ),
  )
})

t.test('e-mail addresses', (t) => {
  cases(
    t,
    each(
      [
        'navn@example.dk',
        'for.efter+spejder@post.example.dk',
        'søren@skovbo.example',
        'Skriv til <navn@example.dk>.',
        'mailto:navn@example.dk',
        'navn@blåbær.example',
      ],
      are('email'),
    ),
  )
})

t.test('what is none of them', (t) => {
  cases(
    t,
    each(
      [
        'Sag 13/12345',
        'Sagsnr. 2013-12345',
        '27.36.00-A00-1-13',
        '13/20304050',
        '2013-20304050',
        'Sagsnr. 20304050',
        'sagsnummer: 20304050',
        'Journalnr. 20304050',
        '2013 2014',
        'i 2013 2014 og 2015 2016',
        '2013-2014',
        '2013/2014',
        'CVR 29189846',
        'CVR: 29 18 98 46',
        'CVR-nr. 29189846',
        'cvr nr.: 29189846',
        'CVR-nummer 29189846',
        '600.000 kr.',
        '1.250.000 kr.',
        '25.000.000 kr.',
        '25000000 kr.',
        'kr. 600.000,00',
        '27.36.00',
        '27.36.00 G01',
        '6100 Haderslev',
        '2450 København SV, 2500 Valby',
        '01.03.2024',
        '24.12.2024',
        '24-12-2024',
        '2024-03-01',
        '1/3 2024',
        'fra 01.03.2024 til 24.12.2024',
        '5798008732109',
        'EAN 5798008732109',
        'EAN 5790 2345 3210 9',
        'EAN-nr. 5798 0087 32109',
        'EAN: 5798 0087 3210 9',
        'GLN 5798 0087 32109',
        '§ 18, stk. 4',
        '20-30 frivillige, 40-50 beboere',
        'kl. 14.00-16.30',
        'Mød op @ Skovbo',
        '@skovbo',
        'Reg. 1551',
        '12345678',
        '1234567',
        '👍 Vi ses 💐',
      ],
      (text) => exactly(found(text), []),
    ),
  )
})

t.test('where it is looked for', (t) => {
  cases(t, {
    'in every text, with its pointer': () =>
      exactly(
        personalDataIn(
          { a: 'x', b: [{ c: '20304050' }, 'navn@example.dk'], d: null, e: 20304050 },
          '/at',
        ),
        [
          field('personal-data', '/at/b/0/c', { what: 'phone' }),
          field('personal-data', '/at/b/1', { what: 'email' }),
        ],
      ),
    'one finding for a text, the gravest': () =>
      exactly(found('010190-1234, 20304050, navn@example.dk'), ['cpr']),
    'not in numbers of things, links and shared addresses': () =>
      exactly(
        personalDataIn(
          {
            caseNumber: '20304050',
            cvr: '29189846',
            kleCode: '27.36.00',
            link: 'https://example.dk/20304050',
            publicContact: 'skovbo@example.dk, 20304050',
          },
          '',
        ),
        [],
      ),
    'not in ids, whatever digits they have': () => {
      fc.assert(
        fc.property(fc.uuid(), (uuid) => {
          exactly(
            personalDataIn({ id: uuid, personId: uuid, ...aNetwork({ memberOf: [uuid] }) }, ''),
            [],
          )
        }),
        { numRuns: 200 },
      )
      return exactly(
        personalDataIn(aNetwork({ memberOf: ['6f1c1f0e-5d0f-5b7e-9a55-a20304050bcd'] }), ''),
        [],
      )
    },
  })
})

t.test('any phone number in any sentence', (t) => {
  const number = fc.integer({ min: 20_000_000, max: 99_999_999 }).map(String)
  const groups = fc.constantFrom([2, 2, 2, 2], [4, 4], [8])
  const isFound = ([digits, sizes]: readonly [string, readonly number[]]) => {
    const parts = sizes.map((size: number, index: number) => {
      const start = sizes.slice(0, index).reduce((sum, one) => sum + one, 0)
      return digits.slice(start, start + size)
    })
    const written = parts.join(' ')
    const years = /^(1[89]|20)\d{2} (1[89]|20)\d{2}$/.test(written)
    return exactly(found(`Ring til ${written}, tak`), years ? [] : ['phone'])
  }
  cases(t, {
    'is seen, unless it may be two years': () => {
      fc.assert(
        fc.property(fc.tuple(number, groups), (one) => {
          isFound(one)
        }),
        { numRuns: 300 },
      )
      return isTrue(true)
    },
  })
})

t.test('long texts take no time', (t) => {
  const quick = (text: string) => {
    const start = performance.now()
    personalDataIn(
      Array.from({ length: 100 }, () => text),
      '',
    )
    return isTrue(performance.now() - start < 1000, 'a second for the longest body')
  }
  cases(t, {
    'one long word': () => quick('a'.repeat(4000)),
    'many that begin like an address': () => quick('a@b.'.repeat(1000)),
    'many digits': () => quick('2'.repeat(4000)),
    'many pairs of years': () => quick('2013 2014 '.repeat(400)),
    'many named numbers': () => quick('CVR-nr. 29189757 '.repeat(230)),
  })
})
