import { readFile } from 'node:fs/promises'
import { globSync } from 'node:fs'
import { test } from 'tap'
import type { RefusalCode } from '#domain/refusal.ts'
import { problemsInDanish } from '#src/texts/problems.da.ts'
import { problemsInEnglish } from '#src/texts/problems.en.ts'
import { isProblemCode, problemText, type ProblemCode } from '#src/texts/problem-text.ts'

/** Does not compile where the domain refuses with a code that has no text. */
const textOf = (code: RefusalCode): ProblemCode => code

const codes = Object.keys(problemsInDanish).filter(isProblemCode)
const languages = ['da', 'en'] as const
const catalogues = { da: problemsInDanish, en: problemsInEnglish }

/** What each sentence is told; nothing else is read by any. */
const told: Readonly<Partial<Record<ProblemCode, Readonly<Record<string, string>>>>> = {
  'already-closed': { date: '2024-03-01' },
  'already-ended': { date: '2024-03-01' },
  'before-last-change': { date: '2024-03-01' },
  'body-too-large': { most: '512' },
  'consent-missing': { name: 'Havebyens Venner' },
  'date-in-future': { date: '2024-03' },
  'date-in-past': { date: '2024-03-01' },
  'effective-before-start': { date: '2024-03-01' },
  'ended-before-it-began': { date: '2024-03-01' },
  'field-twice': { name: 'titel' },
  'invalid-format': { example: 'ABC' },
  'method-not-allowed': { allowed: 'GET, POST' },
  'no-such-version': { most: '4', version: '9' },
  'not-allowed-value': { allowed: 'ja, nej' },
  'open-must-fix': { item: 'Hjælp i bad', ruleId: 'needs-assessment' },
  'outcome-unknown': { key: 'budget-2024' },
  'party-closed': { name: 'Havebyens Venner', date: '2024-03-01' },
  'personal-data': { what: 'phone' },
  'review-before-confirmation': { date: '2024-03-01' },
  'to-before-from': { from: '2024-03-01', to: '2024-02' },
  'too-large': { most: '1000' },
  'too-long': { most: '4000' },
  'too-many': { most: '50' },
  'too-many-dates': { most: '1000' },
  'too-many-requests': { seconds: '30' },
  'too-many-rows': { most: '4000' },
  'too-many-tasks': { most: '200' },
  'too-short': { least: '2' },
  'too-small': { least: '0' },
  'unknown-field': { name: 'farve' },
  'until-before-effective': { until: '2024' },
  'until-before-from': { from: '2024-03-01', until: '2024-02' },
  'wrong-type': { expected: 'string' },
}

const shown: Readonly<Record<string, readonly [danish: string, english: string]>> = {
  '2024-03-01': ['1. marts 2024', '1 March 2024'],
  '2024-03': ['marts 2024', 'March 2024'],
  '2024-02': ['februar 2024', 'February 2024'],
  '4000': ['4.000', '4,000'],
  '1000': ['1.000', '1,000'],
  'needs-assessment': ['Opgaver, der kræver visitation', 'Tasks that need an assessment'],
  phone: ['telefonnummer', 'phone number'],
  string: ['en tekst', 'A text'],
}

/** A second argument of a check, or `error:`, in the schemas. */
const messageOf = /(?:\.(?:min|max|regex|refine)\((?:.|\n)*?,\s*|error: )'([a-z-]+)'/g

/** ISO dates, code words of more than one part, and camelCase. */
const unreadable = new RegExp(
  `\\d{4}-\\d{2}|\\b[a-z]+[A-Z]|\\b(?:${codes.filter((code) => code.includes('-')).join('|')})\\b`,
)

test('both languages know the same codes, in the same order', (t) => {
  t.plan(2)
  t.strictSame(Object.keys(problemsInEnglish), Object.keys(problemsInDanish))
  t.strictSame(codes, codes.toSorted(), 'sorted, so that a code is found')
})

for (const [place, language] of languages.entries()) {
  test(`every text in ${language} says something, as a person would`, (t) => {
    t.plan(codes.length * 4)
    for (const code of codes) {
      const bare = problemText(language, code)
      const full = problemText(language, code, told[code])
      t.ok(bare.title.length >= 5 && !/[.]$/.test(bare.title), `${code} has a title`)
      t.match(bare.detail, /^\S.{15,}[.]$/u, `${code} holds without params`)
      for (const { title, detail } of [bare, full]) {
        t.notOk(`${title} ${detail}`.match(unreadable)?.[0], `${code} is in plain words`)
      }
    }
  })

  test(`what a sentence in ${language} is told, it says`, (t) => {
    const expected = Object.entries(told).flatMap(([code, params]) =>
      Object.values(params).map((value) => [code, params, shown[value]?.[place] ?? value] as const),
    )
    t.plan(expected.length)
    for (const [code, params, words] of expected) {
      if (!isProblemCode(code)) throw new Error(code)
      const { detail } = problemText(language, code, params)
      t.ok(detail.includes(words), `${code}: ${words}`)
    }
  })

  test(`no sentence in ${language} asks for more than it may be told`, (t) => {
    t.plan(codes.length)
    for (const code of codes) {
      const { detail } = catalogues[language][code]
      const asked = new Set<string>()
      const listening = new Proxy<Record<string, string>>(
        {},
        { get: (_, name) => void asked.add(String(name)) },
      )
      if (typeof detail === 'function') detail(listening)
      t.strictSame([...asked].toSorted(), Object.keys(told[code] ?? {}).toSorted(), code)
    }
  })
}

test('the kinds of personal data are named', (t) => {
  t.plan(3)
  for (const [what, words] of [
    ['cpr', 'et CPR-nummer'],
    ['email', 'en e-mailadresse'],
    ['phone', 'et telefonnummer'],
  ] as const) {
    t.match(problemText('da', textOf('personal-data'), { what }).detail, words)
  }
})

test('every message of a schema is a code with a text', async (t) => {
  const files = globSync('schemas/**/*.ts', { exclude: ['schemas/generated/**'] })
  const messages = new Set<string>()
  for (const file of files) {
    for (const [, message] of (await readFile(file, 'utf8')).matchAll(messageOf)) {
      messages.add(message ?? '')
    }
  }
  t.plan(messages.size + 1)
  t.ok(messages.size >= 12, `found ${messages.size}`)
  for (const message of messages) t.ok(isProblemCode(message), message)
})
