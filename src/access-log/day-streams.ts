import { randomUUID } from 'node:crypto'
import { setImmediate as othersTurn } from 'node:timers/promises'
import { AccessNotedV1, type AccessNoted } from '#schemas/access/access-noted.v1.ts'
import { RevisionConflictError, StreamDeletedError } from '#src/event-store/errors.ts'
import type { EventStore, EventToAppend, ExpectedRevision } from '#src/event-store/port.ts'
import type { Batch } from './waiting-entries.ts'

const notedType = 'access-noted.v1'

const streamOf = (day: string): string => `access-${day}`

/** Days for which a day is kept after it. */
export const keptDays = 400

/** Days before those that are looked for: a program that was not run for longer leaves some behind. */
const lookedFor = 400

/** So many days without anything are taken for the end. */
const emptyDays = 60

/** How often others may come first before it is left for a while. */
const mostTries = 20

/** A batch as one event, the same however often it is tried. */
export interface Prepared {
  readonly stream: string
  readonly event: EventToAppend
}

export const prepared = ({ day, noted }: Batch): Prepared => ({
  stream: streamOf(day),
  event: { id: randomUUID(), type: notedType, data: AccessNotedV1.parse(noted), metadata: {} },
})

/** A stream for each day; other instances write to the same. */
export class DayStreams {
  readonly #store: EventStore
  #last: { readonly stream: string; readonly revision: number } | null = null

  constructor(store: EventStore) {
    this.#store = store
  }

  /** What was tried before and perhaps written is written once. @throws as the store */
  async append({ stream, event }: Prepared): Promise<void> {
    let expected: ExpectedRevision =
      this.#last?.stream === stream ? this.#last.revision : 'no-stream'
    for (let tries = 1; ; tries += 1) {
      try {
        const { revision } = await this.#store.append(stream, expected, [event])
        this.#last = { stream, revision }
        return
      } catch (error) {
        if (!(error instanceof RevisionConflictError) || tries === mostTries) throw error
        expected = error.actual
      }
    }
  }

  /** By revision, in the order in which they were written; none of a day that is gone. @throws as the store */
  async read(day: string): Promise<readonly AccessNoted[]> {
    const written: AccessNoted[] = []
    try {
      for await (const { data } of this.#store.readStream(streamOf(day))) {
        written.push(AccessNotedV1.parse(data))
        // Of a day with a flood there is so much that others are answered meanwhile.
        await othersTurn()
      }
      return written
    } catch (error) {
      if (error instanceof StreamDeletedError) return []
      throw error
    }
  }

  /**
   * Deletes for good the days that were kept long enough; `day` is today. Each is asked for by its name: a list of
   * all streams takes long where there are many.
   * @throws as the store
   */
  async forgetBefore(day: string): Promise<void> {
    const first = Temporal.PlainDate.from(day).subtract({ days: keptDays })
    let empty = 0
    for (let days = 1; days <= lookedFor && empty < emptyDays; days += 1) {
      const isForgotten = await this.#forget(streamOf(first.subtract({ days }).toString()))
      empty = isForgotten ? 0 : empty + 1
    }
  }

  /** False where there is nothing. */
  async #forget(stream: string): Promise<boolean> {
    try {
      if (!(await isWritten(this.#store, stream))) return false
      await this.#store.delete(stream)
      return true
    } catch (error) {
      // Earlier, or by another instance at the same moment.
      if (!(error instanceof StreamDeletedError)) throw error
      return false
    }
  }
}

const isWritten = async (store: EventStore, stream: string): Promise<boolean> => {
  for await (const _ of store.readStream(stream)) return true
  return false
}
