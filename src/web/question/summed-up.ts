import { ruleOf } from '#domain/boundaries/catalogue.ts'
import type { BoundaryQuestion } from '#schemas/commands/boundary-question.ts'
import type { QuestionAnswer } from '#src/read-side/boundary-queries.ts'
import type { Question } from '../forms/question.ts'

/** What all rules come to, and what they still need to know. */
export interface Summary {
  readonly kind: 'no' | 'undecided' | 'yes-but' | 'yes' | 'none'
  /** Rules that are not upheld and must be. */
  readonly breached: number
  /** Questions that nobody answered and that would settle it. */
  readonly missing: readonly Question[]
}

interface ToSum {
  readonly question: BoundaryQuestion
  readonly answer: QuestionAnswer
  readonly parts: readonly { readonly questions: readonly Question[] }[]
}

/**
 * A prohibition that is breached says no, whatever else; one that nobody can tell leaves it open;
 * principles and advice never say no.
 */
export const summedUp = ({ question, answer, parts }: ToSum): Summary => {
  const of = (verdict: string) => answer.answers.filter((one) => one.verdict === verdict)
  const [breached, open] = [of('breached'), of('cannot-tell')]
  const forbidden = breached.filter(isMustFix)
  const unanswered = new Set(open.flatMap((one) => unansweredOf(one, question)))
  const questions = parts.flatMap((part) => part.questions)
  const missing = questions.filter(({ pointer }) => unanswered.has(pointer.slice(1)))
  const told = { breached: forbidden.length, missing }
  if (forbidden.length > 0) return { kind: 'no', ...told }
  if (open.some(isMustFix)) return { kind: 'undecided', ...told }
  if (breached.length + open.length > 0) return { kind: 'yes-but', ...told }
  return { kind: question.performedBy === 'staff' ? 'none' : 'yes', ...told }
}

type RuleAnswer = QuestionAnswer['answers'][number]

const isMustFix = ({ rule }: RuleAnswer): boolean => rule.severity === 'must-fix'

/** What the rule looks at of a task, as far as nobody said. */
const unansweredOf = ({ rule }: RuleAnswer, question: BoundaryQuestion): readonly string[] =>
  ruleOf(rule.ruleId, rule.version)
    .looksAt.map((path) => path.slice(path.lastIndexOf('.') + 1))
    .filter((name) => Object.hasOwn(question, name) && isUnanswered(question, name))

/** That there is no exception is no gap: most tasks have none. */
const isUnanswered = (question: BoundaryQuestion, name: string): boolean => {
  const value = Object.entries(question).find(([key]) => key === name)?.[1] ?? null
  return name !== 'exceptionBasisId' && (value === null || value === 'unknown')
}
