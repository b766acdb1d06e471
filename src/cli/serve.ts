import closeWithGrace from 'close-with-grace'
import { pino, type Logger } from 'pino'
import { buildApp } from '../app.ts'
import { systemClock } from '../clock.ts'
import { ConfigError, type Config } from '../config.ts'
import { StoreUnusableError } from '../event-store/errors.ts'
import type { SignInOptions } from '../identity/sign-in-options.ts'
import { mostLoad } from '../overload.ts'
import { endErasures, forgetAgain } from '../persons/forget-person.ts'
import { openRegistry, type Registry } from '../registry.ts'
import { completeErasures } from './complete-erasures.ts'
import { cookieSecret } from './cookie-secret.ts'
import { erasureListOf } from './erasure-list-of.ts'
import { signInOptions } from './sign-in-files.ts'

export interface ServeOptions {
  readonly config: Config
  /** What to do before requests are let in, the demo for example. */
  readonly prepare: (registry: Registry, logger: Logger) => Promise<void>
  /** Called with the address that answers. */
  readonly onListening: (address: string) => void
}

/** Opens the registry, listens, and closes both in order when told to stop. */
export const serve = async ({ config, prepare, onListening }: ServeOptions): Promise<void> => {
  const signIn = signInOptions(config)
  const erasures = erasureListOf(config)
  const forgotten = await erasures.ids()
  const logger = pino({ level: config.logLevel, serializers: { req: withoutSearch } })
  const registry = await openRegistry({
    data: config.data,
    store: config.store,
    clock: systemClock,
    erasures,
    onParked: (projection, parking) => {
      logger.error({ projection, ...parking, position: String(parking.position) }, 'stream parked')
    },
    onFailure: (error) => {
      logger.error(error, 'the read side begins again')
    },
    onStoreTrouble: (trouble) => {
      logger.warn({ trouble }, 'the event store was in trouble')
    },
  })
  try {
    await forgetListed(forgotten, registry, logger)
    await prepare(registry, logger)
    const stopping = new AbortController()
    await listen(config, { registry, logger, signIn, onListening, stopping })
    registry.findings.start()
    void completeErasures(registry, { logger, stopped: stopping.signal })
  } catch (error) {
    await registry.close()
    throw error
  }
}

/** Whom a crash left half forgotten, or a file that was put back brought back. */
const forgetListed = async (
  ids: readonly string[],
  { store }: Registry,
  logger: Logger,
): Promise<void> => {
  try {
    const persons = await forgetAgain(store, ids)
    if (persons > 0) logger.warn({ persons }, 'forgot again who was there once more')
    await endErasures(store, ids)
  } catch (error) {
    // A backup that takes long must not keep the registry from answering: nobody can read what is left.
    if (!(error instanceof StoreUnusableError)) throw error
    logger.warn(error, 'what was deleted may still be in the log of the store')
  }
}

/** What people search for may name somebody, and where they sit is nobody's business. */
const withoutSearch = ({ method, url }: { method?: string; url?: string }) => ({
  method,
  url: url?.split('?')[0]?.replace(secretName, '…'),
})

/** Whoever knows the address of a calendar may read it. */
const secretName = /[\w-]{43}(?=\.ics$)/

interface Listening extends Pick<ServeOptions, 'onListening'> {
  readonly registry: Registry
  readonly logger: Logger
  readonly signIn: SignInOptions | null
  /** Told when the program closes. */
  readonly stopping: AbortController
}

const listen = async (
  config: Config,
  { registry, logger, signIn, onListening, stopping }: Listening,
): Promise<void> => {
  const app = await buildApp({
    registry,
    logger,
    cookieSecret: cookieSecret(config),
    isPublicDemo: config.signIn === null && config.demoSignIn === 'anywhere',
    signIn,
    trustedProxies: config.trustedProxies,
    rateLimits: config.rateLimits,
    mostLoad: mostLoad(),
  })
  const address = await app
    .listen({ host: config.host, port: config.port })
    .catch((error: unknown) => {
      throw inOneSentence(error, config)
    })
  closeWithGrace({ delay: 10_000, logger }, async ({ err }) => {
    if (err !== undefined) logger.error(err, 'closing after an error')
    stopping.abort()
    await app.close()
    await registry.close()
  })
  onListening(address)
}

const inOneSentence = (error: unknown, { host, port }: Config): unknown => {
  if (!(error instanceof Error) || !('code' in error)) return error
  const at = `${host}:${String(port)}`
  switch (error.code) {
    case 'EADDRINUSE':
      return new ConfigError(`${at} is in use by another program: choose another SAMSPIL_PORT`)
    case 'EACCES':
      return new ConfigError(`This user may not listen on ${at}: choose a SAMSPIL_PORT above 1023`)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new ConfigError(`${host} is no address of this machine: choose another SAMSPIL_HOST`)
    default:
      return error
  }
}
