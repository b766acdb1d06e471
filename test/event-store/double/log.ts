import { closeSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs'

/** An event as the log holds it. */
export interface LogEvent {
  readonly stream: string
  /** -1n stands for none; a mark of deletion has the largest there is. */
  readonly revision: bigint
  readonly position: bigint
  readonly id: string
  readonly type: string
  readonly contentType: string
  /** Ticks of 100 ns since 1970. */
  readonly created: string
  readonly data: Buffer
  readonly metadata: Buffer
}

export type NewEvent = Pick<LogEvent, 'id' | 'type' | 'contentType' | 'data' | 'metadata'>

export const tombstoneRevision = 9_223_372_036_854_775_807n

/**
 * All events in order, in memory and in a file: what was appended has been handed to the operating
 * system, and outlives the process being killed. A line of the file is one append.
 */
export class Log {
  readonly events: LogEvent[] = []
  readonly #streams = new Map<string, LogEvent[]>()
  readonly #tombstones = new Set<string>()
  /** Revision below which a stream was deleted softly. */
  readonly #truncated = new Map<string, bigint>()
  readonly #file: number
  readonly #listeners = new Set<() => void>()
  #end = 0n

  constructor(path: string) {
    this.#file = openSync(path, 'a+')
    const whole = this.#load(readFileSync(path, 'utf8'))
    // A line that was being written when the process was killed.
    ftruncateSync(this.#file, whole)
  }

  stream(name: string): readonly LogEvent[] {
    return this.#streams.get(name) ?? []
  }

  isTombstoned(stream: string): boolean {
    return this.#tombstones.has(stream)
  }

  firstRevision(stream: string): bigint {
    return this.#truncated.get(stream) ?? 0n
  }

  lastRevision(stream: string): bigint {
    return this.stream(stream).at(-1)?.revision ?? -1n
  }

  append(stream: string, events: readonly NewEvent[]): LogEvent[] {
    const last = this.lastRevision(stream)
    const created = String(BigInt(Date.now()) * 10_000n)
    const stored = events.map(({ id, type, contentType, data, metadata }, index) => {
      const revision = last + 1n + BigInt(index)
      const position = this.#nextPosition(data.length + metadata.length)
      return { stream, revision, position, id, type, contentType, created, data, metadata }
    })
    this.#write(stored.map(asLine))
    this.#add(stored)
    return stored
  }

  tombstone(stream: string): bigint {
    const event: LogEvent = {
      stream,
      revision: tombstoneRevision,
      position: this.#nextPosition(0),
      id: crypto.randomUUID(),
      type: '$streamDeleted',
      contentType: 'application/octet-stream',
      created: String(BigInt(Date.now()) * 10_000n),
      data: Buffer.alloc(0),
      metadata: Buffer.alloc(0),
    }
    this.#write([asLine(event)])
    this.#add([event])
    return event.position
  }

  /** The events stay in the log and are shown there; the stream looks as if it were not there. */
  deleteSoftly(stream: string): bigint {
    const before = this.lastRevision(stream) + 1n
    const data = Buffer.from(JSON.stringify({ $tb: String(before) }))
    const [event] = this.append(`$$${stream}`, [
      {
        id: crypto.randomUUID(),
        type: '$metadata',
        contentType: 'application/json',
        data,
        metadata: Buffer.alloc(0),
      },
    ])
    return event?.position ?? 0n
  }

  /** Index of the first event after a position, or at it. */
  indexFrom(position: bigint, isInclusive: boolean): number {
    let low = 0
    let high = this.events.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const found = this.events[middle]?.position ?? 0n
      if (isInclusive ? found < position : found <= position) low = middle + 1
      else high = middle
    }
    return low
  }

  onAppend(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  close(): void {
    closeSync(this.#file)
  }

  /** As of a file with records of some length: nobody can rely on the next position. */
  #nextPosition(bytes: number): bigint {
    const position = this.#end
    this.#end += BigInt(bytes + 137)
    return position
  }

  #write(events: readonly unknown[]): void {
    writeSync(this.#file, `${JSON.stringify({ end: String(this.#end), events })}\n`)
  }

  #add(events: readonly LogEvent[]): void {
    for (const event of events) {
      this.events.push(event)
      if (event.revision === tombstoneRevision) this.#tombstones.add(event.stream)
      else this.#addToStream(event)
    }
    for (const listener of this.#listeners) listener()
  }

  #addToStream(event: LogEvent): void {
    const stream = this.#streams.get(event.stream)
    if (stream === undefined) this.#streams.set(event.stream, [event])
    else stream.push(event)
    if (event.type !== '$metadata') return
    const { $tb } = JSON.parse(event.data.toString()) as { $tb?: string | number }
    if ($tb !== undefined) this.#truncated.set(event.stream.slice(2), BigInt($tb))
  }

  /** Length of what is whole, in bytes. */
  #load(text: string): number {
    let whole = 0
    for (const line of text.split('\n').slice(0, -1)) {
      const { end, events } = JSON.parse(line) as { end: string; events: Line[] }
      this.#add(events.map(fromLine))
      this.#end = BigInt(end)
      whole += Buffer.byteLength(line) + 1
    }
    return whole
  }
}

interface Line {
  readonly [name: string]: string
}

const asLine = (event: LogEvent): Line => ({
  ...event,
  revision: String(event.revision),
  position: String(event.position),
  data: event.data.toString('base64'),
  metadata: event.metadata.toString('base64'),
})

const fromLine = (line: Line): LogEvent => ({
  stream: line['stream'] ?? '',
  id: line['id'] ?? '',
  type: line['type'] ?? '',
  contentType: line['contentType'] ?? '',
  created: line['created'] ?? '',
  revision: BigInt(line['revision'] ?? ''),
  position: BigInt(line['position'] ?? ''),
  data: Buffer.from(line['data'] ?? '', 'base64'),
  metadata: Buffer.from(line['metadata'] ?? '', 'base64'),
})
