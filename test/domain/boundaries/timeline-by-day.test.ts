import fc from 'fast-check'
import t from 'tap'
import { timeline } from '#domain/agreements/timeline.ts'
import { boundariesOn } from '#domain/boundaries/day.ts'
import { findingKey, findingsTimeline } from '#domain/boundaries/timeline.ts'
import type { BoundarySubject } from '#domain/boundaries/subject.ts'
import { dayBefore } from '#domain/dates.ts'
import { subjectFrom } from '#projections/findings/subject.ts'
import {
  boundaryHistories,
  readIn,
  type BoundaryHistory,
} from '../../projections/boundary-histories.ts'
import { plusDays } from '../../projections/histories.ts'
import { exactly } from '../exactly.ts'
import { isLong, tries } from '../../tries.ts'

const subjectsOf = ({ documents }: BoundaryHistory): BoundarySubject[] =>
  [...documents.values()].flatMap((document) =>
    document.kind === 'agreement' ? [subjectFrom(document.state, readIn(documents))] : [],
  )

/** Each day from some weeks before its life until years after, and the days around what is known. */
const daysOf = ({ state }: BoundarySubject, step: number): string[] => {
  const life = timeline(state)
  const begin = plusDays(life[0]?.from ?? '', -20)
  const end = plusDays(life.at(-1)?.from ?? begin, 900)
  const days: string[] = []
  for (let day = begin; day < end; day = plusDays(day, step)) days.push(day)
  return days
}

/** What is breached on a day, looked at by itself. */
const lookedAt = (subject: BoundarySubject, day: string) => {
  const found = boundariesOn(subject, day)
  const answers = found?.answers ?? []
  return {
    breaches: answers
      .filter(({ verdict }) => verdict === 'breached')
      .map(({ rule, itemId, itemKind, severity, why, evidence, decision }) => ({
        key: findingKey(rule.ruleId, itemId),
        ruleVersion: rule.version,
        itemKind,
        severity,
        why,
        evidence,
        decision,
        rulebookVersion: found?.rulebook.version,
        version: found?.interval.version.number,
      }))
      .toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    unanswered: answers.filter(({ verdict }) => verdict === 'cannot-tell').length,
  }
}

/** The same from the intervals, with the first day of each without a break. */
const told = ({ findings, unanswered }: ReturnType<typeof findingsTimeline>, day: string) => {
  const holds = ({ from, to }: { from: string; to: string | null }): boolean =>
    from <= day && (to === null || day < to)
  const breaches = findings
    .filter(holds)
    .map((one) => ({ ...one, key: findingKey(one.ruleId, one.itemId) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
  return {
    since: breaches.map(({ key, since }) => [key, since]),
    breaches: breaches.map(
      ({ ruleId: _, itemId: __, from: ___, to: ____, since: _____, resolvedBy: ______, ...rest }) =>
        rest,
    ),
    unanswered: unanswered.filter(holds).map(({ count }) => count),
  }
}

t.test('intervals say of every day what the rules say of it', (t) => {
  const sharing = fc.constantFrom(...(isLong ? [1] : [1, 7, 11]))
  fc.assert(
    fc.property(boundaryHistories(), sharing, (history, step) => {
      for (const subject of subjectsOf(history)) {
        const intervals = findingsTimeline(subject)
        const edges = intervals.findings.flatMap(({ from, to }) => [
          from,
          dayBefore(from),
          ...(to === null ? [] : [to, dayBefore(to)]),
        ])
        for (const day of new Set([...daysOf(subject, step), ...edges])) {
          const seen = lookedAt(subject, day)
          const { since: _, ...said } = told(intervals, day)
          exactly(
            said,
            { breaches: seen.breaches, unanswered: seen.unanswered === 0 ? [] : [seen.unanswered] },
            `${subject.state.agreementId} on ${day}`,
          )
        }
      }
    }),
    tries(4, 100),
  )
  t.pass('for random histories')
  t.end()
})

t.test('a finding is as old as its days without a break', (t) => {
  fc.assert(
    fc.property(boundaryHistories({ minLength: 20, maxLength: 40 }), (history) => {
      for (const subject of subjectsOf(history).slice(0, 2)) {
        const intervals = findingsTimeline(subject)
        const running = new Map<string, string>()
        for (const day of daysOf(subject, 1)) {
          const keys = lookedAt(subject, day).breaches.map(({ key }) => key)
          for (const key of [...running.keys()]) if (!keys.includes(key)) running.delete(key)
          for (const key of keys) running.set(key, running.get(key) ?? day)
          const expected = keys.map((key) => [key, running.get(key)])
          exactly(told(intervals, day).since, expected, `on ${day}`)
        }
      }
    }),
    tries(3, 60),
  )
  t.pass('for random histories')
  t.end()
})

t.test('what ends is ended by something that has a name, and what goes on by nothing', (t) => {
  const kinds = new Set<string>()
  fc.assert(
    fc.property(boundaryHistories(), (history) => {
      for (const subject of subjectsOf(history)) {
        const { findings } = findingsTimeline(subject)
        for (const { ruleId, itemId, to, resolvedBy } of findings) {
          const key = findingKey(ruleId, itemId)
          const goesOn =
            to === null || lookedAt(subject, to).breaches.some((one) => one.key === key)
          exactly(resolvedBy === null, goesOn, `${key} until ${to ?? 'ever'}`)
          if (resolvedBy !== null) kinds.add(resolvedBy.kind)
        }
      }
    }),
    tries(25, 200),
  )
  const common = ['ended', 'party', 'rulebook', 'version']
  t.same(
    common.filter((kind) => !kinds.has(kind)),
    [],
    'all that is common was seen',
  )
  t.end()
})
