import type { Period } from '#schemas/terms/period.ts'
import { dayBefore } from '../dates.ts'
import { datesInForce, type Due, type Look } from './due-look.ts'
import type { ExistingAgreement } from './state.ts'

/** More than any notice is, and less than what dates can hold. */
const longestNotice = 10_000

/**
 * Where the period renews itself, the last day on which notice can be given for its end. Once that
 * day is past there is nothing left to do about it.
 */
export const noticeBy = ({ life, today, horizon }: Look): Due[] =>
  life.flatMap(({ status, to, version }, index) => {
    const isLast = status === 'in-force' && life[index + 1]?.status === 'lapsed'
    if (!isLast || to === null) return []
    const on = noticeDay(version.terms.period, dayBefore(to))
    return on !== null && today <= on && on <= horizon ? [{ why: 'notice-by', on }] : []
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

export const renegotiate = (look: Look): Due[] =>
  datesInForce(look, ({ version }) => version.terms.period.renewal.by)
    .filter((on) => !isRenewedAfter(look.state, on))
    .map((on) => ({ why: 'renegotiate', on }))

/** What must be there for the collaboration to go on: it can run out with notice given, too. */
export const conditions = (look: Look): Due[] => [
  ...datesInForce(look, ({ version }) => {
    const { needed, validUntil } = version.terms.childrensCertificates
    return needed === 'no' ? null : validUntil
  }).map((on) => ({ why: 'certificates' as const, on })),
  ...datesInForce(look, ({ version }) => version.terms.insurance?.validUntil ?? null).map((on) => ({
    why: 'insurance' as const,
    on,
  })),
]

/** Whoever keeps to a rule by an exemption keeps to it no longer: also while notice runs. */
export const exemptionsEnding = (look: Look): Due[] =>
  look.exemptions.flatMap((on) =>
    datesInForce(look, () => on).map((day) => ({ why: 'exemption' as const, on: day })),
  )

/** Whoever renewed or extended it from a later day has negotiated, and has looked at it again. */
export const isRenewedAfter = ({ versions }: ExistingAgreement, day: string): boolean =>
  versions.some(
    ({ kind, effectiveFrom }) =>
      (kind === 'renewal' || kind === 'extension') && effectiveFrom > day,
  )
