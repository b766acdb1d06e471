import { z } from 'zod'
import { ReviewVerdict } from '#schemas/boundaries/decision.ts'
import type { RuleId } from '#schemas/boundaries/rule.ts'
import { LocalDate, text, Uuid } from '#schemas/values.ts'
import type { QueueItem } from '#schemas/views/finding-queue.ts'
import { boundaryWords } from '#src/texts/boundaries/rule-words.ts'
import { nameOf, type Question } from '../forms/question.ts'
import { readForm } from '../forms/read-form.ts'
import type { Typed } from '../sent.ts'
import type { Visit } from '../visit.ts'

/** Stands for the whole agreement where others stand for a task, a party or money. */
const whole = 'whole'

/** An agreement, and what of it is decided. */
export interface Pick {
  readonly agreementId: string
  readonly itemIds: readonly (string | null)[]
}

/** One agreement's advice of a rule, with what was shown of it. */
export interface Advised extends Pick {
  readonly items: readonly [QueueItem, ...QueueItem[]]
}

/** What holds of an agreement besides the advice that is decided, and goes on to hold. */
export interface StandingReview {
  /** Of the last review; null where none is set, or where the day is past. */
  readonly nextReviewBy: string | null
  /** Something else was judged to be mended, and is not yet. */
  readonly waitsForMending: boolean
}

/**
 * What is sent names the items that were seen, so that nothing is decided that came up since, and
 * so that a form that is sent twice asks for the same twice.
 */
export const pickText = ({ agreementId, itemIds }: Pick): string =>
  [agreementId, ...itemIds.map((id) => id ?? whole)].join(' ')

const Picked = z.string().transform((typed, context): Pick => {
  const [agreementId, ...items] = typed.split(' ')
  const parsed = PickedParts.safeParse({
    agreementId,
    itemIds: items.map((one) => (one === whole ? null : one)),
  })
  if (parsed.success) return parsed.data
  context.addIssue('invalid-format')
  return z.NEVER
})

const PickedParts = z.strictObject({
  agreementId: Uuid,
  itemIds: z.array(Uuid.nullable()).min(1).max(200),
})

/** As many as stand on a page. */
export const AdviceDecision = z.strictObject({
  pick: z.array(Picked).min(1, 'required').max(50, 'too-many'),
  verdict: ReviewVerdict,
  reason: text(2000),
  nextReviewBy: LocalDate.nullable().default(null),
})
export type AdviceDecision = z.infer<typeof AdviceDecision>

/** Each agreement once, in the order of the queue. */
export const advisedIn = (items: readonly QueueItem[]): readonly Advised[] =>
  [...Map.groupBy(items, ({ agreementId }) => agreementId).values()].flatMap((own) => {
    const [first, ...more] = own
    if (first === undefined) return []
    const itemIds = own.map(({ item }) => item.id)
    return [{ agreementId: first.agreementId, itemIds, items: [first, ...more] }]
  })

/** Which agreements; its fields are drawn with what is known of each. */
export const pickQuestion = ({ texts }: Visit): Question => ({
  pointer: '/pick',
  label: texts.audit.advice.pick,
  hint: texts.audit.advice.pickHint,
  answer: { kind: 'several', of: [] },
})

export const decisionQuestions = ({ language, texts }: Visit): readonly Question[] => {
  const { advice: words } = texts.audit
  const { reviewVerdict } = boundaryWords(language)
  return [
    {
      pointer: '/verdict',
      label: words.verdict,
      answer: {
        kind: 'one',
        as: 'radios',
        of: ReviewVerdict.options.map((value) => ({ value, label: reviewVerdict[value] })),
      },
    },
    {
      pointer: '/reason',
      label: words.reason,
      hint: words.reasonHint,
      answer: { kind: 'text', most: 2000 },
    },
    {
      pointer: '/nextReviewBy',
      label: words.nextReviewBy,
      hint: words.nextReviewHint,
      answer: { kind: 'day' },
      isOptional: true,
    },
  ]
}

/** What was typed, as `AdviceDecision` reads it. */
export const decisionTyped = (visit: Visit, typed: Typed): unknown => {
  const questions = [pickQuestion(visit), ...decisionQuestions(visit)]
  const names = new Set(questions.map(({ pointer }) => nameOf(pointer)))
  const answers = Object.entries(typed).filter(([name]) => names.has(name))
  return readForm(
    Object.fromEntries(answers),
    (pointer) => questions.find((one) => one.pointer === pointer)?.answer ?? null,
  )
}

/** What is recorded of one agreement. */
export const reviewOf = (
  ruleId: RuleId,
  { itemIds }: Pick,
  { verdict, reason, nextReviewBy }: AdviceDecision,
  standing: StandingReview,
) => {
  const isApproved = verdict !== 'to-be-mended' && !standing.waitsForMending
  return {
    verdicts: itemIds.map((itemId) => ({ ruleId, itemId, verdict, reason })),
    conclusion: isApproved ? ('approved' as const) : ('changes-required' as const),
    nextReviewBy: nextReviewBy ?? standing.nextReviewBy,
    note: null,
  }
}
