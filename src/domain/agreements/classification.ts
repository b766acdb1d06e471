import type { ClassificationAnswers } from '#schemas/terms/classification.ts'
import type { Classification, ClassificationGround } from '#schemas/views/classification.ts'
import { field, type RefusedField } from '../refusal.ts'

/**
 * The cell of Bilag 2's model, derived from the answers and explained. Null where the answers do
 * not decide and nothing was chosen. Source: 000, Bilag 2: "Det formelle samarbejde relaterer til
 * de opgaver, der løses … i en mere fast relation til kommunen"; "Samarbejde med fokus på
 * medproduktion ændrer eksisterende måder at samarbejde på".
 */
export const classify = (answers: ClassificationAnswers): Classification | null => {
  const formality = settle(deriveFormality(answers.formality), answers.formality.chosen)
  const production = settle(deriveProduction(answers.production), answers.production.chosen)
  if (formality.value === null || production.value === null) return null
  return {
    formality: formality.value,
    production: production.value,
    formalityGrounds: formality.grounds,
    productionGrounds: production.grounds,
    formalityReason: answers.formality.reason,
    productionReason: answers.production.reason,
  }
}

/** What is missing before the answers place an agreement in a cell. */
export const classificationGaps = (answers: ClassificationAnswers, at: string): RefusedField[] => [
  ...gaps(deriveFormality(answers.formality), answers.formality, `${at}/formality`),
  ...gaps(deriveProduction(answers.production), answers.production, `${at}/production`),
]

type Derived<Value> = { value: Value | null; grounds: ClassificationGround[] }

const deriveFormality = (
  answers: ClassificationAnswers['formality'],
): Derived<'formal' | 'informal'> => {
  const grounds: ClassificationGround[] = []
  if (answers.formalAgreement === 'yes') grounds.push('formal-agreement')
  if (answers.fixedRelation === 'yes') grounds.push('fixed-relation')
  if (grounds.length > 0) return { value: 'formal', grounds }
  return answers.formalAgreement === 'no' && answers.fixedRelation === 'no'
    ? { value: 'informal', grounds: ['neither-agreement-nor-fixed-relation'] }
    : { value: null, grounds: [] }
}

const deriveProduction = (
  answers: ClassificationAnswers['production'],
): Derived<'own-production' | 'co-production'> => {
  const grounds: ClassificationGround[] = []
  if (answers.changesWaysOfWorking === 'yes') grounds.push('changes-ways-of-working')
  if (answers.movesRoles === 'yes') grounds.push('moves-roles')
  if (grounds.length > 0) {
    return {
      value: 'co-production',
      grounds: answers.fixedTasks === 'yes' ? [...grounds, 'mixed'] : grounds,
    }
  }
  const nothingNew = answers.changesWaysOfWorking === 'no' && answers.movesRoles === 'no'
  return answers.fixedTasks === 'yes' && nothingNew
    ? { value: 'own-production', grounds: ['fixed-tasks'] }
    : { value: null, grounds: [] }
}

const settle = <Value>(derived: Derived<Value>, chosen: Value | null): Derived<Value> => {
  if (chosen === null || chosen === derived.value) return derived
  return {
    value: chosen,
    grounds: [derived.value === null ? 'chosen-where-unknown' : 'chosen-against-answers'],
  }
}

const gaps = <Value>(
  derived: Derived<Value>,
  answers: { chosen: Value | null; reason: string | null },
  at: string,
): RefusedField[] => {
  if (derived.value === null && answers.chosen === null) {
    return [field('classification-undetermined', `${at}/chosen`)]
  }
  const isChosen = answers.chosen !== null && answers.chosen !== derived.value
  return isChosen && answers.reason === null ? [field('override-needs-reason', `${at}/reason`)] : []
}
