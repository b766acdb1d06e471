import type { Cell } from '#schemas/views/movements.ts'
import { dayBefore } from '#domain/dates.ts'
import type { ExistingAgreement, Version } from '#domain/agreements/state.ts'
import { agreementIntervals, cellOf, type AgreementInterval } from '../agreement-intervals.ts'
import { codeOfCell } from './cells.ts'

/** From one cell to another, with the stretch of days that it begins. */
export interface Move {
  readonly from: Cell
  readonly to: Cell
  /** The last day in force in the cell before. */
  readonly lastDayBefore: string
  readonly interval: AgreementInterval
  readonly kind: Version['kind']
}

/**
 * Every time an agreement is in force in another cell than when it was in force last. Corrected
 * versions are not among its versions any more, so that no correction can move it.
 */
export const movesOf = (state: ExistingAgreement): Move[] => {
  const inForce = agreementIntervals(state).filter(({ status }) => status === 'in-force')
  return inForce.flatMap((interval, index): Move[] => {
    const before = inForce[index - 1]
    if (before === undefined) return []
    const [from, to] = [cellOf(before), cellOf(interval)]
    if (codeOfCell(from) === codeOfCell(to)) return []
    const made = state.versions.find(({ number }) => number === interval.version)
    if (made === undefined) throw new Error('A stretch of days without a version')
    const lastDayBefore = dayBefore(before.columns.to_day)
    return [{ from, to, lastDayBefore, interval, kind: made.kind }]
  })
}
