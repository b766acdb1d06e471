/** From 0 up to, and without, 1: the same row of them whenever it is asked for the same number. */
export type Chance = () => number

/** mulberry32, which is fast and even enough for a demo; begins elsewhere for each of its purposes. */
export const chance = (number: number, purpose: number): Chance => {
  let state = mixed(mixed(number + 1) ^ Math.imul(purpose + 1, 0x9e3779b1))
  return () => {
    state = (state + 0x6d2b79f5) | 0
    return (mixed(state) >>> 0) / 4_294_967_296
  }
}

export const below = (next: Chance, count: number): number => Math.floor(next() * count)

/** Between both, and both among them. */
export const between = (next: Chance, least: number, most: number): number =>
  least + below(next, Math.max(0, most - least) + 1)

export const isLucky = (next: Chance, share: number): boolean => next() < share

/** @throws Error of a list that is empty */
export const one = <Item>(next: Chance, items: readonly Item[]): Item => {
  const item = items[below(next, items.length)]
  if (item === undefined) throw new Error('There is nothing to choose from')
  return item
}

/** By weights that need not add up to anything. */
export const weighted = <Item>(next: Chance, items: readonly (readonly [Item, number])[]): Item => {
  let left = next() * items.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [item, weight] of items) {
    left -= weight
    if (left < 0) return item
  }
  return one(next, items)[0]
}

const mixed = (number: number): number => {
  let mixing = number | 0
  mixing = Math.imul(mixing ^ (mixing >>> 16), 0x21f0aaad)
  mixing = Math.imul(mixing ^ (mixing >>> 15), 0x735a2d97)
  return mixing ^ (mixing >>> 15)
}
