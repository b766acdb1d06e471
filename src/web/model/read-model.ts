import type { CollaborationModel } from '#schemas/views/collaboration-model.ts'
import type { KnownThen } from '../as-known/known.ts'
import type { ModelAddress } from '../lists/address.ts'
import type { PageContext } from '../visit.ts'

interface Asked extends Omit<ModelAddress, 'groupBy'> {
  readonly groupBy: NonNullable<ModelAddress['groupBy']> | null
}

export type ReadModel = (asked: Asked) => Promise<CollaborationModel>

/** The model as it is known now, or as it was at a moment. */
export const modelReader =
  ({ queries, known }: PageContext, then: KnownThen | null): ReadModel =>
  (asked) =>
    then === null
      ? queries.collaborationModel(asked)
      : known.collaborationModel({ ...asked, recordedAt: { position: then.position } })
