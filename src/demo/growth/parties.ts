import type { InstitutionDetails } from '#schemas/parties/institution.ts'
import type { NetworkDetails } from '#schemas/parties/network.ts'
import type { z } from 'zod'
import { isCvrChecksumRight } from '#domain/parties/cvr.ts'
import {
  institutionKinds,
  institutionNames,
  networkNames,
  umbrellaNames,
} from '../data/growth-names.ts'
import { between, chance, isLucky, one, weighted, type Chance } from './chance.ts'
import { dayOf, type Day } from './days.ts'
import { institutionId, networkId } from './ids.ts'
import { amongOwn, house, municipalityOf, placeIn, townOf } from './towns.ts'

/** A party by its place in the order in which they are registered: the same whenever it is asked for. */
export interface GrownParty<Details> {
  readonly id: string
  readonly details: Details
  readonly registered: Day
  /** The place that it is known in. */
  readonly place: string
}

export type GrownInstitution = GrownParty<z.infer<typeof InstitutionDetails>>
export type GrownNetwork = GrownParty<z.infer<typeof NetworkDetails>>

export const grownInstitution = (index: number): GrownInstitution => {
  const next = chance(index, 2)
  const code = municipalityOf(index)
  const place = placeIn(code, next)
  const kind = weighted(next, institutionKinds)
  const name = named(one(next, institutionNames[kind]), { code, place, next })
  const hasGuidelines = isLucky(next, 0.3)
  const details = {
    name,
    kind,
    municipalityCode: code,
    place,
    centre: null,
    guidelines: hasGuidelines
      ? ({ exist: 'yes', reference: 'Retningslinjer for samarbejde med frivillige' } as const)
      : ({ exist: 'unknown', reference: null } as const),
    publicContact: null,
  }
  const registered = opening + (index % 90)
  return { id: institutionId(index), details, registered, place }
}

export const grownNetwork = (index: number): GrownNetwork => {
  const next = chance(index, 3)
  const code = municipalityOf(index)
  const first = amongOwn.index(code, 0)
  const place = placeIn(code, next)
  // The first of a municipality is the one that others are members of.
  const umbrella = index === first
  const [kind, pattern] = umbrella
    ? (['association', one(next, umbrellaNames)] as const)
    : one(next, networkNames)
  const details = {
    name: named(pattern, { code, place, next }),
    kind,
    umbrella,
    memberOf: !umbrella && kind !== 'company' && isLucky(next, 0.35) ? [networkId(first)] : [],
    municipalityCodes: [code],
    cvr: kind === 'association' && isLucky(next, 0.4) ? cvrOf(index) : null,
    foundedOn: isLucky(next, 0.7) ? String(between(next, 1900, 2004)) : null,
    values: isLucky(next, 0.4)
      ? ({ described: 'yes', text: one(next, values), link: null } as const)
      : ({ described: 'unknown', text: null, link: null } as const),
    publicContact: null,
    places: [place],
    themes: [],
  }
  const registered = opening + 90 + (index % 20)
  return { id: networkId(index), details, registered, place }
}

interface Naming {
  readonly code: string
  readonly place: string
  readonly next: Chance
}

/** A pattern with a town, a place and a house put in. */
export const named = (pattern: string, { code, place, next }: Naming): string =>
  pattern
    .replaceAll('{hus}', () => house(next))
    .replaceAll('{sted}', place)
    .replaceAll('{by}', townOf(code))

/** Null where no last digit makes the checksum right. Numbers that begin with 9 are nobody's, and run out. */
const cvrOf = (index: number): string | null => {
  if (index >= 1_000_000) return null
  const begin = String(9_000_000 + index)
  const cvrs = Array.from({ length: 10 }, (_, digit) => `${begin}${digit}`)
  return cvrs.find(isCvrChecksumRight) ?? null
}

/** The registry opens in the autumn before the first agreements. */
const opening = dayOf('2004-09-01')

const values = [
  'Alle kan bidrage med noget.',
  'Et godt naboskab begynder med, at nogen hilser.',
  'Vi er der for hinanden, og vi ringer på.',
  'Bevægelse er bedst i flok.',
  'Hjælp til dem, der har mest brug for den, uden at spørge hvorfor.',
  'Kulturen er for alle, også dem, der ikke plejer at komme.',
] as const
