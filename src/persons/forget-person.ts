import pLimit from 'p-limit'
import { PersonRecordedV1 } from '#schemas/persons/person-recorded.v1.ts'
import { StoreUnusableError, StreamDeletedError } from '#src/event-store/errors.ts'
import type { EventStore } from '#src/event-store/port.ts'

/** The stream that holds what is known of a person, and that is deleted with it. */
const personStream = (personId: string): string => `person-${personId}`

/**
 * Deletes what is known of a person for good, and what leads to it. Repeatable: a deletion that was cut
 * off is completed.
 * @throws as the store
 */
export const forgetPerson = async (store: EventStore, personId: string): Promise<void> => {
  const stream = personStream(personId)
  // First what leads there: the person's own stream alone knows it.
  const streams = [...(await leadingTo(store, stream)), stream]
  const failures: unknown[] = []
  for (const one of streams) {
    await erase(store, one).catch((error: unknown) => {
      // It is deleted, and only the log of the store still holds it: that must not keep the next from being deleted.
      if (!(error instanceof StoreUnusableError)) throw error
      failures.push(error)
    })
  }
  if (failures.length > 0) throw failures[0]
}

const leadingTo = async (store: EventStore, stream: string): Promise<readonly string[]> => {
  try {
    const events = await Array.fromAsync(store.readStream(stream))
    const streams = events.map(({ data }) => PersonRecordedV1.safeParse(data).data?.signInStream)
    return [...new Set(streams.filter((name) => typeof name === 'string'))]
  } catch (error) {
    if (error instanceof StreamDeletedError) return []
    throw error
  }
}

const erase = async (store: EventStore, stream: string): Promise<void> => {
  try {
    await store.delete(stream)
  } catch (error) {
    if (!(error instanceof StreamDeletedError)) throw error
  }
}

/** Of a server that is asked for one after the other, each would wait for the way there and back. */
const atOnce = 32

/**
 * Forgets all of them who are not forgotten in this store, which a backup may have put back. A stream
 * that says it was deleted holds nothing: a store deletes and marks in one step.
 * @returns how many still held something
 * @throws as the store
 */
export const forgetAgain = async (
  store: EventStore,
  personIds: readonly string[],
): Promise<number> => {
  const failures: unknown[] = []
  const found = await pLimit(atOnce).map(personIds, async (personId) => {
    const left = await leftOf(store, personId)
    if (left !== 'deleted') {
      await forgetPerson(store, personId).catch((error: unknown) => {
        if (!(error instanceof StoreUnusableError)) throw error
        failures.push(error)
      })
    }
    return left
  })
  if (failures.length > 0) throw failures[0]
  return found.filter((left) => left === 'events').length
}

/**
 * Ends what a crash may have cut off after somebody was deleted. Only the log of SQLite can still hold
 * something of a stream that says so, and to repeat one deletion empties it of all.
 * @throws as the store, where others read the log all the time
 */
export const endErasures = async (
  store: EventStore,
  [personId]: readonly string[],
): Promise<void> => {
  if (personId !== undefined) await forgetPerson(store, personId)
}

const leftOf = async (
  store: EventStore,
  personId: string,
): Promise<'events' | 'nothing' | 'deleted'> => {
  const events = store.readStream(personStream(personId))[Symbol.asyncIterator]()
  try {
    const { done } = await events.next()
    await events.return?.()
    return done === true ? 'nothing' : 'events'
  } catch (error) {
    if (error instanceof StreamDeletedError) return 'deleted'
    throw error
  }
}
