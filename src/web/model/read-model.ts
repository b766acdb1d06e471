import type { CollaborationModel } from '#schemas/views/collaboration-model.ts'
import { isActor } from '#src/identity/visitor.ts'
import { publicModel } from '#src/read-side/public-model.ts'
import type { KnownThen } from '../as-known/known.ts'
import type { ModelAddress } from '../lists/address.ts'
import type { PageContext } from '../visit.ts'

interface Asked extends Omit<ModelAddress, 'groupBy'> {
  readonly groupBy: NonNullable<ModelAddress['groupBy']> | null
}

export type ReadModel = (asked: Asked) => Promise<CollaborationModel>

/** The model as it is known now, or as it was at a moment. */
export const modelReader =
  ({ visit, queries, known }: PageContext, then: KnownThen | null): ReadModel =>
  async (asked) => {
    const told =
      then === null
        ? await queries.collaborationModel(asked)
        : await known.collaborationModel({ ...asked, recordedAt: { position: then.position } })
    return isActor(visit.actor) ? told : publicModel(told, { isOfRecord: then !== null })
  }
