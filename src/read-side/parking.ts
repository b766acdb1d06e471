/** A stream that met an event which could not be applied. */
export interface Parking {
  readonly stream: string
  readonly position: bigint
  readonly reason: string
}

/** Whether the database failed, and not the row: a constraint (19) is broken by what was to be stored. */
export const isOfTheDisk = (error: unknown): boolean =>
  error instanceof Error &&
  'errcode' in error &&
  typeof error.errcode === 'number' &&
  (error.errcode & 0xff) !== constraintCode

const constraintCode = 19
