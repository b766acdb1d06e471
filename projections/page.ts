import type { Correction } from '#schemas/views/search.ts'

/** Keyset paging: the next page begins after the last row of this one, whatever was added before. */
export interface Paging {
  /** 1 to 200. */
  readonly limit: number
  /** Sort key and id of the last row of the page before; null for the first page. */
  readonly after: { readonly key: string; readonly id: string } | null
}

export interface PageOf<Item> {
  readonly items: readonly Item[]
  /** Distinct hits over all pages. */
  readonly total: number
  /** Where the next page begins; null on the last. */
  readonly next: { readonly key: string; readonly id: string } | null
  /** Words of the query that were taken for others. */
  readonly corrected: readonly Correction[]
}

/** Turns the rows of `limit + 1` into a page. */
export const pageOf = <Found, Item>(
  found: readonly Found[],
  { limit }: Paging,
  total: number,
  read: { item: (row: Found) => Item; keyset: (row: Found) => { key: string; id: string } },
): PageOf<Item> => {
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map(read.item),
    total,
    next: found.length > limit && last !== undefined ? read.keyset(last) : null,
    corrected: [],
  }
}
