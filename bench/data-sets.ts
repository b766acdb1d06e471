import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { rebuild, run } from './samspil.ts'
import { Server } from './server.ts'

/** Raised when what is grown changes: older sets are then grown anew. */
const dataVersion = '1'
const growing = fileURLToPath(import.meta.resolve('./grow.ts'))

/** Registries by size, kept from one run to the next in SAMSPIL_BENCH_DATA or beside temporary files. */
export class DataSets {
  readonly folder = process.env.SAMSPIL_BENCH_DATA ?? join(tmpdir(), 'samspil-bench')
  readonly #ready = new Map<number, string>()

  constructor() {
    this.clear()
    mkdirSync(this.#passing, { recursive: true })
    this.#writeVersion()
  }

  /** Folder of a registry of this size, its read models up to date. To be read only. */
  async at(size: number): Promise<string> {
    const known = this.#ready.get(size)
    if (known !== undefined) return known
    const folder = join(this.folder, String(size))
    if (!existsSync(join(folder, 'grown'))) {
      say(`Growing a registry of ${String(size)} agreements`)
      mkdirSync(folder, { recursive: true })
      await run({ arguments: [growing, folder, String(size)] })
      writeFileSync(join(folder, 'grown'), '')
    }
    if (!(await isUpToDate(folder))) {
      say(`Building the read models of ${String(size)} agreements`)
      await Promise.all(models.map((model) => rebuild(folder, model)))
    }
    this.#ready.set(size, folder)
    return folder
  }

  /** A copy that may be written to, in place of the one before; null where the disk has no room. */
  async copyOf(size: number): Promise<string | null> {
    const from = await this.at(size)
    const to = this.scratch('copy')
    // Twice: what is written to it, or built beside it, needs room as well.
    if (!this.hasRoomFor(2 * bytesIn(from))) {
      say(`The disk has no room for a copy of ${String(size)} agreements that may be written to`)
      return null
    }
    cpSync(from, to, { recursive: true })
    return to
  }

  hasRoomFor(bytes: number): boolean {
    const { bavail, bsize } = statfsSync(this.folder)
    return bavail * bsize > bytes
  }

  /** An empty folder, for this run only. */
  scratch(name: string): string {
    const folder = join(this.#passing, name)
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    return folder
  }

  /** Removes what was for this run only. */
  clear(): void {
    rmSync(this.#passing, { recursive: true, force: true })
  }

  get #passing(): string {
    return join(this.folder, 'this-run')
  }

  #writeVersion(): void {
    const file = join(this.folder, 'version')
    const version = existsSync(file) ? readFileSync(file, 'utf8') : null
    if (version === dataVersion) return
    for (const name of readdirSync(this.folder)) {
      if (/^\d+$/.test(name)) rmSync(join(this.folder, name), { recursive: true })
    }
    writeFileSync(file, dataVersion)
  }
}

/** Names of the read models, as `samspil rebuild` takes them. */
export const models = ['registry', 'findings'] as const

/** Of files whose names begin so, in the folder and below it. */
export const bytesIn = (folder: string, prefix = ''): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.startsWith(prefix))
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0)

const isUpToDate = async (folder: string): Promise<boolean> => {
  const server = await Server.start(folder)
  try {
    // It has to have looked at what it holds before it can tell.
    await sleep(1000)
    return (await server.isReady()) && (await server.isCaughtUp())
  } finally {
    await server.stop()
  }
}

export const say = (text: string): void => {
  process.stderr.write(`${text}\n`)
}
