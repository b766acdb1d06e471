import type { Projection, ReadModel } from '#projections/projection.ts'
import type { ModelFile } from './model-file.ts'
import type { ModelFolder } from './model-folder.ts'

interface Checkpoint {
  readonly projection: Projection
  readonly position: bigint
}

/** The read models that one read side has open, each in the build that is in use. */
export class OpenModels {
  readonly #folder: ModelFolder
  readonly #projections: readonly Projection[]
  readonly #models = new Map<string, ModelFile>()

  constructor(folder: ModelFolder, projections: readonly Projection[]) {
    this.#folder = folder
    this.#projections = projections
  }

  /** Opens what is not open yet, and what was built anew since. */
  open(): void {
    this.#folder.exclusively(() => {
      for (const projection of this.#projections) this.#openOne(projection)
    })
  }

  beginAnew(projections: readonly Projection[]): void {
    if (projections.length === 0) return
    this.#folder.exclusively(() => {
      for (const projection of projections) this.#begin(projection)
    })
  }

  /** Whether another process put a new build in use. */
  isAnyOld(): boolean {
    return this.#projections.some((projection) => {
      const file = this.#folder.current(projection)
      return file !== null && this.#models.get(projection.name)?.file !== file
    })
  }

  /** @throws Error where it is not kept here. */
  one(name: string): ReadModel {
    const model = this.#models.get(name)
    if (model === undefined) throw new Error(`No read model ${name}`)
    return model
  }

  all(): readonly ModelFile[] {
    return [...this.#models.values()]
  }

  /** How far each of them came. */
  checkpoints(): readonly Checkpoint[] {
    return this.all().map((model) => ({
      projection: model.projection,
      position: model.checkpoint(),
    }))
  }

  /** Streams parked, over all models. */
  parked(): number {
    return this.all().reduce((sum, model) => sum + model.parked().length, 0)
  }

  close(): void {
    for (const model of this.all()) model.close()
    this.#models.clear()
  }

  #openOne(projection: Projection): void {
    const open = this.#models.get(projection.name)
    const current = this.#folder.current(projection)
    if (current === null) this.#begin(projection)
    else if (open?.file !== current) this.#keep(this.#folder.open(projection, current))
  }

  /** An empty build, put in use at once: there is nothing better. */
  #begin(projection: Projection): void {
    const file = this.#folder.nextName(projection)
    this.#keep(this.#folder.open(projection, file))
    this.#folder.use(projection, file)
  }

  #keep(model: ModelFile): void {
    this.#models.get(model.projection.name)?.close()
    this.#models.set(model.projection.name, model)
  }
}
