import { createHmac, randomUUID } from 'node:crypto'
import type { Actor } from '#schemas/events/metadata.ts'
import type { PersonDetails } from '#schemas/persons/person.ts'
import { PersonSignsInV1 } from '#schemas/persons/person-signs-in.v1.ts'
import { isSame } from '#domain/difference.ts'
import type { Clock } from '#src/clock.ts'
import { metadataOf } from '#src/commands/handle.ts'
import { RevisionConflictError, StreamDeletedError } from '#src/event-store/errors.ts'
import type { EventStore } from '#src/event-store/port.ts'
import { readInstitution } from '#src/commands/party-streams.ts'
import { nameIn, type SignedInPerson } from '#src/identity/signed-in-person.ts'
import { mayRecord, type RoleHolder } from '#src/identity/visitor.ts'
import { PersonStreams, type Person } from './person-streams.ts'

const signsInType = 'person-signs-in.v1'

interface Parts {
  readonly store: EventStore
  readonly clock: Clock
  /** Shared by all instances: without it nobody can tell whose stream one is. */
  readonly secret: string
}

/**
 * Who those are that sign in. A stream named after what the issuer knows somebody by, which the secret
 * hides, leads to the person: a random reference, as of any other. Whoever was forgotten and signs in
 * anew is somebody else.
 */
export class UserPersons {
  readonly #parts: Parts
  readonly #persons: PersonStreams

  constructor(parts: Parts) {
    this.#parts = parts
    this.#persons = new PersonStreams(parts.store)
  }

  /**
   * The reference of somebody with roles; recorded where it is new, is called otherwise now, or has gone over to
   * another keeper. Null of who records nothing, or has a role in no institution that is registered.
   * @throws as the store
   */
  async referenceOf(who: SignedInPerson, holders: readonly RoleHolder[]): Promise<string | null> {
    const actors = holders.filter(mayRecord)
    const [keeper, ...others] = await this.#keepersOf(actors)
    const [actor] = actors
    if (actor === undefined || keeper === undefined) return null
    const { stream, personId } = await this.#place(who)
    const known = await this.#persons.read(personId)
    const isKept = known !== null && [keeper, ...others].some((one) => isKeptBy(known, one))
    const details = detailsOf(who, known)
    if (isKept && isSame(known.details, details)) return personId
    const { institutionId, municipalityCode } = isKept ? known : keeper
    const person = { personId, institutionId, municipalityCode, signInStream: stream, details }
    const metadata = metadataOf(this.#parts, { actor: { ...actor, personId }, body: null }, [])
    try {
      const expected = known?.revision ?? 'no-stream'
      await this.#persons.record({ expected, eventId: randomUUID(), person, metadata })
    } catch (error) {
      // Whoever was forgotten meanwhile is somebody new.
      if (error instanceof StreamDeletedError) return this.#anew(stream, who, holders)
      // Signed in twice at the same moment: the other one said the same.
      if (!(error instanceof RevisionConflictError)) throw error
    }
    return personId
  }

  /** Where what leads to somebody was left behind. */
  async #anew(
    stream: string,
    who: SignedInPerson,
    holders: readonly RoleHolder[],
  ): Promise<string | null> {
    await this.#parts.store.delete(stream).catch((error: unknown) => {
      if (!(error instanceof StreamDeletedError)) throw error
    })
    return this.referenceOf(who, holders)
  }

  /** An institution its leader, a municipality its coordinator. */
  async #keepersOf(actors: readonly Actor[]): Promise<readonly Keeper[]> {
    const keepers: Keeper[] = []
    for (const actor of actors) {
      if (actor.role === 'coordinator') {
        keepers.push({ institutionId: null, municipalityCode: actor.municipalityCode })
      }
      if (actor.role !== 'institution-leader') continue
      const { institutionId } = actor
      const { status } = await readInstitution(this.#parts.store, institutionId)
      if (status !== 'none') keepers.push({ institutionId, municipalityCode: null })
    }
    return keepers
  }

  /** The first of the numbered streams that was not deleted. */
  async #place({ issuer, subject }: SignedInPerson): Promise<Place> {
    const { secret } = this.#parts
    const name = createHmac('sha256', secret).update(`${issuer} ${subject}`).digest('hex')
    for (let number = 1; ; number += 1) {
      const place = await this.#placeAt(`person-signs-in-${name}-${String(number)}`)
      if (place !== null) return place
    }
  }

  /** Begun where it is empty; null where it was deleted. */
  async #placeAt(stream: string): Promise<Place | null> {
    const { store } = this.#parts
    try {
      for await (const { data } of store.readStream(stream)) {
        return { stream, personId: PersonSignsInV1.parse(data).personId }
      }
      const personId = randomUUID()
      const event = { id: randomUUID(), type: signsInType, data: { personId }, metadata: {} }
      await store.append(stream, 'no-stream', [event])
      return { stream, personId }
    } catch (error) {
      if (error instanceof StreamDeletedError) return null
      if (error instanceof RevisionConflictError) return this.#placeAt(stream)
      throw error
    }
  }
}

interface Place {
  readonly stream: string
  readonly personId: string
}

type Keeper = Pick<Person, 'institutionId' | 'municipalityCode'>

const isKeptBy = (person: Keeper, keeper: Keeper): boolean =>
  person.institutionId === keeper.institutionId &&
  person.municipalityCode === keeper.municipalityCode

/** What the issuer does not tell stays as it is; where nothing is known, what it knows the person by is a name. */
const detailsOf = (
  { subject, name, email }: SignedInPerson,
  known: Person | null,
): PersonDetails => ({
  name: name ?? known?.details.name ?? nameIn(subject.slice(0, mostLetters)) ?? nameless,
  email: email ?? known?.details.email ?? null,
  phone: known?.details.phone ?? null,
})

const mostLetters = 120
const nameless = 'Uden navn'
