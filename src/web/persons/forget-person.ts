import { ForgetPerson } from '#schemas/commands/persons.ts'
import { Uuid } from '#schemas/values.ts'
import { Refusal } from '#domain/refusal.ts'
import { actorIn } from '../acting.ts'
import type { Answer } from '../answer.ts'
import { parseBody } from '../forms/form-problems.ts'
import { addressOf } from '../paths.ts'
import type { Typed } from '../sent.ts'
import type { PageContext } from '../visit.ts'
import { forgetCheckPage, forgetFormPage, step } from './forget-page.ts'
import { noSuchPerson } from './gone.ts'
import { readPerson } from './read-person.ts'

export const forgetPersonPage = async (context: PageContext): Promise<Answer> => {
  const person = await readPerson(context)
  if (person === null) return noSuchPerson(context.visit)
  return forgetFormPage(context.visit, person, { status: 200, typed: {} })
}

/**
 * What the form sent is mended or checked; only the page that asks once more forgets. Whoever sends that
 * again is told the same: what was cut off is completed.
 */
export const forgetPerson = async (context: PageContext, typed: Typed): Promise<Answer> => {
  const { visit } = context
  const parsed = parseBody(ForgetPerson, { reason: typed.reason })
  if (parsed.isRight && typed[step] === 'send') return forget(context, parsed.value)
  const person = await readPerson(context)
  if (person === null) return noSuchPerson(visit)
  if (typed[step] === 'edit') return forgetFormPage(visit, person, { status: 200, typed })
  return parsed.isRight
    ? forgetCheckPage(visit, person, parsed.value)
    : forgetFormPage(visit, person, { status: 422, typed, problems: parsed.problems })
}

const forget = async ({ visit, commands }: PageContext, body: ForgetPerson): Promise<Answer> => {
  const id = Uuid.safeParse(visit.inPath.personId)
  if (!id.success) return noSuchPerson(visit)
  try {
    await commands.forgetPerson({ actor: actorIn(visit), personId: id.data, body })
  } catch (error) {
    if (error instanceof Refusal) return noSuchPerson(visit)
    throw error
  }
  return { to: addressOf('persons', visit.language, { done: 'forgotten' }) }
}
