import type { AgreementEvent, Recorded } from '#schemas/events/catalogue.ts'
import type { Terms } from '#schemas/terms/terms.ts'
import type { TermsChange } from '#schemas/views/agreement-history.ts'
import type {
  AgreementVersion,
  AgreementVersions,
  LifeStretch,
  OneAgreementVersion,
  VersionDifference,
} from '#schemas/views/agreement-versions.ts'
import { dayBefore } from '#domain/dates.ts'
import { changes } from '#domain/difference.ts'
import { evolve } from '#domain/agreements/evolve.ts'
import { initialState, type AgreementState, type Version } from '#domain/agreements/state.ts'
import { timeline, type Interval } from '#domain/agreements/timeline.ts'
import type { RecordedEntry } from './entry.ts'
import { versionMade } from './entry.ts'
import { withItems } from './items.ts'
import { named, type AgreementHistory } from './queries.ts'

/** Every version of one agreement: what is said of each, and the terms that the history only differs by. */
export interface Versions {
  readonly history: AgreementHistory
  readonly items: readonly AgreementVersion[]
  readonly life: readonly LifeStretch[]
  readonly terms: ReadonlyMap<number, Terms>
}

/** @param events of the agreement, up to the revision that the history is at */
export const versionsFrom = (
  history: AgreementHistory,
  events: readonly Recorded<AgreementEvent>[],
): Versions => {
  const { state, made } = folded(events)
  const intervals = state.status === 'none' ? [] : timeline(state)
  const replacedBy = new Map(
    made.flatMap(({ version, replaces }) =>
      replaces === null ? [] : [[replaces, version.number]],
    ),
  )
  const items = made.flatMap((one) => {
    const entry = history.entries[one.event.revision]
    if (entry === undefined) return []
    const { number } = one.version
    const of = { ...inForce(intervals, number), replacedBy: replacedBy.get(number) ?? null }
    return [{ ...itemOf(one, entry), ...of }]
  })
  return {
    history,
    items,
    life: intervals.map(stretchOf),
    terms: new Map(made.map(({ version }) => [version.number, version.terms])),
  }
}

export const versionList = ({ history, items, life }: Versions): AgreementVersions => ({
  ...answered(history),
  items: [...items],
  life: [...life],
  parties: history.parties,
})

/** Null where there is no such version. */
export const oneVersion = (
  { history, items, terms }: Versions,
  number: number,
): OneAgreementVersion | null => {
  const version = items.find((one) => one.number === number)
  const found = terms.get(number)
  if (version === undefined || found === undefined) return null
  return { ...answered(history), version, terms: found }
}

/** From any version to any other, also backwards; null where one of them is none. */
export const differenceOf = (
  versions: Versions,
  { from, to }: { from: number; to: number },
): VersionDifference | null => {
  const [before, after] = [oneVersion(versions, from), oneVersion(versions, to)]
  if (before === null || after === null) return null
  const { history } = versions
  return {
    ...answered(history),
    from: before.version,
    to: after.version,
    changes: changesTo(after.terms, before.terms, history),
  }
}

const changesTo = (after: Terms, before: Terms, { parties }: AgreementHistory): TermsChange[] =>
  named(withItems(changes(before, after), after), parties)

const answered = ({ agreementId, revision, validAt, position }: AgreementHistory) => ({
  agreementId,
  revision,
  validAt,
  position,
})

/** A version, the event that made it, and the version whose place it took. */
interface Made {
  readonly event: Recorded<AgreementEvent>
  readonly version: Version
  readonly replaces: number | null
}

const folded = (events: readonly Recorded<AgreementEvent>[]) => {
  const made: Made[] = []
  let state: AgreementState = initialState
  for (const event of events) {
    const before = state
    state = evolve(before, event)
    if (state.status === 'none') continue
    const version = versionMade(before, state)
    if (version !== null) made.push({ event, version, replaces: goneFrom(before, state) })
  }
  return { state, made }
}

/** What stood before and stands no more; an event takes the place of one version at most. */
const goneFrom = (
  before: AgreementState,
  { versions }: Exclude<AgreementState, { status: 'none' }>,
): number | null => {
  if (before.status === 'none') return null
  const left = new Set(versions.map(({ number }) => number))
  return before.versions.find(({ number }) => !left.has(number))?.number ?? null
}

const itemOf = ({ event, version, replaces }: Made, entry: RecordedEntry) => ({
  number: version.number,
  kind: kindOf(event),
  revision: event.revision,
  eventId: event.id,
  recordedAt: entry.recordedAt,
  actor: entry.actor,
  effectiveFrom: version.effectiveFrom,
  replaces,
  reason: entry.reason,
  consents: entry.mendedConsents ?? entry.consents,
  signedOn: entry.signedOn,
  changes: entry.changes,
})

/** What was recorded: a correction has the kind of what it corrected in the domain. */
const kindOf = ({ type, data }: AgreementEvent): AgreementVersion['kind'] => {
  if (type === 'agreement-proposed.v1') return 'proposal'
  // An end makes no version, and neither does a confirmation.
  if (type !== 'agreement-revised.v1' || data.kind === 'confirmation') return 'agreed'
  return data.kind
}

/** In one stretch: what applies before and after is another version. */
const inForce = (intervals: readonly Interval[], number: number) => {
  const found = intervals.find(
    ({ status, version }) => status === 'in-force' && version.number === number,
  )
  const { from = null, to = null } = found ?? {}
  return { inForceFrom: from, until: to === null ? null : dayBefore(to) }
}

const stretchOf = ({ from, to, status, version }: Interval): LifeStretch => ({
  from,
  until: to === null ? null : dayBefore(to),
  status,
  version: version.number,
})
