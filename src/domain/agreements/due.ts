import { dayBefore, firstDay, latest, yearsAfter } from '../dates.ts'
import { conditions, exemptionsEnding, noticeBy, renegotiate } from './due-dates.ts'
import { united, within } from './due-days.ts'
import {
  datesInForce,
  daysAhead,
  dueReasons,
  lookAt,
  type Due,
  type DueDays,
  type DueFrom,
  type DueOn,
  type Look,
} from './due-look.ts'
import { reviews } from './due-reviews.ts'
import { stageOf, type ExistingAgreement } from './state.ts'
import { registeredIdOf } from './terms-rules.ts'
import { inOrder } from './timeline.ts'

const yearsUnconfirmed = 2

/**
 * What is due of an agreement on a day, the earliest day first: days that come within 90 days, or that
 * went by and were not answered; and that it was not confirmed for two years, once that is so.
 */
export const dueOf = (state: ExistingAgreement, { today, ...known }: DueOn): Due[] => {
  const horizon = Temporal.PlainDate.from(today).add({ days: daysAhead }).toString()
  const due = dueDaysOf(state, known).filter(
    ({ why, on, from, to }) =>
      from <= today &&
      (to === null || today < to) &&
      on <= (why === 'not-confirmed' ? today : horizon),
  )
  return inOrderOfDays(due.map(({ why, on }) => ({ why, on })))
}

/**
 * All that is, was or will be due of an agreement as it is known now, with the days on which it waits for
 * somebody. Nothing is due of a proposal, nor of what is over or annulled. While no terms apply, that is
 * what is due, and not the dates within the terms that ran out; once notice is given, nobody needs to
 * look at whether and how it goes on, and on its last day there is nothing left to decide.
 */
export const dueDaysOf = (state: ExistingAgreement, known: DueFrom): DueDays[] => {
  if (stageOf(state) === 'proposed' || state.status === 'annulled') return []
  const look = lookAt(state, known)
  if (look === null) return []
  const goesOn = state.status === 'agreed'
  const found = [
    ...lapsed(look),
    ...closedParties(look),
    ...ends(look),
    ...(goesOn ? [] : notice(look)),
    ...(goesOn ? [...noticeBy(look), ...renegotiate(look), ...reviews(look)] : []),
    ...(goesOn ? notConfirmed(look) : []),
    ...conditions(look),
    ...exemptionsEnding(look),
  ]
  const alive = {
    from: look.life[0].from,
    to: state.status === 'ended' ? state.end.endedOn : null,
  }
  return united(within(found, alive))
}

const inOrderOfDays = (found: readonly Due[]): Due[] =>
  found
    .filter(
      ({ why, on }, index) => found.findIndex((one) => one.why === why && one.on === on) === index,
    )
    .toSorted(
      (a, b) =>
        (a.on < b.on ? -1 : a.on > b.on ? 1 : 0) ||
        dueReasons.indexOf(a.why) - dueReasons.indexOf(b.why),
    )

/** On the first day that no terms cover, and until some do. */
const lapsed = ({ life }: Look): DueDays[] =>
  life.flatMap(({ status, from }, index) => {
    if (status !== 'lapsed' || life[index - 1]?.status === 'lapsed') return []
    const next = life.slice(index).find((one) => one.status !== 'lapsed')
    return [{ why: 'lapsed', on: from, from, to: next?.from ?? null, partyId: null }]
  })

/** Of the parties that stay: one that leaves by a version that lies ahead is nobody's concern. */
const closedParties = ({ state, closedParties: closed, life }: Look): DueDays[] => {
  const parties = inOrder(state.versions).at(-1)?.terms.parties ?? []
  return parties.flatMap((party) => {
    const partyId = registeredIdOf(party)
    const on = closed.get(partyId ?? '')
    if (on === undefined || (state.status === 'ended' && state.end.endedOn < on)) return []
    return [{ why: 'party-closed', on, from: life[0].from, to: null, partyId }]
  })
}

/** On the last day before one that no terms cover; what was renewed in time goes on. */
const ends = ({ life, inForce }: Look): DueDays[] =>
  inForce.flatMap((interval) => {
    const { to } = interval
    const isLast = life[life.indexOf(interval) + 1]?.status === 'lapsed'
    if (to === null || !isLast) return []
    return [{ why: 'ends', on: dayBefore(to), from: life[0].from, to, partyId: null }]
  })

/** It is to end, and notice may have been given: on the last day. */
const notice = ({ state, life }: Look): DueDays[] =>
  state.status === 'ended'
    ? [{ why: 'notice', on: state.end.endedOn, from: life[0].from, to: null, partyId: null }]
    : []

const notConfirmed = (look: Look): DueDays[] => {
  const on = yearsAfter(lastSaidToApply(look.state), yearsUnconfirmed)
  return datesInForce(look, 'not-confirmed', () => on)
}

/**
 * The last day on which parties said that it applies: by a confirmation, a signature, a consent, or
 * terms of a day. A reassessment is nobody's consent. Who registers it, as it comes about or afterwards,
 * says that it applies; what was imported nobody looked at.
 */
const lastSaidToApply = (state: ExistingAgreement): string =>
  [
    ...state.versions.flatMap(({ kind, effectiveFrom }) =>
      kind === 'reassessment' ? [] : [effectiveFrom],
    ),
    ...state.consents.flatMap(({ on }) => (on === null ? [] : [firstDay(on)])),
    ...(state.origin === 'imported' ? [] : [state.proposedOn]),
    state.signedOn ?? '',
    state.lastConfirmedOn ?? '',
  ].reduce(latest)
