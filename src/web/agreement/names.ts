import type { Terms } from '#schemas/terms/terms.ts'
import type { AgreementView } from '#schemas/views/agreement.ts'
import { legalBasisIdsIn } from '#domain/boundaries/subject.ts'
import type { AgreementHistory } from '#projections/agreement-history/queries.ts'
import { legalBasisNames } from '../legal-bases/legal-basis-names.ts'
import type { Names } from '../terms/value-words.ts'
import { pathOf } from '../terms/path-of.ts'
import { termKinds } from '../terms/term-kinds.ts'
import type { PageContext } from '../visit.ts'

type Changes = AgreementHistory['entries'][number]['changes']

interface Told {
  readonly agreement: AgreementView
  readonly history: AgreementHistory
}

/**
 * Names of everything that the agreement, its history and other changes of its terms refer to; without
 * what has none here.
 */
export const namesOf = async (
  context: PageContext,
  told: Told,
  others: Changes = [],
): Promise<Names> => {
  const known = [...told.history.parties, ...told.agreement.parties].flatMap(
    ({ partyId, id, name }) =>
      name === ''
        ? []
        : ([
            [partyId, name],
            [id ?? partyId, name],
          ] as const),
  )
  const names = new Map(known)
  if (refersToLaw(told, others)) for (const one of await legalBasisNames(context)) names.set(...one)
  const missing = [...referencesOf(told), ...others.flatMap(referencesIn)].filter(
    ({ id }) => !names.has(id),
  )
  const found = await Promise.all(missing.map((reference) => nameOf(context, reference)))
  for (const [index, { id }] of missing.entries()) {
    const name = found[index] ?? null
    if (name !== null) names.set(id, name)
  }
  return names
}

interface Reference {
  readonly to: 'institution' | 'network' | 'agreement'
  readonly id: string
}

const referencesOf = ({ agreement, history }: Told): readonly Reference[] => [
  ...agreementsIn(agreement.terms, agreement.end),
  ...history.entries.flatMap(({ actor, end, changes }) => [
    ...agreementsIn(null, end),
    ...(actor.role === 'institution-leader'
      ? [{ to: 'institution', id: actor.institutionId } as const]
      : []),
    ...changes.flatMap(referencesIn),
  ]),
]

/** The agreements that the terms and the end name. */
const agreementsIn = (
  terms: Pick<Terms, 'parentAgreementId' | 'supersedesAgreementId'> | null,
  end: AgreementView['end'],
): readonly Reference[] =>
  [
    terms?.parentAgreementId,
    terms?.supersedesAgreementId,
    end?.supersededBy,
    end?.duplicateOf,
  ].flatMap((id) => (id == null ? [] : [{ to: 'agreement', id } as const]))

const referencesIn = ({ pointer, before, after }: Changes[number]): readonly Reference[] => {
  const path = pathOf(pointer)
  const kind = path === null ? null : termKinds[path]
  if (kind?.kind !== 'reference' || kind.to === 'legal-basis' || kind.to === 'person') return []
  const { to } = kind
  return [before, after].flatMap((id) => (typeof id === 'string' ? [{ to, id }] : []))
}

/** Whether a task rests on a legal basis, or did. */
const refersToLaw = ({ agreement, history }: Told, others: Changes): boolean =>
  legalBasisIdsIn([agreement.terms]).length > 0 ||
  [others, ...history.entries.map(({ changes }) => changes)].some((changes) =>
    changes.some(({ pointer }) => pointer.endsWith('BasisId')),
  )

const nameOf = async (
  { queries, visit }: PageContext,
  { to, id }: Reference,
): Promise<string | null> => {
  switch (to) {
    case 'institution':
      return (await queries.institution(id))?.details.name ?? null
    case 'network':
      return (await queries.network(id))?.details.name ?? null
    case 'agreement':
      return (await queries.agreement(id, visit.actor))?.terms.title ?? null
  }
}
