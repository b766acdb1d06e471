import { textOf, type ReadModel } from '../projection.ts'

/** Agreements that both were ever party to, as last recorded. */
export const agreementsBetween = (
  model: ReadModel,
  institutionId: string,
  networkId: string,
): string[] =>
  model
    .all(
      `SELECT DISTINCT a.agreement_id FROM agreement_party AS a
       JOIN agreement_party AS b ON b.party_id = $networkId AND b.agreement_id = a.agreement_id
       WHERE a.party_id = $institutionId`,
      { institutionId, networkId },
    )
    .map((row) => textOf(row, 'agreement_id'))
