import type { AgreementSummary, AgreementView } from '#schemas/views/agreement.ts'
import type { AsKnown } from '#schemas/views/as-known.ts'
import type { CollaborationModel } from '#schemas/views/collaboration-model.ts'
import type { QueueItem } from '#schemas/views/finding-queue.ts'
import type { Hits } from '#schemas/views/hits.ts'
import { dayOf } from '#domain/dates.ts'
import { detailsOn, type PartyDetails } from '#domain/parties/party.ts'
import { historyOfAgreement } from '#projections/agreement-history/queries.ts'
import { streamOfAgreement } from '#projections/agreement-register/stream.ts'
import type { ModelQuery } from '#projections/collaboration-model/model.ts'
import { asKnown, beginOfRecord, type AskedMoment } from '#projections/moments/moment.ts'
import type { PageOf, Paging } from '#projections/page.ts'
import { knownAgreement, partyStreamsOf } from '#projections/recorded-time/agreement.ts'
import type { KnownListQuery } from '#projections/recorded-time/list.ts'
import { isPartyDocument } from '#projections/stream-document.ts'
import type { Clock } from '#src/clock.ts'
import type { EventStore } from '#src/event-store/port.ts'
import type { FindingFilter } from './boundary-queries.ts'
import type { FindingsQueries } from './findings-queries.ts'
import { documentAt, documentsAt, knownItems } from './known-documents.ts'
import { resolvedOn, type KnownOn, type Resolved } from './known-moment.ts'
import type { AskedOverTime, ToldOverTime } from './over-time.ts'
import type { AsOf, UpToDate } from './up-to-date.ts'
import type { SignedInAsker } from './viewer.ts'

/** Agreements asked for by whoever signed in. */
export type AskedKnown = Omit<KnownListQuery, 'day' | 'position' | 'viewer' | 'today'> &
  KnownOn & { readonly viewer: SignedInAsker }

interface Sources {
  readonly models: UpToDate
  readonly store: EventStore
  readonly findings: FindingsQueries
  readonly clock: Clock
}

/** Answers as they would have been given at a moment in the record, the same for ever. */
export class KnownReads {
  readonly #sources: Sources

  constructor(sources: Sources) {
    this.#sources = sources
  }

  /**
   * The last event that was known at a moment, and its position here.
   * @throws MomentError, NotCaughtUpError
   */
  async moment(recordedAt: AskedMoment): Promise<AsKnown> {
    return asKnown((await this.#resolved({ recordedAt })).moment)
  }

  /** When the first event was recorded, in UTC; null where there is none. @throws NotCaughtUpError */
  begin(): Promise<string | null> {
    return this.#sources.models.ask(({ model }) => beginOfRecord(model))
  }

  /** @throws MomentError, NotCaughtUpError */
  async collaborationModel({
    validAt,
    recordedAt,
    ...query
  }: Omit<ModelQuery, 'day'> & KnownOn): Promise<CollaborationModel> {
    const { moment, day } = await this.#resolved({ validAt, recordedAt })
    const asked = { ...query, day, position: moment.position }
    return { ...(await this.#sources.findings.knownModel(asked)), ...asKnown(moment) }
  }

  /** On many days, up to that of the moment where no other is asked for. @throws MomentError, NotCaughtUpError */
  async modelOverTime({
    recordedAt,
    ...query
  }: AskedOverTime & Pick<KnownOn, 'recordedAt'>): Promise<ToldOverTime> {
    const { moment, today } = await this.#resolved({ recordedAt })
    const last = moment.recordedAt === null ? today : dayOf(moment.recordedAt)
    const asked = { query: { ...query, today: last }, position: moment.position }
    const told = await this.#sources.findings.knownOverTime(asked)
    return 'refused' in told ? told : { ...told, ...asKnown(moment) }
  }

  /**
   * A page of the register; one that is asked for `since` an earlier one is of its day and moment.
   * @throws MomentError, NotCaughtUpError
   */
  async agreements(
    { validAt, recordedAt, viewer: asker, ...query }: AskedKnown,
    paging: Paging,
    since?: AsOf,
  ): Promise<PageOf<AgreementSummary, Hits> & AsOf & AsKnown> {
    const { moment, upTo, looking } = await this.#looking({ validAt, recordedAt }, asker, since)
    const viewer = this.#sources.models.now((looked) => looked.viewer(asker))
    const asked = { query: { ...query, ...looking, viewer }, paging }
    const page = await this.#sources.findings.knownList(asked, upTo)
    return { ...page, validAt: looking.day, ...asKnown(moment) }
  }

  /** A page of the queue of findings; as `agreements`. @throws MomentError, NotCaughtUpError */
  async findings(
    { validAt, recordedAt, viewer: asker, ...filter }: FindingFilter & KnownOn,
    paging: Paging,
    since?: AsOf,
  ): Promise<PageOf<QueueItem> & AsOf & AsKnown> {
    const { moment, upTo, looking } = await this.#looking({ validAt, recordedAt }, asker, since)
    const viewer = this.#sources.models.now((looked) => looked.viewer(asker))
    const asked = { query: { ...filter, ...looking, viewer }, paging }
    const page = await this.#sources.findings.knownQueue(asked, upTo)
    const items = await knownItems(this.#sources.store, page.items, looking)
    return { ...page, items, validAt: looking.day, ...asKnown(moment) }
  }

  /**
   * Null where there was none, or none on the day, or where whoever asks may not know of it today.
   * @throws MomentError
   */
  async agreement(
    agreementId: string,
    asker: SignedInAsker,
    asked: KnownOn,
  ): Promise<AgreementView | null> {
    const { moment, day } = await this.#resolved(asked)
    if (!(await this.#mayKnow(agreementId, asker))) return null
    const { store } = this.#sources
    const document = await documentAt(store, streamOfAgreement(agreementId), moment.position)
    if (document?.kind !== 'agreement') return null
    const parties = await documentsAt(store, partyStreamsOf(document.state), moment.position)
    const found = knownAgreement({ document, parties }, day)
    return found === null ? null : { ...found, ...asKnown(moment) }
  }

  /** What was known of an institution or a network on the day; null where it was not registered. */
  async party(
    { kind, id }: { readonly kind: 'institution' | 'network'; readonly id: string },
    asked: KnownOn,
  ): Promise<PartyDetails | null> {
    const { moment, day } = await this.#resolved(asked)
    const document = await documentAt(this.#sources.store, `${kind}-${id}`, moment.position)
    return document !== null && isPartyDocument(document)
      ? detailsOn<PartyDetails>(document.state, day)
      : null
  }

  /** Of what, by whom, and up to where has to be read before it is told. */
  async #looking(asked: KnownOn, asker: SignedInAsker, since: AsOf | undefined) {
    const on =
      since === undefined
        ? asked
        : { validAt: since.validAt, recordedAt: { position: Number(since.position) } }
    const { moment, day, today, now } = await this.#resolved(on)
    // Who may know of what is told by all that was recorded before it was asked.
    const upTo = asker.role === 'analyst' ? String(moment.position) : now
    return { moment, upTo, looking: { today, day, position: moment.position } }
  }

  #resolved(asked: KnownOn): Promise<Resolved> {
    return resolvedOn(this.#sources, asked)
  }

  /** Rights are those of today. */
  #mayKnow(agreementId: string, asker: SignedInAsker): Promise<boolean> {
    return this.#sources.models.ask(
      ({ model, viewer, today }) =>
        historyOfAgreement(model, agreementId, { day: today, viewer: viewer(asker) }) !== null,
    )
  }
}
