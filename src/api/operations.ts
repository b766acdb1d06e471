import type { Registry } from '@prometheus-io/client'
import type { ModelKeeper } from '#src/read-side/model-keeper.ts'
import type { Api } from './api.ts'

/**
 * More events than this behind the log, or not up with it since the start, and the instance asks not
 * to be sent requests. The findings do not count: a queue that is behind says so, and every other
 * page answers as ever.
 */
const readyLag = 1000

/** For whoever runs the program: is it alive, may requests be sent to it, how does it do. */
export const operations = (
  api: Api,
  { readSide, metrics }: { readSide: ModelKeeper; metrics: Registry },
): void => {
  api.get('/health/live', { schema: { hide: true } }, () => ({ status: 'live' }))
  api.get('/health/ready', { schema: { hide: true } }, async (_request, reply) => {
    const isReady = readSide.hasCaughtUp && (await readSide.lag()).events <= readyLag
    return reply.status(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'catching-up' })
  })
  api.get('/metrics', { schema: { hide: true } }, async (_request, reply) =>
    reply.type(metrics.contentType).send(await metrics.metrics()),
  )
}
