import type { FastifyInstance, FastifyRequest } from 'fastify'
import { NotCaughtUpError } from './read-side/up-to-date.ts'
import type { Registry } from './registry.ts'

/** Of the cookie, and of the header in lower case. */
const name = 'samspil-position'

/** Later every instance has it, or answers what it has. */
const seconds = 60
const patienceMs = 5000

/**
 * Whoever wrote on one instance and reads on another that is behind: a browser carries the position
 * of what it wrote in a cookie, a program sends that of its receipt, and the answer waits for it.
 */
export const waitForOwnWrites = (app: FastifyInstance, registry: Registry): void => {
  app.addHook('onRequest', async (request) => {
    const wanted = wantedBy(request)
    if (wanted === null || wanted <= registry.readSide.position) return
    // Beyond the log is what was recorded in another one, or nowhere.
    if (wanted > (await registry.store.head())) return
    if (await registry.readSide.waitFor(wanted, patienceMs)) return
    throw new NotCaughtUpError('The read models are not as far as what was written elsewhere')
  })
  app.addHook('onSend', (request, reply, _payload, done) => {
    const position = registry.written()
    if (request.method === 'POST' && !isOfApi(request) && position > 0n) {
      const attributes = `Path=/; Max-Age=${String(seconds)}; HttpOnly; SameSite=Strict`
      void reply.header('set-cookie', `${name}=${String(position)}; ${attributes}`)
    }
    done()
  })
}

const isOfApi = ({ url }: FastifyRequest): boolean => url.startsWith('/v1/')

/** What cannot be a position is not waited for. */
const wantedBy = (request: FastifyRequest): bigint | null => {
  if (request.method !== 'GET' || request.url.startsWith('/assets/')) return null
  const { headers } = request
  const sent = isOfApi(request) ? headers[name] : inCookie.exec(headers.cookie ?? '')?.[1]
  return typeof sent === 'string' && /^\d{1,19}$/.test(sent) ? BigInt(sent) : null
}

const inCookie = new RegExp(`(?:^|; ?)${name}=(\\d+)(?:;|$)`)
