import type { LogEvent, NewEvent } from './log-event.ts'
import type { Log } from './log.ts'

export type Expected = 'any' | 'no-stream' | 'stream-exists' | bigint

export type Outcome =
  /** No position for the repeat of an append whose events are not shown any more. */
  | { readonly kind: 'done'; readonly revision: bigint; readonly position: bigint | null }
  | { readonly kind: 'wrong-revision'; readonly actual: bigint }
  | { readonly kind: 'deleted' }
  /** A repeat of what is not yet replicated. */
  | { readonly kind: 'dropped' }

type Check =
  | { readonly kind: 'write' }
  | { readonly kind: 'repeat'; readonly revision: bigint }
  | Extract<Outcome, { kind: 'wrong-revision' | 'deleted' }>

interface Place {
  readonly stream: string
  readonly revision: bigint
}

/**
 * Checks the expected revision and recognises repeats as `IndexWriter.CheckCommit` of the server does:
 * by what it remembers of ids since it was started and, where a revision is expected, by the stream itself.
 */
export class Appends {
  /** Until when a write counts as not replicated, by its last event. */
  readonly unreplicated = new WeakMap<LogEvent, number>()
  readonly #log: Log
  readonly #ids = new Map<string, Place>()

  constructor(log: Log) {
    this.#log = log
  }

  append(stream: string, expected: Expected, events: readonly NewEvent[]): Outcome {
    const check = this.#check(
      stream,
      expected,
      events.map(({ id }) => id),
    )
    if (check.kind === 'repeat') return this.#answerAgain(stream, check.revision)
    if (check.kind !== 'write') return check
    // A record without events is written for none.
    const { end } = this.#log
    const stored = this.#log.append(stream, events)
    for (const { id, revision } of stored) {
      // The first place of an id is remembered, wherever else it is written.
      if (!this.#ids.has(id)) this.#ids.set(id, { stream, revision })
    }
    const revision = this.#log.lastRevision(stream)
    return { kind: 'done', revision, position: stored.at(-1)?.position ?? end }
  }

  delete(stream: string, expected: Expected): Outcome {
    const check = this.#check(stream, expected, [crypto.randomUUID()])
    if (check.kind !== 'write') return check as Exclude<Check, { kind: 'write' | 'repeat' }>
    const log = this.#log
    if (log.lastRevision(stream) < 0n && log.lastRevision(`$$${stream}`) < 0n) return wrong(-1n)
    return { kind: 'done', revision: 0n, position: log.deleteSoftly(stream) }
  }

  tombstone(stream: string, expected: Expected): Outcome {
    const check = this.#check(stream, expected, [crypto.randomUUID()])
    if (check.kind !== 'write') return check as Exclude<Check, { kind: 'write' | 'repeat' }>
    return { kind: 'done', revision: 0n, position: this.#log.addTombstone(stream) }
  }

  /** As a restart does. */
  forgetIds(): void {
    this.#ids.clear()
  }

  #check(stream: string, expected: Expected, ids: readonly string[]): Check {
    const log = this.#log
    if (log.tombstone(stream) !== undefined) return { kind: 'deleted' }
    const actual = log.lastRevision(stream)
    if (expected === 'stream-exists') {
      if (log.isSoftlyDeleted(stream)) return { kind: 'deleted' }
      if (actual < 0n && log.lastRevision(`$$${stream}`) < 0n) return wrong(actual)
    }
    if (expected === 'any' || expected === 'stream-exists') {
      return this.#checkRemembered(stream, actual, ids)
    }
    const at = expected === 'no-stream' ? -1n : expected
    if (at < actual) return this.#checkStream(stream, at, ids)
    return at > actual ? wrong(actual) : { kind: 'write' }
  }

  #checkRemembered(stream: string, actual: bigint, ids: readonly string[]): Check {
    let last: bigint | undefined
    for (const id of ids) {
      const known = this.#ids.get(id)
      // A new id first makes it a new append, after a known one a spoiled repeat.
      if (known?.stream !== stream) return last === undefined ? { kind: 'write' } : wrong(actual)
      last = known.revision
    }
    return last === undefined ? { kind: 'write' } : { kind: 'repeat', revision: last }
  }

  #checkStream(stream: string, expected: bigint, ids: readonly string[]): Check {
    const log = this.#log
    const there = log.stream(stream)
    let revision = expected
    for (const id of ids) {
      revision += 1n
      const known = this.#ids.get(id)
      const isRemembered = known?.stream === stream && known.revision === revision
      if (isRemembered || there[Number(revision)]?.id === id) continue
      const isFirst = revision === expected + 1n
      if (isFirst && expected === -1n && log.isSoftlyDeleted(stream)) return { kind: 'write' }
      return wrong(log.lastRevision(stream))
    }
    if (revision === expected) return wrong(log.lastRevision(stream))
    return { kind: 'repeat', revision }
  }

  #answerAgain(stream: string, revision: bigint): Outcome {
    const event = this.#log.stream(stream)[Number(revision)]
    if (event !== undefined && (this.unreplicated.get(event) ?? 0) > Date.now()) {
      return { kind: 'dropped' }
    }
    const isShown = revision >= this.#log.firstRevision(stream)
    return { kind: 'done', revision, position: isShown ? (event?.position ?? null) : null }
  }
}

const wrong = (actual: bigint) => ({ kind: 'wrong-revision', actual }) as const
