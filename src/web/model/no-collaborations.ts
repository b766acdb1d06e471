import { beginning } from '../beginning.ts'
import type { Html } from '../html/html.ts'
import type { ModelAddress } from '../lists/address.ts'
import { notInForce } from '../lists/not-in-force.ts'
import { notice } from '../notice.ts'
import { addressOf, type Parameters } from '../paths.ts'
import type { PageContext } from '../visit.ts'

/** Why the model is empty, and where to go from here. */
export const noCollaborations = async (
  context: PageContext,
  { validAt, ...others }: Omit<ModelAddress, 'groupBy'>,
  /** The days that were chosen. */
  times: Parameters,
): Promise<Html> => {
  const { visit, queries } = context
  const { language, texts, actor: viewer } = visit
  const { model, filter, asKnown } = texts
  if (Object.keys(others).length > 0) {
    return notice({
      title: model.noneTitle,
      text: model.noneText,
      link: { href: addressOf('model', language, times), words: filter.clear },
    })
  }
  if (times.recordedAt !== undefined) {
    return notice({
      title: asKnown.noneTitle,
      text: asKnown.noneText,
      link: { href: addressOf('model', language, { validAt }), words: asKnown.seeNow },
    })
  }
  const asked = { viewer, validAt, sort: 'title' } as const
  const { total } = await queries.agreements(asked, { limit: 1, after: null })
  if (total === 0 && validAt === undefined) return beginning(context, model.emptyTitle)
  return notice(notInForce(visit, { total, filter: { validAt }, page: 'model' }))
}
