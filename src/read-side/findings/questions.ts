import type { ChangeRulebook } from '#schemas/commands/boundaries.ts'
import type { FindingGroup, QueueItem } from '#schemas/views/finding-queue.ts'
import type { RulebookPreview } from '#schemas/views/rulebooks.ts'
import type { FindingChange } from '#schemas/views/finding-changes.ts'
import type { AgreementSummary } from '#schemas/views/agreement.ts'
import type { Hits } from '#schemas/views/hits.ts'
import type { ModelOfDay } from '#projections/collaboration-model/model.ts'
import { calendarOn, type CalendarPage, type CalendarQuery } from '#projections/calendar/queries.ts'
import { findingChanges } from '#projections/findings/changes.ts'
import type { QueueQuery } from '#projections/findings/asked.ts'
import {
  groupsOf,
  heatOf,
  type FindingGrouping,
  type HeatCell,
} from '#projections/findings/overview.ts'
import { listQueue } from '#projections/findings/queue.ts'
import { withRules } from '#projections/findings/rules-in-groups.ts'
import {
  countsOf,
  listDeadlines,
  listUnreviewed,
  type Counts,
  type Deadline,
  type Unreviewed,
  type Whose,
} from '#projections/findings/waiting.ts'
import type { PageOf, Paging } from '#projections/page.ts'
import type { ReadModel, ResultRow } from '#projections/projection.ts'
import {
  modelOverTime,
  type ModelOfDays,
  type OverTimeQuery,
  type OverTimeRefused,
} from '#projections/collaboration-model/over-time.ts'
import { knownAt } from '#projections/recorded-time/days-source.ts'
import { listKnown, type KnownListQuery } from '#projections/recorded-time/list.ts'
import { knownCollaborationModel, type KnownModelQuery } from '#projections/recorded-time/model.ts'
import { listKnownQueue, type KnownQueueQuery } from '#projections/recorded-time/queue.ts'
import type { Steps } from '../steps.ts'
import { previewOf } from './preview.ts'

/** What each question is asked with, and what answers it; both are copied between threads. */
interface QuestionTypes {
  queue: [{ query: QueueQuery; paging: Paging }, PageOf<QueueItem>]
  groups: [{ query: QueueQuery; groupBy: FindingGrouping }, FindingGroup[]]
  heat: [QueueQuery, HeatCell[]]
  counts: [Whose, Counts]
  unreviewed: [{ whose: Whose; paging: Paging }, PageOf<Unreviewed>]
  deadlines: [{ whose: Whose; paging: Paging }, PageOf<Deadline>]
  calendar: [{ query: CalendarQuery; paging: Paging }, CalendarPage]
  changes: [string, FindingChange[]]
  knownModel: [KnownModelQuery, ModelOfDay]
  knownOverTime: [{ query: OverTimeQuery; position: number }, ModelOfDays | OverTimeRefused]
  knownList: [{ query: KnownListQuery; paging: Paging }, PageOf<AgreementSummary, Hits>]
  knownQueue: [{ query: KnownQueueQuery; paging: Paging }, PageOf<ResultRow>]
  preview: [PreviewQuery, Omit<RulebookPreview, 'position'>]
}

interface PreviewQuery {
  readonly municipalityCode: string
  readonly change: ChangeRulebook
  readonly day: string
}

export type QuestionName = keyof QuestionTypes
export type AskedWith<Name extends QuestionName> = QuestionTypes[Name][0]
export type Answer<Name extends QuestionName> = QuestionTypes[Name][1]

/** An answer, as of a position of the log. */
export interface AnsweredAt<Name extends QuestionName> {
  readonly position: bigint
  readonly answer: Answer<Name>
}

/** How each question is answered, in steps where that takes long. */
export const answers: {
  readonly [Name in QuestionName]: (model: ReadModel, asked: AskedWith<Name>) => Steps<Answer<Name>>
} = {
  *queue(model, { query, paging }) {
    return listQueue(model, query, paging)
  },
  *groups(model, { query, groupBy }) {
    return withRules(model, query, { groupBy, groups: groupsOf(model, query, groupBy) })
  },
  *heat(model, query) {
    return heatOf(model, query)
  },
  *counts(model, whose) {
    return countsOf(model, whose)
  },
  *unreviewed(model, { whose, paging }) {
    return listUnreviewed(model, whose, paging)
  },
  *deadlines(model, { whose, paging }) {
    return listDeadlines(model, whose, paging)
  },
  *calendar(model, { query, paging }) {
    return calendarOn(model, query, paging)
  },
  *changes(model, agreementId) {
    return findingChanges(model, agreementId)
  },
  *knownModel(model, query) {
    return knownCollaborationModel(model, query)
  },
  *knownOverTime(model, { query, position }) {
    return modelOverTime(knownAt(model, position), query)
  },
  *knownList(model, { query, paging }) {
    return listKnown(model, query, paging)
  },
  *knownQueue(model, { query, paging }) {
    return listKnownQueue(model, query, paging)
  },
  preview: previewOf,
}
