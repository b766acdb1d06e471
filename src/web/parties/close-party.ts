import type { z } from 'zod'
import { CloseParty } from '#schemas/commands/parties.ts'
import { RevisionMismatchError } from '#src/commands/errors.ts'
import { formatDate } from '#src/texts/dates.ts'
import { actorIn } from '../acting.ts'
import type { Answer, PageAnswer } from '../answer.ts'
import { parseBody, refusedFields, type FoundError } from '../forms/form-problems.ts'
import { sentOnce } from '../forms/sent-once.ts'
import { notAllowedPage } from '../problem-pages.ts'
import type { Typed } from '../sent.ts'
import type { PageContext } from '../visit.ts'
import { goOn } from './add-one.ts'
import { closeCheckPage, step } from './close-check.ts'
import { byEnter, closePage, closingQuestions, type Closing } from './close-page.ts'
import { conflictNotice } from './conflict.ts'
import type { PartyForm } from './party-form.ts'
import { partyAddress, type PartyDetails } from './party-pages.ts'
import { bodyOf } from './party-question.ts'
import { revisionIn } from './revision-field.ts'
import {
  chosenSuccessor,
  isToSearch,
  nobody,
  searchField,
  successorsFor,
  type Successors,
} from './successor.ts'
import { askUpdate, detailsTyped } from './update-page.ts'

export const closePartyPage = async <Details extends PartyDetails>(
  form: PartyForm<Details>,
  context: PageContext,
): Promise<Answer> => {
  const closing = await begin(form, context)
  if (closing === null || 'status' in closing) return closing
  const { party } = closing
  const { visit } = context
  if (party.closed !== null) return { to: partyAddress(visit, { kind: form.kind, id: party.id }) }
  const typed = { effectiveOn: formatDate(visit.language, party.validAt) }
  return closePage(closing, { status: 200, typed, revision: party.revision })
}

/**
 * What the form sent is searched, mended or checked; only the page that says what will happen
 * closes it, and then it is decided anew.
 */
export const closeParty = async <Details extends PartyDetails>(
  form: PartyForm<Details>,
  context: PageContext,
  typed: Typed,
): Promise<Answer> => {
  const closing = await begin(form, context)
  if (closing === null || 'status' in closing) return closing
  const successors = await successorsFor(closing, typed)
  const revision = revisionIn(typed) ?? closing.party.revision
  const shown = { status: 422, typed, revision, successors }
  if (isGoingOn(typed)) return closePage(closing, { ...shown, status: 200 })
  const unclear = chosenSuccessor(typed, successors)
  const parsed = parseBody(CloseParty, closingBody(closing, typed))
  if (!parsed.isRight || unclear !== null) {
    const problems = [...(parsed.isRight ? [] : parsed.problems), ...listed(unclear)]
    return closePage(closing, { ...shown, problems })
  }
  try {
    return await attempted(closing, { ...shown, body: parsed.value })
  } catch (error) {
    if (error instanceof RevisionMismatchError) return overtaken(closing, { ...shown, error })
    return closePage(closing, { ...shown, problems: refusedFields(error) })
  }
}

/** Sent to search, or to mend what was checked. */
const isGoingOn = (typed: Typed): boolean =>
  goOn in typed || typed[step] === 'edit' || (byEnter in typed && isToSearch(typed))

interface Attempt {
  readonly body: z.output<typeof CloseParty>
  readonly typed: Typed
  readonly revision: number
  readonly successors: Successors
}

const attempted = async <Details extends PartyDetails>(
  closing: Closing<Details>,
  attempt: Attempt,
): Promise<Answer> => {
  const { form, context, party } = closing
  const { visit } = context
  const { body, typed, revision, successors } = attempt
  const one = { kind: form.kind, id: party.id }
  const request = { actor: actorIn(visit), id: party.id, ifMatch: revision, body }
  if (typed[step] === 'send') {
    const idempotency = sentOnce(typed, partyAddress(visit, one, 'close'), body)
    await form.sendClosing(context, { ...request, idempotency })
    return { to: partyAddress(visit, one, 'one', { done: 'closed' }) }
  }
  await form.sendClosing(context, { ...request, isTrial: true })
  const chosen = successors.options.find(({ value }) => value === body.successorId)
  return closeCheckPage(closing, { body, typed, revision, successor: chosen?.label ?? null })
}

const listed = (problem: FoundError | null): readonly FoundError[] =>
  problem === null ? [] : [problem]

const begin = async <Details extends PartyDetails>(
  form: PartyForm<Details>,
  context: PageContext,
): Promise<Closing<Details> | PageAnswer | null> => {
  const { visit } = context
  const party = await form.find(context, visit.inPath[`${form.kind}Id`] ?? '')
  if (party === null) return null
  const { mayClose } = await form.rights(context, party)
  return mayClose
    ? { form, context, party }
    : notAllowedPage(visit, visit.texts.rights[`close-${form.kind}`])
}

const closingBody = <Details extends PartyDetails>(
  closing: Closing<Details>,
  typed: Typed,
): unknown => {
  const { [searchField]: _, successorId, ...rest } = bodyOf(typed, closingQuestions(closing, []))
  return successorId === nobody ? rest : { ...rest, successorId }
}

/** The visitor's answers stay; what another changed is told, and to be thought of. */
const overtaken = async <Details extends PartyDetails>(
  closing: Closing<Details>,
  { error, ...shown }: Parameters<typeof closePage>[1] & { error: RevisionMismatchError },
): Promise<PageAnswer> => {
  const { visit } = closing.context
  const now = await detailsTyped(closing)
  const before = conflictNotice(visit, {
    kind: closing.form.kind,
    changes: error.changes,
    now: { ...(await askUpdate(closing, now)), typed: now },
    yours: null,
    closed: closing.party.closed,
    kept: visit.texts.parties.conflict.closeKept,
  })
  return closePage(closing, { ...shown, status: 409, revision: error.actual, before })
}
