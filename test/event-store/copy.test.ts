import { createHash } from 'node:crypto'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import t, { type Test } from 'tap'
import { recordPrefixes } from '#src/domain/record-streams.ts'
import { ContentHash } from '#src/event-store/copy/content.ts'
import { CopyError, NoCopyError } from '#src/event-store/copy/copy-events.ts'
import type { Contents } from '#src/event-store/copy/contents.ts'
import { copyStore } from '#src/event-store/copy/copy-store.ts'
import { StreamDeletedError } from '#src/event-store/errors.ts'
import { openStore } from '#src/event-store/open-store.ts'
import type { EventStore, StoredEvent } from '#src/event-store/port.ts'
import { demoHistory } from '../projections/models.ts'
import { altered } from '../read-side/registry.ts'
import { program } from '../cli/program.ts'
import { startDouble } from './double/server.ts'
import { newFolder } from '../stores.ts'

const openAt = (t: Test, address: string): Promise<EventStore> =>
  openStore({ address, recordPrefixes }).then((store) => {
    t.teardown(() => store.close())
    return store
  })

const sqliteIn = (folder: string, name: string): string =>
  `sqlite:${join(folder, `${name}.sqlite`)}`

const doubleAt = async (t: Test, directory: string): Promise<string> => {
  const double = await startDouble({ directory })
  t.teardown(() => double.stop())
  return double.address
}

const newEvent = (data: unknown) => ({
  id: crypto.randomUUID(),
  type: 'told.v1',
  data,
  metadata: { recordedAt: '2024-01-01T00:00:00.000Z', z: 1, a: [{ y: 1, b: null }] },
})

const gone = ['person-gone', 'draft-gone'] as const

/** The demo, and beside it persons and drafts, of whom some were forgotten; made once. */
const filled = await (async (): Promise<string> => {
  const path = join(newFolder(), 'filled.sqlite')
  const store = await openStore({ address: `sqlite:${path}`, recordPrefixes })
  const { events } = await demoHistory()
  const last = new Map<string, number>()
  await Promise.all(
    events.map(async ({ stream, id, type, data, metadata }) => {
      const revision = last.get(stream)
      last.set(stream, (revision ?? -1) + 1)
      await store.append(stream, revision ?? 'no-stream', [{ id, type, data, metadata }])
    }),
  )
  for (const stream of ['person-kept', 'draft-kept', ...gone]) {
    const events = [newEvent({ name: 'Åse' }), newEvent([1, { b: 2, a: 1 }])]
    await store.append(stream, 'no-stream', events)
  }
  for (const stream of gone) await store.delete(stream)
  await store.close()
  return path
})()

/** Address of a store of that name which holds it. */
const filledIn = (folder: string, name: string): string => {
  copyFileSync(filled, join(folder, `${name}.sqlite`))
  return sqliteIn(folder, name)
}

const withoutPosition = (events: readonly StoredEvent[]): unknown[] =>
  events.map(({ position, ...rest }) => ({ ...rest, position: position > 0n }))

/** All there is, but the positions. */
const everything = async (store: EventStore): Promise<unknown> => {
  const erasable: unknown[] = []
  for (const stream of (await Array.fromAsync(store.erasableStreams())).sort()) {
    erasable.push(stream, withoutPosition(await Array.fromAsync(store.readStream(stream))))
  }
  return { record: withoutPosition(await Array.fromAsync(store.readAll())), erasable }
}

const copy = (from: EventStore, to: EventStore): Promise<Contents> =>
  copyStore({ from, to, onProgress: () => undefined })

const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  )

t.test('a registry goes to EventStoreDB and back, and is the same', async (t) => {
  const folder = newFolder()
  const source = await openAt(t, filledIn(folder, 'source'))
  const there = await openAt(t, await doubleAt(t, join(folder, 'double')))
  const back = await openAt(t, sqliteIn(folder, 'back'))
  const told = [await copy(source, there), await copy(there, back), await copy(source, back)]
  t.strictSame(told[1], told[0])
  t.strictSame(told[2], told[0], 'and again: nothing is left to do')
  t.strictSame(await everything(there), await everything(source))
  t.strictSame(await everything(back), await everything(source))
  t.equal(told[0]?.erasableStreams, 2)
  for (const stream of gone) {
    t.strictSame(await Array.fromAsync(there.readStream(stream)), [], 'never copied')
  }
  t.not(await there.id(), await source.id())
})

t.test('what was forgotten since is forgotten there, too', async (t) => {
  const folder = newFolder()
  const source = await openAt(t, filledIn(folder, 'source'))
  const target = await openAt(t, await doubleAt(t, join(folder, 'double')))
  await copy(source, target)
  await source.delete('person-kept')
  await source.append('draft-kept', 1, [newEvent('more')])
  t.equal((await copy(source, target)).erasableStreams, 1)
  t.strictSame(await everything(target), await everything(source))
  const reading = Array.fromAsync(target.readStream('person-kept'))
  t.ok((await failureOf(reading)) instanceof StreamDeletedError)
})

t.test('cut off after any write, it goes on', async (t) => {
  const folder = newFolder()
  const source = await openAt(t, sqliteIn(folder, 'source'))
  const events = [newEvent(1), newEvent(2)]
  for (const stream of ['agreement-1', 'network-1', 'person-1', 'draft-1', 'draft-2']) {
    await source.append(stream, 'no-stream', events)
  }
  await source.append('agreement-1', 1, [newEvent(3)])
  const partial = await openStore({ address: sqliteIn(folder, 'partial'), recordPrefixes })
  await copy(source, partial)
  // Its file is whole only then.
  await partial.close()
  // Of a copy that began before: one to be forgotten, and one that grew.
  await source.delete('draft-1')
  await source.append('draft-2', 1, [newEvent(3)])
  await source.append('network-1', 1, [newEvent(3)])
  let cuts = 0
  for (const begun of ['none', 'partial']) {
    for (let writes = 0, isCut = true; isCut; writes += 1) {
      const name = `${begun}-${writes}`
      if (begun === 'partial')
        copyFileSync(join(folder, 'partial.sqlite'), join(folder, `${name}.sqlite`))
      const target = await openAt(t, sqliteIn(folder, name))
      isCut = (await failureOf(copy(source, cutOff(target, writes)))) instanceof CutOff
      if (isCut) cuts += 1
      await copy(source, target)
      t.strictSame(await everything(target), await everything(source), name)
    }
  }
  // Four runs of the record and two streams; and then one run, one stream deleted and one that grew.
  t.equal(cuts, 6 + 3)
})

class CutOff extends Error {}

/** Ends with an error instead of the write after so many. */
const cutOff = (store: EventStore, writes: number): EventStore => {
  let left = writes
  const write = <Result>(work: () => Promise<Result>): Promise<Result> => {
    left -= 1
    return left < 0 ? Promise.reject(new CutOff()) : work()
  }
  return altered(store, {
    append: (...given) => write(() => store.append(...given)),
    delete: (...given) => write(() => store.delete(...given)),
  })
}

t.test('the hash is of content alone, in any order of keys', (t) => {
  t.plan(2)
  const event = { stream: 'agreement-1', revision: 0, id: 'i', type: 't.v1', position: 7n }
  const hashOf = (...events: StoredEvent[]): string => {
    const hash = new ContentHash()
    for (const one of events) hash.add(one)
    return hash.digest()
  }
  const told = hashOf({ ...event, data: { b: [2, { d: 'å', c: null }], a: 1 }, metadata: {} })
  t.equal(
    told,
    createHash('sha256')
      .update(
        '{"data":{"a":1,"b":[2,{"c":null,"d":"å"}]},"id":"i","metadata":{},"revision":0,"stream":"agreement-1","type":"t.v1"}\n',
      )
      .digest('hex'),
  )
  const turned = {
    ...event,
    position: 9n,
    metadata: {},
    data: { a: 1, b: [2, { c: null, d: 'å' }] },
  }
  t.equal(hashOf(turned), told)
})

t.test('a target that is no copy is refused and left as it was', async (t) => {
  const folder = newFolder()
  const source = await openAt(t, sqliteIn(folder, 'source'))
  const events = [newEvent(1), newEvent(2)]
  await source.append('agreement-1', 'no-stream', events)
  await source.append('person-1', 'no-stream', events)
  const targets: Readonly<Record<string, (target: EventStore) => Promise<unknown>>> = {
    'event 0 of agreement-1 is not what': (target) =>
      target.append('agreement-1', 'no-stream', [{ ...newEvent(9), id: events[0]?.id ?? '' }]),
    'event 0 of agreement-2 is not event 0 of agreement-1': (target) =>
      target.append('agreement-2', 'no-stream', [newEvent(1)]),
    'it holds more, event 2 of agreement-1 first': (target) =>
      target.append('agreement-1', 'no-stream', [...events, newEvent(3)]),
    'event 0 of person-1 is not what': (target) =>
      target.append('person-1', 'no-stream', [newEvent(1)]),
    'it holds more, event 2 of person-1 first': (target) =>
      target.append('person-1', 'no-stream', [...events, newEvent(3)]),
    'it holds more, event 0 of person-2 first': (target) =>
      target.append('person-2', 'no-stream', events),
    'person-1 was deleted there': (target) => target.delete('person-1'),
  }
  let count = 0
  for (const [says, prepare] of Object.entries(targets)) {
    const target = await openAt(t, sqliteIn(folder, `target-${(count += 1)}`))
    await prepare(target)
    const before = await everything(target)
    const failure = await failureOf(copy(source, target))
    t.ok(failure instanceof NoCopyError)
    t.match(String(failure), says)
    t.strictSame(await everything(target), before)
  }
  t.match(String(await failureOf(copy(source, source))), /the source itself/)
})

t.test('the comparison finds what the target does not keep', async (t) => {
  const folder = newFolder()
  const source = await openAt(t, filledIn(folder, 'source'))
  const target = await openAt(t, sqliteIn(folder, 'target'))
  const forgetful = altered(target, {
    append: (stream, expected, events) =>
      target.append(
        stream,
        expected,
        events.map((event) => (stream === 'draft-kept' ? { ...event, metadata: {} } : event)),
      ),
  })
  const failure = await failureOf(copy(source, forgetful))
  t.ok(failure instanceof CopyError)
  t.match(
    String(failure),
    /Source and target differ \(the source holds \d+ events and [0-9a-f]{64}, the target \d+ events and [0-9a-f]{64}\): stop what writes/,
  )
})

/** What may happen to the file of a target, each in one statement. */
const damages = {
  id: `UPDATE event SET id = 'x' WHERE position = 1`,
  type: `UPDATE event SET type = 'told.v2' WHERE stream = 'draft-kept'`,
  data: `UPDATE event SET data = '{}' WHERE position = 2`,
  loss: `DELETE FROM event WHERE position = (SELECT max(position) FROM event WHERE erasable = 0)`,
  order: `UPDATE event SET position = (SELECT max(position) + 1 FROM event) WHERE position = 1`,
  person: `DELETE FROM event WHERE stream = 'person-kept'`,
}

for (const [name, sql] of Object.entries(damages)) {
  t.test(`the comparison finds a file that was changed: ${name}`, async (t) => {
    t.plan(1)
    const folder = newFolder()
    const source = await openAt(t, filledIn(folder, 'source'))
    const path = join(folder, 'target.sqlite')
    const target = await openAt(t, `sqlite:${path}`)
    // Once everything is copied, and before the target is read again.
    let isDamaged = false
    const copying = copyStore({
      from: source,
      to: target,
      onProgress: (step) => {
        if (isDamaged || step !== 'comparing') return
        isDamaged = true
        const db = new DatabaseSync(path)
        db.exec(sql)
        db.close()
      },
    })
    t.match(String(await failureOf(copying)), /the source holds .*, the target .* events and/)
  })
}

t.test(
  'long runs are cut where an append would be too large, and turns keep their order',
  async (t) => {
    t.plan(4)
    const folder = newFolder()
    const source = await openAt(t, sqliteIn(folder, 'source'))
    await source.append(
      'agreement-1',
      'no-stream',
      Array.from({ length: 1300 }, (_, index) => newEvent(index)),
    )
    // As large as an event can be, but for some bytes.
    await source.append('agreement-1', 1299, [newEvent('å'.repeat(524_200))])
    for (let turn = 0; turn < 5; turn += 1) {
      const last = turn === 0 ? 'no-stream' : turn - 1
      await source.append('agreement-1', 1300 + turn, [newEvent('x'.repeat(400_000))])
      await source.append('network-1', last, [newEvent(turn)])
      await source.append('person-1', last, [newEvent('x'.repeat(400_000))])
    }
    const there = await openAt(t, await doubleAt(t, join(folder, 'double')))
    const back = await openAt(t, sqliteIn(folder, 'back'))
    const told = await copy(source, there)
    t.equal(told.events, 1311)
    t.strictSame(await copy(there, back), told)
    t.strictSame(await everything(there), await everything(source))
    t.strictSame(await everything(back), await everything(source))
  },
)

t.test('forgotten at the source while it is copied: forgotten at the target', async (t) => {
  t.plan(2)
  const folder = newFolder()
  const source = await openAt(t, filledIn(folder, 'source'))
  const target = await openAt(t, sqliteIn(folder, 'target'))
  await copy(source, target)
  await source.append('person-kept', 1, [newEvent('more')])
  await source.append('agreement-late', 'no-stream', [newEvent('late')])
  let erasing: Promise<void> | undefined
  await copyStore({
    from: source,
    to: target,
    // Persons were compared, and are not copied yet.
    onProgress: (_step, position, head) => {
      if (position === head) erasing ??= source.delete('person-kept')
    },
  })
  await erasing
  t.strictSame(await everything(target), await everything(source))
  const reading = Array.fromAsync(target.readStream('person-kept'))
  t.ok((await failureOf(reading)) instanceof StreamDeletedError)
})

t.test('refused, the program ends though the source is on a server', async (t) => {
  t.plan(3)
  const folder = newFolder()
  const from = await doubleAt(t, join(folder, 'double'))
  const source = await openAt(t, from)
  for (let turn = 0; turn < 4; turn += 1) {
    const events = Array.from({ length: 500 }, (_, index) => newEvent(index))
    await source.append(`agreement-${turn}`, 'no-stream', events)
  }
  const to = sqliteIn(folder, 'target')
  const target = await openAt(t, to)
  await target.append('agreement-0', 'no-stream', [newEvent(0)])
  const { ended } = program(t, ['copy', '--from', from, '--to', to], { SAMSPIL_DATA: folder })
  const told = await Promise.race([ended, sleep(30_000, null, { ref: false })])
  t.ok(told !== null, 'in time')
  t.equal(told?.code, 1)
  t.match(
    told?.stderr,
    /^samspil: The target is not a copy of the source \(event 0 of agreement-0 is not .*\): begin with an empty store\n$/,
  )
})

t.test('a copy that is killed goes on with the same command', async (t) => {
  const folder = newFolder()
  const [from, to] = [filledIn(folder, 'source'), await doubleAt(t, join(folder, 'double'))]
  const source = await openAt(t, from)
  const target = await openAt(t, to)
  const args = ['copy', '--from', from, '--to', to]
  for (const part of [0.2, 0.6]) {
    const first = program(t, args, { SAMSPIL_DATA: folder })
    const enough = (await Array.fromAsync(source.readAll())).length * part
    while ((await Array.fromAsync(target.readAll())).length < enough) continue
    first.kill('SIGKILL')
    t.equal((await first.ended).signal, 'SIGKILL')
  }
  const { code, stdout, stderr } = await program(t, args, { SAMSPIL_DATA: folder }).ended
  t.equal(code, 0, stderr)
  t.match(
    stdout,
    /^\d+ events, and 2 streams of persons, drafts and the access log: both stores hold the same\nsha256 [0-9a-f]{64}\n$/,
  )
  t.strictSame(await everything(target), await everything(source))
})

t.test('a server that goes away is no end of it', async (t) => {
  t.plan(5)
  const folder = newFolder()
  const from = filledIn(folder, 'source')
  const directory = join(folder, 'double')
  const double = await startDouble({ directory })
  const target = await openAt(t, double.address)
  const args = ['copy', '--from', from, '--to', double.address]
  const first = program(t, args, { SAMSPIL_DATA: folder })
  while ((await Array.fromAsync(target.readAll())).length < 100) continue
  await double.stop()
  const { code, stderr } = await first.ended
  t.equal(code, 1)
  t.match(
    stderr,
    /^samspil: The copy was cut off \(.*\): give the same command again, and it goes on\n$/,
  )
  const back = await startDouble({ directory, port: double.port })
  t.teardown(() => back.stop())
  const again = await program(t, args, { SAMSPIL_DATA: folder }).ended
  t.equal(again.code, 0, again.stderr)
  t.match(again.stdout, 'both stores hold the same')
  t.strictSame(await everything(target), await everything(await openAt(t, from)))
})

t.test('what cannot be copied is said in one sentence', async (t) => {
  const folder = newFolder()
  const refuses = async (args: readonly string[], says: RegExp): Promise<void> => {
    const ended = await program(t, ['copy', ...args], { SAMSPIL_DATA: folder }).ended
    t.equal(ended.code, 1)
    t.match(ended.stderr, says)
    t.notMatch(ended.stderr, /hemmelig|\n./)
  }
  const target = ['--to', sqliteIn(folder, 'target')]
  await refuses([], /copy is told two stores/)
  await refuses(['--from', 'esdb://samspil:hemmelig@h', '--too', 'x'], /copy is told two stores/)
  await refuses(['--from', 'postgres:hemmelig', ...target], /copy is told two stores/)
  await refuses(
    ['--from', sqliteIn(folder, 'none'), ...target],
    /There is no registry in .*: check/,
  )
  await refuses(['--from', 'sqlite:', ...target], /There is no registry in .*SAMSPIL_DATA/)
  await refuses(['--from', 'sqlite:', '--to', 'sqlite::memory:'], /in memory/)
  const source = await openAt(t, sqliteIn(folder, 'source'))
  await source.append('agreement-1', 'no-stream', [newEvent(1)])
  await refuses(
    ['--from', sqliteIn(folder, 'source'), '--to', sqliteIn(folder, 'source')],
    /itself/,
  )
})
