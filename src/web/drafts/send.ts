import type { IdempotencyKey } from '#src/commands/request.ts'
import { IdempotencyKeyReusedError, RevisionMismatchError } from '#src/commands/errors.ts'
import { idSource } from '#src/commands/ids.ts'
import { Refusal } from '#domain/refusal.ts'
import { actorIn } from '../acting.ts'
import type { Answer } from '../answer.ts'
import { isStop } from '../forms/is-stop.ts'
import { addressOf } from '../paths.ts'
import type { Typed } from '../sent.ts'
import type { PageContext } from '../visit.ts'
import { typedTerms } from './begin-draft.ts'
import { checkPage } from './check-page.ts'
import { deletePage } from './delete-page.ts'
import { commandOf } from './draft-command.ts'
import { termsOf } from './draft-terms.ts'
import { isNew } from './form-kinds.ts'
import { goneAnswer } from './gone.ts'
import { ownDraft, type OwnDraft } from './own-draft.ts'
import { rebased } from './rebase.ts'
import { sentAs, sentOf } from './send-form.ts'

/** What the buttons of the last page do: send, delete, go on after a conflict, or write more. */
export const actOnDraft = async (context: PageContext, sent: Typed): Promise<Answer> => {
  const own = await ownDraft(context)
  if (own === null) return (await sentBefore(context, sent)) ?? goneAnswer(context)
  switch (sent.go) {
    case 'send':
      return send(context, own)
    case 'delete':
      return deletePage(context, own)
    case 'delete-for-good':
      return deleted(context, own)
    case 'rebase':
      return rebased(context, own)
    case 'more':
      return inFull(context, own)
    default:
      return { to: addressOf('draft', context.visit.language, { draftId: own.id }) }
  }
}

const send = async (context: PageContext, own: OwnDraft): Promise<Answer> => {
  const { visit, drafts } = context
  const command = commandOf(context, own.draft)
  const refused = async (status: number): Promise<Answer> => ({
    status,
    page: await checkPage(context, own),
  })
  if (!command.isRight) return refused(422)
  try {
    const { agreementId } = await command.value({ idempotency: onceOf(own.id, sentAs(own)) })
    await drafts.delete(own.id)
    return {
      to: addressOf('agreement', visit.language, { agreementId, done: sentOf(own) }),
      draftIds: without(context, own.id),
    }
  } catch (error) {
    if (error instanceof IdempotencyKeyReusedError) return sentOtherwise(context, own)
    if (error instanceof RevisionMismatchError) return refused(409)
    if (error instanceof Refusal) return refused(error.fields.some(isStop) ? 409 : 422)
    throw error
  }
}

/** A draft is sent once, whatever it says: the hash is of what it said when it was. */
const onceOf = (draftId: string, hash: string): IdempotencyKey => ({
  key: `draft ${draftId}`,
  method: 'POST',
  path: 'draft',
  bodyHash: hash,
})

/** What a new agreement's id is, by its draft alone. */
const agreementIdOf = ({ visit }: PageContext, draftId: string): string =>
  idSource({ actor: actorIn(visit), body: null, idempotency: onceOf(draftId, '') }).stream()

/** It was recorded, but the program stopped before the draft was deleted, and it was written on. */
const sentOtherwise = async (context: PageContext, { id, draft }: OwnDraft): Promise<Answer> => {
  await context.drafts.delete(id)
  const agreementId = draft.base?.agreementId ?? agreementIdOf(context, id)
  return {
    to: addressOf('agreement', context.visit.language, { agreementId }),
    draftIds: without(context, id),
  }
}

/** Pressed twice: the draft is gone, and what it became is shown. */
const sentBefore = async (context: PageContext, sent: Typed): Promise<Answer> => {
  const { visit, queries, draftIds } = context
  const draftId = visit.inPath.draftId ?? ''
  if (sent.go !== 'send' || !draftIds.includes(draftId)) return null
  const agreementId = sent.of ?? agreementIdOf(context, draftId)
  const found = await queries.agreement(agreementId, visit.actor)
  return found === null ? null : { to: addressOf('agreement', visit.language, { agreementId }) }
}

const deleted = async (context: PageContext, { id }: OwnDraft): Promise<Answer> => {
  await context.drafts.delete(id)
  return {
    to: addressOf('begin', context.visit.language, { done: 'deleted' }),
    draftIds: without(context, id),
  }
}

/** An informal draft written on as a full one, with what it says already. */
const inFull = async (context: PageContext, own: OwnDraft): Promise<Answer> => {
  const { visit, drafts } = context
  const draft = await drafts.save(own.id, (before) => {
    if (before.form !== 'informal') return before
    const written = Object.entries(before.typed).filter(([name]) => /^(?:terms|end)-/.test(name))
    const typed = {
      ...typedTerms(visit.language, { ...termsOf(before) }),
      ...Object.fromEntries(written),
    }
    return { ...before, form: 'full', typed, done: [] }
  })
  const page = draft === null || isNew(draft.form) ? 'draftTasks' : 'draft'
  return { to: addressOf(page, visit.language, { draftId: own.id }) }
}

const without = ({ draftIds }: PageContext, id: string): readonly string[] =>
  draftIds.filter((one) => one !== id)
