import {
  endOf,
  recordOverhead,
  tombstoneRevision,
  type LogEvent,
  type NewEvent,
} from './log-event.ts'
import { LogFile } from './log-file.ts'

/**
 * All events in order, in memory and in a file: what was appended has been handed to the operating
 * system, and outlives the process being killed.
 */
export class Log {
  readonly events: LogEvent[] = []
  readonly #streams = new Map<string, LogEvent[]>()
  readonly #tombstones = new Map<string, LogEvent>()
  /** What `$tb` of a stream's metadata says: revisions below it are not shown. */
  readonly #truncatedBefore = new Map<string, bigint>()
  readonly #file: LogFile
  readonly #listeners = new Set<() => void>()
  #end = 0n

  constructor(path: string) {
    this.#file = new LogFile(path)
    for (const { end, events } of this.#file.read()) {
      this.#add(events)
      this.#end = end
    }
    if (this.events.length === 0) this.#begin()
  }

  /** Where the next record will begin. */
  get end(): bigint {
    return this.#end
  }

  /** Those that were deleted softly, too; without a tombstone. */
  stream(name: string): readonly LogEvent[] {
    return this.#streams.get(name) ?? []
  }

  /** Of the stream, or, for a stream of metadata, of the stream that it is about. */
  tombstone(stream: string): LogEvent | undefined {
    return this.#tombstones.get(stream.startsWith('$$') ? stream.slice(2) : stream)
  }

  isSoftlyDeleted(stream: string): boolean {
    return this.firstRevision(stream) === tombstoneRevision
  }

  /** Of a stream of metadata, only the newest event is shown. */
  firstRevision(stream: string): bigint {
    if (stream.startsWith('$$')) return this.lastRevision(stream)
    return this.#truncatedBefore.get(stream) ?? 0n
  }

  /** -1n where there is none. */
  lastRevision(stream: string): bigint {
    return BigInt(this.stream(stream).length) - 1n
  }

  /** An append to a softly deleted stream brings it back from there on. */
  append(stream: string, events: readonly NewEvent[]): LogEvent[] {
    const next = this.lastRevision(stream) + 1n
    const stored = events.map((event, index) => this.#record(stream, next + BigInt(index), event))
    if (events.length === 0) this.#end += BigInt(recordOverhead + stream.length)
    const isBroughtBack = this.isSoftlyDeleted(stream)
    this.#store(isBroughtBack ? [...stored, this.#metadata(stream, next)] : stored)
    return stored
  }

  /** For good. Answers where the tombstone is. */
  addTombstone(stream: string): bigint {
    const event = { ...systemEvent('$streamDeleted', Buffer.alloc(0)), isJson: false }
    const tombstone = this.#record(stream, tombstoneRevision, event)
    this.#store([tombstone])
    return tombstone.position
  }

  /** The events stay in the log and are shown there; the stream looks as if it were not there. */
  deleteSoftly(stream: string): bigint {
    const metadata = this.#metadata(stream, tombstoneRevision)
    this.#store([metadata])
    return metadata.position
  }

  /** Index of the first event at a position or after it. */
  indexFrom(position: bigint): number {
    let low = 0
    let high = this.events.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.events[middle]?.position ?? 0n) < position) low = middle + 1
      else high = middle
    }
    return low
  }

  onAppend(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  close(): void {
    this.#file.close()
  }

  /** A server has events of its own before any other, and does not begin at 0. */
  #begin(): void {
    this.#end = 548n
    const data = Buffer.from(JSON.stringify({ $maxAge: 2_592_000 }))
    this.#store([this.#record('$$$scavenges', 0n, systemEvent('$metadata', data))])
  }

  #metadata(stream: string, truncateBefore: bigint): LogEvent {
    const name = `$$${stream}`
    const data = Buffer.from(`{"$tb":${String(truncateBefore)}}`)
    return this.#record(name, this.lastRevision(name) + 1n, systemEvent('$metadata', data))
  }

  #record(stream: string, revision: bigint, event: NewEvent): LogEvent {
    const created = String(BigInt(Date.now()) * 10_000n)
    const recorded: LogEvent = { stream, revision, position: this.#end, created, ...event }
    this.#end = endOf(recorded)
    return recorded
  }

  #store(events: readonly LogEvent[]): void {
    this.#file.write({ end: this.#end, events })
    this.#add(events)
    for (const listener of this.#listeners) listener()
  }

  #add(events: readonly LogEvent[]): void {
    for (const event of events) {
      this.events.push(event)
      if (event.revision === tombstoneRevision) this.#tombstones.set(event.stream, event)
      else this.#addToStream(event)
    }
  }

  #addToStream(event: LogEvent): void {
    const stream = this.#streams.get(event.stream)
    if (stream === undefined) this.#streams.set(event.stream, [event])
    else stream.push(event)
    if (event.type !== '$metadata') return
    const before = /"\$tb":\s*(\d+)/.exec(event.data.toString())?.[1]
    if (before === undefined) this.#truncatedBefore.delete(event.stream.slice(2))
    else this.#truncatedBefore.set(event.stream.slice(2), BigInt(before))
  }
}

const systemEvent = (type: string, data: Buffer): NewEvent => ({
  id: crypto.randomUUID(),
  type,
  isJson: true,
  data,
  metadata: Buffer.alloc(0),
})
