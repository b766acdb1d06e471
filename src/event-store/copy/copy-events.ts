import { maxAppendBytes, type EventStore, type StoredEvent } from '../port.ts'
import { contentOf } from './content.ts'

/** The target is no copy of the source, nor the beginning of one; the message says where they part. */
export class NoCopyError extends Error {}

/** Most events of one append. */
const mostAtOnce = 500

/**
 * Appends to the target what it lacks of the source, in order. The events there are compared first: an
 * interrupted copy goes on where it was, and nothing else is written to. Calls `onEvent` with each of
 * the source.
 * @throws NoCopyError, and as the stores
 */
export const copyEvents = async (
  {
    from,
    to,
  }: { readonly from: AsyncIterable<StoredEvent>; readonly to: AsyncIterable<StoredEvent> },
  target: EventStore,
  onEvent: (event: StoredEvent) => void,
): Promise<void> => {
  const missing = from[Symbol.asyncIterator]()
  for await (const there of to) {
    const next = await missing.next()
    if (next.done === true) throw new NoCopyError(`it holds more, ${place(there)} first`)
    if (contentOf(next.value) !== contentOf(there)) {
      throw new NoCopyError(`${place(there)} is not ${place(next.value)} of the source`)
    }
    onEvent(next.value)
  }
  for await (const run of runsOf({ [Symbol.asyncIterator]: () => missing })) {
    const [first] = run
    if (first === undefined) continue
    const expected = first.revision === 0 ? 'no-stream' : first.revision - 1
    // One after another: the order between streams is kept, too.
    await target.append(first.stream, expected, run)
    run.forEach(onEvent)
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
    const isFull = run.length >= mostAtOnce || bytes + size > maxAppendBytes
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

const place = ({ stream, revision }: StoredEvent): string => `event ${revision} of ${stream}`
