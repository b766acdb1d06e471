import type { InstitutionKind } from '#schemas/parties/institution.ts'
import type { NetworkDraft } from '../scenario.ts'

/** What the names of houses are put together of: Birkelunden, Møllebakkehaven, Fjordtoften. */
export const houseBeginnings = [
  'Abild',
  'Agern',
  'Birke',
  'Blåbær',
  'Brombær',
  'Bøge',
  'Dam',
  'Ege',
  'Elle',
  'Elme',
  'Ene',
  'Eng',
  'Fjord',
  'Fugle',
  'Fyrre',
  'Gran',
  'Hassel',
  'Hav',
  'Hede',
  'Humle',
  'Hyben',
  'Hylde',
  'Kastanie',
  'Kilde',
  'Kirke',
  'Klit',
  'Kløver',
  'Krat',
  'Lilje',
  'Linde',
  'Lyng',
  'Lærke',
  'Løv',
  'Mose',
  'Mølle',
  'Nøddebo',
  'Pile',
  'Poppel',
  'Rosen',
  'Røn',
  'Skov',
  'Slot',
  'Sol',
  'Stjerne',
  'Strand',
  'Svale',
  'Syren',
  'Sø',
  'Tjørne',
  'Valmue',
  'Vibe',
  'Å',
] as const

export const houseMiddles = [
  'bakke',
  'bro',
  'dal',
  'eng',
  'gårds',
  'have',
  'høj',
  'kær',
  'lunds',
  'mark',
  'mølle',
  'næs',
  'skov',
  'sø',
  'vangs',
] as const

export const houseEndings = [
  'banken',
  'bo',
  'borg',
  'gården',
  'haven',
  'hjemmet',
  'huset',
  'kilden',
  'kæret',
  'lunden',
  'ly',
  'parken',
  'skrænten',
  'toften',
  'vang',
  'vænget',
] as const

/** `{hus}` is a house, `{sted}` a town or village, `{by}` the town of the municipality. */
export const institutionNames: Readonly<Record<InstitutionKind, readonly string[]>> = {
  'care-home': [
    'Plejecenter {hus}',
    'Plejecentret {hus}',
    '{hus} Plejehjem',
    'Plejehjemmet {hus}',
    '{hus} Ældrecenter',
    '{sted} Plejecenter',
    'Demens- og Plejecenter {hus}',
    'Lokalcenter {hus}',
  ],
  'day-care': [
    'Børnehuset {hus}',
    'Daginstitutionen {hus}',
    '{sted} Børnehave',
    'Naturbørnehuset {hus}',
    'Vuggestuen {hus}',
    'Skovbørnehaven {hus}',
    'Børneinstitutionen {hus} i {sted}',
  ],
  school: [
    '{sted} Skole',
    'Skolen ved {hus}',
    '{sted} Skole og SFO',
    '{hus} Skole',
    'Ungdomsskolen i {sted}',
  ],
  library: ['{sted} Bibliotek', 'Biblioteket i {sted}', 'Kultur- og Bibliotekshuset {hus}'],
  health: [
    'Sundhedscenter {sted}',
    'Sundhedshuset {hus}',
    'Genoptræningen i {sted}',
    'Aktivitetscentret {hus}',
    'Hjemmeplejen i {sted}',
  ],
  culture: [
    'Kulturhuset {hus}',
    '{sted} Museum',
    'Medborgerhuset {hus}',
    'Lokalhistorisk Arkiv i {sted}',
    '{sted} Hallerne',
  ],
  administration: [
    'Center for Sundhed og Pleje, {by}',
    'Børne- og Familieafdelingen, {by}',
    'Teknik og Miljø, {by}',
    'Kultur og Fritid, {by}',
    'Social- og Sundhedsforvaltningen, {by}',
    'Distriktskontoret i {sted}',
  ],
  other: [
    'Bostedet {hus}',
    'Botilbuddet {hus}',
    'Støttecentret {hus}',
    'Værestedet {hus}',
    'Krisecentret {hus}',
    'Socialpsykiatrien i {sted}',
  ],
}

/** Out of a hundred. */
export const institutionKinds: readonly (readonly [InstitutionKind, number])[] = [
  ['care-home', 25],
  ['day-care', 20],
  ['school', 20],
  ['library', 8],
  ['health', 8],
  ['culture', 7],
  ['administration', 7],
  ['other', 5],
]

export const networkNames: readonly (readonly [NetworkDraft['kind'], string])[] = [
  ['association', 'Ældre Sagen i {sted}'],
  ['association', 'Røde Kors i {sted}'],
  ['association', '{sted} Borgerforening'],
  ['association', '{sted} Idrætsforening'],
  ['association', '{sted} Gymnastik- og Ungdomsforening'],
  ['association', 'Danske Seniorer i {sted}'],
  ['association', 'Hjerteforeningen i {sted}'],
  ['association', 'Lungeforeningen i {sted} og omegn'],
  ['association', 'Alzheimerforeningen ved {hus}'],
  ['association', 'Børns Voksenvenner i {sted}'],
  ['association', 'Foreningen {hus}s Venner'],
  ['association', 'Støtteforeningen for {hus}'],
  ['association', 'Lokalhistorisk Forening for {sted} og omegn'],
  ['association', 'Spejderne i {sted}'],
  ['association', 'Grundejerforeningen {hus}'],
  ['association', 'Naturfredningsforeningen i {sted}'],
  ['association', 'Kirkens Korshær i {sted}'],
  ['association', 'Dansk Flygtningehjælps Frivillige i {sted}'],
  ['association', 'Menighedsplejen i {sted}'],
  ['association', 'Pensionistforeningen {hus}'],
  ['association', 'Roklubben i {sted}'],
  ['association', 'Haveforeningen {hus}'],
  ['association', 'Foreningen {hus}'],
  ['association', 'Selvhjælp {sted}'],
  ['network', 'Cykelpiloterne i {sted}'],
  ['network', 'Vågerne i {sted}'],
  ['network', 'Netværket {hus}'],
  ['network', 'Bisidderne i {sted}'],
  ['network', 'Mentorerne ved {hus}'],
  ['network', 'Læsevennerne i {sted}'],
  ['citizen-group', 'Strandvennerne i {sted}'],
  ['citizen-group', 'Natteravnene i {sted}'],
  ['citizen-group', 'Bålgruppen ved {hus}'],
  ['citizen-group', 'Torsdagsholdet i {sted}'],
  ['citizen-group', 'Sangkredsen {hus}'],
  ['citizen-group', 'Forældregruppen ved {hus}'],
  ['council', 'Bruger- og pårørenderådet på {hus}'],
  ['council', 'Forældrerådet i {hus}'],
  ['council', 'Lokalrådet i {sted}'],
  ['council', 'Landsbyrådet for {sted} og omegn'],
  ['company', '{sted} Tømrer og Snedker'],
  ['company', 'Gartneriet {hus}'],
]

export const umbrellaNames = [
  'Frivilligcenter {by}',
  'Foreningsrådet i {by}',
  'Frivillighuset i {by}',
]

export const organisations = [
  'Beboerforeningen {hus}',
  'Velfærdspuljen i {by}',
  '{sted} Menighedsråd',
  'Handelsstandsforeningen i {by}',
  'Købmanden i {sted}',
  'Højskolen {hus}',
] as const

/** A sentence of its own after the genre's purpose. */
export const ownSentences = [
  'Vi mødes som regel ved {hus}.',
  'Begyndte som en idé ved kaffebordet på {hus}.',
  'Aftalen bygger på erfaringer fra {sted}.',
  'De første frivillige kom fra {sted}, og flere er kommet til siden.',
  'Turen går forbi {hus}, når vejret er til det.',
  'Fra {sted} er der kørsel for dem, der ikke selv kan komme frem.',
  'Navnet kommer af marken bag {hus}.',
  'Hvert år slutter sæsonen med en fest på {hus}.',
  'Der er plads til flere, også fra {sted}.',
  'Samarbejdet er åbent for alle, der bor omkring {hus}.',
] as const

/** `{genre}` is one of the genre's names. */
export const titles = [
  '{genre} på {institution}',
  '{genre} i {sted}',
  '{genre} ved {hus}',
  '{genre}: {institution} og {netværk}',
  '{genre} med {netværk}',
  '{netværk} på {institution}',
  '{genre} for hele {by}',
] as const

export const amendmentReasons = [
  'Der er kommet flere frivillige, og opgaverne er fordelt på ny.',
  'Parterne har fået en opgave mere, som ikke stod i aftalen.',
  'Tiderne passede ikke længere til husets hverdag.',
  'På det årlige møde blev parterne enige om at skrive det om.',
  'Efter evalueringen ville alle have det tydeligere, hvem der gør hvad.',
] as const

export const correctionReasons = [
  'Antallet af frivillige var skrevet forkert ind.',
  'Tallene var fra året før.',
  'En tastefejl i omfanget.',
] as const

export const flawedTasks = {
  records: ['Skrive i beboernes kontaktbog', 'Føre logbog over deltagernes dag'],
  minutes: ['Skrive referat af samtaler med borgerne', 'Tage referat, når en familie er til møde'],
  assessment: ['Afgøre, hvem der har brug for tilbuddet', 'Vurdere, hvem der kan komme på holdet'],
  statutory: ['Hjælpe beboere i tøjet om morgenen', 'Give mad til dem, der ikke selv kan'],
} as const

export const verdictReasons = [
  'Det er rigtigt set, og det er aftalt med lederen.',
  'Parterne kender det og har taget stilling til det.',
  'Skrives ind ved næste ændring.',
] as const

export const exemptionReasons = [
  'Ordningen er et forsøg, mens parterne finder en anden løsning.',
  'Aftalen skrives om, når sæsonen er slut.',
  'Gælder i overgangen, til foreningen har fået sin egen kontrakt.',
] as const
