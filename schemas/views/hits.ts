import { z } from 'zod'

/** Hits of a list are counted so far; beyond that it is only known that there are more. */
export const mostCounted = 1000

/** How many are found: exactly so many, or more than so many. */
export type Hits = number | { readonly moreThan: number }

/** Hits over all pages, as they are answered. */
export const hits = {
  total: z
    .int()
    .min(0)
    .max(mostCounted)
    .meta({ description: 'Hits over all pages; counting stops at 1000' }),
  totalIsExact: z
    .boolean()
    .meta({ description: 'False where there are more hits than the 1000 that were counted' }),
}
