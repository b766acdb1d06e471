import type { Hits } from '#schemas/views/hits.ts'
import type { Correction } from '#schemas/views/search.ts'

/** Keyset paging: the next page begins after the last row of this one, whatever was added before. */
export interface Paging {
  /** 1 to 200. */
  readonly limit: number
  /** Sort key and id of the last row of the page before; null for the first page. */
  readonly after: { readonly key: string; readonly id: string } | null
  /** Whoever reads on to the end asks for no total: nothing is counted for it where that takes long. */
  readonly withoutTotal?: boolean
}

export interface PageOf<Item, Total extends Hits = number> {
  readonly items: readonly Item[]
  /** Distinct hits over all pages. */
  readonly total: Total
  /** Where the next page begins; null on the last. */
  readonly next: { readonly key: string; readonly id: string } | null
  /** Words of the query that were taken for others. */
  readonly corrected: readonly Correction[]
}

/** Turns the rows of `limit + 1` into a page. */
export const pageOf = <Found, Item, Total extends Hits>(
  found: readonly Found[],
  { limit }: Paging,
  total: Total,
  read: { item: (row: Found) => Item; keyset: (row: Found) => { key: string; id: string } },
): PageOf<Item, Total> => {
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map(read.item),
    total,
    next: found.length > limit && last !== undefined ? read.keyset(last) : null,
    corrected: [],
  }
}

/** What rows of `limit + 1` tell of the total where nobody counted. */
export const hitsKnownBy = (found: readonly unknown[], { limit, after }: Paging): Hits =>
  after === null && found.length <= limit
    ? found.length
    : { moreThan: Math.min(found.length, limit) }
