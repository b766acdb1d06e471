import t from 'tap'
import { ConfigError, readConfig, variables, type Config } from '#src/config.ts'

const standard: Config = {
  host: '127.0.0.1',
  port: 3000,
  data: './data',
  store: 'sqlite:',
  cookieSecretFile: 'cookie-secret',
  erasureListFile: 'erasure-list.txt',
  logLevel: 'info',
  demoSignIn: 'loopback',
  signIn: null,
  trustedProxies: [],
  rateLimits: { perAddress: 6000, perUser: 1200 },
}

const signIn = {
  SAMSPIL_OIDC_ISSUER: 'https://login.example.dk/realms/kommune',
  SAMSPIL_OIDC_CLIENT_ID: 'samspil',
  SAMSPIL_PUBLIC_URL: 'https://samspil.example.dk',
  SAMSPIL_ROLES_FILE: 'roles.json',
} as const
const signedIn = {
  issuer: 'https://login.example.dk/realms/kommune',
  clientId: 'samspil',
  clientSecretFile: null,
  publicUrl: 'https://samspil.example.dk',
  rolesFile: 'roles.json',
  apiAudience: 'samspil',
}

t.test('what is not set is as the help says', (t) => {
  t.plan(3)
  t.strictSame(readConfig({}), standard)
  const empty = Object.fromEntries(Object.keys(variables).map((name) => [name, '']))
  t.strictSame(readConfig(empty), standard, 'empty is not set')
  t.strictSame(readConfig({ HOME: '/', SAMSPIL_TEST_LONG: '1' }), standard, 'others are not ours')
  return Promise.resolve()
})

t.test('what is set', (t) => {
  const table: readonly (readonly [Record<string, string>, Partial<Config>])[] = [
    [{ SAMSPIL_HOST: '::1' }, { host: '::1' }],
    [{ SAMSPIL_HOST: 'localhost' }, { host: 'localhost' }],
    [{ SAMSPIL_HOST: '127.8.9.10' }, { host: '127.8.9.10' }],
    [{ SAMSPIL_PORT: '0' }, { port: 0 }],
    [{ SAMSPIL_PORT: '65535' }, { port: 65_535 }],
    [{ SAMSPIL_DATA: '/srv/æ ø' }, { data: '/srv/æ ø' }],
    [{ SAMSPIL_STORE: 'sqlite:/srv/events.sqlite' }, { store: 'sqlite:/srv/events.sqlite' }],
    [{ SAMSPIL_STORE: 'esdb://one:2113?tls=false' }, { store: 'esdb://one:2113?tls=false' }],
    [{ SAMSPIL_STORE: 'esdb+discover://many' }, { store: 'esdb+discover://many' }],
    [{ SAMSPIL_COOKIE_SECRET_FILE: '/run/secrets/x' }, { cookieSecretFile: '/run/secrets/x' }],
    [{ SAMSPIL_ERASURE_LIST: '/mnt/kept/list' }, { erasureListFile: '/mnt/kept/list' }],
    [{ SAMSPIL_LOG_LEVEL: 'silent' }, { logLevel: 'silent' }],
    [
      { SAMSPIL_HOST: '0.0.0.0', SAMSPIL_DEMO_SIGN_IN: 'anywhere' },
      { host: '0.0.0.0', demoSignIn: 'anywhere' },
    ],
    [
      { SAMSPIL_RATE_LIMIT_ADDRESS: '60000', SAMSPIL_RATE_LIMIT_USER: 'none' },
      { rateLimits: { perAddress: 60_000, perUser: null } },
    ],
    [
      { SAMSPIL_TRUSTED_PROXY: 'loopback, 10.0.0.0/8,2001:db8::1' },
      { trustedProxies: ['loopback', '10.0.0.0/8', '2001:db8::1'] },
    ],
    [signIn, { signIn: signedIn }],
    [
      {
        ...signIn,
        SAMSPIL_OIDC_ISSUER: 'http://127.0.0.1:9/',
        SAMSPIL_PUBLIC_URL: 'http://[::1]:3000/',
      },
      { signIn: { ...signedIn, issuer: 'http://127.0.0.1:9/', publicUrl: 'http://[::1]:3000' } },
    ],
    [
      { ...signIn, SAMSPIL_OIDC_CLIENT_SECRET_FILE: '/run/x', SAMSPIL_API_AUDIENCE: 'api' },
      { signIn: { ...signedIn, clientSecretFile: '/run/x', apiAudience: 'api' } },
    ],
  ]
  t.plan(table.length)
  for (const [set, expected] of table) {
    t.strictSame(readConfig(set), { ...standard, ...expected }, JSON.stringify(set))
  }
  return Promise.resolve()
})

t.test('what cannot be used is named, in one sentence', (t) => {
  const table: readonly (readonly [Record<string, string>, RegExp])[] = [
    [{ SAMSPIL_PORT: 'x' }, /SAMSPIL_PORT is "x"/],
    [{ SAMSPIL_PORT: '-1' }, /SAMSPIL_PORT is "-1"/],
    [{ SAMSPIL_PORT: '65536' }, /SAMSPIL_PORT/],
    [{ SAMSPIL_PORT: '80.5' }, /SAMSPIL_PORT/],
    [{ SAMSPIL_PORT: ' ' }, /SAMSPIL_PORT/],
    [{ SAMSPIL_PORT: '1e3' }, /SAMSPIL_PORT/],
    [{ SAMSPIL_PORT: '0x50' }, /SAMSPIL_PORT/],
    [{ SAMSPIL_PORT: 'true' }, /SAMSPIL_PORT/],
    [{ SAMSPIL_STORE: 'postgres:x' }, /SAMSPIL_STORE is "postgres:x"/],
    [{ SAMSPIL_STORE: 'Sqlite:' }, /SAMSPIL_STORE/],
    [{ SAMSPIL_STORE: 'esdb:one' }, /SAMSPIL_STORE is "esdb:one"/],
    [{ SAMSPIL_STORE: 'esdb://' }, /SAMSPIL_STORE is "esdb:\/\/"/],
    [{ SAMSPIL_LOG_LEVEL: 'loud' }, /SAMSPIL_LOG_LEVEL is "loud".*fatal, error/],
    [{ SAMSPIL_DEMO_SIGN_IN: 'yes' }, /SAMSPIL_DEMO_SIGN_IN is "yes"/],
    [{ ...signIn, SAMSPIL_OIDC_ISSUER: 'http://login.example.dk' }, /SAMSPIL_OIDC_ISSUER is/],
    [{ ...signIn, SAMSPIL_OIDC_ISSUER: 'https://a:b@login.example.dk' }, /"https:\/\/…@login/],
    [{ ...signIn, SAMSPIL_OIDC_ISSUER: 'login.example.dk' }, /SAMSPIL_OIDC_ISSUER is/],
    [{ ...signIn, SAMSPIL_PUBLIC_URL: 'http://samspil.example.dk' }, /SAMSPIL_PUBLIC_URL is/],
    [{ ...signIn, SAMSPIL_PUBLIC_URL: 'https://example.dk/samspil' }, /SAMSPIL_PUBLIC_URL is/],
    [{ ...signIn, SAMSPIL_PUBLIC_URL: 'https://example.dk/?a' }, /SAMSPIL_PUBLIC_URL is/],
    [{ SAMSPIL_RATE_LIMIT_ADDRESS: '0' }, /SAMSPIL_RATE_LIMIT_ADDRESS is "0"/],
    [{ SAMSPIL_RATE_LIMIT_USER: '-1' }, /SAMSPIL_RATE_LIMIT_USER is "-1"/],
    [{ SAMSPIL_TRUSTED_PROXY: 'true' }, /SAMSPIL_TRUSTED_PROXY is "true"/],
    [{ SAMSPIL_TRUSTED_PROXY: '10.0.0.0/33' }, /SAMSPIL_TRUSTED_PROXY/],
    [{ SAMSPIL_TRUSTED_PROXY: '127.0.0.1,' }, /SAMSPIL_TRUSTED_PROXY/],
    ...Object.keys(signIn).map(
      (name) => [{ ...signIn, [name]: '' }, new RegExp(`^${name}: not set, and sign-in`)] as const,
    ),
    [
      { SAMSPIL_API_AUDIENCE: 'api' },
      /^SAMSPIL_OIDC_ISSUER, SAMSPIL_OIDC_CLIENT_ID, SAMSPIL_PUBLIC_URL, SAMSPIL_ROLES_FILE: not/,
    ],
    [{ SAMSPIL_OIDC_CLIENT_SECRET_FILE: 'secret' }, /^SAMSPIL_OIDC_ISSUER, .*: not set/],
    [{ SAMSPIL_HOTS: 'x', SAMSPIL_POST: 'y' }, /SAMSPIL_HOTS, SAMSPIL_POST: no such setting/],
    ...[
      '0.0.0.0',
      '::',
      '192.168.1.2',
      'example.dk',
      '127.0.0.1.example.dk',
      'localhost.example.dk',
      '128.0.0.1',
      '::ffff:10.0.0.1',
      '127.0.0.1\n0.0.0.0',
    ].map(
      (host) =>
        [{ SAMSPIL_HOST: host }, /SAMSPIL_HOST is .*SAMSPIL_DEMO_SIGN_IN=anywhere/s] as const,
    ),
  ]
  t.plan(table.length * 2)
  for (const [set, expected] of table) {
    try {
      t.strictSame(readConfig(set), 'an error', JSON.stringify(set))
    } catch (error) {
      t.ok(error instanceof ConfigError, JSON.stringify(set))
      t.match(error, { message: expected })
    }
  }
  return Promise.resolve()
})

t.test('a password is not told, however the address is misspelt', (t) => {
  const addresses = [
    'edsb://admin:secret@one:2113',
    'esdb+:////admin:secret@one',
    'https://admin:sec@ret/secret@one',
    'edsb://secret:\nsecret@one',
  ]
  t.plan(addresses.length)
  for (const address of addresses) {
    const read = () => readConfig({ SAMSPIL_STORE: address })
    t.throws(read, { message: /^SAMSPIL_STORE is "[^"\n]*(?<!secret.*)one(:2113)?" and/ }, address)
  }
  return Promise.resolve()
})
