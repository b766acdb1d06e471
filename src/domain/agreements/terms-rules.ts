import { maxTasks } from '#schemas/terms/party.ts'
import type { Period } from '#schemas/terms/period.ts'
import type { Party, Terms } from '#schemas/terms/terms.ts'
import { firstDay, lastDay } from '../dates.ts'
import { personalDataIn } from '../people/personal-data.ts'
import { field, type RefusedField } from '../refusal.ts'
import { classificationGaps } from './classification.ts'
import type { Facts } from './command.ts'

/** Everything that is wrong with terms by themselves and against what they refer to. */
export const termsProblems = (terms: Terms, facts: Facts, at = '/terms'): RefusedField[] => [
  ...partyProblems(terms.parties, at),
  ...referenceProblems(terms, facts, at),
  ...taskProblems(terms.parties, at),
  ...idProblems(terms, at),
  ...classificationGaps(terms.classification, `${at}/classification`),
  ...periodProblems(terms.period, `${at}/period`),
  ...terms.funding.flatMap((line, index) => spanProblems(line, `${at}/funding/${String(index)}`)),
  ...personalDataIn(terms, at),
]

export const periodProblems = (period: Period, at: string): RefusedField[] =>
  spanProblems(period, at)

/** What makes two parties the same: the registered party, or the name. */
export const identityOf = (party: Party): string => {
  if (party.kind === 'institution') return party.institutionId
  return party.kind === 'network' ? party.networkId : party.name.toLocaleLowerCase('da')
}

/** Of a party's registered institution or network; null for any other organisation. */
export const registeredIdOf = (party: Party): string | null =>
  party.kind === 'organisation' ? null : identityOf(party)

const spanProblems = (
  { from, until }: { from: string | null; until: string | null },
  at: string,
): RefusedField[] =>
  from !== null && until !== null && lastDay(until) < firstDay(from)
    ? [field('until-before-from', `${at}/until`, { from, until })]
    : []

const partyProblems = (parties: readonly Party[], at: string): RefusedField[] => {
  const problems: RefusedField[] = []
  if (!parties.some(isInstitution)) problems.push(field('institution-needed', `${at}/parties`))
  if (parties.every(isInstitution)) problems.push(field('other-party-needed', `${at}/parties`))
  return [...problems, ...repeated(parties.map(identityOf), 'duplicate-party', partyPointer(at))]
}

const isInstitution = (party: Party): boolean => party.kind === 'institution'
const partyPointer = (at: string) => (index: number) => `${at}/parties/${String(index)}`

const referenceProblems = (terms: Terms, facts: Facts, at: string): RefusedField[] => [
  ...terms.parties.flatMap((party, index) => {
    const id = registeredIdOf(party)
    const pointer = `${partyPointer(at)(index)}/${party.kind}Id`
    return [
      ...(id !== null && facts.parties.get(id)?.kind !== party.kind
        ? [field('unknown-reference', pointer, { id })]
        : []),
      ...personProblems(party, facts, partyPointer(at)(index)),
      ...legalBasisProblems(party, facts, partyPointer(at)(index)),
    ]
  }),
  ...(['parentAgreementId', 'supersedesAgreementId'] as const).flatMap((name) => {
    const id = terms[name]
    return id === null || facts.agreements.has(id)
      ? []
      : [field('unknown-reference', `${at}/${name}`, { id })]
  }),
]

const legalBasisProblems = ({ tasks }: Party, facts: Facts, at: string): RefusedField[] =>
  tasks.flatMap((task, index) =>
    (['legalBasisId', 'exceptionBasisId'] as const).flatMap((name) => {
      const id = task[name]
      return id === null || facts.legalBases.has(id)
        ? []
        : [field('unknown-reference', `${at}/tasks/${String(index)}/${name}`, { id })]
    }),
  )

/** Whoever names a person keeps it: a reference that was seen elsewhere must not tell who it is. */
const personProblems = ({ contacts }: Party, { persons }: Facts, at: string): RefusedField[] =>
  contacts.flatMap(({ personId }, index) =>
    personId === null || persons.has(personId)
      ? []
      : [field('person-unknown', `${at}/contacts/${String(index)}/personId`)],
  )

const taskProblems = (parties: readonly Party[], at: string): RefusedField[] => {
  const tasks = parties.reduce((sum, party) => sum + party.tasks.length, 0)
  if (tasks === 0) return [field('task-needed', `${at}/parties`)]
  return tasks > maxTasks
    ? [field('too-many-tasks', `${at}/parties`, { most: String(maxTasks) })]
    : []
}

const idProblems = (terms: Terms, at: string): RefusedField[] => {
  const items = [
    ...terms.parties.flatMap((party, index) => [
      { id: party.id, pointer: `${partyPointer(at)(index)}/id` },
      ...party.tasks.map((task, number) => ({
        id: task.id,
        pointer: `${partyPointer(at)(index)}/tasks/${String(number)}/id`,
      })),
    ]),
    ...terms.funding.map((line, index) => ({
      id: line.id,
      pointer: `${at}/funding/${String(index)}/id`,
    })),
  ]
  const pointers = items.map(({ pointer }) => pointer)
  return repeated(
    items.map(({ id }) => id),
    'duplicate-id',
    (index) => pointers[index] ?? at,
  )
}

const repeated = (
  values: readonly string[],
  code: 'duplicate-party' | 'duplicate-id',
  pointer: (index: number) => string,
): RefusedField[] =>
  values.flatMap((value, index) =>
    values.indexOf(value) === index ? [] : [field(code, pointer(index))],
  )
