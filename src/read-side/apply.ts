import type { ReadDocument, Row } from '#projections/projection.ts'
import type { StreamDocument } from '#projections/stream-document.ts'
import { applyJoined } from './apply-joined.ts'
import { isHandled, readable, reasonOf, type ReadEvent } from './read-event.ts'
import type { ModelFile } from './model-file.ts'
import { isOfTheDisk, type Parking } from './parking.ts'
import { inOneGo, type Steps } from './steps.ts'

/**
 * Folds a batch into one model: every touched document and its rows are written once, in one
 * transaction with the checkpoint. An event that cannot be applied parks its stream as it stood
 * before, and stops nothing else.
 */
export const applyBatch = (model: ModelFile, batch: readonly ReadEvent[]): readonly Parking[] =>
  inOneGo(applyInSteps(model, batch))

/** The same, with a pause now and then where one event may touch many streams. */
export const applyInSteps = (
  model: ModelFile,
  batch: readonly ReadEvent[],
): Steps<readonly Parking[]> =>
  model.transactionInSteps(function* () {
    const done = model.checkpoint()
    const fresh = batch.filter(({ position }) => position > done)
    const last = fresh.at(-1)
    if (last === undefined) return []
    const { joined } = model.projection
    const parkings =
      joined === undefined
        ? applyStreams(model, fresh)
        : yield* applyJoined(model, { joined, events: fresh })
    model.run('UPDATE checkpoint SET position = $position', { position: last.position })
    return parkings
  })

const applyStreams = (model: ModelFile, events: readonly ReadEvent[]): readonly Parking[] =>
  [...Map.groupBy(events, (one) => one.stream)].flatMap(([stream, own]) => {
    const parking = applyStream(model, stream, own)
    return parking === null ? [] : [parking]
  })

const applyStream = (
  model: ModelFile,
  stream: string,
  events: readonly ReadEvent[],
): Parking | null => {
  const handled = events.filter((one) => isHandled(model.projection, one))
  if (handled.length === 0 || model.isParked(stream)) return null
  const before = model.document(stream)
  try {
    model.savepoint(() => fold(model, before, handled))
    return null
  } catch (error) {
    if (isOfTheDisk(error)) throw error
    return foldOneByOne(model, before, handled)
  }
}

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
      return model.park({ ...one, reason: reasonOf(error) })
    }
  }
  return null
}

const store = (
  model: ModelFile,
  stream: string,
  { document, added }: { document: StreamDocument; added: readonly Row[] },
): void => {
  const { tables, journal, rows } = model.projection
  for (const table of Object.keys(tables)) {
    if (table === journal?.table) continue
    model.clear(stream, table)
  }
  model.keep(stream, document)
  const read: ReadDocument = (other) => model.document(other)
  for (const row of [...rows(document, read), ...added]) model.insert(stream, row)
}
