import type { BoundaryQuestion } from '#schemas/commands/boundary-question.ts'
import type { ChangeRulebook } from '#schemas/commands/boundaries.ts'
import type { AgreementFindings } from '#schemas/views/boundaries.ts'
import type { LegalBasisView, RulebookPreview, RulebookView } from '#schemas/views/rulebooks.ts'
import type { TermsInput } from '#schemas/terms/terms.ts'
import type { Origin } from '#schemas/events/agreement-proposed.v1.ts'
import type { FindingChangeList } from '#schemas/views/finding-changes.ts'
import type { ExistingAgreement } from '#domain/agreements/state.ts'
import { agreementRegister } from '#projections/agreement-register/projection.ts'
import { allLegalBases, legalBasisOf } from '#projections/boundary-decisions/legal-bases.ts'
import { boundaryDecisions } from '#projections/boundary-decisions/projection.ts'
import { allRulebooks, rulebookOf } from '#projections/boundary-decisions/rulebooks.ts'
import { answersOnDraft } from '#projections/findings/draft.ts'
import { findingsOfAgreement } from '#projections/findings/one.ts'
import { subjectFrom, type ReadDocument } from '#projections/findings/subject.ts'
import { seesFindings } from '#projections/findings/visible.ts'
import { institutions } from '#projections/institutions/projection.ts'
import { networks } from '#projections/networks/projection.ts'
import type { Projection } from '#projections/projection.ts'
import type { BoundaryQueries, DraftAnswers, Existing, QuestionAnswer } from './boundary-queries.ts'
import { answerQuestion } from './question.ts'
import { asIfProposed } from './unregistered.ts'
import type { AsOf, UpToDate } from './up-to-date.ts'
import type { Asker } from './viewer.ts'

/** The questions over many agreements, which another answers. */
export type QueueQueries = Pick<
  BoundaryQueries,
  | 'findings'
  | 'findingGroups'
  | 'counts'
  | 'heatTable'
  | 'neverReviewed'
  | 'deadlines'
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

  async agreementFindings(
    agreementId: string,
    asker: Asker,
    on?: string,
  ): Promise<AgreementFindings | null> {
    const { validAt: today, position } = await this.#models.caughtUp()
    const state = this.#seen(agreementId, asker, today)
    if (state === null) return null
    const found = findingsOfAgreement(subjectFrom(state, this.#read), on ?? today)
    return found === null ? null : { ...found, position }
  }

  async findingChanges(agreementId: string, asker: Asker): Promise<FindingChangeList | null> {
    const { validAt: today } = await this.#models.caughtUp()
    const state = this.#seen(agreementId, asker, today)
    return state === null ? null : this.#queue.findingChanges(agreementId)
  }

  async rulebooks(): Promise<{ readonly items: readonly RulebookView[] } & AsOf> {
    const asOf = await this.#models.caughtUp()
    return { items: allRulebooks(this.#decisions(), asOf.validAt), ...asOf }
  }

  async rulebook(municipalityCode: string): Promise<RulebookView & AsOf> {
    const asOf = await this.#models.caughtUp()
    return { ...rulebookOf(this.#decisions(), municipalityCode, asOf.validAt), ...asOf }
  }

  async legalBases(): Promise<{ readonly items: readonly LegalBasisView[] } & AsOf> {
    const asOf = await this.#models.caughtUp()
    return { items: allLegalBases(this.#decisions()), ...asOf }
  }

  async legalBasis(legalBasisId: string): Promise<LegalBasisView | null> {
    await this.#models.caughtUp()
    return legalBasisOf(this.#decisions(), legalBasisId)
  }

  async question(question: BoundaryQuestion): Promise<QuestionAnswer> {
    const { validAt: today } = await this.#models.caughtUp()
    return answerQuestion(question, this.#read, today)
  }

  async draftAnswers(terms: TermsInput, origin: Origin, of?: Existing): Promise<DraftAnswers> {
    const { validAt: today } = await this.#models.caughtUp()
    const { agreementId, proposedOn = today } = of ?? {}
    const state = asIfProposed(terms, { agreementId, origin, proposedOn })
    return answersOnDraft(state, this.#read, today)
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

  /** An agreement; null where there is none, or none whose findings this asker may know of. */
  #seen(agreementId: string, asker: Asker, today: string): ExistingAgreement | null {
    const document = this.#read(`agreement-${agreementId}`)
    if (document?.kind !== 'agreement') return null
    const viewer = this.#models.viewer(asker, today)
    const isSeen = seesFindings(viewer, document.state, { read: this.#read, day: today })
    return isSeen ? document.state : null
  }

  #decisions() {
    return this.#models.model(boundaryDecisions)
  }

  /** A stream as the read model that keeps its kind has folded it. */
  readonly #read: ReadDocument = (stream) => {
    const kind = stream.slice(0, stream.indexOf('-'))
    return this.#models.model(modelOf[kind] ?? boundaryDecisions).document(stream)
  }
}

const modelOf: Readonly<Partial<Record<string, Projection>>> = {
  agreement: agreementRegister,
  institution: institutions,
  network: networks,
}
