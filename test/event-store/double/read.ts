import streams, { type ReadReq, type ReadResp } from '@eventstore/db-client/generated/streams_pb.js'
import { streamDeleted, thrown, unreadable } from './errors.ts'
import { endOf } from './log-event.ts'
import type { Log } from './log.ts'
import { notFound, readEvent, streamName, type Position } from './wire.ts'

const backwards = streams.ReadReq.Options.ReadDirection.BACKWARDS

/**
 * The answer to a read that ends.
 * @throws ServiceError
 */
export function* readOnce(log: Log, options: ReadReq.Options): Generator<ReadResp, undefined> {
  const count = Number(options.getCount())
  const isBackwards = options.getReadDirection() === backwards
  const all = options.getAll()
  const stream = options.getStream()
  if (stream !== undefined) yield* readStream(log, stream, { count, isBackwards })
  else if (all !== undefined) yield* readAll(log, all, { count, isBackwards })
}

interface Extent {
  readonly count: number
  readonly isBackwards: boolean
}

function* readStream(
  log: Log,
  stream: ReadReq.Options.StreamOptions,
  { count, isBackwards }: Extent,
): Generator<ReadResp, undefined> {
  const name = streamName(stream.getStreamIdentifier())
  if (name === '') throw thrown()
  if (count === 0 || (stream.hasEnd() && !isBackwards)) throw unreadable('ReadStreamResult')
  if (log.tombstone(name) !== undefined) throw streamDeleted(name)
  const events = log.stream(name)
  if (events.length === 0 || log.isSoftlyDeleted(name)) {
    yield notFound(name)
    return
  }
  const first = Number(log.firstRevision(name))
  const asked = stream.hasRevision() ? Number(stream.getRevision()) : 0
  const from = stream.hasEnd() ? events.length - 1 : Math.min(asked, events.length)
  const shown = isBackwards
    ? events.slice(Math.max(first, from + 1 - count), from + 1).reverse()
    : events.slice(Math.max(first, from), from + count)
  for (const event of shown) yield readEvent(event)
}

function* readAll(
  log: Log,
  all: ReadReq.Options.AllOptions,
  { count, isBackwards }: Extent,
): Generator<ReadResp, undefined> {
  const position = positionOf(all)
  const step = isBackwards ? -1 : 1
  let index = isBackwards ? beforePosition(log, position) : fromPosition(log, position)
  for (let left = count; left > 0; left -= 1, index += step) {
    const event = log.events[index]
    if (event === undefined) return
    yield readEvent(event)
  }
}

/**
 * Start and end are positions, too. A commit position comes after the prepare position.
 * @throws ServiceError
 */
export const positionOf = (all: ReadReq.Options.AllOptions): Position | 'start' | 'end' => {
  const position = all.getPosition()
  if (position === undefined) return all.hasEnd() ? 'end' : 'start'
  const commit = BigInt(position.getCommitPosition())
  const prepare = BigInt(position.getPreparePosition())
  if (commit < prepare) throw thrown()
  return commit === 0n ? 'start' : { commit, prepare }
}

/** Index of the first event to be read forwards; what is beyond the last record is the end. */
const fromPosition = (log: Log, position: ReturnType<typeof positionOf>): number => {
  if (position === 'start') return 0
  if (position === 'end' || isBeyond(log, position)) return log.events.length
  if (!isBetweenRecords(log, position.commit)) throw unreadable('ReadAllResult')
  return log.indexFrom(position.commit)
}

/** Index of the first event to be read backwards: the last whose record ends at or before the position. */
const beforePosition = (log: Log, position: ReturnType<typeof positionOf>): number => {
  if (position === 'start') return -1
  if (position === 'end') return log.events.length - 1
  const { commit, prepare } = position
  if (!isBetweenRecords(log, commit)) throw unreadable('ReadAllResult')
  const before = log.indexFrom(commit) - 1
  const event = log.events[before]
  return event !== undefined && endOf(event) === commit && prepare < commit ? before - 1 : before
}

export const isBeyond = (log: Log, { commit }: Position): boolean =>
  commit > (log.events.at(-1)?.position ?? 0n)

/** What is inside a record cannot be read. */
export const isBetweenRecords = (log: Log, commit: bigint): boolean => {
  if (commit === log.end) return true
  const index = log.indexFrom(commit)
  if (log.events[index]?.position === commit) return true
  const before = log.events[index - 1]
  return before !== undefined && endOf(before) === commit
}
