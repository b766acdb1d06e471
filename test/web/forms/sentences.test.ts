import fc from 'fast-check'
import t from 'tap'
import { ProposeAgreement, RegisterAgreement } from '#schemas/commands/agreements.ts'
import type { Actor } from '#schemas/events/metadata.ts'
import { isProblemCode } from '#src/texts/problem-text.ts'
import { problemsInDanish } from '#src/texts/problems.da.ts'
import { kindAt } from '#src/web/drafts/draft-command.ts'
import { sentence, sentenceAt, summaryLines, type Form } from '#src/web/forms/form.ts'
import { parseBody, refusedFields } from '#src/web/forms/form-problems.ts'
import { nameOf, type AnswerKind, type Question } from '#src/web/forms/question.ts'
import { readForm } from '#src/web/forms/read-form.ts'
import { typeValue } from '#src/web/forms/type-value.ts'
import { languages } from '#src/web/paths.ts'
import { textsOf } from '#src/web/texts.ts'
import type { Visit } from '#src/web/visit.ts'
import { AppendTooLargeError, RevisionConflictError } from '#src/event-store/errors.ts'
import { Refusal } from '#domain/refusal.ts'
import { aTerms } from '../../domain/build.ts'

const actor: Actor = { role: 'analyst', personId: null }
const visitIn = (language: Visit['language']): Visit => ({
  language,
  texts: textsOf(language),
  page: null,
  asked: {},
  inPath: {},
  actor,
  roleWords: '',
  isDemoSignIn: true,
  isPublicDemo: false,
  formToken: null,
})

const codes = Object.keys(problemsInDanish).filter(isProblemCode)
const kinds: readonly AnswerKind['kind'][] = [
  'line',
  'text',
  'known',
  'date',
  'day',
  'count',
  'kroner',
  'lines',
  'one',
  'several',
  'mark',
]

/** ISO dates, ids, code words of more than one part, camelCase, pointers and what zod calls things. */
const unreadable = new RegExp(
  [
    '\\d{4}-\\d{2}',
    '[0-9a-f]{8}-[0-9a-f]{4}',
    '\\b[a-z]+[A-Z]',
    '/\\w+/\\d',
    '\\bundefined\\b|\\bnull\\b|\\bNaN\\b|Invalid |\\[object',
    `\\b(?:${codes.filter((code) => code.includes('-')).join('|')})\\b`,
  ].join('|'),
)

for (const language of languages) {
  t.test(`every code has a sentence in ${language} that says what to do`, (t) => {
    t.plan(codes.length)
    const visit = visitIn(language)
    for (const code of codes) {
      const said = [undefined, ...kinds].map((kind) => sentence(visit, { code, params: {} }, kind))
      const wrong = said.filter((one) => !/^\S.{10,}[.?]$/u.test(one) || unreadable.test(one))
      t.strictSame(wrong, [], code)
    }
  })
}

t.test('whatever is typed wrong is told in words, in both languages', (t) => {
  t.plan(2)
  const right = typeValue('da', aTerms(), { at: '/terms', kindAt })
  const names = [
    ...Object.keys(right),
    'terms-parties-0',
    'terms-parties-7-role',
    'terms-funding-0-amountDkk',
    'terms-funding-0-from',
    'terms-period-until',
    'terms-period-notice-length',
    'terms-kleCode',
    'terms-themes',
    'terms-reviewBy',
    'terms-farve',
    'terms',
  ]
  const value = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      '',
      'i går',
      '31.2.2024',
      '1.3.24',
      '-1',
      '99999999999',
      'x'.repeat(5000),
      'a\tb',
    ),
  )
  const found = new Set<string>()
  for (const language of languages) {
    const visit = visitIn(language)
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 6 }), (wrong) => {
        const { terms } = readForm({ ...right, ...wrong }, kindAt)
        const parsed = [
          parseBody(ProposeAgreement, { terms }),
          parseBody(RegisterAgreement, { propose: { terms }, agree: {}, end: { reason: 'x' } }),
        ]
        const problems = parsed.flatMap((one) => (one.isRight ? [] : one.problems))
        for (const { code } of problems) found.add(code)
        return problems.every((problem) => {
          const kind = kindAt(problem.pointer)?.kind
          return kind === undefined
            ? sentence(visit, problem).length > 10
            : !unreadable.test(sentence(visit, problem, kind))
        })
      }),
      { numRuns: 400 },
    )
    t.ok(found.size >= 8, [...found].toSorted().join(', '))
  }
})

const question = (pointer: string, more: Partial<Question> = {}): Question => ({
  pointer,
  label: `Spørgsmål ${pointer}`,
  answer: { kind: 'line', most: 200 },
  ...more,
})
const wrongAt = (...pointers: readonly string[]): Form => ({
  visit: visitIn('da'),
  typed: {},
  problems: pointers.map((pointer) => ({ pointer, code: 'required', params: {} })),
})

t.test('each problem is told once, at its field or above them all', (t) => {
  t.plan(6)
  const questions = [question('/a'), question('/b', { about: 'Opgave 2' }), question('/list')]
  const lines = (...pointers: readonly string[]) =>
    summaryLines(wrongAt(...pointers), questions).map(({ field, text }) => [field, text])
  const missing = 'Her mangler et svar.'
  t.strictSame(lines('/b', '/a'), [
    ['a', `Spørgsmål /a ${missing}`],
    ['b', `Opgave 2: Spørgsmål /b ${missing}`],
  ])
  t.strictSame(lines('/list/3'), [['list', `Spørgsmål /list ${missing}`]], 'a line of a list')
  t.strictSame(lines('/elsewhere'), [[null, missing]])
  t.strictSame(lines('/'), [[null, missing]])
  t.strictSame(lines('/ab'), [[null, missing]], 'another field that begins alike')
  t.equal(sentenceAt(wrongAt('/a/b'), question('/a')), null, 'a field within is another one')
})

t.test('what is the sender’s to mend is told, and what is not is thrown', (t) => {
  t.plan(4)
  const refusal = new Refusal([{ code: 'task-needed', pointer: '/terms/parties', params: {} }])
  t.strictSame(refusedFields(refusal), refusal.fields)
  t.match(refusedFields(new AppendTooLargeError(2, 1)), [{ code: 'body-too-large' }])
  const ours = new RevisionConflictError('agreement-1', 1, 2)
  t.throws(() => refusedFields(ours), ours)
  t.equal(nameOf('/terms/parties/0/name'), 'terms-parties-0-name')
})
