import t from 'tap'
import { people, signedInSite } from './signed-in-site.ts'
import type { TestVisitor } from './test-visitor.ts'

const asAnalyst = /Logget ind som analytiker/
const asCoordinator = /Logget ind som frivillighedskoordinator/

const actingAsAnalyst = async (visitor: TestVisitor): Promise<void> => {
  await visitor.signIn('begge')
  await visitor.post('/rolle', { role: 'analyst' })
}

t.test('who signs in anew goes on in the role that was chosen', async (t) => {
  t.plan(8)
  const here = await signedInSite(t, { withRefreshTokens: false, people })
  const visitor = here.visitor()
  await actingAsAnalyst(visitor)
  t.match((await visitor.get('/lovgrundlag')).words, asAnalyst)
  here.pass(6)
  const { to } = await visitor.get('/lovgrundlag')
  t.equal(to, '/log-ind?returnTo=%2Flovgrundlag')
  t.ok(visitor.cookies.jar.has('samspil-left'))
  const back = await visitor.signIn('begge', to ?? '')
  t.notOk(visitor.cookies.jar.has('samspil-left'), 'once')
  t.match((await visitor.get(back.to ?? '')).words, asAnalyst)

  here.pass(6)
  const again = await visitor.get('/lovgrundlag')
  here.issuer.people.set('begge', { roles: ['koordinator-haderslev'] })
  await visitor.signIn('begge', again.to ?? '')
  t.match((await visitor.get('/')).words, asCoordinator, 'where it was not taken away')

  here.issuer.people.set('begge', people.begge)
  const other = here.visitor()
  await actingAsAnalyst(other)
  here.pass(6)
  const left = await other.get('/lovgrundlag')
  other.atIssuer.jar.clear()
  await other.signIn('karen', left.to ?? '')
  t.match((await other.get('/')).words, asCoordinator, 'and not somebody else')

  const forged = here.visitor()
  forged.cookies.jar.set('samspil-left', other.cookies.jar.get('samspil-session') ?? '')
  await forged.signIn('begge')
  t.match(
    (await forged.get('/')).words,
    asCoordinator,
    'nothing that was sealed for another purpose',
  )
})

t.test('a browser keeps three sign-ins that were begun', async (t) => {
  t.plan(3)
  const here = await signedInSite(t)
  const visitor = here.visitor()
  const begun: string[] = []
  for (const page of ['/lovgrundlag', '/spilleregler', '/flytninger', '/kalender', '/rolle']) {
    begun.push(await visitor.toCallback('begge', page))
  }
  const kept = [...visitor.cookies.jar.keys()].filter((name) => name.startsWith('samspil-sign-in-'))
  t.equal(kept.length, 3)
  const [oldest = '', , third = ''] = begun
  t.equal((await visitor.get(oldest)).status, 400)
  t.equal((await visitor.get(third)).to, '/flytninger')
})

t.test('who has not signed in is shown the way in where nothing is to be seen', async (t) => {
  t.plan(6)
  const here = await signedInSite(t)
  const visitor = here.visitor()
  const nowhere = `/aftaler/${crypto.randomUUID()}`
  const missing = await visitor.get(nowhere)
  t.equal(missing.status, 404)
  t.match(missing.html, `href="/log-ind?returnTo=${encodeURIComponent(nowhere)}"`)
  const asKnown = '/aftaler?recordedAt=2026-01-01T00%3A00%3A00Z'
  const refused = await visitor.get(asKnown)
  t.equal(refused.status, 403)
  t.match(/<main[^]*<\/main>/.exec(refused.html)?.[0], /href="\/log-ind\?returnTo=[^"]*">Log ind/)
  await visitor.signIn('anna')
  const known = await visitor.get(nowhere)
  t.equal(known.status, 404)
  t.notMatch(known.words, /Log ind(?! som)/)
})

t.test('while the issuer is away, what is for all is shown as to everybody', async (t) => {
  t.plan(7)
  const here = await signedInSite(t)
  const visitor = here.visitor()
  await visitor.signIn('karen')
  here.issuer.goAway()
  here.pass(16)
  for (const url of ['/', '/aftaler']) {
    const { status, words } = await visitor.get(url)
    t.equal(status, 200, url)
    t.match(words, /Log ind(?! som)/, url)
  }
  t.equal((await visitor.get('/lovgrundlag')).status, 503)
  here.issuer.comeBack()
  here.pass(1)
  const { status, words } = await visitor.get('/')
  t.equal(status, 200)
  t.match(words, 'Logget ind som frivillighedskoordinator', 'the session was kept')
})

t.test('who signs out after the session is over is signed out at the issuer', async (t) => {
  t.plan(4)
  const here = await signedInSite(t)
  const visitor = here.visitor()
  await visitor.signIn('karen')
  const { html } = await visitor.get('/lovgrundlag')
  const token = /name="token" value="([^"]+)"/.exec(html)?.[1] ?? ''
  here.pass(61)
  const left = await visitor.post('/log-ud', { token })
  t.equal(left.status, 200)
  t.match(left.html, `content="0;url=${here.issuer.url}/session/end?`)
  t.notOk(visitor.cookies.jar.has('samspil-session'))
  t.equal(here.log.length, 0, 'nothing to tell')
})
