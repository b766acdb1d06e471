import type { AgreementStatus } from '#schemas/views/agreement.ts'
import { dayAfter, earliest, firstDay, lastDay } from '../dates.ts'
import { stageOf, type ExistingAgreement, type Version } from './state.ts'

/** A stretch of days with one status and one version; half-open, `to` null is open-ended. */
export interface Interval {
  readonly from: string
  readonly to: string | null
  readonly status: AgreementStatus
  /** The version that applies; where none does, the one before, or else the first. */
  readonly version: Version
}

/**
 * The agreement's whole life as it is known now, in order, without gaps, from the day it was
 * proposed or began, whichever came first. A version applies from its effective date until its own
 * last day or the next version; days that none covers are lapsed.
 */
export const timeline = (state: ExistingAgreement): readonly Interval[] => {
  const [first] = inOrder(state.versions)
  const begin = beginOf(state)
  switch (state.status) {
    case 'annulled':
      return [{ from: begin, to: null, status: 'annulled', version: first }]
    case 'proposed':
      return [{ from: begin, to: null, status: 'proposed', version: first }]
    case 'agreed':
      return lived(state.versions, begin)
    case 'ended':
      return closedAfter(
        state.stage === 'agreed'
          ? lived(state.versions, begin)
          : [{ from: begin, to: null, status: 'proposed', version: first }],
        state.end.endedOn,
      )
  }
}

/** The first day of its life: a proposal's is the day it was proposed, whatever start it proposes. */
export const beginOf = (state: ExistingAgreement): string =>
  stageOf(state) === 'agreed'
    ? earliest(state.proposedOn, inOrder(state.versions)[0].effectiveFrom)
    : state.proposedOn

/** The interval that holds a day; null on a day before the agreement was known. */
export const intervalOn = (state: ExistingAgreement, day: string): Interval | null =>
  timeline(state).find(({ from, to }) => from <= day && (to === null || day < to)) ?? null

/** The version that applies on a day, or the nearest one: before the first it is the first. */
export const versionOn = (state: ExistingAgreement, day: string): Version => {
  const ordered = inOrder(state.versions)
  return ordered.findLast(({ effectiveFrom }) => effectiveFrom <= day) ?? ordered[0]
}

/** Versions by effective date; of those of one day, the one recorded last comes last. */
export const inOrder = (
  versions: ExistingAgreement['versions'],
): readonly [Version, ...Version[]] => {
  const [first, ...rest] = versions.toSorted(
    (a, b) => compare(a.effectiveFrom, b.effectiveFrom) || a.rank - b.rank,
  )
  return [first ?? versions[0], ...rest]
}

const lived = (versions: ExistingAgreement['versions'], begin: string): Interval[] => {
  const ordered = inOrder(versions)
  const applying = ordered.filter(
    (version, index) => ordered[index + 1]?.effectiveFrom !== version.effectiveFrom,
  )
  const start = ordered[0].effectiveFrom
  const before: Interval[] =
    begin < start ? [{ from: begin, to: start, status: 'upcoming', version: ordered[0] }] : []
  return [
    ...before,
    ...applying.flatMap((version, index) =>
      stretch(version, applying[index + 1]?.effectiveFrom ?? null),
    ),
  ]
}

/** The days of one version until the next begins: in force, and lapsed where its period ran out. */
const stretch = (version: Version, next: string | null): Interval[] => {
  const { from, until } = version.terms.period
  const begin = version.effectiveFrom
  const over = until === null ? null : dayAfter(lastDay(until))
  if (over === null || (next !== null && next <= over)) {
    return [{ from: begin, to: next, status: 'in-force', version }]
  }
  // A period that was over before the version began (a confirmation after the end) never applied.
  if (over <= begin || firstDay(from) >= over) {
    return [{ from: begin, to: next, status: 'lapsed', version }]
  }
  return [
    { from: begin, to: over, status: 'in-force', version },
    { from: over, to: next, status: 'lapsed', version },
  ]
}

const closedAfter = (intervals: readonly Interval[], endedOn: string): Interval[] => {
  const over = dayAfter(endedOn)
  const lived = intervals
    .filter(({ from }) => from < over)
    .map((one) => (one.to === null || one.to > over ? { ...one, to: over } : one))
  const version = (lived.at(-1) ?? intervals[0])?.version
  return version === undefined
    ? lived
    : [...lived, { from: over, to: null, status: 'ended', version }]
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
