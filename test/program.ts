import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import type { Test } from 'tap'
import { buildApp } from '#src/app.ts'
import { systemClock, type Clock } from '#src/clock.ts'
import { openRegistry, type Registry } from '#src/registry.ts'
import { cookieSecret } from './web/site.ts'

export interface Program {
  readonly data: string
  readonly registry: Registry
  readonly app: FastifyInstance
}

export interface ProgramOptions {
  /** Folder of its read models. */
  readonly data: string
  /** Its address. */
  readonly store: string
  readonly clock?: Clock
}

/** The whole program, asked without a port, that logs nothing; closed with the test. */
export const program = async (
  t: Test,
  { data, store, clock = systemClock }: ProgramOptions,
): Promise<Program> => {
  const registry = await openRegistry({ data, store, clock, onParked: fail, onFailure: fail })
  const app = await quietApp(registry)
  t.teardown(async () => {
    await app.close()
    await registry.close()
  })
  return { data, registry, app }
}

/** What answers, and logs nothing. */
export const quietApp = async (registry: Registry): Promise<FastifyInstance> => {
  const logger = pino({ level: 'silent' })
  return await buildApp({ registry, logger, cookieSecret, isPublicDemo: false })
}

const fail = (...told: unknown[]): never => {
  throw new Error('The read side failed', { cause: told })
}
