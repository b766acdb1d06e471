import type { TermPath } from '#src/texts/terms/term-path.ts'
import { termKinds } from './term-kinds.ts'

/**
 * The field that a JSON pointer into the terms names: `/parties/0/tasks/2/title` is
 * `parties.*.tasks.*.title`, an item of a list of strings its list. Null for what has no words of
 * its own: a whole party, task, funding line or group, an id, or no field at all.
 */
export const pathOf = (pointer: string): TermPath | null => {
  const path = pointer
    .slice(1)
    .split('/')
    .map((part) => (/^\d+$/.test(part) ? '*' : part))
    .join('.')
  return [path, path.replace(/\.\*$/, '')].find(isTermPath) ?? null
}

const isTermPath = (path: string): path is TermPath => Object.hasOwn(termKinds, path)
