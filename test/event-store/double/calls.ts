import { once } from 'node:events'
import type {
  sendUnaryData,
  ServerReadableStream,
  ServerUnaryCall,
  ServerWritableStream,
} from '@grpc/grpc-js'
import streams, {
  type AppendReq,
  type AppendResp,
  type DeleteReq,
  type DeleteResp,
  type ReadReq,
  type ReadResp,
  type TombstoneReq,
  type TombstoneResp,
} from '@eventstore/db-client/generated/streams_pb.js'
import type { Appends } from './append.ts'
import { accessDenied, failure, notLeader, notReady, streamDeleted, tooLarge } from './errors.ts'
import type { Log, NewEvent } from './log.ts'
import type { Call, Misbehaviour, Misdeed } from './misbehaviour.ts'
import { readOnce } from './read.ts'
import { subscribe } from './subscribe.ts'
import {
  appendSuccess,
  deleted,
  expectedOf,
  newEventOf,
  streamName,
  wrongRevision,
} from './wire.ts'

export interface Services {
  readonly log: Log
  readonly appends: Appends
  readonly misbehaviour: Misbehaviour
  readonly asked: bigint[]
  readonly stopping: AbortSignal
  readonly endpoint: { readonly host: string; readonly port: number }
  /** Of the client at that address. */
  readonly breakConnection: (peer: string) => void
}

const maxAppendBytes = 1_048_576

/** The calls of the Streams service. */
export const calls = (services: Services) => ({
  append: (
    call: ServerReadableStream<AppendReq, AppendResp>,
    answer: sendUnaryData<AppendResp>,
  ) => {
    void collect(call).then((sent) =>
      unary({ services, kind: 'append', peer: call.getPeer(), answer }, () =>
        append(services, sent),
      ),
    )
  },
  read: (call: ServerWritableStream<ReadReq, ReadResp>) => {
    void read(services, call)
  },
  delete: (call: ServerUnaryCall<DeleteReq, DeleteResp>, answer: sendUnaryData<DeleteResp>) => {
    const peer = call.getPeer()
    void unary({ services, kind: 'tombstone', peer, answer }, () => {
      const stream = streamName(call.request.getOptions()?.getStreamIdentifier())
      if (services.log.isTombstoned(stream)) throw streamDeleted(stream)
      return deleted(streams.DeleteResp, services.log.deleteSoftly(stream))
    })
  },
  tombstone: (
    call: ServerUnaryCall<TombstoneReq, TombstoneResp>,
    answer: sendUnaryData<TombstoneResp>,
  ) => {
    const peer = call.getPeer()
    void unary({ services, kind: 'tombstone', peer, answer }, () => {
      const stream = streamName(call.request.getOptions()?.getStreamIdentifier())
      if (services.log.isTombstoned(stream)) throw streamDeleted(stream)
      return deleted(streams.TombstoneResp, services.log.tombstone(stream))
    })
  },
})

interface Unary<Response> {
  readonly services: Services
  readonly kind: Call
  readonly peer: string
  readonly answer: sendUnaryData<Response>
}

/** Does what is asked, unless it is told to do something wrong with it. */
const unary = async <Response>(
  { services, kind, peer, answer }: Unary<Response>,
  work: () => Response,
): Promise<void> => {
  const { misbehaviour, endpoint, breakConnection, stopping } = services
  const misdeed = misbehaviour.take(kind)
  await misbehaviour.delay(misdeed)
  if (stopping.aborted || misdeed?.kind === 'never-answer') return
  if (misdeed?.kind === 'drop-before') {
    breakConnection(peer)
    return
  }
  try {
    refuse(misdeed, endpoint)
    const response = work()
    if (misdeed?.kind === 'drop-after') breakConnection(peer)
    else answer(null, response)
  } catch (error) {
    answer(error as Parameters<typeof answer>[0])
  }
}

const refuse = (misdeed: Misdeed | null, { host, port }: Services['endpoint']): void => {
  if (misdeed?.kind === 'not-leader') throw notLeader(host, port)
  if (misdeed?.kind === 'not-ready') throw notReady()
  if (misdeed?.kind === 'deny') throw accessDenied()
}

const collect = async (call: ServerReadableStream<AppendReq, AppendResp>): Promise<AppendReq[]> => {
  const sent: AppendReq[] = []
  call.on('data', (part: AppendReq) => sent.push(part))
  call.on('error', () => undefined)
  await once(call, 'end')
  return sent
}

const append = ({ appends }: Services, sent: readonly AppendReq[]): AppendResp => {
  const options = sent[0]?.getOptions()
  if (options === undefined) throw failure(3, 'No options')
  const stream = streamName(options.getStreamIdentifier())
  const events = sent
    .map((part) => part.getProposedMessage())
    .filter((message) => message !== undefined)
    .map(newEventOf)
  const bytes = events.reduce((sum, { data, metadata }) => sum + data.length + metadata.length, 0)
  if (bytes > maxAppendBytes) throw tooLarge(maxAppendBytes)
  if (stream === '' || events.some(isMalformed))
    throw failure(2, 'Exception was thrown by handler.')
  const expected = expectedOf(options)
  const outcome = appends.append(stream, expected, events)
  switch (outcome.kind) {
    case 'done':
      return appendSuccess(outcome.revision, outcome.position)
    case 'wrong-revision':
      return wrongRevision(expected, outcome.actual)
    case 'deleted':
      throw streamDeleted(stream)
  }
}

const isMalformed = ({ id, type }: NewEvent): boolean =>
  type === '' || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)

const read = async (
  services: Services,
  call: ServerWritableStream<ReadReq, ReadResp>,
): Promise<void> => {
  const { misbehaviour, log, endpoint, stopping, breakConnection } = services
  const options = call.request.getOptions()
  if (options === undefined) return
  const isSubscription = options.hasSubscription()
  const kind = isSubscription ? 'subscribe' : options.hasAll() ? 'all' : 'read'
  if (isSubscription) {
    services.asked.push(BigInt(options.getAll()?.getPosition()?.getCommitPosition() ?? 0))
  }
  const misdeed = misbehaviour.take(kind)
  await misbehaviour.delay(misdeed)
  if (misdeed?.kind === 'never-answer') return
  const ended = new AbortController()
  call.on('cancelled', () => {
    ended.abort()
  })
  const signal = AbortSignal.any([ended.signal, stopping])
  const most = misdeed?.kind === 'drop-midway' ? misdeed.events : Infinity
  let sent = 0
  try {
    refuse(misdeed, endpoint)
    const parts = isSubscription
      ? subscribe({ log, misbehaviour, signal }, options)
      : readOnce(log, options)
    for await (const part of parts) {
      if (signal.aborted) return
      if (part.hasEvent() && sent >= most) {
        breakConnection(call.getPeer())
        return
      }
      if (part.hasEvent()) sent += 1
      if (!call.write(part)) await once(call, 'drain', { signal }).catch(() => undefined)
    }
    call.end()
  } catch (error) {
    call.emit('error', error)
  }
}
