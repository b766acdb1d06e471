import { Uuid } from '#schemas/values.ts'
import { doneNotice } from '../changes/done.ts'
import type { Html } from '../html/html.ts'
import { success } from '../notice.ts'
import type { PageContext } from '../visit.ts'

/** What was recorded by a button of this page; null where nothing was. */
export const confirmedNotice = async ({ visit, queries }: PageContext): Promise<Html | null> => {
  const { asked, actor, texts } = visit
  if (asked.done !== 'confirm') return doneNotice(visit)
  const id = Uuid.safeParse(asked.agreement)
  const agreement = id.success ? await queries.agreement(id.data, actor) : null
  if (agreement === null || agreement.lastConfirmedOn !== agreement.validAt) return null
  return success({
    title: texts.mine.confirmed(agreement.terms.title),
    text: texts.mine.confirmedText,
  })
}
