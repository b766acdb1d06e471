/** What is sent to the API, as its document shows it; each is held against its schema by a test. */
const taskId = '0c6a3a1e-8a47-5f0e-9b0a-2f3d7a6c1b55'

export const changeRulebookExample = {
  changes: [
    { ruleId: 'training-offered', isOn: true, severity: 'warning' },
    { ruleId: 'own-values', isOn: false },
  ],
  reason: 'Byrådet besluttede den 3. november, at kurser til frivillige skal prioriteres.',
  effectiveOn: '2027-01-01',
}

const details = {
  law: 'Sundhedsloven',
  paragraph: '§ 119',
  about: 'Sundhedsfremme og forebyggelse',
  nature: 'must-provide',
  exceptsFrom: [],
  validFrom: '2007-01-01',
  until: null,
  note: null,
  isVerified: true,
}

export const addLegalBasisExample = { legalBasisId: 'sundhedsloven-119', details }

export const correctLegalBasisExample = {
  details: { ...details, note: 'Stk. 2 er slået efter.' },
  reason: 'Ordlyden er holdt op mod loven.',
}

export const reviewExample = {
  verdicts: [
    {
      ruleId: 'needs-assessment',
      itemId: taskId,
      verdict: 'to-be-mended',
      reason: 'Opgaven kræver visitation og skal løses af personalet.',
    },
  ],
  conclusion: 'changes-required',
  nextReviewBy: '2027-11-22',
  note: 'Aftalt med lederen, at opgaven deles i to.',
}

export const exemptionExample = {
  ruleId: 'organised',
  itemId: null,
  reason: 'Gruppen er ved at stifte en forening.',
  until: '2027-06-30',
  exceptionBasisId: null,
}

export const withdrawalExample = { reason: 'Foreningen er stiftet.' }

export const boundaryQuestionExample = {
  task: 'Hjælpe en beboer i bad',
  municipalityCode: '0510',
  networkKind: 'association',
  performedBy: 'volunteers',
  responsible: 'staff',
  legalBasisId: 'sel-83',
  requiresNeedsAssessment: 'yes',
}
