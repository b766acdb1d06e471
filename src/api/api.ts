import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify'
import type { FastifyZodOpenApiTypeProvider } from 'fastify-zod-openapi'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AccessLog } from '#src/access-log/access-log.ts'
import type { Clock } from '#src/clock.ts'
import type { PersonReads } from '#src/commands/person-reads.ts'
import type { Commands } from '#src/commands/request.ts'
import type { BoundaryQueries } from '#src/read-side/boundary-queries.ts'
import type { KnownReads } from '#src/read-side/known-reads.ts'
import type { Queries } from '#src/read-side/queries.ts'
import type { FindingsKeeper } from '#src/read-side/findings/keeper.ts'
import type { ModelKeeper } from '#src/read-side/model-keeper.ts'
import type { StoreMetrics } from './store-metrics.ts'

/** A fastify that types its handlers by the zod schemas of their routes. */
export type Api = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  FastifyZodOpenApiTypeProvider
>

/** What the API stands on. */
export interface ApiServices {
  readonly commands: Commands
  readonly persons: PersonReads
  readonly clock: Clock
  readonly queries: Queries
  readonly known: KnownReads
  readonly boundaries: BoundaryQueries
  readonly readSide: ModelKeeper
  readonly findings: FindingsKeeper
  readonly storeMetrics: StoreMetrics
  readonly accessLog: AccessLog
}
