import type { ReadModel } from '#projections/projection.ts'
import { registry } from '#projections/registry.ts'
import type { Clock } from '#src/clock.ts'
import type { EventStore } from '#src/event-store/port.ts'
import { lagAfter, type Lag } from '../lag.ts'
import type { ModelFolder } from '../model-folder.ts'
import type { ModelKeeper } from '../model-keeper.ts'
import { OpenModel } from '../open-model.ts'
import { Positions } from '../positions.ts'
import { StateOfTurn } from '../state-of-turn.ts'
import type { Progress } from '../thread/messages.ts'
import { ModelThread, type ThreadOptions } from '../thread/model-thread.ts'

interface Options {
  /** Of this thread, as the other one has its own. */
  readonly store: EventStore
  readonly folder: ModelFolder
  readonly clock: Clock
  readonly thread: ThreadOptions
}

/**
 * What pages and the API are answered from, kept by a thread of its own, so that no request waits
 * while events are folded. This thread reads what the other has committed.
 */
export class RegistryThread implements ModelKeeper {
  readonly #options: Options
  readonly #model: OpenModel
  readonly #positions = new Positions()
  readonly #state = new StateOfTurn()
  readonly #thread: ModelThread
  /** How far the log went when it began. */
  #storedBefore: bigint | null = null

  constructor(options: Options) {
    this.#options = options
    this.#model = new OpenModel(options.folder, registry)
    const moved = (progress: Progress): boolean => this.#moved(progress)
    const program = new URL('./worker.ts', import.meta.url)
    this.#thread = new ModelThread(program, options.thread, { moved }, this.#positions)
  }

  /**
   * Opens the model and has it followed.
   * @throws StoreUnavailableError where the store does not answer now
   */
  async start(): Promise<void> {
    try {
      const checkpoint = this.#model.open().checkpoint()
      // First how far it came, and then the log, which may have grown meanwhile.
      const head = await this.#options.store.head()
      // A model that is ahead of the log was made from another one, and is built anew.
      if (checkpoint > head) this.#model.beginAnew()
      else this.#positions.reach(checkpoint)
      this.#storedBefore = head
    } catch (error) {
      this.#model.close()
      throw error
    }
    this.#thread.start()
  }

  look<Answer>(answer: (model: ReadModel, position: bigint) => Answer): Answer {
    const position = this.#committed(this.position)
    return answer(this.#model.file, position)
  }

  get position(): bigint {
    return this.#positions.reached
  }

  get hasCaughtUp(): boolean {
    // While more is recorded than can be folded, the thread is never up with all of it.
    const wasFolded = this.#storedBefore !== null && this.position >= this.#storedBefore
    return wasFolded || this.#thread.hasCaughtUp
  }

  lag(position = this.position): Promise<Lag> {
    const { store, clock } = this.#options
    return lagAfter(store, position, clock)
  }

  parked(): number {
    return this.#thread.parked()
  }

  waitFor(position: bigint, timeoutMs: number): Promise<boolean> {
    if (this.position < position) this.#committed(position)
    return this.#positions.waitFor(position, timeoutMs)
  }

  async close(): Promise<void> {
    await this.#thread.close()
    this.#state.letGo()
    this.#model.close()
  }

  /**
   * The other thread can tell what it has committed only when all of it is done, and with some
   * commits the log goes into the file: that takes up to half a second, in which it can be read.
   */
  #committed(wanted: bigint): bigint {
    const checkpoint = this.#state.of(this.#model.file, wanted)
    if (checkpoint > this.position) this.#positions.reach(checkpoint)
    return checkpoint
  }

  /** @returns whether it is news */
  #moved({ file, position }: Progress): boolean {
    const isSame = file === this.#model.file.file
    return isSame ? position > this.position : this.#openBuild(file)
  }

  /** What the other thread folds into; where that cannot be opened the one before serves on. */
  #openBuild(file: string): boolean {
    try {
      return this.#model.openBuild(file)
    } catch (error) {
      this.#options.thread.onFailure(error)
      return false
    }
  }
}
