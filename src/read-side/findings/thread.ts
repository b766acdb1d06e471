import { ModelThread, type ThreadOptions } from '../thread/model-thread.ts'
import type { FindingsKeeper } from './keeper.ts'
import type { AnswerMessage, AskMessage } from './messages.ts'
import type { AnsweredAt, AskedWith, QuestionName } from './questions.ts'

interface Pending {
  readonly message: AskMessage
  readonly resolve: (answered: AnsweredAt<QuestionName>) => void
  readonly reject: (error: unknown) => void
  /** Threads that ended while they were at it. */
  tries: number
}

/** The findings, kept by a thread of their own, which answers for them. */
export class FindingsThread implements FindingsKeeper {
  readonly #thread: ModelThread<AnswerMessage>
  readonly #pending = new Map<number, Pending>()
  #questions = 0

  constructor(options: ThreadOptions) {
    this.#thread = new ModelThread(new URL('./worker.ts', import.meta.url), options, {
      begun: () => {
        for (const { message } of this.#pending.values()) this.#thread.send(message)
      },
      said: (message) => {
        this.#take(message)
      },
      lost: () => {
        this.#giveUp()
      },
    })
  }

  start(): void {
    this.#thread.start()
  }

  get position(): bigint {
    return this.#thread.position
  }

  parked(): number {
    return this.#thread.parked()
  }

  waitFor(position: bigint, timeoutMs: number): Promise<boolean> {
    return this.#thread.waitFor(position, timeoutMs)
  }

  ask<Name extends QuestionName>(name: Name, asked: AskedWith<Name>): Promise<AnsweredAt<Name>> {
    if (this.#thread.isClosing) return Promise.reject(new Error('The findings are closed'))
    this.start()
    this.#questions += 1
    const id = this.#questions
    const { promise, resolve, reject } = Promise.withResolvers<AnsweredAt<QuestionName>>()
    const message: AskMessage = { kind: 'ask', id, name, asked }
    this.#pending.set(id, { message, resolve, reject, tries: 0 })
    this.#thread.send(message)
    return promise as Promise<AnsweredAt<Name>>
  }

  close(): Promise<void> {
    return this.#thread.close()
  }

  /** Ends the thread as a crash would. */
  endThread(): void {
    this.#thread.endThread()
  }

  #take(message: AnswerMessage): void {
    if (message.kind === 'answer') this.#settle(message.id)?.resolve(message.answered)
    else this.#settle(message.id)?.reject(message.error)
  }

  #settle(id: number): Pending | undefined {
    const pending = this.#pending.get(id)
    this.#pending.delete(id)
    return pending
  }

  /** Questions are asked once more, and then given up: one of them may be what ended the thread. */
  #giveUp(): void {
    for (const [id, pending] of this.#pending) {
      pending.tries += 1
      if (this.#thread.isClosing || pending.tries > 1) {
        this.#settle(id)?.reject(new Error('The findings cannot be asked at the moment'))
      }
    }
  }
}
