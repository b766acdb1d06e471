import { randomUUID } from 'node:crypto'
import { Metadata } from '#schemas/events/metadata.ts'
import type { PersonDetails } from '#schemas/persons/person.ts'
import { PersonListedV1 } from '#schemas/persons/person-listed.v1.ts'
import { PersonRecordedV1 } from '#schemas/persons/person-recorded.v1.ts'
import { RevisionConflictError, StreamDeletedError } from '#src/event-store/errors.ts'
import type { EventStore, ExpectedRevision, StoredEvent } from '#src/event-store/port.ts'

const recordedType = 'person-recorded.v1'
const listedType = 'person-listed.v1'

/** A person as recorded last. */
export interface Person {
  readonly personId: string
  readonly institutionId: string | null
  readonly municipalityCode: string | null
  readonly signInStream: string | null
  readonly details: PersonDetails
  readonly revision: number
  /** When that was recorded. */
  readonly recordedAt: string
  /** All that was recorded, the oldest first. */
  readonly history: { recordedAt: string; details: PersonDetails }[]
}

export interface Recording {
  readonly expected: ExpectedRevision
  readonly eventId: string
  readonly person: PersonRecordedV1
  readonly metadata: Metadata
}

/**
 * Persons, each in a stream that can be deleted for good, and for each institution and municipality a list
 * of the references that it keeps. Nothing of them is in a read model: they are read when they are shown.
 */
export class PersonStreams {
  readonly #store: EventStore

  constructor(store: EventStore) {
    this.#store = store
  }

  /** Null where there is none, or none any more. */
  async read(personId: string): Promise<Person | null> {
    const events = await this.#events(personStream(personId))
    const all = events.map(({ data, metadata }) => ({
      ...PersonRecordedV1.parse(data),
      recordedAt: Metadata.parse(metadata).recordedAt,
    }))
    const last = all.at(-1)
    if (last === undefined) return null
    const history = all.map(({ recordedAt, details }) => ({ recordedAt, details }))
    return { ...last, revision: events.length - 1, history }
  }

  /** Those of them that are there. */
  async readAll(personIds: readonly string[]): Promise<Person[]> {
    const found = await Promise.all(personIds.map((id) => this.read(id)))
    return found.filter((person) => person !== null)
  }

  /** @throws RevisionConflictError, EventIdReusedError, StreamDeletedError and as the store */
  async record({ expected, eventId, person, metadata }: Recording): Promise<number> {
    // First where it is found: a crash between the two must leave nobody whom nobody finds. Its keeper may be new.
    await this.#list(person)
    const data = PersonRecordedV1.parse(person)
    const event = { id: eventId, type: recordedType, data, metadata: Metadata.parse(metadata) }
    const { revision } = await this.#store.append(personStream(person.personId), expected, [event])
    return revision
  }

  /**
   * References that an institution or, by its code, a municipality keeps, the oldest first; of some there
   * may be nobody any more.
   */
  async idsOf(keeper: string): Promise<readonly string[]> {
    const events = await this.#events(listStream(keeper))
    return [...new Set(events.map(({ data }) => PersonListedV1.parse(data).personId))]
  }

  async #list({ institutionId, municipalityCode, personId }: PersonRecordedV1): Promise<void> {
    const stream = listStream(institutionId ?? municipalityCode ?? '')
    for (;;) {
      const events = await this.#events(stream)
      if (events.some(({ data }) => PersonListedV1.parse(data).personId === personId)) return
      const expected = events.length === 0 ? 'no-stream' : events.length - 1
      const listed = { id: randomUUID(), type: listedType, data: { personId }, metadata: {} }
      try {
        await this.#store.append(stream, expected, [listed])
        return
      } catch (error) {
        if (!(error instanceof RevisionConflictError)) throw error
      }
    }
  }

  async #events(stream: string): Promise<readonly StoredEvent[]> {
    try {
      return await Array.fromAsync(this.#store.readStream(stream))
    } catch (error) {
      if (error instanceof StreamDeletedError) return []
      throw error
    }
  }
}

const personStream = (personId: string): string => `person-${personId}`
const listStream = (keeper: string): string => `person-list-${keeper}`
