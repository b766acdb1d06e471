import type { LegalBasisView } from '#schemas/views/rulebooks.ts'
import { today } from '#src/clock.ts'
import { legalBasisName, noLawId } from '#src/texts/terms/legal-bases.ts'
import type { Options } from '../forms/question.ts'
import { inOrder } from '../lists/filter-fields.ts'
import type { PageContext } from '../visit.ts'

type Asking = Pick<PageContext, 'boundaries' | 'visit'>

/** What every legal basis is called, by id: to stand among the names of parties and agreements. */
export const legalBasisNames = async ({
  boundaries,
  visit,
}: Asking): Promise<ReadonlyMap<string, string>> => {
  const { items } = await boundaries.legalBases()
  return new Map(items.map((one) => [one.legalBasisId, legalBasisName(visit.language, one)]))
}

interface Choosing {
  /** All, or only the exceptions from a duty; all where left out. */
  readonly of?: 'all' | 'exceptions'
  /** Ids that are chosen already: offered still where they are out of force. */
  readonly chosen?: readonly string[]
}

/**
 * What a task may rest on, for a list to choose from: those in force today, "no law" first and the
 * rest by name, each with what it is about and whether nobody has looked it up.
 */
export const legalBasisOptions = async (
  { boundaries, visit, clock }: Asking & Pick<PageContext, 'clock'>,
  { of = 'all', chosen = [] }: Choosing = {},
): Promise<Options> => {
  const { items } = await boundaries.legalBases()
  const day = today(clock)
  const offered = items.filter(
    ({ legalBasisId, details }) =>
      chosen.includes(legalBasisId) ||
      (isInForce(details, day) && (of === 'all' || details.nature === 'exception')),
  )
  return inListOrder(visit.language, offered).map((one) => ({
    value: one.legalBasisId,
    label: optionLabel(visit, one),
  }))
}

/** "No law" first, the rest by name, which is Danish everywhere: § 9 before § 83. */
export const inListOrder = (
  language: 'da' | 'en',
  items: readonly LegalBasisView[],
): readonly LegalBasisView[] =>
  items.toSorted(
    (a, b) =>
      Number(b.legalBasisId === noLawId) - Number(a.legalBasisId === noLawId) ||
      inOrder('da', sortKey(language, a), sortKey(language, b)),
  )

export const isInForce = ({ validFrom, until }: LegalBasisView['details'], day: string): boolean =>
  (validFrom === null || validFrom <= day) && (until === null || day <= until)

const optionLabel = ({ language, texts }: PageContext['visit'], one: LegalBasisView): string => {
  const name = legalBasisName(language, one)
  if (one.legalBasisId === noLawId) return name
  const { about, isVerified } = one.details
  return `${name}: ${about}${isVerified ? '' : ` (${texts.legalBases.unverifiedShort})`}`
}

/** Numbers as wide as the widest, so that they stand in their own order. */
const sortKey = (language: 'da' | 'en', one: LegalBasisView): string =>
  legalBasisName(language, one).replaceAll(/\d+/g, (digits) => digits.padStart(4, '0'))
