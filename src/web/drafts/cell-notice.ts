import { ClassificationAnswers } from '#schemas/terms/classification.ts'
import { classify } from '#domain/agreements/classification.ts'
import type { Draft } from '#schemas/drafts/draft-saved.v1.ts'
import { placementSentence } from '../agreement/placement.ts'
import type { Html } from '../html/html.ts'
import { notice } from '../notice.ts'
import type { Visit } from '../visit.ts'
import { termsOf } from './draft-terms.ts'

/** The cell that a draft's answers place it in, in words, and why; null before they do. */
export const cellInWords = (visit: Visit, draft: Draft): string | null => {
  const answers = ClassificationAnswers.safeParse(termsOf(draft).classification)
  const classification = answers.success ? classify(answers.data) : null
  return classification === null ? null : placementSentence(visit, classification)
}

/** Shown where the answers are given, and once more where they were just given. */
export const cellNotice = (visit: Visit, draft: Draft): Html | null => {
  const words = cellInWords(visit, draft)
  return words === null ? null : notice({ title: visit.texts.drafts.check.cell, text: words })
}
