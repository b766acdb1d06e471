import type { AgreementSummary } from '#schemas/views/agreement.ts'
import { joined } from '../terms/value-words.ts'
import type { Visit } from '../visit.ts'

/** With whom an institution has an agreement: "Ældre Sagen og Haderslev Bibliotek". */
export const otherParties = (
  visit: Visit,
  institutionId: string,
  agreement: Pick<AgreementSummary, 'parties'>,
): string => joined(visit.language, otherNames(visit, institutionId, agreement))

export const otherNames = (
  { texts }: Visit,
  institutionId: string,
  { parties }: Pick<AgreementSummary, 'parties'>,
): readonly string[] =>
  parties
    .filter(({ id }) => id !== institutionId)
    .map(({ name }) => (name === '' ? texts.site.unknown : name))
