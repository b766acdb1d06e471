import type { Period } from '#schemas/terms/period.ts'
import { dayAfter, dayBefore } from '../dates.ts'
import { within } from './due-days.ts'
import { datesInForce, type DueDays, type Look } from './due-look.ts'
import type { ExistingAgreement } from './state.ts'

/** More than any notice is, and less than what dates can hold. */
const longestNotice = 10_000

/**
 * Where the period renews itself, the last day on which notice can be given for its end. Once that
 * day is past there is nothing left to do about it.
 */
export const noticeBy = ({ life }: Look): DueDays[] =>
  life.flatMap(({ status, to, version }, index) => {
    const isLast = status === 'in-force' && life[index + 1]?.status === 'lapsed'
    if (!isLast || to === null) return []
    const on = noticeDay(version.terms.period, dayBefore(to))
    if (on === null) return []
    return [{ why: 'notice-by', on, from: life[0].from, to: dayAfter(on), partyId: null }]
  })

/** So many days, weeks, months or years before the last day; a shorter month ends earlier. */
const noticeDay = ({ notice, renewal }: Period, last: string): string | null => {
  if (renewal.kind !== 'automatic' || notice === null) return null
  const { length, unit } = notice
  if (length === null || length > longestNotice) return null
  return Temporal.PlainDate.from(last)
    .subtract({ [unit]: length })
    .toString()
}

export const renegotiate = (look: Look): DueDays[] =>
  datesInForce(look, 'renegotiate', ({ version }) => version.terms.period.renewal.by).filter(
    ({ on }) => !isRenewedAfter(look.state, on),
  )

/** What must be there for the collaboration to go on: it can run out with notice given, too. */
export const conditions = (look: Look): DueDays[] => [
  ...datesInForce(look, 'certificates', ({ version }) => {
    const { needed, validUntil } = version.terms.childrensCertificates
    return needed === 'no' ? null : validUntil
  }),
  ...datesInForce(look, 'insurance', ({ version }) => version.terms.insurance?.validUntil ?? null),
]

/** Whoever keeps to a rule by an exemption keeps to it no longer: also while notice runs. */
export const exemptionsEnding = (look: Look): DueDays[] =>
  look.exemptions.flatMap((exemption) =>
    within(
      datesInForce(look, 'exemption', () => exemption.on),
      exemption,
    ),
  )

/** Whoever renewed or extended it from a later day has negotiated, and has looked at it again. */
export const isRenewedAfter = ({ versions }: ExistingAgreement, day: string): boolean =>
  versions.some(
    ({ kind, effectiveFrom }) =>
      (kind === 'renewal' || kind === 'extension') && effectiveFrom > day,
  )
