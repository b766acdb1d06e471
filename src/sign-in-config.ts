import { isIP } from 'node:net'
import { z } from 'zod'

/** Who says who people are, and how this registry is known there. */
export interface SignInConfig {
  /** As the issuer writes it. */
  readonly issuer: string
  readonly clientId: string
  /** Seen from the data folder; null for a public client. */
  readonly clientSecretFile: string | null
  /** Origin at which people reach the registry: `https://samspil.example.dk`. */
  readonly publicUrl: string
  /** Seen from the data folder. */
  readonly rolesFile: string
  /** Audience that bearer tokens must have. */
  readonly apiAudience: string
}

/** That host is this machine, and nobody else listens to what is sent there. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)

const isPrivateLine = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' ||
  (protocol === 'http:' && isLoopback(hostname.replace(/^\[(.*)\]$/, '$1')))

const isSecure = (written: string): boolean => {
  const url = URL.parse(written)
  return url !== null && isPrivateLine(url) && `${url.username}${url.password}${url.hash}` === ''
}

const isOrigin = (written: string): boolean => {
  const url = URL.parse(written)
  return url !== null && `${url.pathname}${url.search}` === '/'
}

/** Names of the ranges that fastify knows, an address, or a range of addresses. */
const isProxy = (written: string): boolean => {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(written)) return true
  const [address = '', bits, ...more] = written.split('/')
  const longest = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1
  return more.length === 0 && longest > 0 && isWidth(bits, longest)
}

const isWidth = (bits: string | undefined, longest: number): boolean =>
  bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= longest)

const text = z.string().trim().min(1).default('none')

/** As `variables`; `none` is not set. */
export const signInVariables = {
  SAMSPIL_OIDC_ISSUER: {
    schema: z.union([z.literal('none'), z.string().refine(isSecure)]).default('none'),
    help: 'Issuer of OpenID Connect that people sign in with: https, or http on this machine',
  },
  SAMSPIL_OIDC_CLIENT_ID: {
    schema: text,
    help: 'What the issuer knows this registry by',
  },
  SAMSPIL_OIDC_CLIENT_SECRET_FILE: {
    schema: text,
    help: 'File of the secret shared with the issuer, seen from the data folder; none for a public client',
  },
  SAMSPIL_PUBLIC_URL: {
    schema: z
      .union([z.literal('none'), z.string().refine((url) => isSecure(url) && isOrigin(url))])
      .default('none'),
    help: 'Address that people reach the registry at, without a path: https, or http on this machine',
  },
  SAMSPIL_TRUSTED_PROXY: {
    schema: z
      .string()
      .refine((list) => list === 'none' || list.split(',').every((one) => isProxy(one.trim())))
      .default('none'),
    help: 'Addresses of proxies whose word on who asks is taken, separated by commas',
  },
  SAMSPIL_ROLES_FILE: {
    schema: text,
    help: 'File that says which claims give which roles, as JSON, seen from the data folder',
  },
  SAMSPIL_API_AUDIENCE: {
    schema: text,
    help: 'Audience that tokens for the API must have; none takes the client id',
  },
} as const

export type SignInSettings = Readonly<
  Record<Exclude<keyof typeof signInVariables, 'SAMSPIL_TRUSTED_PROXY'>, string>
>

const needed = [
  'SAMSPIL_OIDC_ISSUER',
  'SAMSPIL_OIDC_CLIENT_ID',
  'SAMSPIL_PUBLIC_URL',
  'SAMSPIL_ROLES_FILE',
] as const

/** What is missing beside what is set; nothing where all is there, or nothing at all. */
export const missingIn = (settings: SignInSettings): readonly string[] =>
  Object.values(settings).every(isUnset) ? [] : needed.filter((name) => isUnset(settings[name]))

/** Null where nothing is set. */
export const signInFrom = (settings: SignInSettings): SignInConfig | null => {
  if (isUnset(settings.SAMSPIL_OIDC_ISSUER)) return null
  const clientId = settings.SAMSPIL_OIDC_CLIENT_ID
  return {
    issuer: settings.SAMSPIL_OIDC_ISSUER,
    clientId,
    clientSecretFile: orNull(settings.SAMSPIL_OIDC_CLIENT_SECRET_FILE),
    publicUrl: new URL(settings.SAMSPIL_PUBLIC_URL).origin,
    rolesFile: settings.SAMSPIL_ROLES_FILE,
    apiAudience: orNull(settings.SAMSPIL_API_AUDIENCE) ?? clientId,
  }
}

/** The proxies that are trusted, each an address, a range or its name. */
export const proxiesIn = (list: string): readonly string[] =>
  isUnset(list) ? [] : list.split(',').map((one) => one.trim())

const isUnset = (value: string): boolean => value === 'none'
const orNull = (value: string): string | null => (isUnset(value) ? null : value)
