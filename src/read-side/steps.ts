import { setImmediate as othersTurn } from 'node:timers/promises'

/** Work that pauses now and then, where the thread may be left to others. */
export type Steps<Result> = Generator<undefined, Result>

/** Without a pause. */
export const inOneGo = <Result>(steps: Steps<Result>): Result => {
  for (;;) {
    const next = steps.next()
    if (next.done === true) return next.value
  }
}

/** With a turn for others at each pause; undone, and null, where the signal aborts meanwhile. */
export const inTurns = async <Result>(
  steps: Steps<Result>,
  signal: AbortSignal,
): Promise<Result | null> => {
  for (;;) {
    if (signal.aborted) {
      steps.return(null as never)
      return null
    }
    const next = steps.next()
    if (next.done === true) return next.value
    await othersTurn()
  }
}
