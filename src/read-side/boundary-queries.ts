import type { ChangeRulebook } from '#schemas/commands/boundaries.ts'
import type { RuleId, RulebookRule, Severity, Verdict } from '#schemas/boundaries/rule.ts'
import type { BoundaryQuestion } from '#schemas/commands/boundary-question.ts'
import type { AgreementFindings } from '#schemas/views/boundaries.ts'
import type { FindingState, RuleSource } from '#schemas/views/finding.ts'
import type { FindingChangeList } from '#schemas/views/finding-changes.ts'
import type { FindingGroups, QueueItem } from '#schemas/views/finding-queue.ts'
import type { LegalBasisView, RulebookPreview, RulebookView } from '#schemas/views/rulebooks.ts'
import type { CalendarKind } from '#schemas/views/calendar.ts'
import type { CalendarPage } from '#projections/calendar/queries.ts'
import type { AgreementView } from '#schemas/views/agreement.ts'
import type { Origin } from '#schemas/events/agreement-proposed.v1.ts'
import type { InstitutionKind } from '#schemas/parties/institution.ts'
import type { TermsInput } from '#schemas/terms/terms.ts'
import type { AnswerOnDay } from '#domain/boundaries/day.ts'
import type { PageOf, Paging } from '#projections/page.ts'
import type { AsOf } from './up-to-date.ts'
import type { SignedInAsker } from './viewer.ts'

/** What of the queue is asked for; what is left out is not asked. */
export interface FindingFilter {
  readonly viewer: SignedInAsker
  /** A day, `YYYY-MM-DD`; today where left out. */
  readonly validAt?: string | undefined
  readonly municipalityCode?: string | undefined
  readonly institutionId?: string | undefined
  readonly institutionKind?: InstitutionKind | undefined
  readonly agreementId?: string | undefined
  readonly ruleId?: RuleId | undefined
  readonly severity?: Severity | undefined
  /** Open where left out. */
  readonly state?: FindingState | undefined
  /** Both where left out. */
  readonly kind?: 'breach' | 'unanswered' | undefined
}

/** What of the calendar is asked for; what is left out is not asked. */
export interface CalendarFilter extends Pick<
  FindingFilter,
  'viewer' | 'validAt' | 'municipalityCode' | 'institutionId'
> {
  /** How many days ahead are looked at. */
  readonly within: number
  readonly kind?: CalendarKind | undefined
}

/** What was found for a filter, counted: the line above the queue. */
export interface AuditCounts extends AsOf {
  readonly isBehind: boolean
  readonly open: Readonly<Record<Severity, number>>
  readonly unanswered: number
  readonly toBeMended: number
  /** Agreements that are not over and that nobody ever went through. */
  readonly neverReviewed: number
  /** Agreements whose review is due within 90 days, or exemptions that end within 90 days. */
  readonly dueSoon: number
  /** Those of them whose day is past. */
  readonly overdue: number
}

/** An agreement that waits for a review, or an exemption that ends. */
export interface AuditDeadline {
  readonly agreementId: string
  readonly title: string
  readonly why: 'review' | 'exemption'
  /** The day; past where it is overdue. */
  readonly on: string
  readonly ruleId: RuleId | null
}

export interface UnreviewedAgreement {
  readonly agreementId: string
  readonly title: string
  readonly status: string
  /** The first day of its life. */
  readonly since: string
  readonly open: Readonly<Record<Severity, number>>
}

/** A cell of the heat table. */
export interface RuleAtInstitution {
  readonly ruleId: RuleId
  readonly institutionId: string
  readonly institutionName: string
  readonly severity: Severity
  readonly count: number
  readonly since: string
}

/** What the rules say of a task that was only described. */
export interface QuestionAnswer {
  readonly validAt: string
  readonly rulebookVersion: string
  readonly answers: readonly {
    readonly rule: RulebookRule
    readonly verdict: Verdict
    readonly why: string
    readonly sources: readonly RuleSource[]
  }[]
}

/** The agreement that terms are written for. */
export type Existing = Pick<AgreementView, 'agreementId' | 'proposedOn'>

/** What the rules would say of terms that are not sent yet. */
export interface DraftAnswers {
  readonly rulebookVersion: string
  readonly answers: readonly AnswerOnDay[]
  /** Those that will stop it from being agreed. */
  readonly stops: readonly AnswerOnDay[]
}

/**
 * Questions on the line between staff and volunteers. One agreement, rulebooks and legal bases are
 * answered from what is recorded up to now; the queue and its counts are kept by a worker, and say
 * where they are behind.
 */
export interface BoundaryQueries {
  /** Null where there is none, or none that this asker may know of. On today where left out. */
  agreementFindings(
    agreementId: string,
    asker: SignedInAsker,
    on?: string,
  ): Promise<AgreementFindings | null>
  /** What each event did to its findings, corrections included; null as for its findings. */
  findingChanges(agreementId: string, asker: SignedInAsker): Promise<FindingChangeList | null>
  rulebooks(): Promise<{ readonly items: readonly RulebookView[] } & AsOf>
  rulebook(municipalityCode: string): Promise<RulebookView & AsOf>
  legalBases(): Promise<{ readonly items: readonly LegalBasisView[] } & AsOf>
  legalBasis(legalBasisId: string): Promise<LegalBasisView | null>
  previewRulebook(municipalityCode: string, change: ChangeRulebook): Promise<RulebookPreview>
  /** The most serious and, among those, the oldest first; unanswered questions last. */
  findings(
    filter: FindingFilter,
    paging: Paging,
    since?: AsOf,
  ): Promise<PageOf<QueueItem> & AsOf & { readonly isBehind: boolean }>
  findingGroups(
    filter: FindingFilter,
    groupBy: 'rule' | 'institution' | 'institutionKind',
  ): Promise<FindingGroups>
  counts(filter: Pick<FindingFilter, 'viewer' | 'municipalityCode'>): Promise<AuditCounts>
  /** Rules by institutions, only where there is something open. */
  heatTable(
    filter: Pick<FindingFilter, 'viewer' | 'municipalityCode'>,
  ): Promise<readonly RuleAtInstitution[]>
  neverReviewed(
    filter: Pick<FindingFilter, 'viewer' | 'municipalityCode'>,
    paging: Paging,
  ): Promise<PageOf<UnreviewedAgreement> & AsOf>
  /** The earliest day first; within 90 days, or past. */
  deadlines(
    filter: Pick<FindingFilter, 'viewer' | 'municipalityCode'>,
    paging: Paging,
  ): Promise<PageOf<AuditDeadline> & AsOf>
  /** What is overdue and what is due within so many days, the earliest first. */
  calendar(
    filter: CalendarFilter,
    paging: Paging,
    since?: AsOf,
  ): Promise<CalendarPage & AsOf & { readonly isBehind: boolean }>
  question(question: BoundaryQuestion): Promise<QuestionAnswer>
  /**
   * Of terms as they stand in a form: what will stop them, and what is only advice. Of new terms of
   * an agreement that exists, what was decided of it counts.
   */
  draftAnswers(terms: TermsInput, origin: Origin, of?: Existing): Promise<DraftAnswers>
}
