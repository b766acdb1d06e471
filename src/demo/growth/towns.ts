import { municipalities } from '#src/texts/municipalities.ts'
import { mainTowns, people, villageBeginnings, villageEndings } from '../data/growth-places.ts'
import { houseBeginnings, houseEndings, houseMiddles } from '../data/growth-names.ts'
import { below, chance, isLucky, one, type Chance } from './chance.ts'

/** Where the party of that index is at home; institutions and networks go the same round. */
export const municipalityOf = (index: number): string => round[index % round.length] ?? ''

/** The town that the municipality is known by. */
export const townOf = (code: string): string => mainTowns[code] ?? municipalities[code] ?? ''

/** A village of the municipality, or, every third time, its town. */
export const placeIn = (code: string, next: Chance): string =>
  isLucky(next, 1 / 3) ? townOf(code) : one(next, villagesOf(code))

/** "Birkelunden", or the rarer "Birkebakkelunden". */
export const house = (next: Chance): string => {
  const middle = isLucky(next, 0.3) ? one(next, houseMiddles) : ''
  return `${one(next, houseBeginnings)}${middle}${one(next, houseEndings)}`
}

/** What those of a municipality are, counted from 0 on, and how many of them are below an index. */
export const amongOwn = {
  count: (code: string, below: number): number => {
    const places = placesInRound.get(code) ?? []
    const whole = Math.floor(below / round.length)
    const rest = below % round.length
    return whole * places.length + places.filter((place) => place < rest).length
  },
  index: (code: string, number: number): number => {
    const places = placesInRound.get(code) ?? []
    const whole = Math.floor(number / places.length)
    return whole * round.length + (places[number % places.length] ?? 0)
  },
}

/** Each municipality once, and then as often as people live there, in an order that means nothing. */
const makeRound = (): readonly string[] => {
  const codes = Object.keys(municipalities)
  const more = codes.flatMap((code) => Array<string>((people[code] ?? 4) - 1).fill(code))
  return [...shuffled(codes), ...shuffled(more)]
}

const shuffled = (codes: readonly string[]): string[] => {
  const next = chance(codes.length, 0)
  const mixed = [...codes]
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = below(next, at + 1)
    const moved = mixed[at] ?? ''
    mixed[at] = mixed[other] ?? ''
    mixed[other] = moved
  }
  return mixed
}

const round = makeRound()
const placesInRound = Map.groupBy(round.keys(), (place) => round[place] ?? '')

const villagesOf = (code: string): readonly string[] => {
  const known = villages.get(code)
  if (known !== undefined) return known
  const next = chance(Number(code), 1)
  const made = Array.from(
    { length: villagesEach },
    () => `${one(next, villageBeginnings)}${one(next, villageEndings)}`,
  )
  villages.set(code, made)
  return made
}

const villages = new Map<string, readonly string[]>()
const villagesEach = 24
