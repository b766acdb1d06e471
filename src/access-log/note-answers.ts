import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { AccessEntry, AccessKind } from '#schemas/access/access-noted.v1.ts'
import '#src/identity/route-permission.ts'
import type { AccessLog } from './access-log.ts'

/** Who asked for what, by the names of this program. */
type Asked = Pick<AccessEntry, 'role' | 'personId' | 'route'>

/**
 * Notes what is answered with a refusal, a file or the log itself: of all routes of a scope. Nothing of the address
 * is noted but the pattern that it is of.
 */
export const noteAnswers = (
  scope: FastifyInstance,
  log: AccessLog,
  askedIn: (request: FastifyRequest) => Asked,
): void => {
  scope.addHook('onResponse', (request, reply, done) => {
    const kind = kindOf(request, reply)
    if (kind !== null) {
      log.note({
        kind,
        ...askedIn(request),
        method: request.method,
        permission: request.routeOptions.config.permission ?? null,
        format: formatOf(reply),
        status: reply.statusCode,
      })
    }
    done()
  })
}

/**
 * Null for what is not noted. That there is nothing (404) and that it may not be seen is one answer: what asks does not know
 * which it was, and finding out would take longer in one of the two.
 */
const kindOf = (
  { method, headers, routeOptions: { config, url } }: FastifyRequest,
  reply: FastifyReply,
): AccessKind | null => {
  const { permission } = config
  // Whoever sends no token is asked for one, as a page leads to the sign-in.
  if (reply.statusCode === 401) return headers.authorization === undefined ? null : 'token-refused'
  if (permission === undefined) return null
  if (reply.statusCode === 403) return 'refused'
  if (permission === 'forget-person' && isDone(url, reply)) return 'erased'
  if (reply.statusCode !== 200 || method === 'HEAD') return null
  if (formatOf(reply) !== null) return 'exported'
  return permission === 'see-access-log' ? 'log-read' : null
}

/** A form leads on when it is done; what is only asked, or asked once more, is answered with a page. */
const isDone = (url: string | undefined, { statusCode }: FastifyReply): boolean =>
  statusCode === (url?.startsWith('/v1/') === true ? 200 : 303)

const formatOf = (reply: FastifyReply): AccessEntry['format'] => {
  if (!reply.hasHeader('content-disposition')) return null
  const [type = ''] = String(reply.getHeader('content-type')).split(';')
  return formats[type] ?? null
}

const formats: Partial<Record<string, NonNullable<AccessEntry['format']>>> = {
  'text/csv': 'csv',
  'application/x-ndjson': 'ndjson',
  'text/calendar': 'ics',
}
