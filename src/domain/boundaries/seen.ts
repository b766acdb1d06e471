import type { SeenItem } from '#schemas/boundaries/decision.ts'
import type { Terms } from '#schemas/terms/terms.ts'
import type { Answer } from './rule.ts'

/** What an answer is about, as it stands: a decision lapses when it stands otherwise. */
export const seenOf = (answer: Answer, terms: Terms): SeenItem => ({
  ...restsOn(answer),
  ...itemIn(answer, terms),
})

/** Places in lists are left out: a task or a party that is moved is the same. */
const restsOn = ({ evidence }: Answer): SeenItem => {
  const rests: Record<string, SeenItem[string]> = {}
  for (const [field, found] of Map.groupBy(evidence, fieldOf)) {
    const [first, ...others] = found.map(({ value }) => value)
    const isAlone = first !== undefined && others.length === 0
    rests[field] = isAlone ? first : found.map(({ value }) => value).toSorted(inJsonOrder)
  }
  return rests
}

const fieldOf = ({ of, partyId, pointer }: Answer['evidence'][number]): string =>
  `${partyId ?? of} ${pointer.replaceAll(/\/\d+(?=\/|$)/g, '/*')}`

const itemIn = ({ itemKind, itemId }: Answer, { parties, funding }: Terms): SeenItem => {
  switch (itemKind) {
    case 'task':
      return { ...parties.flatMap(({ tasks }) => tasks).find(({ id }) => id === itemId) }
    case 'funding':
      return { ...funding.find(({ id }) => id === itemId) }
    case 'party':
    case 'agreement':
      return {}
  }
}

const inJsonOrder = (a: unknown, b: unknown): number =>
  JSON.stringify(a) < JSON.stringify(b) ? -1 : 1
