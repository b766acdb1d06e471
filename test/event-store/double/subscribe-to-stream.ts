import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js'
import { streamDeleted } from './errors.ts'
import { appended, type Subscriber } from './subscribe.ts'
import { caughtUp, confirmation, readEvent, streamName } from './wire.ts'

/**
 * The events of one stream after a revision, as they come. Caught up only once there is a stream.
 * @throws ServiceError when the stream gets a tombstone, after showing it
 */
export async function* subscribeToStream(
  subscriber: Subscriber,
  options: ReadReq.Options.StreamOptions,
): AsyncGenerator<ReadResp, undefined> {
  const { log, ended } = subscriber
  const name = streamName(options.getStreamIdentifier())
  if (log.tombstone(name) !== undefined) throw streamDeleted(name)
  yield confirmation()
  let next = options.hasRevision() ? Number(options.getRevision()) + 1 : 0
  if (options.hasEnd()) next = log.stream(name).length
  let isCaughtUp = options.hasEnd()
  if (isCaughtUp) yield caughtUp()
  while (!ended.aborted) {
    const isThere = log.stream(name).length > 0 && !log.isSoftlyDeleted(name)
    if (isThere) next = Math.max(next, Number(log.firstRevision(name)))
    for (;;) {
      const event = isThere ? log.stream(name)[next] : undefined
      if (event === undefined) break
      next += 1
      yield readEvent(event)
    }
    const tombstone = log.tombstone(name)
    if (tombstone !== undefined) {
      yield readEvent(tombstone)
      throw streamDeleted(name)
    }
    if (isThere && !isCaughtUp) yield caughtUp()
    isCaughtUp ||= isThere
    if (next >= log.stream(name).length || !isThere) await appended(subscriber)
  }
}
