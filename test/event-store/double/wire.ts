import shared from '@eventstore/db-client/generated/shared_pb.js'
import streams, {
  type AppendReq,
  type DeleteReq,
  type TombstoneReq,
} from '@eventstore/db-client/generated/streams_pb.js'
import type { Expected } from './append.ts'
import type { LogEvent, NewEvent } from './log.ts'

/** Between the messages of the protocol and what the double knows. */

export const streamName = (
  identifier: { getStreamName(): Uint8Array | string } | undefined,
): string => {
  const name = identifier?.getStreamName() ?? ''
  // On the wire it is bytes; read as text by the client's own generated code, base64.
  return Buffer.from(name as string, typeof name === 'string' ? 'base64' : undefined).toString()
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

export const newEventOf = (message: AppendReq.ProposedMessage): NewEvent => ({
  id: message.getId()?.getString() ?? '',
  type: message.getMetadataMap().get('type') ?? '',
  contentType: message.getMetadataMap().get('content-type') ?? '',
  data: Buffer.from(message.getData_asU8()),
  metadata: Buffer.from(message.getCustomMetadata_asU8()),
})

export const readEvent = (event: LogEvent) => {
  const recorded = new streams.ReadResp.ReadEvent.RecordedEvent()
  const id = new shared.UUID()
  id.setString(event.id)
  recorded.setId(id)
  recorded.setStreamIdentifier(identifierOf(event.stream))
  recorded.setStreamRevision(String(event.revision))
  recorded.setPreparePosition(String(event.position))
  recorded.setCommitPosition(String(event.position))
  recorded.setData(event.data)
  recorded.setCustomMetadata(event.metadata)
  const metadata = recorded.getMetadataMap()
  metadata.set('type', event.type)
  metadata.set('content-type', event.contentType)
  metadata.set('created', event.created)
  const read = new streams.ReadResp.ReadEvent()
  read.setEvent(recorded)
  read.setCommitPosition(String(event.position))
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

/** From history a checkpoint has no prepare position. */
export const checkpoint = (position: bigint, isLive: boolean) => {
  const reached = new streams.ReadResp.Checkpoint()
  reached.setCommitPosition(String(position))
  reached.setPreparePosition(isLive ? String(position) : '0')
  const response = new streams.ReadResp()
  response.setCheckpoint(reached)
  return response
}

export const caughtUp = () => {
  const response = new streams.ReadResp()
  response.setCaughtUp(new streams.ReadResp.CaughtUp())
  return response
}

export const appendSuccess = (revision: bigint, at: bigint) => {
  const position = new streams.AppendResp.Position()
  position.setCommitPosition(String(at))
  position.setPreparePosition(String(at))
  const success = new streams.AppendResp.Success()
  if (revision < 0n) success.setNoStream(new shared.Empty())
  else success.setCurrentRevision(String(revision))
  success.setPosition(position)
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

export const deleted = <Response extends typeof streams.DeleteResp | typeof streams.TombstoneResp>(
  kind: Response,
  at: bigint,
) => {
  const position = new kind.Position()
  position.setCommitPosition(String(at))
  position.setPreparePosition(String(at))
  const response = new kind()
  response.setPosition(position)
  return response
}
