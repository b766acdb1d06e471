import { z } from 'zod'
import type { RateLimits } from './rate-limits.ts'
import {
  isLoopback,
  missingIn,
  proxiesIn,
  signInFrom,
  signInVariables,
  type SignInConfig,
  type SignInSettings,
} from './sign-in-config.ts'

/** Where the program listens, keeps its data, and how much it says; read once, at start. */
export interface Config {
  readonly host: string
  readonly port: number
  /** Folder of everything that the program writes. */
  readonly data: string
  /** `sqlite:` (in the data folder), `sqlite:<file>`, or an address that may hold a password. */
  readonly store: string
  /** Seen from the data folder. */
  readonly cookieSecretFile: string
  /** Seen from the data folder. */
  readonly erasureListFile: string
  readonly logLevel: string
  /** `anywhere` allows the demo sign-in on an address that others can reach. */
  readonly demoSignIn: 'loopback' | 'anywhere'
  /** Null where there is the demo sign-in alone. */
  readonly signIn: SignInConfig | null
  /** Addresses of proxies whose word on who asks is taken. */
  readonly trustedProxies: readonly string[]
  readonly rateLimits: RateLimits
}

/** The configuration cannot be used; the message is one sentence. */
export class ConfigError extends Error {}

const rate = z.union([
  z.literal('none').transform(() => null),
  z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .transform(Number),
])

/** Every variable with its default and what it means: the help text and the README are held to it. */
export const variables = {
  SAMSPIL_HOST: {
    schema: z.string().min(1).default('127.0.0.1'),
    help: 'Address to listen on',
  },
  SAMSPIL_PORT: {
    schema: z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .refine((port) => port <= 65_535)
      .default(3000),
    help: 'Port to listen on; 0 takes a free one',
  },
  SAMSPIL_DATA: {
    schema: z.string().min(1).default('./data'),
    help: 'Folder for everything that the registry keeps',
  },
  SAMSPIL_STORE: {
    schema: z
      .string()
      .regex(/^(sqlite:|esdb(\+discover)?:\/\/.)/)
      .default('sqlite:'),
    help: 'Event store: sqlite: (in the data folder), sqlite:<file>, esdb://… or esdb+discover://…',
  },
  SAMSPIL_COOKIE_SECRET_FILE: {
    schema: z.string().min(1).default('cookie-secret'),
    help: 'File of the secret that signs cookies, seen from the data folder; made where there is none',
  },
  SAMSPIL_ERASURE_LIST: {
    schema: z.string().min(1).default('erasure-list.txt'),
    help: 'File of the persons who were forgotten, seen from the data folder; never part of a backup',
  },
  SAMSPIL_LOG_LEVEL: {
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    help: 'How much is logged: fatal, error, warn, info, debug, trace or silent',
  },
  SAMSPIL_DEMO_SIGN_IN: {
    schema: z.enum(['loopback', 'anywhere']).default('loopback'),
    help: 'Where the demo sign-in is allowed: loopback, or anywhere (for a container)',
  },
  SAMSPIL_RATE_LIMIT_ADDRESS: {
    schema: rate.default(6000),
    help: 'Most requests a minute from one address; none takes as many as come',
  },
  SAMSPIL_RATE_LIMIT_USER: {
    schema: rate.default(1200),
    help: 'Most requests a minute of one who signed in; none takes as many as come',
  },
  ...signInVariables,
} as const

/** @throws ConfigError naming the variable, what it holds, and what it may hold. */
export const readConfig = (environment: Readonly<Record<string, string | undefined>>): Config => {
  const unknown = Object.keys(environment).filter(
    (name) => name.startsWith('SAMSPIL_') && !isKnown(name),
  )
  if (unknown.length > 0) {
    throw new ConfigError(
      `${unknown.join(', ')}: no such setting; see samspil serve --help for all of them`,
    )
  }
  const config: Config = {
    host: read(environment, 'SAMSPIL_HOST'),
    port: read(environment, 'SAMSPIL_PORT'),
    data: read(environment, 'SAMSPIL_DATA'),
    store: read(environment, 'SAMSPIL_STORE'),
    cookieSecretFile: read(environment, 'SAMSPIL_COOKIE_SECRET_FILE'),
    erasureListFile: read(environment, 'SAMSPIL_ERASURE_LIST'),
    logLevel: read(environment, 'SAMSPIL_LOG_LEVEL'),
    demoSignIn: read(environment, 'SAMSPIL_DEMO_SIGN_IN'),
    signIn: readSignIn(environment),
    trustedProxies: proxiesIn(read(environment, 'SAMSPIL_TRUSTED_PROXY')),
    rateLimits: {
      perAddress: read(environment, 'SAMSPIL_RATE_LIMIT_ADDRESS'),
      perUser: read(environment, 'SAMSPIL_RATE_LIMIT_USER'),
    },
  }
  refuseOpenDemo(config)
  return config
}

type Variables = typeof variables
type Value<Name extends keyof Variables> = z.infer<Variables[Name]['schema']>

// Of the test runs and the image build: theirs to read.
const isKnown = (name: string): boolean => name in variables || name.startsWith('SAMSPIL_TEST_')

const read = <Name extends keyof Variables>(
  environment: Readonly<Record<string, string | undefined>>,
  name: Name,
): Value<Name> => {
  const value = environment[name]
  const parsed = variables[name].schema.safeParse(value === '' ? undefined : value)
  if (parsed.success) return parsed.data as Value<Name>
  const shown = withoutPassword(value ?? '')
  throw new ConfigError(`${name} is "${shown}" and cannot be used: ${variables[name].help}`)
}

/** An address that was misspelt holds its password all the same. */
const withoutPassword = (value: string): string => value.replace(/\/\/.*@/s, '//…@')

/** @throws ConfigError where some of it is set, and not all that it takes. */
const readSignIn = (
  environment: Readonly<Record<string, string | undefined>>,
): SignInConfig | null => {
  const settings: SignInSettings = {
    SAMSPIL_OIDC_ISSUER: read(environment, 'SAMSPIL_OIDC_ISSUER'),
    SAMSPIL_OIDC_CLIENT_ID: read(environment, 'SAMSPIL_OIDC_CLIENT_ID'),
    SAMSPIL_OIDC_CLIENT_SECRET_FILE: read(environment, 'SAMSPIL_OIDC_CLIENT_SECRET_FILE'),
    SAMSPIL_PUBLIC_URL: read(environment, 'SAMSPIL_PUBLIC_URL'),
    SAMSPIL_ROLES_FILE: read(environment, 'SAMSPIL_ROLES_FILE'),
    SAMSPIL_API_AUDIENCE: read(environment, 'SAMSPIL_API_AUDIENCE'),
  }
  const missing = missingIn(settings)
  if (missing.length === 0) return signInFrom(settings)
  throw new ConfigError(
    `${missing.join(', ')}: not set, and sign-in needs it; set all of it, or nothing of it`,
  )
}

/** Where nobody signs in, whoever reaches the port can act as anyone. */
const refuseOpenDemo = ({ host, demoSignIn, signIn }: Config): void => {
  if (signIn !== null || isLoopback(host) || demoSignIn === 'anywhere') return
  throw new ConfigError(
    `SAMSPIL_HOST is ${host}, where others could act as anyone: no sign-in is configured. ` +
      'Set SAMSPIL_OIDC_ISSUER and what belongs to it, listen on 127.0.0.1, or set SAMSPIL_DEMO_SIGN_IN=anywhere where the port is published on 127.0.0.1 only',
  )
}
