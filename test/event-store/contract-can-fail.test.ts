import { join } from 'node:path'
import { Readable } from 'node:stream'
import { setImmediate as nextTurn } from 'node:timers/promises'
import t from 'tap'
import {
  AppendTooLargeError,
  EmptyAppendError,
  EventIdReusedError,
  RevisionConflictError,
  StreamDeletedError,
} from '#src/event-store/errors.ts'
import {
  isErasable,
  maxAppendBytes,
  type EventStore,
  type EventToAppend,
  type StoredEvent,
  type SubscriptionItem,
} from '#src/event-store/port.ts'
import { openSqliteStore } from '#src/event-store/sqlite/open-store.ts'
import { contractCases } from './contract.ts'
import { newFolder } from '../stores.ts'

/** A store with one thing wrong, and the cases of the contract that have to notice it. */
interface WrongStore {
  readonly wrong: string
  readonly noticedBy: readonly string[]
  readonly change: (right: EventStore) => Partial<EventStore>
}

const collect = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
  const all: Item[] = []
  for await (const item of items) all.push(item)
  return all
}

async function* changed(
  items: AsyncIterable<StoredEvent>,
  change: (all: StoredEvent[]) => StoredEvent[],
): AsyncGenerator<StoredEvent, undefined> {
  yield* change(await collect(items))
}

async function* twice(items: AsyncIterable<SubscriptionItem>) {
  let isFirst = true
  for await (const item of items) {
    yield item
    if (isFirst && item.kind === 'event') {
      yield item
      isFirst = false
    }
  }
}

async function* untilCaughtUp(items: AsyncIterable<SubscriptionItem>) {
  for await (const item of items) {
    yield item
    if (item.kind === 'caught-up') return
  }
}

async function* bare(items: AsyncIterable<SubscriptionItem>) {
  yield* items
}

async function* withoutEnd(
  store: EventStore,
  after: bigint,
): AsyncGenerator<StoredEvent, undefined> {
  let last = after
  for (;;) {
    const found = await collect(store.readAll({ after: last }))
    yield* found
    if (found.length === 0) return
    last = found.at(-1)?.position ?? last
  }
}

const sizeOf = (events: readonly EventToAppend[]): number =>
  events.reduce(
    (sum, { data, metadata }) =>
      sum + Buffer.byteLength(JSON.stringify(data)) + Buffer.byteLength(JSON.stringify(metadata)),
    0,
  )

const disguised = (stream: string): string => (isErasable(stream) ? `open-${stream}` : stream)

const wrongStores: readonly WrongStore[] = [
  {
    wrong: 'appends wherever the stream is',
    noticedBy: [
      'a stream is made once only',
      'an append goes to the revision it expects',
      'of fifty writers at one revision exactly one wins',
      'two clients contend for one stream as one',
    ],
    change: (right) => ({
      append: async (stream, expected, events) => {
        for (let at = expected; ;) {
          try {
            return await right.append(stream, at, events)
          } catch (error) {
            if (!(error instanceof RevisionConflictError)) throw error
            at = error.actual
          }
        }
      },
    }),
  },
  {
    wrong: 'answers a conflict as if it had been stored',
    noticedBy: ['fifty writers of one stream all get in, each at its own revision'],
    change: (right) => ({
      append: async (stream, expected, events) => {
        try {
          return await right.append(stream, expected, events)
        } catch (error) {
          if (!(error instanceof RevisionConflictError)) throw error
          return { revision: Number(error.actual), position: await right.head() }
        }
      },
    }),
  },
  {
    wrong: 'does not know an id again',
    noticedBy: [
      'an append repeated at once is stored once',
      'an append repeated after reopening yields the original answer',
      'an append is recognised whatever was appended since and expected',
      'a repeat is compared as JSON, without metadata',
      'the same id with other content is refused',
    ],
    change: (right) => ({
      append: (stream, expected, events) =>
        right.append(
          stream,
          expected,
          events.map((event) => ({ ...event, id: crypto.randomUUID() })),
        ),
    }),
  },
  {
    wrong: 'stores the events of an append one by one',
    noticedBy: ['known ids in another order or beside new ones are refused'],
    change: (right) => ({
      append: async (stream, expected, events) => {
        let result = { revision: expected === 'no-stream' ? -1 : expected, position: 0n }
        for (const event of events) {
          const at = result.revision < 0 ? 'no-stream' : result.revision
          result = await right.append(stream, at, [event])
        }
        return result
      },
    }),
  },
  {
    wrong: 'takes an id for the whole store',
    noticedBy: ['an id belongs to its stream'],
    change: (right) => {
      const seen = new Set<string>()
      return {
        append: async (stream, expected, events) => {
          for (const { id } of events) {
            if (seen.has(id)) throw new EventIdReusedError(stream, id)
            seen.add(id)
          }
          return await right.append(stream, expected, events)
        },
      }
    },
  },
  {
    wrong: 'looks at the events later',
    noticedBy: ['a caller may change its event after handing it over'],
    change: (right) => ({
      append: async (stream, expected, events) => {
        await nextTurn()
        return await right.append(stream, expected, events)
      },
    }),
  },
  {
    wrong: 'accepts an append of nothing',
    noticedBy: ['an append of nothing is refused'],
    change: (right) => ({
      append: async (stream, expected, events) => {
        try {
          return await right.append(stream, expected, events)
        } catch (error) {
          if (error instanceof EmptyAppendError) return { revision: 0, position: 0n }
          throw error
        }
      },
    }),
  },
  {
    wrong: 'stores null for what JSON cannot carry',
    noticedBy: ['what JSON cannot carry is refused'],
    change: (right) => ({
      append: (stream, expected, events) =>
        right.append(
          stream,
          expected,
          events.map((event) => ({ ...event, data: event.data ?? null })),
        ),
    }),
  },
  {
    wrong: 'has a limit that is one byte lower',
    noticedBy: [
      'the size limit holds to the byte, for one event',
      'the size limit counts all events of an append, in bytes of UTF-8',
    ],
    change: (right) => ({
      append: async (stream, expected, events) => {
        const size = sizeOf(events)
        if (size >= maxAppendBytes) throw new AppendTooLargeError(size, maxAppendBytes)
        return await right.append(stream, expected, events)
      },
    }),
  },
  {
    wrong: 'lets one refusal spread over the tick',
    noticedBy: ['a refused append harms no other of the same tick'],
    change: (right) => {
      let tick: Promise<unknown>[] = []
      return {
        append: async (stream, expected, events) => {
          const mine = right.append(stream, expected, events)
          const others = tick
          others.push(mine)
          setImmediate(() => {
            tick = []
          })
          await Promise.all(others)
          return await mine
        },
      }
    },
  },
  {
    wrong: 'reads a stream backwards',
    noticedBy: ['what was appended is read back as it was'],
    change: (right) => ({
      readStream: (...given) => changed(right.readStream(...given), (all) => all.reverse()),
    }),
  },
  {
    wrong: 'reads a stream from its beginning only',
    noticedBy: ['a stream is read from a revision on'],
    change: (right) => ({ readStream: (stream) => right.readStream(stream) }),
  },
  {
    wrong: 'takes a stream that is not there for a deleted one',
    noticedBy: ['a stream that was never written is empty'],
    change: (right) => ({
      readStream: (...given) =>
        changed(right.readStream(...given), (all) => {
          if (all.length === 0) throw new StreamDeletedError(given[0])
          return all
        }),
    }),
  },
  {
    wrong: 'composes characters',
    noticedBy: ['text comes back character by character'],
    change: (right) => ({
      readStream: (...given) =>
        changed(right.readStream(...given), (all) =>
          all.map((event) => ({
            ...event,
            data: JSON.parse(JSON.stringify(event.data).normalize('NFC')) as unknown,
          })),
        ),
    }),
  },
  {
    wrong: 'puts its head elsewhere',
    noticedBy: ['head is the position of the last event'],
    change: (right) => ({ head: async () => (await right.head()) + 1n }),
  },
  {
    wrong: 'swaps two events of all',
    noticedBy: ['everything is read in the order of appending, after a position'],
    change: (right) => ({
      readAll: (...given) =>
        changed(right.readAll(...given), ([first, second, ...rest]) =>
          first && second ? [second, first, ...rest] : [],
        ),
    }),
  },
  {
    wrong: 'skips an event of all now and then',
    noticedBy: ['reading during appends misses and repeats nothing'],
    change: (right) => ({
      readAll: (...given) =>
        changed(right.readAll(...given), (all) => all.filter((_, index) => index % 97 !== 96)),
    }),
  },
  {
    wrong: 'reads on beyond the head',
    noticedBy: ['everything ends at the head of the time of the call'],
    change: (right) => ({ readAll: ({ after = 0n } = {}) => withoutEnd(right, after) }),
  },
  {
    wrong: 'repeats an event to subscribers',
    noticedBy: [
      'a subscription hands over what is stored and then says so',
      'a subscription during appends misses and repeats nothing',
      'a subscription is resumed after reopening',
      'leaving one subscription leaves the others alone',
      'a slow subscriber holds up neither writers nor others',
    ],
    change: (right) => ({ subscribe: (...given) => twice(right.subscribe(...given)) }),
  },
  {
    wrong: 'hands over history only',
    noticedBy: [
      'a subscription goes on with what is appended later',
      'a subscription is woken by another client',
    ],
    change: (right) => ({ subscribe: (...given) => untilCaughtUp(right.subscribe(...given)) }),
  },
  {
    wrong: 'does not listen to the signal',
    noticedBy: ['a subscription ends when it is aborted, in the middle or at rest'],
    change: (right) => ({ subscribe: ({ after } = {}) => right.subscribe({ after }) }),
  },
  {
    wrong: 'cannot end a subscription that waits',
    noticedBy: ['a subscription ends when its iterator is returned while it waits'],
    change: (right) => ({ subscribe: (...given) => bare(right.subscribe(...given)) }),
  },
  {
    wrong: 'treats a person as part of the record',
    noticedBy: ['erasable streams are read by name alone'],
    change: (right) => ({
      append: (stream, expected, events) => right.append(disguised(stream), expected, events),
      readStream: (stream, options) => right.readStream(disguised(stream), options),
    }),
  },
  {
    wrong: 'deletes nothing and says it did',
    noticedBy: [
      'a person is deleted for good',
      'what is not there yet can be deleted, and then never comes',
      'an append begun before the deletion is deleted with the rest',
      'the record cannot be deleted',
    ],
    change: () => ({ delete: () => Promise.resolve() }),
  },
  {
    wrong: 'deletes more than it is asked to',
    noticedBy: ['deleting leaves other streams and their positions alone'],
    change: (right) => {
      const known = new Set<string>()
      return {
        append: (stream, expected, events) => {
          known.add(stream)
          return right.append(stream, expected, events)
        },
        delete: async () => {
          for (const stream of known) if (isErasable(stream)) await right.delete(stream)
        },
      }
    },
  },
  {
    wrong: 'lists what was deleted, too',
    noticedBy: ['erasable streams are listed by name until they are deleted'],
    change: (right) => {
      const written = new Set<string>()
      return {
        append: (stream, expected, events) => {
          if (isErasable(stream)) written.add(stream)
          return right.append(stream, expected, events)
        },
        erasableStreams: () => Readable.from(written),
      }
    },
  },
  {
    wrong: 'takes another id each time it is opened',
    noticedBy: ['a store has an id, and keeps it'],
    change: () => {
      const id = crypto.randomUUID()
      return { id: () => Promise.resolve(id) }
    },
  },
  {
    wrong: 'stays open',
    noticedBy: [
      'closing finishes what was begun and ends subscriptions',
      'a closed store refuses everything',
      'a read that closing cuts short says so',
    ],
    change: () => ({ close: () => Promise.resolve() }),
  },
]

const spoil = (right: EventStore, change: WrongStore['change']): EventStore => ({
  append: (...given) => right.append(...given),
  readStream: (...given) => right.readStream(...given),
  readAll: (...given) => right.readAll(...given),
  subscribe: (...given) => right.subscribe(...given),
  head: () => right.head(),
  delete: (stream) => right.delete(stream),
  erasableStreams: () => right.erasableStreams(),
  id: () => right.id(),
  close: () => right.close(),
  ...change(right),
})

const passes = async (path: string, wrong: WrongStore, name: string): Promise<boolean> => {
  const opened: EventStore[] = []
  const open = () => {
    const right = openSqliteStore({ path })
    opened.push(right)
    return Promise.resolve(spoil(right, wrong.change))
  }
  try {
    await contractCases.find((one) => one.name === name)?.run({ open, patienceMs: 500 })
    return true
  } catch {
    return false
  } finally {
    for (const right of opened) await right.close()
  }
}

t.plan(wrongStores.length + 1)

for (const wrong of wrongStores) {
  t.test(`a store that ${wrong.wrong} is noticed`, async (t) => {
    t.plan(wrong.noticedBy.length)
    const path = join(newFolder(), 'events.db')
    for (const name of wrong.noticedBy) t.notOk(await passes(path, wrong, name), name)
  })
}

t.test('every case of the contract notices something', (t) => {
  t.plan(1)
  t.strictSame(
    wrongStores.flatMap(({ noticedBy }) => noticedBy).sort(),
    contractCases.map(({ name }) => name).sort(),
  )
})
