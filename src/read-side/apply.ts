import type { Recorded } from '#schemas/events/catalogue.ts'
import { parseEvent } from '#domain/events/parse-event.ts'
import type { Projection, Row } from '#projections/projection.ts'
import type { StreamDocument } from '#projections/stream-document.ts'
import type { StoredEvent } from '#src/event-store/port.ts'
import { isOfTheDisk, type ModelFile } from './model-file.ts'

/** An event parsed once for all projections, or the reason why it cannot be read. */
export type ReadEvent = {
  readonly position: bigint
  readonly stream: string
  /** As stored: of an event that cannot be read it may be one that nobody knows. */
  readonly type: string
} & ({ readonly event: Recorded } | { readonly unreadable: string })

export const readStored = (stored: StoredEvent): ReadEvent => {
  const { position, stream, type } = stored
  try {
    return { position, stream, type, event: parseEvent(stored) }
  } catch (error) {
    return { position, stream, type, unreadable: reasonOf(error) }
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
  try {
    model.savepoint(() => fold(model, before, handled))
    return null
  } catch (error) {
    if (isOfTheDisk(error)) throw error
    return foldOneByOne(model, before, handled)
  }
}

/** What a projection ignores cannot harm it; an event that nobody knows may have said anything. */
const isHandled = ({ handles }: Projection, { type }: ReadEvent): boolean =>
  !Object.hasOwn(handles, type) || handles[type as keyof typeof handles] === 'handled'

/** Folds events of one stream and stores what comes of them. */
const fold = (
  model: ModelFile,
  before: StreamDocument | null,
  events: readonly ReadEvent[],
): StreamDocument | null => {
  const { projection } = model
  const added: Row[] = []
  let document = before
  for (const one of events) {
    const event = readable(one)
    const after = projection.evolve(document, event)
    added.push(...(projection.journal?.rows(event, { before: document, after }) ?? []))
    document = after
  }
  const [first] = events
  if (document !== null && first !== undefined) store(model, first.stream, { document, added })
  return document
}

/** As far as it goes; an event whose rows cannot be made or stored is one that cannot be applied. */
const foldOneByOne = (
  model: ModelFile,
  before: StreamDocument | null,
  events: readonly ReadEvent[],
): Parking | null => {
  let document = before
  for (const one of events) {
    try {
      document = model.savepoint(() => fold(model, document, [one]))
    } catch (error) {
      if (isOfTheDisk(error)) throw error
      return park(model, { stream: one.stream, position: one.position, reason: reasonOf(error) })
    }
  }
  return null
}

const park = (model: ModelFile, parking: Parking): Parking => {
  const { stream, position, reason } = parking
  model.run('INSERT INTO parked VALUES ($stream, $position, $reason)', { stream, position, reason })
  return parking
}

const readable = (one: ReadEvent): Recorded => {
  if ('unreadable' in one) throw new Error(one.unreadable)
  return one.event
}

const store = (
  model: ModelFile,
  stream: string,
  { document, added }: { document: StreamDocument; added: readonly Row[] },
): void => {
  const { tables, journal, rows } = model.projection
  for (const table of Object.keys(tables)) {
    if (table === journal?.table) continue
    model.run(`DELETE FROM ${table} WHERE stream = $stream`, { stream })
  }
  model.run('INSERT OR REPLACE INTO document VALUES ($stream, $json)', {
    stream,
    json: JSON.stringify(document),
  })
  for (const { table, values } of [...rows(document), ...added]) {
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
