import t from 'tap'
import { StreamDeletedError } from '#src/event-store/errors.ts'
import type { EventStore } from '#src/event-store/port.ts'
import { endErasures, forgetAgain, forgetPerson } from '#src/persons/forget-person.ts'
import { newStore } from '../stores.ts'

const written = async (store: EventStore, stream: string): Promise<void> => {
  const event = { id: crypto.randomUUID(), type: 'told.v1', data: { name: 'Åse' }, metadata: {} }
  await store.append(stream, 'no-stream', [event, { ...event, id: crypto.randomUUID() }])
}

const isDeleted = (store: EventStore, stream: string): Promise<boolean> =>
  Array.fromAsync(store.readStream(stream)).then(
    () => false,
    (error: unknown) => error instanceof StreamDeletedError,
  )

t.test('a person is forgotten once, and again', async (t) => {
  const store = await newStore()
  t.teardown(() => store.close())
  const [id, other] = [crypto.randomUUID(), crypto.randomUUID()]
  await written(store, `person-${id}`)
  await written(store, `person-${other}`)
  await forgetPerson(store, id)
  await forgetPerson(store, id)
  t.equal(await isDeleted(store, `person-${id}`), true)
  t.equal((await Array.fromAsync(store.readStream(`person-${other}`))).length, 2)
})

t.test('of many, those who are there once more are told and deleted', async (t) => {
  const store = await newStore()
  t.teardown(() => store.close())
  const ids = Array.from({ length: 100 }, () => crypto.randomUUID())
  const [back, gone, never] = [ids.slice(0, 40), ids.slice(40, 80), ids.slice(80)]
  for (const id of [...back, ...gone]) await written(store, `person-${id}`)
  for (const id of gone) await store.delete(`person-${id}`)
  await written(store, 'person-kept')
  t.equal(await forgetAgain(store, ids), 40)
  const left = await Promise.all(ids.map((id) => isDeleted(store, `person-${id}`)))
  t.strictSame(new Set(left), new Set([true]), 'also those whom this store never knew')
  t.equal(never.length, 20)
  t.strictSame(await Array.fromAsync(store.erasableStreams()), ['person-kept'])
  t.equal(await forgetAgain(store, ids), 0, 'and nobody the second time')
  t.equal(await forgetAgain(store, []), 0)
  await endErasures(store, ids)
  await endErasures(store, [])
})
