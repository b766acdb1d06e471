import { firstDay } from '../dates.ts'
import { isSame } from '../difference.ts'
import { personalDataIn } from '../people/personal-data.ts'
import { field, refuse, refuseAll, type RefusedField } from '../refusal.ts'
import type { CommandOf, ReviseAs } from './command.ts'
import { consentProblems } from './consent-rules.ts'
import { endDateProblems, endedBeforeItBegan, isEndReasonFrom } from './end.ts'
import { isLastRevision } from './revision-repeat.ts'
import {
  endOf,
  isAnnulling,
  stageOf,
  type ExistingAgreement,
  type Revision,
  type Version,
} from './state.ts'
import { termsProblems } from './terms-rules.ts'

type Body = ReviseAs<'correction'>

/** What was registered was wrong: the right version takes the wrong one's place, from its day. */
export const correct = (
  { agreementId, facts }: CommandOf<'revise-agreement'>,
  body: Body,
  state: ExistingAgreement,
): Revision => {
  const { terms, mendedConsents, reason, signedOn } = body
  const repeated = eventFrom(agreementId, body, body.effectiveFrom ?? lastEffective(state))
  if (isLastRevision(state, repeated)) return repeated
  const replaced = state.versions.find(({ number }) => number === body.replacesVersion)
  if (replaced === undefined) return refuse('unknown-version', '/replacesVersion')
  const context = { parties: terms.parties, origin: state.origin, facts }
  const event = eventFrom(agreementId, body, effectiveFrom(body, replaced))
  refuseAll([
    ...termsProblems(terms, facts),
    ...consentProblems(mendedConsents ?? [], { ...context, at: '/mendedConsents' }),
    ...(signedOn !== null && signedOn > facts.today
      ? [field('date-in-future', '/signedOn', { date: signedOn })]
      : []),
    ...endProblems(body, state, {
      moved: withStart(state, replaced, event.effectiveFrom),
      today: facts.today,
    }),
    ...nothingChanged(body, replaced, event.effectiveFrom),
    ...personalDataIn(reason, '/reason'),
  ])
  return event
}

const eventFrom = (agreementId: string, body: Body, effectiveFrom: string) => ({
  ...body,
  agreementId,
  effectiveFrom,
  consents: [],
})

const lastEffective = ({ last }: ExistingAgreement): string =>
  last?.type === 'agreement-revised.v1' ? last.data.effectiveFrom : ''

/** A version that began with its period moves with it; any other stays where it was. */
const effectiveFrom = (body: Body, replaced: Version): string => {
  if (body.effectiveFrom !== undefined) return body.effectiveFrom
  const beganWithPeriod = replaced.effectiveFrom === firstDay(replaced.terms.period.from)
  return beganWithPeriod ? firstDay(body.terms.period.from) : replaced.effectiveFrom
}

const withStart = (
  state: ExistingAgreement,
  replaced: Version,
  effectiveFrom: string,
): ExistingAgreement => {
  const [first, ...rest] = state.versions.map((one) =>
    one === replaced ? { ...one, effectiveFrom } : one,
  )
  return { ...state, versions: [first ?? replaced, ...rest] }
}

const endProblems = (
  body: Body,
  state: ExistingAgreement,
  { moved, today }: { moved: ExistingAgreement; today: string },
): RefusedField[] => {
  const { end } = body
  if (end.kind === 'change') return changeProblems(end, moved, today)
  const isOver = state.status === 'ended' || state.status === 'annulled'
  if (end.kind === 'undo' && !isOver) return [field('nothing-to-undo', '/end')]
  const endedOn = endLeftBy(end.kind, moved)
  const start = body.effectiveFrom === undefined ? '/terms/period/from' : '/effectiveFrom'
  return endedOn === null ? [] : endedBeforeItBegan(moved, endedOn, start)
}

const changeProblems = (
  end: Extract<Body['end'], { kind: 'change' }>,
  state: ExistingAgreement,
  today: string,
): RefusedField[] => {
  if (state.status !== 'ended' && state.status !== 'annulled') {
    return [field('nothing-to-undo', '/end')]
  }
  const fits =
    isEndReasonFrom(stageOf(state), end.reason) &&
    isAnnulling(end.reason) === (state.status === 'annulled')
  const isOfNothing = end.reason === 'duplicate' && endOf(state)?.duplicateOf === null
  return [
    ...(fits ? [] : [field('end-reason-not-allowed', '/end/reason')]),
    ...(fits && isOfNothing ? [field('duplicate-of-needed', '/end/reason')] : []),
    ...(fits ? endDateProblems(state, end, today, '/end/endedOn') : []),
  ]
}

/** The last day that stands where an end is kept, or undone; null where none does. */
const endLeftBy = (change: 'keep' | 'undo', state: ExistingAgreement): string | null => {
  if (state.status === 'ended') return change === 'keep' ? state.end.endedOn : null
  return state.status === 'annulled' && change === 'undo' ? (state.end?.endedOn ?? null) : null
}

const nothingChanged = (body: Body, replaced: Version, from: string): RefusedField[] => {
  const isUntouched =
    isSame(body.terms, replaced.terms) &&
    from === replaced.effectiveFrom &&
    body.mendedConsents === null &&
    body.signedOn === null &&
    body.end.kind === 'keep'
  return isUntouched ? [field('nothing-changed', '/terms')] : []
}
