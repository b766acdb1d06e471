import type { FastifyInstance } from 'fastify'
import type { Test } from 'tap'
import { pino } from 'pino'
import { buildApp, type AppOptions } from '#src/app.ts'
import { SimulatedClock } from '#src/clock.ts'
import type { SignInOptions } from '#src/identity/sign-in-options.ts'
import type { Registry } from '#src/registry.ts'
import { signInBy, testIssuer, type IssuerOptions, type TestIssuer } from '../../identity/issuer.ts'
import { untroubledRegistry } from '../../registries.ts'
import { newFolder, storeOfItsOwn } from '../../stores.ts'
import { cookieSecret } from '../site.ts'
import { TestVisitor } from './test-visitor.ts'

export interface SignedInSite {
  readonly app: FastifyInstance
  readonly registry: Registry
  readonly issuer: TestIssuer
  readonly clock: SimulatedClock
  readonly log: string[]
  /** Somebody with a browser of their own. */
  readonly visitor: (app?: FastifyInstance) => TestVisitor
  /** Another instance of the same registry. */
  readonly instance: (
    others?: Partial<Pick<AppOptions, 'cookieSecret' | 'rateLimits'>>,
  ) => Promise<FastifyInstance>
  /** Moves the clock of the registry; that of the issuer goes on as it does. */
  readonly pass: (minutes: number) => void
}

export const institutionId = '6f1c1f0e-5d0f-4b7e-9a55-0e6d3c1a2b4c'

/** Those who can sign in where nothing else is said. */
export const people = {
  anna: { roles: ['analytiker'], name: 'Anna Andersen' },
  karen: { roles: ['koordinator-haderslev'] },
  begge: { roles: ['koordinator-haderslev', 'analytiker'] },
  ingen: { roles: ['noget andet'] },
}

type Options = Partial<IssuerOptions> & { readonly signIn?: Partial<SignInOptions> }

/** The whole program on an empty registry, where people sign in at a real issuer. */
export const signedInSite = async (t: Test, options: Options = {}): Promise<SignedInSite> => {
  const { signIn: changed, ...given } = options
  const issuer = await testIssuer(t, { publicUrl: 'http://127.0.0.1:3000', people, ...given })
  const clock = new SimulatedClock(Temporal.Now.instant().toString())
  const store = await storeOfItsOwn()
  const registry = await untroubledRegistry({ data: newFolder(), store, clock })
  const log: string[] = []
  const signIn = { ...signInBy(issuer), ...changed }
  const instances: FastifyInstance[] = []
  const instance: SignedInSite['instance'] = async (others = {}) => {
    const logger = pino({ level: 'warn' }, { write: (line: string) => log.push(line) })
    const app = await buildApp({
      registry,
      logger,
      cookieSecret,
      isPublicDemo: false,
      checksAnswers: true,
      signIn,
      ...others,
    })
    instances.push(app)
    return app
  }
  const app = await instance()
  t.teardown(async () => {
    for (const one of instances) await one.close()
    await registry.close()
  })
  const pass = (minutes: number): void => {
    clock.set(
      clock
        .now()
        .add({ seconds: minutes * 60 })
        .toString(),
    )
  }
  const visitor = (at = app): TestVisitor => new TestVisitor(at, signIn.publicUrl)
  return { app, registry, issuer, clock, log, visitor, instance, pass }
}
