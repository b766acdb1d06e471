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

/** What is wrong with TLS, and stays wrong however long is waited; null where it may pass. */
export const lastingFault = (address: string, error: unknown): StoreUnusableError | null => {
  const advice = adviceOn(error)
  return advice?.mayPass === false ? faulty(address, advice, error) : null
}

export const unreachable = (address: string, error: unknown): StoreUnusableError =>
  faulty(address, adviceOn(error) ?? noAnswer, error)

const permissionDenied = 7

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined

interface Advice {
  /** As Node and OpenSSL say it. */
  readonly when: RegExp
  readonly say: string
  readonly mayPass: boolean
}

const adviceOn = (error: unknown): Advice | undefined => {
  const said = error instanceof Error ? error.message : String(error)
  return advices.find(({ when }) => when.test(said))
}

const faulty = (address: string, { say }: Advice, cause: unknown): StoreUnusableError =>
  new StoreUnusableError(say.replace('…', shown(address)), { cause })

const noAnswer: Advice = {
  when: /./,
  say: 'Nothing answers at …: check host and port, that the server runs, and whether it speaks TLS (tls=true) or not (tls=false)',
  mayPass: true,
}

const advices: readonly Advice[] = [
  {
    when: /ENOTFOUND|EAI_AGAIN|Name resolution failed/,
    say: '… names a host that is not known: check the address',
    mayPass: true,
  },
  {
    when: /ServerName to an IP address/,
    say: '… is an IP address, or leads to one, which TLS does not go with here: use a name that the certificate has, and let each node advertise one',
    mayPass: false,
  },
  {
    when: /self.signed certificate|unable to (verify|get)|UNABLE_TO_(VERIFY|GET)/i,
    say: '… shows a certificate of an authority that is not known: name its file with tlsCAFile=',
    mayPass: false,
  },
  {
    when: /Hostname\/IP does not match|ERR_TLS_CERT_ALTNAME_INVALID/,
    say: '… shows a certificate of another host: use the name that the certificate has',
    mayPass: false,
  },
  {
    when: /certificate has expired|CERT_HAS_EXPIRED/,
    say: '… shows a certificate that has expired: renew it',
    mayPass: false,
  },
  {
    when: /wrong version number|packet length too long|EPROTO/i,
    say: '… does not speak TLS: write tls=false, or let the server use TLS',
    mayPass: false,
  },
]
