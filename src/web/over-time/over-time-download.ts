import type { ModelGrouping } from '#schemas/views/collaboration-model.ts'
import type { ModelOverTime, ModelStep, ModelStepRow } from '#schemas/views/model-over-time.ts'
import type { Columns } from '#src/downloads/csv.ts'
import type { Download } from '#src/downloads/download.ts'
import { fileOf, type FileFormat } from '../downloads/format.ts'
import { BadAddressError } from '../lists/address.ts'
import { cellWords } from '../movements/cell-words.ts'
import type { PageContext, Visit } from '../visit.ts'
import { groupsOf } from './groups.ts'
import { overTimeAsked } from './over-time-address.ts'
import { readOverTime } from './read-over-time.ts'
import { namedCells } from './stacked-cells.ts'

/**
 * The dates, or what a grouping counts on them, as their page shows them.
 * @throws BadAddressError also where they would be too many; MomentError
 */
export const overTimeDownload = async (
  context: PageContext,
  format: FileFormat,
): Promise<Download> => {
  const { visit } = context
  const told = await readOverTime(context, overTimeAsked(visit))
  if ('refused' in told) throw new BadAddressError(told.refused)
  const { to: validAt, groupedBy } = told
  const file = { format, name: visit.texts.overTime.file }
  return groupedBy === null
    ? fileOf(visit, {
        ...file,
        list: { ...told, validAt, pages: [told.steps] },
        columns: stepColumns(visit),
      })
    : fileOf(visit, {
        ...file,
        list: { ...told, validAt, pages: [told.rows] },
        columns: await rowColumns(context, told, groupedBy),
      })
}

const stepColumns = (visit: Visit): Columns<ModelStep> => {
  const { overTime: words } = visit.texts
  return {
    [words.date]: ({ validAt }) => validAt,
    ...countColumns(visit),
    [words.sharePercent]: ({ activeCitizenshipShare: share }) =>
      share === null ? null : Math.round(share * 100),
  }
}

const rowColumns = async (
  context: PageContext,
  told: ModelOverTime,
  groupedBy: ModelGrouping,
): Promise<Columns<ModelStepRow>> => {
  const { visit } = context
  const groups = await groupsOf(context, told)
  const names = new Map(
    groups.map(({ row, name, within }) => [row.key, within === null ? name : `${name}, ${within}`]),
  )
  return {
    [visit.texts.overTime.date]: ({ validAt }) => validAt,
    [visit.texts.filter[groupedBy]]: ({ key }) => names.get(key) ?? null,
    ...countColumns(visit),
  }
}

type Counts = Omit<ModelStepRow, 'validAt' | 'key' | 'name'>

const countColumns = (visit: Visit): Columns<Counts> => ({
  ...Object.fromEntries(
    namedCells.map(({ name, cell }) => [cellWords(visit, cell), (counts: Counts) => counts[name]]),
  ),
  [visit.texts.model.totalColumn]: ({ total }) => total,
  [visit.texts.model.lapsedColumn]: ({ lapsed }) => lapsed,
})
