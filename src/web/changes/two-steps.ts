import { actorIn } from '../acting.ts'
import type { Answer, PageAnswer } from '../answer.ts'
import { RevisionMismatchError } from '#src/commands/errors.ts'
import { parseBody, refusedFields, type FoundError } from '../forms/form-problems.ts'
import { isStop } from '../forms/is-stop.ts'
import { readForm } from '../forms/read-form.ts'
import { sentOnce } from '../forms/sent-once.ts'
import { addressOf } from '../paths.ts'
import type { ActOnForm, MakePage } from '../page-router.ts'
import type { Typed } from '../sent.ts'
import type { ChangeForm, Receipt, Trial } from './change-form.ts'
import { actionOf, answersIn, changeFormPage, revisionIn } from './change-form-page.ts'
import { checkPage } from './check-page.ts'
import { conflictPage } from './conflict-page.ts'
import { hindrancePage } from './hindrance-page.ts'
import { stopPage } from './stop-page.ts'
import { isSubject, subjectOf, type Subject } from './subject.ts'

/** The form, filled in with what is in force. */
export const showForm =
  <Body>(form: ChangeForm<Body>): MakePage =>
  async (context) => {
    const subject = await subjectOf(context)
    if (subject === null || !isSubject(subject)) return subject
    const hindrance = form.hindrance(subject)
    if (hindrance !== null) return hindrancePage(subject, hindrance).page
    const state = { typed: form.start(subject), revision: subject.agreement.revision }
    const stop = (await form.stop?.(subject, state.typed)) ?? null
    if (stop !== null) return stopPage(subject, stop)
    return changeFormPage(form, subject, { ...state, problems: [] })
  }

/**
 * What the form sent: to be checked, to be mended, or to be recorded. Checking decides it as if it
 * were recorded; what is recorded is decided anew.
 */
export const actOnForm =
  <Body>(form: ChangeForm<Body>): ActOnForm =>
  async (context, typed) => {
    const subject = await subjectOf(context)
    if (subject === null || !isSubject(subject)) return subject
    const revision = revisionIn(typed)
    if (revision === null) return { to: actionOf(form, subject) }
    const attempt = { form, subject, typed, revision }
    switch (typed.step) {
      case 'send':
        return attempted(attempt, false)
      case 'check':
        return form.check === null ? attempted(attempt, false) : attempted(attempt, true)
      default:
        return changeFormPage(form, subject, { typed, revision, problems: [] })
    }
  }

interface Attempt<Body> {
  readonly form: ChangeForm<Body>
  readonly subject: Subject
  readonly typed: Typed
  readonly revision: number
}

const attempted = async <Body>(attempt: Attempt<Body>, isTrial: boolean): Promise<Answer> => {
  const { form, subject, typed } = attempt
  // What was recorded by the first of two clicks hinders it now, and is answered all the same.
  const hindrance = isTrial ? form.hindrance(subject) : null
  if (hindrance !== null) return hindrancePage(subject, hindrance)
  const read = readForm(answersIn(typed), (pointer) => kindOf(form, pointer))
  const parsed = parseBody(form.schema, await form.body(subject, read, typed))
  if (!parsed.isRight) return refused(attempt, parsed.problems)
  const { value: body } = parsed
  try {
    const trial = { body, receipt: await send(attempt, body, isTrial) }
    return isTrial ? await checkPage(attempt, trial) : { to: doneAddress(attempt, trial) }
  } catch (error) {
    return notRecorded(attempt, error)
  }
}

const send = <Body>(
  { form, subject, typed, revision }: Attempt<Body>,
  body: Body,
  isTrial: boolean,
): Promise<Receipt> => {
  const { context, visit, agreement } = subject
  const once = isTrial ? undefined : sentOnce(typed, actionOf(form, subject), body)
  return form.send(context.commands, {
    actor: actorIn(visit),
    id: agreement.agreementId,
    ifMatch: revision,
    body,
    isTrial,
    ...(once === undefined ? {} : { idempotency: once }),
  })
}

/** @throws the error itself where it is none of the sender's making. */
const notRecorded = async <Body>(attempt: Attempt<Body>, error: unknown): Promise<Answer> => {
  const { form, subject } = attempt
  if (error instanceof RevisionMismatchError) {
    return conflictPage(attempt, form.hindrance(subject))
  }
  const problems = refusedFields(error)
  const hindrance = form.hindrance(subject)
  return hindrance === null ? refused(attempt, problems) : hindrancePage(subject, hindrance)
}

const refused = async <Body>(
  { form, subject, typed, revision }: Attempt<Body>,
  problems: readonly FoundError[],
): Promise<PageAnswer> => {
  const isStopped = problems.some(isStop)
  const stop = isStopped ? ((await form.stop?.(subject, typed)) ?? null) : null
  // What is told with all its reasons is not told once more.
  const told = stop === null ? problems : problems.filter((one) => !isStop(one))
  return {
    status: isStopped ? 409 : 422,
    page: await changeFormPage(form, subject, { typed, revision, problems: told, stop }),
  }
}

const kindOf = ({ kinds }: Pick<ChangeForm<unknown>, 'kinds'>, pointer: string) => {
  const kind = kinds[pointer.replaceAll(/\/\d+(?=\/|$)/g, '/*')]
  return kind === undefined ? null : { kind }
}

/** To the agreement, or back to the list of one's own agreements where the button stood there. */
const doneAddress = <Body>({ form, subject }: Attempt<Body>, trial: Trial<Body>): string => {
  const { visit, agreement } = subject
  const { agreementId } = agreement
  const done = form.done(subject, trial)
  return visit.asked.from === 'mine'
    ? addressOf('mine', visit.language, { done, agreement: agreementId })
    : addressOf('agreement', visit.language, { agreementId, done })
}
