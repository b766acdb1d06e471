import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import t, { type Test } from 'tap'
import { systemClock } from '#src/clock.ts'
import type { EventStore } from '#src/event-store/port.ts'
import { UpToDate } from '#src/read-side/up-to-date.ts'
import { histories } from '../projections/histories.ts'
import { newFolder, newStore } from '../stores.ts'
import { altered, append, start, until } from './registry.ts'

const [{ events } = { events: [] }] = fc.sample(histories({ minLength: 60, maxLength: 70 }), {
  numRuns: 1,
  seed: 11,
})

/** A read side that folds one event, each time it is let, and questions to it. */
const steered = async (t: Test) => {
  const store = await newStore()
  let due = Promise.withResolvers<undefined>()
  /** Milliseconds that an event takes; it waits for `fold` where there are none. */
  let pace: number | null = 0
  const slow: EventStore = altered(store, {
    subscribe: (options) =>
      (async function* () {
        for await (const item of store.subscribe(options)) {
          if (item.kind === 'event') await (pace === null ? due.promise : sleep(pace))
          yield item
          // So that each is a batch.
          if (item.kind === 'event') yield { kind: 'caught-up', position: item.event.position }
        }
      })(),
  })
  const { readSide } = await start(slow, newFolder())
  let own = 0n
  const models = new UpToDate({ store, keeper: readSide, clock: systemClock, written: () => own })
  t.ok(await until(() => readSide.hasCaughtUp))
  t.teardown(async () => {
    due.resolve(undefined)
    pace = 0
    await readSide.close()
    await store.close()
  })
  return {
    readSide,
    /** @returns position, and how long it took to be told */
    ask: async () => {
      const begun = performance.now()
      const { position } = await models.caughtUp()
      return { position: BigInt(position), ms: performance.now() - begun }
    },
    write: (from: number, to: number) => append(store, events.slice(from, to)),
    writeOwn: async (from: number, to: number) => {
      own = await append(store, events.slice(from, to))
      return own
    },
    at: (ms: number | null) => {
      pace = ms
      due.resolve(undefined)
      due = Promise.withResolvers()
    },
  }
}

t.test('what another process recorded is waited for, where folding it takes long', async (t) => {
  const { ask, write, at } = await steered(t)
  at(null)
  const position = await write(0, 1)
  setTimeout(() => {
    at(0)
  }, 300)
  const answers = await Promise.all([ask(), sleep(80).then(ask), sleep(200).then(ask)])
  t.same(
    answers.map((answer) => answer.position),
    [position, position, position],
  )
  t.ok(answers[0].ms > 250)
})

t.test('while more is recorded than is folded, answers are as of what is folded', async (t) => {
  const { ask, write, at, readSide } = await steered(t)
  at(100)
  const head = await write(0, 50)
  const first = await Promise.all([ask(), sleep(20).then(ask), sleep(70).then(ask)])
  for (const { position, ms } of first) {
    t.ok(position > 0n && position < head)
    t.ok(ms < 250, String(ms))
  }
  const later = []
  for (let count = 0; count < 20; count += 1) {
    later.push(await ask())
    await sleep(10)
  }
  t.ok(later.every(({ ms }) => ms < 40))
  t.ok((later.at(-1)?.position ?? 0n) > (later[0]?.position ?? 0n), 'and go on')
  at(0)
  t.ok(await until(() => readSide.position === head))
  t.equal((await ask()).position, head)
})

t.test('what this process recorded is in every answer, however far it is behind', async (t) => {
  const { ask, write, writeOwn, at } = await steered(t)
  at(20)
  await write(0, 20)
  const own = await writeOwn(20, 21)
  await write(21, 50)
  const answers = await Promise.all([ask(), ask(), sleep(100).then(ask)])
  t.ok(answers.every(({ position }) => position >= own))
})

t.test('what is asked in one turn looks once how far the log goes', async (t) => {
  const store = await newStore()
  let looked = 0
  const counted = altered(store, {
    head: () => {
      looked += 1
      return store.head()
    },
  })
  const { readSide } = await start(store, newFolder())
  const models = new UpToDate({ store: counted, keeper: readSide, clock: systemClock })
  t.teardown(async () => {
    await readSide.close()
    await store.close()
  })
  await Promise.all([models.caughtUp(), models.caughtUp(), models.caughtUp()])
  t.equal(looked, 1)
  const position = await append(store, events.slice(0, 3))
  t.equal((await models.caughtUp()).position, String(position), 'and the next turn once more')
})

t.test(
  'where nothing is folded at all, only what has to be there is not answered without',
  async (t) => {
    const { ask, write, writeOwn, at, readSide } = await steered(t)
    at(null)
    await write(0, 10)
    const { position, ms } = await ask()
    t.equal(position, readSide.position)
    t.ok(ms > 4900)
    t.ok((await ask()).ms < 40)
    await writeOwn(10, 11)
    await t.rejects(ask(), { message: 'The read models are not up to date yet' })
  },
)
