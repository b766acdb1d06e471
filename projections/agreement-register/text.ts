import type { Terms } from '#schemas/terms/terms.ts'
import { registeredIdOf } from '#domain/agreements/terms-rules.ts'
import { detailsOn, detailsTimeline, type PartyDetails } from '#domain/parties/party.ts'
import { joined, type Stretch } from '../findings/stretches.ts'
import { endOfTime, type ReadDocument } from '../projection.ts'
import { foldedText } from '../search/folding.ts'
import { isPartyDocument, type PartyDocument } from '../stream-document.ts'

/** What can be searched for while the parties have the same names. */
interface AgreementText extends Stretch {
  readonly folded: string
}

/** What of an agreement can be searched for, with the names that its parties have on each day. */
export const agreementTexts = (terms: Terms, read: ReadDocument): AgreementText[] => {
  const parties = partiesOf(terms, read)
  const begins = parties.flatMap((party) => namesOf(party).map(({ from }) => from))
  const days = [...new Set(['', ...begins])].toSorted()
  const texts = days.map((from, at) => ({
    from,
    to: days[at + 1] ?? endOfTime,
    folded: textOn(terms, parties, from),
  }))
  return joined(texts, (a, b) => a.folded === b.folded)
}

/** The names of a party, each from its first day on; the first from always. */
export const namesOf = ({ state }: PartyDocument): { from: string; name: string }[] =>
  detailsTimeline<PartyDetails>(state).map(({ from, details }) => ({
    from: from ?? '',
    name: details.name,
  }))

const partiesOf = ({ parties }: Terms, read: ReadDocument): PartyDocument[] =>
  parties.flatMap((party) => {
    const id = registeredIdOf(party)
    const document = id === null ? null : read(`${party.kind}-${id}`)
    return document !== null && isPartyDocument(document) ? [document] : []
  })

const textOn = (terms: Terms, parties: readonly PartyDocument[], day: string): string =>
  foldedText([
    terms.title,
    terms.purpose,
    terms.targetGroup.description,
    ...terms.places,
    terms.kleCode,
    terms.caseNumber,
    ...terms.parties.flatMap((party) => [
      party.kind === 'organisation' ? party.name : null,
      ...party.tasks.flatMap(({ title, description, place }) => [title, description, place]),
    ]),
    ...parties.map(({ state }) => detailsOn<PartyDetails>(state, day).name),
  ])
