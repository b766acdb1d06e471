/**
 * Lets the iterator be ended from outside while `next` waits: a bare generator would answer `return`
 * only after the next item. `begin` is given what ends it.
 */
export const endable = <Item>(
  begin: (stop: AbortController) => AsyncGenerator<Item, undefined>,
): AsyncIterableIterator<Item, undefined> => {
  const stop = new AbortController()
  const items = begin(stop)
  const iterator: AsyncIterableIterator<Item, undefined> = {
    next: () => items.next(),
    return: () => {
      stop.abort()
      return items.return(undefined)
    },
    [Symbol.asyncIterator]: () => iterator,
  }
  return iterator
}
