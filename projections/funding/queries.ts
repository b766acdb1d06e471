import type { FundingGroup, FundingGrouping, FundingSums } from '#schemas/views/funding.ts'
import { fundingSource } from '#domain/boundaries/funding.ts'
import { dayAfter } from '#domain/dates.ts'
import { everything, scopesAsked } from '../agreement-listing/scopes.ts'
import { pageOf, type PageOf, type Paging } from '../page.ts'
import { textOf, type ReadModel, type ResultRow } from '../projection.ts'
import { condition, type Condition } from '../sql.ts'
import { byParagraph, byTheme, together, withoutTheme } from './groupings.ts'
import { noSums, numbers, sumsFrom } from './numbers.ts'

export interface FundingQuery {
  /** The date asked for, `YYYY-MM-DD`. */
  readonly day: string
  readonly groupBy: FundingGrouping
  /** What comes from this paragraph alone, however it is written, or from this other source. */
  readonly paragraph?: string | undefined
  readonly institutionId?: string | undefined
  readonly municipalityCode?: string | undefined
}

/** All groups, those of most agreements first. */
export interface FundingGroups {
  readonly all: FundingSums
  readonly groups: readonly FundingGroup[]
}

export interface FundingFound extends PageOf<FundingGroup> {
  readonly all: FundingSums
}

/**
 * Funding on a day, together and by groups. Of all and of a municipality numbers are kept; of an institution
 * its agreements are gone through.
 */
export const fundingOn = (
  model: ReadModel,
  { day, groupBy, paragraph, ...filter }: FundingQuery,
): FundingGroups => {
  const source = paragraph === undefined ? undefined : fundingSource(paragraph)
  const scopes = scopesAsked(filter).map(([scope]) => scope)
  const read = (grouping: string): FundingGroup[] =>
    (filter.institutionId === undefined ? keptIn : goneThrough)(model, { scopes, grouping, day })
  const ofParagraphs = () =>
    read(byParagraph).filter(({ key }) => source === undefined || key === source)
  const [{ key: _key, ...all } = { key: null, ...noSums }] =
    source === undefined ? read(together) : ofParagraphs()
  return {
    all,
    groups: (groupBy === 'paragraph' ? ofParagraphs() : read(byTheme(source)))
      .toSorted(inOrder)
      .map((group) => (group.key === withoutTheme ? { ...group, key: null } : group)),
  }
}

/** A page of them. */
export const fundingPage = ({ all, groups }: FundingGroups, paging: Paging): FundingFound => {
  const { limit, after } = paging
  const rest =
    after === null
      ? groups
      : groups.filter((one) => inOrder(one, { agreements: Number(after.key), key: after.id }) > 0)
  const page = pageOf(rest.slice(0, limit + 1), paging, groups.length, {
    item: (group) => group,
    keyset: ({ agreements, key }) => ({ key: String(agreements), id: key ?? withoutTheme }),
  })
  return { ...page, all }
}

const inOrder = (a: Ordered, b: Ordered): number => {
  const [first, second] = [a.key ?? withoutTheme, b.key ?? withoutTheme]
  if (a.agreements !== b.agreements) return b.agreements - a.agreements
  return first < second ? -1 : Number(first > second)
}

type Ordered = Pick<FundingGroup, 'agreements' | 'key'>

interface Asked {
  /** All of these it has to be in; none where everything is asked for. */
  readonly scopes: readonly string[]
  readonly grouping: string
  readonly day: string
}

/** What changed in the years before, in the months of its year before, and on the days of its month. */
const keptIn = (model: ReadModel, { scopes, grouping, day }: Asked): FundingGroup[] => {
  const [year, month] = [day.slice(0, 4), day.slice(0, 7)]
  const ranges = [
    ['y', `y${year}`],
    [`m${year}`, `m${month}`],
    [`d${month}`, `d${dayAfter(day)}`],
  ]
  const rows = model.all(
    `SELECT c.key, sum(c.agreements) AS agreements, ${numbers.map((name) => `sum(c.${name}) AS ${name}`).join(', ')}
     FROM json_each($ranges) AS r CROSS JOIN funding_change AS c
       ON c.scope = $scope AND c.grouping = $grouping
         AND c.period >= r.value ->> 0 AND c.period < r.value ->> 1
     GROUP BY c.key HAVING sum(c.agreements) > 0`,
    { ranges: JSON.stringify(ranges), scope: scopes[0] ?? everything, grouping },
  )
  return rows.map(groupFrom)
}

/** An agreement has one row on a day. */
const goneThrough = (model: ReadModel, { scopes, grouping, day }: Asked): FundingGroup[] => {
  const [scope = everything, ...others] = scopes
  const { sql, parameters } = areAlsoIn(others)
  const rows = model.all(
    `SELECT g.value ->> 1 AS key, count(*) AS agreements, ${numbers.map((name, at) => `sum(g.value ->> ${String(at + 2)}) AS ${name}`).join(', ')}
     FROM funding_listed AS l
     CROSS JOIN funding AS f ON f.stream = l.stream AND f.from_day = l.from_day
     CROSS JOIN json_each(f.groups_in) AS g ON g.value ->> 0 = $grouping
     WHERE l.scope = $scope AND l.from_day <= $day AND l.to_day > $day AND ${sql}
     GROUP BY 1`,
    { scope, grouping, day, ...parameters },
  )
  return rows.map(groupFrom)
}

const areAlsoIn = (scopes: readonly string[]): Condition =>
  condition(
    `NOT EXISTS (SELECT 1 FROM json_each($others) AS o
      WHERE o.value NOT IN (SELECT value FROM json_each(f.scopes)))`,
    { others: JSON.stringify(scopes) },
  )

const groupFrom = (row: ResultRow): FundingGroup => ({ key: textOf(row, 'key'), ...sumsFrom(row) })
