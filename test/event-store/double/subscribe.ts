import { setTimeout as sleep } from 'node:timers/promises'
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js'
import { thrown, tooSlow } from './errors.ts'
import { filterOf, pageSize, type Filter } from './filter.ts'
import { endOf, type LogEvent } from './log-event.ts'
import type { Log } from './log.ts'
import type { Misbehaviour } from './misbehaviour.ts'
import { isBetweenRecords, isBeyond, positionOf } from './read.ts'
import { caughtUp, checkpoint, confirmation, readEvent, type Position } from './wire.ts'

export interface Subscriber {
  readonly log: Log
  readonly misbehaviour: Misbehaviour
  /** The call is over. */
  readonly ended: AbortSignal
  /** The server wants to be rid of its subscribers. */
  readonly cutOff: AbortSignal
}

/** Slots of the buffer between the log and a live subscriber. */
const liveSlots = 32

/** How often such a buffer is emptied, where slow subscribers are cut off. */
const pumpMs = 10

/** Where a subscription is, and what it has looked at since the last checkpoint. */
interface Progress {
  index: number
  looked: number
}

/**
 * History, and then live events, until the call ends.
 * @throws ServiceError
 */
export async function* subscribeToAll(
  subscriber: Subscriber,
  options: ReadReq.Options,
): AsyncGenerator<ReadResp, undefined> {
  const { log, misbehaviour, ended } = subscriber
  const filter = filterOf(options.getFilter())
  const start = startOf(log, options)
  const progress = { index: start.index, looked: 0 }
  yield confirmation()
  yield* history(subscriber, filter, { at: start.at, progress })
  yield caughtUp()
  while (!ended.aborted) {
    if (progress.index >= log.events.length) await appended(subscriber)
    if (!misbehaviour.cutsOffSlowSubscribers) {
      yield* live(log, filter, progress)
      continue
    }
    await sleep(pumpMs)
    const waiting = [...live(log, filter, progress)]
    yield* waiting.slice(0, liveSlots)
    if (waiting.length > liveSlots) throw tooSlow()
  }
}

/**
 * In pages. After a page that fills the interval comes a checkpoint: the last event the page has
 * for the subscriber, or, if it has none, where the page began, and then without a prepare position.
 */
function* history(
  { log, ended, cutOff }: Subscriber,
  filter: Filter | null,
  { at, progress }: { at: Position; progress: Progress },
): Generator<ReadResp, undefined> {
  let began = at
  while (!ended.aborted) {
    if (cutOff.aborted) throw tooSlow()
    const page = pageOf(log, filter, progress.index)
    yield* page.events.map(readEvent)
    progress.index += page.looked
    progress.looked += page.looked
    if (page.isLast) return
    const last = page.events.at(-1)
    if (filter !== null && progress.looked >= filter.interval) {
      progress.looked %= filter.interval
      yield checkpoint(last === undefined ? began : placeOf(last))
    }
    const looked = log.events[progress.index - 1]
    began = { commit: looked === undefined ? 0n : endOf(looked), prepare: 0n }
  }
}

const pageOf = (log: Log, filter: Filter | null, from: number) => {
  const events: LogEvent[] = []
  let looked = 0
  while (events.length < pageSize && looked < (filter?.window ?? Infinity)) {
    const event = log.events[from + looked]
    if (event === undefined) return { events, looked, isLast: true }
    looked += 1
    if (filter === null || filter.lets(event)) events.push(event)
  }
  return { events, looked, isLast: false }
}

function* live(
  log: Log,
  filter: Filter | null,
  progress: Progress,
): Generator<ReadResp, undefined> {
  for (;;) {
    const event = log.events[progress.index]
    if (event === undefined) return
    progress.index += 1
    if (filter === null || filter.lets(event)) yield readEvent(event)
    progress.looked += 1
    if (filter === null || progress.looked < filter.interval) continue
    progress.looked = 0
    yield checkpoint(placeOf(event))
  }
}

const placeOf = ({ position }: LogEvent): Position => ({ commit: position, prepare: position })

/** What is asked for from a position on is what comes after the event there. */
const startOf = (log: Log, options: ReadReq.Options): { index: number; at: Position } => {
  const all = options.getAll()
  const position = all === undefined ? 'start' : positionOf(all)
  if (position === 'start') return { index: 0, at: { commit: 0n, prepare: 0n } }
  if (position === 'end' || isBeyond(log, position)) {
    return { index: log.events.length, at: { commit: log.end, prepare: 0n } }
  }
  if (!isBetweenRecords(log, position.commit)) throw thrown()
  const index = log.indexFrom(position.commit)
  const event = log.events[index]
  return { index: index + 1, at: { commit: event ? endOf(event) : log.end, prepare: 0n } }
}

/**
 * Waits for the next event.
 * @throws ServiceError where the server wants to be rid of the subscriber
 */
export const appended = async ({ log, ended, cutOff }: Subscriber): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<undefined>()
  const wake = (): void => {
    resolve(undefined)
  }
  const signal = AbortSignal.any([ended, cutOff])
  const forget = log.onAppend(wake)
  signal.addEventListener('abort', wake, { once: true })
  if (!signal.aborted) await promise
  forget()
  signal.removeEventListener('abort', wake)
  if (cutOff.aborted) throw tooSlow()
}
