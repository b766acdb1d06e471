import type { ModelOverTime } from '#schemas/views/model-over-time.ts'
import { knownNow } from '#projections/collaboration-model/days-source.ts'
import {
  modelOverTime,
  type OverTimeQuery,
  type OverTimeRefused,
} from '#projections/collaboration-model/over-time.ts'
import type { UpToDate } from './up-to-date.ts'

export type AskedOverTime = Omit<OverTimeQuery, 'today'>
export type ToldOverTime = ModelOverTime | OverTimeRefused

/** The model over time, up to today where no other day is asked for. */
export const askOverTime = (models: UpToDate, query: AskedOverTime): Promise<ToldOverTime> =>
  models.ask(({ model, today, asKnown }) => {
    const told = modelOverTime(knownNow(model), { ...query, today })
    return 'refused' in told ? told : { ...told, ...asKnown() }
  })
