import { setTimeout as sleep } from 'node:timers/promises'
import type { Projection, ReadModel } from '#projections/projection.ts'
import type { EventStore } from '#src/event-store/port.ts'
import { applyInSteps } from './apply.ts'
import { follow } from './follow.ts'
import type { ModelFile } from './model-file.ts'
import type { Parking } from './parking.ts'
import type { ModelFolder } from './model-folder.ts'
import { Positions } from './positions.ts'
import type { ReadEvent } from './read-event.ts'
import { inTurns, type Steps } from './steps.ts'

export interface ReadSideOptions {
  readonly store: EventStore
  readonly folder: ModelFolder
  readonly projections: readonly Projection[]
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
  readonly #models = new Map<string, ModelFile>()
  readonly #positions = new Positions()
  readonly #closing = new AbortController()
  #restart = new AbortController()
  #following: Promise<void> = Promise.resolve()
  /** In a row, since anything was folded or there was nothing to fold. */
  #failures = 0
  #looking: NodeJS.Timeout | undefined

  constructor(options: ReadSideOptions) {
    this.#options = options
  }

  /** Opens the models and begins to follow. */
  async start(): Promise<void> {
    await this.#open()
    this.#looking = setInterval(() => {
      this.#lookForNewBuilds()
    }, lookEveryMs).unref()
    this.#following = this.#followUntilClosed()
  }

  /** The read model of a projection, for its queries. @throws Error where it is not kept here. */
  model(name: string): ReadModel {
    const model = this.#models.get(name)
    if (model === undefined) throw new Error(`No read model ${name}`)
    return model
  }

  /** Position that every model has reached. */
  get position(): bigint {
    return this.#positions.reached
  }

  /** Events waited for so far and not yet folded, 0n where it is up. */
  async lag(): Promise<bigint> {
    const head = await this.#options.store.head()
    return head > this.position ? head - this.position : 0n
  }

  /** Streams parked, over all models. */
  parked(): number {
    return [...this.#models.values()].reduce((sum, model) => sum + model.parked().length, 0)
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
    for (const model of this.#models.values()) model.close()
  }

  /** Opens what is not open yet, and what was built anew since. */
  async #open(): Promise<void> {
    const { folder, projections, store } = this.#options
    folder.exclusively(() => {
      for (const projection of projections) this.#openOne(projection)
    })
    // First how far they came, and then the log, which may have grown meanwhile.
    const checkpoints = [...this.#models.values()].map((model) => ({
      model,
      position: model.checkpoint(),
    }))
    const head = await store.head()
    const foreign = checkpoints.filter(({ position }) => position > head)
    if (foreign.length === 0) return
    // A model that is ahead of the log was made from another one, and is built anew.
    folder.exclusively(() => {
      for (const { model } of foreign) this.#begin(model.projection)
    })
  }

  #openOne(projection: Projection): void {
    const open = this.#models.get(projection.name)
    const current = this.#options.folder.current(projection)
    if (current === null) this.#begin(projection)
    else if (open?.file !== current) this.#keep(this.#options.folder.open(projection, current))
  }

  /** An empty build, put in use at once: there is nothing better. */
  #begin(projection: Projection): void {
    const { folder } = this.#options
    const file = folder.nextName(projection)
    this.#keep(folder.open(projection, file))
    folder.use(projection, file)
  }

  #keep(model: ModelFile): void {
    this.#models.get(model.projection.name)?.close()
    this.#models.set(model.projection.name, model)
  }

  #lookForNewBuilds(): void {
    const { folder, projections } = this.#options
    const isOld = projections.some((projection) => {
      const file = folder.current(projection)
      return file !== null && this.#models.get(projection.name)?.file !== file
    })
    if (isOld) this.#restart.abort()
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
    const checkpoints = [...this.#models.values()].map((model) => model.checkpoint())
    const after = checkpoints.reduce((least, one) => (one < least ? one : least))
    this.#reach(after)
    const signal = AbortSignal.any([this.#restart.signal, this.#closing.signal])
    await follow({
      store: this.#options.store,
      after,
      signal,
      onBatch: async (batch) => {
        await this.#fold(batch, signal)
        this.#failures = 0
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
    for (const [name, model] of this.#models) {
      const parkings = yield* applyInSteps(model, batch)
      for (const parking of parkings) this.#options.onParked(name, parking)
    }
  }

  #reach(position: bigint): void {
    this.#positions.reach(position)
    this.#options.onPosition?.(position)
  }
}
