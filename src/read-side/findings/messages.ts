import type { AnsweredAt, AskedWith, QuestionName } from './questions.ts'

/** A question to the thread that keeps the findings. */
export interface AskMessage {
  readonly kind: 'ask'
  readonly id: number
  readonly name: QuestionName
  readonly asked: AskedWith<QuestionName>
}

/** What it says to a question. */
export type AnswerMessage =
  | { readonly kind: 'answer'; readonly id: number; readonly answered: AnsweredAt<QuestionName> }
  | { readonly kind: 'no-answer'; readonly id: number; readonly error: Error }
