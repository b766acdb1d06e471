import { NoAnswerError } from './patience.ts'

/** As the client types its streams: those of an older Node. */
interface ItemStream {
  read(): unknown
  resume(): unknown
  removeAllListeners(name: string): unknown
  on(name: string, heard: (error: unknown) => void): unknown
}

/** What the client gives for a read or a subscription. */
export interface Source {
  readonly stream: ItemStream
  /** Tells the server that no more is wanted: leaving the stream alone would keep the call open. */
  readonly cancel: () => Promise<void>
  /** Whether what was handed over is all that is wanted; asked where nothing waits. */
  readonly isOver?: () => boolean
}

/** Most items handed over at once. */
const mostAtOnce = 512

/**
 * The items of a read or a subscription, as many at a time as have come; each run is never empty, and
 * after it nothing more was waiting. Ends with the stream or when the signal aborts.
 * @throws what the client failed with, once everything before it was handed over; NoAnswerError where
 * nothing came for `waitMs()` milliseconds, which is asked each time (Infinity waits for ever)
 */
export async function* runsOf<Item>(
  { stream, cancel, isOver = () => false }: Source,
  { waitMs, signal }: { readonly waitMs: () => number; readonly signal: AbortSignal },
): AsyncGenerator<readonly Item[], undefined> {
  const news = listenTo(stream, signal)
  try {
    while (!signal.aborted) {
      const run = take<Item>(stream)
      if (run.length > 0) yield run
      else if (news.failure !== undefined) throw news.failure.error
      else if (news.hasEnded || isOver()) return
      else await news.wait(waitMs())
    }
  } finally {
    news.stop()
    cancel().catch(() => undefined)
    // The client keeps a call for as long as it was not read to its end.
    stream.removeAllListeners('readable')
    stream.resume()
  }
}

const take = <Item>(stream: ItemStream): Item[] => {
  const run: Item[] = []
  while (run.length < mostAtOnce) {
    const item = stream.read() as Item | null
    if (item === null) break
    run.push(item)
  }
  return run
}

/** Wakes whoever waits when there may be something to take. An error is heard even when nobody waits any more. */
const listenTo = (stream: ItemStream, signal: AbortSignal) => {
  let wake: () => void = () => undefined
  const woken = (): void => {
    wake()
  }
  const news = {
    failure: undefined as { readonly error: unknown } | undefined,
    hasEnded: false,
    wait: async (ms: number): Promise<void> => {
      const { promise, resolve, reject } = Promise.withResolvers<undefined>()
      wake = () => {
        resolve(undefined)
      }
      const late = (): void => {
        reject(new NoAnswerError(ms))
      }
      const timer = Number.isFinite(ms) ? setTimeout(late, ms) : undefined
      await promise.finally(() => {
        clearTimeout(timer)
      })
    },
    stop: (): void => {
      signal.removeEventListener('abort', woken)
    },
  }
  const ended = (): void => {
    news.hasEnded = true
    wake()
  }
  for (const name of ['readable', 'confirmation', 'caughtUp']) stream.on(name, woken)
  stream.on('end', ended)
  stream.on('close', ended)
  stream.on('error', (error) => {
    news.failure ??= { error }
    wake()
  })
  signal.addEventListener('abort', woken)
  return news
}
