import type { Recorded } from '#schemas/events/catalogue.ts'
import type { Joined } from '#projections/projection.ts'
import { JoinedDesk } from './joined-desk.ts'
import type { ModelFile } from './model-file.ts'
import { isOfTheDisk, isParked, park, type Parking } from './parking.ts'
import { isHandled, readable, reasonOf, type ReadEvent } from './read-event.ts'
import type { Steps } from './steps.ts'

interface Work {
  readonly joined: Joined
  readonly events: readonly ReadEvent[]
}

/**
 * Folds events one by one, whatever the batch: each may touch many streams, and what it does to
 * each of them is noted. An event that cannot be applied parks its stream as it stood before.
 */
export function* applyJoined(model: ModelFile, work: Work): Steps<readonly Parking[]> {
  try {
    return yield* model.savepointInSteps(() => applyTogether(model, work))
  } catch (error) {
    if (isOfTheDisk(error)) throw error
    return yield* applyOneByOne(model, work)
  }
}

/** As is usual: what is touched is written once. */
function* applyTogether(model: ModelFile, { joined, events }: Work): Steps<readonly Parking[]> {
  const desk = new JoinedDesk(model)
  const parkings: Parking[] = []
  for (const one of events) {
    if (!isHandled(model.projection, one) || isParked(model, one.stream)) continue
    const event = evolved(model, desk, one)
    if (event instanceof Error) {
      parkings.push(park(model, { ...one, reason: event.message }))
    } else yield* touch(event, { joined, desk })
  }
  desk.write()
  return parkings
}

/** Where rows could not be made or stored: each event by itself, to find the one that is at fault. */
function* applyOneByOne(model: ModelFile, { joined, events }: Work): Steps<readonly Parking[]> {
  const desk = new JoinedDesk(model)
  const parkings: Parking[] = []
  for (const one of events) {
    if (!isHandled(model.projection, one) || isParked(model, one.stream)) continue
    try {
      yield* model.savepointInSteps(function* () {
        const event = evolved(model, desk, one)
        if (event instanceof Error) throw event
        yield* touch(event, { joined, desk })
        desk.write()
      })
    } catch (error) {
      desk.forget()
      if (isOfTheDisk(error)) throw error
      parkings.push(park(model, { ...one, reason: reasonOf(error) }))
    }
  }
  return parkings
}

/** The event, its document kept; or why it cannot follow, nothing kept. */
const evolved = (model: ModelFile, desk: JoinedDesk, one: ReadEvent): Recorded | Error => {
  let event: Recorded
  let document
  try {
    event = readable(one)
    document = model.projection.evolve(desk.read(one.stream), event)
  } catch (error) {
    if (isOfTheDisk(error)) throw error
    return error instanceof Error ? error : new Error(String(error))
  }
  desk.keep(one.stream, document)
  return event
}

/** Makes the rows of every stream anew that an event touches. */
function* touch(
  event: Recorded,
  { joined, desk }: { joined: Joined; desk: JoinedDesk },
): Steps<void> {
  const made = desk.read(event.stream)
  if (made !== null) desk.note(event.stream, joined.logged(event, made))
  const own = joined.targetOf(event.stream)
  const targets = own === null ? desk.streamsFrom(event.stream, joined.inputs) : [own]
  for (const [index, stream] of targets.entries()) {
    const document = desk.read(stream)
    if (document === null) continue
    const before = desk.rows(stream)
    const after = joined.rows(document, desk.read)
    desk.replace(stream, after)
    desk.note(stream, joined.noted(event, { before, after }))
    desk.writeIfFull()
    if (index % streamsPerTurn === streamsPerTurn - 1) yield
  }
  yield
}

/** Some milliseconds of work. */
const streamsPerTurn = 10
