import { RevisionMismatchError } from '#src/commands/errors.ts'
import { actorIn } from '../acting.ts'
import type { Answer, PageAnswer } from '../answer.ts'
import { parseBody, refusedFields } from '../forms/form-problems.ts'
import { sentOnce } from '../forms/sent-once.ts'
import { notAllowedPage } from '../problem-pages.ts'
import type { Typed } from '../sent.ts'
import type { PageContext } from '../visit.ts'
import { goOn } from './add-one.ts'
import { conflictNotice } from './conflict.ts'
import { merged, seenFrom } from './merged.ts'
import type { PartyForm, PartyReceipt, Update } from './party-form.ts'
import { partyAddress, type PartyDetails } from './party-pages.ts'
import { revisionIn } from './revision-field.ts'
import {
  at,
  askUpdate,
  detailsTyped,
  updateBody,
  updatePage,
  type Updating,
} from './update-page.ts'

export const updatePartyPage = async <Details extends PartyDetails>(
  form: PartyForm<Details>,
  context: PageContext,
): Promise<Answer> => {
  const updating = await begin(form, context)
  if (updating === null || 'status' in updating) return updating
  const { party } = updating
  if (party.closed !== null) {
    return { to: partyAddress(context.visit, { kind: form.kind, id: party.id }) }
  }
  const seen = await detailsTyped(updating)
  return updatePage(updating, { status: 200, typed: seen, seen, revision: party.revision })
}

/** Saves the change and shows it; what another changed meanwhile is told, and nothing is lost. */
export const updateParty = async <Details extends PartyDetails>(
  form: PartyForm<Details>,
  context: PageContext,
  sent: Typed,
): Promise<Answer> => {
  const updating = await begin(form, context)
  if (updating === null || 'status' in updating) return updating
  const { visit } = context
  const { party } = updating
  const typed = form.tidied(sent, at)
  const revision = revisionIn(sent) ?? party.revision
  const shown = { status: 422, typed, seen: seenFrom(sent), revision }
  if (goOn in typed) return updatePage(updating, { ...shown, status: 200 })
  const parsed = parseBody(form.update, await updateBody(updating, typed))
  if (!parsed.isRight) return updatePage(updating, { ...shown, problems: parsed.problems })
  const one = { kind: form.kind, id: party.id }
  const idempotency = sentOnce(typed, partyAddress(visit, one, 'update'), parsed.value)
  try {
    const receipt = await form.sendUpdate(context, {
      actor: actorIn(visit),
      id: party.id,
      ifMatch: revision,
      body: parsed.value,
      idempotency,
    })
    const done = doneWith(receipt, revision, { ...parsed.value, today: party.validAt })
    return { to: partyAddress(visit, one, 'one', done) }
  } catch (error) {
    if (error instanceof RevisionMismatchError) {
      return overtaken(updating, { typed, seen: shown.seen, error })
    }
    return updatePage(updating, { ...shown, problems: refusedFields(error) })
  }
}

/** Null where there is none; a page that says who may where the visitor may not. */
const begin = async <Details extends PartyDetails>(
  form: PartyForm<Details>,
  context: PageContext,
): Promise<Updating<Details> | PageAnswer | null> => {
  const { visit } = context
  const party = await form.find(context, visit.inPath[`${form.kind}Id`] ?? '')
  if (party === null) return null
  const { mayUpdate } = await form.rights(context, party)
  return mayUpdate
    ? { form, context, party }
    : notAllowedPage(visit, visit.texts.rights[`update-${form.kind}`])
}

const doneWith = (
  { revision, warnings }: PartyReceipt,
  seen: number,
  { effectiveOn, today }: Pick<Update<unknown>, 'effectiveOn'> & { readonly today: string },
) => {
  if (revision === seen) return { done: 'unchanged' }
  const from = effectiveOn !== undefined && effectiveOn > today ? effectiveOn : null
  return { done: 'updated', from, warning: warnings.map(({ code }) => code).join('.') }
}

/** What the visitor did not touch takes the new value; what both changed is shown side by side. */
const overtaken = async <Details extends PartyDetails>(
  updating: Updating<Details>,
  { typed, seen, error }: { typed: Typed; seen: Typed; error: RevisionMismatchError },
): Promise<PageAnswer> => {
  const { visit } = updating.context
  const now = await detailsTyped(updating)
  const whole = merged({ typed, seen, now })
  const before = conflictNotice(visit, {
    kind: updating.form.kind,
    changes: error.changes,
    now: { ...(await askUpdate(updating, now)), typed: now },
    yours: { ...(await askUpdate(updating, whole)), typed: whole },
    closed: updating.party.closed,
    kept: visit.texts.parties.conflict.kept,
  })
  return updatePage(updating, {
    status: 409,
    typed: whole,
    seen: now,
    revision: error.actual,
    before,
  })
}
