import { setImmediate as othersTurn } from 'node:timers/promises'
import type { Projection, ReadDocument } from '#projections/projection.ts'
import type { StreamDocument } from '#projections/stream-document.ts'
import type { BulkFile } from './bulk-file.ts'
import { isOfTheDisk, type Parking } from './parking.ts'
import { isHandled, readable, reasonOf, type ReadEvent } from './read-event.ts'

/** Rows that do not fit their tables. */
export class RowsError extends Error {}

/** Documents in hand; some 40 KB each. */
const mostInHand = 3000

/**
 * A read model from all events at once: first the documents, each folded in memory and stored when
 * enough of them are in hand, and then the rows, which follow from the documents alone.
 */
export class BulkBuild {
  readonly #file: BulkFile
  readonly #projection: Projection
  readonly #documents = new Map<string, StreamDocument>()
  readonly #parked = new Map<string, Parking>()

  constructor(file: BulkFile, projection: Projection) {
    this.#file = file
    this.#projection = projection
  }

  get parked(): readonly Parking[] {
    return [...this.#parked.values()]
  }

  /** Events in order of their positions. */
  fold(events: readonly ReadEvent[]): void {
    for (const one of events) {
      if (!isHandled(this.#projection, one) || this.#parked.has(one.stream)) continue
      try {
        this.#foldOne(one)
      } catch (error) {
        const { stream, position } = one
        const parking = { stream, position, reason: reasonOf(error) }
        this.#parked.set(stream, parking)
        this.#file.park(stream, position, parking.reason)
      }
    }
    if (this.#documents.size >= mostInHand) this.#store()
  }

  /**
   * Rows of every stream, once. With a turn for others now and then.
   * @throws RowsError where rows cannot be made or stored: which event is at fault is not known here
   */
  async rows(onProgress: (share: number) => void): Promise<void> {
    this.#store()
    const total = this.#file.documentCount
    let done = 0
    const read = this.#remembering()
    for (const page of this.#file.documents()) {
      for (const { stream, document } of page) {
        this.#insertRows(stream, document, read)
      }
      done += page.length
      onProgress(done / total)
      await othersTurn()
    }
  }

  #foldOne(one: ReadEvent): void {
    const event = readable(one)
    const before = this.#documents.get(one.stream) ?? this.#file.document(one.stream)
    const after = this.#projection.evolve(before, event)
    const noted = this.#projection.journal?.rows(event, { before, after }) ?? []
    this.#documents.set(one.stream, after)
    for (const row of noted) this.#file.insert(one.stream, row)
  }

  #insertRows(stream: string, document: StreamDocument, read: ReadDocument): void {
    try {
      for (const row of this.#projection.rows(document, read)) this.#file.insert(stream, row)
    } catch (error) {
      if (isOfTheDisk(error)) throw error
      throw new RowsError(`Rows of ${stream} cannot be made or stored`, { cause: error })
    }
  }

  #store(): void {
    for (const [stream, document] of this.#documents) this.#file.keep(stream, document)
    this.#documents.clear()
  }

  /** Parties are those of many agreements: each is read once, as far as memory goes. */
  #remembering(): ReadDocument {
    const known = new Map<string, StreamDocument | null>()
    return (stream) => {
      const remembered = known.get(stream)
      if (remembered !== undefined) return remembered
      const document = this.#file.document(stream)
      if (known.size < mostRemembered) known.set(stream, document)
      return document
    }
  }
}

const mostRemembered = 100_000
