import type { Viewer } from '#projections/agreement-register/filters.ts'
import type { AgreementQuery } from '#projections/agreement-register/list.ts'
import { succeededBy } from '#projections/institutions/queries.ts'
import type { ReadModel } from '#projections/projection.ts'

/** Who asks, as signed in. */
export type Asker =
  | Exclude<Viewer, { role: 'institution-leader' }>
  | { readonly role: 'institution-leader'; readonly institutionId: string }

/** Agreements asked for by whoever signed in, of today. */
export type AskedAgreements = Omit<AgreementQuery, 'day' | 'viewer'> & { readonly viewer: Asker }

/** Who looks on a day: a leader sees what the institutions that it took over from do, too. */
export const viewerOf = (institutions: ReadModel, asker: Asker, day: string): Viewer =>
  asker.role === 'institution-leader'
    ? { role: asker.role, institutionIds: ownAndSucceeded(institutions, asker.institutionId, day) }
    : asker

/** Itself, and all that it has taken over from on the day. */
export const ownAndSucceeded = (
  institutions: ReadModel,
  institutionId: string,
  day: string,
): readonly string[] => [institutionId, ...succeededBy(institutions, institutionId, day)]
