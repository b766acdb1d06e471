import { once } from 'node:events'
import type { ServerWritableStream } from '@grpc/grpc-js'
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js'
import { thrown } from './errors.ts'
import { readOnce } from './read.ts'
import { begin, type Services } from './services.ts'
import { subscribeToStream } from './subscribe-to-stream.ts'
import { subscribeToAll } from './subscribe.ts'
import { streamName } from './wire.ts'

type ReadCall = ServerWritableStream<ReadReq, ReadResp>

/** The call of the Streams service that reads, once or for as long as the client likes. */
export const reading = (services: Services) => ({
  read: (call: ReadCall): void => {
    void read(services, call)
  },
})

const read = async (services: Services, call: ReadCall): Promise<void> => {
  const ended = new AbortController()
  call.on('cancelled', () => {
    ended.abort()
  })
  try {
    const options = call.request.getOptions()
    if (options === undefined) throw thrown()
    const kind = options.hasSubscription() ? 'subscribe' : options.hasAll() ? 'all' : 'read'
    if (kind === 'subscribe') {
      services.asked.push(BigInt(options.getAll()?.getPosition()?.getCommitPosition() ?? 0))
    }
    const stream = options.getStream()
    const name = stream === undefined ? '$all' : streamName(stream.getStreamIdentifier())
    const misdeed = await begin(services, kind, call, name)
    if (misdeed === 'over' || isNeverAnswered(options)) return
    const signal = AbortSignal.any([ended.signal, services.stopping])
    const parts = answersTo(services, options, signal)
    const most = misdeed?.kind === 'drop-midway' ? misdeed.events : Infinity
    if (await send(parts, { call, signal, most })) call.end()
    else if (!signal.aborted) services.breakConnection(call.getPeer())
  } catch (error) {
    call.emit('error', error)
  }
}

/** The server looks for the end of no events of `$all`, and does not find it. */
const isNeverAnswered = (options: ReadReq.Options): boolean =>
  options.hasAll() && !options.hasSubscription() && Number(options.getCount()) === 0

const answersTo = (
  { log, misbehaviour, cutOff }: Services,
  options: ReadReq.Options,
  ended: AbortSignal,
): Iterable<ReadResp> | AsyncIterable<ReadResp> => {
  if (!options.hasSubscription()) return readOnce(log, options)
  const subscriber = { log, misbehaviour, ended, cutOff: cutOff.signal }
  const stream = options.getStream()
  return stream === undefined
    ? subscribeToAll(subscriber, options)
    : subscribeToStream(subscriber, stream)
}

interface Sending {
  readonly call: ReadCall
  readonly signal: AbortSignal
  /** Events, before the connection breaks. */
  readonly most: number
}

/** As fast as the client takes it. Answers whether all was sent. */
const send = async (
  parts: Iterable<ReadResp> | AsyncIterable<ReadResp>,
  { call, signal, most }: Sending,
): Promise<boolean> => {
  let sent = 0
  for await (const part of parts) {
    if (signal.aborted || (part.hasEvent() && sent >= most)) return false
    if (part.hasEvent()) sent += 1
    if (!call.write(part)) await once(call, 'drain', { signal }).catch(() => undefined)
  }
  return true
}
