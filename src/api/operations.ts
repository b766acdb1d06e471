import type { Registry } from '@prometheus-io/client'
import type { ModelKeeper } from '#src/read-side/model-keeper.ts'
import { Readiness } from '#src/read-side/readiness.ts'
import type { Api } from './api.ts'

/** Not of the documented API. */
const forOperators = { config: { permission: 'see-health' }, schema: { hide: true } } as const

/** For whoever runs the program: is it alive, may requests be sent to it, how does it do. */
export const operations = (
  api: Api,
  { readSide, metrics }: { readSide: ModelKeeper; metrics: Registry },
): void => {
  // The findings do not count: a queue that is behind says so, and every other page answers as ever.
  const readiness = new Readiness(readSide)
  api.get('/health/live', forOperators, () => ({ status: 'live' }))
  api.get('/health/ready', forOperators, async (_request, reply) => {
    const isReady = await readiness.isReady()
    return reply.status(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'catching-up' })
  })
  api.get('/metrics', forOperators, async (_request, reply) =>
    reply.type(metrics.contentType).send(await metrics.metrics()),
  )
}
