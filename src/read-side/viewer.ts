import type { SignedIn, Viewer } from '#projections/agreement-register/filters.ts'
import type { AgreementQuery } from '#projections/agreement-register/list.ts'
import { succeededBy } from '#projections/institutions/queries.ts'
import type { ReadModel } from '#projections/projection.ts'

/** Who asks, as signed in. */
export type Asker =
  | Exclude<Viewer, { role: 'institution-leader' }>
  | { readonly role: 'institution-leader'; readonly institutionId: string }
  /** Sees of agreements what everybody does. */
  | { readonly role: 'administrator' }

/** Agreements asked for by whoever signed in, of today. */
export type AskedAgreements = Omit<AgreementQuery, 'day' | 'viewer'> & { readonly viewer: Asker }

export type SignedInAsker = Exclude<Asker, { role: 'public' | 'administrator' }>

/** What becomes of who asks: who may be told what was found stays one who may. */
export interface ToViewer {
  (asker: SignedInAsker): SignedIn
  (asker: Asker): Viewer
}

/** Who looks on a day: a leader sees what the institutions that it took over from do, too. */
export const toViewer = (institutions: ReadModel, day: string): ToViewer => {
  function viewer(asker: SignedInAsker): SignedIn
  function viewer(asker: Asker): Viewer
  function viewer(asker: Asker): Viewer {
    if (asker.role === 'administrator') return { role: 'public' }
    if (asker.role !== 'institution-leader') return asker
    const institutionIds = ownAndSucceeded(institutions, asker.institutionId, day)
    return { role: asker.role, institutionIds }
  }
  return viewer
}

/** Itself, and all that it has taken over from on the day. */
export const ownAndSucceeded = (
  institutions: ReadModel,
  institutionId: string,
  day: string,
): readonly string[] => [institutionId, ...succeededBy(institutions, institutionId, day)]
