import type { NetworkKind } from '#schemas/parties/network.ts'
import { Formality, Production } from '#schemas/terms/classification.ts'
import type { Theme } from '#schemas/values.ts'
import type {
  CollaborationModel,
  ModelCell,
  ModelGrouping,
} from '#schemas/views/collaboration-model.ts'
import { armsOf, countOf, pageOfArms, type Arm } from '../agreement-listing/arms.ts'
import { scopesAsked } from '../agreement-listing/scopes.ts'
import { agreementIdOf } from '../agreement-register/stream.ts'
import { textOf, type ReadModel } from '../projection.ts'
import { isInCell, isInForce, isLapsed, modelClasses, sumWhere } from './classes.ts'
import { modelRows } from './rows.ts'

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

/**
 * The four cells of Bilag 2 on a day: counts, first members, and rows where grouping is asked. The
 * counts of all and of one filter are kept; with several, those that fit one are gone through.
 */
export const collaborationModelOn = (
  model: ReadModel,
  { day, groupBy, ...filter }: ModelQuery,
): Omit<CollaborationModel, 'position'> => {
  const asked = scopesAsked(filter)
  const arms = armsOf(model, asked, { day, classes: [...modelClasses.keys()], name: 'model' })
  const counts = new Map(arms.map((arm) => [arm.class, countOf(model, arm, day)]))
  const total = sumWhere(counts, isInForce)
  const active = sumWhere(counts, (one) => isInForce(one) && one.production === 'co-production')
  return {
    validAt: day,
    total,
    lapsed: sumWhere(counts, isLapsed),
    activeCitizenshipShare: total === 0 ? null : active / total,
    cells: Formality.options.flatMap((formality) =>
      Production.options.map((production) => {
        const isOwn = isInCell(formality, production)
        const own = arms.filter((arm) => sumWhere(new Map([[arm.class, 1]]), isOwn) > 0)
        const count = sumWhere(counts, isOwn)
        const members = count === 0 ? [] : firstOf(model, own, day)
        return { formality, production, count, members }
      }),
    ),
    groupedBy: groupBy,
    rows:
      groupBy === null ? [] : modelRows(model, { isWhole: asked.length === 0, arms, day, groupBy }),
    rowsMayOverlap: groupBy !== null,
  }
}

const firstOf = (model: ReadModel, arms: readonly Arm[], day: string): ModelCell['members'] => {
  const order = { column: 'title_order', direction: 'ASC' } as const
  const first = pageOfArms(model, arms, { day, order, limit: membersShown, after: null })
  const streams = first.map((row) => textOf(row, 'stream'))
  const rows = model.all(
    `SELECT i.stream, i.title FROM json_each($streams) AS w
     CROSS JOIN agreement_interval AS i
       ON i.stream = w.value AND i.from_day <= $day AND i.to_day > $day`,
    { streams: JSON.stringify(streams), day },
  )
  const titles = new Map(rows.map((row) => [row.stream, textOf(row, 'title')]))
  return streams.map((stream) => ({
    agreementId: agreementIdOf(stream),
    title: titles.get(stream) ?? '',
  }))
}
