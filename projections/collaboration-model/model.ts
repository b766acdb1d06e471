import type { NetworkKind } from '#schemas/parties/network.ts'
import { Formality, Production } from '#schemas/terms/classification.ts'
import type { Theme } from '#schemas/values.ts'
import type { AsKnown } from '#schemas/views/as-known.ts'
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

export interface ModelFilter {
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

/** The caller knows as of which event it is. */
export type ModelOfDay = Omit<CollaborationModel, keyof AsKnown>

/** Titles shown in each cell; the list behind the number has all. */
export const membersShown = 5

/**
 * The four cells of Bilag 2 on a day: counts, first members, and rows where grouping is asked. The
 * counts of all and of one filter are kept; with several, those that fit one are gone through.
 */
export const collaborationModelOn = (
  model: ReadModel,
  { day, groupBy, ...filter }: ModelQuery,
): ModelOfDay => {
  const asked = scopesAsked(filter)
  const arms = armsOf(model, asked, { day, classes: [...modelClasses.keys()], name: 'model' })
  return modelOf({
    day,
    counts: new Map(arms.map((arm) => [arm.class, countOf(model, arm, day)])),
    membersIn: (isOwn) => firstOf(model, arms.filter(isOwn), day),
    groupBy,
    rows:
      groupBy === null ? [] : modelRows(model, { isWhole: asked.length === 0, arms, day, groupBy }),
  })
}

interface ModelParts {
  readonly day: string
  /** By class. */
  readonly counts: ReadonlyMap<string, number>
  /** The first agreements of some classes. */
  readonly membersIn: (isOwn: (one: { readonly class: string }) => boolean) => ModelCell['members']
  readonly groupBy: ModelGrouping | null
  readonly rows: CollaborationModel['rows']
}

/** The model, from numbers by class. */
export const modelOf = (parts: ModelParts): ModelOfDay => {
  const { day, counts, membersIn, groupBy, rows } = parts
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
        const count = sumWhere(counts, isOwn)
        const members =
          count === 0 ? [] : membersIn((one) => sumWhere(new Map([[one.class, 1]]), isOwn) > 0)
        return { formality, production, count, members }
      }),
    ),
    groupedBy: groupBy,
    rows,
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
