import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT, type JWK, type JWTPayload } from 'jose'
import Provider, { type ClientMetadata, type Configuration } from 'oidc-provider'
import type { Test } from 'tap'
import type { SignInOptions } from '#src/identity/sign-in-options.ts'

/** What the issuer says of a person; it may change between two questions. */
type Person = Record<string, unknown>

export interface TestIssuer {
  readonly url: string
  /** As it was told: where the registry is. */
  readonly publicUrl: string
  /** By what they sign in as; read anew for every token. */
  readonly people: Map<string, Person>
  /** How often each endpoint was asked, by its path. */
  readonly asked: Map<string, number>
  /** Signs whatever it is told to, with the key in use. */
  readonly sign: (claims: JWTPayload, options?: Signing) => Promise<string>
  /** An access token that the issuer gives a program, for this audience, and what it says of it. */
  readonly accessToken: (audience: string, program?: Person) => Promise<string>
  /** New keys, and the old ones are gone. */
  readonly rotateKeys: () => Promise<void>
  /** From now on connections are cut before anything is answered, or answered again. */
  readonly goAway: () => void
  readonly comeBack: () => void
  /** The public key in use. */
  readonly publicKey: () => JWK
}

interface Signing {
  readonly alg?: string
  readonly typ?: string
  readonly key?: Parameters<SignJWT['sign']>[0]
  readonly kid?: string
}

export const clientId = 'samspil'
export const clientSecret = 'shared with the issuer of the tests'

export interface IssuerOptions {
  /** Where the registry is, for its addresses to come back to. */
  readonly publicUrl: string
  readonly people?: Readonly<Record<string, Person>>
  readonly withRefreshTokens?: boolean
  readonly client?: Partial<ClientMetadata>
}

/** A real provider of OpenID Connect on this machine; gone with the test. */
export const testIssuer = async (t: Test, options: IssuerOptions): Promise<TestIssuer> => {
  const people = new Map(Object.entries(options.people ?? {}))
  const asked = new Map<string, number>()
  let isAway = false
  let answer: RequestListener = () => undefined
  const server = createServer((request, response) => {
    if (isAway) {
      request.socket.destroy()
      return
    }
    const [path = ''] = (request.url ?? '').split('?')
    asked.set(path, (asked.get(path) ?? 0) + 1)
    answer(request, response)
  })
  await new Promise<void>((told) => server.listen(0, '127.0.0.1', told))
  t.teardown(() => {
    server.closeAllConnections()
    server.close()
  })
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
  let keys = await newKeys()
  const begin = (): void => {
    const provide = new Provider(url, configuration(options, people, keys.private)).callback()
    answer = (request, response) => {
      void provide(request, response)
    }
  }
  begin()
  return {
    url,
    publicUrl: options.publicUrl,
    people,
    asked,
    sign: (claims, { alg = 'RS256', typ = 'at+jwt', key, kid = keys.private.kid } = {}) =>
      new SignJWT({ iss: url, ...claims })
        .setProtectedHeader({ alg, typ, ...(kid === undefined ? {} : { kid }) })
        .sign(key ?? keys.private),
    accessToken: (audience, program = usualProgram) => accessToken(url, audience, program),
    rotateKeys: async () => {
      keys = await newKeys()
      begin()
    },
    goAway: () => {
      isAway = true
      server.closeAllConnections()
    },
    comeBack: () => {
      isAway = false
    },
    publicKey: () => keys.public,
  }
}

/** The registry's side of it, with a role of each kind in its mapping. */
export const signInBy = ({ url, publicUrl }: TestIssuer): SignInOptions => ({
  issuer: url,
  clientId,
  clientSecret,
  publicUrl,
  apiAudience: 'https://samspil.example.dk/api',
  roles: {
    claim: 'roles',
    roles: {
      'koordinator-haderslev': 'coordinator:0510',
      leder: { role: 'institution-leader', scopeClaim: 'institutions' },
      analytiker: 'analyst',
    },
  },
})

interface Keys {
  readonly private: JWK
  readonly public: JWK
}

let made = 0

export const newKeys = async (): Promise<Keys> => {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true })
  made += 1
  const named = { kid: `key-${String(made)}`, alg: 'RS256', use: 'sig' }
  return {
    private: { ...(await exportJWK(privateKey)), ...named },
    public: { ...(await exportJWK(publicKey)), ...named },
  }
}

/** What is said of a program that asks for itself. */
const usualProgram: Person = { roles: ['koordinator-haderslev'] }

/** In which a program tells who it is: other issuers keep that beside its secret. */
const programHeader = 'samspil-test-program'

const configuration = (
  { publicUrl, withRefreshTokens = true, client }: IssuerOptions,
  people: ReadonlyMap<string, Person>,
  key: JWK,
): Configuration => ({
  jwks: { keys: [key] },
  cookies: { keys: ['of the tests alone'] },
  clients: [
    {
      client_id: clientId,
      client_secret: clientSecret,
      redirect_uris: [`${publicUrl}/log-ind/svar`],
      post_logout_redirect_uris: [`${publicUrl}/log-ud`],
      grant_types: ['authorization_code', 'refresh_token', 'client_credentials'],
      response_types: ['code'],
      ...client,
    },
  ],
  claims: {
    openid: ['sub', 'roles', 'institutions', 'scopes', 'realm_access'],
    profile: ['name', 'preferred_username'],
    email: ['email'],
  },
  conformIdTokenClaims: false,
  findAccount: (_context, sub) => ({
    accountId: sub,
    claims: () => ({ sub, ...people.get(sub) }),
  }),
  // Nobody is asked whether the registry may know who it is.
  loadExistingGrant: async ({ oidc }) => {
    const known = oidc.session?.grantIdFor(clientId)
    if (known !== undefined) return oidc.provider.Grant.find(known)
    const grant = new oidc.provider.Grant({ clientId, accountId: oidc.session?.accountId })
    grant.addOIDCScope('openid profile email')
    await grant.save()
    return grant
  },
  issueRefreshToken: () => withRefreshTokens,
  rotateRefreshToken: () => true,
  extraTokenClaims: (context) => JSON.parse(context.get(programHeader) || '{}') as Person,
  features: {
    clientCredentials: { enabled: true },
    revocation: { enabled: true },
    rpInitiatedLogout: { enabled: true },
    resourceIndicators: {
      enabled: true,
      getResourceServerInfo: (_context, audience) => ({
        scope: '',
        audience,
        accessTokenFormat: 'jwt',
        jwt: { sign: { alg: 'RS256' } },
      }),
    },
  },
  ttl: { AccessToken: 600, ClientCredentials: 600, IdToken: 3600 },
})

const accessToken = async (url: string, audience: string, program: Person): Promise<string> => {
  const response = await fetch(`${url}/token`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${btoa(`${clientId}:${encodeURIComponent(clientSecret)}`)}`,
      [programHeader]: JSON.stringify(program),
    },
    body: new URLSearchParams({ grant_type: 'client_credentials', resource: audience }),
  })
  const told = (await response.json()) as { access_token?: string }
  if (told.access_token === undefined) throw new Error(JSON.stringify(told))
  return told.access_token
}
