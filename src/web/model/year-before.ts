import type { CollaborationModel, ModelCell } from '#schemas/views/collaboration-model.ts'
import type { ModelAddress } from '../lists/address.ts'
import type { Visit } from '../visit.ts'
import type { ReadModel } from './read-model.ts'

/** The same cells a year before, as known at the same moment; null where there was nothing in them. */
export const modelYearBefore = async (
  read: ReadModel,
  filter: Omit<ModelAddress, 'groupBy'>,
  { validAt }: CollaborationModel,
): Promise<CollaborationModel | null> => {
  const day = Temporal.PlainDate.from(validAt).subtract({ years: 1 }).toString()
  const before = await read({ ...filter, validAt: day, groupBy: null })
  return before.total === 0 ? null : before
}

/** "+4 på et år"; null where there was nothing before, nor is anything now. */
export const changeOfCell = (
  { texts }: Visit,
  { formality, production, count }: ModelCell,
  before: CollaborationModel | null,
): string | null => {
  const then = before?.cells.find(
    (cell) => cell.formality === formality && cell.production === production,
  )
  if (then === undefined || (then.count === 0 && count === 0)) return null
  return texts.model.changeInYear(count - then.count)
}

/** ", 4 procentpoint højere end for et år siden". */
export const changeOfShare = (
  { texts, asked }: Visit,
  share: number,
  before: CollaborationModel | null,
): string => {
  const then = before?.activeCitizenshipShare ?? null
  if (then === null) return ''
  const { aYearAgo, aYearBefore, shareSince } = texts.model
  const points = Math.round((share - then) * 100)
  return `, ${shareSince(points, asked.validAt === undefined ? aYearAgo : aYearBefore)}`
}
