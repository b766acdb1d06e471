import { mostCounted, type Hits } from '#schemas/views/hits.ts'
import { numberOf, type ReadModel } from '../projection.ts'
import { allOf, type Condition } from '../sql.ts'
import type { Searched } from './search.ts'

/** How many intervals are found, each counted once; nothing is looked at beyond the first too many. */
export const countHits = (
  model: ReadModel,
  { toCount }: Searched,
  asked: readonly Condition[],
): Hits => {
  const { sql, parameters } = allOf([...asked, ...toCount.conditions])
  const [counted] = model.all(
    `SELECT count(*) AS hits FROM
      (SELECT DISTINCT i.stream, i.from_day FROM ${toCount.from} WHERE ${sql} LIMIT $tooMany)`,
    { ...parameters, tooMany: mostCounted + 1 },
  )
  const found = counted === undefined ? 0 : numberOf(counted, 'hits')
  return found > mostCounted ? { moreThan: mostCounted } : found
}
