import type { Verdict } from '#schemas/boundaries/rule.ts'
import type { Known } from '#schemas/values.ts'
import type { Answer, Evidence } from './rule.ts'

/** A verdict with which of the rule's reasons it has. */
export interface Judgement<Why extends string> {
  readonly verdict: Verdict
  readonly why: Why
}

/** The one answer of a rule that is about an agreement as a whole. */
export const aboutAgreement = <Why extends string>(
  { verdict, why }: Judgement<Why>,
  evidence: readonly Evidence[],
): readonly Answer[] => [{ verdict, why, itemKind: 'agreement', itemId: null, evidence }]

/** Answers of the terms by pointer, all of which should be the same. */
export type Answers = Readonly<Record<string, Known>>

/** An agreement upholds what every answer says; one that is otherwise breaches it. */
export const everyAnswer = <Why extends string>(
  answers: Answers,
  wanted: 'yes' | 'no',
  whys: Readonly<Record<Settled, Why>>,
): readonly Answer[] => {
  const verdict = settle(Object.values(answers), wanted)
  return aboutAgreement({ verdict, why: whys[verdict] }, answersAsEvidence(answers))
}

type Settled = Exclude<Verdict, 'not-relevant'>

/** What is unknown is never upheld, and what is wrong is wrong whatever else is unknown. */
export const settle = (answers: readonly Known[], wanted: 'yes' | 'no'): Settled => {
  if (answers.some((answer) => answer !== wanted && answer !== 'unknown')) return 'breached'
  return answers.includes('unknown') ? 'cannot-tell' : 'upheld'
}

export const answersAsEvidence = (answers: Answers): Evidence[] =>
  Object.entries(answers).map(([pointer, answer]) => inTerms(pointer, answer))

export const inTerms = (pointer: string, value: Evidence['value']): Evidence => ({
  of: 'terms',
  partyId: null,
  pointer,
  value,
})

export const ofNetwork = (
  partyId: string,
  pointer: string,
  value: Evidence['value'],
): Evidence => ({ of: 'network', partyId, pointer, value })

export const ofInstitution = (
  partyId: string,
  pointer: string,
  value: Evidence['value'],
): Evidence => ({ of: 'institution', partyId, pointer, value })
