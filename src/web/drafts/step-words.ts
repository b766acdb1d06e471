import type { Draft } from '#schemas/drafts/draft-saved.v1.ts'
import type { Visit } from '../visit.ts'
import type { Step } from './step.ts'

/** What a step is called in a list, and on its own page; where no day is asked for, none is named. */
export const stepWords = (
  { texts }: Visit,
  { form }: Draft,
  { name }: Step,
): { readonly name: string; readonly title: string } => {
  const { steps, titles, whyOnly } = texts.drafts
  const asksNoDay = name === 'change' && (form === 'correction' || form === 'negotiation')
  return asksNoDay ? whyOnly : { name: steps[name], title: titles[name] }
}
