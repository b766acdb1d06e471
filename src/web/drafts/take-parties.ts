import type { Draft } from '#schemas/drafts/draft-saved.v1.ts'
import { Uuid } from '#schemas/values.ts'
import type { Answer } from '../answer.ts'
import { addressOf } from '../paths.ts'
import type { Typed } from '../sent.ts'
import type { PageContext } from '../visit.ts'
import { problemsAt, tryDraft } from './draft-problems.ts'
import { goneAnswer } from './gone.ts'
import { ownDraft, type OwnDraft } from './own-draft.ts'
import { partiesPage } from './parties-page.ts'
import { rowNumbers, withoutRow } from './rows.ts'
import { stepsOf } from './step-order.ts'
import { partiesStep } from './steps/parties.ts'

const list = 'terms-parties'

/** Adds or takes away a party, or goes on. */
export const takeParties = async (context: PageContext, sent: Typed): Promise<Answer> => {
  const own = await ownDraft(context)
  if (own === null) return goneAnswer(context)
  const { add, remove, go, organisation, ...roles } = sent
  const draft = await context.drafts.save(own.id, (before) => {
    const typed = { ...before.typed, ...ownRoles(before, roles) }
    if (add !== undefined) return { ...before, typed: withParty(typed, add, organisation) }
    if (remove !== undefined) return { ...before, typed: withoutParty(typed, Number(remove)) }
    return { ...before, typed, done: [...new Set([...before.done, partiesStep.name])] }
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

/** With a party more: `institution:<id>`, `network:<id>`, or an organisation by its name. */
export const withParty = (typed: Typed, added: string, organisation?: string): Typed => {
  const numbers = rowNumbers(typed, list)
  const at = `${list}-${String(numbers.length)}`
  const [kind, id = ''] = added.split(':')
  if (kind === 'organisation') {
    const name = organisation?.trim() ?? ''
    if (name === '') return typed
    return { ...typed, [`${at}-kind`]: kind, [`${at}-name`]: name, [`${at}-role`]: 'partner' }
  }
  const isThere = Object.values(typed).includes(id)
  if ((kind !== 'institution' && kind !== 'network') || !Uuid.safeParse(id).success || isThere) {
    return typed
  }
  const role = kind === 'institution' ? 'institution' : 'volunteers'
  return { ...typed, [`${at}-kind`]: kind, [`${at}-${kind}Id`]: id, [`${at}-role`]: role }
}

/** What the party would do, and its yes, go with it. */
const withoutParty = (typed: Typed, number: number): Typed =>
  ['consents', list].reduce((left, name) => withoutRow(left, name, number), typed)
