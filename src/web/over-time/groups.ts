import type { ModelOverTime, ModelStepRow } from '#schemas/views/model-over-time.ts'
import { inOrder } from '../lists/filter-fields.ts'
import { namedRows, type NamedRow } from '../model/model-breakdown.ts'
import type { PageContext } from '../visit.ts'
import type { DayCounts } from './stacked-cells.ts'

/** What one row of the grouping counts on each of the dates. */
export interface Group extends NamedRow {
  readonly steps: readonly DayCounts[]
}

/** By name; a date that a row has nothing on is nothing. */
export const groupsOf = async (
  context: PageContext,
  { groupedBy, rows, steps }: ModelOverTime,
  onlyMunicipality?: string | null,
): Promise<readonly Group[]> => {
  const byKey = Map.groupBy(rows, ({ key }) => key)
  const latest = [...byKey.values()].flatMap((own) => own.at(-1) ?? [])
  const named = await namedRows(context, { groupedBy, rows: latest }, onlyMunicipality)
  return named
    .map((one) => ({ ...one, steps: filledUp(byKey.get(one.row.key) ?? [], steps) }))
    .toSorted((a, b) => inOrder(context.visit.language, a.name, b.name))
}

const filledUp = (
  own: readonly ModelStepRow[],
  steps: ModelOverTime['steps'],
): readonly DayCounts[] => {
  const onDay = new Map(own.map((row) => [row.validAt, row]))
  return steps.map(({ validAt }) => onDay.get(validAt) ?? { ...nothing, validAt })
}

const nothing = {
  formalOwnProduction: 0,
  formalCoProduction: 0,
  informalOwnProduction: 0,
  informalCoProduction: 0,
  total: 0,
}
