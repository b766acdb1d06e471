import type { InstitutionDetails } from '#schemas/parties/institution.ts'
import type { NetworkDetails } from '#schemas/parties/network.ts'
import type { AgreementSummary, AgreementView } from '#schemas/views/agreement.ts'
import type { CollaborationModel } from '#schemas/views/collaboration-model.ts'
import { agreementHistory } from '#projections/agreement-history/projection.ts'
import {
  historyOfAgreement,
  type AgreementHistory,
} from '#projections/agreement-history/queries.ts'
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
import type { AsOf, UpToDate } from './up-to-date.ts'
import { ownAndSucceeded, type AskedAgreements, type Asker } from './viewer.ts'

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

/**
 * Questions, each answered only when everything recorded before it was asked is folded in. A page
 * of a list that is asked for `since` an earlier one is of the same day and bears its position.
 */
export class Queries {
  readonly #models: UpToDate

  constructor(models: UpToDate) {
    this.#models = models
  }

  async collaborationModel(query: ForToday<ModelQuery>): Promise<CollaborationModel> {
    const { validAt: day, position } = await this.#models.caughtUp()
    return {
      ...collaborationModelOn(this.#models.model(collaborationModel), { ...query, day }),
      position,
    }
  }

  async agreements(
    query: AskedAgreements,
    paging: Paging,
    since?: AsOf,
  ): Promise<PageOf<AgreementSummary> & AsOf> {
    const asOf = await this.#models.caughtUp(since)
    const { validAt: day } = asOf
    const asked = { ...query, day, viewer: this.#models.viewer(query.viewer, day) }
    return { ...listAgreements(this.#models.model(agreementRegister), asked, paging), ...asOf }
  }

  /** Today or on a day; null where there is none, or none that this viewer may know of. */
  async agreement(agreementId: string, asker: Asker, on?: string): Promise<AgreementView | null> {
    const { validAt, position } = await this.#models.caughtUp()
    const asked = { day: on ?? validAt, viewer: this.#models.viewer(asker, validAt) }
    const found = oneAgreement(this.#models.model(agreementRegister), agreementId, asked)
    return found === null ? null : { ...found, position }
  }

  /** Everything that happened to it; null as for `agreement`. */
  async agreementHistory(agreementId: string, asker: Asker): Promise<AgreementHistory | null> {
    const { validAt: day, position } = await this.#models.caughtUp()
    const models = {
      history: this.#models.model(agreementHistory),
      register: this.#models.model(agreementRegister),
    }
    const viewer = this.#models.viewer(asker, day)
    const found = historyOfAgreement(models, agreementId, { day, viewer })
    return found === null ? null : { ...found, position }
  }

  /** What is due today of an institution's agreements, own and taken over, the most pressing first. */
  async dueAgreements(
    { institutionId }: { institutionId: string },
    asker: Asker,
  ): Promise<readonly DueAgreement[]> {
    const { validAt: day } = await this.#models.caughtUp()
    const models = {
      register: this.#models.model(agreementRegister),
      institutions: this.#models.model(institutions),
      networks: this.#models.model(networks),
      decisions: this.#models.model(boundaryDecisions),
    }
    const institutionIds = ownAndSucceeded(models.institutions, institutionId, day)
    return dueAgreements(models, { institutionIds, day, viewer: this.#models.viewer(asker, day) })
  }

  async institutions(
    query: ForToday<InstitutionQuery>,
    paging: Paging,
    since?: AsOf,
  ): Promise<PageOf<PartyOnDay<InstitutionDetails>> & AsOf> {
    const asOf = await this.#models.caughtUp(since)
    const asked = { ...query, day: asOf.validAt }
    return { ...listInstitutions(this.#models.model(institutions), asked, paging), ...asOf }
  }

  async institution(id: string): Promise<(PartyOnDay<InstitutionDetails> & AsOf) | null> {
    const asOf = await this.#models.caughtUp()
    const found = oneInstitution(this.#models.model(institutions), id, asOf.validAt)
    return found === null ? null : { ...found, ...asOf }
  }

  /** The institutions that it has taken over from today, and those that they took over from. */
  async succeededBy(institutionId: string): Promise<readonly string[]> {
    const { validAt: day } = await this.#models.caughtUp()
    return succeededBy(this.#models.model(institutions), institutionId, day)
  }

  async networks(
    query: ForToday<NetworkQuery>,
    paging: Paging,
    since?: AsOf,
  ): Promise<PageOf<PartyOnDay<NetworkDetails>> & AsOf> {
    const asOf = await this.#models.caughtUp(since)
    const asked = { ...query, day: asOf.validAt }
    return { ...listNetworks(this.#models.model(networks), asked, paging), ...asOf }
  }

  async network(id: string): Promise<(PartyOnDay<NetworkDetails> & AsOf) | null> {
    const asOf = await this.#models.caughtUp()
    const found = oneNetwork(this.#models.model(networks), id, asOf.validAt)
    return found === null ? null : { ...found, ...asOf }
  }

  async agreementsBetween(institutionId: string, networkId: string): Promise<readonly string[]> {
    await this.#models.caughtUp()
    return agreementsBetween(this.#models.model(agreementRegister), institutionId, networkId)
  }

  /** As far as it is folded in: it serves a warning only. */
  networksWithCvr(cvr: string): Promise<readonly string[]> {
    return Promise.resolve(networksWithCvr(this.#models.model(networks), cvr))
  }
}
