import { randomUUID } from 'node:crypto'
import { DraftSavedV1, type Draft } from '#schemas/drafts/draft-saved.v1.ts'
import { RevisionConflictError, StreamDeletedError } from '#src/event-store/errors.ts'
import type { EventStore, StoredEvent } from '#src/event-store/port.ts'

const savedType = 'draft-saved.v1'

/**
 * Unsent forms, each in a stream of its own that is deleted for good when it is sent. They are in
 * no read model: whoever knows a draft's random id reads it from its stream.
 */
export class Drafts {
  readonly #store: EventStore

  constructor(store: EventStore) {
    this.#store = store
  }

  /** Begins a draft and answers with its id, which nobody can guess. */
  async begin(draft: Draft): Promise<string> {
    const id = randomUUID()
    await this.#store.append(streamOf(id), 'no-stream', [saved(draft)])
    return id
  }

  /** Null where there is none, none any more, or none that can be read any more. */
  async read(id: string): Promise<Draft | null> {
    return (await this.#last(id))?.draft ?? null
  }

  /**
   * Saves what `change` makes of the draft; where another window saved at the same moment, of what
   * that one left. Null where there is none any more.
   * @throws AppendTooLargeError
   */
  async save(id: string, change: (draft: Draft) => Draft): Promise<Draft | null> {
    for (;;) {
      const last = await this.#last(id)
      if (last === null) return null
      const draft = change(last.draft)
      try {
        await this.#store.append(streamOf(id), last.revision, [saved(draft)])
        return draft
      } catch (error) {
        if (error instanceof StreamDeletedError) return null
        if (!(error instanceof RevisionConflictError)) throw error
      }
    }
  }

  /** For good; one that is gone already is no error. */
  async delete(id: string): Promise<void> {
    try {
      await this.#store.delete(streamOf(id))
    } catch (error) {
      if (!(error instanceof StreamDeletedError)) throw error
    }
  }

  async #last(id: string): Promise<{ draft: Draft; revision: number } | null> {
    let last: StoredEvent | null = null
    try {
      for await (const event of this.#store.readStream(streamOf(id))) last = event
    } catch (error) {
      if (error instanceof StreamDeletedError) return null
      throw error
    }
    if (last === null) return null
    // Of an earlier program, say: an unsent form must not keep its writer from all others.
    const read = DraftSavedV1.safeParse(last.data)
    return read.success ? { draft: read.data, revision: last.revision } : null
  }
}

const streamOf = (id: string): string => `draft-${id}`

const saved = (draft: Draft) => ({
  id: randomUUID(),
  type: savedType,
  data: DraftSavedV1.parse(draft),
  metadata: {},
})
