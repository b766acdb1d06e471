/** Whether this is the long run: `npm run test:long`. */
export const isLong = process.env.SAMSPIL_TEST_LONG === '1'

/** How often a property is tried, and from where on: for `fc.assert` and `fc.sample`. */
export interface Tries {
  readonly numRuns: number
  readonly seed?: number
}

/**
 * The long run tries many histories, others each time. The short one tries the same few each time, so
 * that one that passed passes again: what it counts of them is not left to chance.
 */
export const tries = (short: number, long: number): Tries =>
  isLong ? { numRuns: long } : { numRuns: short, seed: 20_261_122 }
