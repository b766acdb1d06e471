import { setImmediate as nextTurn } from 'node:timers/promises'
import type { StoredEvent } from '../port.ts'
import type { Page } from './event-reader.ts'

/**
 * Hands over page after page. Between two pages others get their turn: reading is synchronous, and a
 * long history must not hold up the requests of this process.
 */
export async function* pageAfterPage(readNext: () => Page): AsyncGenerator<StoredEvent, undefined> {
  for (;;) {
    const { events, isLast } = readNext()
    yield* events
    if (isLast) return
    await nextTurn()
  }
}
