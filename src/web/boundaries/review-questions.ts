import { ruleIds, type RuleId } from '#schemas/boundaries/rule.ts'
import { ReviewConclusion, ReviewVerdict } from '#schemas/boundaries/decision.ts'
import type { BoundaryAnswer } from '#schemas/views/finding.ts'
import { boundaryWords } from '#src/texts/boundaries/rule-words.ts'
import type { FoundError } from '../forms/form-problems.ts'
import type { Question } from '../forms/question.ts'
import { readForm } from '../forms/read-form.ts'
import type { Typed } from '../sent.ts'
import type { Visit } from '../visit.ts'
import { findingAnchor, findingTitle } from './finding-title.ts'

/** What is asked of each finding: what is decided, and why. */
export const findingQuestions = (visit: Visit, answer: BoundaryAnswer): readonly Question[] => {
  const { reviewForm: words } = visit.texts.boundaries
  const { reviewVerdict } = boundaryWords(visit.language)
  const at = `/${findingAnchor(answer.ruleId, answer.item.id)}`
  const about = findingTitle(visit, answer)
  return [
    {
      pointer: `${at}/verdict`,
      about,
      label: words.verdict,
      answer: {
        kind: 'one',
        as: 'radios',
        of: ReviewVerdict.options.map((value) => ({
          value,
          label: reviewVerdict[value],
          help: words.verdictHelp[value],
        })),
      },
    },
    {
      pointer: `${at}/reason`,
      about,
      label: words.reason,
      hint: words.reasonHint,
      answer: { kind: 'text', most: 2000 },
    },
  ]
}

/** What is asked of the review as a whole. */
export const closingQuestions = (visit: Visit): readonly Question[] => {
  const { reviewForm: words } = visit.texts.boundaries
  const { conclusion } = boundaryWords(visit.language)
  return [
    {
      pointer: '/conclusion',
      label: words.conclusion,
      answer: {
        kind: 'one',
        as: 'radios',
        of: ReviewConclusion.options.map((value) => ({
          value,
          label: conclusion[value],
          help: words.conclusionHelp[value],
        })),
      },
    },
    {
      pointer: '/nextReviewBy',
      label: words.nextReviewBy,
      hint: words.nextReviewByHint,
      isOptional: true,
      answer: { kind: 'day' },
    },
    {
      pointer: '/note',
      label: words.note,
      hint: words.noteHint,
      isOptional: true,
      answer: { kind: 'text', most: 2000 },
    },
  ]
}

/** A finding of which something was typed. */
export interface Judged {
  readonly ruleId: RuleId
  readonly itemId: string | null
  readonly verdict: string | undefined
  readonly reason: string | undefined
}

/** Those of which nothing was decided and nothing written stay open. */
export const judgedIn = (typed: Typed): readonly Judged[] => {
  const anchors = Object.keys(typed).flatMap((name) => fieldName.exec(name)?.[1] ?? [])
  return [...new Set(anchors)].flatMap((anchor) => {
    const [, rule, item] = anchorParts.exec(anchor) ?? []
    const ruleId = ruleIds.find((id) => id === rule)
    const verdict = given(typed[`${anchor}-verdict`])
    const reason = given(typed[`${anchor}-reason`])
    if (ruleId === undefined || item === undefined) return []
    if (verdict === undefined && reason === undefined) return []
    return [{ ruleId, itemId: item === 'whole' ? null : item, verdict, reason }]
  })
}

/** The body of the command as far as it was typed. */
export const reviewBody = (typed: Typed): unknown => {
  const { conclusion, nextReviewBy, note } = typed
  const whole = Object.entries({ conclusion, nextReviewBy, note }).flatMap(([name, text]) =>
    text === undefined ? [] : [[name, text] as const],
  )
  return {
    ...readForm(Object.fromEntries(whole), (pointer) =>
      pointer === '/nextReviewBy' ? { kind: 'day' } : null,
    ),
    verdicts: judgedIn(typed),
  }
}

/** What is wrong with the command told at the fields of the form. */
export const atFindings = (
  problems: readonly FoundError[],
  judged: readonly Judged[],
): readonly FoundError[] =>
  problems.map((problem) => {
    const [, index, rest = ''] = /^\/verdicts\/(\d+)(\/.*)?$/.exec(problem.pointer) ?? []
    const one = judged[Number(index)]
    return one === undefined
      ? problem
      : { ...problem, pointer: `/${findingAnchor(one.ruleId, one.itemId)}${rest}` }
  })

const fieldName = /^(finding-.+)-(?:verdict|reason)$/
const anchorParts = /^finding-(.+)-(whole|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

const given = (text: string | undefined): string | undefined =>
  text === undefined || text.trim() === '' ? undefined : text
