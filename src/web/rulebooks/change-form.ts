import { ruleIds, severities, type RuleId } from '#schemas/boundaries/rule.ts'
import { boundaryWords, ruleWords } from '#src/texts/boundaries/rule-words.ts'
import type { FoundError } from '../forms/form-problems.ts'
import { nameOf, type Options, type Question } from '../forms/question.ts'
import { isSameAnswer } from '../parties/merged.ts'
import { bodyOf } from '../parties/party-question.ts'
import type { Typed } from '../sent.ts'
import type { Visit } from '../visit.ts'
import type { LastRules } from './last-rules.ts'

/** What stands for a rule that is not used. */
const unused = 'unused'

const pointerTo = (ruleId: RuleId): string => `/rule/${ruleId}`
const fieldOf = (ruleId: RuleId): string => nameOf(pointerTo(ruleId))

/** Whether a rule is used, and how serious a breach is: one list for both. */
export const ruleQuestion = (visit: Visit, ruleId: RuleId): Question => {
  const { name, says } = ruleWords(visit.language, ruleId)
  return {
    pointer: pointerTo(ruleId),
    label: name,
    hint: says,
    answer: { kind: 'one', as: 'list', of: uses(visit) },
  }
}

/** Why, and from which day. */
export const whyQuestions = ({ texts }: Visit): readonly Question[] => {
  const { form: words } = texts.rulebooks
  return [
    {
      pointer: '/reason',
      label: words.reason,
      hint: words.reasonHint,
      answer: { kind: 'text', most: 2000 },
    },
    {
      pointer: '/effectiveOn',
      label: words.effectiveOn,
      hint: words.effectiveOnHint,
      answer: { kind: 'day' },
      isOptional: true,
    },
  ]
}

/** All that is asked, in the order of the page. */
export const changeQuestions = (
  visit: Visit,
  { used, unused: rest }: LastRules,
): readonly Question[] => [
  ...[...used, ...rest].map((ruleId) => ruleQuestion(visit, ruleId)),
  ...whyQuestions(visit),
]

/** The rules as they stand, as answers. */
export const rulesTyped = ({ rules, unused: rest }: LastRules): Typed =>
  Object.fromEntries([
    ...rules.map(({ ruleId, severity }) => [fieldOf(ruleId), severity]),
    ...rest.map((ruleId) => [fieldOf(ruleId), unused]),
  ]) as Typed

/** Rules that the visitor chose otherwise than the form began with. */
export const chosenOtherwise = (typed: Typed, seen: Typed): readonly RuleId[] =>
  ruleIds.filter((ruleId) => {
    const name = fieldOf(ruleId)
    return typed[name] !== undefined && !isSameAnswer(typed[name], seen[name])
  })

/** What was typed as the body of the command. */
export const changeBody = (visit: Visit, typed: Typed, seen: Typed): unknown => ({
  ...bodyOf(typed, whyQuestions(visit)),
  changes: chosenOtherwise(typed, seen).map((ruleId) => {
    const use = typed[fieldOf(ruleId)]
    return use === unused ? { ruleId, isOn: false } : { ruleId, isOn: true, severity: use }
  }),
})

/** What is wrong with a change, told at its rule; that there is none, of the whole. */
export const atRules = (
  problems: readonly FoundError[],
  changed: readonly RuleId[],
): readonly FoundError[] =>
  problems.map((problem) => {
    const [, index] = /^\/changes\/(\d+)(?:\/|$)/.exec(problem.pointer) ?? []
    const ruleId = index === undefined ? undefined : changed[Number(index)]
    return ruleId === undefined ? problem : { ...problem, pointer: pointerTo(ruleId) }
  })

/** What the form sends but for what is sent along unseen. */
export const answersIn = (typed: Typed): Typed => {
  const names = [...ruleIds.map(fieldOf), 'reason', 'effectiveOn']
  return Object.fromEntries(
    names.flatMap((name) => (typed[name] === undefined ? [] : [[name, typed[name]]])),
  )
}

const uses = ({ language, texts }: Visit): Options => [
  ...severities.map((value) => ({ value, label: boundaryWords(language).severity[value] })),
  { value: unused, label: texts.rulebooks.unused },
]
