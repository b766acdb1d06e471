/** An event as the log holds it. */
export interface LogEvent {
  readonly stream: string
  /** A tombstone has the largest there is. */
  readonly revision: bigint
  /** Where its record begins, in bytes; commit and prepare alike. */
  readonly position: bigint
  readonly id: string
  readonly type: string
  readonly isJson: boolean
  /** Ticks of 100 ns since 1970. */
  readonly created: string
  readonly data: Buffer
  readonly metadata: Buffer
}

export type NewEvent = Pick<LogEvent, 'id' | 'type' | 'isJson' | 'data' | 'metadata'>

export const tombstoneRevision = 9_223_372_036_854_775_807n

/** Beside the names and the content, as the server has it. */
export const recordOverhead = 90

/** Where the record after it begins. */
export const endOf = ({ position, stream, type, data, metadata }: LogEvent): bigint => {
  const content = data.length + metadata.length
  return position + BigInt(recordOverhead + Buffer.byteLength(stream + type) + content)
}
