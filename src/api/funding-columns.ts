import type { FundingGroup } from '#schemas/views/funding.ts'
import type { Columns } from '#src/downloads/csv.ts'

/** Groups as a table, a column for the lines and one for the sum of each kind of amount. */
export const fundingColumns: Columns<FundingGroup> = {
  key: ({ key }) => key,
  agreements: ({ agreements }) => agreements,
  agreementsWithAmount: ({ agreementsWithAmount }) => agreementsWithAmount,
  agreementsWithoutAmount: ({ agreementsWithoutAmount }) => agreementsWithoutAmount,
  onceLines: ({ once }) => once.lines,
  onceDkk: ({ once }) => once.amountDkk,
  yearLines: ({ year }) => year.lines,
  yearDkk: ({ year }) => year.amountDkk,
  periodLines: ({ period }) => period.lines,
  periodDkk: ({ period }) => period.amountDkk,
  unknownLines: ({ unknown }) => unknown.lines,
  unknownDkk: ({ unknown }) => unknown.amountDkk,
  linesWithoutAmount: ({ linesWithoutAmount }) => linesWithoutAmount,
}
