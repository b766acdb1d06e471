import {
  mostEntries,
  type AccessEntry,
  type AccessKind,
  type AccessNoted,
} from '#schemas/access/access-noted.v1.ts'

/** Of each kind; beyond that they are counted, so that a flood of one hides nothing of another. */
export const limits = {
  /** Entries that wait for the store. */
  waiting: 1000,
  /** Entries that are written one by one in an hour. */
  anHour: 2000,
} as const

interface Day {
  readonly entries: AccessEntry[]
  readonly more: Map<AccessKind, number>
}

/** What is written next, of one day. */
export interface Batch {
  /** `YYYY-MM-DD` */
  readonly day: string
  readonly noted: AccessNoted
}

/** What was noted and is not written yet: bounded, however much comes and however long the store is away. */
export class WaitingEntries {
  readonly #days = new Map<string, Day>()
  #waiting = new Map<AccessKind, number>()
  #hour = ''
  #ofHour = new Map<AccessKind, number>()

  get isEmpty(): boolean {
    return this.#days.size === 0
  }

  /** Whether there is anything but numbers. */
  get hasEntries(): boolean {
    return [...this.#days.values()].some(({ entries }) => entries.length > 0)
  }

  add(day: string, entry: AccessEntry): void {
    const kept: Day = this.#days.get(day) ?? { entries: [], more: new Map() }
    this.#days.set(day, kept)
    if (!this.#isRoomFor(entry)) {
      addTo(kept.more, entry.kind, 1)
      return
    }
    kept.entries.push(entry)
    addTo(this.#waiting, entry.kind, 1)
    addTo(this.#ofHour, entry.kind, 1)
  }

  /** Takes what one event can hold of the earliest day; null where nothing waits. */
  take(): Batch | null {
    const [first] = this.#days
    if (first === undefined) return null
    const [day, { entries, more }] = first
    const taken = entries.splice(0, mostEntries)
    for (const { kind } of taken) addTo(this.#waiting, kind, -1)
    if (entries.length > 0) return { day, noted: { entries: taken, more: {} } }
    this.#days.delete(day)
    return { day, noted: { entries: taken, more: Object.fromEntries(more) } }
  }

  #isRoomFor({ at, kind }: AccessEntry): boolean {
    const hour = at.slice(0, 'YYYY-MM-DDTHH'.length)
    if (hour !== this.#hour) this.#ofHour = new Map()
    this.#hour = hour
    return (
      (this.#waiting.get(kind) ?? 0) < limits.waiting &&
      (this.#ofHour.get(kind) ?? 0) < limits.anHour
    )
  }
}

const addTo = (counts: Map<AccessKind, number>, kind: AccessKind, more: number): void => {
  counts.set(kind, (counts.get(kind) ?? 0) + more)
}
