import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import type { sendUnaryData, ServerReadableStream, ServerUnaryCall } from '@grpc/grpc-js'
import type {
  AppendReq,
  AppendResp,
  DeleteReq,
  TombstoneReq,
} from '@eventstore/db-client/generated/streams_pb.js'
import type { Expected, Outcome } from './append.ts'
import { streamDeleted, thrown, tooLarge, wrongVersion } from './errors.ts'
import type { NewEvent } from './log-event.ts'
import type { Call } from './misbehaviour.ts'
import { begin, type Services } from './services.ts'
import {
  appendSuccess,
  asNumber,
  deletedAt,
  expectedOf,
  newEventOf,
  streamName,
  tombstonedAt,
  wrongRevision,
} from './wire.ts'

const maxAppendBytes = 1_048_576

/** The calls of the Streams service that write. */
export const writing = (services: Services) => ({
  append: (
    call: ServerReadableStream<AppendReq, AppendResp>,
    answer: sendUnaryData<AppendResp>,
  ): void => {
    void collect(call).then((sent) => {
      const stream = streamName(sent[0]?.getOptions()?.getStreamIdentifier())
      void unary({ services, kind: 'append', call, answer, stream }, () =>
        append(services, stream, sent),
      )
    })
  },
  delete: erasing(services, 'delete', deletedAt),
  tombstone: erasing(services, 'tombstone', tombstonedAt),
})

/** Deletes softly or for good, and answers with where that was written. */
const erasing =
  <Request extends DeleteReq | TombstoneReq, Response>(
    services: Services,
    kind: 'delete' | 'tombstone',
    response: (at: bigint) => Response,
  ) =>
  (call: ServerUnaryCall<Request, Response>, answer: sendUnaryData<Response>): void => {
    const options = call.request.getOptions()
    const stream = streamName(options?.getStreamIdentifier())
    void unary({ services, kind, call, answer, stream }, () =>
      response(erase(services, kind, options)),
    )
  }

interface Unary<Response> {
  readonly services: Services
  readonly kind: Call
  readonly call: Parameters<typeof begin>[2] & { readonly cancelled: boolean }
  readonly answer: sendUnaryData<Response>
  readonly stream: string
}

/** Does what is asked, unless it is told to do something wrong with it; no response is no answer. */
const unary = async <Response>(
  { services, kind, call, answer, stream }: Unary<Response>,
  work: () => Response | null,
): Promise<void> => {
  try {
    const misdeed = await begin(services, kind, call, stream)
    // What nobody waits for any more is not written.
    if (misdeed === 'over' || call.cancelled) return
    const response = work()
    if (response === null || misdeed?.kind === 'silent-after') return
    if (services.misbehaviour.replicationMs > 0) await sleep(services.misbehaviour.replicationMs)
    if (misdeed?.kind === 'drop-after') services.breakConnection(call.getPeer())
    else answer(null, response)
  } catch (error) {
    answer(error as Parameters<typeof answer>[0])
  }
}

const collect = async (call: ServerReadableStream<AppendReq, AppendResp>): Promise<AppendReq[]> => {
  const sent: AppendReq[] = []
  call.on('data', (part: AppendReq) => sent.push(part))
  call.on('error', () => undefined)
  await once(call, 'end')
  return sent
}

const append = (
  services: Services,
  stream: string,
  sent: readonly AppendReq[],
): AppendResp | null => {
  const options = sent[0]?.getOptions()
  if (options === undefined) throw thrown()
  const events = sent
    .map((part) => part.getProposedMessage())
    .filter((message) => message !== undefined)
    .map(newEventOf)
  // The server means to count the metadata, too, but does not.
  if (events.reduce((sum, { data }) => sum + data.length, 0) > maxAppendBytes) {
    throw tooLarge(maxAppendBytes)
  }
  if (stream === '' || events.some(isMalformed)) throw thrown()
  const expected = expectedOf(options)
  const outcome = services.appends.append(stream, expected, events)
  if (outcome.kind === 'dropped') return null
  if (outcome.kind === 'deleted') throw streamDeleted(stream)
  if (outcome.kind === 'wrong-revision') return wrongRevision(expected, outcome.actual)
  replicate(services, stream)
  return appendSuccess(outcome.revision, outcome.position)
}

const replicate = ({ log, appends, misbehaviour }: Services, stream: string): void => {
  const last = log.stream(stream).at(-1)
  if (last === undefined || misbehaviour.replicationMs === 0) return
  appends.unreplicated.set(last, Date.now() + misbehaviour.replicationMs)
}

const noId = '00000000-0000-0000-0000-000000000000'

const isMalformed = ({ id, type }: NewEvent): boolean =>
  type === '' || id === noId || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)

type EraseOptions = DeleteReq.Options | TombstoneReq.Options | undefined

const erase = (
  { appends }: Services,
  how: 'delete' | 'tombstone',
  options: EraseOptions,
): bigint => {
  if (options === undefined) throw thrown()
  const stream = streamName(options.getStreamIdentifier())
  if (stream === '') throw thrown()
  const expected: Expected = expectedOf(options)
  const outcome: Outcome = appends[how](stream, expected)
  if (outcome.kind === 'wrong-revision') {
    throw wrongVersion(stream, asNumber(expected), outcome.actual)
  }
  if (outcome.kind !== 'done' || outcome.position === null) throw streamDeleted(stream)
  return outcome.position
}
