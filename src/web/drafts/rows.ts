import type { Typed } from '../sent.ts'

/** Rows of a list in a form, by what their fields' names begin with: `terms-funding`. */
export const rowNumbers = (typed: Typed, list: string): readonly number[] => {
  const numbers = Object.keys(typed).flatMap((name) => {
    const found = rowOf(name, list)
    return found === null ? [] : [found.number]
  })
  return [...new Set(numbers)].toSorted((a, b) => a - b)
}

/** The first party that is no institution, where a first task is asked for. */
export const firstOther = (typed: Typed): number | undefined =>
  rowNumbers(typed, 'terms-parties').find(
    (number) => typed[`terms-parties-${String(number)}-kind`] !== 'institution',
  )

/** Without one row; those after it move up. */
export const withoutRow = (typed: Typed, list: string, row: number): Typed =>
  renumbered(typed, list, (number) => number !== row)

/** Without the rows in which nothing was written; choices alone are nothing. */
export const withoutBlankRows = (typed: Typed, list: string): Typed => {
  const written = new Set(
    Object.entries(typed).flatMap(([name, text]) => {
      const found = rowOf(name, list)
      return found === null || text.trim() === '' || isChoice(text) || isId(found.field)
        ? []
        : [found.number]
    }),
  )
  return renumbered(typed, list, (number) => written.has(number))
}

const renumbered = (typed: Typed, list: string, keeps: (number: number) => boolean): Typed => {
  const kept = rowNumbers(typed, list).filter(keeps)
  const places = new Map(kept.map((number, index) => [number, index]))
  return Object.fromEntries(
    Object.entries(typed).flatMap(([name, text]) => {
      const found = rowOf(name, list)
      if (found === null) return [[name, text]]
      const at = places.get(found.number)
      return at === undefined ? [] : [[`${list}-${String(at)}-${found.field}`, text]]
    }),
  )
}

const rowOf = (name: string, list: string): { number: number; field: string } | null => {
  if (!name.startsWith(`${list}-`)) return null
  const found = /^(\d+)-(.+)$/.exec(name.slice(list.length + 1))
  return found === null ? null : { number: Number(found[1]), field: found[2] ?? '' }
}

/** What a list of choices sends of itself. */
const isChoice = (text: string): boolean => choices.has(text)
const choices = new Set(['unknown', 'once', 'year', 'period'])
const isId = (field: string): boolean => field === 'id'
