import type { Hits } from '#schemas/views/hits.ts'
import type { Correction } from '#schemas/views/search.ts'
import { hitsIn, pageOfArms, sumOf, type Arm, type Order } from '../agreement-listing/arms.ts'
import { armsAsked } from '../agreement-listing/asked.ts'
import { isIn, scopesAsked } from '../agreement-listing/scopes.ts'
import type { Paging } from '../page.ts'
import type { ReadModel, ResultRow } from '../projection.ts'
import { countHits } from '../search/count-hits.ts'
import { forPage, manyHits, search, type Reading, type Searched } from '../search/search.ts'
import { allOf, condition, whereAsked, type Condition } from '../sql.ts'
import type { AgreementFilter, Viewer } from './filters.ts'
import { searchableAgreements } from './search.ts'
import { streamOfAgreement } from './stream.ts'

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

interface Found {
  /** One more than a page has, with `stream` and `sort_key`. */
  readonly rows: readonly ResultRow[]
  /** Null where nobody asked. */
  readonly total: Hits | null
  readonly corrections: readonly Correction[]
}

/** The agreements of a page, in order. */
export const findAgreements = (model: ReadModel, query: AgreementQuery, paging: Paging): Found =>
  (query.q ?? '').trim() === ''
    ? { ...fromArms(model, armsAsked(model, query, query), { query, paging }), corrections: [] }
    : bySearch(model, query, paging)

interface Asked {
  readonly query: AgreementQuery
  readonly paging: Paging
  readonly words?: Condition
}

/** Read in the order of the list; words are tested on what comes. */
const fromArms = (
  model: ReadModel,
  arms: readonly Arm[],
  { query, paging, words }: Asked,
): Omit<Found, 'corrections'> => {
  const { day, sort } = query
  return {
    rows: pageOfArms(model, arms, { day, ...placeOf(sort, paging), test: words }),
    total: paging.withoutTotal === true ? null : hitsIn(model, withWords(arms, words), day),
  }
}

const withWords = (arms: readonly Arm[], words: Condition | undefined): readonly Arm[] =>
  words === undefined ? arms : arms.map((arm) => ({ ...arm, tests: [...arm.tests, () => words] }))

const bySearch = (model: ReadModel, query: AgreementQuery, paging: Paging): Found => {
  const searchable = searchableAgreements(query.day, query.viewer)
  const searched = search(model, searchable, query.q)
  const { corrections } = searched
  const arms = armsAsked(model, query, query)
  const words = holdsWords(searched)
  const work: Work = {
    texts: searched.texts,
    asked: sumOf(arms),
    whole: sumOf(armsAsked(model, {}, query)),
  }
  if (areFewer(work)) return { ...fromArms(model, arms, { query, paging, words }), corrections }
  const asked = [searchable.seen, ...filterConditions(query)]
  const total = paging.withoutTotal === true ? null : countHits(model, searched, asked)
  const place = placeOf(query.sort, paging)
  const reading = forPage(searched, total)
  const rows =
    reading === searched.inOrder || isSoonFull(work, total, place)
      ? pageOfArms(model, arms, { day: query.day, ...place, test: words })
      : pageByIndex(model, withAlso(reading, asked), place)
  return { rows, total, corrections }
}

const withAlso = ({ from, conditions }: Reading, asked: readonly Condition[]): Reading => ({
  from,
  conditions: [...asked, ...conditions],
})

const pageByIndex = (
  model: ReadModel,
  { from, conditions }: Reading,
  { order, limit, after }: Place,
): readonly ResultRow[] => {
  const { column, direction } = order
  const shown = allOf([...conditions, ...beyond(order, after)])
  return model.all(
    `SELECT i.stream, i.${column} AS sort_key FROM ${from} WHERE ${shown.sql}
     ORDER BY i.${column} ${direction}, i.stream ${direction} LIMIT $limit`,
    { ...shown.parameters, limit },
  )
}

/** How many there are to go through, one way or the other. */
interface Work {
  /** That hold the rarest word, up to `manyHits`. */
  readonly texts: number
  readonly asked: number
  /** Whatever is asked for. */
  readonly whole: number
}

/** What is asked for is gone through sooner than what the index has of the rarest word. */
const areFewer = ({ texts, asked, whole }: Work): boolean =>
  texts < manyHits
    ? asked <= texts
    : // Of the first hits of a word that very many have, enough are among what most of all is.
      asked < mostGoneThrough && asked * 4 < whole

/** Some milliseconds of work. */
const mostGoneThrough = 20_000

/** In order a page is full before all that the index has of the word would be put in order. */
const isSoonFull = (
  { texts, asked, whole }: Work,
  total: Hits | null,
  { limit }: Place,
): boolean => {
  if (total === null) return false
  const hits = typeof total === 'number' ? total : Math.max(total.moreThan, (texts * asked) / whole)
  // Words of one are looked at in the time that three hits take.
  return asked * limit * 3 < texts * hits
}

/** The words, of an agreement in a listing. */
export const holdsWords = ({ inOrder }: Searched): Condition => {
  const { sql, parameters } = allOf(inOrder.conditions)
  return condition(
    `EXISTS (SELECT 1 FROM agreement_interval AS i
      WHERE i.stream = l.stream AND i.from_day <= $day AND i.to_day > $day AND ${sql})`,
    parameters,
  )
}

/** Conditions on an interval `i`. */
const filterConditions = (filter: AgreementFilter): Condition[] => [
  ...whereAsked(filter.status, (status) => condition('i.status = $status', { status })),
  ...whereAsked(filter.formality, (formality) =>
    condition('i.formality = $formality', { formality }),
  ),
  ...whereAsked(filter.production, (production) =>
    condition('i.production = $production', { production }),
  ),
  ...scopesAsked(filter).map((scopes, index) => isIn(scopes, `asked${String(index)}`)),
]

interface Place {
  readonly order: Order
  readonly limit: number
  readonly after: { readonly key: string; readonly stream: string } | null
}

const placeOf = (sort: AgreementSort, { limit, after }: Paging): Place => ({
  order: {
    column: sort.endsWith('title') ? 'title_order' : 'begins_on',
    direction: sort.startsWith('-') ? 'DESC' : 'ASC',
  },
  limit: limit + 1,
  after: after === null ? null : { key: after.key, stream: streamOfAgreement(after.id) },
})

const beyond = ({ column, direction }: Order, after: Place['after']): Condition[] =>
  after === null
    ? []
    : [
        condition(
          `(i.${column}, i.stream) ${direction === 'ASC' ? '>' : '<'} ($afterKey, $afterStream)`,
          { afterKey: after.key, afterStream: after.stream },
        ),
      ]
