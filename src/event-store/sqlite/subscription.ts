import { setImmediate as nextTurn } from 'node:timers/promises'
import type { SubscriptionItem } from '../port.ts'
import type { CommitSignal } from './commit-signal.ts'
import type { Page } from './event-reader.ts'

export interface SubscriptionSource {
  readonly commits: CommitSignal
  readonly read: (after: bigint) => Page
}

/**
 * History and then live events, read from the same pages: there is no seam at which an event could
 * be lost or repeated. Ends without an error when `stop` aborts.
 */
export async function* follow(
  { commits, read }: SubscriptionSource,
  start: bigint,
  stop: AbortSignal,
): AsyncGenerator<SubscriptionItem, undefined> {
  let after = start
  let isCaughtUp = false
  const isStopped = (): boolean => stop.aborted
  while (!isStopped()) {
    const count = commits.count
    const { events, isLast } = read(after)
    for (const event of events) {
      yield { kind: 'event', event }
      after = event.position
      isCaughtUp = false
      if (isStopped()) return
    }
    if (!isLast) await nextTurn()
    else if (isCaughtUp) await commits.changed(count, stop)
    else {
      yield { kind: 'caught-up', position: after }
      isCaughtUp = true
    }
  }
}
