import type { BoundaryQuestion } from '#schemas/commands/boundary-question.ts'
import type { ChangeRulebook } from '#schemas/commands/boundaries.ts'
import type { AgreementFindings } from '#schemas/views/boundaries.ts'
import type { LegalBasisView, RulebookPreview, RulebookView } from '#schemas/views/rulebooks.ts'
import type { TermsInput } from '#schemas/terms/terms.ts'
import type { Origin } from '#schemas/events/agreement-proposed.v1.ts'
import type { FindingChangeList } from '#schemas/views/finding-changes.ts'
import type { ExistingAgreement } from '#domain/agreements/state.ts'
import { allLegalBases, legalBasisOf } from '#projections/boundary-decisions/legal-bases.ts'
import { allRulebooks, rulebookOf } from '#projections/boundary-decisions/rulebooks.ts'
import { answersOnDraft } from '#projections/findings/draft.ts'
import { findingsOfAgreement } from '#projections/findings/one.ts'
import { subjectFrom } from '#projections/findings/subject.ts'
import type { ReadDocument } from '#projections/projection.ts'
import { seesFindings } from '#projections/findings/visible.ts'
import type { BoundaryQueries, DraftAnswers, Existing, QuestionAnswer } from './boundary-queries.ts'
import { answerQuestion } from './question.ts'
import { asIfProposed } from './unregistered.ts'
import type { AsOf, Looked, UpToDate } from './up-to-date.ts'
import type { SignedInAsker } from './viewer.ts'

/** The questions over many agreements, which another answers. */
export type QueueQueries = Pick<
  BoundaryQueries,
  | 'findings'
  | 'findingGroups'
  | 'counts'
  | 'heatTable'
  | 'neverReviewed'
  | 'deadlines'
  | 'calendar'
  | 'previewRulebook'
> & { findingChanges(agreementId: string): Promise<FindingChangeList> }

/** One agreement, rulebooks and legal bases from what is recorded up to now; the queue from its own. */
export class BoundaryReads implements BoundaryQueries {
  readonly #models: UpToDate
  readonly #queue: QueueQueries

  constructor(models: UpToDate, queue: QueueQueries) {
    this.#models = models
    this.#queue = queue
  }

  agreementFindings(
    agreementId: string,
    asker: SignedInAsker,
    validAt?: string,
  ): Promise<AgreementFindings | null> {
    return this.#models.ask(
      (looked) => {
        const state = seen(looked, agreementId, asker)
        if (state === null) return null
        const subject = subjectFrom(state, documentsOf(looked))
        const found = findingsOfAgreement(subject, looked.validAt)
        return found === null ? null : { ...found, position: looked.position }
      },
      { validAt },
    )
  }

  async findingChanges(
    agreementId: string,
    asker: SignedInAsker,
  ): Promise<FindingChangeList | null> {
    const isSeen = await this.#models.ask((looked) => seen(looked, agreementId, asker) !== null)
    return isSeen ? this.#queue.findingChanges(agreementId) : null
  }

  rulebooks(): Promise<{ readonly items: readonly RulebookView[] } & AsOf> {
    return this.#models.ask(({ model, validAt, position }) => ({
      items: allRulebooks(model, validAt),
      validAt,
      position,
    }))
  }

  rulebook(municipalityCode: string): Promise<RulebookView & AsOf> {
    return this.#models.ask(({ model, validAt, position }) => ({
      ...rulebookOf(model, municipalityCode, validAt),
      validAt,
      position,
    }))
  }

  legalBases(): Promise<{ readonly items: readonly LegalBasisView[] } & AsOf> {
    return this.#models.ask(({ model, validAt, position }) => ({
      items: allLegalBases(model),
      validAt,
      position,
    }))
  }

  legalBasis(legalBasisId: string): Promise<LegalBasisView | null> {
    return this.#models.ask(({ model }) => legalBasisOf(model, legalBasisId))
  }

  question(question: BoundaryQuestion): Promise<QuestionAnswer> {
    return this.#models.ask((looked) =>
      answerQuestion(question, documentsOf(looked), looked.validAt),
    )
  }

  draftAnswers(terms: TermsInput, origin: Origin, of?: Existing): Promise<DraftAnswers> {
    return this.#models.ask((looked) => {
      const { agreementId, proposedOn = looked.validAt } = of ?? {}
      const state = asIfProposed(terms, { agreementId, origin, proposedOn })
      return answersOnDraft(state, documentsOf(looked), looked.validAt)
    })
  }

  previewRulebook(municipalityCode: string, change: ChangeRulebook): Promise<RulebookPreview> {
    return this.#queue.previewRulebook(municipalityCode, change)
  }

  findings(...asked: Parameters<QueueQueries['findings']>) {
    return this.#queue.findings(...asked)
  }

  findingGroups(...asked: Parameters<QueueQueries['findingGroups']>) {
    return this.#queue.findingGroups(...asked)
  }

  counts(...asked: Parameters<QueueQueries['counts']>) {
    return this.#queue.counts(...asked)
  }

  heatTable(...asked: Parameters<QueueQueries['heatTable']>) {
    return this.#queue.heatTable(...asked)
  }

  neverReviewed(...asked: Parameters<QueueQueries['neverReviewed']>) {
    return this.#queue.neverReviewed(...asked)
  }

  deadlines(...asked: Parameters<QueueQueries['deadlines']>) {
    return this.#queue.deadlines(...asked)
  }

  calendar(...asked: Parameters<QueueQueries['calendar']>) {
    return this.#queue.calendar(...asked)
  }
}

/** An agreement; null where there is none, or none whose findings this asker may know of. */
const seen = (
  looked: Looked,
  agreementId: string,
  asker: SignedInAsker,
): ExistingAgreement | null => {
  const read = documentsOf(looked)
  const document = read(`agreement-${agreementId}`)
  if (document?.kind !== 'agreement') return null
  const isSeen = seesFindings(looked.viewer(asker), document.state, { read, day: looked.today })
  return isSeen ? document.state : null
}

const documentsOf =
  ({ model }: Looked): ReadDocument =>
  (stream) =>
    model.document(stream)
