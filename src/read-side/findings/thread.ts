import { Worker } from 'node:worker_threads'
import { nobody, type StoreObserver } from '#src/event-store/observer.ts'
import type { Parking } from '../parking.ts'
import { Positions } from '../positions.ts'
import type { FindingsKeeper } from './keeper.ts'
import type { FromThread, ThreadData, ToThread } from './messages.ts'
import type { AnsweredAt, AskedWith, QuestionName } from './questions.ts'

export interface ThreadOptions extends ThreadData {
  readonly onParked: (projection: string, parking: Parking) => void
  /** It failed, and begins again shortly. */
  readonly onFailure: (error: unknown) => void
  /** Told how the thread's own connection to the store does. */
  readonly observer?: StoreObserver
}

interface Pending {
  readonly message: ToThread
  readonly resolve: (answered: AnsweredAt<QuestionName>) => void
  readonly reject: (error: unknown) => void
  /** Threads that ended while they were at it. */
  tries: number
}

/** The findings, kept by a thread of their own; one that ends unasked is begun again, later each time. */
export class FindingsThread implements FindingsKeeper {
  readonly #options: ThreadOptions
  readonly #positions = new Positions()
  readonly #pending = new Map<number, Pending>()
  #worker: Worker | undefined
  #restarting: NodeJS.Timeout | undefined
  #closing: Promise<void> | undefined
  #questions = 0
  #parked = 0
  /** In a row, since it told a position. */
  #failures = 0

  constructor(options: ThreadOptions) {
    this.#options = options
  }

  start(): void {
    if (this.#worker !== undefined || this.#restarting !== undefined || this.#closing) return
    this.#begin()
  }

  get position(): bigint {
    return this.#positions.reached
  }

  parked(): number {
    return this.#parked
  }

  waitFor(position: bigint, timeoutMs: number): Promise<boolean> {
    return this.#positions.waitFor(position, timeoutMs)
  }

  ask<Name extends QuestionName>(name: Name, asked: AskedWith<Name>): Promise<AnsweredAt<Name>> {
    if (this.#closing !== undefined) return Promise.reject(new Error('The findings are closed'))
    this.start()
    this.#questions += 1
    const id = this.#questions
    const { promise, resolve, reject } = Promise.withResolvers<AnsweredAt<QuestionName>>()
    const message: ToThread = { kind: 'ask', id, name, asked }
    this.#pending.set(id, { message, resolve, reject, tries: 0 })
    this.#send(message)
    return promise as Promise<AnsweredAt<Name>>
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
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: { store, modelsFolder } satisfies ThreadData,
      // What the program was begun with is not for a thread of its own to load again.
      execArgv: [],
    })
    // Whoever opened the registry keeps the process alive.
    worker.unref()
    this.#worker = worker
    worker.on('message', (message: FromThread) => {
      this.#take(message)
    })
    // Its exit follows.
    worker.on('error', (error) => {
      if (this.#closing === undefined) this.#options.onFailure(error)
    })
    worker.on('exit', () => {
      this.#lost()
    })
    for (const { message } of this.#pending.values()) this.#send(message)
  }

  #send(message: ToThread): void {
    this.#worker?.postMessage(message)
  }

  #take(message: FromThread): void {
    switch (message.kind) {
      case 'position':
        this.#failures = 0
        this.#parked = message.parked
        this.#positions.reach(message.position)
        break
      case 'answer':
        this.#settle(message.id)?.resolve(message.answered)
        break
      case 'no-answer':
        this.#settle(message.id)?.reject(message.error)
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

  #settle(id: number): Pending | undefined {
    const pending = this.#pending.get(id)
    this.#pending.delete(id)
    return pending
  }

  /** Questions are asked once more, and then given up: one of them may be what ended it. */
  #lost(): void {
    this.#worker = undefined
    for (const [id, pending] of this.#pending) {
      pending.tries += 1
      if (this.#closing !== undefined || pending.tries > 1) {
        this.#settle(id)?.reject(new Error('The findings cannot be asked at the moment'))
      }
    }
    if (this.#closing !== undefined) return
    this.#options.onFailure(new Error('The thread that keeps the findings ended'))
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
    if (worker !== undefined) {
      const ended = new Promise((resolve) => worker.once('exit', resolve))
      this.#send({ kind: 'close' })
      const late = setTimeout(() => void worker.terminate(), patienceMs)
      await ended
      clearTimeout(late)
    }
    this.#lost()
  }
}

const longestBackoffMs = 5000
/** How long it may take to finish a turn and close its files. */
const patienceMs = 5000
