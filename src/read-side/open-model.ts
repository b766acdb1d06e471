import type { Projection } from '#projections/projection.ts'
import type { ModelFile } from './model-file.ts'
import type { ModelFolder } from './model-folder.ts'

/** A read model, open in the build that is in use. */
export class OpenModel {
  readonly #folder: ModelFolder
  readonly #projection: Projection
  #file: ModelFile | undefined

  constructor(folder: ModelFolder, projection: Projection) {
    this.#folder = folder
    this.#projection = projection
  }

  /** Opens what is in use, where that is not open yet; or begins it. */
  open(): ModelFile {
    const current = this.#folder.current(this.#projection)
    if (this.#file !== undefined && this.#file.file === current) return this.#file
    return this.#folder.exclusively(() => {
      const file = this.#folder.current(this.#projection)
      return file === null ? this.#begin() : this.#keep(file)
    })
  }

  /** A build by its name. @returns false where it is gone, and nothing was opened */
  openBuild(name: string): boolean {
    if (this.#file?.file === name) return true
    return this.#folder.exclusively(() => {
      if (!this.#folder.has(name)) return false
      this.#keep(name)
      return true
    })
  }

  /** An empty build in place of the one in use. */
  beginAnew(): void {
    this.#folder.exclusively(() => this.#begin())
  }

  /** Whether another process put a new build in use. */
  isOld(): boolean {
    const current = this.#folder.current(this.#projection)
    return current !== null && this.#file?.file !== current
  }

  /** @throws Error where it is not open. */
  get file(): ModelFile {
    if (this.#file === undefined) throw new Error('The read model is not open')
    return this.#file
  }

  /** Streams parked. */
  parked(): number {
    return this.#file?.parked().length ?? 0
  }

  close(): void {
    this.#file?.close()
    this.#file = undefined
  }

  /** An empty build, put in use at once: there is nothing better. */
  #begin(): ModelFile {
    const name = this.#folder.nextName(this.#projection)
    const file = this.#keep(name)
    this.#folder.use(this.#projection, name)
    return file
  }

  #keep(name: string): ModelFile {
    if (this.#file?.file === name) return this.#file
    const file = this.#folder.open(this.#projection, name)
    this.#file?.close()
    this.#file = file
    return file
  }
}
