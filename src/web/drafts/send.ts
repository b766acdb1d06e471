import type { IdempotencyKey } from '#src/commands/request.ts'
import { RevisionMismatchError } from '#src/commands/errors.ts'
import { idSource } from '#src/commands/ids.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Answer } from '../answer.ts'
import { addressOf } from '../paths.ts'
import type { Typed } from '../sent.ts'
import type { PageContext } from '../visit.ts'
import { typedTerms } from './begin-draft.ts'
import { checkPage, parsedTerms } from './check-page.ts'
import { commandOf } from './draft-command.ts'
import { termsOf } from './draft-terms.ts'
import { goneAnswer } from './gone.ts'
import { mergedTerms } from './merged-terms.ts'
import { ownDraft, type OwnDraft } from './own-draft.ts'
import { sentAs, sentOf } from './send-form.ts'

/** What the buttons of the last page do: send, delete, go on after a conflict, or write more. */
export const actOnDraft = async (context: PageContext, sent: Typed): Promise<Answer> => {
  const own = await ownDraft(context)
  if (own === null) return (await sentBefore(context, sent)) ?? goneAnswer(context)
  switch (sent.go) {
    case 'send':
      return send(context, own)
    case 'delete':
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
    if (error instanceof RevisionMismatchError) return refused(409)
    if (error instanceof Refusal) return refused(422)
    throw error
  }
}

const onceOf = (draftId: string, hash: string): IdempotencyKey => ({
  key: `${draftId} ${hash}`,
  method: 'POST',
  path: 'draft',
  bodyHash: hash,
})

/** Pressed twice: the draft is gone, and what it became is shown. */
const sentBefore = async (context: PageContext, sent: Typed): Promise<Answer> => {
  const { visit, queries, draftIds } = context
  const draftId = visit.inPath.draftId ?? ''
  const { as, of } = sent
  if (as === undefined || sent.go !== 'send' || !/^[0-9a-f]{64}$/.test(as)) return null
  if (!draftIds.includes(draftId)) return null
  const request = { actor: visit.actor, body: null, idempotency: onceOf(draftId, as) }
  const agreementId = of ?? idSource(request).stream()
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

/** What was changed here, on top of what somebody else recorded meanwhile. */
const rebased = async (context: PageContext, own: OwnDraft): Promise<Answer> => {
  const { visit, queries, drafts } = context
  const { base } = own.draft
  if (base === null) return null
  const now = await queries.agreement(base.agreementId, visit.actor)
  if (now === null) return goneAnswer(context)
  await drafts.save(own.id, (draft) => {
    const mine = parsedTerms(draft)
    if (mine === null) return draft
    const others = Object.entries(draft.typed).filter(([name]) => !name.startsWith('terms-'))
    const terms = mergedTerms(base.terms, mine, now.terms)
    const { revision, version } = now
    return {
      ...draft,
      base: { agreementId: base.agreementId, revision, version, terms: now.terms },
      typed: { ...Object.fromEntries(others), ...typedTerms(visit.language, terms) },
    }
  })
  return { to: addressOf('draft', visit.language, { draftId: own.id, done: 'rebased' }) }
}

/** An informal draft written on as a full one, with what it says already. */
const inFull = async (context: PageContext, own: OwnDraft): Promise<Answer> => {
  const { visit, drafts } = context
  await drafts.save(own.id, (draft) => ({
    ...draft,
    form: 'full',
    typed: typedTerms(visit.language, { ...termsOf(draft) }),
    done: [],
  }))
  return { to: addressOf('draftTasks', visit.language, { draftId: own.id }) }
}

const without = ({ draftIds }: PageContext, id: string): readonly string[] =>
  draftIds.filter((one) => one !== id)
