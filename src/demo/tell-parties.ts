import { CloseParty, UpdateInstitution, UpdateNetwork } from '#schemas/commands/parties.ts'
import { InstitutionDetails } from '#schemas/parties/institution.ts'
import { NetworkDetails } from '#schemas/parties/network.ts'
import type { z } from 'zod'
import type { InstitutionStory, NetworkDraft, NetworkStory, PartyTurn } from './scenario.ts'
import { leaderTitles, spokesRoles } from './spokes-roles.ts'
import { coordinator, idempotency, leader, type Step, type World } from './world.ts'

export const institutionSteps = (story: InstitutionStory): Step[] =>
  partySteps(story, registerInstitution, turnInstitution)

export const networkSteps = (story: NetworkStory): Step[] =>
  partySteps(story, registerNetwork, turnNetwork)

type Tell<Story> = (world: World, story: Story) => Promise<void>
type TellTurn<Story> = (
  world: World,
  story: Story,
  turn: PartyTurn<unknown>,
  name: string,
) => Promise<void>

/** Each turn is told with the details as they are from then on. */
const partySteps = <Story extends InstitutionStory | NetworkStory>(
  story: Story,
  register: Tell<Story>,
  tellTurn: TellTurn<Story>,
): Step[] => {
  let now = story
  const later = (story.later ?? []).map((turn, index): Step => {
    if ('change' in turn) now = { ...now, details: { ...now.details, ...turn.change } }
    const then = now
    const name = `${story.key}:${index + 1}`
    return { on: turn.on, name, tell: (world) => tellTurn(world, then, turn, name) }
  })
  return [{ on: story.on, name: story.key, tell: (world) => register(world, story) }, ...later]
}

const registerInstitution = async (
  world: World,
  { key, details }: InstitutionStory,
): Promise<void> => {
  const body = InstitutionDetails.parse(details)
  const receipt = await world.commands.registerInstitution({
    actor: coordinator(body.municipalityCode),
    body,
    idempotency: idempotency(key, body),
  })
  world.rememberParty(key, {
    kind: 'institution',
    id: receipt.institutionId,
    revision: receipt.revision,
    umbrella: false,
    spokesRole: leaderTitles[body.kind],
  })
}

const turnInstitution = async (
  world: World,
  { key, details }: InstitutionStory,
  turn: PartyTurn<unknown>,
  name: string,
): Promise<void> => {
  const { id, revision, ...known } = world.party(key)
  const actor = coordinator(details.municipalityCode)
  const request = { actor, id, ifMatch: revision }
  if ('change' in turn) {
    const body = UpdateInstitution.parse({ details, effectiveOn: turn.on })
    const sent = { ...request, body, idempotency: idempotency(name, body) }
    const receipt = await world.commands.updateInstitution(sent)
    world.rememberParty(key, { ...known, id, revision: receipt.revision })
    return
  }
  const body = closing(world, turn)
  const sent = { ...request, body, idempotency: idempotency(name, body) }
  const receipt = await world.commands.closeInstitution(sent)
  world.rememberParty(key, { ...known, id, revision: receipt.revision })
}

const registerNetwork = async (world: World, { key, by, details }: NetworkStory): Promise<void> => {
  const body = networkDetails(world, details)
  const receipt = await world.commands.registerNetwork({
    actor: by === undefined ? coordinatorOf(body) : leader(world, by),
    body,
    idempotency: idempotency(key, body),
  })
  world.rememberParty(key, {
    kind: 'network',
    id: receipt.networkId,
    revision: receipt.revision,
    umbrella: body.umbrella,
    spokesRole: spokesRoles[body.kind],
  })
}

const turnNetwork = async (
  world: World,
  story: NetworkStory,
  turn: PartyTurn<unknown>,
  name: string,
): Promise<void> => {
  const { id, revision, ...known } = world.party(story.key)
  const details = networkDetails(world, story.details)
  const request = { actor: coordinatorOf(details), id, ifMatch: revision }
  if ('change' in turn) {
    const body = UpdateNetwork.parse({ details, effectiveOn: turn.on })
    const sent = { ...request, body, idempotency: idempotency(name, body) }
    const receipt = await world.commands.updateNetwork(sent)
    const spokesRole = spokesRoles[details.kind]
    world.rememberParty(story.key, { ...known, id, revision: receipt.revision, spokesRole })
    return
  }
  const body = closing(world, turn)
  const sent = { ...request, body, idempotency: idempotency(name, body) }
  const receipt = await world.commands.closeNetwork(sent)
  world.rememberParty(story.key, { ...known, id, revision: receipt.revision })
}

type Close = Extract<PartyTurn<unknown>, { close: unknown }>

const closing = (world: World, { on, close, successor }: Close): z.infer<typeof CloseParty> =>
  CloseParty.parse({
    reason: close,
    successorId: successor === undefined ? null : world.party(successor).id,
    effectiveOn: on,
  })

const networkDetails = (world: World, { memberOf = [], ...details }: NetworkDraft) =>
  NetworkDetails.parse({ ...details, memberOf: memberOf.map((key) => world.party(key).id) })

const coordinatorOf = ({ municipalityCodes }: z.infer<typeof NetworkDetails>) =>
  coordinator(municipalityCodes[0] ?? '')
