import type { Worker } from 'node:worker_threads'
import { nobody, type StoreObserver } from '#src/event-store/observer.ts'
import { ownThread } from '#src/own-thread.ts'
import type { Parking } from '../parking.ts'
import { Positions } from '../positions.ts'
import type { FromModelThread, Progress, ThreadData } from './messages.ts'

export interface ThreadOptions extends ThreadData {
  readonly onParked: (projection: string, parking: Parking) => void
  /** It failed, and begins again shortly. */
  readonly onFailure: (error: unknown) => void
  /** Told how the thread's own connection to the store does. */
  readonly observer?: StoreObserver
}

/** What else there is between the two, besides keeping the model up with the log. */
interface Dealings<Said> {
  /** A thread runs, the first or another. */
  readonly begun?: () => void
  /** Called before who waits for a position is told; who returns false has nobody told. */
  readonly moved?: (progress: Progress) => boolean
  readonly said?: (message: Said) => void
  /** A thread ended, asked to or not. */
  readonly lost?: () => void
}

/** A thread that keeps a read model; one that ends unasked is begun again, later each time. */
export class ModelThread<Said extends { readonly kind: string } = never> {
  readonly #program: URL
  readonly #options: ThreadOptions
  readonly #dealings: Dealings<Said>
  readonly #positions: Positions
  #worker: Worker | undefined
  #restarting: NodeJS.Timeout | undefined
  #closing: Promise<void> | undefined
  #parked = 0
  #hasCaughtUp = false
  /** In a row, since it told a position. */
  #failures = 0

  /** @param positions told how far the thread comes */
  constructor(
    program: URL,
    options: ThreadOptions,
    dealings: Dealings<Said>,
    positions = new Positions(),
  ) {
    this.#program = program
    this.#options = options
    this.#dealings = dealings
    this.#positions = positions
  }

  start(): void {
    if (this.#worker !== undefined || this.#restarting !== undefined || this.#closing) return
    this.#begin()
  }

  get position(): bigint {
    return this.#positions.reached
  }

  get hasCaughtUp(): boolean {
    return this.#hasCaughtUp
  }

  get isClosing(): boolean {
    return this.#closing !== undefined
  }

  parked(): number {
    return this.#parked
  }

  waitFor(position: bigint, timeoutMs: number): Promise<boolean> {
    return this.#positions.waitFor(position, timeoutMs)
  }

  /** To the thread, where one runs. */
  send(message: unknown): void {
    this.#worker?.postMessage(message)
  }

  close(): Promise<void> {
    this.#closing ??= this.#end()
    return this.#closing
  }

  /** Ends the thread as a crash would. */
  endThread(): void {
    void this.#worker?.terminate()
  }

  #begin(): void {
    const { store, modelsFolder } = this.#options
    const data: ThreadData = { store, modelsFolder }
    const worker = ownThread(this.#program, data)
    // Whoever opened the registry keeps the process alive.
    worker.unref()
    this.#worker = worker
    worker.on('message', (message: FromModelThread | Said) => {
      this.#take(message)
    })
    // Its exit follows.
    worker.on('error', (error) => {
      if (this.#closing === undefined) this.#options.onFailure(error)
    })
    worker.on('exit', () => {
      this.#lost()
    })
    this.#dealings.begun?.()
  }

  #take(message: FromModelThread | Said): void {
    if (!isOfModel(message)) {
      this.#dealings.said?.(message)
      return
    }
    switch (message.kind) {
      case 'position':
        this.#failures = 0
        this.#parked = message.parked
        this.#hasCaughtUp = message.hasCaughtUp
        if (this.#dealings.moved?.(message) !== false) this.#positions.reach(message.position)
        break
      case 'parked':
        this.#options.onParked(message.projection, message.parking)
        break
      case 'failure':
        this.#options.onFailure(message.error)
        break
      case 'reconnected':
      case 'dropped':
        ;(this.#options.observer ?? nobody)[message.kind]()
        break
    }
  }

  #lost(): void {
    this.#worker = undefined
    this.#dealings.lost?.()
    if (this.#closing !== undefined) return
    this.#options.onFailure(new Error('The thread that keeps a read model ended'))
    this.#failures += 1
    const pause = Math.min(longestBackoffMs, 50 * 2 ** this.#failures)
    this.#restarting = setTimeout(() => {
      this.#restarting = undefined
      this.#begin()
    }, pause).unref()
  }

  async #end(): Promise<void> {
    // That it closes is known before anything is given up.
    await Promise.resolve()
    clearTimeout(this.#restarting)
    const worker = this.#worker
    if (worker === undefined) {
      this.#lost()
      return
    }
    const ended = new Promise((resolve) => worker.once('exit', resolve))
    this.send({ kind: 'close' })
    const late = setTimeout(() => void worker.terminate(), patienceMs)
    await ended
    clearTimeout(late)
  }
}

const isOfModel = (message: { readonly kind: string }): message is FromModelThread =>
  /^(position|parked|failure|reconnected|dropped)$/.test(message.kind)

const longestBackoffMs = 5000
/** How long it may take to finish a turn and close its files. */
const patienceMs = 5000
