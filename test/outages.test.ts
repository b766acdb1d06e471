import fastifyCookie from '@fastify/cookie'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import t, { type Test } from 'tap'
import { buildApp } from '#src/app.ts'
import { systemClock } from '#src/clock.ts'
import { createCommands } from '#src/commands/create-commands.ts'
import { Drafts } from '#src/drafts/drafts.ts'
import {
  OutcomeUnknownError,
  StoreUnavailableError,
  StoreUnusableError,
} from '#src/event-store/errors.ts'
import type { EventStore } from '#src/event-store/port.ts'
import { ModelFolder } from '#src/read-side/model-folder.ts'
import { registry as registryModel } from '#projections/registry.ts'
import { Queries } from '#src/read-side/queries.ts'
import { ReadSide } from '#src/read-side/read-side.ts'
import { UpToDate } from '#src/read-side/up-to-date.ts'
import { newErasures, newFolder, storeIn } from './stores.ts'
import { openRegistry } from '#src/registry.ts'
import { coordinator, institutionBody, leaderOf } from './api/bodies.ts'
import { committedDocument, Conformance } from './api/conformance.ts'
import { altered } from './read-side/registry.ts'
import { hiddenIn } from './web/parties/at-the-pages.ts'
import { withFormTokens } from './web/with-form-tokens.ts'
import { visibleWords } from './web/visible.ts'

const cookieSecret = 'a secret for the length of one test'
const secret = 'the password of admin was changed at one.example:2113'
const conformance = new Conformance(committedDocument())

interface Troubled {
  readonly app: FastifyInstance
  readonly store: EventStore
  readonly log: string[]
  /** What the store does instead, until it is mended. */
  readonly trouble: (changes: Partial<EventStore>) => void
  readonly mend: () => void
}

/** The whole program on a store that can be brought into trouble. */
const troubled = async (t: Test): Promise<Troubled> => {
  const data = newFolder()
  const ignored = () => undefined
  const told = { onParked: ignored, onFailure: ignored }
  const clock = systemClock
  const registry = await openRegistry({ data, store: await storeIn(data), clock, ...told })
  let now: EventStore = registry.store
  const store: EventStore = new Proxy(registry.store, {
    get: (_, name: keyof EventStore) => now[name].bind(now),
  })
  const folder = new ModelFolder(`${data}/troubled`)
  const readSide = new ReadSide({ store, folder, projection: registryModel, ...told })
  await readSide.start()
  const queries = new Queries(new UpToDate({ store, keeper: readSide, clock }))
  const commands = createCommands({ store, clock, lookup: queries, erasures: newErasures() })
  const log: string[] = []
  const app = withFormTokens(
    await buildApp({
      registry: { ...registry, readSide, queries, commands, drafts: new Drafts(store) },
      logger: pino({ level: 'error' }, { write: (line: string) => log.push(line) }),
      cookieSecret,
      isPublicDemo: false,
      checksAnswers: true,
    }),
    cookieSecret,
  )
  t.teardown(async () => {
    await app.close()
    await readSide.close()
    await registry.close()
  })
  const mend = (): void => {
    now = registry.store
  }
  const trouble = (changes: Partial<EventStore>): void => {
    now = altered(registry.store, changes)
  }
  return { app, store: registry.store, log, trouble, mend }
}

const fails = (error: Error) => () => Promise.reject(error)
const away: Partial<EventStore> = {
  head: fails(new StoreUnavailableError()),
  append: fails(new StoreUnavailableError()),
  readStream: async function* () {
    await Promise.resolve()
    throw new StoreUnavailableError()
  },
}

/** What was recorded, by type. */
const recorded = async ({ store }: Troubled): Promise<string[]> =>
  (await Array.fromAsync(store.readAll())).map(({ type }) => type)

const ask = async ({ app }: Troubled, url: string, language = 'da') => {
  const answer = await app.inject({ url, headers: { 'accept-language': language } })
  return { ...answer, problem: problemIn(answer.body) }
}

const register = async ({ app }: Troubled, key?: string) => {
  const answer = await app.inject({
    method: 'POST',
    url: '/v1/institutions',
    headers: {
      authorization: `Bearer demo:${coordinator}`,
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    },
    payload: institutionBody(),
  })
  const { statusCode: status, body: text } = answer
  const headers = new Headers(answer.headers as Record<string, string>)
  const found = { method: 'POST', path: '/v1/institutions', status, headers, text }
  return { ...answer, problem: problemIn(text), wrong: conformance.problems(found) }
}

const problemIn = (text: string): { code?: string; detail?: string } => {
  try {
    return JSON.parse(text) as { code?: string; detail?: string }
  } catch {
    return {}
  }
}

t.test('a store out of reach', async (t) => {
  const here = await troubled(t)
  here.trouble(away)
  t.test('is told to programs, with when to try again', async (t) => {
    t.plan(7)
    const danish = await ask(here, '/v1/agreements')
    t.strictSame(
      [danish.statusCode, danish.problem.code, danish.headers['retry-after']],
      [503, 'store-unavailable', '5'],
    )
    t.match(danish.problem.detail, /Intet er ændret\. Prøv igen/)
    t.match((await ask(here, '/v1/agreements', 'en')).problem.detail, /Nothing was changed\. Try/)
    const written = await register(here, 'one')
    t.strictSame([written.statusCode, written.problem.code], [503, 'store-unavailable'])
    t.strictSame(written.wrong, [])
    here.mend()
    t.equal((await register(here, 'one')).statusCode, 201)
    here.trouble(away)
    t.strictSame(await recorded(here), ['institution-registered.v1'])
  })

  t.test('leaves the program alive, not ready, and measured', async (t) => {
    t.plan(3)
    t.equal((await ask(here, '/health/live')).statusCode, 200)
    t.equal((await ask(here, '/health/ready')).statusCode, 503)
    t.equal((await ask(here, '/metrics')).statusCode, 200)
  })

  t.test('is told to people, who can ask again', async (t) => {
    t.plan(6)
    const danish = await ask(here, '/aftaler?tema=l%C3%A6sning')
    t.strictSame([danish.statusCode, danish.headers['retry-after']], [503, '5'])
    t.match(visibleWords(danish.body), 'Registret kan ikke nås lige nu')
    t.match(danish.body, '<a href="/aftaler?tema=l%C3%A6sning">Prøv igen</a>')
    t.notMatch(danish.body, /store|EventStore|unavailable/i)
    const english = await ask(here, '/en')
    t.match(visibleWords(english.body), 'The register is out of reach right now')
    t.match(english.body, '<a href="/en">Try again</a>')
  })
})

t.test('what became unusable is told as out of reach, and why to the log alone', async (t) => {
  t.plan(6)
  const here = await troubled(t)
  here.trouble({ head: fails(new StoreUnusableError(secret)) })
  for (const [url, words] of [
    ['/v1/networks', /store-unavailable/],
    ['/', /Registret kan ikke nås/],
  ] as const) {
    here.log.length = 0
    const { body } = await ask(here, url)
    t.match(body, words)
    t.notMatch(body, /password|admin|one\.example/)
    t.ok(here.log.some((line) => line.includes(secret)))
  }
})

/** Ways in which nobody knows whether an institution was recorded. */
const unknowns = (store: EventStore): Record<string, Partial<EventStore>> => {
  const append: EventStore['append'] = async (...given) => {
    await store.append(...given)
    throw new OutcomeUnknownError(given[0])
  }
  let isAppended = false
  return {
    'not written': { append: (stream) => Promise.reject(new OutcomeUnknownError(stream)) },
    written: { append },
    'written, and not to be read': {
      append: async (...given) => {
        isAppended = true
        return store.append(...given)
      },
      readStream: async function* (...given) {
        if (isAppended) throw new StoreUnavailableError()
        yield* store.readStream(...given)
      },
    },
  }
}

for (const name of ['not written', 'written', 'written, and not to be read']) {
  t.test(`an outcome that is not known: ${name}`, async (t) => {
    t.plan(6)
    const here = await troubled(t)
    here.trouble(unknowns(here.store)[name] ?? {})
    const first = await register(here, 'spring-2024')
    t.strictSame(
      [first.statusCode, first.problem.code, first.headers['retry-after']],
      [503, 'outcome-unknown', '5'],
    )
    t.match(first.problem.detail, /med samme Idempotency-Key, spring-2024: Det bliver kun gemt én/)
    t.strictSame(first.wrong, [])
    here.mend()
    const again = await register(here, 'spring-2024')
    t.equal(again.statusCode, 201)
    t.equal((await register(here, 'spring-2024')).body, again.body)
    t.strictSame(await recorded(here), ['institution-registered.v1'])
  })
}

t.test('without a key, no program is told to send it again', async (t) => {
  t.plan(3)
  const here = await troubled(t)
  here.trouble(unknowns(here.store).written ?? {})
  const { statusCode, problem, headers } = await register(here)
  t.strictSame([statusCode, problem.code], [503, 'outcome-unknown'])
  t.match(problem.detail, /Se efter, om det er der, før det sendes igen/)
  t.notOk('retry-after' in headers)
})

const name = 'Fjordparken "Æ & Ø"'
const text = 'Første linje\r\nAnden linje'

interface Sending {
  readonly fields: Readonly<Record<string, string>>
  readonly role?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** Who is looked up before anything else is. */
const leader = leaderOf('6f1c1f0e-5d0f-4b7e-9a55-0e6d3c1a2b4c')

const send = async (
  { app }: Troubled,
  url: string,
  { fields, role = coordinator, headers = {} }: Sending,
) => {
  const answer = await app.inject({
    method: 'POST',
    url,
    cookies: { 'samspil-role': fastifyCookie.sign(role, cookieSecret) },
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: new URLSearchParams(fields).toString(),
  })
  return { ...answer, words: visibleWords(answer.body), hidden: hiddenIn(answer.body) }
}

/** The form of a new institution, filled in. */
const filledIn = async ({ app }: Troubled) => {
  const { body } = await app.inject({
    url: '/institutioner/ny',
    cookies: { 'samspil-role': fastifyCookie.sign(coordinator, cookieSecret) },
  })
  return { ...hiddenIn(body), name, kind: 'care-home', municipalityCode: '0510', place: text }
}

const ways: Readonly<Record<string, (store: EventStore) => Partial<EventStore>>> = {
  'out of reach': () => away,
  'reached for reading only': () => ({ append: away.append ?? fails(new Error()) }),
  ...Object.fromEntries(
    ['not written', 'written', 'written, and not to be read'].map((name) => [
      name,
      (store: EventStore) => unknowns(store)[name] ?? {},
    ]),
  ),
}

for (const [way, trouble] of Object.entries(ways)) {
  t.test(`a form loses nothing and is recorded once: ${way}`, async (t) => {
    t.plan(7)
    const here = await troubled(t)
    const fields = await filledIn(here)
    here.trouble(trouble(here.store))
    const first = await send(here, '/institutioner/ny', { fields: { ...fields, place: 'Vojens' } })
    t.strictSame([first.statusCode, first.headers['retry-after']], [503, '5'])
    t.match(first.words, /Registret kan ikke nås|Måske er det gemt/)
    t.match(first.words, 'Det, du skrev, er ikke tabt')
    t.strictSame(first.hidden, { ...fields, place: 'Vojens' })
    here.mend()
    const again = await send(here, '/institutioner/ny', { fields: first.hidden })
    t.equal(again.statusCode, 303)
    t.match(again.headers.location, /^\/institutioner\/[0-9a-f-]{36}\?/)
    t.strictSame(await recorded(here), ['institution-registered.v1'])
  })
}

t.test('what another site sent is not kept to be sent on', async (t) => {
  t.plan(3)
  const here = await troubled(t)
  const fields = await filledIn(here)
  here.trouble(away)
  const headers = { 'sec-fetch-site': 'cross-site' }
  const sent = { fields, headers, role: leader }
  const { statusCode, body } = await send(here, '/institutioner/ny', sent)
  t.equal(statusCode, 503)
  t.notMatch(body, 'Fjordparken')
  t.notMatch(body, '<form class="form"')
})

t.test('lines stay lines, in every language', async (t) => {
  t.plan(2)
  const here = await troubled(t)
  here.trouble(away)
  const sent = { fields: { text }, role: leader }
  const { words, hidden } = await send(here, '/en/institutions/new', sent)
  t.match(words, 'What you wrote is not lost')
  t.equal(hidden.text, text.replace('\r', ''))
})
