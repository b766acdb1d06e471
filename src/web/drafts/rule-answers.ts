import type { AgreementView } from '#schemas/views/agreement.ts'
import type { Terms } from '#schemas/terms/terms.ts'
import type { DraftAnswers } from '#src/read-side/boundary-queries.ts'
import type { PageContext } from '../visit.ts'
import { originOf, saysOver } from './draft-command.ts'
import { parsedTerms } from './draft-terms.ts'
import type { OwnDraft } from './own-draft.ts'

/** What the rules say of a draft, by the terms that its items are found in. */
export interface RuleAnswers extends Pick<DraftAnswers, 'answers' | 'stops'> {
  readonly terms: Terms
}

/** Null while the terms cannot be read, and for what is over: there is nothing to mend. */
export const ruleAnswersOf = async (
  context: PageContext,
  { draft }: OwnDraft,
): Promise<RuleAnswers | null> => {
  const { queries, boundaries, visit } = context
  const terms = saysOver(draft) ? null : parsedTerms(draft)
  if (terms === null) return null
  const { base } = draft
  const existing = base === null ? null : await queries.agreement(base.agreementId, visit.actor)
  const origin = existing?.origin ?? originOf(context, draft)
  const { answers, stops } = await boundaries.draftAnswers(terms, origin, existing ?? undefined)
  return { terms, answers, stops: isToBeAgreed(existing) ? stops : [] }
}

/** What is agreed already cannot be stopped any more. */
const isToBeAgreed = (existing: AgreementView | null): boolean =>
  existing === null || existing.status === 'proposed'
