import type { Terms } from '#schemas/terms/terms.ts'
import { isSame } from '#domain/difference.ts'

/**
 * The terms that somebody else recorded meanwhile, with what was changed here put on top: where
 * both changed the same field, what was written here stands. Items of lists are matched by id.
 */
export const mergedTerms = (seen: Terms, mine: Terms, theirs: Terms): Terms =>
  merged(seen, mine, theirs) as Terms

const merged = (seen: unknown, mine: unknown, theirs: unknown): unknown => {
  if (isSame(seen, mine)) return theirs
  if (isSame(seen, theirs)) return mine
  if (isListOfItems(mine) && isListOfItems(theirs)) return mergedItems(seen, mine, theirs)
  if (isGroup(mine) && isGroup(theirs)) {
    const before = isGroup(seen) ? seen : {}
    const keys = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])]
    return Object.fromEntries(keys.map((key) => [key, merged(before[key], mine[key], theirs[key])]))
  }
  return mine
}

type Group = Readonly<Record<string, unknown>>
type Item = Group & { readonly id: string }

/** Theirs in their order, without what was taken away here, and with what was added here. */
const mergedItems = (
  seen: unknown,
  mine: readonly Item[],
  theirs: readonly Item[],
): readonly unknown[] => {
  const before = isListOfItems(seen) ? seen : []
  const kept = theirs.flatMap((item) => {
    const own = mine.find(({ id }) => id === item.id)
    const was = before.find(({ id }) => id === item.id)
    if (own !== undefined) return [merged(was, own, item)]
    return was === undefined || !isSame(was, item) ? [item] : []
  })
  const added = mine.filter(
    ({ id }) => !theirs.some((item) => item.id === id) && !before.some((item) => item.id === id),
  )
  return [...kept, ...added]
}

const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isListOfItems = (value: unknown): value is readonly Item[] =>
  Array.isArray(value) && value.every((item) => isGroup(item) && typeof item.id === 'string')
