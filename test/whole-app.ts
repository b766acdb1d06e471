import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import type { Test } from 'tap'
import { buildApp, type AppOptions } from '#src/app.ts'
import { systemClock } from '#src/clock.ts'
import type { Registry } from '#src/registry.ts'
import { signInFor, type GivenSignIn } from './signed-in.ts'
import { untroubledRegistry, type RegistryPlace } from './registries.ts'
import { cookieSecret } from './web/site.ts'

export interface WholeApp {
  readonly data: string
  readonly registry: Registry
  readonly app: FastifyInstance
}

/** The whole program, asked without a port, that logs nothing; closed with the test. */
export const wholeApp = async (
  t: Test,
  { data, store, clock = systemClock }: Omit<RegistryPlace, 'clock'> & Partial<RegistryPlace>,
): Promise<WholeApp> => {
  const registry = await untroubledRegistry({ data, store, clock })
  const app = await quietApp(registry)
  t.teardown(async () => {
    await app.close()
    await registry.close()
  })
  return { data, registry, app }
}

/** What answers, and logs nothing. */
export const quietApp = async (
  registry: Registry,
  others: Partial<Omit<AppOptions, 'signIn'>> & { readonly signIn?: GivenSignIn } = {},
): Promise<FastifyInstance> => {
  const logger = pino({ level: 'silent' })
  const secret = others.cookieSecret ?? cookieSecret
  const { signIn, throughDoor } = await signInFor(others.signIn, secret)
  const app = await buildApp({
    registry,
    logger,
    cookieSecret,
    isPublicDemo: false,
    checksAnswers: true,
    ...others,
    signIn,
  })
  return throughDoor(app)
}
