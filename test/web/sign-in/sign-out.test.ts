import t from 'tap'
import { signedInSite } from './signed-in-site.ts'

const name = 'samspil-session'

t.test('out here, and at the issuer', async (t) => {
  t.plan(11)
  const here = await signedInSite(t)
  const visitor = here.visitor()
  await visitor.signIn('karen')
  const stolen = visitor.cookies.jar.get(name) ?? ''
  const left = await visitor.post('/log-ud')
  t.equal(left.status, 200)
  t.match(left.words, /Du er logget ud af Samspil .*Fortsæt/)
  t.notMatch(left.words, 'Logget ind som')
  t.notOk(visitor.cookies.jar.has(name))
  const to = new URL(/content="0;url=([^"]+)"/.exec(left.html)?.[1]?.replaceAll('&amp;', '&') ?? '')
  t.equal(to.origin + to.pathname, `${here.issuer.url}/session/end`)
  t.strictSame(Object.fromEntries(to.searchParams), {
    client_id: 'samspil',
    post_logout_redirect_uri: 'http://127.0.0.1:3000/log-ud',
    state: 'da',
  })
  t.equal(here.issuer.asked.get('/token/revocation'), 1)
  t.equal((await visitor.get('/lovgrundlag')).status, 303)
  // What was stolen before lives on until it must be confirmed, and no longer.
  const thief = here.visitor()
  thief.cookies.jar.set(name, stolen)
  here.pass(4.9)
  t.equal((await thief.get('/lovgrundlag')).status, 200)
  here.pass(0.1)
  thief.cookies.jar.set(name, stolen)
  t.equal((await thief.get('/lovgrundlag')).status, 303)
  t.equal(here.log.length, 0, 'nothing to tell')
})

t.test('in the language of the page', async (t) => {
  t.plan(4)
  const here = await signedInSite(t)
  const visitor = here.visitor()
  await visitor.signIn('karen')
  const left = await visitor.post('/en/sign-out')
  t.match(left.words, 'You are signed out of Samspil')
  t.match(left.html, 'state=en')
  const back = await visitor.get('/log-ud?state=en')
  t.strictSame([back.status, back.to], [303, '/en/sign-out'])
  t.match((await visitor.get('/log-ud?state=da')).words, /Du er logget ud .*Log ind/)
})

t.test('another site signs nobody out', async (t) => {
  t.plan(3)
  const here = await signedInSite(t)
  const visitor = here.visitor()
  await visitor.signIn('karen')
  const left = await visitor.post('/log-ud', {}, 'cross-site')
  t.equal(left.status, 403)
  t.ok(visitor.cookies.jar.has(name))
  t.equal((await visitor.get('/lovgrundlag')).status, 200)
})

t.test('whoever wants to leave leaves', async (t) => {
  t.plan(6)
  const here = await signedInSite(t)
  const nobody = await here.visitor().post('/log-ud')
  t.strictSame([nobody.status, nobody.to], [303, '/log-ud'], 'who never came')
  const roleless = here.visitor()
  await roleless.signIn('ingen')
  t.equal((await roleless.post('/log-ud')).status, 200)
  const visitor = here.visitor()
  await visitor.signIn('karen')
  here.issuer.goAway()
  const left = await visitor.post('/log-ud')
  t.strictSame([left.status, left.to], [303, '/log-ud'], 'the issuer does not answer')
  t.notOk(visitor.cookies.jar.has(name))
  t.match(here.log.join(''), 'Signed out here, and not at the issuer')
  t.notMatch(here.log.join(''), /refresh_token=|eyJ/, 'no token is told')
})
