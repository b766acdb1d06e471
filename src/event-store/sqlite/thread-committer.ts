import { fileURLToPath } from 'node:url'
import type { Worker } from 'node:worker_threads'
import { ownThread } from '#src/own-thread.ts'
import { OutcomeUnknownError } from '../errors.ts'
import type { Answer, Committer } from './committer.ts'
import type { Append } from './event-writer.ts'
import { heard, type ToldAnswer, type WriterData } from './writer-messages.ts'

const program = fileURLToPath(import.meta.resolve('./writer-worker.ts'))

/**
 * Writes on a thread of its own, so that requests are read and answered while the disk is waited for. The
 * thread begins with the first append; what came while a group is written is the next one.
 */
export class ThreadCommitter implements Committer {
  readonly #path: string
  #worker: Worker | undefined
  /** Of the group that is being written. */
  #written: PromiseWithResolvers<readonly ToldAnswer[]> | undefined
  #ended: Promise<unknown> = Promise.resolve()

  constructor(path: string) {
    this.#path = path
  }

  turn(): Promise<unknown> {
    return Promise.resolve()
  }

  async commit(group: readonly Append[]): Promise<readonly Answer[]> {
    const written = Promise.withResolvers<readonly ToldAnswer[]>()
    this.#written = written
    const worker = (this.#worker ??= this.#begun())
    worker.ref()
    worker.postMessage(group)
    try {
      return (await written.promise).map(heard)
    } catch (error) {
      // It ended: this commit may have been the last thing that it did.
      return group.map(({ stream }) => new OutcomeUnknownError(stream, error))
    } finally {
      this.#written = undefined
      worker.unref()
    }
  }

  async close(): Promise<void> {
    this.#worker?.ref()
    this.#worker?.postMessage(null)
    await this.#ended
  }

  #begun(): Worker {
    const workerData: WriterData = { path: this.#path }
    const worker = ownThread(program, workerData)
    let reason: unknown = new Error('The thread that writes ended')
    worker.on('message', (told: readonly ToldAnswer[]) => {
      this.#written?.resolve(told)
    })
    worker.once('error', (error) => {
      reason = error
    })
    const { promise, resolve } = Promise.withResolvers<undefined>()
    this.#ended = promise
    worker.once('exit', () => {
      this.#worker = undefined
      this.#written?.reject(reason)
      resolve(undefined)
    })
    return worker
  }
}
