import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import helmet from 'helmet'

/** Seconds for which browsers come back by https only. */
const byHttpsFor = 365 * 24 * 60 * 60

const [self, none] = [["'self'"], ["'none'"]]

export type SetHeaders = (request: FastifyRequest, reply: FastifyReply) => void

/**
 * Headers of every answer: nothing is loaded from elsewhere, run inline, framed, guessed or told to others. The
 * API's console has a policy of its own. `isHttps`: the registry is reached by https.
 */
export const securityHeaders = ({ isHttps }: { readonly isHttps: boolean }): SetHeaders => {
  const set = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': self,
        'base-uri': none,
        'form-action': self,
        'frame-ancestors': none,
        'object-src': none,
      },
    },
    // By "no-referrer" browsers would not tell where a form is from.
    referrerPolicy: { policy: 'same-origin' },
    // For this host alone: others below its name are not ours to speak for.
    strictTransportSecurity: isHttps && { maxAge: byHttpsFor, includeSubDomains: false },
    xFrameOptions: { action: 'deny' },
  })
  return (request, reply) => {
    set(request.raw, reply.raw, failing)
  }
}

/** Before anything else may answer. */
export const setOnEveryAnswer = (app: FastifyInstance, setHeaders: SetHeaders): void => {
  app.addHook('onRequest', (request, reply, done) => {
    setHeaders(request, reply)
    done()
  })
}

const failing = (error?: unknown): void => {
  if (error !== undefined) throw new Error('The headers cannot be set', { cause: error })
}
