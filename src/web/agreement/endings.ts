import type { EndReason } from '#schemas/events/agreement-ended.v1.ts'
import type { AgreementView } from '#schemas/views/agreement.ts'

type Ended = Pick<AgreementView, 'status' | 'terms' | 'end'>

/** What was registered by mistake counts on no day, and what was never agreed has no last one. */
export const hasLastDay = (reason: EndReason): boolean =>
  !isOfProposal(reason) && reason !== 'registered-in-error' && reason !== 'duplicate'

/** The last day, of the terms or of an end before it; null where there is none. */
export const lastDayOf = ({ terms, end }: Ended): string | null =>
  end !== null && hasLastDay(end.reason) ? end.endedOn : terms.period.until

/** Proposed and no more, to this day. */
export const isProposal = ({ status, end }: Ended): boolean =>
  status === 'proposed' || (end !== null && isOfProposal(end.reason))

/** What was declined or withdrawn today is over at once, whatever is left of the day. */
export const isOver = ({ status, end }: Ended): boolean =>
  status === 'ended' || (status === 'proposed' && end !== null)

/** By notice of one of them; the parties may also have agreed on it, or it has reached its aim. */
export const isTerminated = (end: AgreementView['end']): boolean =>
  end?.reason.startsWith('terminated-') ?? false

const isOfProposal = (reason: EndReason): boolean => reason === 'declined' || reason === 'withdrawn'
