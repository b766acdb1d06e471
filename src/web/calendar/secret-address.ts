import { createHash, randomBytes } from 'node:crypto'
import { addressOf } from '../paths.ts'
import type { Visit } from '../visit.ts'

/** As long as the hash that is kept of it. */
const secretBytes = 32

export interface SecretAddress {
  /** With the origin of this site. */
  readonly url: string
  readonly addressHash: string
}

/** A new address that nobody can guess. */
export const newAddress = ({ language, origin = '' }: Visit): SecretAddress => {
  const secret = randomBytes(secretBytes).toString('base64url')
  const address = `${secret}.ics`
  return {
    url: origin + addressOf('calendarFeed', language, { address }),
    addressHash: hashOf(secret),
  }
}

/** SHA-256 in hexadecimal, by which it is found; null where it is no such address. */
export const hashOfAddress = (address: string): string | null => {
  const secret = /^([\w-]{43})\.ics$/.exec(address)?.[1]
  return secret === undefined ? null : hashOf(secret)
}

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')
