import type { PartyDetails, RegisteredParty } from '#domain/parties/party.ts'
import { detailsOn } from '#domain/parties/party.ts'
import type { Hits } from '#schemas/views/hits.ts'
import type { ClosedParty } from '#schemas/views/party.ts'
import type { Correction } from '#schemas/views/search.ts'
import { hitsKnownBy, pageOf, type PageOf, type Paging } from './page.ts'
import { textOf, type ReadModel, type ResultRow } from './projection.ts'
import { countHits } from './search/count-hits.ts'
import { allHits, firstHits } from './search/hits-page.ts'
import { manyHits, search } from './search/search.ts'
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
  /** What the whole list is read from, where nothing is searched for. */
  readonly list: 'institution' | 'network' | 'network_municipality'
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
  { table, list, day, conditions, q, isOfKind }: PartyListQuery<Document>,
  paging: Paging,
): PageOf<Document, Hits> => {
  const asked = [condition('i.from_day <= $day AND i.to_day > $day', { day }), ...conditions]
  const { rows, total, corrections } =
    q === undefined || q.trim() === ''
      ? { ...wholeList(model, { table: list, asked }, paging), corrections: [] }
      : bySearch(model, { table, day, asked, q }, paging)
  const read = (row: ResultRow): Document => {
    const document = model.document(textOf(row, 'stream'))
    if (document === null || !isOfKind(document)) throw new Error('A row without its document')
    return document
  }
  const found = pageOf(rows, paging, total ?? hitsKnownBy(rows, paging), {
    item: read,
    keyset: (row) => ({ key: textOf(row, 'sort_key'), id: textOf(row, 'id') }),
  })
  return { ...found, corrected: corrections }
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

interface Listed {
  readonly table: string
  /** Conditions on an interval `i`. */
  readonly asked: readonly Condition[]
}

interface FoundParties {
  /** One more than a page has, with `stream`, `id` and `sort_key`. */
  readonly rows: readonly ResultRow[]
  /** Null where nobody asked. */
  readonly total: Hits | null
}

const wholeList = (model: ReadModel, { table, asked }: Listed, paging: Paging): FoundParties => ({
  total: paging.withoutTotal === true ? null : countHits(model, table, asked),
  rows: pageInOrder(model, { table, asked }, paging),
})

const bySearch = (
  model: ReadModel,
  { table, day, asked, q }: Listed & { readonly day: string; readonly q: string },
  paging: Paging,
): FoundParties & { readonly corrections: readonly Correction[] } => {
  const seen = condition('i.from_day <= $day AND i.to_day > $day', { day })
  const isOwn = 't.stream = i.stream AND t.from_day = i.from_day'
  const { corrections, ...searched } = search(model, { table, name: table, isOwn, seen }, q)
  const inOrder = [...asked, ...searched.inOrder.conditions]
  if (searched.texts >= manyHits && paging.withoutTotal === true)
    return { rows: pageInOrder(model, { table, asked: inOrder }, paging), total: null, corrections }
  const order = { column: 'name_order', id: 'party_id', direction: 'ASC' } as const
  const wanted = { asked, order, limit: paging.limit + 1, after: paging.after }
  const { rows, total } =
    searched.texts < manyHits
      ? allHits(model, searched.byIndex, wanted)
      : firstHits(model, searched.byIndex, wanted)
  return {
    rows: rows ?? pageInOrder(model, { table, asked: inOrder }, paging),
    total: paging.withoutTotal === true ? null : total,
    corrections,
  }
}

const pageInOrder = (
  model: ReadModel,
  { table, asked }: Listed,
  paging: Paging,
): readonly ResultRow[] => {
  const { sql, parameters } = allOf([...asked, ...afterLast(paging)])
  return model.all(
    `SELECT i.stream, i.party_id AS id, i.name_order AS sort_key FROM ${table} AS i WHERE ${sql}
     ORDER BY i.name_order, i.party_id LIMIT $limit`,
    { ...parameters, limit: paging.limit + 1 },
  )
}

const afterLast = ({ after }: Paging): Condition[] =>
  after === null
    ? []
    : [
        condition('(i.name_order, i.party_id) > ($afterKey, $afterId)', {
          afterKey: after.key,
          afterId: after.id,
        }),
      ]
