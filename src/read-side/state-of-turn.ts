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
    const held = this.#held
    if (held?.file === file && held.position >= atLeast) return held.position
    return this.#hold(file).position
  }

  letGo(): void {
    this.#held?.file.letGo()
    this.#held = null
  }

  #hold(file: ModelFile): Held {
    this.letGo()
    const held = { file, position: file.hold() }
    this.#held = held
    setImmediate(() => {
      this.letGo()
    })
    return held
  }
}
