import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Projection } from '#projections/projection.ts'
import type { EventStore } from '#src/event-store/port.ts'
import { whileLocked } from '#src/file-lock.ts'
import { ModelFile } from './model-file.ts'

/**
 * Where the read models lie: each build of a projection is a file, and a small file beside it
 * names the one in use, so that a new build is swapped in by one rename.
 */
export class ModelFolder {
  readonly #path: string
  readonly #storeId: string | null

  /** With a store's id, models that another store has taken the place of are refused. */
  constructor(path: string, storeId: string | null = null) {
    this.#path = path
    this.#storeId = storeId
    mkdirSync(path, { recursive: true })
  }

  /**
   * Makes it the folder of its store: models of another, or of nobody knows which, are begun anew,
   * since their positions mean nothing here.
   */
  claim(): void {
    const id = this.#storeId
    if (id === null) return
    this.#locked(() => {
      if (this.#keptFor() === id) return
      for (const pointer of this.#pointers()) rmSync(pointer)
      // Last, so that what is cut short is done again.
      this.#write(this.#idFile, id)
    })
  }

  /**
   * File name of the build in use; null where there is none of this version.
   * @throws ForeignModelsError
   */
  current({ name, version }: Projection): string | null {
    const file = contentOf(this.#pointer(name))
    // After it: whoever claims the folder says so before putting a build in use.
    this.#refuseForeign()
    return file?.startsWith(`${name}.v${String(version)}.`) === true ? file : null
  }

  /**
   * Does what no other process may do to the folder at the same time; waits for one that does.
   * @throws ForeignModelsError
   */
  exclusively<Result>(work: () => Result): Result {
    return this.#locked(() => {
      this.#refuseForeign()
      return work()
    })
  }

  open(projection: Projection, file: string): ModelFile {
    return new ModelFile(this.pathOf(file), projection)
  }

  has(file: string): boolean {
    return existsSync(this.pathOf(file))
  }

  pathOf(file: string): string {
    return join(this.#path, file)
  }

  /** Name of a build that did not exist yet, and that nobody else is given from now on. */
  reserve(projection: Projection): string {
    const file = this.nextName(projection)
    writeFileSync(this.pathOf(file), '')
    return file
  }

  /** Name of a build that does not exist yet. */
  nextName({ name, version }: Projection): string {
    const builds = this.#files(name).map(buildOf)
    return `${name}.v${String(version)}.${String(Math.max(0, ...builds) + 1)}.sqlite`
  }

  /**
   * Puts a build in use and removes the older ones; whoever has them open keeps what it sees. A
   * newer one is another's, still under way.
   * @throws BuildOvertakenError where a newer build was put in use meanwhile
   */
  use({ name }: Projection, file: string): void {
    if (!this.has(file)) throw new BuildOvertakenError(file)
    this.#write(this.#pointer(name), file)
    for (const old of this.#files(name)) {
      if (buildOf(old) < buildOf(file)) rmSync(join(this.#path, old), { force: true })
    }
  }

  discard(file: string): void {
    for (const suffix of ['', '-wal', '-shm']) {
      rmSync(join(this.#path, `${file}${suffix}`), { force: true })
    }
  }

  #locked<Result>(work: () => Result): Result {
    return whileLocked(join(this.#path, 'lock'), work)
  }

  #refuseForeign(): void {
    if (this.#storeId === null) return
    const keptFor = this.#keptFor()
    // Where it is missing the folder was emptied by hand.
    if (keptFor !== null && keptFor !== this.#storeId) throw new ForeignModelsError(this.#path)
  }

  /** Id of the store whose models these are. */
  #keptFor(): string | null {
    return contentOf(this.#idFile)
  }

  get #idFile(): string {
    return join(this.#path, 'store-id')
  }

  /** The whole file or nothing of it. */
  #write(path: string, content: string): void {
    const fresh = `${path}.new`
    writeFileSync(fresh, content)
    renameSync(fresh, path)
  }

  #pointers(): string[] {
    const names = readdirSync(this.#path).filter((file) => file.endsWith('.current'))
    return names.map((file) => join(this.#path, file))
  }

  #pointer(name: string): string {
    return join(this.#path, `${name}.current`)
  }

  #files(name: string): string[] {
    return readdirSync(this.#path).filter(
      (file) => file.startsWith(`${name}.v`) && file.includes('.sqlite'),
    )
  }
}

/** Opens the folder of a store's read models; those of another store are begun anew. */
export const openModelFolder = async (path: string, store: EventStore): Promise<ModelFolder> => {
  const folder = new ModelFolder(path, await store.id())
  folder.claim()
  return folder
}

/** Another registry, of another store, uses the same folder. */
export class ForeignModelsError extends Error {
  constructor(path: string) {
    super(
      `The read models in ${path} are those of another event store now: give each registry a data folder of its own`,
    )
  }
}

/** A newer build of the same read model was finished first. */
class BuildOvertakenError extends Error {
  constructor(file: string) {
    super(`A newer build than ${file} is in use already`)
  }
}

/** Builds are numbered as they are begun. */
const buildOf = (file: string): number => Number(/\.(\d+)\.sqlite/.exec(file)?.[1] ?? 0)

const contentOf = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'
