import t from 'tap'
import { ruleIds } from '#schemas/boundaries/rule.ts'
import { ruleWhys } from '#schemas/boundaries/why.ts'
import { rules } from '#domain/boundaries/catalogue.ts'
import { because, ruleWords } from '#src/texts/boundaries/rule-words.ts'
import type { Language } from '#src/texts/language.ts'
import { termsInDanish } from '#src/texts/terms/terms.da.ts'
import { cases, exactly } from '../../domain/exactly.ts'

const languages = ['da', 'en'] as const

/** Everything that is said of the rules in a language, with what it is said of. */
const sentences = (language: Language): (readonly [string, string])[] =>
  ruleIds.flatMap((ruleId) => {
    const { says, mend, answer, why } = ruleWords(language, ruleId)
    return [
      [`${ruleId} says`, says] as const,
      [`${ruleId} mend`, mend] as const,
      [`${ruleId} answer`, answer] as const,
      ...Object.entries(why).map(([key, text]) => [`${ruleId} why ${key}`, text] as const),
    ]
  })

const codeWords = [
  ...ruleIds.filter((ruleId) => ruleId.includes('-')),
  'must-fix',
  'cannot-tell',
  'not-relevant',
  'citizen-group',
]

for (const language of languages) {
  t.test(`rules in ${language}`, (t) => {
    cases(t, {
      'every reason has words, and no other': () =>
        exactly(
          ruleIds.map((ruleId) => [
            ruleId,
            Object.keys(ruleWords(language, ruleId).why).toSorted(),
          ]),
          ruleIds.map((ruleId) => [ruleId, [...ruleWhys[ruleId]].toSorted()]),
        ),
      'every reason is told by its own words': () =>
        exactly(
          ruleIds.flatMap((ruleId) =>
            ruleWhys[ruleId].filter(
              (why) => because(language, ruleId, why) !== ruleWords(language, ruleId).why[why],
            ),
          ),
          [],
        ),
      'a reason that is not known is told by what the rule asks': () =>
        exactly(because(language, 'unpaid', 'nonsense'), ruleWords(language, 'unpaid').says),
      'every text is a sentence': () =>
        exactly(
          sentences(language).filter(([, text]) => !/^\p{Lu}.*\.$/u.test(text)),
          [],
        ),
      'no text has a code word': () =>
        exactly(
          sentences(language).filter(([, text]) => codeWords.some((word) => text.includes(word))),
          [],
        ),
      'names are short, and no two are the same': () => {
        const names = ruleIds.map((ruleId) => ruleWords(language, ruleId).name)
        return [
          exactly(new Set(names).size, ruleIds.length, 'different names'),
          exactly(
            names.filter((name) => name.length > 45 || name.endsWith('.')),
            [],
          ),
        ]
      },
    })
    return Promise.resolve()
  })
}

t.test('what rules look at', (t) => {
  cases(t, {
    'every field of the terms has words': () =>
      exactly(
        [...new Set(rules.flatMap(({ looksAt }) => looksAt))].filter(
          (field) => !/^(network|institution|agreement)\./.test(field) && !(field in termsInDanish),
        ),
        [],
      ),
  })
  return Promise.resolve()
})
