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
import { DatabaseSync } from 'node:sqlite'
import type { Projection } from '#projections/projection.ts'
import { ModelFile } from './model-file.ts'

const patienceMs = 5000

/**
 * Where the read models lie: each build of a projection is a file, and a small file beside it
 * names the one in use, so that a new build is swapped in by one rename.
 */
export class ModelFolder {
  readonly #path: string

  constructor(path: string) {
    this.#path = path
    mkdirSync(path, { recursive: true })
  }

  /** File name of the build in use; null where there is none of this version. */
  current({ name, version }: Projection): string | null {
    try {
      const file = readFileSync(this.#pointer(name), 'utf8').trim()
      return file.startsWith(`${name}.v${String(version)}.`) ? file : null
    } catch (error) {
      if (isMissing(error)) return null
      throw error
    }
  }

  /**
   * Does what no other process may do to the folder at the same time; waits for one that does.
   * SQLite's own lock is used, since it ends with a process that is killed.
   */
  exclusively<Result>(work: () => Result): Result {
    const lock = new DatabaseSync(join(this.#path, 'lock'), { timeout: patienceMs })
    try {
      lock.exec('BEGIN EXCLUSIVE')
      return work()
    } finally {
      lock.close()
    }
  }

  open(projection: Projection, file: string): ModelFile {
    return new ModelFile(join(this.#path, file), projection)
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
    if (!existsSync(join(this.#path, file))) throw new BuildOvertakenError(file)
    const fresh = `${this.#pointer(name)}.new`
    writeFileSync(fresh, file)
    renameSync(fresh, this.#pointer(name))
    for (const old of this.#files(name)) {
      if (buildOf(old) < buildOf(file)) rmSync(join(this.#path, old), { force: true })
    }
  }

  discard(file: string): void {
    for (const suffix of ['', '-wal', '-shm']) {
      rmSync(join(this.#path, `${file}${suffix}`), { force: true })
    }
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

/** A newer build of the same read model was finished first. */
class BuildOvertakenError extends Error {
  constructor(file: string) {
    super(`A newer build than ${file} is in use already`)
  }
}

/** Builds are numbered as they are begun. */
const buildOf = (file: string): number => Number(/\.(\d+)\.sqlite/.exec(file)?.[1] ?? 0)

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'
