import { createHmac, randomUUID } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { Actor, Metadata } from '#schemas/events/metadata.ts'
import type { PersonDetails } from '#schemas/persons/person.ts'
import { PersonSignsInV1 } from '#schemas/persons/person-signs-in.v1.ts'
import { isSame } from '#domain/difference.ts'
import { nowInstant, type Clock } from '#src/clock.ts'
import { RevisionConflictError, StreamDeletedError } from '#src/event-store/errors.ts'
import type { EventStore } from '#src/event-store/port.ts'
import type { SignedInPerson } from '#src/identity/signed-in-person.ts'
import { PersonStreams } from './person-streams.ts'

const signsInType = 'person-signs-in.v1'

/** Milliseconds for which a program that sends one token after another is not looked up again. */
const knownFor = 5 * 60_000
const mostKnown = 10_000

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
  readonly #found: LRUCache<string, Promise<string>>

  constructor(parts: Parts) {
    const { store, clock } = parts
    this.#parts = parts
    this.#persons = new PersonStreams(store)
    const perf = { now: () => clock.now().epochMilliseconds }
    this.#found = new LRUCache({ max: mostKnown, ttl: knownFor, ttlResolution: 0, perf })
  }

  /**
   * The reference of somebody who acts in a role; recorded where it is new, or called otherwise now.
   * @throws as the store
   */
  referenceOf(who: SignedInPerson, actor: Actor): Promise<string> {
    const key = JSON.stringify([who.issuer, who.subject, who.name, who.email])
    const known = this.#found.get(key)
    if (known !== undefined) return known
    const found = this.#find(who, actor)
    this.#found.set(key, found)
    found.catch(() => this.#found.delete(key))
    return found
  }

  async #find(who: SignedInPerson, actor: Actor): Promise<string> {
    const { stream, personId } = await this.#place(who)
    const persons = this.#persons
    const known = await persons.read(personId)
    const details = detailsOf(who)
    if (known !== null && isSame(known.details, details)) return personId
    const kept = known ?? keptBy(actor)
    const { institutionId, municipalityCode } = kept
    const person = { personId, institutionId, municipalityCode, signInStream: stream, details }
    const metadata = this.#metadata({ ...actor, personId })
    try {
      const expected = known?.revision ?? 'no-stream'
      await persons.record({ expected, eventId: randomUUID(), person, metadata })
    } catch (error) {
      // Signed in twice at the same moment: the other one said the same.
      if (!(error instanceof RevisionConflictError)) throw error
    }
    return personId
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

  #metadata(actor: Actor): Metadata {
    return {
      actor,
      recordedAt: nowInstant(this.#parts.clock),
      correlationId: randomUUID(),
      causationId: null,
      request: null,
      warnings: [],
    }
  }
}

interface Place {
  readonly stream: string
  readonly personId: string
}

/** An institution its leader, a municipality its coordinator. */
const keptBy = (
  actor: Actor,
): { readonly institutionId: string | null; readonly municipalityCode: string | null } => ({
  institutionId: actor.role === 'institution-leader' ? actor.institutionId : null,
  municipalityCode: actor.role === 'coordinator' ? actor.municipalityCode : null,
})

/** Where the issuer tells no name, what it knows the person by. */
const detailsOf = ({ subject, name, email }: SignedInPerson): PersonDetails => ({
  name: name ?? subject,
  email,
  phone: null,
})
