import type { InstitutionDetails } from '#schemas/parties/institution.ts'
import type { NetworkDetails } from '#schemas/parties/network.ts'
import type { AgreementSummary, AgreementView } from '#schemas/views/agreement.ts'
import type { AsKnown } from '#schemas/views/as-known.ts'
import type { Hits } from '#schemas/views/hits.ts'
import {
  historyOfAgreement,
  type AgreementHistory,
} from '#projections/agreement-history/queries.ts'
import { versionsFrom, type Versions } from '#projections/agreement-history/versions.ts'
import { agreementsBetween } from '#projections/agreement-register/between.ts'
import { dueAgreements, type DueAgreement } from '#projections/agreement-register/due.ts'
import { listAgreements } from '#projections/agreement-register/list.ts'
import {
  oneAgreement,
  writtenAgreement,
  type WrittenAgreement,
} from '#projections/agreement-register/one.ts'
import {
  institutionOfCalendar,
  listInstitutions,
  oneInstitution,
  succeededBy,
  type InstitutionQuery,
} from '#projections/institutions/queries.ts'
import {
  listNetworks,
  networksWithCvr,
  oneNetwork,
  type NetworkQuery,
} from '#projections/networks/queries.ts'
import type { PageOf, Paging } from '#projections/page.ts'
import type { PartyOnDay } from '#projections/party-list.ts'
import { ModelQueries, type OnDay } from './model-queries.ts'
import type { AsOf, UpToDate, When } from './up-to-date.ts'
import { ownAndSucceeded, type AskedAgreements, type Asker } from './viewer.ts'

/**
 * Questions, each answered only when everything recorded before it was asked is folded in. A page
 * of a list that is asked for `since` an earlier one is of the same day and bears its position.
 */
export class Queries extends ModelQueries {
  readonly #models: UpToDate

  constructor(models: UpToDate) {
    super(models)
    this.#models = models
  }

  agreements(
    { validAt, ...query }: AskedAgreements & Pick<When, 'validAt'>,
    paging: Paging,
    since?: AsOf,
  ): Promise<PageOf<AgreementSummary, Hits> & AsOf & AsKnown> {
    return this.#models.ask(
      ({ model, viewer, validAt: day, asKnown }) => {
        const asked = { ...query, day, viewer: viewer(query.viewer) }
        return { ...listAgreements(model, asked, paging), validAt: day, ...asKnown() }
      },
      { validAt, since },
    )
  }

  /** Today or on a day; null where there is none, or none that this viewer may know of. */
  agreement(agreementId: string, asker: Asker, validAt?: string): Promise<AgreementView | null> {
    return this.#models.ask(
      ({ model, viewer, validAt: day, asKnown }) => {
        const found = oneAgreement(model, agreementId, { day, viewer: viewer(asker) })
        return found === null ? null : { ...found, ...asKnown() }
      },
      { validAt },
    )
  }

  /** The same in JSON, with its revision. */
  writtenAgreement(
    agreementId: string,
    asker: Asker,
    validAt?: string,
  ): Promise<WrittenAgreement | null> {
    return this.#models.ask(
      ({ model, viewer, validAt: day, asKnown }) => {
        const found = writtenAgreement(model, agreementId, { day, viewer: viewer(asker) })
        if (found === null) return null
        const { revision, json } = found
        const known = JSON.stringify(asKnown())
        return { revision, json: `${json.slice(0, -1)},${known.slice(1)}` }
      },
      { validAt },
    )
  }

  /** Everything that happened to it; null as for `agreement`. */
  agreementHistory(agreementId: string, asker: Asker): Promise<AgreementHistory | null> {
    return this.#models.ask(({ model, viewer, validAt: day, position }) => {
      const found = historyOfAgreement(model, agreementId, { day, viewer: viewer(asker) })
      return found === null ? null : { ...found, position }
    })
  }

  /** Its terms under every number that they ever had; null as for `agreement`. */
  async agreementVersions(agreementId: string, asker: Asker): Promise<Versions | null> {
    const history = await this.agreementHistory(agreementId, asker)
    return history === null ? null : versionsFrom(history, await this.#models.eventsOf(history))
  }

  /** What is due today of an institution's agreements, own and taken over, the most pressing first. */
  dueAgreements(
    { institutionId }: { institutionId: string },
    asker: Asker,
  ): Promise<readonly DueAgreement[]> {
    return this.#models.ask(({ model, viewer, validAt: day }) => {
      const institutionIds = ownAndSucceeded(model, institutionId, day)
      return dueAgreements(model, { institutionIds, day, viewer: viewer(asker) })
    })
  }

  institutions(
    { validAt: asked, ...query }: OnDay<InstitutionQuery>,
    paging: Paging,
    since?: AsOf,
  ): Promise<PageOf<PartyOnDay<InstitutionDetails>, Hits> & AsOf> {
    return this.#models.ask(
      ({ model, validAt, position }) => ({
        ...listInstitutions(model, { ...query, day: validAt }, paging),
        validAt,
        position,
      }),
      { validAt: asked, since },
    )
  }

  institution(id: string, on?: string): Promise<(PartyOnDay<InstitutionDetails> & AsOf) | null> {
    return this.#models.ask(
      ({ model, validAt, position }) => {
        const found = oneInstitution(model, id, validAt)
        return found === null ? null : { ...found, validAt, position }
      },
      { validAt: on },
    )
  }

  /** The institution whose calendar is at the address with a secret of this hash. */
  institutionOfCalendar(addressHash: string): Promise<string | null> {
    return this.#models.ask(({ model }) => institutionOfCalendar(model, addressHash))
  }

  /** The institutions that it has taken over from today, and those that they took over from. */
  succeededBy(institutionId: string): Promise<readonly string[]> {
    return this.#models.ask(({ model, validAt }) => succeededBy(model, institutionId, validAt))
  }

  networks(
    { validAt: asked, ...query }: OnDay<NetworkQuery>,
    paging: Paging,
    since?: AsOf,
  ): Promise<PageOf<PartyOnDay<NetworkDetails>, Hits> & AsOf> {
    return this.#models.ask(
      ({ model, validAt, position }) => ({
        ...listNetworks(model, { ...query, day: validAt }, paging),
        validAt,
        position,
      }),
      { validAt: asked, since },
    )
  }

  network(id: string, on?: string): Promise<(PartyOnDay<NetworkDetails> & AsOf) | null> {
    return this.#models.ask(
      ({ model, validAt, position }) => {
        const found = oneNetwork(model, id, validAt)
        return found === null ? null : { ...found, validAt, position }
      },
      { validAt: on },
    )
  }

  agreementsBetween(institutionId: string, networkId: string): Promise<readonly string[]> {
    return this.#models.ask(({ model }) => agreementsBetween(model, institutionId, networkId))
  }

  /** As far as it is folded in: it serves a warning only. */
  networksWithCvr(cvr: string): Promise<readonly string[]> {
    return Promise.try(() => this.#models.now(({ model }) => networksWithCvr(model, cvr)))
  }
}
