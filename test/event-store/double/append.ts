import type { Log, LogEvent, NewEvent } from './log.ts'

export type Expected = 'any' | 'no-stream' | 'stream-exists' | bigint

export type Appended =
  | { readonly kind: 'done'; readonly revision: bigint; readonly position: bigint }
  | { readonly kind: 'wrong-revision'; readonly actual: bigint }
  | { readonly kind: 'deleted' }

/**
 * What the server remembers of ids since it was started: the last place of each. It is asked where any
 * revision will do; where one is expected, the stream itself is looked at.
 */
export class Appends {
  readonly #log: Log
  readonly #ids = new Map<string, LogEvent>()

  constructor(log: Log) {
    this.#log = log
  }

  append(stream: string, expected: Expected, events: readonly NewEvent[]): Appended {
    const log = this.#log
    if (log.isTombstoned(stream)) return { kind: 'deleted' }
    const actual = log.lastRevision(stream)
    if (expected === 'stream-exists') {
      if (actual < log.firstRevision(stream)) {
        return actual < 0n ? { kind: 'wrong-revision', actual } : { kind: 'deleted' }
      }
      return this.#store(stream, events)
    }
    if (expected === 'any') {
      const known = this.#remembered(stream, events)
      return known === undefined ? this.#store(stream, events) : done(known)
    }
    const at = expected === 'no-stream' ? -1n : expected
    const isSoftlyDeleted = expected === 'no-stream' && actual < log.firstRevision(stream)
    if (at === actual || isSoftlyDeleted) return this.#store(stream, events)
    const repeated = at < actual ? this.#repeated(stream, at, events) : undefined
    return repeated === undefined ? { kind: 'wrong-revision', actual } : done(repeated)
  }

  /** As a restart does. */
  forget(): void {
    this.#ids.clear()
  }

  #store(stream: string, events: readonly NewEvent[]): Appended {
    const stored = this.#log.append(stream, events)
    for (const event of stored) this.#ids.set(event.id, event)
    const last = stored.at(-1)
    if (last !== undefined) return done(last)
    return { kind: 'done', revision: this.#log.lastRevision(stream), position: 0n }
  }

  #remembered(stream: string, events: readonly NewEvent[]): LogEvent | undefined {
    const known = events.map(({ id }) => this.#ids.get(id))
    const isAll = known.every((event) => event?.stream === stream)
    return isAll ? known.at(-1) : undefined
  }

  #repeated(stream: string, expected: bigint, events: readonly NewEvent[]): LogEvent | undefined {
    const there = this.#log.stream(stream)
    const first = Number(expected) + 1
    const isAll = events.every(({ id }, index) => there[first + index]?.id === id)
    return isAll ? there[first + events.length - 1] : undefined
  }
}

const done = ({ revision, position }: LogEvent): Appended => ({ kind: 'done', revision, position })
