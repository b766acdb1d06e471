import type { Due, DueReason } from '#domain/agreements/due-look.ts'
import type { AgreementSummary } from '#schemas/views/agreement.ts'
import type { MineTexts } from '#src/texts/pages/mine.da.ts'
import type { PageName } from '../paths.ts'

/** What there is to decide, and what can be done about it. */
export interface Decision {
  readonly ask: keyof MineTexts['ask']
  /** What is done at once, by a button. */
  readonly press: 'confirm' | 'renew' | null
  readonly links: readonly Act[]
}

type Decided = Pick<AgreementSummary, 'status' | 'endsOn' | 'until'> & {
  readonly parties: readonly unknown[]
  /** The own institution is not party to it yet: it succeeded one that is. */
  readonly isTakenOver?: boolean
}

interface Act {
  readonly says: Exclude<keyof MineTexts['act'], 'confirm' | 'renew'>
  readonly page: Extract<PageName, 'extend' | 'leave' | 'change' | 'end' | 'begin' | 'boundaries'>
}

/** What fits an agreement that something is due of, the most pressing reason deciding. */
export const decisionOn = (summary: Decided, due: readonly Due[]): Decision => {
  const is = (...reasons: readonly DueReason[]) => due.some(({ why }) => reasons.includes(why))
  const end: Act = { says: 'end', page: 'end' }
  if (is('lapsed')) return { ask: 'lapsed', press: 'renew', links: [end] }
  if (summary.endsOn !== null || is('notice')) {
    return { ask: 'notice', press: null, links: [{ says: 'again', page: 'begin' }] }
  }
  if (summary.isTakenOver === true && is('party-closed')) return takenOver
  const isAsked = summary.status === 'in-force' && is('review', 'not-confirmed')
  const leave = is('party-closed') && summary.parties.length > fewestParties
  const ask = askOf(is, isAsked)
  const boundaries: readonly Act[] = is('exemption')
    ? [{ says: 'boundaries', page: 'boundaries' }]
    : []
  return {
    ask,
    press: isAsked ? 'confirm' : null,
    links: [
      ...(ask === 'exemption' ? boundaries : []),
      ...(leave ? [{ says: 'leave', page: 'leave' } as const] : []),
      ...(summary.until === null ? [] : [{ says: 'extend', page: 'extend' } as const]),
      { says: 'change', page: 'change' },
      ...(ask === 'exemption' ? [] : boundaries),
      end,
    ],
  }
}

/** The successor becomes party to it by an amendment; the one that closed can leave it then. */
const takenOver: Decision = {
  ask: 'takenOver',
  press: null,
  links: [
    { says: 'change', page: 'change' },
    { says: 'end', page: 'end' },
  ],
}

/** An agreement is between two: where one of them leaves, it is over. */
const fewestParties = 2

const askOf = (
  is: (...reasons: readonly DueReason[]) => boolean,
  isAsked: boolean,
): Decision['ask'] => {
  if (isAsked) return 'confirm'
  if (is('party-closed')) return 'closed'
  if (is('ends', 'notice-by', 'renegotiate')) return 'period'
  return is('exemption') ? 'exemption' : 'conditions'
}
