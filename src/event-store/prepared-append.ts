import { isDeepStrictEqual } from 'node:util'
import {
  AppendTooLargeError,
  EmptyAppendError,
  EventIdReusedError,
  EventNotJsonError,
} from './errors.ts'
import { maxAppendBytes, type EventToAppend } from './port.ts'

/** An event as JSON texts: what the caller changes afterwards is not stored. */
export interface PreparedEvent {
  readonly id: string
  readonly type: string
  readonly data: string
  readonly metadata: string
}

/**
 * Serialises an append and checks what every store checks before it looks at the stream.
 * @throws EmptyAppendError, EventNotJsonError, AppendTooLargeError, EventIdReusedError
 */
export const prepareAppend = (
  stream: string,
  events: readonly EventToAppend[],
): readonly PreparedEvent[] => {
  if (events.length === 0) throw new EmptyAppendError(stream)
  const prepared = events.map((event) => prepareEvent(stream, event))
  const size = prepared.reduce((sum, event) => sum + bytesOf(event), 0)
  if (size > maxAppendBytes) throw new AppendTooLargeError(size, maxAppendBytes)
  assertIdsDiffer(stream, prepared)
  return prepared
}

/** Whether two JSON texts say the same, in whatever order of keys. */
export const isSameJson = (one: string, other: string): boolean =>
  one === other || isDeepStrictEqual(JSON.parse(one), JSON.parse(other))

const prepareEvent = (stream: string, { id, type, data, metadata }: EventToAppend) => {
  const serialise = (value: unknown): string => toJson(value) ?? refuse(stream, id)
  try {
    return { id, type, data: serialise(data), metadata: serialise(metadata) }
  } catch (error) {
    return refuse(stream, id, error)
  }
}

/** Undefined for what JSON leaves out; the library's type does not say so. */
const toJson = (value: unknown): string | undefined => JSON.stringify(value)

const refuse = (stream: string, id: string, cause?: unknown): never => {
  throw new EventNotJsonError(stream, id, cause)
}

const bytesOf = ({ data, metadata }: PreparedEvent): number =>
  Buffer.byteLength(data) + Buffer.byteLength(metadata)

const assertIdsDiffer = (stream: string, events: readonly PreparedEvent[]): void => {
  const seen = new Set<string>()
  for (const { id } of events) {
    if (seen.has(id)) throw new EventIdReusedError(stream, id)
    seen.add(id)
  }
}
