import type { Terms } from '#schemas/terms/terms.ts'
import { foldedText } from '../search/folding.ts'

/** What of an agreement can be searched for; registered parties are found by names of their own. */
export const agreementText = (terms: Terms): string =>
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
  ])
