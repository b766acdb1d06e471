import type { CollaborationModel } from '#schemas/views/collaboration-model.ts'
import type { Durations } from '#schemas/views/durations.ts'
import { collaborationModelOn, type ModelQuery } from '#projections/collaboration-model/model.ts'
import {
  durationsOn,
  type DurationQuery,
  type DurationsRefused,
} from '#projections/durations/queries.ts'
import {
  fundingOn,
  fundingPage,
  type FundingFound,
  type FundingGroups,
  type FundingQuery,
} from '#projections/funding/queries.ts'
import {
  movementsIn,
  type MovementQuery,
  type MovementsFound,
} from '#projections/movements/queries.ts'
import type { Paging } from '#projections/page.ts'
import { askOverTime, type AskedOverTime, type ToldOverTime } from './over-time.ts'
import { periodAsked, type PeriodAsked } from './period.ts'
import { Remembered } from './remembered.ts'
import type { AsOf, UpToDate, When } from './up-to-date.ts'

/** Some ten kilobytes each; one that is grouped by institutions has megabytes, and is asked for seldom. */
const mostModels = 50

/** A question about a day; about today where it is left out. */
export type OnDay<Query extends { readonly day: string }> = Omit<Query, 'day'> &
  Pick<When, 'validAt'>

/** A question about a period; about the year up to today where it is left out. */
type InPeriod<Query extends { readonly from: string; readonly to: string }> = PeriodAsked &
  Omit<Query, 'from' | 'to'>

/** The collaboration model: on a day, on many, and what moved in it. */
export class ModelQueries {
  readonly #models: UpToDate
  readonly #durations = new Remembered<Durations | DurationsRefused>(mostModels)
  readonly #funding = new Remembered<FundingGroups>(mostModels)
  readonly #collaborationModels = new Remembered<CollaborationModel>(mostModels)

  constructor(models: UpToDate) {
    this.#models = models
  }

  collaborationModel({ validAt, ...query }: OnDay<ModelQuery>): Promise<CollaborationModel> {
    return this.#models.ask(
      ({ model, validAt: day, position, asKnown }) => {
        const asked = { ...query, day }
        return this.#collaborationModels.at(position, JSON.stringify(asked), () => ({
          ...collaborationModelOn(model, asked),
          ...asKnown(),
        }))
      },
      { validAt },
    )
  }

  modelOverTime(query: AskedOverTime): Promise<ToldOverTime> {
    return askOverTime(this.#models, query)
  }

  /** How long it takes to agree, and how long agreements last. */
  durations({ validAt, ...query }: OnDay<DurationQuery>): Promise<Durations | DurationsRefused> {
    return this.#models.ask(
      ({ model, validAt: day, position }) => {
        const asked = { ...query, day }
        return this.#durations.at(position, JSON.stringify(asked), () => {
          const told = durationsOn(model, asked)
          return 'refused' in told ? told : { ...told, position }
        })
      },
      { validAt },
    )
  }

  /** Funding of the agreements in force, by paragraph or by theme. */
  funding(
    { validAt, ...query }: OnDay<FundingQuery>,
    paging: Paging,
    since?: AsOf,
  ): Promise<FundingFound & AsOf> {
    return this.#models.ask(
      ({ model, validAt: day, position }) => {
        const asked = { ...query, day }
        const groups = this.#funding.at(position, JSON.stringify(asked), () =>
          fundingOn(model, asked),
        )
        return { ...fundingPage(groups, paging), validAt: day, position }
      },
      { validAt, since },
    )
  }

  /** Movements between the cells of the model in a period. */
  movements(
    query: InPeriod<MovementQuery>,
    paging: Paging,
    since?: AsOf,
  ): Promise<MovementsFound & AsOf> {
    return this.#models.ask(
      ({ model, validAt, position }) => {
        const asked = { ...query, ...periodAsked(query, validAt) }
        return { ...movementsIn(model, asked, paging), validAt, position }
      },
      { since },
    )
  }
}
