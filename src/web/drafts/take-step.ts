import type { Draft } from '#schemas/drafts/draft-saved.v1.ts'
import { AppendTooLargeError } from '#src/event-store/errors.ts'
import type { Answer } from '../answer.ts'
import { longestName } from '../forms/read-form.ts'
import { addressOf } from '../paths.ts'
import type { Typed } from '../sent.ts'
import type { PageContext } from '../visit.ts'
import { problemsAt, tryDraft } from './draft-problems.ts'
import { goneAnswer } from './gone.ts'
import { personAddress, toPerson } from './missing-person.ts'
import { ownDraft, type OwnDraft } from './own-draft.ts'
import { onItsDay } from './rebase.ts'
import { rowNumbers, withoutBlankRows, withoutRow } from './rows.ts'
import { stepPage } from './step-page.ts'
import { stepChosen, stepsOf } from './step-order.ts'
import type { Step } from './step.ts'

/** Saves what was typed at a step, right or wrong, and goes where its button says. */
export const takeStep = async (context: PageContext, step: Step, sent: Typed): Promise<Answer> => {
  const own = await ownDraft(context)
  if (own === null) return goneAnswer(context)
  const { add, remove, go = 'next', ...typed } = sent
  const chosen = stepChosen(own.draft, go)
  const isMoving = add === undefined && remove === undefined && chosen === null && go !== toPerson
  if (Object.keys(typed).length > mostFields) return tooLarge(context, step, own)
  const change = (before: Draft): Draft => answered(before, step, { typed, remove, isMoving })
  const draft = await saved(context, own.id, change)
  if (draft === 'too-large')
    return tooLarge(context, step, { id: own.id, draft: change(own.draft) })
  if (draft === null) return goneAnswer(context)
  const now =
    step.name === 'change' ? await onItsDay(context, { id: own.id, draft }) : { id: own.id, draft }
  if (add !== undefined) return backTo(context, step, { id: own.id, list: add, isAdded: true })
  if (remove !== undefined) {
    return backTo(context, step, { id: own.id, list: listOf(remove), isAdded: false })
  }
  if (chosen !== null) {
    return { to: addressOf(chosen.page, context.visit.language, { draftId: own.id }) }
  }
  if (go === toPerson) return { to: personAddress(context.visit, step, own.id) }
  const problems = problemsAt(step, (await tryDraft(context, now.draft)).problems)
  if (problems.length > 0) {
    return { status: 422, page: await stepPage(context, { step, own: now, problems }) }
  }
  return onwards(context, step, { ...now, go })
}

/** Of one page: three hundred tasks with everything said of each, which is more than may be. */
const mostFields = 4500

/** A draft grows with each of its pages, and what the store takes at a time is limited. */
const saved = async (
  { drafts }: PageContext,
  id: string,
  change: (before: Draft) => Draft,
): Promise<Draft | 'too-large' | null> => {
  try {
    return await drafts.save(id, change)
  } catch (error) {
    if (error instanceof AppendTooLargeError) return 'too-large'
    throw error
  }
}

/** Nothing is saved; what a person can have typed stands on the page still. */
const tooLarge = async (context: PageContext, step: Step, own: OwnDraft): Promise<Answer> => {
  const problems = [{ pointer: '/', code: 'body-too-large', params: {} } as const]
  return { status: 422, page: await stepPage(context, { step, own, problems }) }
}

interface Sent {
  readonly typed: Typed
  readonly remove: string | undefined
  readonly isMoving: boolean
}

/** The draft with a step's answers in the place of those it had. */
const answered = (before: Draft, step: Step, { typed, remove, isMoving }: Sent): Draft => {
  const kept = Object.entries(before.typed).filter(([name]) => !step.owns(name))
  const given = Object.entries(typed).filter(
    ([name]) => name.length <= longestName && step.owns(name),
  )
  const written = Object.fromEntries([...kept, ...given])
  const left = remove === undefined ? written : withoutRow(written, listOf(remove), rowOf(remove))
  const isDone = isMoving && !before.done.includes(step.name)
  return {
    ...before,
    typed: listsIn(left).reduce(withoutBlankRows, left),
    done: isDone ? [...before.done, step.name] : before.done,
  }
}

/** Lists of a draft in which a row may have been left blank. */
const listsIn = (typed: Typed): string[] => [
  'terms-funding',
  'terms-annexes',
  ...rowNumbers(typed, 'terms-parties').flatMap((number) => [
    `terms-parties-${String(number)}-tasks`,
    `terms-parties-${String(number)}-contacts`,
  ]),
]

const listOf = (row: string): string => row.replace(/-\d+$/, '')
const rowOf = (row: string): number => Number(/\d+$/.exec(row)?.[0] ?? -1)

/** The same page once more, at the list that a row was added to or taken from. */
const backTo = (
  { visit }: PageContext,
  step: Step,
  { id, list, isAdded }: { id: string; list: string; isAdded: boolean },
): Answer => {
  const asked = { ...visit.asked, draftId: id, add: isAdded ? list : null }
  return { to: `${addressOf(step.page, visit.language, asked)}#${encodeURIComponent(list)}` }
}

const onwards = (
  { visit }: PageContext,
  step: Step,
  { id, draft, go }: OwnDraft & { go: string },
): Answer => {
  const from = visit.asked.from ?? null
  if (go === 'stay') return { to: addressOf(step.page, visit.language, { draftId: id, from }) }
  const { asked } = stepsOf(draft)
  const next = asked[asked.findIndex(({ name }) => name === step.name) + 1]
  const isLast = go === 'check' || next === undefined || !asked.includes(step)
  return { to: addressOf(isLast ? 'draft' : next.page, visit.language, { draftId: id }) }
}
