import { SignJWT, UnsecuredJWT, type JWTPayload } from 'jose'
import t from 'tap'
import { SimulatedClock, systemClock } from '#src/clock.ts'
import { clientId, newKeys, signInBy, testIssuer } from '../identity/issuer.ts'
import { institutionBody } from './bodies.ts'
import { runningApp, type Raw, type RunningApp } from './running-app.ts'

const publicUrl = 'https://samspil.example.dk'
const institutionId = '6f1c1f0e-5d0f-4b7e-9a55-0e6d3c1a2b4c'

const issuer = await testIssuer(t, { publicUrl })
const { apiAudience: audience } = signInBy(issuer)
const clock = new SimulatedClock(Temporal.Now.instant().toString())
const app = await runningApp(t, { clock, signIn: signInBy(issuer) })
const seconds = (): number => Math.floor(clock.now().epochMilliseconds / 1000)

/** Of an analyst, good for ten minutes. */
const claims = (others: JWTPayload = {}): JWTPayload => ({
  aud: audience,
  sub: 'somebody',
  iat: seconds(),
  exp: seconds() + 600,
  roles: ['analytiker'],
  ...others,
})

const asked = async (
  token: string | null,
  raw: Raw & { readonly path?: string; readonly at?: RunningApp } = {},
) => {
  const authorization: Record<string, string> =
    token === null ? {} : { authorization: `Bearer ${token}` }
  const { status, problem, headers } = await (raw.at ?? app).raw(raw.path ?? '/v1/agreements', {
    role: null,
    ...raw,
    headers: { ...authorization, ...raw.headers },
  })
  return { status, code: (problem as { code?: string }).code ?? null, headers }
}

const told = async (...given: Parameters<typeof asked>) => {
  const { status, code } = await asked(...given)
  return [status, code]
}

t.test('a token that the issuer gave', async (t) => {
  t.plan(3)
  const token = await issuer.accessToken(audience)
  t.strictSame(await told(token), [200, null])
  const body = institutionBody({ municipalityCode: '0510' })
  t.strictSame(await told(token, { path: '/v1/institutions', body }), [201, null])
  const elsewhere = institutionBody({ municipalityCode: '0540' })
  t.strictSame(await told(token, { path: '/v1/institutions', body: elsewhere }), [403, 'forbidden'])
})

t.test('a good one, however it is written', async (t) => {
  t.plan(5)
  const token = await issuer.sign(claims())
  t.strictSame(await told(token), [200, null])
  t.strictSame(await told(null, { headers: { authorization: `bearer  ${token}` } }), [200, null])
  t.strictSame(await told(await issuer.sign(claims(), { typ: 'JWT' })), [200, null])
  t.strictSame(await told(await issuer.sign(claims(), { typ: 'application/at+jwt' })), [200, null])
  t.strictSame(await told(await issuer.sign(claims({ aud: ['other', audience] }))), [200, null])
})

t.test('what is not good is refused, and says so', async (t) => {
  const { private: other } = await newKeys()
  const { kid: own = '' } = issuer.publicKey()
  const secret = new TextEncoder().encode(JSON.stringify(issuer.publicKey()))
  const modulus = Buffer.from(issuer.publicKey().n ?? '', 'base64url')
  const good = await issuer.sign(claims())
  const [head = '', , signature = ''] = good.split('.')
  const asCoordinator = claims({ roles: ['koordinator-haderslev'] })
  const changed = Buffer.from(JSON.stringify({ iss: issuer.url, ...asCoordinator }))
  const bad: Readonly<Record<string, string>> = {
    'a demo role': 'demo:coordinator:0510',
    nothing: '',
    'no token at all': 'x',
    'three parts of nothing': 'a.b.c',
    'other claims under the same signature': `${head}.${changed.toString('base64url')}.${signature}`,
    'without a signature': `${good.split('.').slice(0, 2).join('.')}.`,
    'expired a while ago': await issuer.sign(claims({ exp: seconds() - 6 })),
    'without an end': await issuer.sign(claims({ exp: undefined })),
    'not yet': await issuer.sign(claims({ nbf: seconds() + 60 })),
    'for somebody else': await issuer.sign(claims({ aud: clientId })),
    'for nobody': await issuer.sign(claims({ aud: undefined })),
    'of another issuer': await issuer.sign(claims({ iss: 'https://login.example.com' })),
    'signed with another key': await issuer.sign(claims(), { key: other, kid: own }),
    'signed with a key that nobody knows': await issuer.sign(claims(), { key: other, kid: 'x' }),
    'of another kind': await issuer.sign(claims(), { typ: 'logout+jwt' }),
    'an ID token': await issuer.sign(claims({ at_hash: 'x' }), { typ: 'JWT' }),
    'an ID token of this registry': await issuer.sign(claims({ nonce: 'x' }), { typ: 'JWT' }),
    'a kind that is no text': await issuer.sign(claims(), { typ: 1 as never }),
    'an ID token of Keycloak': await issuer.sign(claims({ typ: 'ID' }), { typ: 'JWT' }),
    'unsigned (alg=none)': new UnsecuredJWT({ iss: issuer.url, ...claims() }).encode(),
    'HS256 with the public key as its secret': await issuer.sign(claims(), {
      alg: 'HS256',
      key: secret,
    }),
    'HS256 with the modulus as its secret': await issuer.sign(claims(), {
      alg: 'HS256',
      key: modulus,
    }),
    'without a kind': await new SignJWT({ iss: issuer.url, ...claims() })
      .setProtectedHeader({ alg: 'HS256' })
      .sign(secret),
  }
  t.plan(Object.keys(bad).length * 2)
  for (const [what, token] of Object.entries(bad)) {
    const { status, code, headers } = await asked(token)
    t.strictSame([status, code], [401, 'unauthenticated'], what)
    t.equal(headers.get('www-authenticate'), 'Bearer realm="samspil", error="invalid_token"', what)
  }
})

t.test('nobody is let in without one, but to what is for all', async (t) => {
  t.plan(8)
  const { status, code, headers } = await asked(null, { path: '/v1/findings' })
  t.strictSame([status, code], [401, 'unauthenticated'])
  t.equal(headers.get('www-authenticate'), 'Bearer realm="samspil"')
  t.strictSame(await told(null, { path: '/v1/agreements' }), [200, null], 'in force')
  for (const path of ['/v1/openapi.json', '/health/live', '/health/ready', '/metrics', '/docs']) {
    const { status } = await fetch(app.url + path, { redirect: 'follow' })
    t.equal(status, 200, path)
  }
})

t.test('with several roles it says which', async (t) => {
  t.plan(8)
  const roles = ['leder', 'koordinator-haderslev', 'noget andet']
  const token = await issuer.sign(claims({ roles, institutions: [institutionId] }))
  const register = (name: string, role?: string) =>
    told(token, {
      path: '/v1/institutions',
      body: institutionBody({ municipalityCode: '0510', name }),
      headers: role === undefined ? {} : { 'samspil-role': role },
    })
  t.strictSame(await register('A'), [201, null], 'the first of the mapping')
  t.strictSame(await register('B', 'coordinator:0510'), [201, null])
  t.strictSame(await register('C', `institution-leader:${institutionId}`), [403, 'forbidden'])
  t.strictSame(await register('D', 'coordinator:0540'), [403, 'role-not-held'])
  t.strictSame(await register('E', 'analyst'), [403, 'role-not-held'])
  t.strictSame(await register('F', ''), [403, 'role-not-held'])
  const none = await issuer.sign(claims({ roles: ['noget andet'] }))
  t.strictSame(await told(none, { path: '/v1/findings' }), [403, 'no-role'])
  t.strictSame(await told(none), [200, null], 'what is for all')
})

t.test('it ends by the clock of the registry', async (t) => {
  t.plan(3)
  const token = await issuer.sign(claims())
  const before = clock.now()
  clock.set(before.add({ seconds: 604 }).toString())
  t.strictSame(await told(token), [200, null], 'clocks may be some seconds apart')
  clock.set(before.add({ seconds: 606 }).toString())
  t.strictSame(await told(token), [401, 'unauthenticated'])
  clock.set(before.toString())
  t.strictSame(await told(token), [200, null])
})

t.test('or by a clock of its own, whatever day it is in the registry', async (t) => {
  t.plan(2)
  const year = new SimulatedClock('2024-06-15T10:00:00Z')
  const token = await issuer.accessToken(audience)
  const at = await runningApp(t, {
    clock: year,
    signIn: { ...signInBy(issuer), clock: systemClock },
  })
  t.strictSame(await told(token, { at }), [200, null])
  const past = new SimulatedClock('2124-06-15T10:00:00Z')
  const late = await runningApp(t, { clock: year, signIn: { ...signInBy(issuer), clock: past } })
  t.strictSame(await told(token, { at: late }), [401, 'unauthenticated'])
})

t.test('an issuer with new keys is asked for them', async (t) => {
  t.plan(4)
  const rotating = await testIssuer(t, { publicUrl })
  const at = await runningApp(t, { clock, signIn: signInBy(rotating) })
  const old = await rotating.sign(claims())
  t.strictSame(await told(old, { at }), [200, null])
  await rotating.rotateKeys()
  t.strictSame(await told(old, { at }), [200, null], 'as long as nobody asked')
  const fresh = await rotating.sign(claims())
  t.strictSame(await told(fresh, { at }), [401, 'unauthenticated'], 'asked a moment ago')
  // Only the keys are asked for at most twice a minute: another instance has not asked yet.
  const other = await runningApp(t, { clock, signIn: signInBy(rotating) })
  t.strictSame(await told(fresh, { at: other }), [200, null])
})

t.test('an issuer that does not answer', async (t) => {
  t.plan(7)
  const away = await testIssuer(t, { publicUrl })
  const token = await away.sign(claims())
  away.goAway()
  const at = await runningApp(t, { clock, signIn: signInBy(away) })
  const { status, code, headers } = await asked(token, { at })
  t.strictSame([status, code], [503, 'issuer-unavailable'])
  t.equal(headers.get('retry-after'), '5')
  t.strictSame(await told('a.b.c', { at }), [401, 'unauthenticated'], 'nobody needs to be asked')
  away.comeBack()
  t.strictSame(await told(token, { at }), [503, 'issuer-unavailable'], 'left in peace for a while')
  clock.set(clock.now().add({ seconds: 6 }).toString())
  t.strictSame(await told(token, { at }), [200, null])
  away.goAway()
  t.strictSame(await told(token, { at }), [200, null], 'its keys are known')
  t.match(at.log.join(''), /does not answer/)
})

t.test('keys that are known hold while the issuer is away', async (t) => {
  t.plan(9)
  const away = await testIssuer(t, { publicUrl })
  const at = await runningApp(t, { clock, signIn: signInBy(away) })
  const pass = (minutes: number) => {
    clock.set(
      clock
        .now()
        .add({ seconds: minutes * 60 })
        .toString(),
    )
  }
  const fresh = () => away.sign(claims())
  const first = await fresh()
  t.strictSame(await told(first, { at }), [200, null])
  away.goAway()
  pass(11)
  t.strictSame(await told(await fresh(), { at }), [200, null], 'longer than they are held')
  pass(600)
  t.strictSame(await told(await fresh(), { at }), [200, null], 'however long')
  await away.rotateKeys()
  pass(11)
  const byNewKey = await fresh()
  const nobodyKnows = [503, 'issuer-unavailable']
  t.strictSame(await told(byNewKey, { at }), nobodyKnows, 'a key that is not among them')
  away.comeBack()
  t.strictSame(await told(byNewKey, { at }), nobodyKnows, 'left in peace for a while')
  pass(1)
  t.strictSame(await told(byNewKey, { at }), [200, null])
  pass(0.1)
  t.strictSame(await told(byNewKey, { at }), [200, null])
  const other = await runningApp(t, { clock, signIn: signInBy(away) })
  away.goAway()
  t.strictSame(
    await told(byNewKey, { at: other }),
    [503, 'issuer-unavailable'],
    'where none is known',
  )
  t.strictSame(await told(byNewKey, { at }), [200, null], 'and where some are, as before')
})
