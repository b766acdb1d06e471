import type { InstitutionDetails } from '#schemas/parties/institution.ts'
import type { NetworkDetails } from '#schemas/parties/network.ts'
import type { AgreementSummary, AgreementView } from '#schemas/views/agreement.ts'
import type { CollaborationModel } from '#schemas/views/collaboration-model.ts'
import { agreementHistory } from '#projections/agreement-history/projection.ts'
import {
  historyOfAgreement,
  type AgreementHistory,
} from '#projections/agreement-history/queries.ts'
import type { Viewer } from '#projections/agreement-register/filters.ts'
import { agreementsBetween } from '#projections/agreement-register/between.ts'
import { dueAgreements, type DueAgreement } from '#projections/agreement-register/due.ts'
import { listAgreements } from '#projections/agreement-register/list.ts'
import { oneAgreement } from '#projections/agreement-register/one.ts'
import { agreementRegister } from '#projections/agreement-register/projection.ts'
import { boundaryDecisions } from '#projections/boundary-decisions/projection.ts'
import { collaborationModelOn, type ModelQuery } from '#projections/collaboration-model/model.ts'
import { collaborationModel } from '#projections/collaboration-model/projection.ts'
import { institutions } from '#projections/institutions/projection.ts'
import {
  listInstitutions,
  oneInstitution,
  succeededBy,
  type InstitutionQuery,
} from '#projections/institutions/queries.ts'
import { networks } from '#projections/networks/projection.ts'
import {
  listNetworks,
  networksWithCvr,
  oneNetwork,
  type NetworkQuery,
} from '#projections/networks/queries.ts'
import type { PageOf, Paging } from '#projections/page.ts'
import type { PartyOnDay } from '#projections/party-list.ts'
import type { Projection } from '#projections/projection.ts'
import { today, type Clock } from '#src/clock.ts'
import type { EventStore } from '#src/event-store/port.ts'
import type { ReadSide } from './read-side.ts'
import { ownAndSucceeded, viewerOf, type AskedAgreements, type Asker } from './viewer.ts'

/** Every question that the registry answers from read models. */
export const projections: readonly Projection[] = [
  agreementRegister,
  collaborationModel,
  institutions,
  networks,
  agreementHistory,
  boundaryDecisions,
]

/** Asked without a day, a question is about today. */
type ForToday<Query extends { readonly day: string }> = Omit<Query, 'day'>

/** For which day, and as of which position of the log, an answer was given. */
export interface AsOf {
  readonly validAt: string
  readonly position: string
}

/** The read side did not catch up with what was recorded before the question was asked. */
export class NotCaughtUpError extends Error {}

const patienceMs = 5000

/**
 * Questions, each answered only when everything recorded before it was asked is folded in. A page
 * of a list that is asked for `since` an earlier one is of the same day and bears its position.
 */
export class Queries {
  readonly #store: EventStore
  readonly #readSide: ReadSide
  readonly #clock: Clock

  constructor(services: { store: EventStore; readSide: ReadSide; clock: Clock }) {
    this.#store = services.store
    this.#readSide = services.readSide
    this.#clock = services.clock
  }

  async collaborationModel(query: ForToday<ModelQuery>): Promise<CollaborationModel> {
    const { validAt: day, position } = await this.#caughtUp()
    return { ...collaborationModelOn(this.#model(collaborationModel), { ...query, day }), position }
  }

  async agreements(
    query: AskedAgreements,
    paging: Paging,
    since?: AsOf,
  ): Promise<PageOf<AgreementSummary> & AsOf> {
    const asOf = await this.#caughtUp(since)
    const { validAt: day } = asOf
    const asked = { ...query, day, viewer: this.#viewer(query.viewer, day) }
    return { ...listAgreements(this.#model(agreementRegister), asked, paging), ...asOf }
  }

  /** Today or on a day; null where there is none, or none that this viewer may know of. */
  async agreement(agreementId: string, asker: Asker, on?: string): Promise<AgreementView | null> {
    const { validAt, position } = await this.#caughtUp()
    const asked = { day: on ?? validAt, viewer: this.#viewer(asker, validAt) }
    const found = oneAgreement(this.#model(agreementRegister), agreementId, asked)
    return found === null ? null : { ...found, position }
  }

  /** Everything that happened to it; null as for `agreement`. */
  async agreementHistory(agreementId: string, asker: Asker): Promise<AgreementHistory | null> {
    const { validAt: day, position } = await this.#caughtUp()
    const models = {
      history: this.#model(agreementHistory),
      register: this.#model(agreementRegister),
    }
    const viewer = this.#viewer(asker, day)
    const found = historyOfAgreement(models, agreementId, { day, viewer })
    return found === null ? null : { ...found, position }
  }

  /** What is due today of an institution's agreements, own and taken over, the most pressing first. */
  async dueAgreements(
    { institutionId }: { institutionId: string },
    asker: Asker,
  ): Promise<readonly DueAgreement[]> {
    const { validAt: day } = await this.#caughtUp()
    const models = {
      register: this.#model(agreementRegister),
      institutions: this.#model(institutions),
      networks: this.#model(networks),
    }
    const institutionIds = ownAndSucceeded(models.institutions, institutionId, day)
    return dueAgreements(models, { institutionIds, day, viewer: this.#viewer(asker, day) })
  }

  async institutions(
    query: ForToday<InstitutionQuery>,
    paging: Paging,
    since?: AsOf,
  ): Promise<PageOf<PartyOnDay<InstitutionDetails>> & AsOf> {
    const asOf = await this.#caughtUp(since)
    const asked = { ...query, day: asOf.validAt }
    return { ...listInstitutions(this.#model(institutions), asked, paging), ...asOf }
  }

  async institution(id: string): Promise<(PartyOnDay<InstitutionDetails> & AsOf) | null> {
    const asOf = await this.#caughtUp()
    const found = oneInstitution(this.#model(institutions), id, asOf.validAt)
    return found === null ? null : { ...found, ...asOf }
  }

  /** The institutions that it has taken over from today, and those that they took over from. */
  async succeededBy(institutionId: string): Promise<readonly string[]> {
    const { validAt: day } = await this.#caughtUp()
    return succeededBy(this.#model(institutions), institutionId, day)
  }

  async networks(
    query: ForToday<NetworkQuery>,
    paging: Paging,
    since?: AsOf,
  ): Promise<PageOf<PartyOnDay<NetworkDetails>> & AsOf> {
    const asOf = await this.#caughtUp(since)
    const asked = { ...query, day: asOf.validAt }
    return { ...listNetworks(this.#model(networks), asked, paging), ...asOf }
  }

  async network(id: string): Promise<(PartyOnDay<NetworkDetails> & AsOf) | null> {
    const asOf = await this.#caughtUp()
    const found = oneNetwork(this.#model(networks), id, asOf.validAt)
    return found === null ? null : { ...found, ...asOf }
  }

  async agreementsBetween(institutionId: string, networkId: string): Promise<readonly string[]> {
    await this.#caughtUp()
    return agreementsBetween(this.#model(agreementRegister), institutionId, networkId)
  }

  /** As far as it is folded in: it serves a warning only. */
  networksWithCvr(cvr: string): Promise<readonly string[]> {
    return Promise.resolve(networksWithCvr(this.#model(networks), cvr))
  }

  /** Whoever wrote reads its own write: nothing recorded before the question is left out. */
  async #caughtUp(since?: AsOf): Promise<AsOf> {
    // A model that is built anew meanwhile is waited for, too.
    const position = since === undefined ? await this.#store.head() : BigInt(since.position)
    if (!(await this.#readSide.waitFor(position, patienceMs))) {
      throw new NotCaughtUpError('The read models are not up to date yet')
    }
    return since ?? { validAt: today(this.#clock), position: String(this.#readSide.position) }
  }

  #viewer(asker: Asker, day: string): Viewer {
    return viewerOf(this.#model(institutions), asker, day)
  }

  #model({ name }: Projection) {
    return this.#readSide.model(name)
  }
}
