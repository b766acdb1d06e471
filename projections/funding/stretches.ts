import type { FundingLine } from '#schemas/terms/terms.ts'
import type { ExistingAgreement } from '#domain/agreements/state.ts'
import { fundingSource } from '#domain/boundaries/funding.ts'
import { dayAfter, earliest, firstDay, lastDay, latest } from '#domain/dates.ts'
import { agreementIntervals, type AgreementInterval } from '../agreement-intervals.ts'
import { scopesOf } from '../agreement-listing/rows.ts'
import { isOfFunding } from '../agreement-listing/scopes.ts'
import { common, joined, stretch, type Stretch } from '../findings/stretches.ts'
import { endOfTime, type ReadDocument } from '../projection.ts'
import { byParagraph, byTheme, together, withoutTheme } from './groupings.ts'
import { numbersOf } from './numbers.ts'

type GroupNumbers = readonly [grouping: string, key: string, ...numbers: readonly number[]]

/** Days on which an agreement's funding is the same, and is of the same scopes. */
export interface FundingStretch extends Stretch {
  readonly scopes: readonly string[]
  readonly groups: readonly GroupNumbers[]
}

/** The days in force on which there is funding, in order. */
export const fundingStretches = (state: ExistingAgreement, read: ReadDocument): FundingStretch[] =>
  joined(
    agreementIntervals(state)
      .filter(({ status, terms }) => status === 'in-force' && terms.funding.length > 0)
      .flatMap((interval) => stretchesOf(interval, read)),
    isAlike,
  )

const stretchesOf = (interval: AgreementInterval, read: ReadDocument): FundingStretch[] => {
  const { terms, columns } = interval
  const scoped = scopesOf(interval, read).filter(({ scope }) => isOfFunding(scope))
  const lines = terms.funding.map((line) => ({ line, ...daysOf(line) }))
  const life = stretch(columns.from_day, columns.to_day)
  return cutAt(life, [...scoped, ...lines]).flatMap((days) => {
    const isThere = (one: Stretch): boolean => common(one, days) !== null
    const own = lines.filter(isThere).map(({ line }) => line)
    if (own.length === 0) return []
    const scopes = new Set(scoped.filter(isThere).map(({ scope }) => scope))
    return [{ ...days, scopes: [...scopes].toSorted(), groups: groupsOf(own, terms.themes) }]
  })
}

/** A line that does not say when applies as long as the agreement. */
const daysOf = ({ from, until }: FundingLine): Stretch => ({
  from: from === null ? '' : firstDay(from),
  to: until === null ? endOfTime : dayAfter(lastDay(until)),
})

/** In each of the stretches the same of the others are there. */
const cutAt = ({ from, to }: Stretch, others: readonly Stretch[]): Stretch[] => {
  const turns = others.flatMap((one) => [one.from, one.to])
  const within = turns.map((day) => earliest(latest(day, from), to))
  const days = [...new Set([from, ...within, to])].toSorted()
  return days.slice(1).map((day, at) => ({ from: days[at] ?? from, to: day }))
}

const groupsOf = (lines: readonly FundingLine[], named: readonly string[]): GroupNumbers[] => {
  const themes = named.length === 0 ? [withoutTheme] : [...new Set(named)].toSorted()
  const byTheThemes = (paragraph: string | undefined, own: readonly FundingLine[]) =>
    themes.map((theme): GroupNumbers => [byTheme(paragraph), theme, ...numbersOf(own)])
  const sources = [...Map.groupBy(lines, ({ source }) => fundingSource(source))].toSorted(
    ([a], [b]) => (a < b ? -1 : 1),
  )
  return [
    [together, '', ...numbersOf(lines)],
    ...byTheThemes(undefined, lines),
    ...sources.flatMap(([paragraph, own]): GroupNumbers[] => [
      [byParagraph, paragraph, ...numbersOf(own)],
      ...byTheThemes(paragraph, own),
    ]),
  ]
}

const isAlike = (a: FundingStretch, b: FundingStretch): boolean => toldOf(a) === toldOf(b)

const toldOf = ({ scopes, groups }: FundingStretch): string => JSON.stringify([scopes, groups])
