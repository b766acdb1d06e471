import { getHeapStatistics } from 'node:v8'
import underPressure from '@fastify/under-pressure'
import type { FastifyInstance } from 'fastify'
import { isForOperators } from './for-operators.ts'
import { OverloadedError } from './overloaded.ts'

export interface Load {
  /** Milliseconds between two looks. */
  readonly every: number
  /** Milliseconds by which what is to be done is late, in the mean since the last look. */
  readonly delay: number
  /** Bytes of memory in use by what answers; threads have their own. */
  readonly heap: number
}

/** Beyond this nobody waits any longer: it is better to say so at once. */
export const mostLoad = (): Load => ({
  // One thing that takes long, such as the start, is no overload.
  every: 5000,
  delay: 1000,
  heap: 0.9 * getHeapStatistics().heap_size_limit,
})

/** From here on requests are refused while there is more to do than can be done, but for those of operators. */
export const refuseOverload = async (app: FastifyInstance, most: Load): Promise<void> => {
  await app.register(underPressure, {
    sampleInterval: most.every,
    maxEventLoopDelay: most.delay,
    maxHeapUsedBytes: most.heap,
    pressureHandler: async (request) => {
      if (!isForOperators(request)) return Promise.reject(new OverloadedError())
      return undefined
    },
  })
}
