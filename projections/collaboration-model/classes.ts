import { classesOf, type ListingClass } from '../agreement-listing/classes.ts'

/** What counts in the model: what is in force, and what is lapsed, which stands beside it. */
export const modelClasses: ReadonlyMap<string, ListingClass> = new Map([
  ...classesOf({ status: 'in-force' }),
  ...classesOf({ status: 'lapsed' }),
])

/** How many of some classes there are. */
export const sumWhere = (
  counts: ReadonlyMap<string, number>,
  isAsked: (one: ListingClass) => boolean,
): number =>
  [...modelClasses].reduce(
    (sum, [code, one]) => (isAsked(one) ? sum + (counts.get(code) ?? 0) : sum),
    0,
  )

export const isInForce = ({ status }: ListingClass): boolean => status === 'in-force'

export const isLapsed = ({ status }: ListingClass): boolean => status === 'lapsed'

/** In force and in one cell. */
export const isInCell =
  (formality: ListingClass['formality'], production: ListingClass['production']) =>
  (one: ListingClass): boolean =>
    isInForce(one) && one.formality === formality && one.production === production
