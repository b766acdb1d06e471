import { sourceExample } from './boundary-examples.ts'

/** What the API answers, as its document shows it; each is held against its schema by a test. */
const agreementId = '6f1c1f0e-5d0f-5b7e-9a55-0e6d3c1a2b4c'
const asOf = { validAt: '2026-11-22', position: '1042' }
const receipt = { position: '1042', recordedAt: '2026-11-22T10:00:00.000Z', warnings: [] }

const rulebook = {
  municipalityCode: '0510',
  revision: 1,
  version: '0510:1.1',
  validAt: asOf.validAt,
  rules: [
    {
      ruleId: 'needs-assessment',
      version: 1,
      severity: 'must-fix',
      isNational: true,
      sources: [sourceExample],
    },
  ],
  notChosen: ['no-treatment'],
  changes: [
    {
      effectiveOn: '2026-11-22',
      reason: 'Byrådet har besluttet det.',
      rules: [{ ruleId: 'needs-assessment', version: 1, severity: 'must-fix' }],
    },
  ],
}

export const rulebookExample = { ...rulebook, position: asOf.position }
export const rulebookListExample = { items: [rulebook], ...asOf }

export const rulebookReceiptExample = {
  municipalityCode: '0510',
  revision: 2,
  version: '0510:1.2',
  rules: [{ ruleId: 'needs-assessment', version: 1, severity: 'must-fix' }],
  effectiveOn: '2027-01-01',
  ...receipt,
}

export const rulebookPreviewExample = {
  municipalityCode: '0510',
  effectiveOn: '2027-01-01',
  agreementsWithNew: 37,
  agreementsWithout: 0,
  agreementsOtherwise: 4,
  agreements: [
    {
      agreementId,
      title: 'Badevenner på Skovbo',
      newFindings: [{ ruleId: 'training-offered', severity: 'warning' }],
    },
  ],
  position: asOf.position,
}

const details = {
  law: 'Serviceloven',
  paragraph: '§ 83',
  about: 'Personlig pleje og praktisk hjælp',
  nature: 'must-provide',
  exceptsFrom: [],
  validFrom: null,
  until: null,
  note: null,
  isVerified: true,
}

export const legalBasisExample = { legalBasisId: 'sel-83', revision: 0, details, isShipped: true }
export const legalBasisListExample = { items: [legalBasisExample], position: asOf.position }
export const legalBasisReceiptExample = {
  legalBasisId: 'sel-83',
  revision: 1,
  details,
  ...receipt,
}
