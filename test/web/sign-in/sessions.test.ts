import fc from 'fast-check'
import t from 'tap'
import { limits } from '#src/identity/session.ts'
import { institutionId, people, signedInSite, type SignedInSite } from './signed-in-site.ts'
import type { TestVisitor } from './test-visitor.ts'

const name = 'samspil-session'

/** Signed in, with what an issuer says of them, who may be changed. */
const signedIn = async (here: SignedInSite, login = 'karen'): Promise<TestVisitor> => {
  const visitor = here.visitor()
  await visitor.signIn(login)
  return visitor
}

const roleOf = async (visitor: TestVisitor): Promise<string | null> => {
  const { words, to } = await visitor.get('/lovgrundlag')
  if (to !== null) return null
  return / Logget ind som (.*?)\.? (?:Skift rolle )?Log ud/.exec(words)?.[1] ?? words.slice(0, 400)
}

const refreshes = ({ issuer }: SignedInSite): number => issuer.asked.get('/token') ?? 0

t.test('roles are confirmed after five minutes, and what was taken away is gone', async (t) => {
  t.plan(9)
  const here = await signedInSite(t)
  const visitor = await signedIn(here, 'begge')
  const before = refreshes(here)
  here.issuer.people.set('begge', { roles: ['analytiker'] })
  here.pass(4.9)
  t.equal(await roleOf(visitor), 'frivillighedskoordinator i Haderslev Kommune', 'not yet asked')
  t.equal(refreshes(here) - before, 0)
  here.pass(0.2)
  t.equal(await roleOf(visitor), 'analytiker')
  t.equal(await roleOf(visitor), 'analytiker')
  t.equal(refreshes(here) - before, 1, 'asked once')
  here.issuer.people.set('begge', { roles: [] })
  here.pass(5)
  const { status, words } = await visitor.get('/lovgrundlag')
  t.equal(status, 403)
  t.match(words, 'Du har ingen rolle her')
  here.issuer.people.set('begge', people.begge)
  here.pass(5)
  t.equal(await roleOf(visitor), 'frivillighedskoordinator i Haderslev Kommune', 'given again')
  t.equal(refreshes(here) - before, 3)
})

t.test('requests at the same time share one refresh, and go on with the new token', async (t) => {
  t.plan(4)
  const here = await signedInSite(t)
  const visitor = await signedIn(here)
  here.pass(6)
  const before = refreshes(here)
  const old = visitor.cookies.jar.get(name) ?? ''
  const answers = await Promise.all(Array.from({ length: 12 }, () => visitor.get('/lovgrundlag')))
  t.strictSame([...new Set(answers.map(({ status }) => status))], [200])
  t.equal(refreshes(here) - before, 1)
  // One that was on its way with the cookie of before.
  const late = here.visitor()
  late.cookies.jar.set(name, old)
  here.pass(0.9)
  t.equal((await late.get('/lovgrundlag')).status, 200)
  here.pass(6)
  t.equal((await visitor.get('/lovgrundlag')).status, 200, 'with the token that it was given')
})

t.test('a token that was used before signs in anew', async (t) => {
  t.plan(2)
  const here = await signedInSite(t)
  const visitor = await signedIn(here)
  const old = visitor.cookies.jar.get(name) ?? ''
  here.pass(6)
  await visitor.get('/lovgrundlag')
  here.pass(2)
  const thief = here.visitor()
  thief.cookies.jar.set(name, old)
  const { status, to } = await thief.get('/lovgrundlag')
  t.strictSame([status, to], [303, '/log-ind?returnTo=%2Flovgrundlag'])
  t.notOk(thief.cookies.jar.has(name), 'the cookie is taken away')
})

t.test('without a refresh token the issuer is asked by the browser, unnoticed', async (t) => {
  t.plan(4)
  const here = await signedInSite(t, { withRefreshTokens: false })
  const visitor = await signedIn(here)
  here.pass(4)
  t.equal((await visitor.get('/lovgrundlag')).status, 200)
  here.pass(2)
  const { to } = await visitor.get('/lovgrundlag')
  t.equal(to, '/log-ind?returnTo=%2Flovgrundlag')
  const back = await visitor.signIn('somebody else, were it asked', to ?? '')
  t.equal(back.to, '/lovgrundlag')
  t.equal(await roleOf(visitor), 'frivillighedskoordinator i Haderslev Kommune')
})

t.test('while the issuer is away, sessions live on for a while', async (t) => {
  t.plan(11)
  const here = await signedInSite(t)
  const visitor = await signedIn(here)
  here.issuer.goAway()
  here.pass(6)
  t.equal((await visitor.get('/lovgrundlag')).status, 200)
  here.pass(8.9)
  t.equal((await visitor.get('/lovgrundlag')).status, 200)
  here.pass(0.2)
  const { status, words, headers } = await visitor.get('/lovgrundlag')
  t.equal(status, 503)
  t.equal(headers['retry-after'], '5')
  t.match(words, /Log ind kan ikke bekræftes lige nu .*svarer ikke.*Prøv igen/)
  const english = await visitor.get('/en/legal-bases')
  t.match(english.words, 'Your sign-in cannot be confirmed right now')
  const form = await visitor.post('/lovgrundlag/nyt', { name: 'Serviceloven', note: 'skrevet' })
  t.equal(form.status, 503)
  t.match(form.words, 'Send igen')
  t.match(form.html, 'value="skrevet"', 'what was typed is kept')
  here.issuer.comeBack()
  here.pass(1)
  t.equal((await visitor.get('/lovgrundlag')).status, 200)
  t.match(here.log.join(''), /does not answer/)
})

t.test('a session ends where nothing is asked for an hour', async (t) => {
  t.plan(5)
  const here = await signedInSite(t)
  const visitor = await signedIn(here)
  for (const minutes of [59, 59, 58]) {
    here.pass(minutes)
    t.equal((await visitor.get('/lovgrundlag')).status, 200)
  }
  here.pass(limits.idle / 60)
  const lost = await visitor.get('/aftaler')
  t.strictSame(
    [lost.status, lost.to],
    [303, '/log-ind?returnTo=%2Faftaler'],
    'more than all may see',
  )
  t.equal((await visitor.get('/aftaler')).status, 200, 'once')
})

t.test('and after twelve, whatever is asked', async (t) => {
  t.plan(14)
  const here = await signedInSite(t)
  const visitor = await signedIn(here)
  for (let hour = 1; hour <= 12; hour += 1) {
    here.pass(59)
    t.equal((await visitor.get('/lovgrundlag')).status, 200, String(hour))
  }
  here.pass(limits.whole / 60 - 12 * 59 - 1)
  t.equal((await visitor.get('/lovgrundlag')).status, 200)
  here.pass(1)
  t.equal((await visitor.get('/lovgrundlag')).status, 303)
})

t.test('any instance with the same secret knows who is signed in, and no other', async (t) => {
  t.plan(5)
  const here = await signedInSite(t)
  const visitor = await signedIn(here)
  const other = here.visitor(await here.instance())
  other.cookies.take([`${name}=${visitor.cookies.jar.get(name) ?? ''}`])
  t.equal((await other.get('/lovgrundlag')).status, 200)
  const begun = await visitor.toCallback('anna')
  for (const [key, value] of visitor.cookies.jar) other.cookies.jar.set(key, value)
  t.equal((await other.get(begun)).to, '/', 'begun at one, completed at the other')
  const stranger = here.visitor(await here.instance({ cookieSecret: 'x'.repeat(32) }))
  stranger.cookies.take([`${name}=${visitor.cookies.jar.get(name) ?? ''}`])
  t.equal((await stranger.get('/lovgrundlag')).status, 303)
  const transaction = here.visitor()
  await transaction.get('/log-ind')
  const [sealed = ''] = transaction.cookies.jar.values()
  transaction.cookies.jar.set(name, `1~${sealed}`)
  t.equal((await transaction.get('/lovgrundlag')).status, 303, 'sealed for another purpose')
  t.equal((await visitor.get('/lovgrundlag')).status, 200)
})

t.test('a cookie with any character changed is nobody', async (t) => {
  t.plan(3)
  const here = await signedInSite(t)
  const visitor = await signedIn(here)
  const good = visitor.cookies.jar.get(name) ?? ''
  const status = async (value: string): Promise<number> => {
    const somebody = here.visitor()
    somebody.cookies.jar.set(name, value)
    return (await somebody.get('/lovgrundlag')).status
  }
  t.equal(await status(good), 200)
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  // Of the last character of each part, some bits say nothing.
  const ends = new Set([...good.matchAll(/\.|$/g)].map(({ index }) => index - 1))
  const places = Array.from(good, (_, at) => at).filter((at) => good[at] !== '.' && !ends.has(at))
  const changed = fc
    .tuple(fc.constantFrom(...places), fc.constantFrom(...Array.from(alphabet)))
    .filter(([at, letter]) => good[at] !== letter)
    .map(([at, letter]) => good.slice(0, at) + letter + good.slice(at + 1))
  await fc.assert(
    fc.asyncProperty(changed, async (value) => (await status(value)) === 303),
    { numRuns: 200 },
  )
  t.pass('two hundred of them')
  const odd = ['', '1~', '0~x', '9~x', good.slice(2), `1~${good}`]
  const told = await Promise.all(odd.map(status))
  t.strictSame([...new Set(told)], [303])
})

t.test('what is too long for one cookie goes on in the next', async (t) => {
  t.plan(8)
  const uuids = Array.from(
    { length: 50 },
    (_, at) => `${String(10_000_000 + at)}-5d0f-4b7e-9a55-0e6d3c1a2b4c`,
  )
  const leader = { roles: ['leder'], institutions: uuids }
  const here = await signedInSite(t, { people: { leder: leader } })
  const visitor = here.visitor()
  const back = await visitor.signIn('leder')
  const kept = back.setCookies.filter(
    (cookie) => cookie.includes('session') && !cookie.includes('Max-Age=0'),
  )
  t.equal(kept.length, 2)
  t.ok(kept.every((cookie) => cookie.length < 4000))
  t.equal((await visitor.get('/lovgrundlag')).status, 200)
  here.pass(6)
  t.equal((await visitor.get('/lovgrundlag')).status, 200, 'with its refresh token')
  const [first, second] = [name, `${name}-2`].map((one) => visitor.cookies.jar.get(one) ?? '')
  visitor.cookies.jar.delete(`${name}-2`)
  t.equal((await visitor.get('/lovgrundlag')).status, 303, 'half of it is nothing')
  visitor.cookies.jar.set(name, first ?? '')
  visitor.cookies.jar.set(`${name}-2`, second ?? '')
  here.issuer.people.set('leder', { roles: ['leder'], institutions: [institutionId] })
  here.pass(6)
  t.equal(await roleOf(visitor), 'leder af en institution, som ikke er i registret')
  t.strictSame([...visitor.cookies.jar.keys()], [name], 'what is left over is taken away')
  t.equal((await visitor.get('/lovgrundlag')).status, 200)
})
