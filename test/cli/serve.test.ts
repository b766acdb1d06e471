import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import t from 'tap'
import { coordinator, institutionBody } from '../api/bodies.ts'
import { newFolder, storeIn, storeSetting } from '../stores.ts'
import { program, serving } from './program.ts'
import { Caller } from './requests.ts'

interface Page {
  readonly total: number
  readonly items: readonly { readonly details: { readonly name: string } }[]
}

const register = (caller: Caller, number: number) =>
  caller.done<{ institutionId: string }>('/v1/institutions', coordinator, {
    key: `institution-${number}`,
    body: institutionBody({ name: `Institution ${number}` }),
  })

const total = async (caller: Caller): Promise<number> =>
  (await caller.done<Page>('/v1/institutions?limit=1', 'analyst')).total

t.test('SIGTERM: what was acknowledged is there after a restart', async (t) => {
  t.plan(7)
  const data = newFolder()
  const first = await serving(t, data)
  const caller = new Caller(first.url, 8)
  const acknowledged = new Set<string>()
  const sent = Array.from({ length: 200 }, async (_, number) => {
    const { institutionId } = await register(caller, number)
    acknowledged.add(institutionId)
    if (acknowledged.size === 50) first.kill('SIGTERM')
  })
  await Promise.allSettled(sent)
  const since = performance.now()
  const { code, signal, stderr } = await first.ended
  caller.close()
  t.strictSame([code, signal, stderr], [0, null, ''])
  t.ok(performance.now() - since < 5000, 'within seconds')
  t.ok(acknowledged.size >= 50)

  const second = await serving(t, data)
  const again = new Caller(second.url)
  const page = await again.done<{ items: { institutionId: string }[] }>(
    '/v1/institutions?limit=200',
    'analyst',
  )
  const found = new Set(page.items.map(({ institutionId }) => institutionId))
  t.strictSame(
    [...acknowledged].filter((id) => !found.has(id)),
    [],
    'nothing lost',
  )
  for (let number = 0; number < 200; number += 1) await register(again, number)
  t.equal(await total(again), 200, 'sent again, each is there once')
  second.kill('SIGINT')
  again.close()
  t.equal((await second.ended).code, 0, 'SIGINT, too')
  const third = await serving(t, data)
  t.equal(await total(new Caller(third.url)), 200)
})

t.test('idle connections do not keep it', async (t) => {
  t.plan(2)
  const server = await serving(t, newFolder())
  const caller = new Caller(server.url, 4)
  await Promise.all([1, 2, 3, 4].map(() => total(caller)))
  const since = performance.now()
  server.kill('SIGTERM')
  t.equal((await server.ended).code, 0)
  t.ok(performance.now() - since < 3000)
  caller.close()
})

t.test('rebuild, while it serves', async (t) => {
  const data = newFolder()
  const server = await serving(t, data)
  const caller = new Caller(server.url, 8)
  for (let number = 0; number < 40; number += 1) await register(caller, number)
  const builds = () =>
    readdirSync(join(data, 'read-models'))
      .filter((name) => name.endsWith('.sqlite'))
      .toSorted()
  const before = builds()
  let written = 40
  let [isDone, asked] = [false, 0]
  const wrong: unknown[] = []
  const watch = (async () => {
    while (!isDone) {
      const expected = written
      const seen = await total(caller)
      asked += 1
      if (seen < expected || seen > written + 1) wrong.push([expected, seen, written])
    }
  })()
  const write = (async () => {
    while (!isDone) {
      await register(caller, written)
      written += 1
      await sleep(20)
    }
  })()
  const settings = { SAMSPIL_DATA: data, ...(await storeSetting(data)) }
  const rebuilt = await program(t, ['rebuild'], settings).ended
  t.equal(rebuilt.code, 0, rebuilt.stderr)
  t.match(rebuilt.stdout, /^registry: \d+ events$/m)
  await sleep(2500)
  isDone = true
  await Promise.all([watch, write])
  t.strictSame(wrong, [], `right ${asked} times, before, during and after`)
  t.ok(asked > 20)
  const after = builds()
  const models = new Set(after.map((name) => name.split('.')[0]))
  t.equal(after.length, models.size, 'the old builds are gone')
  t.strictSame(
    after.filter((name) => before.includes(name)),
    [],
    'every one is new',
  )
  await register(caller, written)
  t.equal(await total(caller), written + 1, 'and goes on')

  const one = await program(t, ['rebuild', 'findings'], settings).ended
  t.match(one.stdout, /^findings: \d+ events\n$/)
  await sleep(1500)
  t.equal(await total(caller), written + 1)
  server.kill('SIGTERM')
  t.equal((await server.ended).code, 0)
  caller.close()
  const again = await serving(t, data)
  t.equal(await total(new Caller(again.url)), written + 1, 'the new builds serve after a restart')
})

t.test('two at once on one folder', async (t) => {
  t.plan(2)
  const data = newFolder()
  // More than two, so that they meet while they make the same files.
  const [one, other] = await Promise.all([
    serving(t, data),
    serving(t, data),
    serving(t, data),
    serving(t, data),
  ])
  const [here, there] = [new Caller(one.url), new Caller(other.url)]
  await register(here, 1)
  t.equal(await total(there), 1, 'what one was told the other knows')
  await register(there, 1)
  t.equal(await total(here), 1, 'and a key of one is known to the other')
})

t.test('an event store alone is enough: read models are made anew', async (t) => {
  t.plan(1)
  const data = newFolder()
  const store = { SAMSPIL_STORE: await storeIn(join(data, 'mine')) }
  const first = await serving(t, join(data, 'a'), store)
  await register(new Caller(first.url), 1)
  first.kill('SIGTERM')
  await first.ended
  const second = await serving(t, join(data, 'b'), store)
  t.equal(await total(new Caller(second.url)), 1)
})
