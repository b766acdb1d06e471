import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { recordPrefixes } from '#src/domain/record-streams.ts'
import { openStore } from '#src/event-store/open-store.ts'
import { ErasureList } from '#src/persons/erasure-list.ts'
import { program, serving } from './program.ts'
import { newFolder, storeIn } from '../stores.ts'

const forgotten = [crypto.randomUUID(), crypto.randomUUID()]
const kept = crypto.randomUUID()
const canary = 'Kanariefuglen Åse'

/** A store that was put back by hand: whom it brought back is on the list. */
const putBack = async (data: string): Promise<string> => {
  const address = await storeIn(data)
  const store = await openStore({ address, recordPrefixes })
  for (const id of [...forgotten, kept]) {
    const name = id === kept ? 'Bo' : canary
    const event = { id: crypto.randomUUID(), type: 'told.v1', data: { name }, metadata: {} }
    await store.append(`person-${id}`, 'no-stream', [event])
  }
  await store.close()
  return address
}

t.test('a start forgets again before it answers', async (t) => {
  const data = newFolder()
  const address = await putBack(data)
  const list = new ErasureList(join(data, 'elsewhere.txt'))
  for (const id of forgotten) await list.add(id)
  const settings = { SAMSPIL_ERASURE_LIST: 'elsewhere.txt', SAMSPIL_LOG_LEVEL: 'warn' }
  const { kill, ended } = await serving(t, data, { ...settings, SAMSPIL_STORE: address })
  kill('SIGTERM')
  const { stdout } = await ended
  t.match(stdout, /"persons":2,.*forgot again who was there once more/)
  t.notMatch(stdout, new RegExp(forgotten.join('|')), 'and says not whom')
  const store = await openStore({ address, recordPrefixes })
  t.teardown(() => store.close())
  t.strictSame(await Array.fromAsync(store.erasableStreams()), [`person-${kept}`])
  if (!address.startsWith('sqlite:')) return
  const files = readdirSync(data).filter((name) => name.startsWith('events.sqlite'))
  t.strictSame(
    files.filter((name) => readFileSync(join(data, name)).includes(canary)),
    [],
    'not even its bytes are there',
  )
})

t.test('a list that is none is told before anything is opened', async (t) => {
  const data = t.testdir({ 'erasure-list.txt': 'milk\n' })
  const { code, stderr } = await program(t, ['serve'], { SAMSPIL_DATA: data, SAMSPIL_PORT: '0' })
    .ended
  t.equal(code, 1)
  t.match(stderr, /^samspil: Line 1 of the erasure list \S+erasure-list\.txt [^\n]+\n$/)
  t.strictSame(readdirSync(data), ['erasure-list.txt'])
})
