import { below, chance, isLucky, type Chance } from './chance.ts'
import { amongOwn, municipalityOf } from './towns.ts'

/** How many institutions and networks there are when there are so many agreements. */
export const institutionsAmong = (agreements: number): number =>
  Math.ceil(agreements / perInstitution)
export const networksAmong = (agreements: number): number => Math.ceil(agreements / perNetwork)

const perInstitution = 8
const perNetwork = 6

/** Indices of those who make the agreement of a number; the first institution's leader acts. */
export interface Pairing {
  readonly institutions: readonly [number, ...number[]]
  readonly networks: readonly [number, ...number[]]
}

/**
 * Every institution has five of the eight agreements that came with it. The rest go to those that
 * were there early, the earlier the more: a few get hundreds.
 */
export const pairingOf = (number: number): Pairing => {
  const next = chance(number, 4)
  const newest = Math.floor(number / perInstitution)
  const isOwn = number % perInstitution < ownOfInstitution
  const institution = isOwn ? newest : Math.floor((newest + 1) * next() ** 2)
  const code = municipalityOf(institution)
  const beside = isLucky(next, 0.04)
    ? anotherOf(code, { most: newest, besides: institution, next })
    : []
  // There is one of the municipality: both go the same round, and there are more networks.
  const count = amongOwn.count(code, Math.floor(number / perNetwork) + 1)
  const first = networkAmong(count, next)
  const more = Array.from({ length: companions(next) }, () => networkAmong(count, next))
  const [network, ...others] = [...new Set([first, ...more])].map((own) =>
    amongOwn.index(code, own),
  )
  return { institutions: [institution, ...beside], networks: [network ?? 0, ...others] }
}

const ownOfInstitution = 5

/** Half of all take whoever there is, and half take one of those that everybody knows. */
const networkAmong = (count: number, next: Chance): number =>
  isLucky(next, 0.5) ? below(next, count) : Math.floor(count * next() ** 3)

const companions = (next: Chance): number => {
  const turn = next()
  if (turn < 0.8) return 0
  return turn < 0.96 ? 1 : 2
}

const anotherOf = (
  code: string,
  { most, besides, next }: { most: number; besides: number; next: Chance },
): number[] => {
  const count = amongOwn.count(code, most + 1)
  const other = amongOwn.index(code, below(next, count))
  return other === besides ? [] : [other]
}
