import t, { type Test } from 'tap'
import type { Actor } from '#schemas/events/metadata.ts'
import { Refusal } from '#domain/refusal.ts'
import { SimulatedClock } from '#src/clock.ts'
import { createCommands } from '#src/commands/create-commands.ts'
import { IdempotencyKeyReusedError, RevisionMismatchError } from '#src/commands/errors.ts'
import type { IdempotencyKey } from '#src/commands/request.ts'
import { AppendTooLargeError, RevisionConflictError } from '#src/event-store/errors.ts'
import type { EventStore } from '#src/event-store/port.ts'
import { newErasures, newStore } from '../stores.ts'
import { anInstitution } from '../domain/build.ts'

const coordinator: Actor = { role: 'coordinator', municipalityCode: '0510', personId: null }
const key = (name: string, bodyHash = 'a'): { idempotency: IdempotencyKey } => ({
  idempotency: { key: name, method: 'POST', path: '/v1/institutions', bodyHash },
})

/** Commands on a store in memory, whose appends can be got at. */
const commandsOn = async (t: Test, append?: (store: EventStore) => EventStore['append']) => {
  const store = await newStore()
  t.teardown(() => store.close())
  const seen = new Proxy(store, {
    get: (target, name) => {
      if (name === 'append' && append !== undefined) return append(target)
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
  const lookup = {
    agreementsBetween: () => Promise.resolve([]),
    networksWithCvr: () => Promise.resolve([]),
  }
  const clock = new SimulatedClock('2024-06-15T10:00:00Z')
  return {
    store,
    clock,
    commands: createCommands({ store: seen, clock, lookup, erasures: newErasures() }),
  }
}

const update = (id: string, name: string, ifMatch: number) => ({
  actor: coordinator,
  id,
  ifMatch,
  body: { details: anInstitution({ name }) },
})

t.test('overtaken between reading and appending: told what changed, never retried', async (t) => {
  t.plan(3)
  let isFirst = true
  let appends = 0
  const { commands } = await commandsOn(t, (store) => async (stream, expected, events) => {
    if (typeof expected === 'number') {
      appends += 1
      // Somebody else, just before.
      if (isFirst) {
        isFirst = false
        await store.append(
          stream,
          expected,
          events.map((event) => ({ ...event, id: '6f1c1f0e-5d0f-5b7e-9a55-0e6d3c1a2b4c' })),
        )
      }
    }
    return store.append(stream, expected, events)
  })
  const made = await commands.registerInstitution({ actor: coordinator, body: anInstitution() })
  const late = commands.updateInstitution(update(made.institutionId, 'Sent', 0))
  const error: unknown = await late.catch((one: unknown) => one)
  t.ok(error instanceof RevisionMismatchError)
  t.match(error, {
    expected: 0,
    actual: 1,
    changes: [{ type: 'institution-updated', revision: 1, pointers: ['/details/name'] }],
  })
  t.equal(appends, 1)
})

t.test('a store that always conflicts is given up, not asked for ever', async (t) => {
  t.plan(2)
  let appends = 0
  const { commands } = await commandsOn(t, () => (stream, expected) => {
    appends += 1
    return Promise.reject(new RevisionConflictError(stream, expected, 7))
  })
  const made = commands.registerInstitution({ actor: coordinator, body: anInstitution() })
  await t.rejects(made, { code: 'revision-conflict' })
  t.equal(appends, 3)
})

t.test('twins: the later one gets the answer of the first', async (t) => {
  t.plan(3)
  const { store, clock, commands } = await commandsOn(t)
  const request = { actor: coordinator, body: anInstitution(), ...key('twins') }
  const first = commands.registerInstitution(request)
  clock.set('2024-06-15T11:00:00Z')
  const answers = await Promise.all([first, commands.registerInstitution(request)])
  t.strictSame(answers[1], answers[0])
  t.equal((await Array.fromAsync(store.readAll())).length, 1)
  const other = { ...request, body: anInstitution({ name: 'Andet' }), ...key('twins', 'b') }
  const refused = await commands.registerInstitution(other).catch((error: unknown) => error)
  t.ok(refused instanceof IdempotencyKeyReusedError)
})

t.test('nothing new: no event, and the answer of what is there', async (t) => {
  t.plan(3)
  const { store, commands } = await commandsOn(t)
  const made = await commands.registerInstitution({ actor: coordinator, body: anInstitution() })
  const { id, body, ifMatch } = update(made.institutionId, 'Nyt', 0)
  await commands.updateInstitution({ actor: coordinator, id, body, ifMatch })
  const again = await commands.updateInstitution({ actor: coordinator, id, body, ifMatch: 1 })
  t.equal(again.revision, 1)
  t.equal(again.details.name, 'Nyt')
  t.equal((await Array.fromAsync(store.readAll())).length, 2)
})

t.test('rights come before revisions: who may not learns nothing of what changed', async (t) => {
  t.plan(2)
  const { commands } = await commandsOn(t)
  const made = await commands.registerInstitution({ actor: coordinator, body: anInstitution() })
  const stranger: Actor = { ...coordinator, municipalityCode: '0813' }
  const stale = { ...update(made.institutionId, 'Nyt', 5), actor: stranger }
  const error: unknown = await commands.updateInstitution(stale).catch((one: unknown) => one)
  t.ok(error instanceof Refusal)
  t.match(error, { code: 'forbidden' })
})

t.test('what the store cannot take comes out as the store said it', async (t) => {
  t.plan(1)
  const { commands } = await commandsOn(
    t,
    () => () => Promise.reject(new AppendTooLargeError(2, 1)),
  )
  const made = commands.registerInstitution({ actor: coordinator, body: anInstitution() })
  await t.rejects(made, { code: 'append-too-large' })
})

t.test('metadata: who, when, and which request, but no name', async (t) => {
  t.plan(1)
  const { store, commands } = await commandsOn(t)
  await commands.registerInstitution({ actor: coordinator, body: anInstitution(), ...key('one') })
  for await (const { metadata } of store.readAll()) {
    t.match(metadata, {
      actor: coordinator,
      recordedAt: '2024-06-15T10:00:00.000Z',
      causationId: null,
      request: { method: 'POST', path: '/v1/institutions', bodyHash: 'a' },
      warnings: [],
    })
  }
})
