import type { CollaborationModel } from '#schemas/views/collaboration-model.ts'

const made = new WeakMap<CollaborationModel, CollaborationModel>()

/**
 * What everybody may see of the model: what has lapsed is not in force. As known at another moment it names
 * no agreements: what was corrected since, or should never have been there, is not for everybody.
 */
export const publicModel = (
  model: CollaborationModel,
  { isOfRecord }: { readonly isOfRecord: boolean },
): CollaborationModel => {
  const known = made.get(model)
  if (known !== undefined) return known
  const own = {
    ...model,
    lapsed: 0,
    cells: model.cells.map((cell) => (isOfRecord ? { ...cell, members: [] } : cell)),
    rows: model.rows.filter(({ total }) => total > 0).map((row) => ({ ...row, lapsed: 0 })),
  }
  made.set(model, own)
  return own
}
