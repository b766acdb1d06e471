import type { BoundaryWords } from './words.da.ts'

export const boundaryWordsInEnglish: BoundaryWords = {
  heading: 'Roles and boundaries',
  severity: { 'must-fix': 'Must be mended', warning: 'Should be settled', advice: 'Good advice' },
  verdict: {
    upheld: 'Upheld',
    breached: 'Not upheld',
    'cannot-tell': 'Cannot tell',
    'not-relevant': 'Not relevant',
  },
  state: {
    open: 'Open',
    'to-be-mended': 'Waits to be mended',
    judged: 'Settled',
    exempted: 'Exempted',
  },
  reviewVerdict: {
    agreed: 'Rightly found, and may stay as it is',
    'to-be-mended': 'Rightly found, and must be mended',
    'not-a-breach': 'Not against the rule',
  },
  conclusion: { approved: 'Approved', 'changes-required': 'Changes required' },
  nature: {
    'must-provide': 'The municipality must provide it',
    'may-provide': 'The municipality may provide it',
    'must-support': 'The municipality must cooperate and support',
    exception: 'Exception from a duty',
    unknown: 'Not looked up',
  },
  standing: {
    adopted: 'adopted',
    'hearing-edition': 'hearing edition',
    'of-others': 'a text of others',
    'our-advice': 'our own advice',
  },
  noYear: 'no year stated',
  quotedIn: (title) => `quoted in "${title}"`,
  unanswered: (count) =>
    count === 1 ? '1 question is unanswered' : `${String(count)} questions are unanswered`,
  finding: 'Finding',
  review: 'Review of roles and tasks',
  exemption: 'Exemption',
  rulebook: 'Rulebook',
  legalBasis: 'Legal basis',
}
