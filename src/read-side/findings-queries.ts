import type { ChangeRulebook } from '#schemas/commands/boundaries.ts'
import type { FindingChangeList } from '#schemas/views/finding-changes.ts'
import type { FindingGroups, QueueItem } from '#schemas/views/finding-queue.ts'
import type { RulebookPreview } from '#schemas/views/rulebooks.ts'
import type { CalendarPage } from '#projections/calendar/queries.ts'
import type { QueueQuery } from '#projections/findings/asked.ts'
import type { ModelOfDay } from '#projections/collaboration-model/model.ts'
import type { PageOf, Paging } from '#projections/page.ts'
import type { KnownModelQuery } from '#projections/recorded-time/model.ts'
import type { EventStore } from '#src/event-store/port.ts'
import type {
  AuditCounts,
  AuditDeadline,
  CalendarFilter,
  FindingFilter,
  RuleAtInstitution,
  UnreviewedAgreement,
} from './boundary-queries.ts'
import type { QueueQueries } from './boundary-reads.ts'
import type { FindingsKeeper } from './findings/keeper.ts'
import type { Answer, AskedWith, QuestionName } from './findings/questions.ts'
import { NotCaughtUpError, type AsOf, type UpToDate, type When } from './up-to-date.ts'
import { Patience } from './patience.ts'

/** How long questions wait for what was recorded before them. */
const patienceMs = 5000

interface Answered<Name extends QuestionName> extends AsOf {
  readonly isBehind: boolean
  readonly answer: Answer<Name>
}

/** When a question is asked, or the earlier page that it goes on from. */
interface Asking extends AsOf {
  readonly isFirst: boolean
}

type Whose = Pick<FindingFilter, 'viewer' | 'municipalityCode'>

/**
 * The queue and its counts, from whoever keeps the findings. A question waits for what was recorded
 * before it, and where that takes too long it is answered as of where the findings are.
 */
export class FindingsQueries implements QueueQueries {
  readonly #models: UpToDate
  readonly #store: EventStore
  readonly #keeper: FindingsKeeper
  readonly #patience = new Patience(patienceMs)

  constructor(services: { models: UpToDate; store: EventStore; keeper: FindingsKeeper }) {
    this.#models = services.models
    this.#store = services.store
    this.#keeper = services.keeper
  }

  async findings(
    filter: FindingFilter,
    paging: Paging,
    since?: AsOf,
  ): Promise<PageOf<QueueItem> & AsOf & { readonly isBehind: boolean }> {
    const asking = await this.#asking({ validAt: filter.validAt, since })
    const query = this.#query(filter, asking)
    const { answer, ...asOf } = await this.#ask('queue', { query, paging }, asking)
    return { ...answer, ...asOf }
  }

  async findingGroups(
    filter: FindingFilter,
    groupBy: 'rule' | 'institution' | 'institutionKind',
  ): Promise<FindingGroups> {
    const asking = await this.#asking({ validAt: filter.validAt })
    const query = this.#query(filter, asking)
    const { answer, ...asOf } = await this.#ask('groups', { query, groupBy }, asking)
    return { groupBy, groups: answer, ...asOf }
  }

  async counts(filter: Whose): Promise<AuditCounts> {
    const asking = await this.#asking()
    const { answer, ...asOf } = await this.#ask('counts', this.#query(filter, asking), asking)
    return { ...answer, ...asOf }
  }

  async heatTable(filter: Whose): Promise<readonly RuleAtInstitution[]> {
    const asking = await this.#asking()
    return (await this.#ask('heat', this.#query(filter, asking), asking)).answer
  }

  async neverReviewed(filter: Whose, paging: Paging): Promise<PageOf<UnreviewedAgreement> & AsOf> {
    const asking = await this.#asking()
    const whose = this.#query(filter, asking)
    const { answer, validAt, position } = await this.#ask('unreviewed', { whose, paging }, asking)
    return { ...answer, validAt, position }
  }

  async deadlines(filter: Whose, paging: Paging): Promise<PageOf<AuditDeadline> & AsOf> {
    const asking = await this.#asking()
    const whose = this.#query(filter, asking)
    const { answer, validAt, position } = await this.#ask('deadlines', { whose, paging }, asking)
    return { ...answer, validAt, position }
  }

  async calendar(
    { within, kind, ...filter }: CalendarFilter,
    paging: Paging,
    since?: AsOf,
  ): Promise<CalendarPage & AsOf & { readonly isBehind: boolean }> {
    const asking = await this.#asking({ validAt: filter.validAt, since })
    const until = Temporal.PlainDate.from(asking.validAt).add({ days: within }).toString()
    const query = { ...this.#query(filter, asking), until, kind }
    const { answer, ...asOf } = await this.#ask('calendar', { query, paging }, asking)
    return { ...answer, ...asOf }
  }

  /** Whoever may know of the agreement is not asked here. */
  async findingChanges(agreementId: string): Promise<FindingChangeList> {
    const asking = await this.#asking()
    const { answer, position, isBehind } = await this.#ask('changes', agreementId, asking)
    return { agreementId, items: answer, position, isBehind }
  }

  async previewRulebook(
    municipalityCode: string,
    change: ChangeRulebook,
  ): Promise<RulebookPreview> {
    const asking = await this.#asking()
    const query = { municipalityCode, change, day: asking.validAt }
    const { answer, position } = await this.#ask('preview', query, asking)
    return { ...answer, position }
  }

  /** @throws NotCaughtUpError where what was known then is not all there yet */
  knownModel(query: KnownModelQuery): Promise<ModelOfDay> {
    return this.#known('knownModel', query, { ...query, upTo: String(query.position) })
  }

  /** As `knownModel`. */
  knownOverTime(asked: AskedWith<'knownOverTime'>): Promise<Answer<'knownOverTime'>> {
    const { query, position } = asked
    return this.#known('knownOverTime', asked, { day: query.today, upTo: String(position) })
  }

  /**
   * @param upTo what has to be read before it is told who may know of what
   * @throws NotCaughtUpError as `knownModel`
   */
  knownList(asked: AskedWith<'knownList'>, upTo: string): Promise<Answer<'knownList'>> {
    return this.#known('knownList', asked, { day: asked.query.day, upTo })
  }

  /** As `knownList`; rows of the queue, of which nothing is shown yet. */
  knownQueue(asked: AskedWith<'knownQueue'>, upTo: string): Promise<Answer<'knownQueue'>> {
    return this.#known('knownQueue', asked, { day: asked.query.day, upTo })
  }

  async #known<Name extends 'knownModel' | 'knownOverTime' | 'knownList' | 'knownQueue'>(
    name: Name,
    asked: AskedWith<Name>,
    { day, upTo }: { readonly day: string; readonly upTo: string },
  ): Promise<Answer<Name>> {
    const asking = { validAt: day, position: upTo, isFirst: true }
    const { answer, isBehind } = await this.#ask(name, asked, asking)
    if (isBehind) throw new NotCaughtUpError('What was known then is not read yet')
    return answer
  }

  /** Who asks is looked up among the institutions, which are waited for. */
  async #asking(when: When = {}): Promise<Asking> {
    if (when.since !== undefined) return { ...(await this.#models.caughtUp(when)), isFirst: false }
    const head = await this.#store.head()
    const { validAt } = await this.#models.caughtUp(when)
    return { validAt, position: String(head), isFirst: true }
  }

  #query({ viewer, validAt: _, ...filter }: FindingFilter, { validAt: day }: AsOf): QueueQuery {
    return { ...filter, viewer: this.#models.now((looked) => looked.viewer(viewer)), day }
  }

  async #wait(position: bigint): Promise<void> {
    if (this.#keeper.position < position) {
      if (await this.#keeper.waitFor(position, this.#patience.missing())) this.#patience.satisfied()
      else this.#patience.exhausted()
    } else this.#patience.satisfied()
  }

  async #ask<Name extends QuestionName>(
    name: Name,
    asked: AskedWith<Name>,
    { validAt, position: wanted, isFirst }: Asking,
  ): Promise<Answered<Name>> {
    this.#keeper.start()
    await this.#wait(BigInt(wanted))
    const { position, answer } = await this.#keeper.ask(name, asked)
    return {
      answer,
      validAt,
      position: isFirst ? String(position) : wanted,
      isBehind: position < BigInt(wanted),
    }
  }
}
