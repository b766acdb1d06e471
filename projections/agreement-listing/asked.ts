import type { AgreementFilter, Viewer } from '../agreement-register/filters.ts'
import type { ReadModel } from '../projection.ts'
import { armsOf, type Arm } from './arms.ts'
import { classesAsked } from './classes.ts'
import { scopesAsked, scopesOfOwn } from './scopes.ts'

/**
 * What is asked for, as far as whoever looks may see it: of what was never agreed that is what is in
 * scopes of their own, so that nothing of others is gone through.
 */
export const armsAsked = (
  model: ReadModel,
  filter: AgreementFilter,
  { day, viewer }: { day: string; viewer: Viewer },
): Arm[] => {
  const asked = scopesAsked(filter)
  const own = scopesOfOwn(viewer)
  const classes = (wasAgreed?: boolean) => classesAsked({ ...filter, wasAgreed }, viewer)
  if (own === null) return armsOf(model, asked, { day, classes: classes(), name: 'all' })
  return [
    ...armsOf(model, asked, { day, classes: classes(true), name: 'agreed' }),
    ...armsOf(model, [...asked, own], { day, classes: classes(false), name: 'never' }),
  ]
}
