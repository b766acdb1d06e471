import type { ModelFile } from './model-file.ts'

interface Held {
  readonly file: ModelFile
  readonly position: bigint
}

/**
 * One state of a read model for all that is asked in one turn of the event loop: many are asked at
 * once where there is much to do, and to begin and end a look takes a tenth of a short answer.
 */
export class StateOfTurn {
  #held: Held | null = null

  /**
   * Position of the state that the file is read in until the turn ends.
   * @param atLeast what it has to hold, where the file has it by now
   */
  of(file: ModelFile, atLeast: bigint): bigint {
    if (this.#held?.file !== file || this.#held.position < atLeast) this.#hold(file)
    return this.#held?.position ?? 0n
  }

  letGo(): void {
    this.#held?.file.letGo()
    this.#held = null
  }

  #hold(file: ModelFile): void {
    this.letGo()
    this.#held = { file, position: file.hold() }
    setImmediate(() => {
      this.letGo()
    })
  }
}
