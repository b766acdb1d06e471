import { answersOf } from './changes.ts'
import { chooser, informalCustoms, formalCustoms } from './customs.ts'
import type { PartyRef } from './party-ref.ts'
import type { AgreementStory, Cell, Duty, TermsDraft } from './scenario.ts'
import type { World } from './world.ts'

export type TermsPeriod = TermsDraft['period']

/** The terms that a story proposes, with ids in place of keys. */
export const draftTerms = (world: World, story: AgreementStory): TermsDraft => {
  const { genre, place, supersedes, parent } = story
  const cell = story.cell ?? genre.cell
  return {
    ...genre.terms,
    ...customs(story, cell),
    ...beneficiariesOf(story),
    title: story.title,
    purpose: purposeOf(story),
    parties: partiesOf(world, story),
    classification: answersOf(cell),
    period: periodOf(story, cell),
    themes: [...genre.themes],
    places: place.split(' og '),
    funding: [...(story.funding ?? [])],
    volume: volumeOf(story),
    supersedesAgreementId: agreementId(world, supersedes),
    parentAgreementId: agreementId(world, parent),
    ...story.terms,
  }
}

const customs = (story: AgreementStory, cell: Cell): Partial<TermsDraft> => {
  const isFormal = isFormalCell(cell)
  const detail = story.detail ?? (isFormal ? 'full' : 'some')
  if (detail === 'full') return formalCustoms(story)
  return detail === 'some' ? informalCustoms(story) : {}
}

const isFormalCell = (cell: Cell): boolean => cell === 'formal-own' || cell === 'formal-co'

/** A genre knows better than custom whom it is for. */
const beneficiariesOf = ({ genre }: AgreementStory): Partial<TermsDraft> =>
  genre.terms?.beneficiaries === undefined ? {} : { beneficiaries: genre.terms.beneficiaries }

const purposeOf = ({ key, genre, purpose, also, place }: AgreementStory): string =>
  [
    (purpose ?? chooser(key)([genre.purpose, ...(genre.otherPurposes ?? [])])).replaceAll(
      '{sted}',
      place,
    ),
    also,
  ]
    .filter((part) => part !== undefined)
    .join(' ')

type PartyDraft = TermsDraft['parties'][number]

const partiesOf = (world: World, story: AgreementStory): PartyDraft[] => {
  const duties = [...(story.duties ?? story.genre.duties), ...(story.more ?? [])]
  const networkAt = story.parties.findIndex((ref) => !isInstitution(world, ref))
  return story.parties.map((ref, index) => {
    const tasks = duties
      .filter((duty) => (duty.at ?? (duty.performedBy === 'staff' ? 0 : networkAt)) === index)
      .map((duty) => taskOf(duty, story.place))
    return { ...identityOf(world, ref), tasks }
  })
}

const isInstitution = (world: World, ref: PartyRef): boolean =>
  typeof ref === 'string' && world.party(ref).kind === 'institution'

const taskOf = ({ at: _, ...task }: Duty, place: string) => ({
  ...task,
  title: task.title.replaceAll('{sted}', place),
})

const identityOf = (world: World, ref: PartyRef): PartyDraft => {
  if (typeof ref !== 'string') {
    return { kind: 'organisation', name: ref.organisation, role: ref.role }
  }
  const { kind, id, umbrella, spokesRole } = world.party(ref)
  const contacts = [{ role: spokesRole }]
  return kind === 'institution'
    ? { kind, institutionId: id, role: 'institution', contacts }
    : { kind, networkId: id, role: umbrella ? 'umbrella' : 'volunteers', contacts }
}

const periodOf = ({ from, until }: AgreementStory, cell: Cell): TermsPeriod => {
  const period = { from, until: until ?? null }
  if (!isFormalCell(cell)) return period
  return {
    ...period,
    notice: { length: until === undefined ? 3 : 1, unit: 'months' },
    renewal: renewalBefore(until ?? null),
    changeRule: 'Aftalen kan ændres, når alle parter er enige. Ændringer skrives ind her.',
  }
}

/** Renegotiated in good time before a last day that is known. */
export const renewalBefore = (until: string | null): TermsPeriod['renewal'] =>
  until?.length === 10
    ? { kind: 'renegotiate', by: threeMonthsBefore(until), note: 'Parterne mødes i god tid' }
    : { kind: 'none' }

const threeMonthsBefore = (day: string): string =>
  Temporal.PlainDate.from(day).subtract({ months: 3 }).toString()

const volumeOf = ({ volume }: AgreementStory): TermsDraft['volume'] => {
  if (volume === undefined) return {}
  const [volunteers, hoursPerYear, citizensReached] = volume
  return { volunteers, hoursPerYear, citizensReached }
}

const agreementId = (world: World, key: string | undefined): string | null =>
  key === undefined ? null : world.agreement(key).agreementId
