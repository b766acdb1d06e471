import type { Recorded } from '#schemas/events/catalogue.ts'
import { parseEvent } from '#domain/events/parse-event.ts'
import type { Projection, Row } from '#projections/projection.ts'
import type { StreamDocument } from '#projections/stream-document.ts'
import type { StoredEvent } from '#src/event-store/port.ts'
import type { ModelFile } from './model-file.ts'

/** An event parsed once for all projections, or the reason why it cannot be read. */
export type ReadEvent =
  | { readonly position: bigint; readonly stream: string; readonly event: Recorded }
  | { readonly position: bigint; readonly stream: string; readonly unreadable: string }

export const readStored = (stored: StoredEvent): ReadEvent => {
  const { position, stream } = stored
  try {
    return { position, stream, event: parseEvent(stored) }
  } catch (error) {
    return { position, stream, unreadable: reasonOf(error) }
  }
}

export interface Parking {
  readonly stream: string
  readonly position: bigint
  readonly reason: string
}

/**
 * Folds a batch into one model: every touched document and its rows are written once, in one
 * transaction with the checkpoint. An event that cannot be applied parks its stream as it stood
 * before, and stops nothing else.
 */
export const applyBatch = (model: ModelFile, batch: readonly ReadEvent[]): readonly Parking[] => {
  const parkings: Parking[] = []
  model.transaction(() => {
    const done = model.checkpoint()
    const fresh = batch.filter(({ position }) => position > done)
    const last = fresh.at(-1)
    if (last === undefined) return
    for (const [stream, events] of Map.groupBy(fresh, (one) => one.stream)) {
      const parking = applyStream(model, stream, events)
      if (parking !== null) parkings.push(parking)
    }
    model.run('UPDATE checkpoint SET position = $position', { position: last.position })
  })
  return parkings
}

const applyStream = (
  model: ModelFile,
  stream: string,
  events: readonly ReadEvent[],
): Parking | null => {
  const isParked = model.all('SELECT 1 FROM parked WHERE stream = $stream', { stream }).length > 0
  const handled = events.filter((one) => isHandled(model.projection, one))
  if (isParked || handled.length === 0) return null
  const before = model.document(stream)
  const { document, rows, parking } = fold(model.projection, before, handled)
  if (document !== null && document !== before) store(model, stream, { document, rows })
  if (parking !== null) {
    const { position, reason } = parking
    model.run('INSERT INTO parked VALUES ($stream, $position, $reason)', {
      stream,
      position,
      reason,
    })
  }
  return parking
}

const isHandled = ({ handles }: Projection, one: ReadEvent): boolean =>
  'unreadable' in one || handles[one.event.type] === 'handled'

interface Folded {
  readonly document: StreamDocument | null
  readonly rows: readonly Row[]
  readonly parking: Parking | null
}

const fold = (
  projection: Projection,
  before: StreamDocument | null,
  events: readonly ReadEvent[],
): Folded => {
  try {
    const document = events.reduce((so, one) => evolved(projection, so, one), before)
    return { document, rows: rowsOf(projection, document), parking: null }
  } catch {
    return foldOneByOne(projection, before, events)
  }
}

/** Folds as far as it goes; a document whose rows cannot be made is one that cannot be applied. */
const foldOneByOne = (
  projection: Projection,
  before: StreamDocument | null,
  events: readonly ReadEvent[],
): Folded => {
  let document = before
  for (const one of events) {
    try {
      const next = evolved(projection, document, one)
      rowsOf(projection, next)
      document = next
    } catch (error) {
      const parking = { stream: one.stream, position: one.position, reason: reasonOf(error) }
      return { document, rows: rowsOf(projection, document), parking }
    }
  }
  return { document, rows: rowsOf(projection, document), parking: null }
}

const evolved = (
  projection: Projection,
  document: StreamDocument | null,
  one: ReadEvent,
): StreamDocument => {
  if ('unreadable' in one) throw new Error(one.unreadable)
  return projection.evolve(document, one.event)
}

const rowsOf = (projection: Projection, document: StreamDocument | null): readonly Row[] =>
  document === null ? [] : projection.rows(document)

const store = (
  model: ModelFile,
  stream: string,
  { document, rows }: { document: StreamDocument; rows: readonly Row[] },
): void => {
  for (const table of Object.keys(model.projection.tables)) {
    model.run(`DELETE FROM ${table} WHERE stream = $stream`, { stream })
  }
  model.run('INSERT OR REPLACE INTO document VALUES ($stream, $json)', {
    stream,
    json: JSON.stringify(document),
  })
  for (const { table, values } of rows) {
    const columns = Object.keys(values)
    model.run(
      `INSERT INTO ${table} (stream, ${columns.join(', ')})
       VALUES ($stream, ${columns.map((column) => `$${column}`).join(', ')})`,
      { stream, ...values },
    )
  }
}

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)
