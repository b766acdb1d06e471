/** A place where two JSON values differ, with what is there; what is absent is null. */
export interface Change {
  /** JSON pointer into the new value, and into the old one for what is gone. */
  readonly pointer: string
  readonly before: unknown
  readonly after: unknown
}

/** JSON pointers of what differs between two JSON values, as in `changes`, each once. */
export const difference = (before: unknown, after: unknown): string[] => [
  ...new Set(changes(before, after).map(({ pointer }) => pointer)),
]

export const isSame = (a: unknown, b: unknown): boolean => changes(a, b).length === 0

/**
 * What differs between two JSON values. Items of lists are matched by their id where they have
 * one, so that a task moved is not a task changed; an item that is new or gone is one change. Where
 * one took the place of another, both are told, at the same pointer.
 */
export const changes = (before: unknown, after: unknown, at = ''): Change[] => {
  if (before === after) return []
  if (Array.isArray(before) && Array.isArray(after)) return listChanges(before, after, at)
  if (isRecord(before) && isRecord(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    return keys.flatMap((key) => changes(before[key], after[key], `${at}/${key}`))
  }
  return [{ pointer: at === '' ? '/' : at, before: before ?? null, after: after ?? null }]
}

const listChanges = (before: readonly unknown[], after: readonly unknown[], at: string) => {
  const old = keyed(before)
  const kept = keyed(after)
  const changed = [...kept].flatMap(([key, { item, index }]) =>
    changes(old.get(key)?.item, item, `${at}/${String(index)}`),
  )
  const gone = [...old].flatMap(([key, { item, index }]) =>
    kept.has(key) ? [] : changes(item, undefined, `${at}/${String(index)}`),
  )
  return [...changed, ...gone]
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
