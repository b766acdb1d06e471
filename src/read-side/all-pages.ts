import { setImmediate as othersTurn } from 'node:timers/promises'
import type { Hits } from '#schemas/views/hits.ts'
import type { PageOf, Paging } from '#projections/page.ts'
import type { AsOf } from './up-to-date.ts'

/** A whole list as of one day, in the order of its pages, each read when it is taken. */
export interface AllPages<Item> extends AsOf {
  readonly pages: AsyncIterable<readonly Item[]> | Iterable<readonly Item[]>
}

/** A page of today; or of the day of an earlier page, and not from before it was read. */
type ReadPage<Item> = (paging: Paging, asOf?: AsOf) => Promise<Page<Item>>
type Page<Item> = PageOf<Item, Hits> & AsOf

// Few enough that nobody waits long between two pages; and nobody reads how many there are.
const aPage = (after: Paging['after']): Paging => ({ limit: 100, after, withoutTotal: true })

/**
 * Reads the first page at once, so that what cannot be asked is refused before anything is
 * answered. What stands in its place all along comes once; what is recorded meanwhile may be in or
 * not, and what is given another place in the order may be there twice or be missing.
 */
export const allPages = async <Item>(read: ReadPage<Item>): Promise<AllPages<Item>> => {
  const first = await read(aPage(null))
  const { validAt, position } = first
  return { validAt, position, pages: pagesFrom(first, read) }
}

async function* pagesFrom<Item>(
  { items, next: second, validAt, position }: Page<Item>,
  read: ReadPage<Item>,
): AsyncGenerator<readonly Item[], undefined> {
  yield items
  let next = second
  while (next !== null) {
    // However fast the pages are taken, others are answered between two of them.
    await othersTurn()
    const page = await read(aPage(next), { validAt, position })
    yield page.items
    next = page.next
  }
}
