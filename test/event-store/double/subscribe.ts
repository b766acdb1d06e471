import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js'
import { streamDeleted, tooSlow } from './errors.ts'
import { filterOf } from './filter.ts'
import type { Log } from './log.ts'
import type { Misbehaviour } from './misbehaviour.ts'
import { caughtUp, checkpoint, confirmation, readEvent, streamName } from './wire.ts'

/** Slots of the buffer between the log and a live subscriber. */
const liveSlots = 32

interface Services {
  readonly log: Log
  readonly misbehaviour: Misbehaviour
  readonly signal: AbortSignal
}

/**
 * History, and then live events, until the call ends.
 * @throws ServiceError
 */
export async function* subscribe(
  { log, misbehaviour, signal }: Services,
  options: ReadReq.Options,
): AsyncGenerator<ReadResp, undefined> {
  const name = options.getStream() && streamName(options.getStream()?.getStreamIdentifier())
  const filter = filterOf(options.getFilter())
  const isWanted = wantedOf(name, filter?.lets)
  yield confirmation()
  let index = startOf(log, options)
  let isLive = false
  let unreported = 0
  while (!signal.aborted) {
    const waiting = log.events.length - index
    if (isLive && waiting > liveSlots && misbehaviour.cutsOffSlowSubscribers) throw tooSlow()
    for (; index < log.events.length && !signal.aborted; index += 1) {
      const event = log.events[index]
      if (event === undefined) continue
      if (isWanted(event)) {
        if (name !== undefined && event.type === '$streamDeleted') throw streamDeleted(name)
        yield readEvent(event)
      }
      unreported += 1
      if (filter === null || unreported < filter.interval) continue
      unreported = 0
      yield checkpoint(event.position, isLive)
    }
    if (!isLive) yield caughtUp()
    isLive = true
    if (index >= log.events.length) await appended(log, signal)
  }
}

const wantedOf =
  (name: string | undefined, lets: ((event: Log['events'][number]) => boolean) | undefined) =>
  (event: Log['events'][number]): boolean => {
    if (name !== undefined) return event.stream === name
    return lets === undefined || lets(event)
  }

/** What is asked for from a position on is what comes after it. */
const startOf = (log: Log, options: ReadReq.Options): number => {
  const all = options.getAll()
  const stream = options.getStream()
  if (all?.hasEnd() === true || stream?.hasEnd() === true) return log.events.length
  const position = all?.getPosition()
  if (position !== undefined) return log.indexFrom(BigInt(position.getCommitPosition()), false)
  if (stream?.hasRevision() !== true) return 0
  const name = streamName(stream.getStreamIdentifier())
  const last = log.stream(name)[Number(stream.getRevision())]
  return last === undefined ? log.events.length : log.indexFrom(last.position, false)
}

const appended = async (log: Log, signal: AbortSignal): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<undefined>()
  const wake = (): void => {
    resolve(undefined)
  }
  const forget = log.onAppend(wake)
  signal.addEventListener('abort', wake, { once: true })
  await promise
  forget()
  signal.removeEventListener('abort', wake)
}
