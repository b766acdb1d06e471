import { dayBefore, firstDay, latest, yearsAfter } from '../dates.ts'
import { conditions, exemptionsEnding, noticeBy, renegotiate } from './due-dates.ts'
import { dueReasons, lookAt, type Due, type DueOn, type Look } from './due-look.ts'
import { reviews } from './due-reviews.ts'
import { stageOf, type ExistingAgreement } from './state.ts'
import { registeredIdOf } from './terms-rules.ts'
import { inOrder } from './timeline.ts'

const yearsUnconfirmed = 2

/**
 * What is due of an agreement, the earliest day first: days that come within 90 days, or that went
 * by and were not answered. Nothing is due of a proposal, nor of what is over or annulled. While no
 * terms apply, that is what is due, and not the dates within the terms that ran out; once notice is
 * given, nobody needs to look at whether and how it goes on.
 */
export const dueOf = (state: ExistingAgreement, asked: DueOn): Due[] => {
  if (stageOf(state) === 'proposed' || state.status === 'annulled') return []
  const look = lookAt(state, asked)
  if (look.life[look.at]?.status === 'ended' || endsBy(state, asked.today)) return []
  const goesOn = state.status === 'agreed'
  return inOrderOfDays([
    ...lapsed(look),
    ...closedParties(look),
    ...ends(look),
    ...(goesOn ? [] : notice(look)),
    ...(goesOn ? [...noticeBy(look), ...renegotiate(look), ...reviews(look)] : []),
    ...(goesOn ? notConfirmed(look) : []),
    ...conditions(look),
    ...exemptionsEnding(look),
  ])
}

/** Each once: versions that follow each other may name the same day. */
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

/** On the first day that no terms cover. */
const lapsed = ({ life, at }: Look): Due[] => {
  if (life[at]?.status !== 'lapsed') return []
  const begin = life.slice(0, at).findLastIndex(({ status }) => status !== 'lapsed') + 1
  return life.slice(begin, begin + 1).map(({ from }) => ({ why: 'lapsed', on: from }))
}

/** Of the parties that stay: one that leaves by a version that lies ahead is nobody's concern. */
const closedParties = ({ state, closedParties: closed, horizon }: Look): Due[] => {
  const last = state.status === 'ended' ? state.end.endedOn : horizon
  const parties = inOrder(state.versions).at(-1)?.terms.parties ?? []
  return parties.flatMap((party) => {
    const on = closed.get(registeredIdOf(party) ?? '')
    return on !== undefined && on <= horizon && on <= last ? [{ why: 'party-closed', on }] : []
  })
}

/** On the last day before one that no terms cover; what was renewed in time goes on. */
const ends = ({ life, inForce, horizon }: Look): Due[] =>
  inForce.flatMap((interval) => {
    const isLast = life[life.indexOf(interval) + 1]?.status === 'lapsed'
    if (interval.to === null || !isLast) return []
    const on = dayBefore(interval.to)
    return on <= horizon ? [{ why: 'ends', on }] : []
  })

/** On its last day, too, there is nothing left to decide of what was ended. */
const endsBy = (state: ExistingAgreement, day: string): boolean =>
  state.status === 'ended' && state.end.endedOn <= day

/** It is to end, and notice may have been given: on the last day. */
const notice = ({ state, horizon }: Look): Due[] =>
  state.status === 'ended' && state.end.endedOn <= horizon
    ? [{ why: 'notice', on: state.end.endedOn }]
    : []

const notConfirmed = ({ state, life, at, today }: Look): Due[] => {
  if (life[at]?.status !== 'in-force') return []
  const on = yearsAfter(lastSaidToApply(state), yearsUnconfirmed)
  return on <= today ? [{ why: 'not-confirmed', on }] : []
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
