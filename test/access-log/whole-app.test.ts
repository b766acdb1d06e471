import { setTimeout as sleep } from 'node:timers/promises'
import t, { type Test } from 'tap'
import type { AccessEntry } from '#schemas/access/access-noted.v1.ts'
import { today } from '#src/clock.ts'
import { signInBy } from '../identity/issuer.ts'
import { institutionBody } from '../api/bodies.ts'
import { signedInSite, type SignedInSite } from '../web/sign-in/signed-in-site.ts'

const roles = {
  claim: 'roles',
  roles: {
    analytiker: 'analyst',
    'koordinator-haderslev': 'coordinator:0510',
    drift: 'administrator',
  },
} as const

const people = {
  anna: { roles: ['analytiker'], name: 'Anna Andersen' },
  karen: { roles: ['koordinator-haderslev'] },
  dorte: { roles: ['drift'] },
  begge: { roles: ['analytiker', 'drift'] },
  ingen: { roles: ['noget andet'] },
}

const opened = (t: Test): Promise<SignedInSite> => signedInSite(t, { people, signIn: { roles } })

type Told = Omit<AccessEntry, 'at'>

/** All that was noted today, the earliest first, without when. */
const noted = async ({ registry, clock }: SignedInSite): Promise<readonly Told[]> => {
  // What is noted when an answer was sent comes after it was read here.
  await sleep(20)
  const { entries } = await registry.accessLog.read(today(clock))
  return entries.map(({ entry: { at: _, ...told } }) => told).reverse()
}

const asPage: Told = {
  kind: 'refused',
  role: null,
  personId: null,
  method: 'GET',
  route: null,
  permission: null,
  format: null,
  status: 200,
}
const signIn = { ...asPage, route: 'signIn', permission: 'sign-in' }

/** The only one of whom anything is kept: who only reads has no reference. */
const personIn = async ({ registry }: SignedInSite): Promise<string> => {
  const streams = await Array.fromAsync(registry.store.erasableStreams())
  const found = streams.flatMap((name) => /^person-([0-9a-f-]{36})$/.exec(name)?.slice(1) ?? [])
  if (found.length !== 1) throw new Error(`${String(found.length)} persons`)
  return found[0] ?? ''
}

t.test('who signs in and out, and whom that is refused', async (t) => {
  t.plan(2)
  const here = await opened(t)
  const karen = here.visitor()
  await karen.signIn('karen')
  await karen.post('/log-ud')
  await karen.post('/log-ud')
  await here.visitor().signIn('ingen')
  const stranger = here.visitor()
  t.equal((await stranger.get('/log-ind/svar?code=hemmelig&state=hemmelig')).status, 400)
  const karens = { ...signIn, role: 'coordinator:0510', personId: await personIn(here) }
  t.strictSame(await noted(here), [
    { ...karens, kind: 'signed-in', status: 303 },
    {
      ...karens,
      kind: 'signed-out',
      method: 'POST',
      route: 'signOut',
      status: null,
    },
    { ...signIn, kind: 'signed-in', role: 'public', status: 303 },
    { ...signIn, kind: 'sign-in-refused', status: 400 },
  ])
})

t.test('what is refused, of pages and of the API', async (t) => {
  t.plan(2)
  const here = await opened(t)
  const anna = here.visitor()
  await anna.signIn('anna')
  await anna.get('/mine-aftaler')
  await anna.get('/en/access-log?kind=refused')
  await anna.post('/institutioner/ny', { name: 'Skolen' })
  await anna.post('/rolle', { role: 'analyst' }, 'cross-site')
  const nobody = here.visitor()
  await nobody.signIn('ingen')
  await nobody.get('/lovgrundlag')
  const token = await here.issuer.accessToken(signInBy(here.issuer).apiAudience)
  const api = async (url: string, authorization?: string, body?: object) =>
    (
      await here.app.inject({
        url,
        headers: authorization === undefined ? {} : { authorization },
        ...(body === undefined ? {} : { method: 'POST', payload: body }),
      })
    ).statusCode
  t.strictSame(
    [
      // Whoever has no token is asked for one, as pages lead to the sign-in; what is not there is not there.
      await api('/v1/findings'),
      await api('/v1/agreements/6f1c1f0e-5d0f-4b7e-9a55-0e6d3c1a2b4c', `Bearer ${token}`),
      (await anna.get('/aftaler/6f1c1f0e-5d0f-4b7e-9a55-0e6d3c1a2b4c')).status,
      (await here.visitor().get('/mine-aftaler')).status,
      await api('/v1/findings?q=Blixen', 'Bearer hemmelig'),
      await api('/v1/nowhere/Blixen', 'Bearer hemmelig'),
      await api('/v1/access-log', `Bearer ${token}`),
      await api(
        '/v1/institutions',
        `Bearer ${token}`,
        institutionBody({ municipalityCode: '0540' }),
      ),
    ],
    [401, 404, 404, 303, 401, 401, 403, 403],
  )
  const refused = { ...asPage, role: 'analyst', status: 403 }
  const wrong = { ...asPage, kind: 'token-refused', status: 401 } as const
  const program = { ...refused, role: 'coordinator:0510' }
  const all = await noted(here)
  t.strictSame(
    all.filter(({ kind }) => kind !== 'signed-in'),
    [
      { ...refused, route: 'mine', permission: 'see-own-agreements' },
      { ...refused, route: 'accessLog', permission: 'see-access-log' },
      {
        ...refused,
        method: 'POST',
        route: 'registerInstitution',
        permission: 'register-institution',
      },
      { ...refused, method: 'POST', route: 'role', permission: 'choose-role' },
      { ...refused, role: 'public', route: 'legalBases', permission: 'see-rules' },
      { ...wrong, route: '/v1/findings', permission: 'see-findings' },
      { ...wrong, route: '/v1/*' },
      { ...program, route: '/v1/access-log', permission: 'see-access-log' },
      {
        ...program,
        personId: await personIn(here),
        method: 'POST',
        route: '/v1/institutions',
        permission: 'register-institution',
      },
    ],
  )
})

t.test('lists that are taken away, and readings of the log', async (t) => {
  t.plan(3)
  const here = await opened(t)
  const anna = here.visitor()
  await anna.signIn('anna')
  await anna.get('/aftaler?q=Blixen&format=csv')
  await anna.get('/en/calendar?format=ics')
  await anna.get('/aftaler')
  const token = await here.issuer.accessToken(signInBy(here.issuer).apiAudience)
  const headers = { authorization: `Bearer ${token}` }
  await here.app.inject({ url: '/v1/networks?q=Blixen&format=ndjson', headers })
  await here.app.inject({ method: 'HEAD', url: '/v1/networks?format=ndjson', headers })
  await here.app.inject({ url: '/v1/agreements?format=csv' })
  const dorte = here.visitor()
  await dorte.signIn('dorte')
  t.equal((await dorte.get('/adgangslog')).status, 200)
  t.equal((await dorte.get('/adgangslog?format=csv')).status, 200)
  await dorte.get('/aftaler?format=ndjson')
  const exported = { ...asPage, kind: 'exported' } as const
  const all = await noted(here)
  t.strictSame(
    all.filter(({ kind }) => kind !== 'signed-in'),
    [
      {
        ...exported,
        role: 'analyst',
        route: 'agreements',
        permission: 'see-agreements',
        format: 'csv',
      },
      {
        ...exported,
        role: 'analyst',
        route: 'calendar',
        permission: 'see-findings',
        format: 'ics',
      },
      {
        ...exported,
        role: 'coordinator:0510',
        route: '/v1/networks',
        permission: 'see-parties',
        format: 'ndjson',
      },
      {
        ...exported,
        role: null,
        route: '/v1/agreements',
        permission: 'see-agreements',
        format: 'csv',
      },
      {
        ...asPage,
        kind: 'log-read',
        role: 'administrator',
        route: 'accessLog',
        permission: 'see-access-log',
      },
      {
        ...exported,
        role: 'administrator',
        route: 'accessLog',
        permission: 'see-access-log',
        format: 'csv',
      },
      {
        ...exported,
        role: 'administrator',
        route: 'agreements',
        permission: 'see-agreements',
        format: 'ndjson',
      },
    ],
  )
})

t.test('nothing that was typed, sent or read is in the log', async (t) => {
  t.plan(3)
  const here = await opened(t)
  const canary = 'Blixen'
  const anna = here.visitor()
  await anna.signIn('anna')
  const secrets = [canary, 'Anna', 'anna', '127.0.0.1', 'eyJ', 'samspil-session', here.issuer.url]
  await anna.get(`/aftaler?q=${canary}&format=csv`)
  await anna.get(`/mine-aftaler?q=${canary}`)
  await anna.get(`/institutioner/${canary}/ret`)
  await anna.get(`/foreninger-og-netvaerk/${canary}/luk?${canary}=${canary}`)
  await anna.post('/foreninger-og-netvaerk/ny', { name: canary })
  await here.visitor().get(`/log-ind/svar?code=${canary}&state=${canary}`)
  for (const url of [`/v1/agreements/${canary}/findings`, `/v1/findings?q=${canary}`]) {
    await here.app.inject({
      url,
      headers: { authorization: `Bearer ${canary}`, 'samspil-role': canary, 'user-agent': canary },
    })
  }
  await anna.post('/log-ud')
  t.equal((await noted(here)).length, 10)
  const stream = `access-${today(here.clock)}`
  const events = await Array.fromAsync(here.registry.store.readStream(stream))
  t.ok(events.length > 0)
  const written = JSON.stringify(events.map(({ data, metadata }) => ({ data, metadata })))
  t.strictSame(
    secrets.filter((secret) => written.includes(secret)),
    [],
  )
})

t.test('an administrator begins at the log, and changes to another role', async (t) => {
  t.plan(8)
  const here = await opened(t)
  const dorte = here.visitor()
  await dorte.signIn('dorte')
  const page = await dorte.get('/adgangslog')
  t.match(page.words, /som administrator Log ud Hovedmenu Adgangslog Samarbejdsmodellen/)
  t.match(page.words, /Hvad der skete Loggede ind Rolle Administrator/)
  for (const url of ['/roller-og-graenser', '/udvikling', '/mine-aftaler']) {
    t.equal((await dorte.get(url)).status, 403, url)
  }
  t.equal((await dorte.get('/spilleregler')).status, 200)
  const begge = here.visitor()
  await begge.signIn('begge')
  t.equal((await begge.get('/adgangslog')).status, 403)
  await begge.post('/rolle', { role: 'administrator' })
  t.equal((await begge.get('/adgangslog')).status, 200)
})

t.test('a program of an administrator reads the log, and nothing of findings', async (t) => {
  t.plan(1)
  const here = await opened(t)
  const now = Math.floor(here.clock.now().epochMilliseconds / 1000)
  const token = await here.issuer.sign({
    aud: signInBy(here.issuer).apiAudience,
    sub: 'somebody',
    iat: now,
    exp: now + 600,
    roles: ['drift', 'analytiker'],
  })
  const asked = async (url: string, role: string) => {
    const headers = { authorization: `Bearer ${token}`, 'samspil-role': role }
    return (await here.app.inject({ url, headers })).statusCode
  }
  t.strictSame(
    [
      await asked('/v1/access-log', 'administrator'),
      await asked('/v1/findings', 'administrator'),
      await asked('/v1/access-log', 'analyst'),
      await asked('/v1/access-log', 'coordinator:0510'),
    ],
    [200, 403, 403, 403],
  )
})

t.test('what is closed has written what it noted', async (t) => {
  t.plan(1)
  const here = await opened(t)
  const anna = here.visitor()
  await anna.signIn('anna')
  const { store, accessLog } = here.registry
  await accessLog.close()
  const events = await Array.fromAsync(store.readStream(`access-${today(here.clock)}`))
  t.equal(events.length, 1)
})
