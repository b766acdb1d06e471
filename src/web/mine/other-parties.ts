import type { AgreementSummary, PartyName } from '#schemas/views/agreement.ts'
import { joined } from '../terms/value-words.ts'
import type { Visit } from '../visit.ts'

/** Whose agreements are one's own: the own institution's, and those that it took over. */
export interface Own {
  readonly institutionId: string
  readonly takenOver: readonly { readonly id: string; readonly name: string }[]
}

type Told = Pick<AgreementSummary, 'parties'>

/** "med Ældre Sagen og Haderslev Bibliotek, overtaget fra Hoptrup Skole". */
export const withWhom = (visit: Visit, own: Own, agreement: Told): string => {
  const others = visit.texts.mine.with(joined(visit.language, otherNames(visit, own, agreement)))
  const from = takenOverFrom(visit, own, agreement)
  return from === null ? others : `${others}, ${from}`
}

export const otherNames = (visit: Visit, own: Own, agreement: Told): readonly string[] => {
  const inherited = inheritedFrom(own, agreement)
  return agreement.parties
    .filter((party) => party.id !== own.institutionId && !inherited.includes(party))
    .map((party) => nameOf(visit, party))
}

/** "overtaget fra Hoptrup Skole"; null where the own institution is itself party to it. */
export const takenOverFrom = (visit: Visit, own: Own, agreement: Told): string | null => {
  const names = inheritedFrom(own, agreement).map((party) => nameOf(visit, party))
  return names.length === 0 ? null : visit.texts.mine.takenOverFrom(joined(visit.language, names))
}

export const isTakenOver = (own: Own, agreement: Told): boolean =>
  inheritedFrom(own, agreement).length > 0

const inheritedFrom = (
  { institutionId, takenOver }: Own,
  { parties }: Told,
): readonly PartyName[] =>
  parties.some(({ id }) => id === institutionId)
    ? []
    : parties.filter((party) => takenOver.some(({ id }) => id === party.id))

const nameOf = ({ texts }: Visit, { name }: PartyName): string =>
  name === '' ? texts.site.unknown : name
