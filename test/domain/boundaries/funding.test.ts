import t from 'tap'
import { citesSocialServices, fundingSource } from '#domain/boundaries/funding.ts'
import { cases, exactly } from '../exactly.ts'

/** Which of § 18 and § 79 people mean. */
const written: Readonly<Record<string, readonly number[]>> = {
  '§ 18': [18],
  '§18': [18],
  '§\u00a018': [18],
  '§ 18-midler': [18],
  '§18 midlerne': [18],
  '§ 18 midler, forår 2026': [18],
  '§ 18, stk. 2': [18],
  '(§ 18)': [18],
  'paragraf 18': [18],
  'Paragraf 18-puljen': [18],
  'paragraf-18-midler': [18],
  'SEL § 18': [18],
  'sel §18': [18],
  'Serviceloven § 18': [18],
  'servicelovens § 18': [18],
  '§ 18 i serviceloven': [18],
  '§ 18 i lov om social service': [18],
  'Lov om Social Service § 18': [18],
  'Frivillighedspuljen § 18': [18],
  '§ 18 på 25.000 kr.': [18],
  '§ 18 – ældre': [18],
  '§ 79': [79],
  '§79-midler': [79],
  '§ 18 og § 79': [18, 79],
  '§§ 18 og 79': [18, 79],
  '§ 18/79': [18, 79],
  '§ 18 a': [],
  '§ 18a': [],
  '§18 A': [],
  '§ 18 a-forsikring': [],
  '§ 18 b, stk. 1': [],
  '§ 18i': [],
  '§ 180': [],
  '§ 118': [],
  '§ 179': [],
  '§ 79 a': [],
  '§ 18 a og § 79': [79],
  'Ældreloven § 18': [],
  'Folkeoplysningsloven § 18': [],
  'sundhedslovens § 79': [],
  '§ 18 i barnets lov': [],
  'Lov om folkeoplysning § 18': [],
  'Serviceloven § 18 og ældreloven': [18],
  Landsbypuljen: [],
  '18 frivillige': [],
  'Pulje 79': [],
  paragraffen: [],
}

t.test('the paragraph that people mean', (t) => {
  cases(
    t,
    Object.fromEntries(
      Object.entries(written).map(([source, expected]) => [
        JSON.stringify(source),
        () =>
          exactly(
            [18, 79].filter((paragraph) => citesSocialServices(source, paragraph)),
            expected,
          ),
      ]),
    ),
  )
  return Promise.resolve()
})

/** Under what it is added up; as it is written where nothing stands here. */
const toldApart: Readonly<Record<string, string>> = {
  '§ 18 i serviceloven': '§ 18',
  '§18-midler': '§ 18',
  '§\u00a018': '§ 18',
  'SEL § 18, stk. 2': '§ 18',
  'paragraf 79': '§ 79',
  '§ 18 a': '§ 18 a',
  '§18A i serviceloven': '§ 18 a',
  '§ 18i': '§ 18 i',
  '§ 18 i alt': '§ 18',
  '§ 180': '§ 180',
  '§ 18 og § 18': '§ 18',
}
const asWritten = ['§§ 18 og 79', '§ 18 a og § 18', 'Ældreloven § 18', 'Landsbypuljen', 'Pulje 79']

t.test('paragraphs are told apart however they are written', (t) => {
  const expected = { ...toldApart, ...Object.fromEntries(asWritten.map((one) => [one, one])) }
  cases(
    t,
    Object.fromEntries(
      Object.entries(expected).map(([source, key]) => [
        JSON.stringify(source),
        () => exactly(fundingSource(source), key),
      ]),
    ),
  )
  return Promise.resolve()
})

t.test('what is added up under § 18 or § 79 is what the rules take for it', (t) => {
  cases(
    t,
    Object.fromEntries(
      Object.entries(written).map(([source, paragraphs]) => [
        JSON.stringify(source),
        () =>
          exactly(
            /^§ (18|79)$/.test(fundingSource(source)),
            paragraphs.length === 1 && !source.includes(' og §'),
          ),
      ]),
    ),
  )
  return Promise.resolve()
})
