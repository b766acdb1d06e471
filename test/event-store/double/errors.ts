import { Metadata, status, type ServiceError } from '@grpc/grpc-js'

/** What the server fails a call with; `exception` is what the client tells errors apart by. */
const failure = (
  code: status,
  details: string,
  trailers: Readonly<Record<string, string>> = {},
): ServiceError => {
  const metadata = new Metadata()
  for (const [name, value] of Object.entries(trailers)) metadata.set(name, value)
  return Object.assign(new Error(details), { code, details, metadata })
}

export const streamDeleted = (stream: string): ServiceError =>
  failure(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, {
    exception: 'stream-deleted',
    'stream-name': stream,
  })

/** Of a deletion; an append says it in its answer. */
export const wrongVersion = (stream: string, expected: bigint, actual: bigint): ServiceError =>
  failure(
    status.FAILED_PRECONDITION,
    `Delete failed due to WrongExpectedVersion. Stream: ${stream}, Expected version: ${String(expected)}, Actual version: ${String(actual)}`,
    {
      exception: 'wrong-expected-version',
      'stream-name': stream,
      'expected-version': String(expected),
      'actual-version': String(actual),
    },
  )

export const accessDenied = (): ServiceError =>
  failure(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' })

/** Wrong credentials, in contrast to none or to another's. */
export const notAuthenticated = (): ServiceError =>
  failure(status.UNAUTHENTICATED, 'Unauthenticated')

export const notLeader = (host: string, port: number): ServiceError =>
  failure(status.NOT_FOUND, 'Leader info available', {
    exception: 'not-leader',
    'leader-endpoint-host': host,
    'leader-endpoint-port': String(port),
  })

export const tooLarge = (limit: number): ServiceError =>
  failure(status.INVALID_ARGUMENT, `Maximum Append Size of ${String(limit)} Exceeded.`, {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': String(limit),
  })

export const notReady = (): ServiceError =>
  failure(status.UNKNOWN, 'Could not recognize Server Is Not Ready')

export const tooSlow = (): ServiceError =>
  failure(
    status.ABORTED,
    'Operation timed out: Consumer too slow to handle event while live. Client resubscription required.',
  )

export const unreadable = (kind: 'ReadStreamResult' | 'ReadAllResult'): ServiceError =>
  failure(status.UNKNOWN, `Unexpected ${kind}: Error`)

export const thrown = (): ServiceError =>
  failure(status.UNKNOWN, 'Exception was thrown by handler.')
