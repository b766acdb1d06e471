import type { ReviewVerdict, SeenItem } from '#schemas/boundaries/decision.ts'
import type { RuleId } from '#schemas/boundaries/rule.ts'
import type { BoundariesEvent, EventData } from '#schemas/events/catalogue.ts'
import { isSame } from '../difference.ts'
import { never } from '../never.ts'

export type Review = Omit<EventData<'boundaries-reviewed.v1'>, 'agreementId'>
export type Exemption = Omit<EventData<'boundaries-exempted.v1'>, 'agreementId'> & {
  /** From this day on it holds no more; null where it was not withdrawn. */
  readonly withdrawnOn: string | null
  readonly withdrawalReason: string | null
}

/** What coordinators decided of one agreement, in order of recording. */
export interface Decisions {
  readonly reviews: readonly Review[]
  readonly exemptions: readonly Exemption[]
}

export const noDecisions: Decisions = { reviews: [], exemptions: [] }

/** @throws Error where the event cannot follow: the stream is damaged. */
export const evolveDecisions = (state: Decisions, event: BoundariesEvent): Decisions => {
  switch (event.type) {
    case 'boundaries-reviewed.v1': {
      const { agreementId: _, ...review } = event.data
      return { ...state, reviews: [...state.reviews, review] }
    }
    case 'boundaries-exempted.v1': {
      const { agreementId: _, ...exemption } = event.data
      const granted = { ...exemption, withdrawnOn: null, withdrawalReason: null }
      return { ...state, exemptions: [...state.exemptions, granted] }
    }
    case 'boundaries-exemption-withdrawn.v1':
      return { ...state, exemptions: withdrawn(state.exemptions, event.data) }
    default:
      return never(event)
  }
}

/** A finding with what it is about as it stands on the day. */
export interface DecidedUpon {
  readonly ruleId: RuleId
  readonly ruleVersion: number
  readonly itemId: string | null
  readonly seen: SeenItem
}

/** Open; judged right and to be mended; judged otherwise; exempted. */
type FindingState = 'open' | 'to-be-mended' | 'judged' | 'exempted'

export interface DecisionOnDay {
  readonly state: FindingState
  readonly exemption: Exemption | null
  /** The latest judgement that still holds. */
  readonly judgement: {
    readonly reviewId: string
    readonly verdict: ReviewVerdict
    readonly reason: string
    readonly reviewedOn: string
  } | null
}

/** What holds of a finding on a day: a decision lapses when the item or the rule has changed. */
export const decisionOn = (
  { reviews, exemptions }: Decisions,
  finding: DecidedUpon,
  day: string,
): DecisionOnDay => {
  if (reviews.length === 0 && exemptions.length === 0) return undecided
  const exemption =
    exemptions.findLast(
      (one) =>
        one.grantedOn <= day &&
        day <= one.until &&
        (one.withdrawnOn === null || day < one.withdrawnOn) &&
        isAbout(one, finding),
    ) ?? null
  const judgement = judgementOn(reviews, finding, day)
  if (exemption !== null) return { state: 'exempted', exemption, judgement }
  if (judgement === null) return undecided
  const isToBeMended = judgement.verdict === 'to-be-mended'
  return { state: isToBeMended ? 'to-be-mended' : 'judged', exemption, judgement }
}

export const undecided: DecisionOnDay = { state: 'open', exemption: null, judgement: null }

/** Days on which what is decided begins or ceases to hold. */
export const decisionDays = (
  { reviews, exemptions }: Decisions,
  dayAfter: (day: string) => string,
) => [
  ...reviews.map(({ reviewedOn }) => reviewedOn),
  ...exemptions.flatMap(({ grantedOn, until, withdrawnOn }) => [
    grantedOn,
    dayAfter(until),
    ...(withdrawnOn === null ? [] : [withdrawnOn]),
  ]),
]

const judgementOn = (
  reviews: readonly Review[],
  finding: DecidedUpon,
  day: string,
): DecisionOnDay['judgement'] => {
  for (const { reviewId, reviewedOn, verdicts } of reviews.toReversed()) {
    if (reviewedOn > day) continue
    const found = verdicts.find((one) => isAbout(one, finding))
    if (found !== undefined) {
      return { reviewId, verdict: found.verdict, reason: found.reason, reviewedOn }
    }
  }
  return null
}

const isAbout = (decided: DecidedUpon, finding: DecidedUpon): boolean =>
  decided.ruleId === finding.ruleId &&
  decided.itemId === finding.itemId &&
  decided.ruleVersion === finding.ruleVersion &&
  isSame(decided.seen, finding.seen)

const withdrawn = (
  exemptions: readonly Exemption[],
  { exemptionId, reason, withdrawnOn }: EventData<'boundaries-exemption-withdrawn.v1'>,
): Exemption[] => {
  if (!exemptions.some((one) => one.exemptionId === exemptionId)) {
    throw new Error('withdrawn before it was granted')
  }
  return exemptions.map((one) =>
    one.exemptionId === exemptionId ? { ...one, withdrawnOn, withdrawalReason: reason } : one,
  )
}
