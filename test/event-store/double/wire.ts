import shared from '@eventstore/db-client/generated/shared_pb.js'
import streams, {
  type AppendReq,
  type DeleteReq,
  type TombstoneReq,
} from '@eventstore/db-client/generated/streams_pb.js'
import type { Expected } from './append.ts'
import type { LogEvent, NewEvent } from './log-event.ts'

/** Between the messages of the protocol and what the double knows. */

export interface Position {
  readonly commit: bigint
  readonly prepare: bigint
}

export const streamName = (
  identifier: { getStreamName(): Uint8Array | string } | undefined,
): string => {
  const name = identifier?.getStreamName() ?? ''
  // Bytes on the wire; text in the generated code stands for them in base64.
  return typeof name === 'string'
    ? Buffer.from(name, 'base64').toString()
    : Buffer.from(name).toString()
}

const identifierOf = (stream: string) => {
  const identifier = new shared.StreamIdentifier()
  identifier.setStreamName(Buffer.from(stream).toString('base64'))
  return identifier
}

export const expectedOf = (
  options: AppendReq.Options | DeleteReq.Options | TombstoneReq.Options,
): Expected => {
  if (options.hasNoStream()) return 'no-stream'
  if (options.hasAny()) return 'any'
  if (options.hasStreamExists()) return 'stream-exists'
  return BigInt(options.getRevision())
}

/** As the server writes it in its errors. */
export const asNumber = (expected: Expected): bigint => {
  if (typeof expected === 'bigint') return expected
  return { 'no-stream': -1n, any: -2n, 'stream-exists': -4n }[expected]
}

export const newEventOf = (message: AppendReq.ProposedMessage): NewEvent => {
  const metadata = message.getMetadataMap()
  return {
    id: (message.getId()?.getString() ?? '').toLowerCase(),
    type: metadata.get('type') ?? '',
    isJson: metadata.get('content-type') === 'application/json',
    data: Buffer.from(message.getData_asU8()),
    metadata: Buffer.from(message.getCustomMetadata_asU8()),
  }
}

export const readEvent = (event: LogEvent) => {
  const position = String(event.position)
  const recorded = new streams.ReadResp.ReadEvent.RecordedEvent()
  const id = new shared.UUID()
  id.setString(event.id)
  recorded.setId(id)
  recorded.setStreamIdentifier(identifierOf(event.stream))
  recorded.setStreamRevision(String(event.revision))
  recorded.setPreparePosition(position)
  recorded.setCommitPosition(position)
  recorded.setData(event.data)
  recorded.setCustomMetadata(event.metadata)
  const metadata = recorded.getMetadataMap()
  metadata.set('type', event.type)
  metadata.set('content-type', event.isJson ? 'application/json' : 'application/octet-stream')
  metadata.set('created', event.created)
  const read = new streams.ReadResp.ReadEvent()
  read.setEvent(recorded)
  read.setCommitPosition(position)
  const response = new streams.ReadResp()
  response.setEvent(read)
  return response
}

export const notFound = (stream: string) => {
  const missing = new streams.ReadResp.StreamNotFound()
  missing.setStreamIdentifier(identifierOf(stream))
  const response = new streams.ReadResp()
  response.setStreamNotFound(missing)
  return response
}

export const confirmation = () => {
  const confirmed = new streams.ReadResp.SubscriptionConfirmation()
  confirmed.setSubscriptionId(crypto.randomUUID())
  const response = new streams.ReadResp()
  response.setConfirmation(confirmed)
  return response
}

export const checkpoint = ({ commit, prepare }: Position) => {
  const reached = new streams.ReadResp.Checkpoint()
  reached.setCommitPosition(String(commit))
  reached.setPreparePosition(String(prepare))
  const response = new streams.ReadResp()
  response.setCheckpoint(reached)
  return response
}

export const caughtUp = () => {
  const response = new streams.ReadResp()
  response.setCaughtUp(new streams.ReadResp.CaughtUp())
  return response
}

export const appendSuccess = (revision: bigint, at: bigint | null) => {
  const success = new streams.AppendResp.Success()
  if (revision < 0n) success.setNoStream(new shared.Empty())
  else success.setCurrentRevision(String(revision))
  if (at === null) success.setNoPosition(new shared.Empty())
  else success.setPosition(positioned(new streams.AppendResp.Position(), at))
  const response = new streams.AppendResp()
  response.setSuccess(success)
  return response
}

export const wrongRevision = (expected: Expected, actual: bigint) => {
  const wrong = new streams.AppendResp.WrongExpectedVersion()
  if (actual < 0n) wrong.setCurrentNoStream(new shared.Empty())
  else wrong.setCurrentRevision(String(actual))
  if (expected === 'no-stream') wrong.setExpectedNoStream(new shared.Empty())
  else if (expected === 'stream-exists') wrong.setExpectedStreamExists(new shared.Empty())
  else if (expected === 'any') wrong.setExpectedAny(new shared.Empty())
  else wrong.setExpectedRevision(String(expected))
  const response = new streams.AppendResp()
  response.setWrongExpectedVersion(wrong)
  return response
}

export const deletedAt = (at: bigint) => {
  const response = new streams.DeleteResp()
  response.setPosition(positioned(new streams.DeleteResp.Position(), at))
  return response
}

export const tombstonedAt = (at: bigint) => {
  const response = new streams.TombstoneResp()
  response.setPosition(positioned(new streams.TombstoneResp.Position(), at))
  return response
}

interface Positioned {
  setCommitPosition(position: string): unknown
  setPreparePosition(position: string): unknown
}

const positioned = <Message extends Positioned>(message: Message, at: bigint): Message => {
  message.setCommitPosition(String(at))
  message.setPreparePosition(String(at))
  return message
}
