import { setImmediate as othersTurn } from 'node:timers/promises'
import type { QueueItem } from '#schemas/views/finding-queue.ts'
import { shown } from '#projections/findings/queue.ts'
import { subjectFrom } from '#projections/findings/subject.ts'
import { textOf, type ResultRow } from '#projections/projection.ts'
import { evolveDocument, type StreamDocument } from '#projections/stream-document.ts'
import type { EventStore } from '#src/event-store/port.ts'
import { readStored } from './read-event.ts'

/** A stream as it stood at a position of the log; null where it was not there. */
export const documentAt = async (
  store: EventStore,
  stream: string,
  position: number,
): Promise<StreamDocument | null> => {
  let document: StreamDocument | null = null
  for await (const stored of store.readStream(stream)) {
    const read = readStored(stored)
    // Such a stream is parked: it stands as it stood before.
    if (stored.position > BigInt(position) || 'unreadable' in read) break
    document = evolveDocument(document, read.event)
  }
  return document
}

/** Of several streams. */
export const documentsAt = async (
  store: EventStore,
  streams: readonly string[],
  position: number,
): Promise<ReadonlyMap<string, StreamDocument | null>> => {
  const read = streams.map(async (stream) => {
    const document = await documentAt(store, stream, position)
    return [stream, document] as const
  })
  return new Map(await Promise.all(read))
}

/** Rows of a queue as they were shown on a day, as it was known at a position, from the streams of their agreements. */
export const knownItems = async (
  store: EventStore,
  rows: readonly ResultRow[],
  { day, position }: { readonly day: string; readonly position: number },
): Promise<QueueItem[]> => {
  const documents = new Map<string, StreamDocument | null>()
  const show = shown((stream) => documents.get(stream) ?? null, day)
  const items: QueueItem[] = []
  for (const row of rows) {
    const stream = textOf(row, 'stream')
    for (let missing = missingOf(stream, documents); missing.length > 0;) {
      const read = await documentsAt(store, missing, position)
      for (const [one, document] of read) documents.set(one, document)
      missing = missingOf(stream, documents)
      await othersTurn()
    }
    items.push(show(row))
  }
  return items
}

/** What an agreement's findings are made from, as far as that is known, and what is not read yet. */
const missingOf = (
  stream: string,
  documents: ReadonlyMap<string, StreamDocument | null>,
): string[] => {
  const missing = new Set<string>()
  const read = (one: string): StreamDocument | null => {
    const document = documents.get(one)
    if (document === undefined) missing.add(one)
    return document ?? null
  }
  const document = read(stream)
  if (document?.kind === 'agreement') subjectFrom(document.state, read)
  return [...missing]
}
