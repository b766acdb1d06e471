import type { AccessEntry, AccessKind } from '#schemas/access/access-noted.v1.ts'
import { nowInstant, today, type Clock } from '#src/clock.ts'
import { StreamDeletedError } from '#src/event-store/errors.ts'
import type { EventStore } from '#src/event-store/port.ts'
import type { AllPages } from '#src/read-side/all-pages.ts'
import { DayStreams, prepared, type Prepared } from './day-streams.ts'
import { dayOfAccess, entriesOf, type DayOfAccess } from './day-of-access.ts'
import { WaitingEntries } from './waiting-entries.ts'

/** What happened; what is left out is not known, or does not matter. */
export type Noted = { readonly kind: AccessKind } & Partial<Omit<AccessEntry, 'at' | 'kind'>>

/** A day as a list that can be gone through more than once. */
interface WholeDay extends AllPages<AccessEntry> {
  readonly pages: readonly (readonly AccessEntry[])[]
}

interface AccessLogOptions {
  readonly store: EventStore
  readonly clock: Clock
  /** Milliseconds between two events; a second where left out. */
  readonly pauseMs?: number
}

/** Numbers alone can wait for so many pauses. */
const patience = 60

/** Milliseconds for which a program that is told to stop waits for a store that is away. */
const patienceAtClose = 2000

const anHour = 60 * 60 * 1000

/**
 * Who signed in, was refused, and took lists away: gathered, and written at most once a second. Nobody waits
 * for it, and nothing fails because of it: what the store does not take is tried again.
 */
export class AccessLog {
  readonly #clock: Clock
  readonly #store: EventStore
  readonly #streams: DayStreams
  readonly #pauseMs: number
  readonly #looking: NodeJS.Timeout
  readonly #waiting = new WaitingEntries()
  #trying: Prepared | null = null
  #timer: NodeJS.Timeout | null = null
  #pauses = 0
  #turn: Promise<unknown> = Promise.resolve()
  #sweptOn = ''
  #isClosed = false

  constructor({ store, clock, pauseMs = 1000 }: AccessLogOptions) {
    this.#clock = clock
    this.#store = store
    this.#streams = new DayStreams(store)
    this.#pauseMs = pauseMs
    // Also where nobody asks for anything.
    this.#looking = setInterval(() => void this.#sweep(), anHour).unref()
  }

  note({ kind, ...told }: Noted): void {
    if (this.#isClosed) return
    const at = nowInstant(this.#clock)
    this.#waiting.add(today(this.#clock), { ...unknown, ...told, at, kind })
    this.#writeLater()
  }

  /** A day `YYYY-MM-DD`, or today, with all that was noted here by now. @throws as the store */
  async read(day = today(this.#clock)): Promise<DayOfAccess> {
    await this.#inTurn(() => this.#writeAll())
    return dayOfAccess(day, await this.#streams.read(day))
  }

  /** The same as a whole list, of one kind or of all. @throws as the store */
  async list(asked?: string, kind?: AccessKind): Promise<WholeDay> {
    const found = await this.read(asked)
    const entries = entriesOf(found, kind).map(({ entry }) => entry)
    const position = String(await this.#store.head())
    return { validAt: found.day, position, pages: inPages(entries) }
  }

  /** Writes what waits, where the store takes it soon. Repeatable. */
  async close(): Promise<void> {
    this.#isClosed = true
    clearInterval(this.#looking)
    if (this.#timer !== null) clearTimeout(this.#timer)
    const written = this.#inTurn(() => this.#writeAll())
    const { promise: late, resolve } = Promise.withResolvers<boolean>()
    const timer = setTimeout(resolve, patienceAtClose, false)
    await Promise.race([written, late])
    clearTimeout(timer)
  }

  #writeLater(): void {
    if (this.#timer !== null || this.#isClosed || !this.#isBehind()) return
    this.#timer = setTimeout(() => {
      this.#timer = null
      void this.#inTurn(() => this.#writeWhatIsDue()).then(() => {
        this.#writeLater()
      })
    }, this.#pauseMs).unref()
  }

  #isBehind(): boolean {
    return this.#trying !== null || !this.#waiting.isEmpty
  }

  /** One event at a time, whoever wants it written. */
  #inTurn(work: () => Promise<unknown>): Promise<unknown> {
    this.#turn = this.#turn.then(work)
    return this.#turn
  }

  async #writeWhatIsDue(): Promise<void> {
    this.#pauses += 1
    const isDue = this.#trying !== null || this.#waiting.hasEntries || this.#pauses >= patience
    if (isDue) await this.#writeOne()
  }

  async #writeAll(): Promise<void> {
    while (this.#isBehind()) if (!(await this.#writeOne())) return
  }

  /** False where the store did not take it. */
  async #writeOne(): Promise<boolean> {
    this.#pauses = 0
    const batch = this.#trying === null ? this.#waiting.take() : null
    if (batch !== null) this.#trying = prepared(batch)
    const next = this.#trying
    if (next === null) return true
    const isDone = await isTaken(() => this.#streams.append(next))
    if (!isDone) return false
    this.#trying = null
    void this.#sweep()
    return true
  }

  /** Once a day, and nobody waits for it. */
  async #sweep(): Promise<void> {
    const day = today(this.#clock)
    if (day === this.#sweptOn) return
    const before = this.#sweptOn
    this.#sweptOn = day
    if (!(await isTaken(() => this.#streams.forgetBefore(day)))) this.#sweptOn = before
  }
}

/** One page at least: a list of nothing has its headings. */
const inPages = (entries: readonly AccessEntry[]): readonly (readonly AccessEntry[])[] =>
  Array.from({ length: Math.max(1, Math.ceil(entries.length / aPage)) }, (_, at) =>
    entries.slice(at * aPage, (at + 1) * aPage),
  )

const aPage = 100

const unknown = {
  role: null,
  personId: null,
  method: null,
  route: null,
  permission: null,
  format: null,
  status: null,
} as const

/** False where it is to be tried again, whatever is the matter; a day that is gone takes nothing any more. */
const isTaken = async (work: () => Promise<void>): Promise<boolean> => {
  try {
    await work()
    return true
  } catch (error) {
    return error instanceof StreamDeletedError
  }
}
