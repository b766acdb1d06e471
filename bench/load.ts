import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Asks at a fixed rate, whether answers have come or not, until told to stop; each answer's time is
 * counted from when it was due, in milliseconds.
 */
export const steadyLoad = async (
  ask: (number: number) => Promise<unknown>,
  { perSecond, until }: { perSecond: number; until: (elapsedMs: number) => boolean },
): Promise<number[]> => {
  const times: number[] = []
  const asking: Promise<void>[] = []
  const begun = performance.now()
  for (let number = 0; ; number += 1) {
    const due = begun + (number * 1000) / perSecond
    const early = due - performance.now()
    if (early > 1) await sleep(early)
    if (until(performance.now() - begun)) break
    asking.push(
      ask(number).then(() => {
        times.push(performance.now() - due)
      }),
    )
  }
  await Promise.all(asking)
  return times
}
