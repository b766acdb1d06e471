import { generateKeyPairSync, sign } from 'node:crypto'

/** A key and a certificate of localhost that vouches for itself, in PEM. */
export const selfSigned = (): { key: string; certificate: string } => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const name = der(sequence, der(set, der(sequence, oid('550403'), der(utf8, 'localhost'))))
  const alternatives = der(sequence, der(dnsName, 'localhost'), der(ipAddress, '\x7f\x00\x00\x01'))
  const extensions = [
    der(sequence, oid('551d11'), der(octets, alternatives)),
    der(sequence, oid('551d13'), der(octets, der(sequence, der(boolean, '\xff')))),
  ]
  const toBeSigned = der(
    sequence,
    der(explicit0, der(integer, '\x02')),
    der(integer, '\x01'),
    der(sequence, ecdsaWithSha256),
    name,
    der(sequence, der(utcTime, '200101000000Z'), der(utcTime, '491231235959Z')),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(explicit3, der(sequence, ...extensions)),
  )
  const signature = Buffer.concat([Buffer.of(0), sign('sha256', toBeSigned, privateKey)])
  const certificate = der(
    sequence,
    toBeSigned,
    der(sequence, ecdsaWithSha256),
    der(bits, signature),
  )
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    certificate: `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64')}\n-----END CERTIFICATE-----\n`,
  }
}

/** Tags of DER (X.690), and of RFC 5280 where they depend on the context. */
const [boolean, integer, bits, octets, utf8] = [0x01, 0x02, 0x03, 0x04, 0x0c]
const [sequence, set, utcTime] = [0x30, 0x31, 0x17]
const [explicit0, explicit3, dnsName, ipAddress] = [0xa0, 0xa3, 0x82, 0x87]

/** Text stands for its bytes. */
const der = (tag: number, ...parts: (Buffer | string)[]): Buffer => {
  const content = Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)),
  )
  const { length } = content
  if (length < 0x80) return Buffer.concat([Buffer.of(tag, length), content])
  return Buffer.concat([Buffer.of(tag, 0x82, length >> 8, length & 0xff), content])
}

const oid = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'))

const ecdsaWithSha256 = oid('2a8648ce3d040302')
