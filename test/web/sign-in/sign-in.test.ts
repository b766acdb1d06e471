import t from 'tap'
import { people, signedInSite } from './signed-in-site.ts'

const here = await signedInSite(t)

t.test('who is not signed in is sent to sign in, and comes back', async (t) => {
  t.plan(11)
  const visitor = here.visitor()
  const asked = await visitor.get('/lovgrundlag?q=aaben+skole')
  t.strictSame(
    [asked.status, asked.to],
    [303, '/log-ind?returnTo=%2Flovgrundlag%3Fq%3Daaben%2Bskole'],
  )
  const begun = await visitor.get(asked.to ?? '')
  const issuer = new URL(begun.to ?? '')
  t.equal(begun.status, 303)
  t.equal(issuer.origin, here.issuer.url)
  t.match(Object.fromEntries(issuer.searchParams), {
    client_id: 'samspil',
    response_type: 'code',
    scope: 'openid',
    redirect_uri: 'http://127.0.0.1:3000/log-ind/svar',
    code_challenge_method: 'S256',
    code_challenge: /^[\w-]{43}$/,
    state: /^[\w-]{43}$/,
    nonce: /^[\w-]{43}$/,
  })
  const [transaction = ''] = begun.setCookies
  t.match(
    transaction,
    /^samspil-sign-in-[\w-]{10}=[\w.-]+; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/,
  )
  const back = await visitor.get(await visitor.throughIssuer(begun.to ?? '', 'karen'))
  t.strictSame([back.status, back.to], [303, '/lovgrundlag?q=aaben+skole'])
  t.strictSame(
    back.setCookies.map((cookie) => cookie.replace(/=[^;]*;/, '=…;')).toSorted(),
    [
      'samspil-session=…; Path=/; HttpOnly; SameSite=Lax',
      transaction.replace(
        /=.*/,
        '=…; Max-Age=0; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; SameSite=Lax',
      ),
    ].toSorted(),
  )
  const page = await visitor.get(back.to ?? '')
  t.equal(page.status, 200)
  t.match(page.words, 'Logget ind som frivillighedskoordinator i Haderslev Kommune Log ud')
  t.notMatch(page.words, /Skift rolle|Uden log ind|Log ind\b(?! )/)
  t.strictSame(page.setCookies, [], 'nothing to remember anew')
})

t.test('every page but those that are for all asks for it', async (t) => {
  const guarded = [
    '/flytninger',
    '/en/movements',
    '/mine-aftaler',
    '/rolle',
    '/en/role',
    '/kalender',
    '/lovgrundlag',
  ]
  t.plan(guarded.length + 9)
  const visitor = here.visitor()
  for (const url of guarded)
    t.match((await visitor.get(url)).to, /^(\/en)?\/(log-ind|sign-in)\?/, url)
  t.equal((await visitor.get('/assets/samspil/samspil.css')).status, 200)
  t.equal((await visitor.get('/findes-ikke')).status, 404)
  t.equal((await visitor.get(`/kalender/${'x'.repeat(43)}.ics`)).status, 404)
  t.match((await visitor.get('/log-ud')).words, /Du er logget ud .*Log ind/)
  t.match((await visitor.get('/en/sign-out')).words, /You are signed out .*Sign in/)
  t.match((await visitor.get('/log-ud')).html, '<a href="/en/sign-out" lang="en"')
  const posted = await visitor.post('/rolle', { role: 'analyst' })
  t.strictSame([posted.status, posted.to], [303, '/log-ind?returnTo=%2Frolle&after=form'])
  // From a form, no redirect may lead to another site, and a page may.
  const onwards = await visitor.get(posted.to ?? '')
  t.equal(onwards.status, 200)
  t.match(
    onwards.html,
    new RegExp(`<meta http-equiv="refresh" content="0;url=${here.issuer.url}/auth`),
  )
})

t.test('who has not signed in sees what is for all, and the way in', async (t) => {
  t.plan(8)
  const visitor = here.visitor()
  for (const url of ['/', '/en', '/aftaler', '/institutioner', '/foreninger-og-netvaerk']) {
    t.equal((await visitor.get(url)).status, 200, url)
  }
  const { html, words } = await visitor.get('/aftaler?theme=visibility')
  t.match(html, 'href="/log-ind?returnTo=%2Faftaler%3Ftheme%3Dvisibility"')
  t.notMatch(words, /Log ud|Skift rolle|Kalender|Roller og grænser/)
  const back = await visitor.signIn('anna', '/log-ind?returnTo=%2Faftaler%3Ftheme%3Dvisibility')
  t.equal(back.to, '/aftaler?theme=visibility')
})

t.test('the demo sign-in is not there', async (t) => {
  t.plan(3)
  const visitor = here.visitor()
  visitor.cookies.jar.set('samspil-role', 'analyst')
  t.equal((await visitor.get('/lovgrundlag')).status, 303)
  await visitor.signIn('anna')
  const chosen = await visitor.post('/rolle', { role: 'coordinator', municipality: '0510' })
  t.equal(chosen.status, 422)
  const page = await visitor.get('/')
  t.match(page.words, 'Logget ind som analytiker')
})

t.test('only a path of this site is returned to', async (t) => {
  const elsewhere = [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/x/..//evil.example',
    'javascript:alert(1)',
    'aftaler',
    '',
  ]
  t.plan(elsewhere.length + 2)
  for (const address of elsewhere) {
    const visitor = here.visitor()
    const { to } = await visitor.signIn(
      'anna',
      `/log-ind?${String(new URLSearchParams({ returnTo: address }))}`,
    )
    t.equal(to, '/', address)
  }
  const twice = await here.visitor().signIn('anna', '/en/sign-in?returnTo=/aftaler&returnTo=/en')
  t.equal(twice.to, '/en')
  const english = await here.visitor().signIn('anna', '/en/sign-in')
  t.equal(english.to, '/en')
})

t.test('an answer to what was not asked signs nobody in', async (t) => {
  const wrong: Record<string, (callback: URL) => void> = {
    'another state': (url) => {
      url.searchParams.set('state', 'x'.repeat(43))
    },
    'a state that begins alike': (url) => {
      const state = url.searchParams.get('state') ?? ''
      url.searchParams.set('state', `${state.slice(0, 10)}${'x'.repeat(33)}`)
    },
    'no state': (url) => {
      url.searchParams.delete('state')
    },
    'another code': (url) => {
      url.searchParams.set('code', 'x'.repeat(43))
    },
    'no code': (url) => {
      url.searchParams.delete('code')
    },
    'another issuer': (url) => {
      url.searchParams.set('iss', 'https://login.example.com')
    },
    'a refusal': (url) => {
      url.searchParams.delete('code')
      url.searchParams.set('error', 'access_denied')
    },
  }
  t.plan(Object.keys(wrong).length * 3 + 6)
  const refused = async (visitor: ReturnType<typeof here.visitor>, url: string, what: string) => {
    const { status, words } = await visitor.get(url)
    t.strictSame([status, words.includes('Du blev ikke logget ind')], [400, true], what)
    t.notOk(visitor.cookies.jar.has('samspil-session'), what)
  }
  for (const [what, change] of Object.entries(wrong)) {
    const visitor = here.visitor()
    const callback = new URL(await visitor.toCallback('anna'), 'http://127.0.0.1:3000')
    const right = callback.pathname + callback.search
    change(callback)
    await refused(visitor, callback.pathname + callback.search, what)
    const after = await visitor.get(right)
    // A transaction that was named is used up, whatever came of it.
    const isTaken = !/another state|no state/.test(what)
    t.equal(after.status, isTaken ? 400 : 303, `${what}, and then the right answer`)
  }
  const visitor = here.visitor()
  const callback = await visitor.toCallback('anna')
  const kept = new Map(visitor.cookies.jar)
  await refused(here.visitor(), callback, 'of another browser')
  t.equal((await visitor.get(callback)).status, 303)
  for (const [name, value] of kept) visitor.cookies.jar.set(name, value)
  visitor.cookies.jar.delete('samspil-session')
  await refused(visitor, callback, 'a code again, with the cookie of then')
  t.match(here.log.join(''), 'Nobody was signed in', 'and the log says so')
})

t.test('a nonce of another sign-in', async (t) => {
  t.plan(3)
  const visitor = here.visitor()
  const { to } = await visitor.get('/log-ind')
  const address = new URL(to ?? '')
  address.searchParams.set('nonce', 'x'.repeat(43))
  const callback = await visitor.throughIssuer(address.href, 'anna')
  t.equal((await visitor.get(callback)).status, 400)
  t.notOk(visitor.cookies.jar.has('samspil-session'))
  t.notMatch(here.log.join(''), 'Andersen', 'whose ID token it was is not told')
})

t.test('a sign-in that takes too long begins anew', async (t) => {
  t.plan(1)
  const visitor = here.visitor()
  const callback = await visitor.toCallback('anna')
  here.pass(10)
  t.equal((await visitor.get(callback)).status, 400)
})

t.test('several sign-ins in one browser do not disturb each other', async (t) => {
  t.plan(2)
  const visitor = here.visitor()
  const one = await visitor.toCallback('anna', '/lovgrundlag')
  const other = await visitor.toCallback('anna', '/spilleregler')
  t.equal((await visitor.get(one)).to, '/lovgrundlag')
  t.equal((await visitor.get(other)).to, '/spilleregler')
})

t.test('a sign-in is a new session each time', async (t) => {
  t.plan(2)
  const visitor = here.visitor()
  await visitor.signIn('anna')
  const first = visitor.cookies.jar.get('samspil-session')
  await visitor.signIn('anna')
  const second = visitor.cookies.jar.get('samspil-session')
  t.ok(first !== undefined && second !== undefined)
  t.not(first, second)
})

t.test('who has no role is told what to do', async (t) => {
  t.plan(7)
  const visitor = here.visitor()
  await visitor.signIn('ingen')
  const open = await visitor.get('/')
  t.equal(open.status, 200, 'what is for all')
  t.match(open.words, /Logget ind uden en rolle her .*Log ud/)
  for (const url of ['/lovgrundlag', '/en/movements']) {
    const { status, words } = await visitor.get(url)
    t.equal(status, 403)
    t.match(
      words,
      /Du har ingen rolle her .*Bed den, der administrerer.* Log ud|You have no role here .*Sign out/,
    )
  }
  t.equal((await visitor.post('/rolle', { role: 'analyst' })).status, 403)
})

t.test('over https cookies are for this host alone', async (t) => {
  t.plan(6)
  const secure = await signedInSite(t, { publicUrl: 'https://samspil.example.dk', people })
  const visitor = secure.visitor()
  const begun = await visitor.get('/log-ind')
  t.match(
    begun.setCookies[0],
    /^__Host-samspil-sign-in-[\w-]{10}=[^;]+; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  )
  const back = await visitor.get(await visitor.throughIssuer(begun.to ?? '', 'anna'))
  t.match(
    back.setCookies.filter((cookie) => cookie.includes('session')),
    [/^__Host-samspil-session=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/],
  )
  const page = await visitor.get('/')
  t.equal(page.status, 200)
  for (const { headers } of [page, await visitor.get('/nowhere')]) {
    t.equal(headers['strict-transport-security'], 'max-age=31536000')
  }
  const plain = await here.visitor().get('/')
  t.equal(plain.headers['strict-transport-security'], undefined, 'not without https')
})

t.test('an issuer that is away when the registry starts', async (t) => {
  t.plan(6)
  const late = await signedInSite(t)
  late.issuer.goAway()
  const visitor = late.visitor()
  t.equal((await visitor.get('/lovgrundlag')).status, 303)
  const { status, words, headers } = await visitor.get('/log-ind')
  t.equal(status, 503)
  t.equal(headers['retry-after'], '5')
  t.match(words, /Log ind kan ikke bekræftes lige nu .*Prøv igen/)
  late.issuer.comeBack()
  late.pass(1)
  t.equal((await visitor.signIn('anna')).to, '/')
  t.equal((await visitor.get('/')).status, 200)
})
