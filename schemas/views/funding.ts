import { z } from 'zod'
import { count, LocalDate, LogPosition } from '../values.ts'

export const FundingGrouping = z.enum(['paragraph', 'theme']).meta({ id: 'FundingGrouping' })
export type FundingGrouping = z.infer<typeof FundingGrouping>

/** Whole Danish kroner of lines whose amounts are of one kind; those of many may be more than one can be. */
export const FundingAmount = z
  .strictObject({ lines: count, amountDkk: z.int().min(0) })
  .meta({ id: 'FundingAmount' })
export type FundingAmount = z.infer<typeof FundingAmount>

const sums = {
  /** Distinct agreements with funding. */
  agreements: count,
  /** Those with an amount on a line or more, and the others. */
  agreementsWithAmount: count,
  agreementsWithoutAmount: count,
  /** What an amount is for: these are never added to each other. */
  once: FundingAmount,
  year: FundingAmount,
  period: FundingAmount,
  unknown: FundingAmount,
  linesWithoutAmount: count,
}

export const FundingSums = z.strictObject(sums).meta({ id: 'FundingSums' })
export type FundingSums = z.infer<typeof FundingSums>

export const FundingGroup = z
  .strictObject({
    /**
     * A paragraph of the law on social services as "§ 18", however it was written, or another source as
     * written; or a theme, null for what has none.
     */
    key: z.string().nullable(),
    ...sums,
  })
  .meta({ id: 'FundingGroup' })
export type FundingGroup = z.infer<typeof FundingGroup>

/** Funding of the agreements in force on a day, as known now: lines that apply on it, or do not say when. */
export const Funding = z
  .strictObject({
    validAt: LocalDate,
    position: LogPosition,
    groupedBy: FundingGrouping,
    all: FundingSums,
    /** Groups, on all pages. */
    total: count,
    /**
     * Those of most agreements first. An agreement may stand in several groups, and of themes its lines, too:
     * groups may sum to more than all.
     */
    items: z.array(FundingGroup),
    /** Send as `cursor` for the next page; null on the last. */
    next: z.string().nullable(),
  })
  .meta({ id: 'Funding' })
export type Funding = z.infer<typeof Funding>
