import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { LRUCache } from 'lru-cache'
import type { Clock } from './clock.ts'
import { isForOperators } from './for-operators.ts'
import { TooManyRequestsError } from './too-many-requests.ts'

/** Requests in a minute; null is as many as come. */
export interface RateLimits {
  /** Of one address: an IPv4 address, or the 64 bits that begin an IPv6 address. */
  readonly perAddress: number | null
  /** Of one who signed in, by pages and programs together. */
  readonly perUser: number | null
}

/** Each throws a TooManyRequestsError where that is enough for now. */
export interface RateLimiter {
  /** For one who signed in, as the issuer knows them. */
  readonly user: (request: FastifyRequest, subject: string) => Promise<void>
  /** Before a token is looked at. */
  readonly token: (request: FastifyRequest) => Promise<void>
  /** Where it was none. */
  readonly wrongToken: (request: FastifyRequest) => Promise<void>
}

export interface RateLimitsOptions extends RateLimits {
  readonly clock: Clock
}

const timeWindow = 60_000

/** Addresses, and people, that are counted at a time: who was not seen for longest is forgotten first. */
const mostCounted = 10_000

/** Of what an address may ask, so much may be signing in, and so much wrong tokens. */
const shareOfSigningIn = 20

/** Counts from here on, in this process alone. What operators ask, and styles, do not count. */
export const limitRates = async (
  app: FastifyInstance,
  { perAddress, perUser, clock }: RateLimitsOptions,
): Promise<RateLimiter> => {
  await app.register(rateLimit, { global: false, store: countsBy(clock), timeWindow })
  const strict = perAddress === null ? null : Math.ceil(perAddress / shareOfSigningIn)
  const [ofAddress, ofSigningIn, ofTokens] = [perAddress, strict, strict].map((max) =>
    limitOf(app, max),
  ) as [Limit, Limit, Limit]
  app.addHook('onRequest', async (request) => {
    if (isForOperators(request) || request.url.startsWith('/assets/')) return
    await ofAddress(request)
    if (request.routeOptions.config.permission === 'sign-in') await ofSigningIn(request)
  })
  const subjects = new WeakMap<FastifyRequest, string>()
  const ofUser = limitOf(app, perUser, (request) => subjects.get(request) ?? '')
  return {
    user: (request, subject) => {
      subjects.set(request, subject)
      return ofUser(request)
    },
    token: (request) => ofTokens(request, { increment: false }),
    wrongToken: (request) => ofTokens(request),
  }
}

type Limit = (request: FastifyRequest, how?: { readonly increment: boolean }) => Promise<void>

/** By address, where no other key is given. */
const limitOf = (
  app: FastifyInstance,
  max: number | null,
  keyGenerator?: (request: FastifyRequest) => string,
): Limit => {
  if (max === null) return () => Promise.resolve()
  const count = app.createRateLimit({ max, ...(keyGenerator && { keyGenerator }) })
  return async (request, how) => {
    const counted = await count(request, how)
    if (!counted.isAllowed && counted.isExceeded)
      throw new TooManyRequestsError(counted.ttlInSeconds)
  }
}

interface Counted {
  readonly current: number
  /** Milliseconds since 1970. */
  readonly until: number
}

type Told = (error: Error | null, result: { current: number; ttl: number }) => void

/** As the library's own, by the clock of the registry. */
const countsBy = (clock: Clock) => {
  const now = (): number => clock.now().epochMilliseconds
  return class WindowCounts {
    readonly #counts = new LRUCache<string, Counted>({ max: mostCounted })

    incr(key: string, tell: Told, window: number): void {
      const { current, until } = this.#at(key, window)
      this.#counts.set(key, { current: current + 1, until })
      this.#tell(tell, { current: current + 1, until })
    }

    read(key: string, tell: Told, window: number): void {
      this.#tell(tell, this.#at(key, window))
    }

    child(): WindowCounts {
      return new WindowCounts()
    }

    #at(key: string, window: number): Counted {
      const counted = this.#counts.get(key)
      return counted !== undefined && now() < counted.until
        ? counted
        : { current: 0, until: now() + window }
    }

    #tell(tell: Told, { current, until }: Counted): void {
      tell(null, { current, ttl: until - now() })
    }
  }
}
