import type { FoundError } from '../forms/form-problems.ts'
import type { Options } from '../forms/question.ts'
import type { Typed } from '../sent.ts'
import type { Updating } from './update-page.ts'
import { isClosed, type PartyDetails } from './party-pages.ts'

/** The answer that nobody carries it on, where others were found and none of them is meant. */
export const nobody = 'nobody'

/** Name of the field in which a successor is looked for. */
export const searchField = 'successorSearch'

/** Name of the hidden field with what was searched for last. */
const searchedField = 'successorSearched'

export interface Successors {
  readonly options: Options
  readonly isMore: boolean
}

const mostShown = 10
const mostSearched = 50

/** Who fits what was looked for, and who was chosen before; open ones, and never itself. */
export const successorsFor = async <Details extends PartyDetails>(
  { form, context, party }: Updating<Details>,
  typed: Typed,
): Promise<Successors> => {
  const words = wordsIn(typed)
  const chosen = typed.successorId ?? ''
  const before = chosen === '' || chosen === nobody ? null : await form.find(context, chosen)
  const { items, isMore } =
    words === '' ? { items: [], isMore: false } : await form.search(context, words, mostSearched)
  const found = [...(before === null ? [] : [before]), ...items].filter(
    (one) => one.id !== party.id && !isClosed(one),
  )
  const each = [...new Map(found.map((one) => [one.id, one])).values()]
  return {
    options: each.slice(0, mostShown).map(({ id, details }) => ({
      value: id,
      label: `${details.name} (${form.within(context.visit, details)})`,
    })),
    isMore: each.length > mostShown || isMore,
  }
}

/** Whether a name was written since the last search: then it is to be searched for. */
export const isToSearch = (typed: Typed): boolean => {
  const words = wordsIn(typed)
  return words !== '' && words !== typed[searchedField]
}

/** For which words those are that are shown. */
export const searchedHidden = (typed: Typed): Typed => ({ [searchedField]: wordsIn(typed) })

/** What is missing where somebody was looked for and nobody was chosen; null where nothing is. */
export const chosenSuccessor = (typed: Typed, { options }: Successors): FoundError | null => {
  const chosen = typed.successorId ?? ''
  const isOne = chosen === nobody || options.some(({ value }) => value === chosen)
  if (isOne || (chosen === '' && wordsIn(typed) === '')) return null
  return options.length === 0
    ? { pointer: `/${searchField}`, code: 'unknown-reference', params: {} }
    : { pointer: '/successorId', code: 'required', params: {} }
}

const wordsIn = (typed: Typed): string => (typed[searchField] ?? '').trim()
