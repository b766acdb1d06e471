import type { AgreementHistory } from '#projections/agreement-history/queries.ts'
import { firstDay } from '#domain/dates.ts'
import { municipalityName } from '#src/texts/municipalities.ts'
import { enumWords } from '../terms/catalogues.ts'
import type { AgreementOnPage } from './read-agreement.ts'

export type Entry = AgreementHistory['entries'][number]

/** What an event was, as a heading. */
export const happened = (shown: AgreementOnPage, entry: Entry): string => {
  const { history: words } = shown.visit.texts.agreement
  switch (entry.event) {
    case 'agreement-proposed':
      return proposed(shown, entry)
    case 'agreement-agreed':
      return words.agreed
    case 'agreement-ended':
      return entry.end === null
        ? shown.visit.texts.status.ended
        : enumWords(shown.visit.language).endReason[entry.end.reason]
    case 'agreement-revised':
      return revised(shown, entry)
  }
}

/** A role and where, never a name of a person. */
export const actorOf = (
  { visit: { language, texts }, names }: AgreementOnPage,
  actor: Entry['actor'],
): string => {
  const { history: words } = texts.agreement
  switch (actor.role) {
    case 'institution-leader':
      return words.leaderOf(names.get(actor.institutionId) ?? texts.site.unknown)
    case 'coordinator':
      return words.coordinatorIn(municipalityName(language, actor.municipalityCode))
    case 'analyst':
      return words.analyst
  }
}

export const partyNamed = ({ visit, names }: AgreementOnPage, partyId: string | null): string =>
  names.get(partyId ?? '') ?? visit.texts.agreement.history.aParty

/** Where an entry stands on the page. */
export const anchorOf = ({ revision }: Pick<Entry, 'revision'>): string =>
  `entry-${String(revision)}`

/** The way there, on the same page. */
export const toEntry = (entry: Pick<Entry, 'revision'>): string => `#${anchorOf(entry)}`

/** As far as it is known, where it counts from when its period begins: "2024". */
export const effectiveDate = ({ effectiveFrom, periodFrom }: Entry): string | null =>
  periodFrom !== null && firstDay(periodFrom) === effectiveFrom ? periodFrom : effectiveFrom

const proposed = (shown: AgreementOnPage, { origin, proposedBy }: Entry): string => {
  const { history: words } = shown.visit.texts.agreement
  const party = partyNamed(shown, proposedBy)
  switch (origin) {
    case 'afterwards':
      return words.registeredAfterwards(party)
    case 'imported':
      return words.imported(party)
    case 'registered':
    case null:
      return words.proposed(party)
  }
}

const revised = (shown: AgreementOnPage, { kind, partyId }: Entry): string => {
  const { history: words } = shown.visit.texts.agreement
  if (kind === 'party-left') return words.partyLeft(partyNamed(shown, partyId))
  return words.revised[kind ?? 'amendment']
}
