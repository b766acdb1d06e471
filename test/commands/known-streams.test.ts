import { randomUUID } from 'node:crypto'
import t, { type Test } from 'tap'
import type { Metadata } from '#schemas/events/metadata.ts'
import { readEvents } from '#src/commands/read-stream.ts'
import { recordPrefixes } from '#src/domain/record-streams.ts'
import { openStore } from '#src/event-store/open-store.ts'
import type { EventStore, EventToAppend } from '#src/event-store/port.ts'
import { anInstitution } from '../domain/build.ts'
import { newFolder, storeIn, storeKinds } from '../stores.ts'

const metadata: Metadata = {
  actor: { role: 'coordinator', municipalityCode: '0510', personId: null },
  recordedAt: '2024-06-15T10:00:00.000Z',
  correlationId: randomUUID(),
  causationId: null,
  request: null,
  warnings: [],
}

const institutionId = randomUUID()
const stream = `institution-${institutionId}`

const named = (name: string): EventToAppend => ({
  id: randomUUID(),
  type: 'institution-registered.v1',
  data: { institutionId, details: anInstitution({ name }) },
  metadata,
})

/** A store, and how many events were read from it since one last asked. */
const counted = (store: EventStore) => {
  let read = 0
  const seen = new Proxy(store, {
    get: (target, name) => {
      if (name === 'readStream') {
        return async function* (...given: Parameters<EventStore['readStream']>) {
          for await (const event of target.readStream(...given)) {
            read += 1
            yield event
          }
        }
      }
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
  const readSince = (): number => {
    const since = read
    read = 0
    return since
  }
  return { seen, readSince }
}

const opened = async (t: Test, address: string): Promise<EventStore> => {
  const store = await openStore({ address, recordPrefixes })
  t.teardown(() => store.close())
  return store
}

const namesIn = async (store: EventStore, asked = stream): Promise<string[]> =>
  (await readEvents(store, asked)).map(({ type, data }) =>
    type === 'institution-registered.v1' ? data.details.name : type,
  )

for (const kind of storeKinds) {
  t.test(`${kind}: what is known of a stream is not read again`, async (t) => {
    const { seen, readSince } = counted(await opened(t, await storeIn(newFolder(), kind)))
    t.strictSame(await namesIn(seen), [], 'never written')
    await seen.append(stream, 'no-stream', [named('a'), named('b')])
    t.strictSame(await namesIn(seen), ['a', 'b'])
    t.equal(readSince(), 2)
    t.strictSame(await namesIn(seen), ['a', 'b'])
    t.equal(readSince(), 0)
    await seen.append(stream, 1, [named('c')])
    t.strictSame(await namesIn(seen), ['a', 'b', 'c'])
    t.equal(readSince(), 1)
  })

  t.test(`${kind}: what another connection appends is seen at once`, async (t) => {
    const address = await storeIn(newFolder(), kind)
    const own = await opened(t, address)
    const other = await opened(t, address)
    await own.append(stream, 'no-stream', [named('a')])
    t.strictSame(await namesIn(own), ['a'])
    for (const [revision, name] of ['b', 'c', 'd'].entries()) {
      await other.append(stream, revision, [named(name)])
      t.equal((await namesIn(own)).at(-1), name)
    }
  })

  t.test(`${kind}: what can be erased is not kept`, async (t) => {
    const { seen, readSince } = counted(await opened(t, await storeIn(newFolder(), kind)))
    const person = `person-${randomUUID()}`
    await seen.append(person, 'no-stream', [named('a')])
    t.strictSame(await namesIn(seen, person), ['a'])
    t.strictSame(await namesIn(seen, person), ['a'])
    t.equal(readSince(), 2, 'read each time')
    await seen.delete(person)
    await t.rejects(readEvents(seen, person), { code: 'stream-deleted', stream: person })
  })
}

t.test('nobody changes what others are given', async (t) => {
  const store = await opened(t, await storeIn(newFolder()))
  await store.append(stream, 'no-stream', [named('a')])
  const [event] = await readEvents(store, stream)
  if (event?.type !== 'institution-registered.v1') throw new Error('Nothing was read')
  const { details } = event.data
  t.throws(() => Object.assign(details, { name: 'b' }), TypeError)
  t.strictSame(await namesIn(store), ['a'])
})
