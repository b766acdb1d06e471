import type { EndReason } from '#schemas/events/agreement-ended.v1.ts'
import { between, isLucky, weighted, type Chance } from './chance.ts'
import { iso, lastOfMonth, weekday, type Day } from './days.ts'
import type { Fate, RevisionKind, Turn } from './turns.ts'

interface Living {
  readonly fate: Fate
  /** The day from which it was both agreed and begun. */
  readonly since: Day
  /** Its last day, or the one that is agreed; null where neither is known. */
  readonly over: Day | null
  readonly today: Day
  readonly isFlawed: boolean
  readonly next: Chance
}

interface Changes {
  readonly turns: readonly Turn[]
  /** The last day of the first terms. */
  readonly until: string | null
}

/** What happens between the agreeing and today, or the end. */
export const changesOf = (living: Living): Changes => {
  const { fate, since, over, today } = living
  const hasRun = fate !== 'upcoming'
  const last = Math.min(today, fate === 'in-force' ? today : (over ?? today) - 12)
  const days = hasRun ? revisionDays(living, last) : []
  const isEnded = fate === 'ended' || fate === 'annulled'
  const stated = isEnded ? statedEnd(living) : over
  const revised = revisions(days, stated, living)
  const turns = [...revised.turns, ...decisions(living, since + 3, last)]
  const ended = ending(living, Math.max(since, ...turns.map(({ on }) => on)))
  return { until: revised.until, turns: [...turns.toSorted((a, b) => a.on - b.on), ...ended] }
}

/** Of a good third, mostly one or two, and half of them lately; each on a day of its own. */
const revisionDays = ({ since, next }: Living, last: Day): Day[] => {
  if (last - since < 40 || !isLucky(next, 0.42)) return []
  let count = 1
  while (count < 5 && isLucky(next, 0.3)) count += 1
  const days = Array.from({ length: count }, () => weekday(between(next, since + 20, last)))
  const lately = last - 600
  if (lately > since && isLucky(next, 0.5)) days.push(weekday(between(next, lately, last)))
  return [...new Set(days)].toSorted((a, b) => a - b)
}

/** An extension or a renewal needs a last day before it, and none is needed twice. */
const revisions = (days: readonly Day[], stated: Day | null, { next }: Living): Changes => {
  let until = stated
  let isProlonged = false
  const turns = days.map((on): Turn => {
    const kind = weighted(next, kinds)
    if (kind !== 'extension' && kind !== 'renewal') return { on, kind, until: null }
    const first = kind === 'renewal' ? on - 1 : lastOfMonth(on + 20)
    if (isProlonged || (stated !== null && stated <= first)) {
      return { on, kind: 'confirmation', until: null }
    }
    isProlonged = true
    until = first
    return { on, kind, until: textOf(stated) }
  })
  return { turns, until: textOf(until) }
}

const kinds: readonly (readonly [RevisionKind, number])[] = [
  ['confirmation', 40],
  ['amendment', 26],
  ['extension', 11],
  ['renewal', 7],
  ['correction', 7],
  ['reassessment', 5],
  ['party-left', 4],
]

/** What coordinators decide of some, and more often of those that something is wrong with. */
const decisions = ({ isFlawed, next }: Living, first: Day, last: Day): Turn[] => {
  if (last <= first) return []
  const on = (): Day => between(next, first, last)
  return [
    ...(isLucky(next, isFlawed ? 0.25 : 0.05) ? [{ on: on(), kind: 'review' } as const] : []),
    ...(isLucky(next, isFlawed ? 0.1 : 0.004) ? [{ on: on(), kind: 'exemption' } as const] : []),
  ]
}

/** What the terms of one that was ended said of its last day: nothing, that day, or a later one. */
const statedEnd = ({ over, next }: Living): Day | null => {
  if (over === null || isLucky(next, 0.6)) return null
  return lastOfMonth(over + (isLucky(next, 0.5) ? 0 : between(next, 30, 700)))
}

/** Recorded on its last day, or up to six weeks before. */
const ending = ({ fate, over, today, next }: Living, notBefore: Day): Turn[] => {
  if (fate === 'annulled' && over !== null) {
    const on = Math.min(today, Math.max(over, notBefore))
    const reason = isLucky(next, 0.5) ? 'registered-in-error' : 'duplicate'
    return [{ on, kind: 'end', reason, last: on }]
  }
  if (fate === 'ended' && over !== null) {
    const on = Math.max(notBefore, over - between(next, 0, 42))
    return [{ on, kind: 'end', reason: weighted(next, reasons), last: over }]
  }
  const isGivenNotice = fate === 'in-force' && over === null && isLucky(next, 0.02)
  if (!isGivenNotice) return []
  const last = today + between(next, 5, 90)
  return [
    { on: Math.max(notBefore, today - 10), kind: 'end', reason: weighted(next, reasons), last },
  ]
}

const reasons: readonly (readonly [EndReason, number])[] = [
  ['mutual-consent', 24],
  ['fulfilled', 18],
  ['expired', 20],
  ['terminated-by-institution', 15],
  ['terminated-by-network', 19],
  ['breach', 2],
]

const textOf = (day: Day | null): string | null => (day === null ? null : iso(day))
