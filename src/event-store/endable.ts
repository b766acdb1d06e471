/**
 * Lets the iterator be ended from outside while `next` waits: a bare generator would answer `return`
 * only after the next item.
 */
export const endable = <Item>(
  items: AsyncGenerator<Item, undefined>,
  end: () => void,
): AsyncIterableIterator<Item, undefined> => {
  const iterator: AsyncIterableIterator<Item, undefined> = {
    next: () => items.next(),
    return: () => {
      end()
      return items.return(undefined)
    },
    [Symbol.asyncIterator]: () => iterator,
  }
  return iterator
}
