import type { Terms } from '#schemas/terms/terms.ts'
import { inTerms } from './answers.ts'
import type { Evidence } from './rule.ts'

/** The answers that make an agreement formal or informal: the choice, else each "yes", else both. */
export const formalityEvidence = ({ classification }: Terms): Evidence[] => {
  const { formalAgreement, fixedRelation, chosen } = classification.formality
  if (chosen !== null) return [inTerms(`${at}/chosen`, chosen)]
  const answers = Object.entries({ formalAgreement, fixedRelation })
  const grounds = answers.filter(([, answer]) => answer === 'yes')
  return (grounds.length > 0 ? grounds : answers).map(([field, answer]) =>
    inTerms(`${at}/${field}`, answer),
  )
}

/** As `looksAt` of a rule names them. */
export const formalityFields = [
  'classification.formality.formalAgreement',
  'classification.formality.fixedRelation',
  'classification.formality.chosen',
] as const

const at = '/classification/formality'
