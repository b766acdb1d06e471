import { cpSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { openSqliteStore } from '#src/event-store/sqlite/open-store.ts'
import { StreamDeletedError } from '#src/event-store/errors.ts'
import type { EventStore } from '#src/event-store/port.ts'
import { ErasureList } from '#src/persons/erasure-list.ts'
import { forgetPerson } from '#src/persons/forget-person.ts'
import {
  consentsOf,
  coordinator,
  etag,
  informalCo,
  institutionBody,
  leaderOf,
  networkBody,
  termsBody,
  type Receipt,
} from '../api/bodies.ts'
import { isSignedIn } from '../signed-in.ts'
import { newFolder } from '../stores.ts'
import { program, serving } from './program.ts'
import { Caller } from './requests.ts'

// Backups are of files, whichever store the run is on.
const onFile = { SAMSPIL_STORE: 'sqlite:' }
const canary = 'Kanariefuglen Åse Sørensen'
const [forgotten, kept] = [crypto.randomUUID(), crypto.randomUUID()]

interface Ids {
  readonly institutionId: string
  readonly networkId: string
}

interface Model {
  readonly total: number
  readonly lastEventId: string
}

const plantPersons = async (data: string): Promise<void> => {
  const store = openSqliteStore({ path: join(data, 'events.sqlite') })
  const event = (value: unknown) => ({
    id: crypto.randomUUID(),
    type: 'told.v1',
    data: value,
    metadata: {},
  })
  await store.append(`person-${forgotten}`, 'no-stream', [event({ name: canary })])
  await store.append(`person-${kept}`, 'no-stream', [event({ name: 'Bo' })])
  await store.append('draft-kept', 'no-stream', [event({ title: 'Kladde' })])
  await store.close()
}

/** Registers one agreement after the other until it is told to stop; yields their ids. */
const writer = async (caller: Caller) => {
  const body = institutionBody()
  const { institutionId } = await caller.done<Ids>('/v1/institutions', coordinator, {
    key: 'institution',
    body,
  })
  const role = leaderOf(institutionId)
  const friends = { key: 'friends', body: networkBody() }
  const { networkId } = await caller.done<Ids>('/v1/networks', role, friends)
  const parties = { careHomeId: institutionId, friendsId: networkId }
  const write = async (number: number): Promise<string> => {
    const terms = termsBody(parties, { title: `Aftale ${number}`, classification: informalCo })
    const proposed = await caller.done<Receipt>('/v1/agreements', role, {
      key: `propose-${number}`,
      body: { terms },
    })
    await caller.done(`/v1/agreements/${proposed.agreementId}/agree`, role, {
      key: `agree-${number}`,
      ifMatch: etag(proposed),
      body: { consents: consentsOf(proposed) },
    })
    return proposed.agreementId
  }
  return { role, write }
}

/** What is asked for with a moment, so that it is the same wherever it is asked. */
const answersAt = async (caller: Caller, role: string, { lastEventId }: Model, ids: string[]) => {
  const ask = (path: string): Promise<unknown> => caller.done(path, role)
  // As known now; the log went on where it is served.
  const history = async (id: string): Promise<unknown> => ({
    ...(await caller.done<object>(`/v1/agreements/${id}/history`, role)),
    position: null,
  })
  const at = `recordedAt=${lastEventId}&validAt=2026-01-01`
  return {
    model: await ask(`/v1/collaboration-model?${at}`),
    overTime: await ask(
      `/v1/collaboration-model/over-time?recordedAt=${lastEventId}&from=2023-01-01&to=2026-01-01`,
    ),
    list: await ask(`/v1/agreements?${at}&limit=200`),
    histories: await Promise.all(ids.map(history)),
  }
}

const filesWith = (folder: string, text: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => readFileSync(file).includes(text))

const isDeleted = (store: EventStore, stream: string): Promise<boolean> =>
  Array.fromAsync(store.readStream(stream)).then(
    () => false,
    (error: unknown) => error instanceof StreamDeletedError,
  )

const succeeds = async (t: Test, args: string[], settings: Record<string, string>) => {
  const { code, stdout, stderr } = await program(t, args, { ...onFile, ...settings }).ended
  t.equal(code, 0, stderr)
  t.equal(stderr, '')
  return stdout
}

t.test('backed up while it is written to, forgotten since, restored and served', async (t) => {
  const [data, keptApart, again] = [newFolder(), newFolder(), newFolder()]
  const file = join(keptApart, 'samspil.backup')
  await plantPersons(data)
  const first = await serving(t, data, onFile)
  const caller = new Caller(first.url)
  t.teardown(() => {
    caller.close()
  })
  const { role, write } = await writer(caller)
  const ids: string[] = []
  for (let number = 0; number < 10; number += 1) ids.push(await write(number))
  const backup = program(t, ['backup', file], { ...onFile, SAMSPIL_DATA: data })
  let isDone = false
  void backup.ended.then(() => (isDone = true))
  const isWritten = (): boolean => isDone
  while (!isWritten()) ids.push(await write(ids.length))
  for (let number = 0; number < 5; number += 1) ids.push(await write(ids.length))
  const told = await backup.ended
  t.equal(told.code, 0, told.stderr)
  t.match(
    told.stdout,
    isSignedIn ? /^\d+ events, and \d+ streams of / : /^\d+ events, and 3 streams of persons, /,
  )
  t.match(told.stdout, / streams of persons, drafts and the access log: .*\nsha256 [0-9a-f]{64}\n$/)
  t.strictSame(readdirSync(keptApart), ['samspil.backup'])
  t.equal(statSync(file).mode & 0o777, 0o600)

  const list = new ErasureList(join(keptApart, 'erasure-list.txt'))
  await list.add(forgotten)
  const store = openSqliteStore({ path: join(data, 'events.sqlite') })
  await forgetPerson(store, forgotten)
  t.strictSame(filesWith(data, canary), [], 'it is gone where it is served')
  t.strictSame(filesWith(keptApart, canary), [file], 'and in the backup')

  // Read models of what came later lie there, as where somebody moved the store alone.
  cpSync(join(data, 'read-models'), join(again, 'read-models'), { recursive: true })
  const settings = { ...onFile, SAMSPIL_ERASURE_LIST: list.file }
  const said = await succeeds(t, ['restore', file], { ...settings, SAMSPIL_DATA: again })
  t.match(said, /^\d+ events, and 2 streams .*\nsha256 \w{64}\npersons forgotten again: 1\n$/)
  t.equal(said.split(' events')[0], told.stdout.split(' events')[0])
  const second = await serving(t, again, settings)
  const restored = new Caller(second.url)
  t.teardown(() => {
    restored.close()
  })
  const model = await restored.done<Model>('/v1/collaboration-model?validAt=2026-01-01', role)
  const there = ids.slice(0, model.total)
  t.ok(model.total >= 9 && model.total < ids.length, `${model.total} of ${ids.length}`)
  t.strictSame(
    await answersAt(restored, role, model, there),
    await answersAt(caller, role, model, there),
  )

  const other = openSqliteStore({ path: join(again, 'events.sqlite') })
  t.strictSame((await Array.fromAsync(other.erasableStreams())).sort(), [
    'draft-kept',
    `person-${kept}`,
  ])
  t.equal(await isDeleted(other, `person-${forgotten}`), true)
  t.strictSame(
    await Array.fromAsync(other.readStream(`person-${kept}`)),
    await Array.fromAsync(store.readStream(`person-${kept}`)),
  )
  t.not(await other.id(), await store.id())
  t.strictSame(filesWith(again, canary), [])
  await Promise.all([store.close(), other.close()])
  const refused = await program(t, ['restore', file], { ...settings, SAMSPIL_DATA: again }).ended
  t.equal(refused.code, 1)
  t.match(refused.stderr, /^samspil: There is a registry already.*: move \S+events\.sqlite/)
})

t.test('restored without the list that names whom it would bring back', async (t) => {
  const [data, again] = [newFolder(), newFolder()]
  const file = join(data, 'backup')
  await plantPersons(data)
  await succeeds(t, ['backup', file], { SAMSPIL_DATA: data })
  const { code, stderr } = await program(t, ['restore', file], { ...onFile, SAMSPIL_DATA: again })
    .ended
  t.equal(code, 1)
  t.match(stderr, /^samspil: The backup holds persons and there is no erasure list in [^\n]+\n$/)
  t.strictSame(readdirSync(again), [])
})
