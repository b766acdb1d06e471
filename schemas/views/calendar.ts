import { z } from 'zod'
import { LocalDate, LogPosition, PartialDate, Uuid } from '../values.ts'
import { AgreementStatus, PartyName } from './agreement.ts'
import { hits } from './hits.ts'

/** What a calendar is about; of one day, in this order. */
export const CalendarKind = z
  .enum([
    'lapsed',
    'party-closed',
    'ends',
    'notice',
    'notice-by',
    'renegotiate',
    'review',
    'not-confirmed',
    'certificates',
    'insurance',
    'exemption',
    'boundary-review',
    'jubilee',
  ])
  .meta({
    id: 'CalendarKind',
    description:
      'lapsed: since that day no terms apply. party-closed: a party closes. ends, notice: the last day, ' +
      'of the period or after an end was registered. notice-by: the last day to keep it from renewing ' +
      'itself. renegotiate, review: to be negotiated, or looked at, by then. not-confirmed: two years after ' +
      'the parties last said that it applies. certificates, insurance, exemption: the last day on which it ' +
      'holds. boundary-review: roles and boundaries are to be gone through by then. jubilee: a network ' +
      'becomes 25, 50, 75 or 100 years old',
  })
export type CalendarKind = z.infer<typeof CalendarKind>

/** A day on which something is due of an agreement, or was and was not answered. */
export const CalendarEntry = z
  .strictObject({
    agreementId: Uuid,
    /** Of the day asked about, as are the parties and the status. */
    title: z.string(),
    status: AgreementStatus,
    parties: z.array(PartyName),
    kind: CalendarKind,
    on: LocalDate,
    isOverdue: z.boolean(),
    /** The institution or network that closes, or whose jubilee it is; null for all else. */
    about: z.strictObject({ id: Uuid, name: z.string() }).nullable(),
    /** Of a jubilee: how old, and when, as far as the founding is known; null for all else. */
    jubilee: z.strictObject({ years: z.int(), on: PartialDate }).nullable(),
  })
  .meta({ id: 'CalendarEntry' })
export type CalendarEntry = z.infer<typeof CalendarEntry>

/** What is overdue, and what is due within so many days: the earliest day first. */
export const Calendar = z
  .strictObject({
    /** Days ahead that are looked at. */
    within: z.int(),
    validAt: LocalDate,
    position: LogPosition,
    /** More was recorded than what this is as of. */
    isBehind: z.boolean(),
    ...hits,
    overdue: hits.total.meta({ description: 'Those whose day is past; counting stops at 1000' }),
    overdueIsExact: z.boolean(),
    items: z.array(CalendarEntry),
    /** Send as `cursor` for the next page; null on the last. */
    next: z.string().nullable(),
  })
  .meta({ id: 'Calendar' })
