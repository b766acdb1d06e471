import { closeSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs'
import type { LogEvent } from './log-event.ts'

/** What one append wrote, and where the log ends after it. */
export interface Written {
  readonly end: bigint
  readonly events: readonly LogEvent[]
}

const newline = 0x0a

/** A file with a line of JSON for each append, so that an append is there as a whole or not at all. */
export class LogFile {
  readonly #path: string
  readonly #file: number

  constructor(path: string) {
    this.#path = path
    this.#file = openSync(path, 'a')
  }

  /** All of it; cuts off a line that was being written when the process was killed. */
  *read(): Generator<Written, undefined> {
    const content = readFileSync(this.#path)
    let start = 0
    for (;;) {
      const end = content.indexOf(newline, start)
      if (end === -1) break
      yield fromLine(content.toString('utf8', start, end))
      start = end + 1
    }
    if (start < content.length) ftruncateSync(this.#file, start)
  }

  write({ end, events }: Written): void {
    const line = JSON.stringify({ end: String(end), events: events.map(asLine) })
    writeSync(this.#file, `${line}\n`)
  }

  close(): void {
    closeSync(this.#file)
  }
}

interface Line extends Omit<LogEvent, 'revision' | 'position' | 'data' | 'metadata'> {
  readonly revision: string
  readonly position: string
  readonly data: string
  readonly metadata: string
}

const asLine = (event: LogEvent): Line => ({
  ...event,
  revision: String(event.revision),
  position: String(event.position),
  data: event.data.toString('base64'),
  metadata: event.metadata.toString('base64'),
})

const fromLine = (text: string): Written => {
  const { end, events } = JSON.parse(text) as { end: string; events: Line[] }
  return {
    end: BigInt(end),
    events: events.map((line) => ({
      ...line,
      revision: BigInt(line.revision),
      position: BigInt(line.position),
      data: Buffer.from(line.data, 'base64'),
      metadata: Buffer.from(line.metadata, 'base64'),
    })),
  }
}
