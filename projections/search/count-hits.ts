import { mostCounted, type Hits } from '#schemas/views/hits.ts'
import { numberOf, type ReadModel } from '../projection.ts'
import { allOf, type Condition } from '../sql.ts'

/** How many intervals `i` of a table fulfil it all; nothing is looked at beyond the first too many. */
export const countHits = (
  model: ReadModel,
  table: string,
  conditions: readonly Condition[],
): Hits => {
  const { sql, parameters } = allOf(conditions)
  const [counted] = model.all(
    `SELECT count(*) AS hits FROM (SELECT 1 FROM ${table} AS i WHERE ${sql} LIMIT $tooMany)`,
    { ...parameters, tooMany: mostCounted + 1 },
  )
  const found = counted === undefined ? 0 : numberOf(counted, 'hits')
  return found > mostCounted ? { moreThan: mostCounted } : found
}
