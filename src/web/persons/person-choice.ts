import type { PersonItem } from '#schemas/views/person.ts'
import { nameOf, type Options, type Question } from '../forms/question.ts'
import type { Typed } from '../sent.ts'
import type { Visit } from '../visit.ts'

/** Whom a form can name. */
export interface PersonChoice {
  readonly options: Options
  /** Who was named before, also where it is forgotten since or may not be seen: it stays. */
  readonly stood: ReadonlySet<string>
}

/** Of a form that asks for nobody. */
export const nobodyToChoose: PersonChoice = { options: [], stood: new Set() }

/** By name, and by what tells apart those of one name. */
export const personOptions = (items: readonly PersonItem[]): Options => {
  const byName = Map.groupBy(items, ({ details }) => details.name)
  return items.map(({ personId, details: { name, email, phone } }) => {
    const other = (byName.get(name)?.length ?? 0) > 1 ? (email ?? phone) : null
    return { value: personId, label: other === null ? name : `${name} (${other})` }
  })
}

interface Asked {
  readonly pointer: string
  readonly label: string
  readonly about?: string
  readonly typed: Typed
}

/** Who it is, where there is anybody to choose; asked by nobody who has nobody. */
export const whoQuestions = (
  { texts }: Visit,
  { options, stood }: PersonChoice,
  { typed, ...question }: Asked,
): readonly Question[] => {
  const { nobody, unknown } = texts.persons.choice
  const chosen = typed[nameOf(question.pointer)] ?? ''
  const isKnown = chosen === '' || options.some(({ value }) => value === chosen)
  if (isKnown && options.length === 0) return []
  const kept = !isKnown && stood.has(chosen) ? { kept: chosen } : {}
  const gone = isKnown || stood.has(chosen) ? [] : [{ value: chosen, label: unknown }]
  const answer = { kind: 'one', as: 'list', of: [...options, ...gone] } as const
  return [{ ...question, ...kept, none: nobody, isOptional: true, answer }]
}
