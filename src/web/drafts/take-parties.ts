import { randomUUID } from 'node:crypto'
import type { Draft } from '#schemas/drafts/draft-saved.v1.ts'
import { Uuid } from '#schemas/values.ts'
import type { Answer } from '../answer.ts'
import { addressOf } from '../paths.ts'
import type { Typed } from '../sent.ts'
import type { PageContext } from '../visit.ts'
import { problemsAt, tryDraft } from './draft-problems.ts'
import { goneAnswer } from './gone.ts'
import { mayGo } from './may-go.ts'
import { ownDraft, type OwnDraft } from './own-draft.ts'
import { partiesPage } from './parties-page.ts'
import { rowNumbers, withoutRow } from './rows.ts'
import { stepChosen, stepsOf } from './step-order.ts'
import { partiesStep } from './steps/parties.ts'

const list = 'terms-parties'

/** Adds or takes away a party, or goes on. */
export const takeParties = async (context: PageContext, sent: Typed): Promise<Answer> => {
  const own = await ownDraft(context)
  if (own === null) return goneAnswer(context)
  const { add, remove, go, organisation, ...roles } = sent
  const draft = await context.drafts.save(own.id, (before) => {
    const typed = { ...before.typed, ...ownRoles(before, roles) }
    const written = { ...before, typed }
    if (add !== undefined) return { ...before, typed: withParty(written, add, organisation) }
    if (remove !== undefined) return { ...before, typed: withoutParty(written, remove) }
    return { ...written, done: [...new Set([...before.done, partiesStep.name])] }
  })
  if (draft === null) return goneAnswer(context)
  const saved = { id: own.id, draft }
  return go === undefined ? stay(context, saved) : onwards(context, saved, go)
}

const stay = ({ visit }: PageContext, { id }: OwnDraft): Answer => ({
  to: addressOf('draftParties', visit.language, { draftId: id, from: visit.asked.from ?? null }),
})

const onwards = async (context: PageContext, saved: OwnDraft, go: string): Promise<Answer> => {
  const { visit } = context
  const chosen = stepChosen(saved.draft, go)
  if (chosen !== null) return { to: addressOf(chosen.page, visit.language, { draftId: saved.id }) }
  const { problems } = await tryDraft(context, saved.draft)
  const here = problemsAt(partiesStep, problems)
  if (here.length > 0) return { status: 422, page: await partiesPage(context, saved, here) }
  const { asked } = stepsOf(saved.draft)
  const next = asked[asked.indexOf(partiesStep) + 1]
  const to = go === 'check' || next === undefined ? 'draft' : next.page
  return { to: addressOf(to, visit.language, { draftId: saved.id }) }
}

/** Of parties that there are; the roles are all that is typed here. */
const ownRoles = ({ typed }: Draft, roles: Typed): Typed =>
  Object.fromEntries(
    Object.entries(roles).filter(
      ([name]) => /^terms-parties-\d+-role$/.test(name) && Object.hasOwn(typed, name),
    ),
  )

/**
 * With a party more: `institution:<id>`, `network:<id>`, or an organisation by its name. Beside the
 * parties of an agreement that exists it has an id from the start, by which it says yes.
 */
export const withParty = (draft: Draft, added: string, organisation?: string): Typed => {
  const { typed, base } = draft
  const fields = fieldsOf(typed, added, organisation)
  if (fields === null) return typed
  const at = `${list}-${String(rowNumbers(typed, list).length)}`
  const withId = base === null ? fields : { id: randomUUID(), ...fields }
  return {
    ...typed,
    ...Object.fromEntries(Object.entries(withId).map(([name, text]) => [`${at}-${name}`, text])),
  }
}

/** Null for nobody, and for who is there already. */
const fieldsOf = (typed: Typed, added: string, organisation = ''): Typed | null => {
  const [kind, id = ''] = added.split(':')
  if (kind === 'organisation') {
    const name = organisation.trim()
    return name === '' ? null : { kind, name, role: 'partner' }
  }
  if (!Uuid.safeParse(id).success || Object.values(typed).includes(id)) return null
  if (kind === 'institution') return { kind, institutionId: id, role: 'institution' }
  return kind === 'network' ? { kind, networkId: id, role: 'volunteers' } : null
}

/** What the party would do, and its yes, go with it. */
const withoutParty = (draft: Draft, row: string): Typed => {
  const number = /^\d+$/.test(row) ? Number(row) : -1
  return mayGo(draft, number)
    ? ['consents', list].reduce((left, name) => withoutRow(left, name, number), draft.typed)
    : draft.typed
}
