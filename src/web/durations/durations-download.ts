import type { DurationRow, DurationSpread } from '#schemas/views/durations.ts'
import type { FundingGroup, FundingGrouping } from '#schemas/views/funding.ts'
import type { Columns } from '#src/downloads/csv.ts'
import type { Download } from '#src/downloads/download.ts'
import { allPages } from '#src/read-side/all-pages.ts'
import { fileOf, type FileFormat } from '../downloads/format.ts'
import { BadAddressError } from '../lists/address.ts'
import { namedRows } from '../model/model-breakdown.ts'
import type { PageContext, Visit } from '../visit.ts'
import { durationsAsked, fundingFilter, type DurationsAddress } from './durations-address.ts'
import { amountKinds, themeWords } from './funding-table.ts'

/**
 * One of the tables, as the page shows it.
 * @throws BadAddressError also where there would be too many rows
 */
export const durationsDownload = async (
  context: PageContext,
  format: FileFormat,
): Promise<Download> => {
  const { table, ...asked } = durationsAsked(context.visit)
  return table === 'durations'
    ? durationsFile(context, format, asked)
    : fundingFile(context, format, { asked, groupBy: table })
}

type Asked = Omit<DurationsAddress, 'table'>

const durationsFile = async (
  context: PageContext,
  format: FileFormat,
  { paragraph: _paragraph, ...asked }: Asked,
): Promise<Download> => {
  const { visit, queries } = context
  const { durations: words, filter } = visit.texts
  const told = await queries.durations({ ...asked, groupBy: asked.groupBy ?? null })
  if ('refused' in told) throw new BadAddressError(told.refused)
  const { validAt, position, groupedBy, spreads, rows } = told
  const file = { format, name: words.fileNames.durations }
  if (groupedBy === null) {
    const list = { validAt, position, pages: [spreads] }
    return fileOf(visit, { ...file, list, columns: spreadColumns(visit) })
  }
  const named = await namedRows(context, told, asked.municipalityCode)
  const names = new Map(
    named.map(({ row, name, within }) => [row.key, within === null ? name : `${name}, ${within}`]),
  )
  const columns: Columns<DurationRow> = {
    [filter[groupedBy]]: ({ key }) => names.get(key) ?? null,
    ...spreadColumns(visit),
  }
  return fileOf(visit, { ...file, list: { validAt, position, pages: [rows] }, columns })
}

const spreadColumns = ({ texts }: Visit): Columns<DurationSpread> => {
  const { durations: words } = texts
  return {
    [words.measure]: ({ measure }) => words.measures[measure],
    [words.count]: ({ count }) => count,
    [words.inDays(words.lower)]: ({ lowerQuartileDays }) => lowerQuartileDays,
    [words.inDays(words.median)]: ({ medianDays }) => medianDays,
    [words.inDays(words.upper)]: ({ upperQuartileDays }) => upperQuartileDays,
    [words.sharePercent]: ({ activeCitizenshipShare: share }) =>
      share === null ? null : Math.round(share * 100),
  }
}

const fundingFile = async (
  { visit, queries }: PageContext,
  format: FileFormat,
  { asked, groupBy }: { asked: Asked; groupBy: FundingGrouping },
): Promise<Download> => {
  const paragraph = groupBy === 'theme' ? asked.paragraph : undefined
  const query = { ...fundingFilter(asked), paragraph, groupBy }
  return fileOf(visit, {
    format,
    name: visit.texts.durations.fileNames[groupBy],
    list: await allPages((paging, since) => queries.funding(query, paging, since)),
    columns: fundingColumns(visit, groupBy),
  })
}

const fundingColumns = (visit: Visit, groupBy: FundingGrouping): Columns<FundingGroup> => {
  const { durations: words } = visit.texts
  return {
    ...(groupBy === 'theme'
      ? { [words.theme]: ({ key }: FundingGroup) => themeWords(visit, key) }
      : { [words.source]: ({ key }: FundingGroup) => key }),
    [words.count]: ({ agreements }) => agreements,
    [words.withoutAmount]: ({ agreementsWithoutAmount }) => agreementsWithoutAmount,
    ...Object.fromEntries(
      amountKinds.map((kind) => [
        words.perDkk(words.per[kind]),
        ({ [kind]: { lines, amountDkk } }: FundingGroup) => (lines === 0 ? null : amountDkk),
      ]),
    ),
  }
}
