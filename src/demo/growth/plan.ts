import type { Origin } from '#schemas/events/agreement-proposed.v1.ts'
import { between, chance, isLucky, one, weighted, type Chance } from './chance.ts'
import { dayOf, firstOfMonth, iso, lastOfMonth, nextMonth, weekday, type Day } from './days.ts'
import { flaws, type Flaw } from './flaws.ts'
import { changesOf } from './plan-changes.ts'
import type { Fate, Plan, Turn } from './turns.ts'

/** Nothing happened before it: the registry had just opened. */
const beginning = dayOf('2005-01-03')

export const planOf = (number: number, today: Day, formal: boolean): Plan => {
  const next = chance(number, 7)
  const fate = weighted(next, fates)
  const found = isLucky(next, 0.13) ? weighted(next, flaws) : null
  if (fate === 'proposed' || fate === 'refused') return proposal(fate, found, { today, next })
  return agreement(fate, found, { today, formal, next })
}

const fates: readonly (readonly [Fate, number])[] = [
  ['in-force', 510],
  ['ended', 300],
  ['lapsed', 95],
  ['proposed', 20],
  ['upcoming', 30],
  ['annulled', 15],
  ['refused', 30],
]

interface Given {
  readonly today: Day
  readonly next: Chance
}

const proposal = (fate: Fate, found: Flaw | null, { today, next }: Given): Plan => {
  const isOpen = fate === 'proposed'
  const since = isLucky(next, 0.9) ? between(next, 0, 150) : between(next, 150, 900)
  const proposed = weekday(isOpen ? today - since : spread(today - 40, fate, next))
  const later = weekday(proposed + between(next, 9, 34))
  const turns: Turn[] = []
  if (isLucky(next, 0.3) && later < today) turns.push({ on: later, kind: 'negotiation' })
  if (!isOpen) {
    const reason = isLucky(next, 0.5) ? 'declined' : 'withdrawn'
    turns.push({ on: later + 1, kind: 'end', reason, last: later + 1 })
  }
  const from = iso(nextMonth(proposed + 30))
  return { proposed, origin: 'registered', flaw: found, from, until: null, reviewBy: null, turns }
}

const agreement = (
  fate: Fate,
  found: Flaw | null,
  { today, formal, next }: Given & { readonly formal: boolean },
): Plan => {
  const lead = formal ? between(next, 7, fate === 'upcoming' ? 30 : 70) : 0
  const proposed = weekday(
    fate === 'upcoming'
      ? today - lead - between(next, 0, 45)
      : spread(today - lead - room[fate], fate, next),
  )
  const agreed = Math.max(proposed, weekday(proposed + lead))
  const origin = fate === 'upcoming' ? 'registered' : originOf(found, formal, next)
  const begin = beginOf({
    fate,
    formal,
    isLate: origin !== 'registered',
    proposed,
    agreed,
    today,
    next,
  })
  const since = Math.max(agreed, begin.day)
  const over = overOf(fate, since, { today, next })
  const changes = changesOf({ fate, since, over, today, isFlawed: found !== null, next })
  const turns: Turn[] = [
    ...(formal && isLucky(next, 0.04) ? [{ on: proposed + 3, kind: 'negotiation' } as const] : []),
    ...(formal && origin === 'registered' && found !== null && isLucky(next, 0.6)
      ? [{ on: Math.max(proposed, agreed - 2), kind: 'exemption' } as const]
      : []),
    { on: agreed, kind: 'agree' },
    ...changes.turns,
  ]
  const reviewBy = isLucky(next, 0.85) ? agreed + between(next, 360, 725) : null
  return { proposed, origin, flaw: found, from: begin.text, until: changes.until, reviewBy, turns }
}

/** Days that must lie between the agreeing and today for a life to have had its course. */
const room: Readonly<Record<Fate, number>> = {
  'in-force': 40,
  ended: 160,
  lapsed: 260,
  annulled: 40,
  upcoming: 0,
  proposed: 0,
  refused: 0,
}

/** Over all years, more in the later ones: what is still in force is younger as a rule. */
const spread = (latest: Day, fate: Fate, next: Chance): Day =>
  Math.floor(beginning + (latest - beginning) * next() ** (fate === 'in-force' ? 0.45 : 0.85))

/** What must be mended and is formal has been recorded late as a rule: it could not be agreed. */
const originOf = (found: Flaw | null, formal: boolean, next: Chance): Origin => {
  const isLate = isLucky(next, found !== null && formal ? 0.55 : 0.12)
  if (!isLate) return 'registered'
  return isLucky(next, 0.3) ? 'imported' : 'afterwards'
}

interface Beginning extends Given {
  readonly fate: Fate
  readonly formal: boolean
  readonly isLate: boolean
  readonly proposed: Day
  readonly agreed: Day
}

/** The first day, and how precisely it is known. */
const beginOf = (given: Beginning): { day: Day; text: string } => {
  const { fate, formal, isLate, proposed, agreed, today, next } = given
  if (fate === 'upcoming') return exactly(nextMonth(today + between(next, 0, 120)))
  if (isLate) {
    const day = proposed - between(next, 20, 2500)
    return one(next, [exactly, inMonth, inYear])(day)
  }
  return formal ? exactly(nextMonth(agreed)) : inMonth(proposed)
}

const exactly = (day: Day) => ({ day, text: iso(day) })
const inMonth = (day: Day) => ({ day: firstOfMonth(day), text: iso(day).slice(0, 7) })
const inYear = (day: Day) => {
  const text = iso(day).slice(0, 4)
  return { day: dayOf(`${text}-01-01`), text }
}

/** The last day of what is over; where it is not, the last day that is agreed, or null. */
const overOf = (fate: Fate, since: Day, { today, next }: Given): Day | null => {
  switch (fate) {
    case 'ended':
      return between(next, since + 60, today)
    case 'annulled':
      return between(next, since + 1, Math.min(since + 200, today))
    case 'lapsed':
      return lastOfMonth(between(next, since + 90, today - 35))
    default:
      return isLucky(next, 0.55)
        ? null
        : lastOfMonth(Math.max(today, since) + between(next, 200, 1600))
  }
}
