import type { InstitutionKind } from '#schemas/parties/institution.ts'
import type { Cell, Setting } from '../scenario.ts'
import { below, between, chance, isLucky, one, weighted, type Chance } from './chance.ts'
import {
  genreAt,
  genresOf,
  isFormal,
  tasksOf,
  templateOf,
  variants,
  type Detail,
  type Sort,
  type Task,
} from './templates.ts'

export interface ChosenSort extends Sort {
  readonly tasks: number | 'as the genre'
}

/** What sort of collaboration the agreement of a number is, at an institution of that kind. */
export const sortOf = (number: number, kind: InstitutionKind): ChosenSort => {
  const next = chance(number, 6)
  const setting = isLucky(next, 0.9)
    ? settings[kind]
    : one<Setting>(next, ['house', 'school', 'town'])
  const genre = one(next, genresOf(setting))
  const usual = genreAt(genre).genre.cell
  const cell = isLucky(next, 0.8) ? usual : one(next, cells)
  return {
    genre,
    cell,
    detail: detailOf(cell, next),
    variant: below(next, variants),
    tasks: taskCount(next),
  }
}

/** Those of the genre, fewer, or more from others of the same setting; one at least. */
export const chosenTasks = (sort: ChosenSort, next: Chance): readonly Task[] => {
  const { tasks } = templateOf(sort)
  if (sort.tasks === 'as the genre') return tasks
  const chosen = tasks.slice(0, sort.tasks)
  if (chosen.length === sort.tasks) return chosen
  const { setting } = genreAt(sort.genre).genre
  const others = tasksOf(setting)
  const begin = below(next, others.length)
  const titles = new Set(chosen.map(({ title }) => title))
  for (let at = 0; at < others.length && chosen.length < sort.tasks; at += 1) {
    const task = others[(begin + at * 7) % others.length]
    if (task === undefined || titles.has(task.title)) continue
    titles.add(task.title)
    chosen.push(task)
  }
  return chosen
}

const settings: Readonly<Record<InstitutionKind, Setting>> = {
  'care-home': 'house',
  health: 'house',
  other: 'house',
  'day-care': 'school',
  school: 'school',
  library: 'school',
  culture: 'town',
  administration: 'town',
}

const cells: readonly Cell[] = ['formal-own', 'formal-co', 'informal-own', 'informal-co']

const detailOf = (cell: Cell, next: Chance): Detail => {
  if (isFormal(cell)) return isLucky(next, 0.85) ? 'full' : 'some'
  return isLucky(next, 0.85) ? 'some' : 'bare'
}

/** Most as many as the genre has, two to five; some one, and few up to twenty. */
const taskCount = (next: Chance): ChosenSort['tasks'] =>
  weighted<() => ChosenSort['tasks']>(next, [
    [() => 'as the genre', 78],
    [() => 1, 7],
    [() => between(next, 6, 9), 11],
    [() => between(next, 10, 20), 4],
  ])()
