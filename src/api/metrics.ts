import { collectDefaultMetrics, Gauge, Histogram, Registry } from '@prometheus-io/client'
import type { FastifyInstance } from 'fastify'
import { EventStoreError } from '#src/event-store/errors.ts'
import type { Lag } from '#src/read-side/lag.ts'
import type { ApiServices } from './api.ts'

/** What is asked how it does. */
type MeasuredParts = Pick<ApiServices, 'readSide' | 'findings' | 'storeMetrics'>

/** Measures every answer of the program, pages included, and how the read side does. */
export const collectMetrics = (
  app: FastifyInstance,
  { readSide, findings, storeMetrics }: MeasuredParts,
): Registry => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  measureAnswers(app, registry)
  storeMetrics.register(registry)
  measureLag(registry, 'read_side', () => readSide.lag())
  gauge(registry, {
    name: 'samspil_read_side_parked_streams',
    help: 'Streams whose events could not be applied',
    read: () => readSide.parked(),
  })
  // The findings are kept by another thread, from the same log.
  measureLag(registry, 'findings', () => readSide.lag(findings.position))
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
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown'
    const labels = { route, method: request.method, status: String(reply.statusCode) }
    duration.observe(labels, reply.elapsedTime / 1000)
    done()
  })
}

/** Both from one look at the log; not a number where the store does not answer. */
const measureLag = (registry: Registry, whose: string, read: () => Promise<Lag>): void => {
  let looking: Promise<Lag> | undefined
  const look = (): Promise<Lag> => {
    looking ??= ifKnown(read()).finally(() => {
      looking = undefined
    })
    return looking
  }
  gauge(registry, {
    name: `samspil_${whose}_lag_events`,
    help: 'Events of the log that are not folded yet; 10001 where there are more than 10000',
    read: async () => (await look()).events,
  })
  gauge(registry, {
    name: `samspil_${whose}_lag_seconds`,
    help: 'Since the oldest of these events was recorded',
    read: async () => (await look()).seconds,
  })
}

const ifKnown = async (lag: Promise<Lag>): Promise<Lag> => {
  try {
    return await lag
  } catch (error) {
    if (error instanceof EventStoreError) return { events: NaN, seconds: NaN }
    throw error
  }
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
