import type { CollaborationModel } from '#schemas/views/collaboration-model.ts'
import { formatDate } from '#src/texts/dates.ts'
import { formatShare } from '#src/texts/shares.ts'
import { chosenWords, referencePart } from '../as-known/reference.ts'
import type { Html } from '../html/html.ts'
import type { ModelAddress } from '../lists/address.ts'
import type { PageContext, Visit } from '../visit.ts'

/** How to refer to the model that is shown. */
export const modelReference = async (
  context: PageContext,
  model: CollaborationModel,
  { groupBy, validAt: _, ...filter }: ModelAddress,
): Promise<Html | null> => {
  const { visit } = context
  const { language, texts } = visit
  const { validAt, groupedBy } = model
  const where = await chosenWords(context, filter)
  const { counted } = texts.asKnown.reference
  return referencePart(visit, {
    moment: model,
    page: 'model',
    path: '/v1/collaboration-model',
    asked: { ...filter, validAt, groupBy },
    inData: { groupBy: groupedBy },
    line: counted(countedWords(visit, model), where, formatDate(language, validAt)),
  })
}

/** "412 samarbejder, heraf 38 % aktivt medborgerskab". */
const countedWords = (
  { language, texts }: Visit,
  { total, activeCitizenshipShare: share }: CollaborationModel,
): string => {
  const counted = texts.model.total(total)
  if (share === null) return counted
  return `${counted}, ${texts.asKnown.reference.active(formatShare(language, share))}`
}
