/**
 * JSON pointers of what differs between two JSON values, into the new one (into the old one for
 * what is gone). Items of lists are matched by their id where they have one, so that a task moved
 * is not a task changed.
 */
export const difference = (before: unknown, after: unknown, at = ''): string[] => {
  if (Object.is(before, after)) return []
  if (Array.isArray(before) && Array.isArray(after)) return listDifference(before, after, at)
  if (isRecord(before) && isRecord(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    return keys.flatMap((key) => difference(before[key], after[key], `${at}/${key}`))
  }
  return [at === '' ? '/' : at]
}

export const isSame = (a: unknown, b: unknown): boolean => difference(a, b).length === 0

const listDifference = (before: readonly unknown[], after: readonly unknown[], at: string) => {
  const old = new Map(before.map((item, index) => [identity(item, index), item]))
  const kept = new Set(after.map(identity))
  const changed = after.flatMap((item, index) => {
    const key = identity(item, index)
    return old.has(key)
      ? difference(old.get(key), item, `${at}/${String(index)}`)
      : [`${at}/${String(index)}`]
  })
  const gone = before.flatMap((item, index) =>
    kept.has(identity(item, index)) ? [] : [`${at}/${String(index)}`],
  )
  return [...new Set([...changed, ...gone])]
}

const identity = (item: unknown, index: number): string | number =>
  isRecord(item) && typeof item.id === 'string' ? item.id : index

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
