import type { ModelGrouping, ModelRow } from '#schemas/views/collaboration-model.ts'
import { byScope, kindRange, type Counts } from '../agreement-listing/counts.ts'
import { scopesAsked } from '../agreement-listing/scopes.ts'
import { scopesOfKind } from '../agreement-listing/scopes-of-kind.ts'
import { agreementIdOf } from '../agreement-register/stream.ts'
import { modelClasses } from '../collaboration-model/classes.ts'
import {
  membersShown,
  modelOf,
  type ModelFilter,
  type ModelOfDay,
} from '../collaboration-model/model.ts'
import { kindOf, rowsFrom } from '../collaboration-model/rows.ts'
import { danishOrder } from '../danish-order.ts'
import { textOf, type ReadModel } from '../projection.ts'
import { knownArmsOf, knownCounts, pageOfKnown, type KnownArm } from './arms.ts'
import { isCounted } from './counted.ts'
import { knownCountsIn, type AsKnown } from './counts.ts'
import { countsAmong } from './among.ts'
import { partiesOn, standingsOn } from './standings.ts'

export interface KnownModelQuery extends ModelFilter, AsKnown {
  readonly groupBy: ModelGrouping | null
}

/** The collaboration model of a day, as it was known at a position of the log. */
export const knownCollaborationModel = (
  model: ReadModel,
  { day, position, groupBy, ...filter }: KnownModelQuery,
): ModelOfDay => {
  const asKnown = { day, position }
  const asked = scopesAsked(filter)
  const arms = knownArmsOf(asked, [...modelClasses.keys()])
  return modelOf({
    day,
    counts: knownCounts(model, arms, asKnown),
    membersIn: (isOwn) => membersOf(model, arms.filter(isOwn), asKnown),
    groupBy,
    rows:
      groupBy === null
        ? []
        : knownRows(model, { isWhole: asked.length === 0, arms, groupBy, ...asKnown }),
  })
}

const membersOf = (model: ReadModel, arms: readonly KnownArm[], asKnown: AsKnown) => {
  const first = { direction: 'ASC', limit: membersShown, after: null } as const
  const found = pageOfKnown(model, arms, { ...asKnown, ...first })
  const streams = found.map((row) => textOf(row, 'stream'))
  const standings = standingsOn(model, streams, asKnown)
  return streams.map((stream) => ({
    agreementId: agreementIdOf(stream),
    title: standings.get(stream)?.title ?? '',
  }))
}

interface RowsAsked extends AsKnown {
  readonly arms: readonly KnownArm[]
  /** Everything is in the arms. */
  readonly isWhole: boolean
  readonly groupBy: ModelGrouping
}

const knownRows = (model: ReadModel, asked: RowsAsked): ModelRow[] => {
  const { isWhole, groupBy, arms } = asked
  const kind = kindOf(groupBy)
  const counts = !isWhole
    ? countsAmong(model, groupBy, asked)
    : isCounted(kind)
      ? knownCountsIn(model, scopesOfKind(model, 'recorded_count', { kind }), {
          ...asked,
          classes: arms.map((arm) => arm.class),
        })
      : countsInKind(model, kind, asked)
  return rowsFrom(counts, groupBy, (ids) => {
    const parties = partiesOn(
      model,
      ids.map((id) => `institution-${id}`),
      asked,
    )
    return new Map(
      [...parties].map(([stream, { name }]) => [
        stream.slice('institution-'.length),
        { name, order: danishOrder(name) },
      ]),
    )
  })
}

/** Of institutions or places, of which there are very many, each with a few. */
const countsInKind = (model: ReadModel, kind: string, { day, position, arms }: RowsAsked): Counts =>
  byScope(
    model.all(
      `SELECT l.scope, l.class, sum(l.change) AS count FROM recorded_listing AS l
       WHERE l.scope >= $kind AND l.scope < $nextKind
         AND l.class IN (SELECT value FROM json_each($classes))
         AND l.from_day <= $day AND l.to_day > $day AND l.position <= $position
       GROUP BY l.scope, l.class`,
      { ...kindRange(kind), classes: JSON.stringify(arms.map((arm) => arm.class)), day, position },
    ),
  )
