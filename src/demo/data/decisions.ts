import type { DecisionStory } from '../decision-story.ts'

type Review = Extract<DecisionStory, { kind: 'review' }>

/** Gone through, and nothing to remark. */
const godkendt = (
  municipality: string,
  on: string,
  next: string | null,
  agreements: readonly string[],
): Review[] =>
  agreements.map((agreement) => ({ kind: 'review', municipality, on, next, agreement }))

const haderslev: readonly DecisionStory[] = [
  ...godkendt('0510', '2021-03-15', '2023-03-15', [
    'h-besøg-damparken',
    'h-vågere',
    'h-råd-damparken',
  ]),
  ...godkendt('0510', '2024-11-04', '2026-11-04', ['h-kroniker-motion', 'h-lektier-domskolen']),
  ...godkendt('0510', '2025-01-13', '2027-01-13', [
    'h-besøg-damparken',
    'h-sang-vojens',
    'h-partner-hammelev',
    'h-spise-starup',
  ]),
  ...godkendt('0510', '2026-03-09', '2028-03-09', ['h-it-haderslev', 'h-sprogcafé']),
  {
    kind: 'review',
    municipality: '0510',
    on: '2025-02-03',
    agreement: 'h-bogcafé',
    next: '2027-02-03',
    verdicts: [
      {
        rule: 'organised',
        party: 'bogvenner',
        verdict: 'agreed',
        reason:
          'Kredsen er lille og har en fast kontakt på biblioteket. Den behøver ikke blive en forening.',
      },
    ],
  },
  {
    kind: 'exemption',
    key: 'u-håndbold',
    municipality: '0510',
    on: '2024-12-16',
    agreement: 'h-idræt-gram',
    rule: 'unpaid',
    reason:
      'Ungdomstrænerne er lønnet af klubben og ikke af kommunen. Aftalen skrives om, så det fremgår.',
    until: '2026-12-31',
  },
  {
    kind: 'exemption',
    key: 'u-instruktører',
    municipality: '0510',
    on: '2023-03-20',
    agreement: 'h-instruktører',
    rule: 'confidentiality-by-contract',
    reason: 'Instruktørerne skriver under hver for sig, til der er en kontrakt med en forening.',
    until: '2025-03-31',
  },
  {
    kind: 'review',
    municipality: '0510',
    on: '2026-06-08',
    agreement: 'h-cykel-damparken',
    conclusion: 'changes-required',
    next: '2026-12-07',
    note: 'Aftalt med lederen, at det står i aftalen inden jul.',
    verdicts: [
      {
        rule: 'confidentiality-by-contract',
        verdict: 'to-be-mended',
        reason: 'Tavshedspligten skal stå i aftalen med foreningen.',
      },
    ],
  },
  {
    kind: 'legal-basis',
    municipality: '0510',
    on: '2025-08-04',
    id: 'folkeoplysningsloven',
    details: {
      law: 'Folkeoplysningsloven',
      paragraph: 'tilskud og lokaler',
      about: 'Tilskud og lokaler til foreninger',
      nature: 'unknown',
      isVerified: false,
      note: 'Paragrafferne er ikke slået efter.',
    },
  },
]

const frederikshavn: readonly DecisionStory[] = [
  {
    kind: 'exemption',
    key: 'u-værter',
    municipality: '0813',
    on: '2018-02-05',
    agreement: 'f-aftenåbent',
    rule: 'no-employee-duties',
    reason: 'Vagtplanen er et forsøg, mens biblioteket finder en anden løsning.',
    until: '2020-12-31',
  },
  {
    kind: 'withdrawal',
    municipality: '0813',
    on: '2019-05-06',
    agreement: 'f-aftenåbent',
    exemption: 'u-værter',
    reason: 'Forsøget blev til den faste ordning, og medarbejderne har klaget.',
  },
  {
    kind: 'review',
    municipality: '0813',
    on: '2019-11-11',
    agreement: 'f-besøg-sæby',
    conclusion: 'changes-required',
    next: '2020-02-01',
    verdicts: [
      {
        rule: 'record-keeping',
        task: 'Føre logbog over beboernes dage',
        verdict: 'to-be-mended',
        reason: 'Det er registreringer om beboerne. De er personalets opgave.',
      },
    ],
  },
  ...godkendt('0813', '2020-02-10', '2022-02-10', ['f-besøg-sæby']),
  {
    kind: 'review',
    municipality: '0813',
    on: '2025-10-06',
    agreement: 'f-børnehus',
    conclusion: 'changes-required',
    next: '2026-01-15',
    note: 'En arbejdsdag er fint. Det er betalingen, der skal væk.',
    verdicts: [
      {
        rule: 'voluntary',
        verdict: 'to-be-mended',
        reason: 'Familier, der ikke kommer, må ikke betale for det.',
      },
      {
        rule: 'no-employee-duties',
        verdict: 'to-be-mended',
        reason: 'Ingen forældre har mødepligt.',
      },
    ],
  },
  ...godkendt('0813', '2025-10-06', '2027-10-06', ['f-cykel-strandby', 'f-spejdere', 'f-byguider']),
]

const tønder: readonly DecisionStory[] = [
  {
    kind: 'rulebook',
    municipality: '0550',
    on: '2022-01-10',
    from: '2022-02-01',
    reason: 'Vedtaget i Socialudvalget: hvem der gør hvad, skal kunne ses i alle aftaler.',
    changes: [{ ruleId: 'clear-roles', isOn: true, severity: 'advice' }],
  },
  {
    kind: 'review',
    municipality: '0550',
    on: '2026-09-14',
    agreement: 't-besøg-løgum',
    conclusion: 'changes-required',
    next: '2026-12-15',
    verdicts: [
      {
        rule: 'record-keeping',
        task: 'Skrive i beboerens kontaktbog efter hvert besøg',
        verdict: 'to-be-mended',
        reason: 'Kontaktbogen føres af personalet. Besøgsvennerne fortæller, hvad de har set.',
      },
    ],
  },
  ...godkendt('0550', '2025-05-19', '2027-05-19', ['t-læse-toftlund', 't-reparation', 't-musik']),
]

const næstved: readonly DecisionStory[] = [
  ...godkendt('0370', '2023-09-04', '2025-09-04', ['n-sang', 'n-spise']),
  ...godkendt('0370', '2025-09-08', '2027-09-08', ['n-bisidder', 'n-it']),
]

/** What the coordinators of the four municipalities decided; made up, as the agreements are. */
export const decisions: readonly DecisionStory[] = [
  ...haderslev,
  ...frederikshavn,
  ...tønder,
  ...næstved,
]
