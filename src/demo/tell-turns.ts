import { EndAgreement, ReviseAgreement } from '#schemas/commands/agreements.ts'
import type { AgreementReceipt } from '#schemas/views/agreement.ts'
import type { Untold } from '#src/commands/request.ts'
import type { z } from 'zod'
import { consentsOf, isInformal, partyIdOf } from './consents.ts'
import type { AgreementStory, Change, Turn } from './scenario.ts'
import { renewalBefore, type TermsPeriod } from './terms.ts'
import { idempotency, leader, type World } from './world.ts'

interface Told<T extends Turn = Turn> {
  readonly world: World
  readonly story: AgreementStory
  readonly turn: T
  readonly name: string
}

type End = Extract<Turn, { kind: 'end' }>
type Revision = Exclude<Turn, End>
type Body = z.input<typeof ReviseAgreement>

/** One turn of an agreement's life: a revision or its end. */
export const tellTurn = async ({ turn, ...told }: Told): Promise<void> => {
  const { world, story, name } = told
  const before = world.agreement(story.key)
  const request = {
    actor: leader(world, story.parties[0]),
    id: before.agreementId,
    ifMatch: before.revision,
  }
  if (turn.kind === 'end') {
    const body = EndAgreement.parse(ending({ ...told, turn }, before))
    const sent = { ...request, body, idempotency: idempotency(name, body) }
    world.rememberAgreement(story.key, await world.commands.endAgreement(sent))
    return
  }
  const body = ReviseAgreement.parse(revision({ ...told, turn }, before))
  const sent = { ...request, body, idempotency: idempotency(name, body) }
  world.rememberAgreement(story.key, await world.commands.reviseAgreement(sent))
}

const ending = (
  { world, turn }: Told<End>,
  { terms }: Untold<AgreementReceipt>,
): z.input<typeof EndAgreement> => ({
  reason: turn.reason,
  endedOn: turn.last ?? turn.on,
  endedBy: turn.by === undefined ? null : partyIdOf(world, terms, turn.by),
  note: turn.note ?? null,
  supersededBy: agreementId(world, turn.supersededBy),
  duplicateOf: agreementId(world, turn.duplicateOf),
})

const agreementId = (world: World, key: string | undefined): string | null =>
  key === undefined ? null : world.agreement(key).agreementId

const revision = (
  { world, story, turn }: Told<Revision>,
  before: Untold<AgreementReceipt>,
): Body => {
  const informal = isInformal(before.classification)
  const { terms } = before
  const consents = consentsOf(world, story, { terms, informal, on: turn.on })
  switch (turn.kind) {
    case 'negotiation':
      return { kind: turn.kind, reason: turn.reason, terms: turn.change(terms) }
    case 'amendment':
      return {
        kind: turn.kind,
        reason: turn.reason,
        terms: turn.change(terms),
        effectiveFrom: turn.from ?? turn.on,
        consents,
      }
    case 'extension': {
      const period = periodUntil(terms.period, turn.until)
      const { kind, reason } = turn
      return { kind, reason, terms: { ...terms, period }, effectiveFrom: turn.on, consents }
    }
    case 'renewal': {
      const { kind, reason, from, until, change = unchanged } = turn
      const renewed = change({ ...terms, period: { ...periodUntil(terms.period, until), from } })
      return { kind, reason, terms: renewed, effectiveFrom: from, consents }
    }
    case 'party-left': {
      const partyId = partyIdOf(world, terms, turn.party)
      const staying = consents.filter((consent) => consent.partyId !== partyId)
      const { kind, reason, on } = turn
      return { kind, reason, partyId, effectiveFrom: on, consents: staying }
    }
    case 'reassessment': {
      const { kind, reason, answers } = turn
      return { kind, reason, classification: answers, effectiveFrom: turn.from ?? turn.on }
    }
    case 'confirmation': {
      const { kind, on, next, reason } = turn
      return { kind, confirmedOn: on, nextReview: next, reason: reason ?? null }
    }
    case 'correction':
      return {
        kind: turn.kind,
        reason: turn.reason,
        replacesVersion: before.version,
        terms: turn.change(terms),
        end: turn.end ?? { kind: 'keep' },
      }
  }
}

const unchanged: Change = (terms) => terms

const periodUntil = (period: TermsPeriod, until: string | null): TermsPeriod => ({
  ...period,
  until,
  renewal: renewalBefore(until),
})
