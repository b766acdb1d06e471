import {
  movementsIn,
  type MovementQuery,
  type MovementsFound,
} from '#projections/movements/queries.ts'
import type { Paging } from '#projections/page.ts'
import { periodAsked, type PeriodAsked } from './period.ts'
import type { AsOf, UpToDate } from './up-to-date.ts'

/** A question about a period; about the year up to today where it is left out. */
type InPeriod<Query extends { readonly from: string; readonly to: string }> = PeriodAsked &
  Omit<Query, 'from' | 'to'>

/** What analysts ask of the agreements together. */
export class AnalystQueries {
  readonly #models: UpToDate

  constructor(models: UpToDate) {
    this.#models = models
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
