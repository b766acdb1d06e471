import type { RuleId, Severity } from '#schemas/boundaries/rule.ts'
import { timeline, type Interval } from '../agreements/timeline.ts'
import { dayAfter } from '../dates.ts'
import { isSame } from '../difference.ts'
import { ruleOf } from './catalogue.ts'
import { causeBetween, type Cause } from './cause.ts'
import { boundariesIn, inputOf, type AnswerOnDay, type BoundariesOnDay } from './day.ts'
import { decisionDays, type DecisionOnDay } from './decisions.ts'
import { initialLegalBasis } from './legal-bases.ts'
import { lookDays } from './looked-at.ts'
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
  const foundOn = evaluated(subject)
  const days = [...foundOn.keys()].toSorted()
  return days.map((from, index) => {
    const found = foundOn.get(from) ?? null
    const breached = (found?.answers ?? []).filter(({ verdict }) => verdict === 'breached')
    return {
      from,
      to: days[index + 1] ?? null,
      found,
      breaches: new Map(breached.map((one) => [findingKey(one.rule.ruleId, one.itemId), one])),
    }
  })
}

/** What the rules say on every day on which an answer may be another than the day before. */
const evaluated = (subject: BoundarySubject): ReadonlyMap<string, BoundariesOnDay | null> => {
  const life = timeline(subject.state)
  const foundOn = new Map<string, BoundariesOnDay | null>()
  const days = new Set(turningDays(subject, life))
  // A set is gone through to its end, the days that time alone turns included.
  for (const day of days) {
    const interval = life.find(({ from, to }) => from <= day && (to === null || day < to))
    const found = interval === undefined ? null : boundariesIn(subject, interval, day)
    foundOn.set(day, found)
    for (const turn of found === null ? [] : ownTurns(subject, found)) days.add(turn)
  }
  return foundOn
}

/** Days on which what is known is another than the day before; from the first of its life. */
const turningDays = (subject: BoundarySubject, life: readonly Interval[]): string[] => {
  const { state, institutions, networks, rulebooks, legalBases, decisions } = subject
  const begin = life[0]?.from ?? ''
  const bases = legalBasisIdsIn(life.map(({ version }) => version.terms)).flatMap((id) => {
    const details = (legalBases.get(id) ?? initialLegalBasis(id))?.details
    return details === undefined ? [] : [details.validFrom, nextDay(details.until)]
  })
  const days = [
    ...life.map(({ from }) => from),
    ...[...institutions.values(), ...networks.values()].flatMap(({ history }) =>
      history.map(({ effectiveOn }) => effectiveOn),
    ),
    ...[...rulebooks.values()].flatMap(({ changes }) => changes.map((one) => one.effectiveOn)),
    ...bases,
    ...lookDays(state),
    ...decisionDays(decisions, dayAfter),
  ]
  return days.filter((day) => day !== null && day >= begin) as string[]
}

/** Days on which time alone turns an answer. */
const ownTurns = (
  subject: BoundarySubject,
  { day, interval, rulebook }: BoundariesOnDay,
): string[] => {
  const turning = rulebook.rules.flatMap(({ ruleId, version }) => {
    const { turnsOn } = ruleOf(ruleId, version)
    return turnsOn === undefined ? [] : [turnsOn]
  })
  if (turning.length === 0) return []
  const input = inputOf(subject, interval.version.terms, day)
  return turning.flatMap((turnsOn) => turnsOn(input)).filter((turn) => turn > day)
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
    const follows = last?.to === stretch.from
    const next = intervalOf(stretch, breach, follows ? last.since : stretch.from)
    const after = stretches[index + 1]
    const ends = after !== undefined && !after.breaches.has(key)
    const told = ends
      ? {
          ...next,
          resolvedBy: causeBetween(subject, { breach, ...stretch.found }, after),
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
