import { request as send } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FastifyBaseLogger } from 'fastify'
import createClient, { type Client } from 'openapi-fetch'
import { pino } from 'pino'
import type { Test } from 'tap'
import type { paths } from '#schemas/generated/openapi.d.ts'
import type { Problem } from '#schemas/views/problem.ts'
import type { ApiServices } from '#src/api/api.ts'
import { buildApp } from '#src/app.ts'
import { SimulatedClock } from '#src/clock.ts'
import type { RateLimits } from '#src/rate-limits.ts'
import type { Registry } from '#src/registry.ts'
import { untroubledRegistry } from '../registries.ts'
import { signInFor, type GivenSignIn } from '../signed-in.ts'
import { countAfter, newFolder, storeIn } from '../stores.ts'
import { committedDocument, Conformance, type Answer } from './conformance.ts'

export const now = '2024-06-15T10:00:00Z'
export const today = '2024-06-15'

/** Lists can be asked for as files, too: this client reads them as pages. */
type Media = 'application/json' | 'application/problem+json'
export type Api = Client<paths, Media>

export interface Raw {
  readonly method?: string
  /** An analyst where left out; nothing is sent where null. */
  readonly role?: string | null
  readonly headers?: Readonly<Record<string, string>>
  /** What is no text is sent as JSON. */
  readonly body?: unknown
}

export interface RunningApp {
  readonly url: string
  readonly clock: SimulatedClock
  readonly conformance: Conformance
  readonly registry: Registry
  /** Lines that were logged. */
  readonly log: string[]
  /** A client in a role, typed by the document; every answer is held against it. */
  readonly as: (role?: string) => Api
  /** One request written by hand; its answer is held against the document, too. */
  readonly raw: (path: string, options?: Raw) => Promise<RawAnswer>
  /** Position of the last event: as before where nothing was written. */
  readonly head: () => Promise<bigint>
  /** How many events were recorded after a position. */
  readonly eventsAfter: (position: bigint) => Promise<number>
  readonly close: () => Promise<void>
}

export interface RawAnswer extends Answer {
  readonly json: unknown
  /** The body as a problem. */
  readonly problem: Problem
}

export interface AppOptions {
  readonly data?: string
  readonly clock?: SimulatedClock
  /** Put in the place of the registry's own. */
  readonly services?: Partial<ApiServices>
  /** As all tests sign in where left out. */
  readonly signIn?: GivenSignIn
  /** As many requests as come, where left out. */
  readonly rateLimits?: RateLimits
}

/** Every answer of any app of this file's tests. */
export const conformance = new Conformance(committedDocument())

/** The API on a registry in a folder of its own, listening; closed with the test. */
export const runningApp = async (t: Test, options: AppOptions = {}): Promise<RunningApp> => {
  const clock = options.clock ?? new SimulatedClock(now)
  const data = options.data ?? newFolder()
  const registry = await untroubledRegistry({ data, store: await storeIn(data), clock })
  const log: string[] = []
  const logger: FastifyBaseLogger = pino(
    { level: 'error' },
    { write: (line: string) => log.push(line) },
  )
  const cookieSecret = 'of the tests alone, and long enough'
  const { signIn, throughDoor } = await signInFor(options.signIn, cookieSecret)
  const app = await buildApp({
    registry: { ...registry, ...options.services },
    logger,
    cookieSecret,
    isPublicDemo: false,
    checksAnswers: true,
    signIn,
    rateLimits: options.rateLimits,
  })
  throughDoor(app)
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`
  let isOpen = true
  const close = async (): Promise<void> => {
    if (!isOpen) return
    isOpen = false
    await app.close()
    await registry.close()
  }
  t.teardown(close)
  return {
    url,
    clock,
    conformance,
    registry,
    log,
    as: (role = 'analyst') => client(url, role),
    raw: (path, raw = {}) => ask(port, path, raw),
    head: () => registry.store.head(),
    eventsAfter: (position) => countAfter(registry.store, position),
    close,
  }
}

/** @throws Error where an answer is not as the document says */
const held = <Held extends Answer>(answer: Held): Held => {
  const problems = conformance.problems(answer)
  if (problems.length === 0) return answer
  const { method, path, status, text } = answer
  throw new Error(`${method} ${path} ${status}: ${problems.join('; ')}\n${text.slice(0, 2000)}`)
}

const client = (baseUrl: string, role: string): Api =>
  createClient<paths, Media>({
    baseUrl,
    headers: { authorization: `Bearer demo:${role}` },
    fetch: async (request) => {
      const { pathname, search } = new URL(request.url)
      const response = await fetch(request)
      const { status, headers } = response
      const text = await response.clone().text()
      held({ method: request.method, path: pathname + search, status, headers, text })
      return response
    },
  })

/** Sends the path as it is written: fetch would mend it. */
const ask = async (port: number, path: string, raw: Raw): Promise<RawAnswer> => {
  const { method = raw.body === undefined ? 'GET' : 'POST', role = 'analyst', body } = raw
  const content = bytesOf(body)
  const headers = {
    ...(role === null ? {} : { authorization: `Bearer demo:${role}` }),
    ...(content === null
      ? {}
      : { 'content-type': 'application/json', 'content-length': String(content.length) }),
    ...raw.headers,
  }
  const { promise, resolve, reject } = Promise.withResolvers<RawAnswer>()
  const request = send({ host: '127.0.0.1', port, path, method, headers }, (response) => {
    const chunks: Buffer[] = []
    response.on('data', (chunk: Buffer) => chunks.push(chunk))
    response.on('error', reject)
    response.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8')
      const json = parsed(text)
      resolve({
        method,
        path,
        status: response.statusCode ?? 0,
        headers: new Headers(Object.entries(response.headersDistinct).map(pair)),
        text,
        json,
        problem: json as Problem,
      })
    })
  })
  request.on('error', reject)
  request.end(content ?? undefined)
  return held(await promise)
}

const bytesOf = (body: unknown): Buffer | null => {
  if (body === undefined) return null
  if (Buffer.isBuffer(body)) return body
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))
}

const pair = ([name, values]: [string, string[] | undefined]): [string, string] => [
  name,
  (values ?? []).join(', '),
]

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
