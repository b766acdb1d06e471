import { z } from 'zod'
import { Formality, Production } from '#schemas/terms/classification.ts'
import { Theme } from '#schemas/values.ts'
import { AgreementStatus, type AgreementSummary } from '#schemas/views/agreement.ts'
import type { Hits } from '#schemas/views/hits.ts'
import { hitsKnownBy, pageOf, type PageOf, type Paging } from '../page.ts'
import { optionalTextOf, textOf, type ReadModel, type ResultRow } from '../projection.ts'
import { allOf, condition, type Condition } from '../sql.ts'
import { countHits } from '../search/count-hits.ts'
import { forPage, search, type Reading } from '../search/search.ts'
import { filterConditions, type AgreementFilter, type Viewer } from './filters.ts'
import { partyNames } from './party-names.ts'
import { searchableAgreements } from './search.ts'

/** Names ascending, or the newest start first, and the other way round. */
export const agreementSorts = ['title', '-title', 'from', '-from'] as const
type AgreementSort = (typeof agreementSorts)[number]

export interface AgreementQuery extends AgreementFilter {
  /** The date asked for, `YYYY-MM-DD`. */
  readonly day: string
  readonly viewer: Viewer
  readonly sort: AgreementSort
  /** Words as a person typed them. */
  readonly q?: string | undefined
}

/** Agreements as they stand on a day, in Danish order, a page at a time. */
export const listAgreements = (
  model: ReadModel,
  query: AgreementQuery,
  paging: Paging,
): PageOf<AgreementSummary, Hits> => {
  const { day, viewer, q, sort, ...filter } = query
  const searchable = searchableAgreements(day, viewer)
  const asked = [searchable.seen, ...filterConditions(filter)]
  const searched = search(model, searchable, q)
  const total = paging.withoutTotal === true ? null : countHits(model, searched, asked)
  const shown = withAlso(forPage(searched, total), [...asked, ...afterLast(sort, paging)])
  const rows = rowsOf(model, shown, sort, paging)
  const names = partyNames(model, rows.slice(0, paging.limit), day)
  const page = pageOf(rows, paging, total ?? hitsKnownBy(rows, paging), {
    item: (row) => summary(row, names.get(textOf(row, 'agreement_id')) ?? []),
    keyset: (row) => ({ key: textOf(row, 'sort_key'), id: textOf(row, 'agreement_id') }),
  })
  return { ...page, corrected: searched.corrections }
}

const withAlso = ({ from, conditions }: Reading, also: readonly Condition[]): Reading => ({
  from,
  conditions: [...also, ...conditions],
})

const rowsOf = (
  model: ReadModel,
  { from, conditions }: Reading,
  sort: AgreementSort,
  { limit }: Paging,
): readonly ResultRow[] => {
  const { column, direction } = orderOf(sort)
  const shown = allOf(conditions)
  return model.all(
    `SELECT i.*, i.${column} AS sort_key FROM ${from}
     WHERE ${shown.sql}
     ORDER BY i.${column} ${direction}, i.agreement_id ${direction} LIMIT $limit`,
    { ...shown.parameters, limit: limit + 1 },
  )
}

const orderOf = (sort: AgreementSort): { column: string; direction: 'ASC' | 'DESC' } => ({
  column: sort.endsWith('title') ? 'title_order' : 'begins_on',
  direction: sort.startsWith('-') ? 'DESC' : 'ASC',
})

const afterLast = (sort: AgreementSort, { after }: Paging): Condition[] => {
  if (after === null) return []
  const { column, direction } = orderOf(sort)
  const beyond = direction === 'ASC' ? '>' : '<'
  return [
    condition(`(i.${column}, i.agreement_id) ${beyond} ($afterKey, $afterId)`, {
      afterKey: after.key,
      afterId: after.id,
    }),
  ]
}

const summary = (row: ResultRow, parties: AgreementSummary['parties']): AgreementSummary => ({
  agreementId: textOf(row, 'agreement_id'),
  title: textOf(row, 'title'),
  status: AgreementStatus.parse(row.status),
  endsOn: optionalTextOf(row, 'ends_on'),
  formality: Formality.parse(row.formality),
  production: Production.parse(row.production),
  parties,
  from: textOf(row, 'period_from'),
  until: optionalTextOf(row, 'period_until'),
  themes: z.array(Theme).parse(JSON.parse(textOf(row, 'themes'))),
  places: z.array(z.string()).parse(JSON.parse(textOf(row, 'places'))),
})
