import { AccessKind, type AccessEntry, type AccessNoted } from '#schemas/access/access-noted.v1.ts'
import { pageOf, type PageOf, type Paging } from '#projections/page.ts'

/** How often a kind of thing happened on a day. */
interface AccessCount {
  readonly kind: AccessKind
  readonly count: number
  /** Of these, how many were not written one by one. */
  readonly notWritten: number
}

export interface DayOfAccess {
  /** `YYYY-MM-DD` */
  readonly day: string
  /** The latest first. */
  readonly entries: readonly PlacedEntry[]
  /** Kinds of which there is something, in their order. */
  readonly counts: readonly AccessCount[]
}

/** An entry with what tells it from all others of its day, and puts it after those noted earlier. */
interface PlacedEntry {
  readonly place: string
  /** Several instances write to one day: by the time, and then by the place. */
  readonly order: string
  readonly entry: AccessEntry
}

/** From what was written, by revision. */
export const dayOfAccess = (day: string, written: readonly AccessNoted[]): DayOfAccess => {
  const entries = written
    .flatMap(({ entries }, revision) =>
      entries.map((entry, at) => placed(entry, `${padded(revision)}.${padded(at)}`)),
    )
    .sort(latestFirst)
  return { day, entries, counts: countsOf(entries, written) }
}

/** Those of one kind, or all. */
export const entriesOf = (
  { entries }: DayOfAccess,
  kind: AccessKind | undefined,
): readonly PlacedEntry[] =>
  kind === undefined ? entries : entries.filter(({ entry }) => entry.kind === kind)

/** What is noted meanwhile comes before the first page, and moves nothing on the others. */
export const accessPage = (
  entries: readonly PlacedEntry[],
  paging: Paging,
): PageOf<AccessEntry> => {
  const { limit, after } = paging
  const from = after === null ? 0 : entries.findIndex((one) => isAfter(one, after))
  const found = from === -1 ? [] : entries.slice(from, from + limit + 1)
  return pageOf(found, paging, entries.length, {
    item: ({ entry }) => entry,
    keyset: ({ entry, place }) => ({ key: entry.at, id: place }),
  })
}

const padded = (number: number): string => String(number).padStart(9, '0')

const placed = (entry: AccessEntry, place: string): PlacedEntry => ({
  place,
  order: `${entry.at} ${place}`,
  entry,
})

const latestFirst = (one: PlacedEntry, other: PlacedEntry): number =>
  one.order < other.order ? 1 : -1

const isAfter = ({ order }: PlacedEntry, { key, id }: NonNullable<Paging['after']>): boolean =>
  order < `${key} ${id}`

const countsOf = (
  entries: readonly PlacedEntry[],
  written: readonly AccessNoted[],
): readonly AccessCount[] => {
  const byKind = Map.groupBy(entries, ({ entry }) => entry.kind)
  return AccessKind.options
    .map((kind) => {
      const notWritten = written.reduce((sum, { more }) => sum + (more[kind] ?? 0), 0)
      return { kind, count: (byKind.get(kind)?.length ?? 0) + notWritten, notWritten }
    })
    .filter(({ count }) => count > 0)
}
