import { maxAppendBytes, type EventStore, type StoredEvent } from '../port.ts'
import { contentOf } from './content.ts'

/** There is no copy, or none can be made; the message is one sentence that an operator can act on. */
export class CopyError extends Error {}

/** The target is no copy of the source, nor the beginning of one. */
export class NoCopyError extends CopyError {
  /** `where` tells where they part. */
  constructor(where: string) {
    super(`The target is not a copy of the source (${where}): begin with an empty store`)
  }
}

/** Most events of one append. */
const mostAtOnce = 500

/** What was appended apart is not brought near the limit: a server may count more than data and metadata. */
const mostBytes = maxAppendBytes / 2

/**
 * Compares what is there with the beginning of what is to be there. Resolves to the last event that
 * both hold, as the source has it; null where the target holds nothing.
 * @throws NoCopyError
 */
export const assertBeginning = async (
  source: AsyncIterable<StoredEvent>,
  target: AsyncIterable<StoredEvent>,
): Promise<StoredEvent | null> => {
  const expected = source[Symbol.asyncIterator]()
  let last: StoredEvent | null = null
  try {
    for await (const there of target) {
      const next = await expected.next()
      if (next.done === true) throw new NoCopyError(`it holds more, ${place(there)} first`)
      last = next.value
      if (contentOf(last) === contentOf(there)) continue
      throw new NoCopyError(`${place(there)} is not ${placeAt(last, there)}`)
    }
  } finally {
    await expected.return?.()
  }
  return last
}

/** Appends in order, one after another, so that the order between streams is kept, too. */
export const appendAll = async (
  events: AsyncIterable<StoredEvent>,
  target: EventStore,
  onAppended: (last: StoredEvent) => void = () => undefined,
): Promise<void> => {
  for await (const run of runsOf(events)) {
    const [first] = run
    const last = run.at(-1)
    if (first === undefined || last === undefined) continue
    await target.append(first.stream, first.revision === 0 ? 'no-stream' : first.revision - 1, run)
    onAppended(last)
  }
}

/** Events that follow one another in one stream, as many as one append takes. */
async function* runsOf(
  events: AsyncIterable<StoredEvent>,
): AsyncGenerator<readonly StoredEvent[], undefined> {
  let run: StoredEvent[] = []
  let bytes = 0
  for await (const event of events) {
    const size = bytesOf(event)
    const isFull = run.length >= mostAtOnce || bytes + size > mostBytes
    if (run.length > 0 && (run[0]?.stream !== event.stream || isFull)) {
      yield run
      run = []
      bytes = 0
    }
    run.push(event)
    bytes += size
  }
  if (run.length > 0) yield run
}

const bytesOf = ({ data, metadata }: StoredEvent): number =>
  Buffer.byteLength(JSON.stringify(data)) + Buffer.byteLength(JSON.stringify(metadata))

const placeAt = (here: StoredEvent, there: StoredEvent): string =>
  place(here) === place(there) ? 'what the source has there' : `${place(here)} of the source`

const place = ({ stream, revision }: StoredEvent): string => `event ${revision} of ${stream}`
