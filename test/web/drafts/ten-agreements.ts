import type { z } from 'zod'
import type { EndReason } from '#schemas/events/agreement-ended.v1.ts'
import type { Consent } from '#schemas/events/consent.ts'
import type { InstitutionKind } from '#schemas/parties/institution.ts'
import type { NetworkKind } from '#schemas/parties/network.ts'
import type { Formality, Production } from '#schemas/terms/classification.ts'
import type { TermsInput } from '#schemas/terms/terms.ts'
import type { AgreementStatus } from '#schemas/views/agreement.ts'

/** What is typed or chosen, by the fields' names without `terms-`, in the order of the page. */
export type Answers = Readonly<Record<string, string>>

export interface RealAgreement {
  /** Document and section of the municipality's policy. */
  readonly source: string
  readonly institution: {
    readonly name: string
    readonly kind: InstitutionKind
    readonly municipalityCode: string
  }
  readonly network: {
    readonly name: string
    readonly kind: NetworkKind
    /** Not in the registry yet: made on the way. */
    readonly isNew?: true
  }
  readonly form: 'informal' | 'full' | 'from'
  readonly how: {
    readonly language: 'da' | 'en'
    readonly width: 360 | 1280
    readonly javaScript: boolean
    readonly keyboard?: true
  }
  /** A page each, after the parties; `+` adds a row to a list before what follows is typed. */
  readonly steps: readonly Answers[]
  /** Pages that are opened from the last one. */
  readonly more?: Readonly<Partial<Record<'resources' | 'more', Answers>>>
  /** The terms as they must be recorded, without ids, parties by what they do. */
  readonly terms: Omit<z.input<typeof TermsInput>, 'parties'>
  readonly tasks: z.input<typeof TermsInput>['parties'][number]['tasks']
  /** Of the institution itself. */
  readonly ownTasks?: RealAgreement['tasks']
  readonly consents: readonly Pick<z.input<typeof Consent>, 'how' | 'role' | 'on'>[]
  readonly signedOn?: string
  readonly end?: { readonly reason: EndReason; readonly endedOn: string }
  readonly origin: 'registered' | 'afterwards'
  readonly status: AgreementStatus
  readonly cell: readonly [Formality, Production]
  /** What its page must say. */
  readonly says: readonly string[]
}

const spoken = [
  { how: 'oral', role: 'leder', on: null },
  { how: 'oral', role: 'frivillige', on: null },
] as const

const neither = { formalAgreement: 'no', fixedRelation: 'no' } as const
const fixed = { fixedTasks: 'yes', changesWaysOfWorking: 'no', movesRoles: 'no' } as const

/** Agreements and collaborations that the policies of four municipalities name or describe. */
export const tenAgreements: readonly RealAgreement[] = [
  {
    source: '000, Bilag 2, note 3: borgere uddannet til instruktører; Bilag 4: tilbydes kurser',
    institution: { name: 'Sundhed og Forebyggelse', kind: 'health', municipalityCode: '0510' },
    network: {
      name: 'Instruktørerne på Lær at leve med kronisk sygdom',
      kind: 'citizen-group',
      isNew: true,
    },
    form: 'full',
    how: { language: 'da', width: 1280, javaScript: true },
    steps: [
      {
        title: 'Instruktører på Lær at leve med kronisk sygdom',
        purpose: 'Borgere med kronisk sygdom lærer af andre, der selv har prøvet det.',
        'parties-1-tasks-0-title': 'Undervise et hold',
        'parties-1-tasks-0-performedBy': 'volunteers',
        'parties-1-tasks-0-responsible': 'together',
        '+parties-1-tasks': '',
        'parties-1-tasks-1-title': 'Byde nye deltagere velkommen',
        'parties-1-tasks-1-performedBy': 'volunteers',
      },
      {
        'classification-formality-formalAgreement': 'no',
        'classification-formality-fixedRelation': 'yes',
        'classification-production-fixedTasks': 'yes',
        'classification-production-changesWaysOfWorking': 'no',
        'classification-production-movesRoles': 'no',
      },
      {
        'boundaries-supplementsPublicEffort': 'yes',
        'boundaries-rightToRefuseTask': 'yes',
        'boundaries-duties-minutes': 'no',
        'volunteering-unpaid': 'yes',
        'volunteering-trainingOffered': 'yes',
      },
      { 'period-from': '1. januar 2027', 'period-until': '31/12 2028', state: 'agreed' },
      {
        'consents-0-how': 'signature',
        'consents-0-role': 'leder',
        'consents-1-how': 'signature',
        'consents-1-role': 'talsperson',
        signedOn: '20.11.2026',
      },
    ],
    terms: {
      title: 'Instruktører på Lær at leve med kronisk sygdom',
      purpose: 'Borgere med kronisk sygdom lærer af andre, der selv har prøvet det.',
      classification: {
        formality: { formalAgreement: 'no', fixedRelation: 'yes' },
        production: fixed,
      },
      period: { from: '2027-01-01', until: '2028-12-31' },
      boundaries: {
        supplementsPublicEffort: 'yes',
        rightToRefuseTask: 'yes',
        duties: { minutes: 'no' },
      },
      volunteering: { unpaid: 'yes', trainingOffered: 'yes' },
    },
    tasks: [
      { title: 'Undervise et hold', performedBy: 'volunteers', responsible: 'together' },
      { title: 'Byde nye deltagere velkommen', performedBy: 'volunteers' },
    ],
    consents: [
      { how: 'signature', role: 'leder', on: null },
      { how: 'signature', role: 'talsperson', on: null },
    ],
    signedOn: '2026-11-20',
    origin: 'registered',
    status: 'upcoming',
    cell: ['formal', 'own-production'],
    says: [
      'Kommende',
      'begynder 1. januar 2027',
      'Formelt samarbejde om egenproduktion',
      'Undervise et hold Hvem gør det De frivillige Hvem har ansvaret Frivillige og personale sammen',
      'Gælder til 31. december 2028',
      'Kurser til de frivillige Ja',
      'Underskrevet 20. november 2026',
    ],
  },
  {
    source: '000, Bilag 2, note 4: bruger- og pårørenderåd på plejecentre',
    institution: { name: 'Plejecenter Kløvervej', kind: 'care-home', municipalityCode: '0510' },
    network: { name: 'Bruger- og pårørenderådet på Kløvervej', kind: 'council' },
    form: 'informal',
    how: { language: 'da', width: 360, javaScript: false },
    steps: [
      {
        what: 'Bruger- og pårørenderåd, der mødes hvert kvartal',
        'period-from': 'marts 2019',
        fixedOrNew: 'fixed',
      },
    ],
    terms: {
      title: 'Bruger- og pårørenderåd, der mødes hvert kvartal',
      purpose: 'Bruger- og pårørenderåd, der mødes hvert kvartal',
      classification: { formality: neither, production: fixed },
      period: { from: '2019-03' },
    },
    tasks: [{ title: 'Bruger- og pårørenderåd, der mødes hvert kvartal' }],
    consents: spoken,
    origin: 'afterwards',
    status: 'in-force',
    cell: ['informal', 'own-production'],
    says: ['Gældende', 'siden marts 2019', 'Uformelt samarbejde om egenproduktion'],
  },
  {
    source: '000, Bosætning og levesteder: dialogmodellen (partnerskabsaftaler); Bilag 2, note 3',
    institution: { name: 'Landdistrikterne', kind: 'administration', municipalityCode: '0510' },
    network: { name: 'Sommersted Borgerforening', kind: 'association' },
    form: 'full',
    how: { language: 'da', width: 1280, javaScript: false },
    steps: [
      {
        title: 'Partnerskabsaftale med borgerforeningen i Sommersted',
        purpose:
          'Borgerne og kommunen udvikler byen sammen.\nByen bliver ved med at være god at bo i.',
        'parties-1-tasks-0-title': 'Holde borgermøder om byens udvikling',
        'parties-1-tasks-0-performedBy': 'together',
        'parties-1-tasks-0-responsible': 'volunteers',
        'parties-1-tasks-0-frequency': 'to gange om året',
        '+parties-0-tasks': '',
        'parties-0-tasks-0-title': 'Svare på byens forslag',
        'parties-0-tasks-0-performedBy': 'staff',
        'parties-0-tasks-0-responsible': 'staff',
      },
      {
        'classification-formality-fixedRelation': 'unknown',
        'classification-production-fixedTasks': 'no',
        'classification-production-changesWaysOfWorking': 'yes',
        'classification-production-movesRoles': 'yes',
      },
      { 'boundaries-volunteersChooseTasks': 'yes', 'boundaries-coercion': 'no' },
      {
        'period-from': '2027',
        'period-notice-length': '3',
        'period-notice-unit': 'months',
        'period-renewal-kind': 'renegotiate',
        state: 'proposed',
      },
    ],
    more: { more: { places: 'Sommersted\nMaugstrup', themes: 'settlement-and-places' } },
    terms: {
      title: 'Partnerskabsaftale med borgerforeningen i Sommersted',
      purpose:
        'Borgerne og kommunen udvikler byen sammen.\nByen bliver ved med at være god at bo i.',
      classification: {
        formality: { formalAgreement: 'yes', fixedRelation: 'unknown' },
        production: { fixedTasks: 'no', changesWaysOfWorking: 'yes', movesRoles: 'yes' },
      },
      period: {
        from: '2027',
        notice: { length: 3, unit: 'months' },
        renewal: { kind: 'renegotiate' },
      },
      boundaries: { volunteersChooseTasks: 'yes', coercion: 'no' },
      places: ['Sommersted', 'Maugstrup'],
      themes: ['settlement-and-places'],
    },
    tasks: [
      {
        title: 'Holde borgermøder om byens udvikling',
        performedBy: 'together',
        responsible: 'volunteers',
        frequency: 'to gange om året',
      },
    ],
    ownTasks: [{ title: 'Svare på byens forslag', performedBy: 'staff', responsible: 'staff' }],
    consents: [],
    origin: 'registered',
    status: 'proposed',
    cell: ['formal', 'co-production'],
    says: [
      'Foreslået',
      'Når alle parter har sagt ja, så tryk på »Indgå aftalen«.',
      'Formelt samarbejde om medproduktion',
      'Svare på byens forslag Hvem gør det Personalet Hvem har ansvaret Personalet',
      '3 måneder',
      'Sommersted',
    ],
  },
  {
    source: '000, Bilag 2, note 2: idrætsforeninger, som ingen samarbejdsaftaler har',
    institution: { name: 'Idræt og Fritid', kind: 'culture', municipalityCode: '0510' },
    network: { name: 'Vojens Gymnastikforening', kind: 'association' },
    form: 'informal',
    how: { language: 'en', width: 360, javaScript: true },
    steps: [
      { what: 'Gymnastik for seniorer hver tirsdag', 'period-from': '2012', fixedOrNew: 'fixed' },
    ],
    terms: {
      title: 'Gymnastik for seniorer hver tirsdag',
      purpose: 'Gymnastik for seniorer hver tirsdag',
      classification: { formality: neither, production: fixed },
      period: { from: '2012' },
    },
    tasks: [{ title: 'Gymnastik for seniorer hver tirsdag' }],
    consents: spoken,
    origin: 'afterwards',
    status: 'in-force',
    cell: ['informal', 'own-production'],
    says: ['In force', 'since 2012', 'Informal collaboration on own-production'],
  },
  {
    source: '000, Bilag 2, note 4: arbejdsdage for forældre i børnehaver',
    institution: { name: 'Børnehaven Solstrålen', kind: 'day-care', municipalityCode: '0510' },
    network: { name: 'Forældrene i Solstrålen', kind: 'citizen-group', isNew: true },
    form: 'informal',
    how: { language: 'en', width: 1280, javaScript: false },
    steps: [
      {
        what: 'Forældrenes arbejdsdag på legepladsen',
        'period-from': '1 April 2026',
        fixedOrNew: 'both',
      },
    ],
    terms: {
      title: 'Forældrenes arbejdsdag på legepladsen',
      purpose: 'Forældrenes arbejdsdag på legepladsen',
      classification: {
        formality: neither,
        production: { fixedTasks: 'yes', changesWaysOfWorking: 'yes' },
      },
      period: { from: '2026-04-01' },
    },
    tasks: [{ title: 'Forældrenes arbejdsdag på legepladsen' }],
    consents: spoken,
    origin: 'afterwards',
    status: 'in-force',
    cell: ['informal', 'co-production'],
    says: ['In force', 'since 1 April 2026', 'Informal collaboration on co-production'],
  },
  {
    source: '003, Lovgrundlag og Samarbejde: økonomisk støtte efter § 18; målsætning 5: kurser',
    institution: { name: 'Socialrådgivningen', kind: 'administration', municipalityCode: '0550' },
    network: { name: 'Besøgsvennerne i Tønder', kind: 'association' },
    form: 'from',
    how: { language: 'da', width: 1280, javaScript: true },
    steps: [
      { title: 'Besøgsvenner 2027', 'targetGroup-socialAim': 'yes' },
      {},
      { 'volunteering-recognition-forms': 'Den årlige frivillighedsfest' },
      { 'period-from': '1.1.2027', 'period-until': '31.12.2027', state: 'agreed' },
      {
        'consents-0-how': 'digital',
        'consents-0-role': 'leder',
        'consents-1-how': 'minutes',
        'consents-1-role': 'formand',
        'consents-1-on': 'november 2026',
      },
    ],
    more: {
      resources: {
        '+funding': '',
        'funding-0-source': '§ 18',
        'funding-0-amountDkk': '25.000',
        'funding-0-per': 'year',
        'funding-0-conditionsSteerCharacter': 'no',
        'volume-volunteers': '12',
      },
    },
    terms: {
      title: 'Besøgsvenner 2027',
      purpose: 'Ensomme borgere får besøg.',
      classification: {
        formality: { formalAgreement: 'yes', fixedRelation: 'no' },
        production: fixed,
      },
      targetGroup: { socialAim: 'yes' },
      period: { from: '2027-01-01', until: '2027-12-31' },
      volunteering: {
        trainingOffered: 'yes',
        recognition: { forms: ['Den årlige frivillighedsfest'] },
      },
      funding: [{ source: '§ 18', amountDkk: 25000, per: 'year', conditionsSteerCharacter: 'no' }],
      volume: { volunteers: 12 },
    },
    tasks: [{ title: 'Højtlæsning', performedBy: 'volunteers' }],
    consents: [
      { how: 'digital', role: 'leder', on: null },
      { how: 'minutes', role: 'formand', on: '2026-11' },
    ],
    origin: 'registered',
    status: 'upcoming',
    cell: ['formal', 'own-production'],
    says: [
      'Kommende',
      '25.000 kr. om året',
      'Har et socialt sigte Ja',
      'Den årlige frivillighedsfest',
      'Besøgsvennerne i Tønder (formand, referat, november 2026)',
    ],
  },
  {
    source: '000, Erhverv og uddannelse: Ambassadørkorpset hjælper skoleelever i 7.-10. klasse',
    institution: { name: 'Favrdalskolen', kind: 'school', municipalityCode: '0510' },
    network: { name: 'Ambassadørkorpset', kind: 'network' },
    form: 'full',
    how: { language: 'en', width: 360, javaScript: false },
    steps: [
      {
        title: 'Ambassadørkorpset på Favrdalskolen',
        purpose: 'Elever i 7.-10. klasse finder den uddannelse, der passer til dem.',
        'parties-1-tasks-0-title': 'Fortælle om sin uddannelse',
        'parties-1-tasks-0-performedBy': 'volunteers',
        'parties-1-tasks-0-responsible': 'staff',
      },
      {
        'classification-formality-formalAgreement': 'unknown',
        'classification-formality-fixedRelation': 'unknown',
        'classification-formality-chosen': 'formal',
        'classification-formality-reason': 'Skolen og korpset har en fast plan for hvert skoleår.',
        'classification-production-fixedTasks': 'no',
        'classification-production-changesWaysOfWorking': 'yes',
        'classification-production-movesRoles': 'unknown',
      },
      { 'boundaries-replacesPositions': 'no' },
      { 'period-from': 'August 2024', state: 'agreed' },
      {
        'consents-0-how': 'unknown',
        'consents-0-role': 'leder',
        'consents-1-how': 'unknown',
        'consents-1-role': 'korpset',
      },
    ],
    terms: {
      title: 'Ambassadørkorpset på Favrdalskolen',
      purpose: 'Elever i 7.-10. klasse finder den uddannelse, der passer til dem.',
      classification: {
        formality: {
          chosen: 'formal',
          reason: 'Skolen og korpset har en fast plan for hvert skoleår.',
        },
        production: { fixedTasks: 'no', changesWaysOfWorking: 'yes' },
      },
      period: { from: '2024-08' },
      boundaries: { replacesPositions: 'no' },
    },
    tasks: [
      { title: 'Fortælle om sin uddannelse', performedBy: 'volunteers', responsible: 'staff' },
    ],
    consents: [
      { how: 'unknown', role: 'leder', on: null },
      { how: 'unknown', role: 'korpset', on: null },
    ],
    origin: 'afterwards',
    status: 'in-force',
    cell: ['formal', 'co-production'],
    says: [
      'In force',
      'since August 2024',
      'Formal collaboration on co-production',
      'Skolen og korpset har en fast plan for hvert skoleår.',
      'Fortælle om sin uddannelse Who does it The volunteers',
    ],
  },
  {
    source: '001, Sammenhæng og tilgængelighed: fælles opsyn med veje, parker og anlæg',
    institution: { name: 'Vej og Park', kind: 'administration', municipalityCode: '0510' },
    network: { name: 'Grundejerforeningen Fjordparken', kind: 'association' },
    form: 'informal',
    how: { language: 'da', width: 1280, javaScript: true, keyboard: true },
    steps: [
      {
        what: 'Fælles opsyn med vejene og parken i landsbyen',
        'period-from': '1.5.2026',
        fixedOrNew: 'new',
      },
    ],
    terms: {
      title: 'Fælles opsyn med vejene og parken i landsbyen',
      purpose: 'Fælles opsyn med vejene og parken i landsbyen',
      classification: {
        formality: neither,
        production: { fixedTasks: 'no', changesWaysOfWorking: 'yes' },
      },
      period: { from: '2026-05-01' },
    },
    tasks: [{ title: 'Fælles opsyn med vejene og parken i landsbyen' }],
    consents: spoken,
    origin: 'afterwards',
    status: 'in-force',
    cell: ['informal', 'co-production'],
    says: ['Gældende', 'siden 1. maj 2026', 'Uformelt samarbejde om medproduktion'],
  },
  {
    source:
      '002, Relationer: de, som ikke er formelt organiseret; 004, Handleplan 3: enkeltpersoner',
    institution: { name: 'Sundhed og Pleje', kind: 'health', municipalityCode: '0813' },
    network: { name: 'Nabohjælpen på Strandvej', kind: 'citizen-group', isNew: true },
    form: 'informal',
    how: { language: 'da', width: 360, javaScript: true },
    steps: [
      {
        what: 'Nabohjælp: en frivillig handler ind for ældre på vejen',
        'period-from': '2025',
        fixedOrNew: 'fixed',
      },
    ],
    terms: {
      title: 'Nabohjælp: en frivillig handler ind for ældre på vejen',
      purpose: 'Nabohjælp: en frivillig handler ind for ældre på vejen',
      classification: { formality: neither, production: fixed },
      period: { from: '2025' },
    },
    tasks: [{ title: 'Nabohjælp: en frivillig handler ind for ældre på vejen' }],
    consents: spoken,
    origin: 'afterwards',
    status: 'in-force',
    cell: ['informal', 'own-production'],
    says: ['Gældende', 'siden 2025', 'Uformelt samarbejde om egenproduktion'],
  },
  {
    source: '000, Bilag 1: Fremtidsværkstedet i Nørregade, februar til juni 2011',
    institution: { name: 'Plan og Udvikling', kind: 'administration', municipalityCode: '0510' },
    network: { name: 'Borgerne i Fremtidsværkstedet', kind: 'citizen-group', isNew: true },
    form: 'informal',
    how: { language: 'da', width: 1280, javaScript: false },
    steps: [
      {
        what: 'Fremtidsværkstedet i Nørregade',
        'period-from': 'februar 2011',
        fixedOrNew: 'new',
        'end-reason': 'fulfilled',
        'end-endedOn': '30.6.2011',
      },
    ],
    terms: {
      title: 'Fremtidsværkstedet i Nørregade',
      purpose: 'Fremtidsværkstedet i Nørregade',
      classification: {
        formality: neither,
        production: { fixedTasks: 'no', changesWaysOfWorking: 'yes' },
      },
      period: { from: '2011-02' },
    },
    tasks: [{ title: 'Fremtidsværkstedet i Nørregade' }],
    consents: spoken,
    end: { reason: 'fulfilled', endedOn: '2011-06-30' },
    origin: 'afterwards',
    status: 'ended',
    cell: ['informal', 'co-production'],
    says: ['Ophørt', '30. juni 2011', 'Formålet er nået', 'Uformelt samarbejde om medproduktion'],
  },
]
