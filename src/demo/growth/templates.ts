import { TermsInput } from '#schemas/terms/terms.ts'
import { answersOf } from '../changes.ts'
import { formalCustoms, informalCustoms } from '../customs.ts'
import type { NamedGenre } from '../data/growth-genres.ts'
import { namedGenres } from '../data/growth-genres.ts'
import { uafklaret } from '../phrases.ts'
import type { AgreementStory, Cell, Setting, TermsDraft } from '../scenario.ts'

export type Task = TermsInput['parties'][number]['tasks'][number]
export type Detail = 'full' | 'some' | 'bare'

/** What agreements of one sort have in common, parsed once: a parse costs more than a decision. */
export interface Template {
  readonly terms: TermsInput
  readonly tasks: readonly Task[]
}

export interface Sort {
  /** Index among the genres. */
  readonly genre: number
  readonly cell: Cell
  readonly detail: Detail
  /** Which of the ways to say it: below `variants`. */
  readonly variant: number
}

export const variants = 5

export const isFormal = (cell: Cell): boolean => cell === 'formal-own' || cell === 'formal-co'

export const templateOf = (sort: Sort): Template => {
  const key = `${String(sort.genre)} ${sort.cell} ${sort.detail} ${String(sort.variant)}`
  const known = templates.get(key)
  if (known !== undefined) return known
  const template = parsed(sort)
  templates.set(key, template)
  return template
}

/** Indices of the genres of a setting. */
export const genresOf = (setting: Setting): readonly number[] => bySetting.get(setting) ?? []

/** Of all genres of a setting, for agreements with more tasks than their genre has. */
export const tasksOf = (setting: Setting): readonly Task[] => {
  const known = tasks.get(setting)
  if (known !== undefined) return known
  const all = genresOf(setting).flatMap(
    (genre) => templateOf({ genre, cell: 'informal-own', detail: 'bare', variant: 0 }).tasks,
  )
  tasks.set(setting, all)
  return all
}

export const genreAt = (index: number): NamedGenre => {
  const found = namedGenres[index]
  if (found === undefined) throw new Error(`No genre ${String(index)}`)
  return found
}

const templates = new Map<string, Template>()
const tasks = new Map<Setting, readonly Task[]>()
const bySetting = Map.groupBy(
  namedGenres.keys(),
  (index) => namedGenres[index]?.genre.setting ?? 'town',
)

const parsed = ({ genre: index, cell, detail, variant }: Sort): Template => {
  const { genre } = genreAt(index)
  const story: AgreementStory = {
    key: `${genre.purpose.slice(0, 40)} ${String(variant)}`,
    title: ' ',
    genre,
    parties: [''],
    place: '',
    from: day,
    proposed: day,
  }
  const purposes = [genre.purpose, ...(genre.otherPurposes ?? [])]
  const draft: TermsDraft = {
    ...genre.terms,
    ...customs(story, detail),
    ...(genre.terms?.beneficiaries === undefined
      ? {}
      : { beneficiaries: genre.terms.beneficiaries }),
    title: 'x',
    purpose: purposes[variant % purposes.length] ?? genre.purpose,
    parties: [placeholder(genre.duties.map(({ at: _, ...duty }) => duty)), placeholder([])],
    classification: answersOf(cell),
    period: { from: day },
    themes: [...genre.themes],
  }
  const terms = TermsInput.parse(draft)
  return { terms, tasks: terms.parties[0]?.tasks ?? [] }
}

const customs = (story: AgreementStory, detail: Detail): Partial<TermsDraft> => {
  if (detail === 'full') return formalCustoms(story)
  return detail === 'some' ? informalCustoms(story) : {}
}

const placeholder = (own: readonly Omit<TaskDraft, 'at'>[]): TermsDraft['parties'][number] => ({
  kind: 'organisation',
  name: 'x',
  role: 'partner',
  tasks: own.length === 0 ? [uafklaret('x')] : [...own],
})

type TaskDraft = NonNullable<TermsDraft['parties'][number]['tasks']>[number]

/** Stands where each agreement has a day of its own. */
const day = '2010-01-01'
