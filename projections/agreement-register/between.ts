import { agreementIdOf } from './stream.ts'
import { textOf, type ReadModel } from '../projection.ts'

/** Agreements that both were ever party to, as last recorded. */
export const agreementsBetween = (
  model: ReadModel,
  institutionId: string,
  networkId: string,
): string[] =>
  model
    .all(
      `SELECT DISTINCT a.stream FROM agreement_party AS a
       JOIN agreement_party AS b ON b.party_id = $networkId AND b.stream = a.stream
       WHERE a.party_id = $institutionId`,
      { institutionId, networkId },
    )
    .map((row) => agreementIdOf(textOf(row, 'stream')))
