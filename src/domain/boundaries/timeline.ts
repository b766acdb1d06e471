import type { RuleId, Severity } from '#schemas/boundaries/rule.ts'
import { timeline } from '../agreements/timeline.ts'
import { dayAfter } from '../dates.ts'
import { isSame } from '../difference.ts'
import { detailsTimeline } from '../parties/party.ts'
import { ruleOf } from './catalogue.ts'
import { causeBetween, type Cause } from './cause.ts'
import { boundariesOn, inputOf, type AnswerOnDay, type BoundariesOnDay } from './day.ts'
import { decisionDays, type DecisionOnDay } from './decisions.ts'
import { initialLegalBasis } from './legal-bases.ts'
import type { Evidence, ItemKind } from './rule.ts'
import { legalBasisIdsIn, type BoundarySubject } from './subject.ts'

/** A stretch of days on which a rule is breached in one way, half-open; null is open-ended. */
export interface FindingInterval {
  readonly ruleId: RuleId
  readonly ruleVersion: number
  readonly itemKind: ItemKind
  readonly itemId: string | null
  readonly from: string
  readonly to: string | null
  /** First day of the unbroken stretch of days on which it is breached in any way. */
  readonly since: string
  readonly severity: Severity
  readonly why: string
  readonly evidence: readonly Evidence[]
  readonly decision: DecisionOnDay
  readonly rulebookVersion: string
  /** Number of the version of the terms. */
  readonly version: number
  /** What ended the breach on `to`; null where it goes on, in this way or another. */
  readonly resolvedBy: Cause | null
}

/** A stretch of days with as many answers that nobody can tell; none where there are none. */
export interface UnansweredInterval {
  readonly from: string
  readonly to: string | null
  readonly count: number
}

export interface FindingsTimeline {
  readonly findings: readonly FindingInterval[]
  readonly unanswered: readonly UnansweredInterval[]
}

/** Every finding on every day of an agreement's life, as all that it depends on is known now. */
export const findingsTimeline = (subject: BoundarySubject): FindingsTimeline => {
  const stretches = stretchesOf(subject)
  const keys = new Set(stretches.flatMap(({ breaches }) => [...breaches.keys()]))
  return {
    findings: [...keys].flatMap((key) => findingIntervals(subject, stretches, key)),
    unanswered: unansweredIntervals(stretches),
  }
}

/** A finding's name within its agreement. */
export const findingKey = (ruleId: RuleId, itemId: string | null): string =>
  itemId === null ? ruleId : `${ruleId} ${itemId}`

interface Stretch {
  readonly from: string
  readonly to: string | null
  readonly found: BoundariesOnDay | null
  readonly breaches: ReadonlyMap<string, AnswerOnDay>
}

const stretchesOf = (subject: BoundarySubject): Stretch[] => {
  const days = turningDays(subject)
  return days.map((from, index) => {
    const found = boundariesOn(subject, from)
    const breached = (found?.answers ?? []).filter(({ verdict }) => verdict === 'breached')
    return {
      from,
      to: days[index + 1] ?? null,
      found,
      breaches: new Map(breached.map((one) => [findingKey(one.rule.ruleId, one.itemId), one])),
    }
  })
}

/** Every day on which an answer may be another than the day before, in order. */
const turningDays = (subject: BoundarySubject): string[] => {
  const { state, institutions, networks, rulebooks, legalBases, decisions } = subject
  const life = timeline(state)
  const begin = life[0]?.from ?? ''
  const terms = life.map(({ version }) => version.terms)
  const parties = [...institutions.values(), ...networks.values()]
  const bases = legalBasisIdsIn(terms).flatMap((id) => {
    const details = (legalBases.get(id) ?? initialLegalBasis(id))?.details
    return details === undefined ? [] : [details.validFrom, nextDay(details.until)]
  })
  const days = new Set<string>(
    [
      ...life.map(({ from }) => from),
      ...parties.flatMap((party) => detailsTimeline<never>(party as never).map(({ from }) => from)),
      ...[...rulebooks.values()].flatMap(({ changes }) => changes.map((one) => one.effectiveOn)),
      ...bases,
      ...decisionDays(decisions, dayAfter),
    ].filter((day) => day !== null && day >= begin) as string[],
  )
  for (const day of [...days]) for (const turn of ownTurns(subject, day)) days.add(turn)
  return [...days].toSorted()
}

/** Days on which time alone turns an answer. */
const ownTurns = (subject: BoundarySubject, day: string): string[] => {
  const found = boundariesOn(subject, day)
  if (found === null) return []
  const input = inputOf(subject, found.interval.version.terms, day)
  return found.rulebook.rules.flatMap(({ ruleId, version }) => [
    ...(ruleOf(ruleId, version).turnsOn?.(input) ?? []),
  ])
}

const nextDay = (day: string | null): string | null => (day === null ? null : dayAfter(day))

const findingIntervals = (
  subject: BoundarySubject,
  stretches: readonly Stretch[],
  key: string,
): FindingInterval[] => {
  const intervals: FindingInterval[] = []
  for (const [index, stretch] of stretches.entries()) {
    const breach = stretch.breaches.get(key)
    if (breach === undefined || stretch.found === null) continue
    const last = intervals.at(-1)
    const follows = last !== undefined && last.to === stretch.from
    const next = intervalOf(stretch, breach, follows ? last.since : stretch.from)
    const after = stretches[index + 1]
    const ends = after !== undefined && !after.breaches.has(key)
    const told = ends
      ? {
          ...next,
          resolvedBy: causeBetween(subject, stretch.found, { on: after.from, found: after.found }),
        }
      : next
    if (follows && isAlike(last, next)) {
      intervals[intervals.length - 1] = { ...told, from: last.from }
    } else intervals.push(told)
  }
  return intervals
}

const intervalOf = (
  { from, to, found }: Stretch,
  { rule, itemKind, itemId, severity, why, evidence, decision }: AnswerOnDay,
  since: string,
): FindingInterval => ({
  ruleId: rule.ruleId,
  ruleVersion: rule.version,
  itemKind,
  itemId,
  from,
  to,
  since,
  severity,
  why,
  evidence,
  decision,
  rulebookVersion: found?.rulebook.version ?? '',
  version: found?.interval.version.number ?? 0,
  resolvedBy: null,
})

const isAlike = (a: FindingInterval, b: FindingInterval): boolean =>
  isSame({ ...a, from: '', to: '' }, { ...b, from: '', to: '' })

const unansweredIntervals = (stretches: readonly Stretch[]): UnansweredInterval[] => {
  const intervals: UnansweredInterval[] = []
  for (const { from, to, found } of stretches) {
    const count = (found?.answers ?? []).filter(({ verdict }) => verdict === 'cannot-tell').length
    const last = intervals.at(-1)
    if (count === 0) continue
    if (last?.to === from && last.count === count) {
      intervals[intervals.length - 1] = { ...last, to }
    } else intervals.push({ from, to, count })
  }
  return intervals
}
