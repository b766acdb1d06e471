import { ChangeRulebook } from '#schemas/commands/boundaries.ts'
import { nationwide } from '#domain/boundaries/day.ts'
import { RevisionMismatchError } from '#src/commands/errors.ts'
import { formatDate } from '#src/texts/dates.ts'
import { municipalityName } from '#src/texts/municipalities.ts'
import { actorIn } from '../acting.ts'
import type { Answer, PageAnswer } from '../answer.ts'
import { parseBody, refusedFields } from '../forms/form-problems.ts'
import { overtakenNotice } from '../forms/overtaken-notice.ts'
import { sentOnce } from '../forms/sent-once.ts'
import { merged, seenFrom } from '../parties/merged.ts'
import { revisionIn } from '../parties/revision-field.ts'
import { addressOf } from '../paths.ts'
import { notAllowedPage } from '../problem-pages.ts'
import type { Typed } from '../sent.ts'
import type { PageContext } from '../visit.ts'
import { changeCheckPage, step } from './change-check.ts'
import { atRules, changeBody, changeQuestions, chosenOtherwise, rulesTyped } from './change-form.ts'
import { actionOf, changePage, type Changing, type Shown } from './change-page.ts'
import { lastRulesOf } from './last-rules.ts'
import { codeIn, mayChangeRulebook } from './rulebook-names.ts'

export const changeRulebookPage = async (context: PageContext): Promise<Answer> => {
  const changing = await begin(context)
  if (changing === null || 'status' in changing) return changing
  const { revision, from } = changing.rulebook
  const seen = rulesTyped(changing.rulebook)
  const effectiveOn = from === null ? '' : formatDate(context.visit.language, from)
  return changePage(changing, { status: 200, typed: { ...seen, effectiveOn }, seen, revision })
}

/**
 * What the form sent is mended or checked; only the page that says which agreements it affects
 * adopts it, and then it is decided anew.
 */
export const changeRulebook = async (context: PageContext, sent: Typed): Promise<Answer> => {
  const changing = await begin(context)
  if (changing === null || 'status' in changing) return changing
  const { visit } = context
  const { rulebook } = changing
  const revision = revisionIn(sent)
  // Nothing was seen: the form is shown anew.
  if (revision === null) return { to: actionOf(visit, rulebook.municipalityCode) }
  const seen = seenFrom(sent)
  const shown = { status: 422, typed: { ...seen, ...sent }, seen, revision }
  if (sent[step] === 'edit') return changePage(changing, { ...shown, status: 200 })
  const changed = chosenOtherwise(sent, seen)
  const parsed = parseBody(ChangeRulebook, changeBody(visit, sent, seen))
  if (!parsed.isRight) {
    return changePage(changing, { ...shown, problems: atRules(parsed.problems, changed) })
  }
  try {
    return await attempted(changing, { ...shown, body: parsed.value })
  } catch (error) {
    if (error instanceof RevisionMismatchError) return overtaken(changing, shown, error)
    return changePage(changing, { ...shown, problems: atRules(refusedFields(error), changed) })
  }
}

interface Attempt extends Shown {
  readonly body: ChangeRulebook
}

const attempted = async (changing: Changing, attempt: Attempt): Promise<Answer> => {
  const { context, rulebook } = changing
  const { visit, commands, boundaries } = context
  const { typed, revision, body } = attempt
  const id = rulebook.municipalityCode
  // The view counts changes, a stream from 0: -1 where nothing was recorded of it.
  const request = { actor: actorIn(visit), id, ifMatch: revision - 1, body }
  if (typed[step] !== 'send') {
    await commands.changeRulebook({ ...request, isTrial: true })
    const preview = await boundaries.previewRulebook(id, body)
    return changeCheckPage(changing, { ...attempt, preview })
  }
  const idempotency = sentOnce(typed, actionOf(visit, id), body)
  const { effectiveOn } = await commands.changeRulebook({ ...request, idempotency })
  const done = { done: 'changed', from: effectiveOn, municipalityCode: id }
  return { to: addressOf('rulebook', visit.language, done) }
}

/** Null where there is no such municipality; a page that says who may where the visitor may not. */
const begin = async (context: PageContext): Promise<Changing | PageAnswer | null> => {
  const { visit, boundaries } = context
  const code = codeIn(visit)
  if (code === null) return null
  const { rulebooks: words } = visit.texts
  if (!mayChangeRulebook(visit, code)) {
    const who =
      code === nationwide
        ? words.mayNotNational
        : words.mayNot(municipalityName(visit.language, code))
    return notAllowedPage(visit, who)
  }
  return { context, rulebook: lastRulesOf(await boundaries.rulebook(code)) }
}

/** What the visitor did not touch takes the new value; what both changed is shown side by side. */
const overtaken = (
  changing: Changing,
  { typed, seen }: Shown,
  error: RevisionMismatchError,
): PageAnswer => {
  const { context, rulebook } = changing
  const { visit } = context
  const now = rulesTyped(rulebook)
  const before = overtakenNotice(visit, {
    words: visit.texts.rulebooks.conflict,
    changes: error.changes,
    questions: changeQuestions(visit, rulebook),
    seen,
    now,
    typed,
  })
  const whole = merged({ typed, seen, now })
  return changePage(changing, {
    status: 409,
    typed: whole,
    seen: now,
    revision: rulebook.revision,
    before,
  })
}
