import {
  AccessDeniedError,
  MaxAppendSizeExceededError,
  NotLeaderError,
  StreamDeletedError as Tombstoned,
  StreamNotFoundError,
  WrongExpectedVersionError,
} from '@eventstore/db-client'
import { StoreUnusableError } from '../errors.ts'
import { shown } from './address.ts'

/**
 * What an error of the client means. `away` is whatever is not known to be an answer: the server may
 * be out of reach, not ready, not the leader any more, or have done what was asked and not told.
 */
export type Trouble = 'denied' | 'deleted' | 'missing' | 'moved' | 'too-large' | 'away'

export const troubleOf = (error: unknown): Trouble => {
  if (error instanceof AccessDeniedError || codeOf(error) === permissionDenied) return 'denied'
  if (error instanceof Tombstoned) return 'deleted'
  if (error instanceof StreamNotFoundError) return 'missing'
  if (error instanceof WrongExpectedVersionError) return 'moved'
  if (error instanceof MaxAppendSizeExceededError) return 'too-large'
  return 'away'
}

/** Whether the server may have carried it out: not where no connection was made, nor where it sent us on. */
export const wasSent = (error: unknown): boolean =>
  !(error instanceof NotLeaderError) &&
  !(error instanceof WrongExpectedVersionError) &&
  !(error instanceof Error && error.message.includes('No connection established'))

export const denied = (address: string, cause: unknown): StoreUnusableError =>
  new StoreUnusableError(
    `${shown(address)} refuses this user: check name and password, and that it may read and write the streams of Samspil`,
    { cause },
  )

export const deniedAll = (address: string, cause: unknown): StoreUnusableError =>
  new StoreUnusableError(
    `The user of ${shown(address)} may not read $all: let it, as docs/eventstoredb.md says`,
    { cause },
  )

/** Where waiting does not help: what is wrong with the address or with TLS. Null where it may. */
const wrongAddress = (address: string, error: unknown): StoreUnusableError | null => {
  const said = error instanceof Error ? error.message : String(error)
  const advice = advices.find(({ when }) => when.test(said))
  if (advice === undefined) return null
  return new StoreUnusableError(`${shown(address)} ${advice.say}`, { cause: error })
}

export const unreachable = (address: string, error: unknown): StoreUnusableError =>
  wrongAddress(address, error) ??
  new StoreUnusableError(
    `Nothing answers at ${shown(address)}: check host and port, that the server runs, and whether it speaks TLS (tls=true) or not (tls=false)`,
    { cause: error },
  )

const permissionDenied = 7

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined

/** As Node and OpenSSL say it. */
const advices = [
  {
    when: /ServerName to an IP address/,
    say: 'is an IP address, which TLS does not go with here: use a name that the certificate has',
  },
  {
    when: /ENOTFOUND|EAI_AGAIN|Name resolution failed/,
    say: 'names a host that is not known: check the address',
  },
  {
    when: /self.signed certificate|unable to (verify|get)|UNABLE_TO_(VERIFY|GET)/i,
    say: 'shows a certificate of an authority that is not known: name its file with tlsCAFile=',
  },
  {
    when: /Hostname\/IP does not match|ERR_TLS_CERT_ALTNAME_INVALID/,
    say: 'shows a certificate of another host: use the name that the certificate has',
  },
  {
    when: /certificate has expired|CERT_HAS_EXPIRED/,
    say: 'shows a certificate that has expired: renew it',
  },
  {
    when: /wrong version number|packet length too long|EPROTO/i,
    say: 'does not speak TLS: write tls=false, or let the server use TLS',
  },
] as const
