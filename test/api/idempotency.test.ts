import t, { type Test } from 'tap'
import {
  addLegalBasisExample,
  changeRulebookExample,
  correctLegalBasisExample,
} from '#schemas/commands/boundary-examples.ts'
import type { ExemptionReceipt } from '#schemas/views/boundary-receipts.ts'
import { SimulatedClock } from '#src/clock.ts'
import {
  consentsOf,
  coordinator,
  institutionBody,
  leaderOf,
  networkBody,
  proposed,
  running,
  termsBody,
  town,
  type Receipt,
} from './bodies.ts'
import { now, runningApp, type RawAnswer, type RunningApp } from './running-app.ts'
import { newFolder } from '../stores.ts'

/** A second later each time it is looked at. */
class TickingClock extends SimulatedClock {
  #ticks = 0

  override now(): Temporal.Instant {
    this.#ticks += 1
    return super.now().add({ seconds: this.#ticks })
  }
}

/** What a repeat has to give again. */
const essence = ({ status, headers, text }: RawAnswer) => ({
  status,
  etag: headers.get('etag'),
  location: headers.get('location'),
  text,
})

interface Command {
  readonly path: string
  readonly role: string
  readonly body: object
  readonly ifMatch?: string
  /** Another body that is right by itself. */
  readonly other: object
}

const send = (app: RunningApp, command: Command, key: string, body: unknown = command.body) =>
  app.raw(command.path, {
    role: command.role,
    body,
    headers: {
      'idempotency-key': key,
      ...(command.ifMatch === undefined ? {} : { 'if-match': command.ifMatch }),
    },
  })

/** One command of every kind, each allowed as things stand. */
const everyCommand = async (app: RunningApp): Promise<Record<string, Command>> => {
  const here = await town(app)
  const role = here.leader
  const first = await proposed(app, role, termsBody(here))
  const second = await running(app, role, termsBody(here))
  const third = await running(app, role, termsBody(here))
  const at = ({ agreementId }: Receipt, name: string) => `/v1/agreements/${agreementId}/${name}`
  const party = { role: coordinator, ifMatch: '"0"' }
  const paid = termsBody(here, { volunteering: { unpaid: 'no' } })
  const fourth = await running(app, role, paid)
  const fifth = await running(app, role, paid)
  const exemption = { ruleId: 'unpaid', itemId: null, reason: 'Et forsøg', until: '2024-12-31' }
  const { json } = await app.raw(at(fifth, 'exemptions'), { role: coordinator, body: exemption })
  const { exemptionId } = (json as ExemptionReceipt).exemption
  const proposal = (title: string) => ({ terms: termsBody(here, { title }) })
  const amendment = (title: string) => ({
    kind: 'amendment',
    terms: { ...second.terms, title },
    effectiveFrom: '2024-02-01',
    reason: 'Navn',
    consents: consentsOf(second),
  })
  return {
    'register an institution': {
      path: '/v1/institutions',
      role: coordinator,
      body: institutionBody({ name: 'Ny' }),
      other: institutionBody({ name: 'Anden' }),
    },
    'register a network': {
      path: '/v1/networks',
      role,
      body: networkBody({ name: 'Nyt', cvr: '12345678' }),
      other: networkBody({ name: 'Andet' }),
    },
    'update an institution': {
      ...party,
      path: `/v1/institutions/${here.careHomeId}/update`,
      body: { details: institutionBody({ name: 'Ny Skovbo' }) },
      other: { details: institutionBody({ name: 'Nyere Skovbo' }) },
    },
    'update a network': {
      ...party,
      path: `/v1/networks/${here.friendsId}/update`,
      body: { details: networkBody({ name: 'Venner' }) },
      other: { details: networkBody({ name: 'Uvenner' }) },
    },
    'close an institution': {
      ...party,
      path: `/v1/institutions/${here.libraryId}/close`,
      body: { reason: 'closed' },
      other: { reason: 'merged', successorId: here.careHomeId },
    },
    'close a network': {
      ...party,
      path: `/v1/networks/${here.walkersId}/close`,
      body: { reason: 'closed' },
      other: { reason: 'merged', successorId: here.friendsId },
    },
    propose: {
      path: '/v1/agreements',
      role,
      body: proposal('Foreslået'),
      other: proposal('Andet forslag'),
    },
    agree: {
      role,
      ifMatch: '"0"',
      path: at(first, 'agree'),
      body: { consents: consentsOf(first) },
      other: { consents: consentsOf(first), signedOn: '2024-01-02' },
    },
    revise: {
      role,
      ifMatch: '"1"',
      path: at(second, 'revise'),
      body: amendment('Ændret'),
      other: amendment('Ændret igen'),
    },
    end: {
      role,
      ifMatch: '"1"',
      path: at(third, 'end'),
      body: { reason: 'mutual-consent' },
      other: { reason: 'breach' },
    },
    'change a rulebook': {
      ...party,
      path: '/v1/rulebooks/0510/change',
      body: changeRulebookExample,
      other: { ...changeRulebookExample, reason: 'En anden grund' },
    },
    'add a legal basis': {
      role: coordinator,
      path: '/v1/legal-bases',
      body: addLegalBasisExample,
      other: {
        ...addLegalBasisExample,
        details: { ...addLegalBasisExample.details, about: 'Noget andet' },
      },
    },
    'correct a legal basis': {
      ...party,
      path: '/v1/legal-bases/sel-83/correct',
      body: correctLegalBasisExample,
      other: { ...correctLegalBasisExample, reason: 'En anden grund' },
    },
    review: {
      role: coordinator,
      path: at(fourth, 'reviews'),
      body: { conclusion: 'approved' },
      other: { conclusion: 'changes-required' },
    },
    exempt: {
      role: coordinator,
      path: at(fourth, 'exemptions'),
      body: exemption,
      other: { ...exemption, reason: 'Et andet forsøg' },
    },
    'withdraw an exemption': {
      role: coordinator,
      path: at(fifth, `exemptions/${exemptionId}/withdraw`),
      body: { reason: 'Forsøget er slut' },
      other: { reason: 'Forsøget er opgivet' },
    },
  }
}

const holds = async (
  t: Test,
  ask: (name: string) => Promise<RawAnswer>,
  first: ReadonlyMap<string, RawAnswer>,
): Promise<void> => {
  for (const [name, answer] of first) {
    t.strictSame(essence(await ask(name)), essence(answer), name)
  }
}

t.test('a repeat gets the first answer, whatever came since', async (t) => {
  const data = newFolder()
  const app = await runningApp(t, { data })
  const commands = await everyCommand(app)
  const names = Object.keys(commands)
  const command = (name: string): Command => {
    const found = commands[name]
    if (found === undefined) throw new Error(name)
    return found
  }
  const first = new Map<string, RawAnswer>()
  for (const name of names) {
    const answer = await send(app, command(name), `key ${name}`.replaceAll(' ', '-'))
    t.ok(answer.status === 200 || answer.status === 201, `${name}: ${answer.text}`)
    first.set(name, answer)
  }
  const again = (name: string, running: RunningApp = app) =>
    send(running, command(name), `key ${name}`.replaceAll(' ', '-'))

  await t.test('at once', (t) => holds(t, again, first))

  const head = await app.head()
  await t.test('but not for another body', async (t) => {
    for (const name of names) {
      const one = command(name)
      const answer = await send(app, one, `key ${name}`.replaceAll(' ', '-'), one.other)
      t.strictSame([answer.status, answer.problem.code], [422, 'idempotency-key-reused'], name)
    }
    t.equal(await app.head(), head, 'nothing was written')
  })

  await t.test('also where defaults are spelt out, and keys in another order', async (t) => {
    const one = command('register an institution')
    const body = Object.fromEntries(Object.entries({ place: null, ...one.body }).toReversed())
    const answer = await send(app, one, 'key-register-an-institution', body)
    t.equal(answer.status, 201)
    t.equal(answer.text, first.get('register an institution')?.text)
  })

  await t.test('after further revisions, on another day', async (t) => {
    app.clock.set('2024-07-01T12:00:00Z')
    const seen = (name: string) => first.get(name)?.json as Receipt
    const amended = {
      kind: 'amendment',
      terms: { ...seen('revise').terms, purpose: 'Noget helt andet' },
      effectiveFrom: '2024-03-01',
      reason: 'Formål',
      consents: consentsOf(seen('revise')),
    }
    const changes: readonly (readonly [string, Partial<Command>])[] = [
      ['revise', { ifMatch: '"2"', body: amended }],
      [
        'update an institution',
        { ifMatch: '"1"', body: { details: institutionBody({ name: 'X' }) } },
      ],
      ['update a network', { ifMatch: '"1"', body: { details: networkBody({ name: 'Y' }) } }],
    ]
    for (const [name, change] of changes) {
      const answer = await send(app, { ...command(name), ...change }, `later-${name.length}`)
      t.equal(answer.status, 200, answer.text)
    }
    await holds(t, again, first)
  })

  await t.test('after a restart on the same folder', async (t) => {
    const before = await app.head()
    await app.close()
    const restarted = await runningApp(t, { data })
    await holds(t, (name) => again(name, restarted), first)
    t.equal(await restarted.head(), before, 'nothing was written')
  })
})

t.test('20 at once with one key: one stream, one answer', async (t) => {
  // A clock that moves between them shows whose answer each one got.
  const app = await runningApp(t, { clock: new TickingClock(now) })
  const commands = await everyCommand(app)
  for (const [name, command] of Object.entries(commands)) {
    const before = await app.head()
    const key = `at-once-${name.replaceAll(' ', '-')}`
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(app, command, key)))
    const [one, ...rest] = new Set(answers.map((answer) => JSON.stringify(essence(answer))))
    t.strictSame(rest, [], `${name}: all alike`)
    t.match(one, /"status":20[01]/, name)
    t.equal(await app.eventsAfter(before), 1, `${name}: one event`)
  }
})

t.test('20 at once with one key and two bodies: one is done, the other refused', async (t) => {
  const app = await runningApp(t)
  const commands = await everyCommand(app)
  for (const [name, command] of Object.entries(commands)) {
    const before = await app.head()
    const key = `two-bodies-${name.replaceAll(' ', '-')}`
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        send(app, command, key, index % 2 === 0 ? command.body : command.other),
      ),
    )
    const done = answers.filter(({ status }) => status === 200 || status === 201)
    const refused = answers.filter(({ status }) => status === 422)
    t.strictSame([done.length, refused.length], [10, 10], name)
    t.equal(new Set(done.map((one) => JSON.stringify(essence(one)))).size, 1, `${name}: alike`)
    t.ok(
      refused.every(({ problem }) => problem.code === 'idempotency-key-reused'),
      name,
    )
    t.equal(await app.eventsAfter(before), 1, `${name}: one event`)
  }
})

t.test('the same key of another actor is another key', async (t) => {
  t.plan(4)
  const app = await runningApp(t)
  const here = await town(app)
  const command = {
    path: '/v1/networks',
    role: here.leader,
    body: networkBody({ name: 'Fælles nøgle' }),
    other: {},
  }
  const mine = await send(app, command, 'shared')
  const theirs = await send(app, { ...command, role: leaderOf(here.libraryId) }, 'shared')
  const coordinators = await send(app, { ...command, role: coordinator }, 'shared')
  const answers = [mine, theirs, coordinators]
  t.strictSame(
    answers.map(({ status }) => status),
    [201, 201, 201],
  )
  t.equal(new Set(answers.map(({ headers }) => headers.get('location'))).size, 3)
  const other = await send(app, { ...command, role: 'coordinator:0813' }, 'shared', {
    ...command.body,
    name: 'En anden',
  })
  t.equal(other.status, 201)
  const analyst = await send(app, { ...command, role: 'analyst' }, 'shared')
  t.equal(analyst.status, 403, 'a key lends no rights')
})

t.test('the same key on another path', async (t) => {
  t.plan(4)
  const app = await runningApp(t)
  const here = await town(app)
  const proposal = { path: '/v1/agreements', role: here.leader, other: {} }
  const answer = await send(app, { ...proposal, body: { terms: termsBody(here) } }, 'one-key')
  const receipt = answer.json as Receipt
  const body = { consents: consentsOf(receipt) }
  const path = `/v1/agreements/${receipt.agreementId}/agree`
  const agree = { ...proposal, path, ifMatch: '"0"', body }
  const reused = await send(app, agree, 'one-key')
  t.strictSame([reused.status, reused.problem.code], [422, 'idempotency-key-reused'])
  t.equal((await send(app, agree, 'another-key')).status, 200)
  const slash = await send(app, { ...agree, path: `${path}/` }, 'another-key')
  t.equal(slash.status, 200, 'a slash at the end makes no other request')
  const query = await send(app, { ...agree, path: `${path}?x=1` }, 'another-key')
  t.equal(query.status, 200)
})

t.test('keys that are none', async (t) => {
  const app = await runningApp(t)
  const keys = ['', 'a b', 'a'.repeat(201), 'å', 'a\tb']
  t.plan(keys.length + 2)
  const head = await app.head()
  for (const key of keys) {
    const { status, problem } = await app.raw('/v1/institutions', {
      role: coordinator,
      body: institutionBody(),
      headers: { 'idempotency-key': key },
    })
    t.strictSame(
      [status, problem.errors?.map(({ pointer, code }) => [pointer, code])],
      [400, [['/headers/idempotency-key', 'invalid-idempotency-key']]],
      JSON.stringify(key),
    )
  }
  t.equal(await app.head(), head)
  const longest = await app.raw('/v1/institutions', {
    role: coordinator,
    body: institutionBody(),
    headers: { 'idempotency-key': '~'.repeat(200) },
  })
  t.equal(longest.status, 201)
})

t.test('a refusal uses no key up', async (t) => {
  t.plan(3)
  const app = await runningApp(t)
  const command = {
    path: '/v1/institutions',
    role: coordinator,
    body: institutionBody({ municipalityCode: '0813' }),
    other: {},
  }
  t.equal((await send(app, command, 'kept')).status, 403)
  const mended = { ...command, body: institutionBody() }
  t.equal((await send(app, mended, 'kept')).status, 201)
  t.equal((await send(app, command, 'kept')).status, 422)
})
