import type { Answer } from '../answer.ts'
import { problemSentence, refusedFields } from '../forms/form-problems.ts'
import type { PageContext } from '../visit.ts'
import { calendarPage } from './calendar-page.ts'
import { newAddress } from './secret-address.ts'

/** Gives the leader's institution a new address, which is told this one time; others have none to give. */
export const renewCalendar = async (context: PageContext): Promise<Answer> => {
  const { visit, commands } = context
  const { actor, language } = visit
  if (actor.role !== 'institution-leader') return null
  const { institutionId } = actor
  const { url, addressHash } = newAddress(visit)
  try {
    await commands.renewCalendar({ actor, institutionId, body: { addressHash } })
    return await calendarPage(context, { url })
  } catch (error) {
    const [problem] = refusedFields(error)
    if (problem === undefined) throw error
    const page = await calendarPage(context, { refused: problemSentence(language, problem) })
    return { status: 422, page }
  }
}
