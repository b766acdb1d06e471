import { namesOf } from '../agreement-register/text.ts'
import { textOf, type Dependents } from '../projection.ts'
import { isPartyDocument } from '../stream-document.ts'
import { placesOf } from './rows.ts'

/**
 * Where its institutions are and of which kind its networks are decides where an agreement is listed,
 * and their names what it is found by.
 */
export const madeOfParties: Dependents = {
  isSource: (stream) => stream.startsWith('institution-') || stream.startsWith('network-'),
  seenOf: (document) =>
    isPartyDocument(document) ? JSON.stringify([placesOf(document), namesOf(document)]) : null,
  streamsFrom: (model, document) =>
    isPartyDocument(document)
      ? model
          .all('SELECT DISTINCT stream FROM agreement_party WHERE party_id = $id ORDER BY stream', {
            id: document.state.id,
          })
          .map((row) => textOf(row, 'stream'))
      : [],
}
