import type { NetworkKind } from '#schemas/parties/network.ts'
import { Formality, Production } from '#schemas/terms/classification.ts'
import type { Theme } from '#schemas/values.ts'
import type {
  CollaborationModel,
  ModelCell,
  ModelGrouping,
} from '#schemas/views/collaboration-model.ts'
import { numberOf, textOf, type ReadModel, type ResultRow } from '../projection.ts'
import { allOf, condition, whereAsked, type Condition } from '../sql.ts'
import { isNow, modelRows } from './rows.ts'

interface ModelFilter {
  readonly institutionId?: string | undefined
  readonly networkKind?: NetworkKind | undefined
  readonly theme?: Theme | undefined
  readonly place?: string | undefined
  readonly municipalityCode?: string | undefined
}

export interface ModelQuery extends ModelFilter {
  /** The date asked for, `YYYY-MM-DD`. */
  readonly day: string
  readonly groupBy: ModelGrouping | null
}

/** Titles shown in each cell; the list behind the number has all. */
const membersShown = 5

/** The four cells of Bilag 2 on a day: counts, first members, and rows where grouping is asked. */
export const collaborationModelOn = (
  model: ReadModel,
  { day, groupBy, ...filter }: ModelQuery,
): Omit<CollaborationModel, 'position'> => {
  const asked = allOf([
    condition('i.from_day <= $day AND i.to_day > $day', { day }),
    ...filterConditions(filter),
  ])
  const isNarrow = filter.institutionId !== undefined || filter.place !== undefined
  const counts = model.all(
    `SELECT i.status, i.formality, i.production, count(*) AS count
     FROM model_interval AS i WHERE ${asked.sql} GROUP BY i.status, i.formality, i.production`,
    asked.parameters,
  )
  const cells = Formality.options.flatMap((formality) =>
    Production.options.map((production) =>
      cell(model, asked, { formality, production, counts, isNarrow }),
    ),
  )
  const total = sum(counts.filter((row) => row.status === 'in-force'))
  const active = sum(
    counts.filter((row) => row.status === 'in-force' && row.production === 'co-production'),
  )
  return {
    validAt: day,
    total,
    lapsed: sum(counts.filter((row) => row.status === 'lapsed')),
    activeCitizenshipShare: total === 0 ? null : active / total,
    cells,
    groupedBy: groupBy,
    rows: groupBy === null ? [] : modelRows(model, asked, groupBy),
    rowsMayOverlap: groupBy !== null,
  }
}

const sum = (rows: readonly ResultRow[]): number =>
  rows.reduce((all, row) => all + numberOf(row, 'count'), 0)

interface CellAsked {
  readonly formality: Formality
  readonly production: Production
  readonly counts: readonly ResultRow[]
  /** Few agreements are left: they are found first, and then put in order. */
  readonly isNarrow: boolean
}

const cell = (
  model: ReadModel,
  asked: Condition,
  { formality, production, counts, isNarrow }: CellAsked,
): ModelCell => {
  const own = counts.filter(
    (row) =>
      row.status === 'in-force' && row.formality === formality && row.production === production,
  )
  // The plus keeps SQLite from walking the whole cell in order of title.
  const status = isNarrow ? '+i.status' : 'i.status'
  const members = model.all(
    `SELECT i.agreement_id, i.title FROM model_interval AS i
     WHERE ${status} = 'in-force' AND i.formality = $formality AND i.production = $production
       AND ${asked.sql}
     ORDER BY i.title_order, i.agreement_id LIMIT $shown`,
    { ...asked.parameters, formality, production, shown: membersShown },
  )
  return {
    formality,
    production,
    count: sum(own),
    members: members.map((row) => ({
      agreementId: textOf(row, 'agreement_id'),
      title: textOf(row, 'title'),
    })),
  }
}

const filterConditions = (filter: ModelFilter): Condition[] => [
  ...whereAsked(filter.institutionId, (institutionId) =>
    condition(isOneWith('institution', '$institutionId'), {
      institutionId,
    }),
  ),
  ...whereAsked(filter.networkKind, (networkKind) =>
    condition(hasMember(`m.dimension = 'network' AND ${isNow('r.network_kind = $networkKind')}`), {
      networkKind,
    }),
  ),
  ...whereAsked(filter.municipalityCode, (municipalityCode) =>
    condition(
      hasMember(
        `m.dimension = 'institution' AND ${isNow('r.municipality_code = $municipalityCode')}`,
      ),
      { municipalityCode },
    ),
  ),
  ...whereAsked(filter.theme, (theme) => condition(isOneWith('theme', '$theme'), { theme })),
  ...whereAsked(filter.place, (place) => condition(isOneWith('place', '$place'), { place })),
]

const hasMember = (test: string): string =>
  `EXISTS (SELECT 1 FROM model_member AS m
    WHERE m.stream = i.stream AND m.from_day = i.from_day AND ${test})`

// A list that is made once and looked up by key: few agreements are one institution's or place's.
const isOneWith = (dimension: 'institution' | 'theme' | 'place', key: string): string =>
  `(i.stream, i.from_day) IN (SELECT m.stream, m.from_day FROM model_member AS m
    WHERE m.dimension = '${dimension}' AND m.key = ${key})`
