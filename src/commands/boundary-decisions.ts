import type { AgreementEvent, BoundariesEvent } from '#schemas/events/catalogue.ts'
import { evolve } from '#domain/agreements/evolve.ts'
import {
  initialState,
  type AgreementState,
  type ExistingAgreement,
} from '#domain/agreements/state.ts'
import { alreadyGranted, exempt, withdraw } from '#domain/boundaries/decide-exemption.ts'
import { review } from '#domain/boundaries/decide-review.ts'
import {
  evolveDecisions,
  noDecisions,
  type Decisions,
  type Exemption,
  type Review,
} from '#domain/boundaries/decisions.ts'
import { initialLegalBasis, legalBasisOn } from '#domain/boundaries/legal-bases.ts'
import type { LegalBasisOnDay } from '#domain/boundaries/rule.ts'
import { refuse } from '#domain/refusal.ts'
import { today } from '#src/clock.ts'
import { authoriseOnBoundaries } from './agreement-rights.ts'
import { decisionsStream, readLegalBases, readSubject } from './boundary-subject.ts'
import type { CommandContext } from './context.ts'
import { handle } from './handle.ts'
import type { Outcome } from './handling.ts'
import { idSource } from './ids.ts'
import { agreementStream } from './party-streams.ts'
import { readEvents } from './read-stream.ts'
import type { BoundaryCommands, OnAgreement } from './request.ts'

/** What coordinators decide of an agreement, in a stream of its own. */
export const decisionCommands = (
  context: CommandContext,
): Pick<BoundaryCommands, 'reviewBoundaries' | 'grantExemption' | 'withdrawExemption'> => ({
  reviewBoundaries: async (request) => {
    const reviewId = idSource(request).stream()
    const { body } = request
    const outcome = await work(context, request, async (state, decisions) => {
      const subject = await readSubject(context.store, state, decisions)
      return review(subject, { reviewId, body, today: today(context.clock) })
    })
    const last = lastReview(outcome)
    const { verdicts, ...rest } = last
    const shown = verdicts.map(({ ruleVersion: _, seen: __, ...verdict }) => verdict)
    return { ...where(request, outcome), review: { ...rest, verdicts: shown } }
  },

  grantExemption: async (request) => {
    const { body } = request
    const asked = { exemptionId: idSource(request).stream(), body, today: today(context.clock) }
    let { exemptionId } = asked
    const outcome = await work(context, request, async (state, decisions) => {
      const subject = await readSubject(context.store, state, decisions)
      const basis = await basisOf(context, body.exceptionBasisId)
      const events = exempt(subject, { ...asked, basis })
      if (events.length === 0) exemptionId = alreadyGranted(subject, asked)?.exemptionId ?? ''
      return events
    })
    return { ...where(request, outcome), exemption: view(exemptionIn(outcome, exemptionId)) }
  },

  withdrawExemption: async (request) => {
    const { agreementId, exemptionId, body } = request
    const outcome = await work(context, request, (_, decisions) =>
      withdraw(decisions, { agreementId, exemptionId }, body, today(context.clock)),
    )
    return { ...where(request, outcome), exemption: view(exemptionIn(outcome, exemptionId)) }
  },
})

type Decide = (
  state: ExistingAgreement,
  decisions: Decisions,
) => Promise<BoundariesEvent[]> | BoundariesEvent[]

const work = (
  context: CommandContext,
  request: OnAgreement<unknown>,
  decide: Decide,
): Promise<Outcome<Decisions>> => {
  let agreement: AgreementState = initialState
  return handle<Decisions>(context, request, {
    stream: decisionsStream(request.agreementId),
    initial: noDecisions,
    evolve: (state, event) => evolveDecisions(state, event as BoundariesEvent),
    subject: (state) => state,
    authorise: async () => {
      agreement = await readAgreement(context, request.agreementId)
      await authoriseOnBoundaries(context, request.actor, agreement)
    },
    decide: async (decisions) => {
      if (agreement.status === 'none') return refuse('not-found', '/')
      return { events: await decide(agreement, decisions), warnings: [] }
    },
  })
}

const readAgreement = async (
  { store }: CommandContext,
  agreementId: string,
): Promise<AgreementState> =>
  (
    (await readEvents(store, agreementStream(agreementId))) as readonly AgreementEvent[]
  ).reduce<AgreementState>(evolve, initialState)

const basisOf = async (
  { store, clock }: CommandContext,
  id: string | null,
): Promise<LegalBasisOnDay | null> => {
  if (id === null) return null
  const state = (await readLegalBases(store, [id])).get(id) ?? initialLegalBasis(id)
  return state === null ? null : legalBasisOn(id, state, today(clock))
}

const where = ({ agreementId }: OnAgreement<unknown>, { last }: Outcome<Decisions>) => ({
  agreementId,
  revision: last.revision,
  position: String(last.position),
  recordedAt: last.metadata.recordedAt,
  warnings: last.metadata.warnings,
})

const lastReview = ({ state: { reviews } }: Outcome<Decisions>): Review => {
  const last = reviews.at(-1)
  if (last === undefined) throw new Error('A command led to no review')
  return last
}

const exemptionIn = (
  { state: { exemptions } }: Outcome<Decisions>,
  exemptionId: string,
): Exemption => {
  const found = exemptions.find((one) => one.exemptionId === exemptionId)
  if (found === undefined) throw new Error('A command led to no exemption')
  return found
}

const view = ({ ruleVersion: _, seen: __, ...exemption }: Exemption) => exemption
