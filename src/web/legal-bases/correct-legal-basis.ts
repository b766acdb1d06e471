import { CorrectLegalBasis } from '#schemas/commands/boundaries.ts'
import type { LegalBasisView } from '#schemas/views/rulebooks.ts'
import { RevisionMismatchError } from '#src/commands/errors.ts'
import { legalBasisName } from '#src/texts/terms/legal-bases.ts'
import { actorIn } from '../acting.ts'
import type { Answer, PageAnswer } from '../answer.ts'
import { formPage } from '../forms/form-page.ts'
import { parseBody, refusedFields, type FoundError } from '../forms/form-problems.ts'
import { overtakenNotice } from '../forms/overtaken-notice.ts'
import type { Question } from '../forms/question.ts'
import { onceHidden, sentOnce } from '../forms/sent-once.ts'
import { html, type HtmlValue } from '../html/html.ts'
import { merged, seenFrom, seenHidden } from '../parties/merged.ts'
import { bodyOf, typedFrom } from '../parties/party-question.ts'
import { revisionHidden, revisionIn } from '../parties/revision-field.ts'
import { addressOf } from '../paths.ts'
import type { Typed } from '../sent.ts'
import type { PageContext } from '../visit.ts'
import { detailsIn, legalBasisQuestions } from './legal-basis-form.ts'

export const correctLegalBasisPage = async (context: PageContext): Promise<Answer> => {
  const correcting = await begin(context)
  if (correcting === null) return null
  const seen = stands(correcting)
  const { revision } = correcting.one
  return page(correcting, { status: 200, typed: seen, seen, revision })
}

/** Saves the correction; what another wrote meanwhile is told, and nothing is lost. */
export const correctLegalBasis = async (context: PageContext, typed: Typed): Promise<Answer> => {
  const correcting = await begin(context)
  if (correcting === null) return null
  const { one, questions } = correcting
  const { visit, commands } = context
  const { legalBasisId } = one
  const revision = revisionIn(typed) ?? one.revision
  const shown = { status: 422, typed, seen: seenFrom(typed), revision }
  const { reason } = bodyOf(typed, questions)
  const parsed = parseBody(CorrectLegalBasis, { details: detailsIn(typed, questions), reason })
  if (!parsed.isRight) return page(correcting, { ...shown, problems: parsed.problems })
  const idempotency = sentOnce(typed, actionOf(correcting), parsed.value)
  try {
    const receipt = await commands.correctLegalBasis({
      actor: actorIn(visit),
      id: legalBasisId,
      // The view counts changes, a stream from 0: -1 where nothing was recorded of it.
      ifMatch: revision - 1,
      body: parsed.value,
      idempotency,
    })
    const done = receipt.revision === revision ? 'unchanged' : 'corrected'
    return { to: addressOf('legalBases', visit.language, { done, legalBasisId }) }
  } catch (error) {
    if (!(error instanceof RevisionMismatchError)) {
      return page(correcting, { ...shown, problems: refusedFields(error) })
    }
    const now = stands(correcting)
    const words = visit.texts.legalBases.conflict
    const { changes } = error
    const before = overtakenNotice(visit, { words, changes, questions, ...shown, now })
    const whole = merged({ typed, seen: shown.seen, now })
    const after = { typed: whole, seen: now, revision: one.revision, before }
    return page(correcting, { ...after, status: 409 })
  }
}

interface Correcting {
  readonly context: PageContext
  readonly one: LegalBasisView
  readonly questions: readonly Question[]
}

/** Null where there is none. */
const begin = async (context: PageContext): Promise<Correcting | null> => {
  const { visit, boundaries } = context
  const { items } = await boundaries.legalBases()
  const one = items.find(({ legalBasisId }) => legalBasisId === visit.inPath.legalBasisId)
  if (one === undefined) return null
  const { legalBases: words } = visit.texts
  const reason: Question = {
    pointer: '/reason',
    label: words.form.reason,
    hint: words.form.reasonHint,
    answer: { kind: 'text', most: 2000 },
  }
  return { context, one, questions: [...legalBasisQuestions(visit, { items, one }), reason] }
}

/** As it stands, as answers. */
const stands = ({ context, one, questions }: Correcting): Typed =>
  typedFrom(context.visit.language, one.details, { at: '/details', questions })

const actionOf = ({ context, one: { legalBasisId } }: Correcting): string =>
  addressOf('correctLegalBasis', context.visit.language, { legalBasisId })

interface Shown {
  readonly status: number
  readonly typed: Typed
  readonly seen: Typed
  readonly revision: number
  readonly problems?: readonly FoundError[]
  readonly before?: HtmlValue
}

const page = (
  correcting: Correcting,
  { status, typed, seen, revision, problems = [], before }: Shown,
): PageAnswer => {
  const { visit } = correcting.context
  const { language, texts } = visit
  const { form: words } = texts.legalBases
  const list = { href: addressOf('legalBases', language), words: texts.pages.legalBases }
  const shown = formPage(
    { visit, typed, problems },
    {
      title: words.correctTitle(legalBasisName(language, correcting.one)),
      trail: [list],
      action: actionOf(correcting),
      questions: correcting.questions,
      button: words.save,
      before: html`${before ?? null}
        <p>${words.correctIntro}</p>
        <p>${words.lawChanged}</p>`,
      hidden: { ...onceHidden(typed), ...revisionHidden(revision), ...seenHidden(seen) },
      cancel: { href: list.href, words: texts.forms.cancel },
    },
  )
  return { status, page: shown }
}
