import t from 'tap'
import { FormTokens } from '#src/web/forms/form-token.ts'
import { cookieSecret } from '../site.ts'
import { signedInSite } from './signed-in-site.ts'
import type { TestVisitor } from './test-visitor.ts'

const session = 'samspil-session'
const basis = { id: 'prøvelov', name: 'Prøvelov', note: 'skrevet' }

const tokenOf = async (visitor: TestVisitor): Promise<string> => {
  const { html } = await visitor.get('/lovgrundlag/nyt')
  return /name="token" value="([^"]+)"/.exec(html)?.[1] ?? ''
}

/** What a form is answered with: refused for its token, or looked at. */
const sent = async (visitor: TestVisitor, token: string): Promise<string> => {
  const { status, words } = await visitor.post('/lovgrundlag/nyt', { ...basis, token })
  return status === 403 && words.includes('Siden var for gammel')
    ? 'refused'
    : `taken ${String(status)}`
}

t.test(
  'a token is good for as long as its session, in every tab and on every instance',
  async (t) => {
    t.plan(7)
    const here = await signedInSite(t)
    const visitor = here.visitor()
    await visitor.signIn('begge')
    const token = await tokenOf(visitor)
    const other = await tokenOf(visitor)
    t.not(token, other)
    t.equal(await sent(visitor, token), 'taken 422')
    t.equal(await sent(visitor, other), 'taken 422')
    here.pass(50)
    t.equal(await sent(visitor, token), 'taken 422', 'confirmed and sealed anew')
    const elsewhere = here.visitor(await here.instance())
    for (const [name, value] of visitor.cookies.jar) elsewhere.cookies.jar.set(name, value)
    t.equal(await sent(elsewhere, token), 'taken 422', 'as after a restart')
    const chosen = await visitor.post('/rolle', { role: 'analyst', token })
    t.equal(chosen.status, 303)
    t.equal((await visitor.post('/rolle', { role: 'coordinator:0510', token })).status, 303)
  },
)

t.test('a token is of one session alone', async (t) => {
  t.plan(9)
  const here = await signedInSite(t)
  const karen = here.visitor()
  await karen.signIn('karen')
  const begge = here.visitor()
  await begge.signIn('begge')
  const [own, others] = [await tokenOf(karen), await tokenOf(begge)]
  t.equal(await sent(karen, others), 'refused', 'of another who signed in')
  t.equal(await sent(karen, ''), 'refused')
  const planted = 'p'.repeat(22)
  karen.cookies.jar.set('samspil-form', planted)
  const forged = new FormTokens(cookieSecret).issue(planted)
  t.equal(await sent(karen, forged), 'refused', 'of a browser that a demo would know')

  here.pass(1)
  await karen.signIn('karen')
  t.equal(await sent(karen, own), 'refused', 'of the session before')
  const { words, html } = await karen.post('/lovgrundlag/nyt', { ...basis, token: own })
  t.match(words, 'Det, du skrev, er ikke tabt. Send det igen herfra.')
  t.match(html, 'value="skrevet"')
  const fresh = await tokenOf(karen)
  t.equal(await sent(karen, fresh), 'taken 422')

  // Whoever plants a session of their own in another's browser has what is sent there taken for theirs.
  begge.cookies.jar.set(session, karen.cookies.jar.get(session) ?? '')
  t.equal(await sent(begge, others), 'refused', 'a page opened before it was planted')
  karen.cookies.jar.delete(session)
  const nobody = await karen.post('/lovgrundlag/nyt', { ...basis, token: fresh })
  t.match(nobody.to, /^\/log-ind\?/, 'a token signs nobody in')
})

t.test('signing out takes a token, too', async (t) => {
  t.plan(6)
  const here = await signedInSite(t)
  const visitor = here.visitor()
  await visitor.signIn('karen')
  for (const token of ['', 'x'.repeat(60)]) {
    const refused = await visitor.post('/log-ud', { token })
    t.equal(refused.status, 403)
    t.match(refused.words, 'Send igen')
  }
  t.ok(visitor.cookies.jar.has(session))
  // The page that refused has a form with the right one.
  t.equal((await visitor.post('/log-ud')).status, 200)
})
