import type { Recorded } from '#schemas/events/catalogue.ts'
import type { ClosedParty } from '#schemas/views/party.ts'
import {
  latestDetails,
  noParty,
  type PartyDetails,
  type PartyState,
} from '#domain/parties/party.ts'
import { refuse } from '#domain/refusal.ts'
import { may, type Action } from '#src/identity/permissions.ts'
import type { CommandContext } from './context.ts'
import { handle } from './handle.ts'
import type { Handling, Outcome } from './handling.ts'
import type { CreateRequest } from './request.ts'

export interface PartyWork<Details extends PartyDetails> extends Pick<
  Handling<PartyState<Details>>,
  'stream' | 'evolve' | 'decide'
> {
  /** What the actor wants, given what the party is now; null where it is not there yet. */
  readonly action: (details: Details | null) => Promise<Action> | Action
}

export interface PartyAnswer<Details extends PartyDetails> extends ReturnType<typeof where> {
  readonly id: string
  readonly details: Details
  readonly closed: ClosedParty | null
}

/** Runs one command on one institution or network and answers with where it led. */
export const workOnParty = async <Details extends PartyDetails>(
  context: CommandContext,
  request: CreateRequest<unknown>,
  { stream, evolve, decide, action }: PartyWork<Details>,
): Promise<PartyAnswer<Details>> =>
  answer(
    await handle<PartyState<Details>>(context, request, {
      stream,
      initial: noParty,
      evolve,
      subject,
      authorise: async (state) => {
        if ('ifMatch' in request && state.status === 'none') refuse('not-found', '/')
        const details = state.status === 'none' ? null : latestDetails(state)
        if (!may(request.actor, await action(details))) refuse('forbidden', '/')
      },
      decide,
    }),
  )

/** What a conflict between two changes of a party compares. */
const subject = (state: PartyState): unknown =>
  state.status === 'none' ? null : { details: latestDetails(state), closed: state.closed }

const answer = <Details extends PartyDetails>({
  state,
  last,
}: Outcome<PartyState<Details>>): PartyAnswer<Details> => {
  if (state.status === 'none') throw new Error('A command led to no party')
  return { id: state.id, details: latestDetails(state), closed: state.closed, ...where(last) }
}

const where = (last: Recorded) => ({
  revision: last.revision,
  position: String(last.position),
  recordedAt: last.metadata.recordedAt,
  warnings: last.metadata.warnings,
})
