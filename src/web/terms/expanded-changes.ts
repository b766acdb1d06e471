import { termKinds } from './term-kinds.ts'
import { pathOf } from './path-of.ts'

/** A place where two versions of the terms differ, as the history tells it. */
export interface TermsChange {
  readonly pointer: string
  /** Null where it was absent. */
  readonly before: unknown
  readonly after: unknown
  /** Name of the task, party, funding line or annex that it is about, where the history tells it. */
  readonly item?: string | null
}

/**
 * The same changes field by field: a group that came or went is told by what stands in it, a party
 * with its tasks, and lists of strings by what came into them and what went, wherever it stands.
 */
export const expanded = (told: readonly TermsChange[]): readonly TermsChange[] => {
  const fields = told.flatMap(fieldsOf).flatMap(cameAndWent)
  return fields.filter((change) => !isMoved(change, fields))
}

const fieldsOf = (change: TermsChange): readonly TermsChange[] => {
  const { pointer, before, after, item = null } = change
  const group = isGroup(before) ? before : after
  if (isWholeParty(pointer)) return [change, ...tasksOf(change)]
  if (isItem(pointer) || !isGroup(group)) return [change]
  return Object.keys(group).flatMap((key) => {
    const inner = { before: within(before, key), after: within(after, key) }
    return inner.before === inner.after
      ? []
      : fieldsOf({ pointer: `${pointer}/${key}`, ...inner, item })
  })
}

/** Lists of strings are compared place by place; in which place a string stands says nothing. */
const cameAndWent = (change: TermsChange): readonly TermsChange[] => {
  if (!isOfList(change) || change.before === null || change.after === null) return [change]
  return [
    { ...change, after: null },
    { ...change, before: null },
  ]
}

const isMoved = (change: TermsChange, all: readonly TermsChange[]): boolean => {
  if (!isOfList(change)) return false
  const same = all.filter((one) => pathOf(one.pointer) === pathOf(change.pointer))
  return change.before === null
    ? same.some(({ before }) => before === change.after)
    : same.some(({ after }) => after === change.before)
}

const isOfList = ({ pointer }: TermsChange): boolean => {
  const path = pathOf(pointer)
  return path !== null && ['lines', 'themes'].includes(termKinds[path].kind)
}

const tasksOf = ({ pointer, before, after }: TermsChange): readonly TermsChange[] => {
  const tasks = within(before ?? after, 'tasks')
  return (Array.isArray(tasks) ? tasks : []).map((task: unknown, index) => ({
    pointer: `${pointer}/tasks/${String(index)}`,
    before: before === null ? null : task,
    after: after === null ? null : task,
  }))
}

const isWholeParty = (pointer: string): boolean => /^\/parties\/\d+$/.test(pointer)

/** Of a list of objects: told as one. */
const isItem = (pointer: string): boolean => /\/\d+$/.test(pointer)

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Null where there is none. */
export const within = (value: unknown, key: string): unknown =>
  isGroup(value) ? (value[key] ?? null) : null
