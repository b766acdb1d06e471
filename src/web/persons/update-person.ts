import { PersonDetails } from '#schemas/persons/person.ts'
import type { PersonView } from '#schemas/views/person.ts'
import { isSame } from '#domain/difference.ts'
import { RevisionMismatchError } from '#src/commands/errors.ts'
import { actorIn } from '../acting.ts'
import type { Answer, PageAnswer } from '../answer.ts'
import { formPage } from '../forms/form-page.ts'
import { parseBody, refusedFields, type FoundError } from '../forms/form-problems.ts'
import { overtakenNotice } from '../forms/overtaken-notice.ts'
import { onceHidden, sentOnce } from '../forms/sent-once.ts'
import { html, type HtmlValue } from '../html/html.ts'
import { merged, seenFrom, seenHidden } from '../parties/merged.ts'
import { bodyOf, typedFrom } from '../parties/party-question.ts'
import { revisionHidden, revisionIn } from '../parties/revision-field.ts'
import { addressOf } from '../paths.ts'
import type { Typed } from '../sent.ts'
import type { PageContext, Visit } from '../visit.ts'
import { noSuchPerson } from './gone.ts'
import { personQuestions, personUse } from './person-form.ts'
import { personLink, personsLink } from './person-links.ts'
import { readPerson } from './read-person.ts'

export const updatePersonPage = async (context: PageContext): Promise<Answer> => {
  const { visit } = context
  const person = await readPerson(context)
  if (person === null) return noSuchPerson(visit)
  const seen = stands(visit, person)
  return page(visit, person, { status: 200, typed: seen, seen, revision: person.revision })
}

/** Saves the change; what another wrote meanwhile is told, and nothing is lost. */
export const updatePerson = async (context: PageContext, typed: Typed): Promise<Answer> => {
  const { visit, commands } = context
  const person = await readPerson(context)
  if (person === null) return noSuchPerson(visit)
  const { personId: id } = person
  const revision = revisionIn(typed) ?? person.revision
  const shown = { status: 422, typed, seen: seenFrom(typed), revision }
  const parsed = parseBody(PersonDetails, bodyOf(typed, personQuestions(visit)))
  if (!parsed.isRight) return page(visit, person, { ...shown, problems: parsed.problems })
  const { value: body } = parsed
  // All that is written of a person is held: nothing is written anew that stands there.
  const isSeen = revision === person.revision
  if (isSeen && isSame(body, person.details)) return { to: doneAddress(visit, id, 'unchanged') }
  const idempotency = sentOnce(typed, actionOf(visit, person), body)
  try {
    await commands.updatePerson({ actor: actorIn(visit), id, ifMatch: revision, body, idempotency })
    return { to: doneAddress(visit, id, 'updated') }
  } catch (error) {
    if (error instanceof RevisionMismatchError) return overtaken(visit, person, shown)
    return page(visit, person, { ...shown, problems: refusedFields(error) })
  }
}

/** As it is recorded, as answers. */
const stands = (visit: Visit, { details }: PersonView): Typed =>
  typedFrom(visit.language, details, { at: '', questions: personQuestions(visit) })

const overtaken = (visit: Visit, person: PersonView, shown: Shown): PageAnswer => {
  const now = stands(visit, person)
  const { typed, seen } = shown
  const questions = personQuestions(visit)
  const words = visit.texts.persons.conflict
  const before = overtakenNotice(visit, { words, changes: [], questions, typed, seen, now })
  const whole = { typed: merged({ typed, seen, now }), seen: now, revision: person.revision }
  return page(visit, person, { status: 409, ...whole, before })
}

const doneAddress = ({ language }: Visit, personId: string, done: string): string =>
  addressOf('person', language, { personId, done })

const actionOf = ({ language }: Visit, { personId }: PersonView): string =>
  addressOf('updatePerson', language, { personId })

interface Shown {
  readonly status: number
  readonly typed: Typed
  /** The answers that the form began with. */
  readonly seen: Typed
  readonly revision: number
  readonly problems?: readonly FoundError[]
  readonly before?: HtmlValue
}

const page = (
  visit: Visit,
  person: PersonView,
  { status, typed, seen, revision, problems = [], before }: Shown,
): PageAnswer => {
  const { texts } = visit
  const { form: words } = texts.persons
  const link = personLink(visit, person)
  const shown = formPage(
    { visit, typed, problems },
    {
      title: words.updateTitle(link.words),
      trail: [personsLink(visit), link],
      action: actionOf(visit, person),
      questions: personQuestions(visit),
      button: words.save,
      before: html`${before ?? null} ${personUse(visit)}`,
      hidden: { ...onceHidden(typed), ...revisionHidden(revision), ...seenHidden(seen) },
      cancel: { href: link.href, words: texts.forms.cancel },
    },
  )
  return { status, page: shown }
}
