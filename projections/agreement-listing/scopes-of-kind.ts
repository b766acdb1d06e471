import { textOf, type ReadModel } from '../projection.ts'
import { kindRange } from './counts.ts'

interface ScopesAsked {
  /** What the scopes begin with: see scopes.ts. */
  readonly kind: string
  /** As many are wanted at most; all where left out. */
  readonly most?: number
}

/** Scopes of a kind in a table whose key begins with its scope: each is found from the one before. */
export const scopesOfKind = (
  model: ReadModel,
  table: 'listing_count' | 'duration_listed' | 'recorded_count' | 'recorded_listing',
  { kind, most = -1 }: ScopesAsked,
): readonly string[] =>
  model
    .all(
      `WITH RECURSIVE s (value) AS (
         SELECT min(scope) FROM ${table} WHERE scope >= $kind AND scope < $nextKind
         UNION ALL
         SELECT (SELECT min(scope) FROM ${table} WHERE scope > s.value AND scope < $nextKind)
         FROM s WHERE s.value IS NOT NULL LIMIT $most
       )
       SELECT value FROM s WHERE value IS NOT NULL`,
      { ...kindRange(kind), most },
    )
    .map((row) => textOf(row, 'value'))
