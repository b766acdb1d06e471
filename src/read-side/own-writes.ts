import { isErasable, type EventStore } from '#src/event-store/port.ts'

/** How far the log goes that this process wrote: whoever it answered then may ask for it. */
export class OwnWrites {
  #position = 0n

  get position(): bigint {
    return this.#position
  }

  /** The store, with what is appended to it noted; what no read model follows is not waited for. */
  noted(store: EventStore): EventStore {
    return {
      append: async (stream, expected, events) => {
        const result = await store.append(stream, expected, events)
        if (!isErasable(stream) && result.position > this.#position) {
          this.#position = result.position
        }
        return result
      },
      readStream: (stream, options) => store.readStream(stream, options),
      readAll: (options) => store.readAll(options),
      subscribe: (options) => store.subscribe(options),
      head: () => store.head(),
      delete: (stream) => store.delete(stream),
      erasableStreams: () => store.erasableStreams(),
      id: () => store.id(),
      close: () => store.close(),
    }
  }
}
