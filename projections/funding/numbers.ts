import type { FundingLine } from '#schemas/terms/terms.ts'
import type { FundingAmount, FundingSums } from '#schemas/views/funding.ts'
import { numberOf, type ResultRow } from '../projection.ts'

/** What is counted and added up of one agreement's lines, in the order in which it is stored. */
export const numbers = [
  'with_amount',
  'once_lines',
  'once_dkk',
  'year_lines',
  'year_dkk',
  'period_lines',
  'period_dkk',
  'unknown_lines',
  'unknown_dkk',
  'without_lines',
] as const

const kinds = ['once', 'year', 'period', 'unknown'] as const satisfies FundingLine['per'][]

/** As `numbers` has them; the first is 1 where there is an amount on any of the lines. */
export const numbersOf = (lines: readonly FundingLine[]): readonly number[] => {
  const amounts = lines.flatMap(({ per, amountDkk }) =>
    amountDkk === null ? [] : [{ per, amountDkk }],
  )
  return [
    amounts.length > 0 ? 1 : 0,
    ...kinds.flatMap((kind) => {
      const own = amounts.filter(({ per }) => per === kind)
      return [own.length, own.reduce((sum, { amountDkk }) => sum + amountDkk, 0)]
    }),
    lines.length - amounts.length,
  ]
}

/** Of `agreements` and `numbers`, added up. */
export const sumsFrom = (row: ResultRow): FundingSums => {
  const agreements = numberOf(row, 'agreements')
  const agreementsWithAmount = numberOf(row, 'with_amount')
  const amount = (kind: FundingLine['per']): FundingAmount => ({
    lines: numberOf(row, `${kind}_lines`),
    amountDkk: numberOf(row, `${kind}_dkk`),
  })
  return {
    agreements,
    agreementsWithAmount,
    agreementsWithoutAmount: agreements - agreementsWithAmount,
    once: amount('once'),
    year: amount('year'),
    period: amount('period'),
    unknown: amount('unknown'),
    linesWithoutAmount: numberOf(row, 'without_lines'),
  }
}

/** Where there is nothing. */
export const noSums: FundingSums = sumsFrom(
  Object.fromEntries(['agreements', ...numbers].map((name) => [name, 0])),
)
