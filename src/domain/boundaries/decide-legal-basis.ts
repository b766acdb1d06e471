import type { LegalBasisDetails } from '#schemas/boundaries/legal-basis.ts'
import type { AddLegalBasis, CorrectLegalBasis } from '#schemas/commands/boundaries.ts'
import type { LegalBasisEvent } from '#schemas/events/catalogue.ts'
import { isSame } from '../difference.ts'
import { personalDataIn } from '../people/personal-data.ts'
import { field, refuse, refuseAll, type RefusedField } from '../refusal.ts'
import { initialLegalBasis, type LegalBasisState } from './legal-bases.ts'
import { noLaw } from './shipped-legal-bases.ts'

/** What a decision on a legal basis needs besides its own stream. */
interface LegalBasisFacts {
  /** Ids of the bases among those referred to that are known. */
  readonly known: ReadonlySet<string>
}

/** A coordinator adds a legal basis that the list has not got. */
export const addLegalBasis = (
  state: LegalBasisState | null,
  { legalBasisId, details }: AddLegalBasis,
  facts: LegalBasisFacts,
): LegalBasisEvent[] => {
  if (isSame(state?.details, details)) return []
  if (state !== null || initialLegalBasis(legalBasisId) !== null) {
    return refuse('legal-basis-exists', '/legalBasisId')
  }
  refuseAll(detailsProblems(legalBasisId, details, facts))
  return [{ type: 'legal-basis-added.v1', data: { legalBasisId, details } }]
}

/** What the list says of a legal basis was wrong, or nobody had looked it up. */
export const correctLegalBasis = (
  state: LegalBasisState | null,
  { legalBasisId, details, reason }: CorrectLegalBasis & { legalBasisId: string },
  facts: LegalBasisFacts,
): LegalBasisEvent[] => {
  const known = state ?? initialLegalBasis(legalBasisId)
  if (known === null) return refuse('not-found', '/')
  if (legalBasisId === noLaw) return refuse('legal-basis-fixed', '/')
  refuseAll([
    ...detailsProblems(legalBasisId, details, facts),
    ...personalDataIn(reason, '/reason'),
  ])
  if (isSame(known.details, details)) {
    return state === null ? refuse('nothing-changed', '/details') : []
  }
  return [{ type: 'legal-basis-corrected.v1', data: { legalBasisId, details, reason } }]
}

const detailsProblems = (
  id: string,
  details: LegalBasisDetails,
  { known }: LegalBasisFacts,
): RefusedField[] => {
  const { exceptsFrom, validFrom, until, nature } = details
  const exceptsFromNothing = nature === 'exception' && exceptsFrom.length === 0
  const endsBefore = validFrom !== null && until !== null && until < validFrom
  return [
    ...(exceptsFromNothing ? [field('excepts-from-needed', '/details/exceptsFrom')] : []),
    ...exceptsFrom.flatMap((one, index) => {
      const pointer = `/details/exceptsFrom/${String(index)}`
      if (one === id) return [field('refers-to-itself', pointer)]
      return known.has(one) ? [] : [field('unknown-reference', pointer, { id: one })]
    }),
    ...(endsBefore
      ? [field('until-before-from', '/details/until', { from: validFrom, until })]
      : []),
    ...personalDataIn(details, '/details'),
  ]
}
