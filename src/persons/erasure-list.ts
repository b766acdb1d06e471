import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Uuid } from '#schemas/values.ts'
import { ConfigError } from '../config.ts'
import { whileLocked } from '../file-lock.ts'
import { appendDurably } from './append-durably.ts'

/** The list can be neither read nor written; the message is one sentence that an operator can act on. */
export class ErasureListError extends ConfigError {}

const header =
  '# Persons whom Samspil was told to forget, one id a line. Keep this file, and keep it apart from backups.'

/**
 * Who was forgotten, by ids that tell nothing of anybody: what is kept apart from backups, so that
 * whom a backup brings back is forgotten again. A text file, added to and never rewritten.
 */
export class ErasureList {
  readonly #file: string

  constructor(file: string) {
    this.#file = resolve(file)
  }

  get file(): string {
    return this.#file
  }

  /**
   * On disk when it resolves; a repeat adds nothing. Any process of this machine may add.
   * @throws ErasureListError
   */
  add(personId: string): Promise<void> {
    return Promise.try(() => {
      const id = Uuid.parse(personId)
      this.#usable(() => {
        whileLocked(`${this.#file}.lock`, () => {
          this.#append(id)
        })
      })
    })
  }

  /**
   * Each once, in the order in which they were added; none where there is no list.
   * @throws ErasureListError naming the line that is no id
   */
  ids(): Promise<readonly string[]> {
    return Promise.try(() => [...new Set(this.#read()?.ids)])
  }

  /** @throws ErasureListError */
  isThere(): boolean {
    return this.#read() !== null
  }

  /** Written again to disk where it is there: who added it may have been cut off before that. */
  #append(id: string): void {
    const { ids, whole, end } = this.#read() ?? nothing
    const isNew = !ids.includes(id)
    const text = `${whole === 0 ? `${header}\n` : end}${isNew ? `${id}\n` : ''}`
    appendDurably(this.#file, { whole, text })
  }

  #read(): Content | null {
    const text = this.#usable(() => textOf(this.#file))
    return text === null ? null : contentOf(this.#file, text)
  }

  #usable<Result>(work: () => Result): Result {
    try {
      return work()
    } catch (error) {
      if (error instanceof ErasureListError) throw error
      const reason = error instanceof Error ? error.message : String(error)
      throw new ErasureListError(
        `The erasure list ${this.#file} can be neither read nor written (${reason}): let this user do so, or name another file with SAMSPIL_ERASURE_LIST`,
        { cause: error },
      )
    }
  }
}

interface Content {
  readonly ids: readonly string[]
  /** Bytes that stand; what comes after them was cut off by a crash, before it counted. */
  readonly whole: number
  /** What ends the last line, where it was written without. */
  readonly end: '' | '\n'
}

const nothing: Content = { ids: [], whole: 0, end: '' }

/** Null where there is no such file. */
const textOf = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && missing.has(error.code)) return null
    throw error
  }
}

/** What the system says of no file, and of one below what is no folder. */
const missing: ReadonlySet<unknown> = new Set(['ENOENT', 'ENOTDIR'])

/** @throws ErasureListError */
const contentOf = (file: string, text: string): Content => {
  const lines = text.split('\n')
  const last = lines.pop() ?? ''
  const [first, ...ids] = lines
  if (first === undefined && header.startsWith(last)) return nothing
  if (first !== header) throw refused(file, 1, 'does not say that this is one')
  const wrong = ids.findIndex((line) => !isId(line))
  if (wrong !== -1) throw refused(file, wrong + 2, noId)
  if (isId(last)) return { ids: [...ids, last], whole: Buffer.byteLength(text), end: '\n' }
  if (!cutOff.test(last)) throw refused(file, lines.length + 1, noId)
  return { ids, whole: Buffer.byteLength(text) - last.length, end: '' }
}

const noId = 'is not the id of a person'

/** The beginning of an id, or nothing. */
const cutOff = /^[0-9a-f-]{0,35}$/

const isId = (line: string): boolean => Uuid.safeParse(line).success

const refused = (file: string, line: number, what: string): ErasureListError =>
  new ErasureListError(
    `Line ${String(line)} of the erasure list ${file} ${what}: mend it, or name another file with SAMSPIL_ERASURE_LIST`,
  )
