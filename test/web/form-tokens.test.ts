import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyCookie from '@fastify/cookie'
import Fastify from 'fastify'
import t from 'tap'
import type { Actor } from '#schemas/events/metadata.ts'
import { writtenRole } from '#src/identity/written-role.ts'
import { FormTokens } from '#src/web/forms/form-token.ts'
import { registerPages } from '#src/web/register-pages.ts'
import { openRoutes } from '../../scripts/open-routes.ts'
import { audited } from './boundaries/audited.ts'
import { cookieSecret } from './site.ts'
import { visibleWords } from './visible.ts'

const here = await audited(t)
const { registry, institutionId, networkId } = here
const app = Fastify()
const routes = openRoutes(app)
await registerPages(app, { ...registry, cookieSecret, isDemoSignIn: true, isPublicDemo: false })
t.teardown(() => app.close())

const leader: Actor = { role: 'institution-leader', institutionId, personId: null }
const coordinator: Actor = { role: 'coordinator', municipalityCode: '0510', personId: null }
const browser = 'x'.repeat(22)
const right = new FormTokens(cookieSecret).issue(browser)

interface Sending {
  readonly actor?: Actor
  readonly fields?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  readonly cookies?: Readonly<Record<string, string>>
}

const fromHere = { 'sec-fetch-site': 'same-origin' }

async function send(url: string, { actor = coordinator, fields = {}, ...more }: Sending) {
  const answer = await app.inject({
    method: 'POST',
    url,
    cookies: {
      'samspil-role': fastifyCookie.sign(writtenRole(actor), cookieSecret),
      'samspil-form': browser,
      ...more.cookies,
    },
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...(more.headers ?? fromHere) },
    payload: new URLSearchParams(fields).toString(),
  })
  return { ...answer, words: visibleWords(answer.body) }
}

/** A draft of theirs, with the cookie of the browser that it was begun in. */
async function begun(actor: Actor): Promise<string> {
  const { headers } = await send('/aftaler/ny', {
    actor,
    fields: { token: right, kind: 'informal' },
  })
  return /\/kladder\/([^/?]+)/.exec(headers.location ?? '')?.[1] ?? crypto.randomUUID()
}

const draftId = await begun(leader)

const inPath: Readonly<Record<string, string>> = {
  institutionId,
  networkId,
  municipalityCode: '0510',
  legalBasisId: 'sel-83',
  agreementId: here.running.agreementId,
  draftId,
}

const foreign: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'no token': {},
  'an empty one': { token: '' },
  'one of another browser': { token: new FormTokens(cookieSecret).issue('y'.repeat(22)) },
  'one of another secret': { token: new FormTokens(`${cookieSecret}!`).issue(browser) },
  'one that was altered': { token: `${right.slice(0, -1)}${right.endsWith('A') ? 'B' : 'A'}` },
  nonsense: { token: 'æ'.repeat(60) },
}

t.test('no form is taken without a token of the browser that sends it', async (t) => {
  const posts = routes.filter(({ method }) => method === 'POST')
  const sendings = Object.entries(foreign)
  t.ok(posts.length > 50, String(posts.length))
  const head = await registry.store.head()
  for (const { url } of posts) {
    const path = url.replace(/:(\w+)/g, (_, name: string) => inPath[name] ?? name)
    for (const actor of [coordinator, leader]) {
      for (const [what, fields] of sendings) {
        const { statusCode, words, cookies } = await send(path, { actor, fields })
        t.strictSame([statusCode, cookies], [403, []], `${path} ${what}`)
        t.match(words, /Siden var for gammel|The page was too old/, path)
      }
    }
  }
  t.equal(await registry.store.head(), head, 'nothing changed')
  t.end()
})

t.test('a token is good in every tab, however often, and on another instance', async (t) => {
  t.plan(4)
  const other = new FormTokens(cookieSecret).issue(browser)
  t.not(other, right, 'never the same twice')
  for (const token of [right, right, other]) {
    t.equal((await send('/rolle', { fields: { token, role: 'analyst' } })).statusCode, 303)
  }
})

t.test('what was typed is kept, and sent again with one press', async (t) => {
  t.plan(8)
  const fields = { token: 'old', role: 'analyst', text: 'Første linje\nAnden "linje"' }
  const refused = await send('/rolle', { fields })
  t.match(refused.words, 'Det, du skrev, er ikke tabt. Send det igen herfra. Send igen')
  t.match(refused.body, 'name="text" value="Første linje\nAnden &quot;linje&quot;"')
  t.notMatch(refused.body, 'value="old"')
  const token = /name="token" value="([^"]+)"/.exec(refused.body)?.[1] ?? ''
  t.equal((await send('/rolle', { fields: { ...fields, token } })).statusCode, 303)
  // What the browser does not say to be from here is not sent on.
  const unsaid = await send('/en/role', { fields, headers: {} })
  t.equal(unsaid.statusCode, 403)
  t.match(unsaid.words, 'Open the page again, and send from there')
  t.notMatch(unsaid.body, /Første linje|method="post"/)
  t.match(unsaid.body, '<a href="/en/role">')
})

t.test('a browser is known by a cookie of its own', async (t) => {
  t.plan(5)
  const first = await app.inject('/rolle')
  const [cookie] = first.cookies
  t.match(cookie, { name: 'samspil-form', httpOnly: true, sameSite: 'Lax', path: '/' })
  const token = /name="token" value="([^"]+)"/.exec(first.body)?.[1] ?? ''
  const cookies = { 'samspil-form': cookie?.value ?? '' }
  const chosen = await send('/rolle', { fields: { token, role: 'analyst' }, cookies })
  t.equal(chosen.statusCode, 303)
  t.strictSame((await app.inject({ url: '/rolle', cookies })).cookies, [], 'once')
  const forged = await app.inject({ url: '/rolle', cookies: { 'samspil-form': 'chosen' } })
  t.equal(forged.cookies.length, 1, 'what is none of ours is made anew')
  const crossSite = await send('/rolle', {
    cookies: { 'samspil-form': '' },
    headers: { 'sec-fetch-site': 'cross-site' },
  })
  t.strictSame(crossSite.cookies, [], 'another site takes none away')
})

t.test('a form that changes something is written in one way', (t) => {
  const web = join(import.meta.dirname, '../../src/web')
  const sources = readdirSync(web, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .filter((file) =>
      /\bmethod="post"|\bmethod: 'post'/.test(readFileSync(join(web, file), 'utf8')),
    )
  t.strictSame(sources, ['forms/post-form.ts'])
  t.end()
})
