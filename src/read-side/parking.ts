import type { ModelFile } from './model-file.ts'

/** A stream that met an event which could not be applied. */
export interface Parking {
  readonly stream: string
  readonly position: bigint
  readonly reason: string
}

/** @returns whether the stream was parked already */
export const isParked = (model: ModelFile, stream: string): boolean =>
  model.all('SELECT 1 FROM parked WHERE stream = $stream', { stream }).length > 0

export const park = (model: ModelFile, { stream, position, reason }: Parking): Parking => {
  const parking = { stream, position, reason }
  model.run('INSERT INTO parked VALUES ($stream, $position, $reason)', parking)
  return parking
}

/** Whether the database failed, and not the row: a constraint (19) is broken by what was to be stored. */
export const isOfTheDisk = (error: unknown): boolean =>
  error instanceof Error &&
  'errcode' in error &&
  typeof error.errcode === 'number' &&
  (error.errcode & 0xff) !== constraintCode

const constraintCode = 19
