/**
 * JSON pointers of what differs between two JSON values, into the new one (into the old one for
 * what is gone). Items of lists are matched by their id where they have one, so that a task moved
 * is not a task changed.
 */
export const difference = (before: unknown, after: unknown, at = ''): string[] => {
  if (before === after) return []
  if (Array.isArray(before) && Array.isArray(after)) return listDifference(before, after, at)
  if (isRecord(before) && isRecord(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    return keys.flatMap((key) => difference(before[key], after[key], `${at}/${key}`))
  }
  return [at === '' ? '/' : at]
}

export const isSame = (a: unknown, b: unknown): boolean => difference(a, b).length === 0

const listDifference = (before: readonly unknown[], after: readonly unknown[], at: string) => {
  const old = keyed(before)
  const kept = keyed(after)
  const changed = [...kept].flatMap(([key, { item, index }]) => {
    const was = old.get(key)
    const pointer = `${at}/${String(index)}`
    return was === undefined ? [pointer] : difference(was.item, item, pointer)
  })
  const gone = [...old].flatMap(([key, { index }]) =>
    kept.has(key) ? [] : [`${at}/${String(index)}`],
  )
  return [...new Set([...changed, ...gone])]
}

/** By id the first time that one occurs, by place whatever has none. */
const keyed = (items: readonly unknown[]) => {
  const found = new Map<string | number, { item: unknown; index: number }>()
  for (const [index, item] of items.entries()) {
    const id = isRecord(item) && typeof item.id === 'string' ? item.id : index
    found.set(found.has(id) ? index : id, { item, index })
  }
  return found
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
