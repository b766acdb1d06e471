import { timeline, type Interval } from '#domain/agreements/timeline.ts'
import { severityRank } from '#domain/boundaries/rulebook.ts'
import type { BoundarySubject } from '#domain/boundaries/subject.ts'
import {
  findingsTimeline,
  type FindingInterval,
  type UnansweredInterval,
} from '#domain/boundaries/timeline.ts'
import { earliest } from '#domain/dates.ts'
import { calendarRows } from '../calendar/rows.ts'
import { endOfTime, type Row } from '../projection.ts'
import type { StreamDocument } from '../stream-document.ts'
import { exemptionDeadlines, reviewDeadlines } from './deadlines.ts'
import { causeView } from './finding-views.ts'
import { inScopes, membersOf, scopesOf, type Member, type Scope } from './members.ts'
import { joined, stretch, union, type Stretch } from './stretches.ts'
import { inputStreams, subjectFrom, type ReadDocument } from './subject.ts'

/** After the severities: unanswered questions come last. */
export const unansweredRank = 3

/** What an agreement has in the queue, on every day of its life. */
export const findingRows = (document: StreamDocument, read: ReadDocument): Row[] => {
  if (document.kind !== 'agreement') return []
  const subject = subjectFrom(document.state, read)
  const life = timeline(document.state).filter(
    ({ status }) => status !== 'ended' && status !== 'annulled',
  )
  const members = membersOf(subject, life)
  const scopes = scopesOf(members, life)
  const { findings, unanswered } = findingsTimeline(subject)
  const found = [...breaches(findings), ...questions(unanswered)]
  return [
    ...found.map(findingRow),
    ...queueRows(found, scopes),
    ...members.map(memberRow),
    ...unreviewedRows(subject, life, scopes),
    ...deadlineRows(subject, findings, { life, scopes }),
    ...calendarRows(subject, findings, scopes),
    ...inputStreams(subject).map((input) => ({ table: 'input', values: { input } })),
  ]
}

/** A stretch of days in which an item stands in one place of the queue. */
interface Found extends Stretch {
  readonly ruleId: string
  readonly itemId: string
  readonly since: string
  readonly rank: number
  readonly state: string
  readonly resolvedBy: string | null
}

const breaches = (findings: readonly FindingInterval[]): Found[] =>
  joined(
    findings.map(({ ruleId, itemId, from, to, since, severity, decision, resolvedBy }) => ({
      ...stretch(from, to),
      ruleId,
      itemId: itemId ?? '',
      since,
      rank: severityRank(severity),
      state: decision.state,
      resolvedBy: resolvedBy === null ? null : JSON.stringify(causeView(resolvedBy)),
    })),
    standsWhere,
  )

const questions = (unanswered: readonly UnansweredInterval[]): Found[] =>
  union(unanswered.map(({ from, to }) => stretch(from, to))).map((days) => ({
    ...days,
    ruleId: '',
    itemId: '',
    since: days.from,
    rank: unansweredRank,
    state: 'open',
    resolvedBy: null,
  }))

const standsWhere = (a: Found, b: Found): boolean =>
  a.ruleId === b.ruleId &&
  a.itemId === b.itemId &&
  a.since === b.since &&
  a.rank === b.rank &&
  a.state === b.state

const findingRow = (found: Found): Row => ({
  table: 'finding',
  values: {
    rule_id: found.ruleId,
    item_id: found.itemId,
    from_day: found.from,
    to_day: found.to,
    since: found.since,
    rank: found.rank,
    state: found.state,
    resolved_by: found.resolvedBy,
  },
})

const queueRows = (found: readonly Found[], scopes: readonly Scope[]): Row[] =>
  found.flatMap((one) =>
    inScopes(scopes, one).map(({ scope, from, to }) => ({
      table: 'queue',
      values: {
        scope,
        state: one.state,
        rank: one.rank,
        since: one.since,
        rule_id: one.ruleId,
        item_id: one.itemId,
        from_day: from,
        to_day: to,
      },
    })),
  )

const memberRow = ({ institutionId, from, to, municipalityCode, kind }: Member): Row => ({
  table: 'member',
  values: {
    institution_id: institutionId,
    from_day: from,
    to_day: to,
    municipality_code: municipalityCode,
    kind,
  },
})

const unreviewedRows = (
  { decisions }: BoundarySubject,
  life: readonly Interval[],
  scopes: readonly Scope[],
): Row[] => {
  const [first] = life
  if (first === undefined) return []
  const until = decisions.reviews.map((one) => one.reviewedOn).reduce(earliest, endOfTime)
  return inScopes(scopes, { from: first.from, to: until }).map(({ scope, from, to }) => ({
    table: 'unreviewed',
    values: { scope, since: first.from, from_day: from, to_day: to },
  }))
}

const deadlineRows = (
  { decisions }: BoundarySubject,
  findings: readonly FindingInterval[],
  { life, scopes }: { life: readonly Interval[]; scopes: readonly Scope[] },
): Row[] =>
  [...reviewDeadlines(decisions, life), ...exemptionDeadlines(findings)].flatMap((one) =>
    inScopes(scopes, one).map(({ scope, from, to }) => ({
      table: 'deadline',
      values: {
        scope,
        on_day: one.on,
        why: one.why,
        rule_id: one.ruleId,
        item_id: one.itemId,
        from_day: from,
        to_day: to,
      },
    })),
  )
