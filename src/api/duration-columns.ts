import type { DurationRow, DurationSpread } from '#schemas/views/durations.ts'
import type { Columns } from '#src/downloads/csv.ts'

/** Measures as a table, under the names of the JSON. */
export const durationColumns: Columns<DurationSpread> = {
  measure: ({ measure }) => measure,
  count: ({ count }) => count,
  lowerQuartileDays: ({ lowerQuartileDays }) => lowerQuartileDays,
  medianDays: ({ medianDays }) => medianDays,
  upperQuartileDays: ({ upperQuartileDays }) => upperQuartileDays,
  activeCitizenshipShare: ({ activeCitizenshipShare }) => activeCitizenshipShare,
}

export const durationRowColumns: Columns<DurationRow> = {
  key: ({ key }) => key,
  name: ({ name }) => name,
  ...durationColumns,
}
