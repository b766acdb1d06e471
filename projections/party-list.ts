import type { PartyDetails, RegisteredParty } from '#domain/parties/party.ts'
import { detailsOn } from '#domain/parties/party.ts'
import type { Hits } from '#schemas/views/hits.ts'
import type { ClosedParty } from '#schemas/views/party.ts'
import { hitsKnownBy, pageOf, type PageOf, type Paging } from './page.ts'
import { textOf, type ReadModel, type ResultRow } from './projection.ts'
import { countHits } from './search/count-hits.ts'
import { forPage, search } from './search/search.ts'
import { ownText } from './search/text-source.ts'
import { allOf, condition, type Condition } from './sql.ts'
import type { StreamDocument } from './stream-document.ts'

/** A party on a day, as both lists and single views show it. */
export interface PartyOnDay<Details extends PartyDetails> {
  readonly id: string
  readonly revision: number
  readonly details: Details
  readonly closed: ClosedParty | null
}

export interface PartyListQuery<Document extends StreamDocument> {
  readonly table: 'institution' | 'network'
  readonly day: string
  /** On the interval `i`. */
  readonly conditions: readonly Condition[]
  /** Words as a person typed them. */
  readonly q: string | undefined
  readonly isOfKind: (document: StreamDocument) => document is Document
}

/** Parties by their names of the day, in Danish order, a page at a time. */
export const listParties = <Document extends Exclude<StreamDocument, { kind: 'agreement' }>>(
  model: ReadModel,
  { table, day, conditions, q, isOfKind }: PartyListQuery<Document>,
  paging: Paging,
): PageOf<Document, Hits> => {
  const seen = condition('i.from_day <= $day AND i.to_day > $day', { day })
  const sources = [ownText(table, 'from_day')]
  const searched = search(model, { table, key: 'from_day', sources, seen }, q)
  const asked = [seen, ...conditions]
  const total = paging.withoutTotal === true ? null : countHits(model, searched, asked)
  const reading = forPage(searched, total)
  const page = allOf([...asked, ...reading.conditions, ...afterLast(paging)])
  const rows = model.all(
    `SELECT i.stream, i.party_id, i.name_order FROM ${reading.from} WHERE ${page.sql}
     ORDER BY i.name_order, i.party_id LIMIT $limit`,
    { ...page.parameters, limit: paging.limit + 1 },
  )
  const read = (row: ResultRow): Document => {
    const document = model.document(textOf(row, 'stream'))
    if (document === null || !isOfKind(document)) throw new Error('A row without its document')
    return document
  }
  const found = pageOf(rows, paging, total ?? hitsKnownBy(rows, paging), {
    item: read,
    keyset: (row) => ({ key: textOf(row, 'name_order'), id: textOf(row, 'party_id') }),
  })
  return { ...found, corrected: searched.corrections }
}

export const partyOnDay = <Details extends PartyDetails>(
  { revision, state }: { revision: number; state: RegisteredParty<Details> },
  day: string,
): PartyOnDay<Details> => ({
  id: state.id,
  revision,
  details: detailsOn(state, day),
  closed: state.closed,
})

const afterLast = ({ after }: Paging): Condition[] =>
  after === null
    ? []
    : [
        condition('(i.name_order, i.party_id) > ($afterKey, $afterId)', {
          afterKey: after.key,
          afterId: after.id,
        }),
      ]
