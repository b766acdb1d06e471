import { nobody, type StoreObserver } from '../observer.ts'
import { Appender } from './appender.ts'
import { Connection } from './connection.ts'
import { Head } from './head.ts'
import { KnownStreams } from './known-ids.ts'
import { Reader } from './reader.ts'
import { SeenPosition } from './seen-position.ts'
import { Sender } from './sender.ts'
import { StoreId } from './store-id.ts'
import type { Timings } from './timings.ts'

/** What the store on EventStoreDB is put together from. */
export interface Parts {
  readonly address: string
  readonly recordPrefixes: readonly string[]
  readonly isRecord: (stream: string) => boolean
  readonly observer: StoreObserver
  readonly timings: Timings
  readonly connection: Connection
  readonly reader: Reader
  readonly appender: Appender
  readonly known: KnownStreams
  readonly head: Head
  readonly id: StoreId
}

export interface PartsOptions {
  readonly address: string
  readonly recordPrefixes: readonly string[]
  readonly observer?: StoreObserver | undefined
  readonly timings: Timings
  /** Aborts when the store closes: reads end, appends do not. */
  readonly closing: AbortSignal
}

/** @throws StoreUnusableError where the address says nothing */
export const makeParts = ({
  address,
  recordPrefixes,
  observer = nobody,
  timings,
  closing,
}: PartsOptions): Parts => {
  const connection = new Connection(address, observer)
  const common = { address, connection, timings, observer }
  const reader = new Reader({ ...common, closing })
  const known = new KnownStreams()
  // What was begun is finished while the store closes.
  const lasting = new Reader({ ...common, closing: new AbortController().signal })
  const seen = new SeenPosition(async () => (await lasting.lastOfAll(1, null))[0]?.position ?? 0n)
  const appender = new Appender({
    ...common,
    reader: lasting,
    sender: new Sender(common),
    known,
    seen,
    patienceMs: timings.patienceMs,
  })
  const isRecord = (stream: string): boolean =>
    recordPrefixes.some((prefix) => stream.startsWith(prefix))
  const head = new Head({ reader, isRecord, seen })
  const id = new StoreId(reader, appender)
  return { ...common, recordPrefixes, isRecord, reader, appender, known, head, id }
}
