import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js'
import { invalid, streamDeleted } from './errors.ts'
import type { Log, LogEvent } from './log.ts'
import { notFound, readEvent, streamName } from './wire.ts'

const backwards = 1

/**
 * The answer to a read that ends.
 * @throws ServiceError
 */
export function* readOnce(log: Log, options: ReadReq.Options): Generator<ReadResp, undefined> {
  const count = Number(options.getCount())
  if (count === 0) throw invalid('Count must be positive')
  const isBackwards = Number(options.getReadDirection()) === backwards
  const all = options.getAll()
  const stream = options.getStream()
  if (stream !== undefined) yield* readStream(log, { stream, count, isBackwards })
  else if (all !== undefined) yield* readAll(log, { all, count, isBackwards })
}

interface Extent {
  readonly count: number
  readonly isBackwards: boolean
}

function* readStream(
  log: Log,
  { stream, count, isBackwards }: Extent & { stream: ReadReq.Options.StreamOptions },
): Generator<ReadResp, undefined> {
  const name = streamName(stream.getStreamIdentifier())
  if (log.isTombstoned(name)) throw streamDeleted(name)
  if (stream.hasEnd() && !isBackwards) throw invalid('Cannot read forwards from the end')
  const first = Number(log.firstRevision(name))
  const events = log.stream(name)
  if (events.length <= first) {
    yield notFound(name)
    return
  }
  const from = stream.hasRevision() ? Number(stream.getRevision()) : 0
  const start = stream.hasEnd() ? events.length - 1 : Math.min(from, events.length)
  yield* part(
    events,
    { start: isBackwards ? start : Math.max(first, start), count, isBackwards },
    first,
  )
}

function* readAll(
  log: Log,
  { all, count, isBackwards }: Extent & { all: ReadReq.Options.AllOptions },
): Generator<ReadResp, undefined> {
  const position = all.getPosition()
  let start = all.hasEnd() ? log.events.length : 0
  if (position !== undefined) {
    const at = BigInt(position.getCommitPosition())
    start = log.indexFrom(at, true)
    const found = log.events[start]
    const isInside = found === undefined ? start > 0 && at < 0n : found.position !== at
    if (isInside && at !== 0n) throw invalid('The position is inside a record')
  }
  yield* part(log.events, { start: isBackwards ? start - 1 : start, count, isBackwards }, 0)
}

function* part(
  events: readonly LogEvent[],
  { start, count, isBackwards }: Extent & { start: number },
  least: number,
): Generator<ReadResp, undefined> {
  const end = events.length
  const step = isBackwards ? -1 : 1
  for (let index = start, left = count; left > 0; index += step, left -= 1) {
    const event = events[index]
    if (event === undefined || index < least || index >= end) return
    yield readEvent(event)
  }
}
