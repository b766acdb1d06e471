import { errors } from 'jose'
import { ClientError, ResponseBodyError } from 'openid-client'
import { IssuerUnavailableError } from './issuer-unavailable.ts'

/** Whether an error says that no answer came, and not what the answer was. */
export const isUnanswered = (error: unknown): boolean => {
  if (error instanceof IssuerUnavailableError) return true
  if (error instanceof ResponseBodyError) return error.status >= 500
  if (error instanceof ClientError) return isBroken(error)
  if (error instanceof errors.JOSEError) return keysAreMissing.has(error.code)
  // Of fetch; those with a code are of a wrong call.
  return error instanceof TypeError && !('code' in error)
}

const isBroken = ({ code = '', cause }: ClientError): boolean =>
  code === 'OAUTH_TIMEOUT' ||
  code === 'OAUTH_ABORT' ||
  (cause instanceof Response && cause.status >= 500)

/** The keys came late, not with status 200, or are none. */
const keysAreMissing: ReadonlySet<string> = new Set([
  'ERR_JWKS_TIMEOUT',
  'ERR_JWKS_INVALID',
  'ERR_JOSE_GENERIC',
])
