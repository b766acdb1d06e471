import type { AgreementFindings } from '#schemas/views/boundaries.ts'
import type { BoundaryAnswer, ExemptionView } from '#schemas/views/finding.ts'
import { boundaryWords } from '#src/texts/boundaries/rule-words.ts'
import { formatDate } from '#src/texts/dates.ts'
import type { Names } from '../terms/value-words.ts'
import type { Visit } from '../visit.ts'
import type { BoundariesOnPage } from './read-boundaries.ts'

/** One decision in words: what was decided when, and what became of it. */
export interface DecisionInWords {
  /** The day of it, to stand in order. */
  readonly on: string
  readonly says: readonly string[]
  readonly reason: string
  /** How it came to hold no more. */
  readonly after: readonly string[]
}

/** What holds of a finding on the day, the latest first. */
export const holding = (
  { visit, names }: Pick<BoundariesOnPage, 'visit' | 'names'>,
  { judgement, exemption }: BoundaryAnswer,
): readonly DecisionInWords[] => [
  ...(exemption === null ? [] : [exemptionInWords(visit, names, exemption)]),
  ...(judgement === null
    ? []
    : [
        {
          on: judgement.reviewedOn,
          says: [judgedInWords(visit, judgement)],
          reason: judgement.reason,
          after: [],
        },
      ]),
]

/** What was decided of the same before and holds no more, the latest first. */
export const decidedBefore = (
  { visit, names, findings }: Pick<BoundariesOnPage, 'visit' | 'names' | 'findings'>,
  answer: BoundaryAnswer,
): readonly DecisionInWords[] =>
  [
    ...judgedBefore(visit, findings, answer),
    ...exemptedBefore({ visit, names }, findings, answer),
  ].toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))

export const exemptionInWords = (
  { language, texts }: Visit,
  names: Names,
  exemption: ExemptionView,
): DecisionInWords => {
  const { decided: words } = texts.boundaries
  const { grantedOn, until, exceptionBasisId, reason, withdrawnOn, withdrawalReason } = exemption
  const date = (day: string): string => formatDate(language, day)
  const basis = exceptionBasisId === null ? undefined : names.get(exceptionBasisId)
  return {
    on: grantedOn,
    reason,
    says: [
      words.exempted(date(grantedOn), date(until)),
      ...(basis === undefined ? [] : [words.basis(basis)]),
    ],
    after: withdrawnOn === null ? [] : [words.withdrawn(date(withdrawnOn), withdrawalReason ?? '')],
  }
}

const judgedInWords = (
  { language }: Visit,
  { reviewedOn, verdict }: Pick<NonNullable<BoundaryAnswer['judgement']>, 'reviewedOn' | 'verdict'>,
): string =>
  `${formatDate(language, reviewedOn)}: ${boundaryWords(language).reviewVerdict[verdict]}.`

const judgedBefore = (
  visit: Visit,
  { reviews }: AgreementFindings,
  answer: BoundaryAnswer,
): readonly DecisionInWords[] => {
  const { lapsed } = visit.texts.boundaries.decided
  const isOpen = answer.judgement === null
  return reviews
    .filter(({ reviewId }) => reviewId !== answer.judgement?.reviewId)
    .flatMap(({ reviewedOn, verdicts }) =>
      verdicts
        .filter((one) => isAbout(one, answer))
        .map(({ verdict, reason }) => ({
          on: reviewedOn,
          reason,
          says: [judgedInWords(visit, { reviewedOn, verdict })],
          after: isOpen ? [lapsed] : [],
        })),
    )
}

const exemptedBefore = (
  { visit, names }: Pick<BoundariesOnPage, 'visit' | 'names'>,
  { exemptions, validAt }: AgreementFindings,
  answer: BoundaryAnswer,
): readonly DecisionInWords[] => {
  const { ended, lapsed } = visit.texts.boundaries.decided
  return exemptions
    .filter((one) => one.exemptionId !== answer.exemption?.exemptionId && isAbout(one, answer))
    .map((one) => {
      const told = exemptionInWords(visit, names, one)
      if (one.withdrawnOn !== null) return told
      return { ...told, after: [one.until < validAt ? ended : lapsed] }
    })
}

const isAbout = (
  decided: { readonly ruleId: string; readonly itemId: string | null },
  { ruleId, item }: BoundaryAnswer,
): boolean => decided.ruleId === ruleId && decided.itemId === item.id
