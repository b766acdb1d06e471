import { z } from 'zod'
import { Uuid } from '#schemas/values.ts'
import type { Answer } from '../answer.ts'
import { errorSummary } from '../forms/error-summary.ts'
import { summaryLines, type Form } from '../forms/form.ts'
import { input } from '../forms/input.ts'
import { postForm } from '../forms/post-form.ts'
import type { Options, Question } from '../forms/question.ts'
import { html } from '../html/html.ts'
import { layout } from '../layout.ts'
import { success } from '../notice.ts'
import { addressOf } from '../paths.ts'
import type { Typed } from '../sent.ts'
import type { PageContext } from '../visit.ts'
import { beginDraft, typedTerms } from './begin-draft.ts'
import { copiedTerms } from './copied-terms.ts'
import { draftList } from './draft-list.ts'

const Begin = z.object({
  form: z.enum(['informal', 'full', 'from']),
  from: z.union([Uuid, z.literal('')]).optional(),
})

/** What a leader can begin, and what was begun before. */
export const beginPage = (context: PageContext): Promise<Answer> => {
  const { asked } = context.visit
  const from = asked.from ?? ''
  return shown(context, {
    visit: context.visit,
    typed: from === '' ? {} : { form: 'from', from },
    problems: [],
  })
}

export const begin = async (context: PageContext, sent: Typed): Promise<Answer> => {
  const { visit } = context
  const { actor } = visit
  if (actor.role !== 'institution-leader') return null
  const { institutionId } = actor
  const own: Typed = {
    'terms-parties-0-kind': 'institution',
    'terms-parties-0-institutionId': institutionId,
    'terms-parties-0-role': 'institution',
  }
  const asked = Begin.safeParse(sent)
  if (!asked.success) return missing(context, sent, '/form')
  const { form, from = '' } = asked.data
  const empty = { institutionId, base: null, done: [] }
  if (form !== 'from') {
    const typed = { ...own, ...withNetwork(visit.asked.networkId), ...saidBy(form) }
    return beginDraft(context, { ...empty, form, typed }, 'draftParties')
  }
  const like = from === '' ? null : await context.queries.agreement(from, actor)
  if (like === null) return missing(context, sent, '/from')
  const typed = typedTerms(visit.language, copiedTerms(like.terms, institutionId))
  return beginDraft(context, { ...empty, form: 'full', typed }, 'draftParties')
}

/** Whoever registers an agreement said that there is one, and is not asked again. */
const saidBy = (form: 'informal' | 'full'): Typed =>
  form === 'full' ? { 'terms-classification-formality-formalAgreement': 'yes' } : {}

/** A network's own page leads here with the network. */
const withNetwork = (networkId: string | null | undefined): Typed =>
  Uuid.safeParse(networkId).success
    ? {
        'terms-parties-1-kind': 'network',
        'terms-parties-1-networkId': networkId ?? '',
        'terms-parties-1-role': 'volunteers',
      }
    : {}

const missing = (context: PageContext, typed: Typed, pointer: string): Promise<Answer> => {
  const problems = [{ pointer, code: 'required', params: {} } as const]
  return shown(context, { visit: context.visit, typed, problems })
}

const shown = async (context: PageContext, form: Form): Promise<Answer> => {
  const { visit } = context
  const { language, texts, actor } = visit
  const { begin: words } = texts.drafts
  if (actor.role !== 'institution-leader') return null
  const questions = await questionsOf(context, actor.institutionId)
  const lines = summaryLines(form, questions)
  const { networkId = null } = visit.asked
  const page = layout(visit, {
    title: words.title,
    trail: [{ href: addressOf('mine', language), words: texts.pages.mine }],
    isRefused: lines.length > 0,
    content: html`${errorSummary(visit, lines)}
      ${visit.asked.done === 'deleted' && success({ title: words.deleted })}
      <p class="lead">${words.lead}</p>
      ${await draftList(context)}
      ${postForm(
        visit,
        { class: 'form', action: addressOf('begin', language, { networkId }), novalidate: true },
        html`${questions.map((question) => input(form, question))}
          <div class="form-buttons">
            <button class="button button-primary" type="submit">${words.start}</button>
          </div>`,
      )}`,
  })
  return lines.length > 0 ? { status: 422, page } : page
}

const questionsOf = async (
  context: PageContext,
  institutionId: string,
): Promise<readonly Question[]> => {
  const { begin: words } = context.visit.texts.drafts
  const agreements = await agreementOptions(context, institutionId)
  const choices = [
    { value: 'informal', label: words.informal, help: words.informalHelp },
    { value: 'full', label: words.full, help: words.fullHelp },
    ...(agreements.length === 0
      ? []
      : [{ value: 'from', label: words.from, help: words.fromHelp }]),
  ]
  return [
    { pointer: '/form', label: words.choose, answer: { kind: 'one', as: 'radios', of: choices } },
    ...(agreements.length === 0
      ? []
      : [
          {
            pointer: '/from',
            label: words.fromWhich,
            none: words.chooseAgreement,
            answer: { kind: 'one', as: 'list', of: agreements },
          } as const,
        ]),
  ]
}

/** Most agreements to choose one from in a list. */
const mostAgreements = 200

/** The institution's own, and the one that its page led from. */
const agreementOptions = async (
  { queries, visit }: PageContext,
  institutionId: string,
): Promise<Options> => {
  const { items } = await queries.agreements(
    { institutionId, viewer: visit.actor, sort: 'title' },
    { limit: mostAgreements, after: null },
  )
  const own = items.map(({ agreementId, title }) => ({ value: agreementId, label: title }))
  const { from } = visit.asked
  if (!Uuid.safeParse(from).success || own.some(({ value }) => value === from)) return own
  const other = await queries.agreement(from ?? '', visit.actor)
  return other === null ? own : [{ value: other.agreementId, label: other.terms.title }, ...own]
}
