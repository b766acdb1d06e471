import type { Reader } from './reader.ts'
import type { SeenPosition } from './seen-position.ts'

const fewest = 4
const most = 1024

interface Known {
  /** Everything up to here was looked at. */
  readonly scanned: bigint
  /** Position of the last event of the record among it. */
  readonly last: bigint
}

interface HeadOptions {
  readonly reader: Reader
  readonly isRecord: (stream: string) => boolean
  readonly seen: SeenPosition
}

/**
 * Finds the last event of the record, from the end of the log backwards to where it looked last
 * time: the client reads everything or filters, but cannot do both backwards.
 */
export class Head {
  readonly #reader: Reader
  readonly #isRecord: (stream: string) => boolean
  readonly #seen: SeenPosition
  #known: Known = { scanned: -1n, last: 0n }

  constructor({ reader, isRecord, seen }: HeadOptions) {
    this.#reader = reader
    this.#isRecord = isRecord
    this.#seen = seen
  }

  /** Its position, 0n where there is none. @throws StoreUnavailableError, StoreUnusableError */
  async find(): Promise<bigint> {
    const known = this.#known
    let end: bigint | undefined
    let last: bigint | undefined
    for (let before: bigint | null = null, count = fewest; last === undefined; count *= 4) {
      const entries = await this.#reader.lastOfAll(Math.min(count, most), before)
      end ??= entries[0]?.position
      before = entries.at(-1)?.position ?? null
      const found = entries.find(
        ({ position, stream, type }) =>
          position <= known.scanned || (this.#isRecord(stream) && !type.startsWith('$')),
      )
      if (found !== undefined) last = found.position <= known.scanned ? known.last : found.position
      else if (before === null) last = 0n
    }
    if (end !== undefined) this.#seen.isEnd(end)
    if (end !== undefined && end > this.#known.scanned) this.#known = { scanned: end, last }
    return last
  }
}
