import { createHash } from 'node:crypto'
import stringify from 'safe-stable-stringify'
import type { StoredEvent } from '../port.ts'

/**
 * What of an event a copy keeps, as text: all but the position, which every store gives by itself.
 * Keys are sorted: a store keeps JSON, and not the order it was written in.
 */
export const contentOf = ({ stream, revision, id, type, data, metadata }: StoredEvent): string =>
  stringify({ stream, revision, id, type, data, metadata }) ?? ''

/** SHA-256 over the contents of events in their order, each on a line. */
export class ContentHash {
  readonly #hash = createHash('sha256')
  #count = 0

  add(event: StoredEvent): void {
    this.#hash.update(`${contentOf(event)}\n`)
    this.#count += 1
  }

  get count(): number {
    return this.#count
  }

  /** Hexadecimal; nothing can be added afterwards. */
  digest(): string {
    return this.#hash.digest('hex')
  }
}
