import type { Draft, DraftForm } from '#schemas/drafts/draft-saved.v1.ts'
import type { Terms } from '#schemas/terms/terms.ts'
import type { Answer } from '../answer.ts'
import { typeValue } from '../forms/type-value.ts'
import { addressOf, type PageName } from '../paths.ts'
import type { Typed } from '../sent.ts'
import type { PageContext } from '../visit.ts'
import { termKindAt } from './term-question.ts'

/** Begins a draft and goes to where it is written. */
export const beginDraft = async (
  { visit, drafts, draftIds }: PageContext,
  draft: Draft,
  page: PageName,
): Promise<Answer> => {
  const draftId = await drafts.begin(draft)
  return { to: addressOf(page, visit.language, { draftId }), draftIds: [...draftIds, draftId] }
}

interface Change {
  readonly agreementId: string
  readonly form: Exclude<DraftForm, 'informal' | 'full'>
  /** Of the terms to begin with. */
  readonly version: number
  readonly terms: Terms
  /** Of the agreement's stream, as it was seen. */
  readonly revision: number
}

/** New terms for an agreement that exists, beginning with those it has. */
export const beginChange = (context: PageContext, change: Change): Promise<Answer> => {
  const { actor, language } = context.visit
  if (actor.role !== 'institution-leader') throw new Error('Only leaders change agreements')
  const { form, agreementId, version, terms, revision } = change
  return beginDraft(
    context,
    {
      form,
      institutionId: actor.institutionId,
      base: { agreementId, version, terms, revision },
      typed: typedTerms(language, form === 'renewal' ? withoutOldDates(terms) : terms),
      done: [],
    },
    'draft',
  )
}

/** What is renewed gets its dates anew: when it ends, and when it is looked at or talked about. */
const withoutOldDates = (terms: Terms): Record<string, unknown> => {
  const { until: _until, renewal, ...period } = terms.period
  return { ...terms, period: { ...period, renewal: { ...renewal, by: null } }, reviewBy: null }
}

export const typedTerms = (
  language: PageContext['visit']['language'],
  terms: Record<string, unknown>,
): Typed => typeValue(language, terms, { at: '/terms', kindAt: termKindAt })
