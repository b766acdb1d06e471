import { RevisionConflictError } from '../errors.ts'
import { prepareAppend } from '../prepared-append.ts'
import type { Appender } from './appender.ts'
import type { Reader } from './reader.ts'

/** Not among the prefixes of the record: it is not part of it, and not copied with it. */
const storeStream = 'samspil-store'

/** The id of the first event in a stream of its own, written by whoever asked first. */
export class StoreId {
  readonly #reader: Reader
  readonly #appender: Appender
  #id: string | undefined

  constructor(reader: Reader, appender: Appender) {
    this.#reader = reader
    this.#appender = appender
  }

  async get(): Promise<string> {
    this.#id ??= (await this.#read()) ?? (await this.#make())
    return this.#id
  }

  async #read(): Promise<string | undefined> {
    for await (const [event] of this.#reader.stream(storeStream, 0, 1)) return event?.id
    return undefined
  }

  async #make(): Promise<string> {
    const id = crypto.randomUUID()
    const event = { id, type: 'store-made.v1', data: {}, metadata: {} }
    const events = prepareAppend(storeStream, [event])
    try {
      await this.#appender.append({ stream: storeStream, expected: 'no-stream', events })
      return id
    } catch (error) {
      // Somebody else was first.
      const made = error instanceof RevisionConflictError ? await this.#read() : undefined
      if (made === undefined) throw error
      return made
    }
  }
}
