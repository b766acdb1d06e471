import { findings } from '#projections/findings/projection.ts'
import type { EventStore } from '#src/event-store/port.ts'
import { ModelFile } from '../model-file.ts'
import type { Parking } from '../parking.ts'
import type { ModelFolder } from '../model-folder.ts'
import { ReadSide } from '../read-side.ts'
import type { Progress } from '../thread/messages.ts'
import { inTurns } from '../steps.ts'
import type { FindingsKeeper } from './keeper.ts'
import { answers, type AnsweredAt, type AskedWith, type QuestionName } from './questions.ts'

export interface EngineOptions {
  readonly store: EventStore
  readonly folder: ModelFolder
  readonly onParked: (projection: string, parking: Parking) => void
  readonly onFailure: (error: unknown) => void
  readonly onPosition?: () => void
}

/** Keeps the findings and answers for them, with a turn for others now and then. */
export class FindingsEngine implements FindingsKeeper {
  readonly #readSide: ReadSide
  readonly #folder: ModelFolder
  readonly #onFailure: (error: unknown) => void
  readonly #closing = new AbortController()
  readonly #asked = new Set<Promise<unknown>>()
  #started: Promise<void> | undefined

  constructor(options: EngineOptions) {
    this.#folder = options.folder
    this.#onFailure = options.onFailure
    this.#readSide = new ReadSide({ ...options, projection: findings })
  }

  start(): void {
    if (this.#started !== undefined) return
    this.begin().catch((error: unknown) => {
      this.#onFailure(error)
    })
  }

  /** As start, and tells how that went; where it failed, the next question tries again. */
  begin(): Promise<void> {
    this.#started ??= this.#readSide.start().catch((error: unknown) => {
      this.#started = undefined
      throw error
    })
    return this.#started
  }

  get position(): bigint {
    return this.#readSide.position
  }

  /** How far it came, as a thread tells it. */
  get progress(): Progress {
    return this.#readSide.progress
  }

  parked(): number {
    return this.#readSide.parked()
  }

  waitFor(position: bigint, timeoutMs: number): Promise<boolean> {
    return this.#readSide.waitFor(position, timeoutMs)
  }

  async ask<Name extends QuestionName>(
    name: Name,
    asked: AskedWith<Name>,
  ): Promise<AnsweredAt<Name>> {
    await this.begin()
    const answering = this.#answer(name, asked)
    this.#asked.add(answering)
    try {
      return await answering
    } finally {
      this.#asked.delete(answering)
    }
  }

  async close(): Promise<void> {
    this.#closing.abort()
    await Promise.allSettled([this.#started, ...this.#asked])
    await this.#readSide.close()
  }

  /** From what is committed, on a connection of its own: of the other, a transaction may be open. */
  async #answer<Name extends QuestionName>(
    name: Name,
    asked: AskedWith<Name>,
  ): Promise<AnsweredAt<Name>> {
    const model = this.#openCurrent()
    try {
      const steps = model.snapshotInSteps(function* () {
        const position = model.checkpoint()
        return { position, answer: yield* answers[name](model, asked) }
      })
      const answered = await inTurns(steps, this.#closing.signal)
      if (answered === null) throw new Error('Closed before it was answered')
      return answered
    } finally {
      model.close()
    }
  }

  #openCurrent(): ModelFile {
    const file = this.#folder.current(findings)
    if (file === null) throw new Error('The findings are not kept yet')
    return this.#folder.open(findings, file)
  }
}
