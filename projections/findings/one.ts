import type { AgreementFindings } from '#schemas/views/boundaries.ts'
import type { BoundaryAnswer, PastFinding } from '#schemas/views/finding.ts'
import { intervalOn } from '#domain/agreements/timeline.ts'
import { ruleOf } from '#domain/boundaries/catalogue.ts'
import { boundariesOn, rulebookFor, type AnswerOnDay } from '#domain/boundaries/day.ts'
import type { BoundarySubject } from '#domain/boundaries/subject.ts'
import { findingKey, findingsTimeline, type FindingInterval } from '#domain/boundaries/timeline.ts'
import {
  causeView,
  decisionView,
  exemptionView,
  findingItem,
  reviewView,
  ruleSource,
} from './finding-views.ts'

/** What is asked of one agreement's boundaries, but for the log's position. */
export type OneAgreementsFindings = Omit<AgreementFindings, 'position'>

/** Every rule's answer on an agreement on a day; null on a day before it was known. */
export const findingsOfAgreement = (
  subject: BoundarySubject,
  day: string,
): OneAgreementsFindings | null => {
  const { state, decisions } = subject
  const interval = intervalOn(state, day)
  if (interval === null) return null
  const { version, status } = interval
  const answers = boundariesOn(subject, day)?.answers ?? []
  const { findings } = findingsTimeline(subject)
  return {
    agreementId: state.agreementId,
    validAt: day,
    status,
    version: version.number,
    rulebookVersion: rulebookFor(subject, version.terms, day).version,
    answers: answers.map((answer) => ({
      ...answerView(answer),
      item: findingItem(answer, version.terms, { parties: subject, day }),
      since: sinceOf(answer, findings, day),
    })),
    unanswered: answers.filter(({ verdict }) => verdict === 'cannot-tell').length,
    reviews: decisions.reviews.map(reviewView),
    exemptions: decisions.exemptions.map(exemptionView),
    history: pastFindings(subject, findings, day),
  }
}

const answerView = ({
  rule,
  severity,
  verdict,
  why,
  evidence,
  decision,
}: AnswerOnDay): Omit<BoundaryAnswer, 'item' | 'since'> => ({
  ruleId: rule.ruleId,
  ruleVersion: rule.version,
  severity,
  verdict,
  why,
  evidence: [...evidence],
  sources: ruleOf(rule.ruleId, rule.version).sources.map(ruleSource),
  ...decisionView(decision),
})

const sinceOf = (
  { verdict, rule, itemId }: AnswerOnDay,
  findings: readonly FindingInterval[],
  day: string,
): string | null => {
  if (verdict !== 'breached') return null
  const key = findingKey(rule.ruleId, itemId)
  return (
    findings.find(
      (one) =>
        findingKey(one.ruleId, one.itemId) === key &&
        one.from <= day &&
        (one.to === null || day < one.to),
    )?.since ?? null
  )
}

/**
 * Stretches that were over by the day, the latest end first. Decisions do not part them, nor do terms or
 * rulebooks that leave the finding as it was.
 */
const pastFindings = (
  subject: BoundarySubject,
  findings: readonly FindingInterval[],
  day: string,
): PastFinding[] =>
  joined(findings)
    .flatMap((one) => (one.to !== null && one.to <= day ? [{ ...one, to: one.to }] : []))
    .toSorted((a, b) => (a.to < b.to ? 1 : a.to > b.to ? -1 : 0))
    .map((one) => pastFinding(subject, one))

/** Of one finding they stand in order; those are one that say the same, whatever else was changed. */
const joined = (findings: readonly FindingInterval[]): FindingInterval[] => {
  const whole: FindingInterval[] = []
  for (const next of findings) {
    const last = whole.at(-1)
    if (last?.to === next.from && isShownAlike(last, next)) {
      whole[whole.length - 1] = { ...next, from: last.from }
    } else whole.push(next)
  }
  return whole
}

const isShownAlike = (a: FindingInterval, b: FindingInterval): boolean =>
  findingKey(a.ruleId, a.itemId) === findingKey(b.ruleId, b.itemId) &&
  a.ruleVersion === b.ruleVersion &&
  a.severity === b.severity &&
  a.why === b.why

const pastFinding = (subject: BoundarySubject, finding: FindingInterval): PastFinding => {
  const { ruleId, ruleVersion, severity, why, from, to, rulebookVersion, version } = finding
  const { versions } = subject.state
  const { terms } = versions.find(({ number }) => number === version) ?? versions[0]
  return {
    ruleId,
    ruleVersion,
    severity,
    why,
    item: findingItem(finding, terms, { parties: subject, day: from }),
    from,
    to,
    rulebookVersion,
    version,
    resolvedBy: finding.resolvedBy === null ? null : causeView(finding.resolvedBy),
  }
}
