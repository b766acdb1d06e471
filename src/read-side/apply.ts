import type { ReadDocument, Row } from '#projections/projection.ts'
import type { StreamDocument } from '#projections/stream-document.ts'
import { applyJoined } from './apply-joined.ts'
import { isHandled, readable, reasonOf, type ReadEvent } from './read-event.ts'
import type { ModelFile } from './model-file.ts'
import { isOfTheDisk, isParked, park, type Parking } from './parking.ts'
import { inOneGo, type Steps } from './steps.ts'
import { storeRows } from './stored-rows.ts'

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
        ? yield* applyStreams(model, fresh)
        : yield* applyJoined(model, { joined, events: fresh })
    model.run('UPDATE checkpoint SET position = $position', { position: last.position })
    return parkings
  })

/** A batch at work. */
interface Work {
  readonly model: ModelFile
  readonly read: ReadDocument
  /** Streams whose rows were made from documents that are final. */
  readonly made: Set<string>
}

/**
 * Sources first: what rows are made from is then as the batch leaves it, so that each stream's are
 * made once, whatever the order of the events.
 */
function* applyStreams(model: ModelFile, events: readonly ReadEvent[]): Steps<readonly Parking[]> {
  const { dependents } = model.projection
  const streams = [...Map.groupBy(events, (one) => one.stream)]
  const isSource = (stream: string): boolean => dependents?.isSource(stream) === true
  const work: Work = { model, read: remembering(model), made: new Set() }
  const parkings: Parking[] = []
  const changed: [StreamDocument, ReadEvent][] = []
  for (const [stream, own] of streams.filter(([stream]) => isSource(stream))) {
    const before = model.document(stream)
    parkings.push(...applyStream(work, stream, own))
    const after = model.document(stream)
    const last = own.at(-1)
    if (after === null || last === undefined) continue
    if (before === null || dependents?.seenOf(before) !== dependents?.seenOf(after))
      changed.push([after, last])
  }
  for (const [stream, own] of streams.filter(([stream]) => !isSource(stream)))
    parkings.push(...applyStream(work, stream, own))
  for (const [source, { position }] of changed) {
    const streams = dependents?.streamsFrom(model, source) ?? []
    for (const [index, stream] of streams.entries()) {
      if (!work.made.has(stream)) parkings.push(...makeAnew(work, stream, position))
      if (index % streamsPerTurn === streamsPerTurn - 1) yield
    }
  }
  return parkings
}

/** Some milliseconds of work. */
const streamsPerTurn = 10

/** Documents of sources, read once they are final. */
const remembering = (model: ModelFile): ReadDocument => {
  const known = new Map<string, StreamDocument | null>()
  return (stream) => {
    const remembered = known.get(stream)
    if (remembered !== undefined) return remembered
    const document = model.document(stream)
    known.set(stream, document)
    return document
  }
}

/** Where a source changed, and the stream itself did not. */
const makeAnew = ({ model, read, made }: Work, stream: string, position: bigint): Parking[] => {
  made.add(stream)
  const document = model.document(stream)
  if (document === null) return []
  try {
    model.savepoint(() => {
      storeRows(model, { stream, isNew: false }, model.projection.rows(document, read))
    })
    return []
  } catch (error) {
    if (isOfTheDisk(error)) throw error
    return isParked(model, stream)
      ? []
      : [park(model, { stream, position, reason: reasonOf(error) })]
  }
}

const applyStream = (work: Work, stream: string, events: readonly ReadEvent[]): Parking[] => {
  const { model } = work
  const [first, ...others] = events.filter((one) => isHandled(model.projection, one))
  if (first === undefined || isParked(model, stream)) return []
  const before = model.document(stream)
  try {
    fold(work, before, [first, ...others])
    return []
  } catch (error) {
    if (isOfTheDisk(error)) throw error
    return foldOneByOne(work, before, [first, ...others])
  }
}

/** Folds events of one stream and stores what comes of them, or nothing. */
const fold = (
  { model, read, made }: Work,
  before: StreamDocument | null,
  events: readonly [ReadEvent, ...ReadEvent[]],
): StreamDocument | null => {
  const { projection } = model
  const [{ stream }] = events
  const document = model.savepoint(() => {
    const added: Row[] = []
    let document = before
    for (const one of events) {
      const event = readable(one)
      const after = projection.evolve(document, event)
      added.push(...(projection.journal?.rows(event, { before: document, after }) ?? []))
      document = after
    }
    if (document === null) return null
    model.keep(stream, document)
    storeRows(model, { stream, isNew: before === null }, projection.rows(document, read))
    for (const row of added) model.insert(stream, row)
    return document
  })
  made.add(stream)
  return document
}

/** As far as it goes; an event whose rows cannot be made or stored is one that cannot be applied. */
const foldOneByOne = (
  work: Work,
  before: StreamDocument | null,
  events: readonly ReadEvent[],
): Parking[] => {
  let document = before
  for (const one of events) {
    try {
      document = fold(work, document, [one])
    } catch (error) {
      if (isOfTheDisk(error)) throw error
      return [park(work.model, { ...one, reason: reasonOf(error) })]
    }
  }
  return []
}
