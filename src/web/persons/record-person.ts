import { z } from 'zod'
import { PersonDetails } from '#schemas/persons/person.ts'
import { Uuid } from '#schemas/values.ts'
import { actorIn } from '../acting.ts'
import type { Answer, PageAnswer } from '../answer.ts'
import { formPage } from '../forms/form-page.ts'
import { parseBody, refusedFields, type FoundError } from '../forms/form-problems.ts'
import { onceHidden, sentOnce } from '../forms/sent-once.ts'
import { readAddress } from '../lists/address.ts'
import { bodyOf } from '../parties/party-question.ts'
import { addressOf } from '../paths.ts'
import type { Typed } from '../sent.ts'
import type { PageContext, Visit } from '../visit.ts'
import { personQuestions, personUse } from './person-form.ts'
import { personsLink } from './person-links.ts'

/** The draft that the person was missing in, and where: it is gone back to. */
const Address = z.object({
  draftId: Uuid.optional(),
  step: z.enum(['more', 'consents']).default('more'),
  from: z.literal('check').optional(),
})

export const recordPersonPage = ({ visit }: PageContext): Promise<Answer> =>
  Promise.resolve(page(visit, { status: 200, typed: {} }))

/** Records the person and shows it, or the form again with what is to be mended. */
export const recordPerson = async (context: PageContext, typed: Typed): Promise<Answer> => {
  const { visit, commands } = context
  const parsed = parseBody(PersonDetails, bodyOf(typed, personQuestions(visit)))
  if (!parsed.isRight) return page(visit, { status: 422, typed, problems: parsed.problems })
  const { value: body } = parsed
  const idempotency = sentOnce(typed, addressOf('recordPerson', visit.language), body)
  try {
    const { personId } = await commands.recordPerson({ actor: actorIn(visit), body, idempotency })
    return { to: afterwards(visit) ?? personAddress(visit, personId) }
  } catch (error) {
    return page(visit, { status: 422, typed, problems: refusedFields(error) })
  }
}

const personAddress = ({ language }: Visit, personId: string): string =>
  addressOf('person', language, { personId, done: 'recorded' })

/** Back to the draft; null where the person was missing in none. */
const afterwards = ({ asked, language }: Visit): string | null => {
  const { draftId, step, from } = readAddress(Address, asked)
  if (draftId === undefined) return null
  return addressOf(step === 'more' ? 'draftMore' : 'draftConsents', language, { draftId, from })
}

interface Shown {
  readonly status: number
  readonly typed: Typed
  readonly problems?: readonly FoundError[]
}

const page = (visit: Visit, { status, typed, problems = [] }: Shown): PageAnswer => {
  const { language, texts, asked } = visit
  const { draftId, step, from } = readAddress(Address, asked)
  const back = draftId === undefined ? {} : { draftId, step, from }
  const shown = formPage(
    { visit, typed, problems },
    {
      title: texts.persons.register,
      trail: [personsLink(visit)],
      action: addressOf('recordPerson', language, back),
      questions: personQuestions(visit),
      button: texts.persons.register,
      before: personUse(visit),
      hidden: onceHidden(typed),
      cancel: { href: afterwards(visit) ?? personsLink(visit).href, words: texts.forms.cancel },
    },
  )
  return { status, page: shown }
}
