import type { CloseParty, UpdateNetwork } from '#schemas/commands/parties.ts'
import type { Actor, Warning } from '#schemas/events/metadata.ts'
import type { NetworkDetails } from '#schemas/parties/network.ts'
import type { NetworkReceipt } from '#schemas/views/party.ts'
import { isCvrChecksumRight } from '#domain/parties/cvr.ts'
import { closeNetwork, registerNetwork, updateNetwork } from '#domain/parties/decide.ts'
import { refuse } from '#domain/refusal.ts'
import { today } from '#src/clock.ts'
import type { CommandContext } from './context.ts'
import { idSource } from './ids.ts'
import { collaboratingInstitutions } from './network-rights.ts'
import { workOnParty, type PartyWork } from './parties.ts'
import {
  existing,
  foldNetwork,
  networkStream,
  readInstitution,
  readNetwork,
} from './party-streams.ts'
import type { ChangeRequest, Commands, CreateRequest, Untold } from './request.ts'

/** Any leader registers a network; those who collaborate with it, and coordinators, keep it. */
export const networkCommands = (
  context: CommandContext,
): Pick<Commands, 'registerNetwork' | 'updateNetwork' | 'closeNetwork'> => ({
  registerNetwork: (request: CreateRequest<NetworkDetails>) => {
    const id = idSource(request).stream()
    const { body, actor } = request
    return work(context, request, {
      id,
      action: async () => {
        await refuseLeaderOfNothing(context, actor)
        return { name: 'register-network' }
      },
      decide: async () => ({
        events: registerNetwork(id, body, await readFacts(context, body.memberOf)),
        warnings: await cvrWarnings(context, id, { cvr: body.cvr, at: '' }),
      }),
    })
  },

  updateNetwork: (request: ChangeRequest<UpdateNetwork>) => {
    const { id, body, actor } = request
    const { details } = body
    const change = { id, details, effectiveOn: body.effectiveOn ?? today(context.clock) }
    return work(context, request, {
      id,
      action: async (now) => ({
        name: 'update-network',
        municipalityCodes: now?.municipalityCodes ?? [],
        institutionIds: await collaboratingInstitutions(context, actor, id),
      }),
      decide: async (state) => ({
        events: updateNetwork(state, change, await readFacts(context, details.memberOf)),
        warnings: await cvrWarnings(context, id, { cvr: details.cvr, at: '/details' }),
      }),
    })
  },

  closeNetwork: (request: ChangeRequest<CloseParty>) => {
    const { id, body } = request
    return work(context, request, {
      id,
      action: (now) => ({
        name: 'close-network',
        municipalityCodes: now?.municipalityCodes ?? [],
      }),
      decide: async (state) => {
        const facts = await readFacts(context, body.successorId === null ? [] : [body.successorId])
        return { events: closeNetwork(state, id, body, facts), warnings: [] }
      },
    })
  },
})

type Work = Pick<PartyWork<NetworkDetails>, 'decide' | 'action'> & { readonly id: string }

const work = async (
  context: CommandContext,
  request: CreateRequest<unknown>,
  { id, action, decide }: Work,
): Promise<Untold<NetworkReceipt>> => {
  const stream = networkStream(id)
  const answer = await workOnParty(context, request, {
    stream,
    evolve: foldNetwork,
    action,
    decide,
  })
  const { id: networkId, ...rest } = answer
  return { networkId, ...rest }
}

/** Every other right of a leader is held against what the institution is party to, or is. */
const refuseLeaderOfNothing = async ({ store }: CommandContext, actor: Actor): Promise<void> => {
  if (actor.role !== 'institution-leader') return
  const { status } = await readInstitution(store, actor.institutionId)
  if (status === 'none') refuse('forbidden', '/')
}

const readFacts = async ({ store, clock }: CommandContext, networkIds: readonly string[]) => ({
  today: today(clock),
  known: await existing(networkIds, async (id) => (await readNetwork(store, id)).status !== 'none'),
})

const cvrWarnings = async (
  { lookup }: CommandContext,
  id: string,
  { cvr, at }: { cvr: string | null; at: string },
): Promise<Warning[]> => {
  if (cvr === null) return []
  const others = (await lookup.networksWithCvr(cvr)).filter((one) => one !== id)
  return [
    ...(isCvrChecksumRight(cvr) ? [] : [{ code: 'cvr-checksum', pointer: `${at}/cvr` }]),
    ...(others.length === 0 ? [] : [{ code: 'cvr-known', pointer: `${at}/cvr` }]),
  ]
}
