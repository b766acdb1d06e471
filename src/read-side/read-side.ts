import type { Projection, ReadModel } from '#projections/projection.ts'
import { systemClock, type Clock } from '#src/clock.ts'
import type { EventStore } from '#src/event-store/port.ts'
import { again } from './again.ts'
import { applyInSteps } from './apply.ts'
import { follow } from './follow.ts'
import { lagAfter, type Lag } from './lag.ts'
import type { ModelFile } from './model-file.ts'
import type { ModelFolder } from './model-folder.ts'
import type { ModelKeeper } from './model-keeper.ts'
import { OpenModel } from './open-model.ts'
import type { Parking } from './parking.ts'
import { Positions } from './positions.ts'
import type { ReadEvent } from './read-event.ts'
import type { Progress } from './thread/messages.ts'
import { inTurns } from './steps.ts'

export interface ReadSideOptions {
  readonly store: EventStore
  readonly folder: ModelFolder
  readonly projection: Projection
  /** What the age of an event is told by; the system's where left out. */
  readonly clock?: Clock
  /** A stream that met an event which could not be applied: it is left as it was before. */
  readonly onParked: (projection: string, parking: Parking) => void
  /** Following stopped and begins again shortly. */
  readonly onFailure: (error: unknown) => void
  /** How far it came; may go back, when the model is built anew. */
  readonly onPosition?: () => void
}

/** How often a build that was swapped in by another process is looked for. */
const lookEveryMs = 1000

/** Keeps a read model up with the store; how far it came is remembered in its file. */
export class ReadSide implements ModelKeeper {
  readonly #options: ReadSideOptions
  readonly #model: OpenModel
  readonly #positions = new Positions()
  readonly #closing = new AbortController()
  #restart = new AbortController()
  #following: Promise<void> = Promise.resolve()
  #looking: NodeJS.Timeout | undefined
  #hasCaughtUp = false

  constructor(options: ReadSideOptions) {
    this.#options = options
    this.#model = new OpenModel(options.folder, options.projection)
  }

  /**
   * Opens the model and begins to follow; from then on it waits for a store that does not answer.
   * @throws StoreUnavailableError where it does not answer now
   */
  async start(): Promise<void> {
    try {
      await this.#open()
    } catch (error) {
      this.#model.close()
      throw error
    }
    this.#looking = setInterval(() => {
      this.#lookForNewBuilds()
    }, lookEveryMs).unref()
    const { onFailure } = this.#options
    this.#following = again((succeeded) => this.#followOnce(succeeded), {
      signal: this.#closing.signal,
      onFailure,
    })
  }

  /** On this thread nothing is folded while a question is answered. */
  look<Answer>(answer: (model: ReadModel, position: bigint) => Answer): Answer {
    return answer(this.#model.file, this.position)
  }

  /** How far it came, as a thread tells it. */
  get progress(): Progress {
    return {
      kind: 'position',
      position: this.position,
      file: this.file.file,
      parked: this.parked(),
      hasCaughtUp: this.#hasCaughtUp,
    }
  }

  /** The file that is folded into. @throws Error where it is not open. */
  get file(): ModelFile {
    return this.#model.file
  }

  /** Position that the model has reached. */
  get position(): bigint {
    return this.#positions.reached
  }

  /** Whether everything stored was folded at some time since the start. */
  get hasCaughtUp(): boolean {
    return this.#hasCaughtUp
  }

  /** How far the model is behind the log, or whoever else follows it and came to a position. */
  lag(position = this.position): Promise<Lag> {
    const { store, clock = systemClock } = this.#options
    return lagAfter(store, position, clock)
  }

  /** Streams parked. */
  parked(): number {
    return this.#model.parked()
  }

  /** Resolves to whether the model reached the position in time. */
  waitFor(position: bigint, timeoutMs: number): Promise<boolean> {
    return this.#positions.waitFor(position, timeoutMs)
  }

  async close(): Promise<void> {
    clearInterval(this.#looking)
    this.#closing.abort()
    this.#restart.abort()
    await this.#following
    this.#model.close()
  }

  /** Opens what is in use, which may have been built anew since. */
  async #open(): Promise<void> {
    // How far it came is told before anybody is waited for: a new build may be behind the old one.
    const checkpoint = this.#model.open().checkpoint()
    this.#reach(checkpoint)
    // First how far it came, and then the log, which may have grown meanwhile.
    const head = await this.#options.store.head()
    if (checkpoint <= head) return
    // A model that is ahead of the log was made from another one, and is built anew.
    this.#model.beginAnew()
    this.#reach(0n)
  }

  /** One that cannot be looked for now is looked for again. */
  #lookForNewBuilds(): void {
    try {
      if (this.#model.isOld()) this.#restart.abort()
    } catch (error) {
      this.#options.onFailure(error)
    }
  }

  async #followOnce(succeeded: () => void): Promise<void> {
    this.#restart = new AbortController()
    await this.#open()
    const signal = AbortSignal.any([this.#restart.signal, this.#closing.signal])
    await follow({
      store: this.#options.store,
      after: this.position,
      signal,
      onBatch: async (batch, isAll) => {
        await this.#fold(batch, signal)
        succeeded()
        if (isAll && !signal.aborted) this.#catchUp()
      },
    })
  }

  #catchUp(): void {
    if (this.#hasCaughtUp) return
    this.#hasCaughtUp = true
    this.#options.onPosition?.()
  }

  async #fold(batch: readonly ReadEvent[], signal: AbortSignal): Promise<void> {
    const last = batch.at(-1)
    if (last === undefined) return
    const fold = applyInSteps(this.#model.file, batch)
    // Without a pause where none is needed: no question finds a transaction open.
    const first = fold.next()
    const parkings = first.done === true ? first.value : await inTurns(fold, signal)
    const { projection, onParked } = this.#options
    for (const parking of parkings ?? []) onParked(projection.name, parking)
    if (signal.aborted) return
    this.#reach(last.position)
  }

  #reach(position: bigint): void {
    this.#positions.reach(position)
    this.#options.onPosition?.()
  }
}
