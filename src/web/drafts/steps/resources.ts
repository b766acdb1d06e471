import type { Visit } from '../../visit.ts'
import { ownsFrom, type RowQuestions, type Step } from '../step.ts'
import { termQuestion } from '../term-question.ts'

/** Money, premises, insurance, certificates and how much of it there is. */
export const resourcesStep: Step = {
  page: 'draftResources',
  name: 'resources',
  owns: ownsFrom(
    'terms-funding',
    'terms-accounts',
    'terms-inKind',
    'terms-insurance',
    'terms-childrensCertificates',
    'terms-volume',
  ),
  sections: ({ visit }) => {
    const { resources: words } = visit.texts.drafts
    const ask = (pointers: readonly string[]) => pointers.map((one) => termQuestion(visit, one))
    return [
      {
        heading: words.funding,
        questions: [],
        list: {
          name: 'terms-funding',
          least: 0,
          words: { add: words.addFunding, item: words.fundingItem, more: words.fundingMore },
          row: (pointer) => fundingQuestions(visit, pointer),
        },
      },
      {
        heading: words.inKind,
        questions: ask(['/inKind/premises', '/inKind/equipment', '/inKind/staffTime', '/accounts']),
      },
      {
        heading: words.insurance,
        questions: ask(['/insurance/insurer', '/insurance/basis', '/insurance/validUntil']),
      },
      {
        heading: words.certificates,
        questions: ask([
          '/childrensCertificates/needed',
          '/childrensCertificates/declaredOn',
          '/childrensCertificates/validUntil',
        ]),
      },
      {
        heading: words.volume,
        questions: ask(['/volume/volunteers', '/volume/hoursPerYear', '/volume/citizensReached']),
      },
    ]
  },
}

const fundingQuestions = (visit: Visit, pointer: string): RowQuestions => {
  const of = (field: string) => termQuestion(visit, `${pointer.slice('/terms'.length)}/${field}`)
  return {
    questions: ['source', 'amountDkk', 'per'].map(of),
    more: ['from', 'until', 'round', 'conditions', 'conditionsSteerCharacter'].map(of),
  }
}
