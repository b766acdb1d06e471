import type { Period } from '#schemas/terms/period.ts'
import type { Party, Terms } from '#schemas/terms/terms.ts'
import type { NetworkKind } from '#schemas/parties/network.ts'
import type { z } from 'zod'
import { organisations, ownSentences, titles } from '../data/growth-names.ts'
import { leaderTitles, spokesRoles } from '../spokes-roles.ts'
import { between, chance, isLucky, one, type Chance } from './chance.ts'
import { iso, type Day } from './days.ts'
import { flaw, type Flaw } from './flaws.ts'
import { named, type GrownInstitution, type GrownNetwork } from './parties.ts'
import { chosenTasks, type ChosenSort } from './sorts.ts'
import { genreAt, templateOf, type Task } from './templates.ts'

export interface Together {
  readonly institutions: readonly [GrownInstitution, ...GrownInstitution[]]
  readonly networks: readonly [GrownNetwork, ...GrownNetwork[]]
}

interface Writing {
  readonly number: number
  readonly together: Together
  readonly sort: ChosenSort
  readonly proposed: Day
  readonly reviewBy: Day | null
  readonly period: Period
  readonly flaw: Flaw | null
  /** Of a party, task or funding line; each call gives the next. */
  readonly newId: () => string
}

/** The terms of an agreement as they are first proposed. */
export const grownTerms = (writing: Writing): Terms => {
  const { number, together, sort, proposed, reviewBy, period } = writing
  const next = chance(number, 5)
  const { terms } = templateOf(sort)
  const [institution] = together.institutions
  const { place } = institution
  const naming = { code: institution.details.municipalityCode, place, next }
  const parties = partiesOf(writing, next)
  const written: Terms = {
    ...terms,
    title: titleOf(writing, next),
    purpose: purposeOf(terms.purpose, naming),
    parties,
    period,
    places: [place],
    funding: isLucky(next, 0.25) ? [fundingLine(writing, next)] : [],
    volume: volumeOf(next),
    caseNumber:
      sort.detail === 'full' ? `${iso(proposed).slice(2, 4)}/${between(next, 1000, 9999)}` : null,
    reviewBy: sort.detail === 'full' && reviewBy !== null ? iso(reviewBy) : null,
    childrensCertificates:
      terms.childrensCertificates.declaredOn === null
        ? terms.childrensCertificates
        : { ...terms.childrensCertificates, declaredOn: iso(proposed) },
  }
  return writing.flaw === null ? written : flaw(written, writing.flaw, next)
}

const titleOf = ({ together, sort }: Writing, next: Chance): string => {
  const [institution] = together.institutions
  const { place, details } = institution
  const title = named(one(next, titles), { code: details.municipalityCode, place, next })
    .replace('{genre}', one(next, genreAt(sort.genre).names))
    .replace('{institution}', details.name)
    .replace('{netværk}', together.networks[0].details.name)
  return title.slice(0, longestTitle)
}

const longestTitle = 200

const purposeOf = (purpose: string, naming: Parameters<typeof named>[1]): string => {
  const own = isLucky(naming.next, 0.6) ? ` ${named(one(naming.next, ownSentences), naming)}` : ''
  return `${purpose.replaceAll('{sted}', naming.place)}${own}`
}

const partiesOf = (writing: Writing, next: Chance): Party[] => {
  const { together, sort, newId } = writing
  const { institutions, networks } = together
  const place = institutions[0].place
  const tasks = chosenTasks(sort, next).map((task): Party['tasks'][number] => ({
    ...task,
    id: '',
    title: task.title.replaceAll('{sted}', place),
  }))
  // Ids in the order in which a command would give them.
  const withIds = (own: readonly Party['tasks'][number][]) =>
    own.map((task) => ({ ...task, id: newId() }))
  const staff = tasks.filter(isOfStaff)
  const others = tasks.filter((task) => !isOfStaff(task))
  return [
    ...institutions.map(({ id, details }, index): Party => ({
      id: newId(),
      kind: 'institution',
      institutionId: id,
      role: 'institution',
      tasks: withIds(index === 0 ? staff : []),
      contacts: [{ role: leaderTitles[details.kind], personId: null }],
    })),
    ...networks.map(({ id, details }, index): Party => ({
      id: newId(),
      kind: 'network',
      networkId: id,
      role: roleOf(details),
      tasks: withIds(others.filter((_, at) => at % networks.length === index)),
      contacts: [{ role: spokesRoles[details.kind], personId: null }],
    })),
    ...(isLucky(next, 0.06) ? [organisation(writing, next)] : []),
  ]
}

const isOfStaff = ({ performedBy }: Task): boolean => performedBy === 'staff'

const roleOf = ({ umbrella, kind }: { umbrella: boolean; kind: z.infer<typeof NetworkKind> }) => {
  if (umbrella) return 'umbrella'
  return kind === 'company' ? 'partner' : 'volunteers'
}

const organisation = ({ together, newId }: Writing, next: Chance): Party => {
  const [{ details, place }] = together.institutions
  const naming = { code: details.municipalityCode, place, next }
  return {
    id: newId(),
    kind: 'organisation',
    name: named(one(next, organisations), naming),
    role: isLucky(next, 0.5) ? 'partner' : 'funder',
    tasks: [],
    contacts: [],
  }
}

const fundingLine = ({ newId }: Writing, next: Chance): Terms['funding'][number] => ({
  id: newId(),
  source: one(next, sources),
  amountDkk: between(next, 2, 120) * 500,
  per: isLucky(next, 0.8) ? 'year' : 'once',
  from: null,
  until: null,
  round: null,
  conditions: null,
  conditionsSteerCharacter: 'no',
})

const sources = ['§ 18 i serviceloven', '§ 79 i serviceloven', 'Landsbypuljen', 'Kulturpuljen']

const volumeOf = (next: Chance): Terms['volume'] => {
  if (isLucky(next, 0.3)) return { volunteers: null, hoursPerYear: null, citizensReached: null }
  const volunteers = between(next, 2, isLucky(next, 0.1) ? 90 : 22)
  return {
    volunteers,
    hoursPerYear: volunteers * between(next, 8, 70),
    citizensReached: between(next, 5, 240),
  }
}
