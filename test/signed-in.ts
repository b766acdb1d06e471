/**
 * The suite runs as whoever a test says it is: by the demo sign-in, or, where SAMSPIL_TEST_SIGN_IN is
 * `issuer`, signed in at a real issuer of OpenID Connect. Tests say who acts as a demo does, and at the
 * door of the program that becomes a token or a session of the issuer.
 */
import { fastifyCookie } from '@fastify/cookie'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import type { IncomingHttpHeaders, RequestListener } from 'node:http'
import { join } from 'node:path'
import t from 'tap'
import { systemClock } from '#src/clock.ts'
import { createIdentity, type Identity } from '#src/identity/identity.ts'
import type { SignInOptions } from '#src/identity/sign-in-options.ts'
import { everybody } from '#src/identity/visitor.ts'
import { parseRole } from '#src/identity/written-role.ts'
import { signInAddresses } from '#src/web/sign-in/addresses.ts'
import { clientId, clientSecret, signInBy, testIssuer, type TestIssuer } from './identity/issuer.ts'
import { newFolder } from './stores.ts'
import { TestVisitor } from './web/sign-in/test-visitor.ts'
import { isOfApi, lacksToken, tokened, withFormTokens } from './web/with-form-tokens.ts'

const wanted = process.env.SAMSPIL_TEST_SIGN_IN ?? 'demo'
if (!['demo', 'issuer'].includes(wanted)) {
  throw new Error('SAMSPIL_TEST_SIGN_IN is neither demo nor issuer')
}

/** Whether tests that say nothing else are signed in by an issuer. */
export const isSignedIn = wanted === 'issuer'

/** Status of what nobody does without a role: where tokens give roles, one might help. */
export const refusedToAll = isSignedIn ? 401 : 403

/** One for all tests of a file. */
let started: Promise<TestIssuer> | null = null
const issuer = (): Promise<TestIssuer> => (started ??= testIssuer(t, { publicUrl }))

const publicUrl = 'http://127.0.0.1:3000'

/** Tests that keep to the demo sign-in whatever the others do, and why. */
const demoAlone = {
  'role-page': 'The page on which whoever uses a demo says who they are is there alone',
  'access-log': 'Signing in is noted itself, and who has not is led there instead of refused',
  limits: 'What is asked is counted, and signing in would be, too',
  silence: 'Who says nothing is an analyst there, and elsewhere one of the public',
} as const
export type DemoAlone = keyof typeof demoAlone

/** How a test's program signs people in: as all tests where undefined. */
export type GivenSignIn = SignInOptions | DemoAlone | undefined

interface WayIn {
  /** Null for the demo sign-in. */
  readonly signIn: SignInOptions | null
  /**
   * Whoever a test says comes in is signed in so, asked without a port or through one; a form that is sent
   * without a port has a token.
   */
  readonly throughDoor: (app: FastifyInstance) => FastifyInstance
}

export const signInFor = async (given: GivenSignIn, cookieSecret: string): Promise<WayIn> => {
  const isUsual = given === undefined && isSignedIn
  if (isSignedIn && typeof given === 'string') t.comment(demoAlone[given])
  return {
    signIn: typeof given === 'object' ? given : isUsual ? await usualSignIn() : null,
    throughDoor: (app) =>
      isUsual ? signingIn(app, cookieSecret) : withFormTokens(app, cookieSecret),
  }
}

/** For pages that are built apart from the program; reached at the app's own port, once it has one. */
export const identityBy = (
  signIn: SignInOptions | null,
  cookieSecret: string,
  app: FastifyInstance,
): Identity | null => {
  if (signIn === null) return null
  const addresses = signInAddresses(publicUrl)
  // Who it is, is recorded by the whole program alone: nobody is found by this.
  const referenceOf = () => Promise.resolve(randomUUID())
  const clock = systemClock
  const identity = createIdentity(signIn, { clock, cookieSecret, addresses, referenceOf })
  return {
    ...identity,
    get publicUrl() {
      return app.addresses().length === 0 ? publicUrl : app.listeningOrigin
    },
  }
}

/** Settings of a program that runs by itself; whoever calls it sends `authorizationOf`. */
export const signInSettings = async (): Promise<Readonly<Record<string, string>>> => {
  if (!isSignedIn) return {}
  const { issuer, roles, apiAudience } = await usualSignIn()
  const folder = newFolder()
  const [rolesFile, secretFile] = [join(folder, 'roles.json'), join(folder, 'secret')]
  writeFileSync(rolesFile, JSON.stringify(roles))
  writeFileSync(secretFile, clientSecret)
  return {
    SAMSPIL_OIDC_ISSUER: issuer,
    SAMSPIL_OIDC_CLIENT_ID: clientId,
    SAMSPIL_OIDC_CLIENT_SECRET_FILE: secretFile,
    SAMSPIL_PUBLIC_URL: publicUrl,
    SAMSPIL_ROLES_FILE: rolesFile,
    SAMSPIL_API_AUDIENCE: apiAudience,
  }
}

const usualSignIn = async (): Promise<SignInOptions> => ({
  ...signInBy(await issuer()),
  roles: {
    claim: 'roles',
    roles: {
      coordinator: { role: 'coordinator', scopeClaim: 'scopes' },
      'institution-leader': { role: 'institution-leader', scopeClaim: 'scopes' },
      analyst: 'analyst',
      administrator: 'administrator',
    },
  },
  // The issuer's times are the machine's, whatever day it is in the registry.
  clock: systemClock,
})

const claimsOf = (role: string) => {
  const [name, ...scopes] = role.split(':')
  return { roles: [name], scopes }
}

/** Less than the issuer's word holds, in milliseconds. */
const keptFor = 4 * 60 * 1000

const kept = new Map<string, { readonly answer: Promise<string>; readonly until: number }>()

const once = (key: string, ask: () => Promise<string>): Promise<string> => {
  const known = kept.get(key)
  if (known !== undefined && known.until > Date.now()) return known.answer
  const answer = ask()
  kept.set(key, { answer, until: Date.now() + keptFor })
  return answer
}

/** What stands in Authorization for `Bearer demo:<role>`; undefined where nothing does. */
export const authorizationOf = async (role: string): Promise<string | undefined> => {
  if (!isSignedIn) return `Bearer demo:${role}`
  return role === everybody.role ? undefined : `Bearer ${await tokenOf(role)}`
}

const tokenOf = (role: string): Promise<string> =>
  once(`token ${role}`, async () => {
    const { apiAudience } = signInBy(await issuer())
    return await (await issuer()).accessToken(apiAudience, claimsOf(role))
  })

interface Door {
  readonly app: Pick<FastifyInstance, 'inject'>
  readonly cookieSecret: string
}

/** Cookies of a session in a role, by the code flow; empty where nobody is signed in. */
const sessionOf = (role: string, { app, cookieSecret }: Door): Promise<string> =>
  once(`session ${cookieSecret} ${role}`, async () => {
    if (role === everybody.role) return ''
    const { people } = await issuer()
    people.set(role, claimsOf(role))
    const visitor = new TestVisitor(app, publicUrl)
    await visitor.signIn(role)
    const cookies = visitor.cookies.header()
    if (!cookies.includes('samspil-session=')) throw new Error(`${role} was not signed in`)
    return cookies
  })

const demoBearer = /^Bearer demo:(\S+)$/
const roleCookie = 'samspil-role'
const sessionCookie = 'samspil-session'

/** A token for the role that Authorization names; what is no role is left as it is. */
const authorizationFor = async (sent: string | undefined): Promise<string | undefined> => {
  const role = demoBearer.exec(sent ?? '')?.[1]
  if (role === undefined || (role !== everybody.role && parseRole(role) === null)) return sent
  return authorizationOf(role)
}

/** A session for the role that a cookie names: that of an analyst where none is named, as in a demo. */
const cookieFor = async (sent: string, door: Door): Promise<string> => {
  const { [roleCookie]: signed, ...cookies } = fastifyCookie.parse(sent)
  if (signed === undefined && sessionCookie in cookies) return sent
  const role = fastifyCookie.unsign(signed ?? '', door.cookieSecret).value ?? 'analyst'
  const others = sent
    .split(/; */)
    .filter((part) => ![roleCookie, sessionCookie].includes(part.split('=')[0] ?? ''))
  return [...others, await sessionOf(role, door)].filter((part) => part !== '').join('; ')
}

/** Of the forms of who has these cookies, from a page that was opened with them; null where it has none. */
const formTokenOf = async (cookie: string, { app }: Door): Promise<string | null> => {
  const { body } = await app.inject({ url: '/', headers: { cookie } })
  return /name="token" value="([^"]+)"/.exec(body)?.[1] ?? null
}

const signedInHeaders = async (
  { url, headers: sent }: { readonly url: string; readonly headers: IncomingHttpHeaders },
  door: Door,
): Promise<IncomingHttpHeaders> => {
  const { authorization: _, cookie: __, ...others } = sent
  const authorization = await authorizationFor(sent.authorization)
  const cookie = isOfApi(url) ? sent.cookie : await cookieFor(sent.cookie ?? '', door)
  return {
    ...others,
    ...(authorization === undefined ? {} : { authorization }),
    ...(cookie === undefined || cookie === '' ? {} : { cookie }),
  }
}

const signingIn = (app: FastifyInstance, cookieSecret: string): FastifyInstance => {
  const inject = app.inject.bind(app)
  const door: Door = { app: { inject }, cookieSecret }
  const injected = async (given: InjectOptions | string) => {
    const { cookies = {}, ...options } = typeof given === 'string' ? { url: given } : given
    const sent = Object.entries(cookies).map(([name, value]) =>
      fastifyCookie.serialize(name, typeof value === 'string' ? value : String(value.value)),
    )
    const cookie = [options.headers?.cookie ?? [], sent].flat().join('; ')
    const url = typeof options.url === 'string' ? options.url : '/'
    const headers = { ...options.headers, cookie } as IncomingHttpHeaders
    const changed = await signedInHeaders({ url, headers }, door)
    const asked = { ...options, headers: changed }
    const isBare = !isOfApi(url) && lacksToken(asked)
    const token = isBare ? await formTokenOf(changed.cookie ?? '', door) : null
    return inject(token === null ? asked : tokened(asked, token))
  }
  const answers = app.server.listeners('request') as RequestListener[]
  app.server.removeAllListeners('request')
  app.server.on('request', (request, response) => {
    const { url = '', headers } = request
    void signedInHeaders({ url, headers }, door).then((changed) => {
      Object.defineProperty(request, 'headers', { value: changed })
      for (const answer of answers) answer(request, response)
    })
  })
  return Object.assign(app, { inject: injected })
}
