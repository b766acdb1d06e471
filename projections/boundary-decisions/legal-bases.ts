import type { LegalBasisView } from '#schemas/views/rulebooks.ts'
import { initialLegalBasis } from '#domain/boundaries/legal-bases.ts'
import { shippedLegalBases } from '#domain/boundaries/shipped-legal-bases.ts'
import { danishOrder } from '../danish-order.ts'
import { textOf, type ReadModel } from '../projection.ts'

/** One legal basis as known now; null where nobody knows of it. */
export const legalBasisOf = (model: ReadModel, legalBasisId: string): LegalBasisView | null => {
  const document = model.document(`legal-basis-${legalBasisId}`)
  const recorded = document?.kind === 'legal-basis' ? document : null
  const state = recorded?.state ?? initialLegalBasis(legalBasisId)
  if (state === null) return null
  return {
    legalBasisId,
    revision: (recorded?.revision ?? -1) + 1,
    details: state.details,
    isShipped: Object.hasOwn(shippedLegalBases, legalBasisId),
  }
}

/** All that ship with the program or were added, by law and paragraph. */
export const allLegalBases = (model: ReadModel): LegalBasisView[] => {
  const recorded = model
    .all('SELECT stream FROM legal_basis', {})
    .map((row) => textOf(row, 'stream').slice('legal-basis-'.length))
  return [...new Set([...Object.keys(shippedLegalBases), ...recorded])]
    .flatMap((id) => legalBasisOf(model, id) ?? [])
    .map((view) => ({ view, order: orderOf(view) }))
    .toSorted((a, b) => compare(a.order, b.order))
    .map(({ view }) => view)
}

const orderOf = ({ details: { law, paragraph }, legalBasisId }: LegalBasisView): string =>
  [law, paragraph, legalBasisId].map(danishOrder).join('\t')

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
