import type { ErasureEvent, Recorded } from '#schemas/events/catalogue.ts'
import type { Actor } from '#schemas/events/metadata.ts'
import {
  decideErasure,
  evolveErasure,
  isRepeatedBy,
  type ErasureState,
} from '#domain/people/erasure.ts'
import { refuse } from '#domain/refusal.ts'
import { may, type ActionName } from '#src/identity/permissions.ts'
import { forgetPerson } from '#src/persons/forget-person.ts'
import type { Person } from '#src/persons/person-streams.ts'
import { placesOf, placesOfPerson } from './agreement-rights.ts'
import type { CommandContext } from './context.ts'
import { handle } from './handle.ts'
import { idSource } from './ids.ts'
import { recordPerson } from './record-person.ts'
import type { PersonCommands } from './request.ts'

/** Leaders keep the persons of their institution; coordinators have them forgotten. */
export const personCommands = (context: CommandContext): PersonCommands => ({
  recordPerson: async (request) => {
    const { actor, body: details } = request
    if (actor.role !== 'institution-leader') return refuse('forbidden', '/')
    const { institutionId } = actor
    // A leader of an institution that is not registered keeps nobody.
    const { institutionIds } = await placesOf(context, [institutionId])
    if (!may(actor, { name: 'record-person', institutionIds })) return refuse('forbidden', '/')
    const kept = { institutionId, municipalityCode: null, signInStream: null }
    const person = { personId: idSource(request).stream(), ...kept, details }
    return recordPerson(context, request, { expected: 'no-stream', person })
  },

  updatePerson: async (request) => {
    const { actor, id: personId, ifMatch, body: details } = request
    const known = await authorised(context, actor, { name: 'record-person', personId })
    const { institutionId, municipalityCode, signInStream } = known
    const person = { personId, institutionId, municipalityCode, signInStream, details }
    return recordPerson(context, request, { expected: ifMatch, person })
  },

  forgetPerson: async (request) => {
    const { actor, personId, body } = request
    const { state, last } = await handle<ErasureState>(context, request, {
      stream: `erasure-${personId}`,
      initial: null,
      evolve: (state, event) => evolveErasure(state, event as Recorded<ErasureEvent>),
      subject: (state) => state?.erasure ?? null,
      authorise: async (state) => {
        if (state === null) await authorised(context, actor, { name: 'forget-person', personId })
        else if (!isRepeatedBy(state, actor)) refuse('not-found', '/')
      },
      decide: (state) => ({ events: decideErasure(state, personId, body), warnings: [] }),
    })
    if (state === null) throw new Error('Nobody was forgotten')
    if (request.isTrial !== true) {
      // Each can be done again: what was cut off here is completed when the program starts.
      await context.erasures.add(personId)
      await forgetPerson(context.store, personId)
    }
    const { revision, position, metadata } = last
    const { recordedAt } = metadata
    return { ...state.erasure, revision, position: String(position), recordedAt, warnings: [] }
  },
})

interface Doing {
  readonly name: ActionName
  readonly personId: string
}

/** Who may not even see a person learns only that there is none. @throws Refusal not-found, forbidden */
const authorised = async (
  context: CommandContext,
  actor: Actor,
  { name, personId }: Doing,
): Promise<Person> => {
  const person = await context.persons.read(personId)
  if (person === null) return refuse('not-found', '/')
  const places = await placesOfPerson(context, person)
  if (!may(actor, { name: 'see-persons', ...places })) return refuse('not-found', '/')
  return may(actor, { name, ...places }) ? person : refuse('forbidden', '/')
}
