import { collectDefaultMetrics, Gauge, Histogram, Registry } from '@prometheus-io/client'
import type { FastifyInstance } from 'fastify'
import type { ApiServices } from './api.ts'

/** What is asked how it does. */
type MeasuredParts = Pick<ApiServices, 'readSide' | 'findings'>

/** Measures every answer of the program, pages included, and how the read side does. */
export const collectMetrics = (
  app: FastifyInstance,
  { readSide, findings }: MeasuredParts,
): Registry => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  measureAnswers(app, registry)
  gauge(registry, {
    name: 'samspil_read_side_lag_positions',
    help: 'Positions between the log and the read models',
    read: async () => Number(await readSide.lag()),
  })
  gauge(registry, {
    name: 'samspil_read_side_parked_streams',
    help: 'Streams whose events could not be applied',
    read: () => readSide.parked(),
  })
  gauge(registry, {
    name: 'samspil_findings_lag_positions',
    help: 'Positions between the read models and the findings, which another thread keeps',
    read: () => Math.max(0, Number(readSide.position - findings.position)),
  })
  gauge(registry, {
    name: 'samspil_findings_parked_streams',
    help: 'Streams whose events could not be applied to the findings',
    read: () => findings.parked(),
  })
  return registry
}

/** By route, not by address: there are as many addresses as agreements. */
const measureAnswers = (app: FastifyInstance, registry: Registry): void => {
  const duration = new Histogram({
    name: 'samspil_http_request_duration_seconds',
    help: 'Time to answer, by route, method and status',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5],
    registers: [registry],
  })
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown'
    const labels = { route, method: request.method, status: String(reply.statusCode) }
    duration.observe(labels, reply.elapsedTime / 1000)
    return Promise.resolve()
  })
}

const gauge = (
  registry: Registry,
  { name, help, read }: { name: string; help: string; read: () => Promise<number> | number },
): void => {
  new Gauge({
    name,
    help,
    registers: [registry],
    async collect() {
      this.set(await read())
    },
  })
}
