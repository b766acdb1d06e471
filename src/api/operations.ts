import { Registry, collectDefaultMetrics, Gauge, Histogram } from '@prometheus-io/client'
import type { Api, ApiServices } from './api.ts'

/** More events than this behind the log, and the instance asks not to be sent requests. */
const readyLag = 1000n

/** For whoever runs the program: is it alive, may requests be sent to it, how does it do. */
export const operations = (api: Api, { readSide }: ApiServices): void => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const duration = new Histogram({
    name: 'samspil_http_request_duration_seconds',
    help: 'Time to answer, by route, method and status',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5],
    registers: [registry],
  })
  const gauge = (name: string, help: string, read: () => Promise<number> | number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        this.set(await read())
      },
    })
  gauge(
    'samspil_read_side_lag_positions',
    'Positions between the log and the read models',
    async () => Number(await readSide.lag()),
  )
  gauge('samspil_read_side_parked_streams', 'Streams whose events could not be applied', () =>
    readSide.parked(),
  )
  api.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown'
    const labels = { route, method: request.method, status: String(reply.statusCode) }
    duration.observe(labels, reply.elapsedTime / 1000)
    return Promise.resolve()
  })

  api.get('/health/live', { schema: { hide: true } }, () => ({ status: 'live' }))
  api.get('/health/ready', { schema: { hide: true } }, async (_request, reply) => {
    const isReady = (await readSide.lag()) <= readyLag
    return reply.status(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'catching-up' })
  })
  api.get('/metrics', { schema: { hide: true } }, async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  )
}
