import { setTimeout as sleep } from 'node:timers/promises'
import type { Projection, ReadModel } from '#projections/projection.ts'
import { systemClock, type Clock } from '#src/clock.ts'
import type { EventStore } from '#src/event-store/port.ts'
import { applyInSteps } from './apply.ts'
import { follow } from './follow.ts'
import { lagAfter, type Lag } from './lag.ts'
import type { ModelFolder } from './model-folder.ts'
import { OpenModels } from './open-models.ts'
import type { Parking } from './parking.ts'
import { Positions } from './positions.ts'
import type { ReadEvent } from './read-event.ts'
import { inTurns, type Steps } from './steps.ts'

export interface ReadSideOptions {
  readonly store: EventStore
  readonly folder: ModelFolder
  readonly projections: readonly Projection[]
  /** What the age of an event is told by; the system's where left out. */
  readonly clock?: Clock
  /** A stream that met an event which could not be applied: it is left as it was before. */
  readonly onParked: (projection: string, parking: Parking) => void
  /** Following stopped and begins again shortly. */
  readonly onFailure: (error: unknown) => void
  /** How far all of them came; may go back, when a model is built anew. */
  readonly onPosition?: (position: bigint) => void
}

/** How often a build that was swapped in by another process is looked for. */
const lookEveryMs = 1000
const longestBackoffMs = 5000

/**
 * Keeps the read models up with the store: one subscription feeds them all, and each remembers in
 * its own file how far it came.
 */
export class ReadSide {
  readonly #options: ReadSideOptions
  readonly #models: OpenModels
  readonly #positions = new Positions()
  readonly #closing = new AbortController()
  #restart = new AbortController()
  #following: Promise<void> = Promise.resolve()
  /** In a row, since anything was folded or there was nothing to fold. */
  #failures = 0
  #looking: NodeJS.Timeout | undefined
  #hasCaughtUp = false

  constructor(options: ReadSideOptions) {
    this.#options = options
    this.#models = new OpenModels(options.folder, options.projections)
  }

  /**
   * Opens the models and begins to follow; from then on it waits for a store that does not answer.
   * @throws StoreUnavailableError where it does not answer now
   */
  async start(): Promise<void> {
    try {
      await this.#open()
    } catch (error) {
      this.#models.close()
      throw error
    }
    this.#looking = setInterval(() => {
      this.#lookForNewBuilds()
    }, lookEveryMs).unref()
    this.#following = this.#followUntilClosed()
  }

  /** The read model of a projection, for its queries. @throws Error where it is not kept here. */
  model(name: string): ReadModel {
    return this.#models.one(name)
  }

  /** Position that every model has reached. */
  get position(): bigint {
    return this.#positions.reached
  }

  /** Whether everything stored was folded at some time since the start. */
  get hasCaughtUp(): boolean {
    return this.#hasCaughtUp
  }

  /** How far the models are behind the log, or whoever else follows it and came to a position. */
  lag(position = this.position): Promise<Lag> {
    const { store, clock = systemClock } = this.#options
    return lagAfter(store, position, clock)
  }

  /** Streams parked, over all models. */
  parked(): number {
    return this.#models.parked()
  }

  /** Resolves to whether every model reached the position in time. */
  waitFor(position: bigint, timeoutMs: number): Promise<boolean> {
    return this.#positions.waitFor(position, timeoutMs)
  }

  async close(): Promise<void> {
    clearInterval(this.#looking)
    this.#closing.abort()
    this.#restart.abort()
    await this.#following
    this.#models.close()
  }

  /** Opens what is not open yet, and what was built anew since. */
  async #open(): Promise<void> {
    this.#models.open()
    // How far they came is told before anybody is waited for: a new build may be behind the old one.
    this.#reachLeast()
    // First how far they came, and then the log, which may have grown meanwhile.
    const checkpoints = this.#models.checkpoints()
    const head = await this.#options.store.head()
    // A model that is ahead of the log was made from another one, and is built anew.
    const foreign = checkpoints.filter(({ position }) => position > head)
    this.#models.beginAnew(foreign.map(({ projection }) => projection))
    this.#reachLeast()
  }

  #reachLeast(): void {
    const positions = this.#models.checkpoints().map(({ position }) => position)
    this.#reach(positions.reduce((least, one) => (one < least ? one : least)))
  }

  /** One that cannot be looked for now is looked for again. */
  #lookForNewBuilds(): void {
    try {
      if (this.#models.isAnyOld()) this.#restart.abort()
    } catch (error) {
      this.#options.onFailure(error)
    }
  }

  #isClosed(): boolean {
    return this.#closing.signal.aborted
  }

  async #followUntilClosed(): Promise<void> {
    while (!this.#isClosed()) {
      try {
        await this.#followOnce()
      } catch (error) {
        if (this.#isClosed()) return
        this.#options.onFailure(error)
        this.#failures += 1
        const ms = Math.min(longestBackoffMs, 50 * 2 ** this.#failures)
        // Cut short by closing.
        await sleep(ms, undefined, { signal: this.#closing.signal }).catch(() => undefined)
      }
    }
  }

  async #followOnce(): Promise<void> {
    this.#restart = new AbortController()
    await this.#open()
    const signal = AbortSignal.any([this.#restart.signal, this.#closing.signal])
    await follow({
      store: this.#options.store,
      after: this.position,
      signal,
      onBatch: async (batch, isAll) => {
        await this.#fold(batch, signal)
        this.#failures = 0
        if (isAll && !signal.aborted) this.#hasCaughtUp = true
      },
    })
  }

  async #fold(batch: readonly ReadEvent[], signal: AbortSignal): Promise<void> {
    const last = batch.at(-1)
    if (last === undefined) return
    const fold = this.#foldInSteps(batch)
    // Models that need no pause are all folded in one go: no question finds one of them behind.
    if (fold.next().done !== true) await inTurns(fold, signal)
    if (signal.aborted) return
    this.#reach(last.position)
  }

  *#foldInSteps(batch: readonly ReadEvent[]): Steps<void> {
    for (const model of this.#models.all()) {
      const parkings = yield* applyInSteps(model, batch)
      for (const parking of parkings) this.#options.onParked(model.projection.name, parking)
    }
  }

  #reach(position: bigint): void {
    this.#positions.reach(position)
    this.#options.onPosition?.(position)
  }
}
