/** What the API answers, as its document shows it; each is held against its schema by a test. */
const agreementId = '6f1c1f0e-5d0f-5b7e-9a55-0e6d3c1a2b4c'
const institutionId = '9d4f1b52-3c08-5c5e-8a1b-7f2e4d6c8b90'
const taskId = '0c6a3a1e-8a47-5f0e-9b0a-2f3d7a6c1b55'
const reviewId = '3b9e7c14-52d6-5a8f-b1c0-6d7e8f901a2b'
const exemptionId = '71c2d3e4-f506-5718-9a2b-3c4d5e6f7081'

const asOf = { validAt: '2026-11-22', position: '1042' }
const receipt = { position: '1042', recordedAt: '2026-11-22T10:00:00.000Z', warnings: [] }

export const sourceExample = {
  title: 'Spilleregler for samarbejdet mellem offentligt ansatte og frivillige',
  author: 'Frivilligt Forum og en række fagforeninger',
  year: 2011,
  standing: 'of-others',
  section: '3. punkt',
  quote: 'Frivillige udfører opgaver, hvor der ikke kræves visitation eller registreringer',
  quotedIn: 'Politik for medborgerskab og samspil med frivillige, høringsudgave',
}

const finding = {
  ruleId: 'needs-assessment',
  ruleVersion: 1,
  severity: 'must-fix',
  why: 'by-volunteers',
  item: { kind: 'task', id: taskId, title: 'Hjælp i badet' },
  evidence: [
    {
      of: 'terms',
      partyId: null,
      pointer: '/parties/1/tasks/0/requiresNeedsAssessment',
      value: 'yes',
    },
  ],
}

const undecided = { state: 'open', judgement: null, exemption: null }

const review = {
  reviewId,
  version: 2,
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
  note: null,
  rulebookVersion: '0510:1.0',
  reviewedOn: '2026-11-22',
}

const exemption = {
  exemptionId,
  ruleId: 'organised',
  itemId: null,
  reason: 'Gruppen er ved at stifte en forening.',
  exceptionBasisId: null,
  grantedOn: '2026-11-22',
  until: '2027-06-30',
  withdrawnOn: null,
  withdrawalReason: null,
}

export const reviewListExample = { agreementId, items: [review], ...asOf }
export const exemptionListExample = { agreementId, items: [exemption], ...asOf }
export const reviewReceiptExample = { agreementId, revision: 0, review, ...receipt }
export const exemptionReceiptExample = { agreementId, revision: 1, exemption, ...receipt }

export const agreementFindingsExample = {
  agreementId,
  ...asOf,
  status: 'in-force',
  version: 2,
  rulebookVersion: '0510:1.0',
  answers: [
    {
      ...finding,
      verdict: 'breached',
      sources: [sourceExample],
      since: '2026-03-01',
      ...undecided,
    },
  ],
  unanswered: 3,
  reviews: [],
  exemptions: [exemption],
  history: [
    {
      ruleId: 'record-keeping',
      ruleVersion: 1,
      severity: 'must-fix',
      why: 'by-volunteers',
      item: { kind: 'task', id: taskId, title: 'Hjælp i badet' },
      from: '2025-01-01',
      to: '2026-03-01',
      rulebookVersion: '0510:1.0',
      version: 1,
      resolvedBy: { kind: 'version', what: 'amendment' },
    },
  ],
}

export const findingChangesExample = {
  agreementId,
  items: [
    {
      ruleId: 'needs-assessment',
      itemId: taskId,
      change: 'resolved',
      event: 'agreement-revised',
      of: { kind: 'agreement', id: agreementId },
      position: '1040',
      recordedAt: '2026-11-20T09:00:00.000Z',
      before: [{ from: '2026-03-01', to: null, severity: 'must-fix' }],
      after: [{ from: '2026-03-01', to: '2026-11-20', severity: 'must-fix' }],
    },
  ],
  position: asOf.position,
  isBehind: false,
}

export const findingPageExample = {
  items: [
    {
      agreementId,
      title: 'Badevenner på Skovbo',
      status: 'in-force',
      formality: 'formal',
      institutions: [{ institutionId, name: 'Plejecenter Skovbo' }],
      kind: 'breach',
      ...finding,
      unanswered: 0,
      since: '2026-03-01',
      rulebookVersion: '0510:1.0',
      ...undecided,
    },
  ],
  total: 1,
  next: null,
  corrected: [],
  ...asOf,
  isBehind: false,
}

export const knownFindingPageExample = {
  ...findingPageExample,
  recordedAt: '2026-03-15T09:30:00Z',
  lastEventId: '0b9c4f0e-52ab-4d0c-9d52-6f5f0f0a3c11',
}

export const findingGroupsExample = {
  groupBy: 'institutionKind',
  groups: [
    {
      key: 'care-home',
      name: null,
      mustFix: 4,
      warning: 9,
      advice: 21,
      agreements: 12,
      since: '2013-09-01',
      rules: [
        { ruleId: 'review-cycle', count: 20, agreements: 12 },
        { ruleId: 'organised', count: 14, agreements: 9 },
      ],
    },
  ],
  ...asOf,
  isBehind: false,
}

export const boundaryQuestionAnswerExample = {
  validAt: asOf.validAt,
  rulebookVersion: '0510:1.0',
  answers: [
    {
      ruleId: 'needs-assessment',
      ruleVersion: 1,
      severity: 'must-fix',
      verdict: 'breached',
      why: 'by-volunteers',
      rule: 'Frivillige løser opgaver, der ikke kræver, at borgeren er visiteret.',
      because: 'Frivillige løser opgaven, og den kræver, at borgeren er visiteret.',
      mend: 'Lad personalet løse den del, der kræver visitation, og lad de frivillige tilbyde noget, som alle kan være med til uden visitation.',
      sources: [sourceExample],
    },
  ],
}
