import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Asks at a fixed rate, whether answers have come or not, until told to stop; each answer's time in
 * milliseconds. It is counted from when it was asked for: a timer comes up to a millisecond late,
 * which is longer than many an answer takes, and nothing that is answered late delays the next.
 */
export const steadyLoad = async (
  ask: (number: number) => Promise<unknown>,
  { perSecond, until }: { perSecond: number; until: (elapsedMs: number) => boolean },
): Promise<number[]> => {
  const times: number[] = []
  const asking: Promise<void>[] = []
  const begun = performance.now()
  for (let number = 0; ; number += 1) {
    const early = begun + (number * 1000) / perSecond - performance.now()
    if (early > 1) await sleep(early)
    if (until(performance.now() - begun)) break
    const asked = performance.now()
    const answered = ask(number).then(() => {
      times.push(performance.now() - asked)
    })
    // Told below; a failure before that must not be taken for one that nobody hears of.
    answered.catch(() => undefined)
    asking.push(answered)
  }
  await Promise.all(asking)
  return times
}

/** A test of whether so many seconds are over. */
export const after =
  (seconds: number) =>
  (elapsedMs: number): boolean =>
    elapsedMs > seconds * 1000
