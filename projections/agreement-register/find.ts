import { mostCounted, type Hits } from '#schemas/views/hits.ts'
import type { Correction } from '#schemas/views/search.ts'
import { hitsIn, pageOfArms, sumOf, type Arm } from '../agreement-listing/arms.ts'
import { armsAsked } from '../agreement-listing/asked.ts'
import { isIn, scopesAsked } from '../agreement-listing/scopes.ts'
import type { Paging } from '../page.ts'
import type { ReadModel, ResultRow } from '../projection.ts'
import { allHits, firstHits, type HitsAsked, type HitsFound } from '../search/hits-page.ts'
import { orderedHits, type OrderedAsked } from '../search/ordered-hits.ts'
import { queryWords } from '../search/query-words.ts'
import { manyHits, search, type Searched } from '../search/search.ts'
import type { Searchable } from '../search/searchable.ts'
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
  asked: Asked,
): Omit<Found, 'corrections'> => {
  const { query, paging, words } = asked
  return {
    rows: pageInOrder(model, arms, asked),
    total: paging.withoutTotal === true ? null : hitsIn(model, withWords(arms, words), query.day),
  }
}

const pageInOrder = (
  model: ReadModel,
  arms: readonly Arm[],
  { query: { day, sort }, paging, words }: Asked,
): readonly ResultRow[] => {
  const { order, limit, after } = placeOf(sort, paging)
  const last = after === null ? null : { key: after.key, stream: after.id }
  return pageOfArms(model, arms, { day, order, limit, after: last, test: words })
}

const withWords = (arms: readonly Arm[], words: Condition | undefined): readonly Arm[] =>
  words === undefined ? arms : arms.map((arm) => ({ ...arm, tests: [...arm.tests, () => words] }))

const bySearch = (model: ReadModel, query: AgreementQuery, paging: Paging): Found => {
  const searchable = searchableAgreements(query.day, query.viewer)
  const arms = armsAsked(model, query, query)
  const [asked, whole] = [sumOf(arms), sumOf(armsAsked(model, {}, query))]
  const wanted: Wanted = {
    ...placeOf(query.sort, paging),
    asked: [searchable.seen, ...filterConditions(query)],
    isCounted: paging.withoutTotal !== true,
    mostRecent: manyHits,
  }
  const asTyped = asked * 4 < whole ? null : foundAsTyped(model, { searchable, query }, wanted)
  if (asTyped !== null) return { ...counted(asTyped, wanted), corrections: [] }
  const searched = search(model, searchable, query.q ?? '')
  const { corrections } = searched
  const work: Work = { texts: searched.texts, asked, whole }
  const inOrder = { query, paging, words: holdsWords(searched) }
  if (areFewer(work)) return { ...fromArms(model, arms, inOrder), corrections }
  const found =
    (isInOrder(query, work) ? orderedHits(model, { searchable, ...searched }, wanted) : null) ??
    hitsByIndex(model, { searched, work }, wanted)
  const rows = found?.rows ?? pageInOrder(model, arms, inOrder)
  return { ...counted({ rows, total: found?.total ?? null }, wanted), corrections }
}

const counted = <Rows>(
  { rows, total }: { rows: Rows; total: Hits | null },
  { isCounted }: Wanted,
): { rows: Rows; total: Hits | null } => ({ rows, total: isCounted ? total : null })

/**
 * As most searches are: the words are there as they were typed, in what may be seen of most of all. Null
 * where nothing is found like that, and it is worth while to look for what was meant.
 */
const foundAsTyped = (
  model: ReadModel,
  { searchable, query }: { searchable: Searchable; query: AgreementQuery },
  wanted: Wanted,
): { rows: readonly ResultRow[]; total: Hits } | null => {
  const words = queryWords(query.q ?? '').map(({ folded }) => folded)
  if (words.length === 0 || !query.sort.endsWith('title')) return null
  const found = orderedHits(model, { searchable, words }, wanted)
  return found?.rows == null || found.rows.length === 0 ? null : { ...found, rows: found.rows }
}

type Wanted = HitsAsked & OrderedAsked

/** Where the index has more than are counted, the first of them are found in its order. */
const isInOrder = ({ sort }: AgreementQuery, { texts }: Work): boolean =>
  sort.endsWith('title') && texts > mostCounted

/** Null where the list is read in order instead. */
const hitsByIndex = (
  model: ReadModel,
  { searched: { byIndex }, work }: { searched: Searched; work: Work },
  wanted: Wanted,
): HitsFound | null => {
  if (!wanted.isCounted) return work.texts < manyHits ? allHits(model, byIndex, wanted) : null
  return work.texts >= manyHits || isSoonFull(work, wanted.limit)
    ? firstHits(model, byIndex, wanted)
    : allHits(model, byIndex, wanted)
}

/** How many there are to go through, one way or the other. */
interface Work extends Pick<Searched, 'texts'> {
  readonly asked: number
  /** Whatever is asked for. */
  readonly whole: number
}

/** What is asked for is gone through sooner than what the index has of the words. */
const areFewer = ({ texts, asked, whole }: Work): boolean =>
  texts < manyHits
    ? asked * timesToRead <= texts
    : // Of the first hits of a word that very many have, enough are among what most of all is.
      asked < mostGoneThrough && asked * 4 < whole

/** Reading the texts of one takes as long as so many hits of the index (measured: 5 to 10). */
const timesToRead = 10

/** Some milliseconds of work. */
const mostGoneThrough = 20_000

/** In order a page is full before all that the index has of the words would be gone through. */
const isSoonFull = ({ texts, asked, whole }: Work, limit: number): boolean => {
  const share = Math.min(1, texts / whole)
  return share * asked > mostCounted && limit * timesToRead < texts * share
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

const placeOf = (sort: AgreementSort, { limit, after }: Paging) =>
  ({
    order: {
      column: sort.endsWith('title') ? 'title_order' : 'begins_on',
      id: 'stream',
      direction: sort.startsWith('-') ? 'DESC' : 'ASC',
    },
    limit: limit + 1,
    after: after === null ? null : { key: after.key, id: streamOfAgreement(after.id) },
  }) as const
