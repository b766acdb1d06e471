import type { ClassificationGround } from '#schemas/views/classification.ts'
import { formatNumber } from '../numbers.ts'

/** The others are sentences of their own. */
type ClauseGround = Exclude<
  ClassificationGround,
  'mixed' | 'chosen-where-unknown' | 'chosen-against-answers'
>

const number = (value: number): string => formatNumber('da', value)

export const agreementInDanish = {
  actionsLabel: 'Hvad vil du gøre?',
  actions: {
    agree: 'Indgå aftalen',
    negotiate: 'Ret forslaget',
    decline: 'Afvis eller træk tilbage',
    confirm: 'Gælder stadig',
    change: 'Ændr aftalen',
    end: 'Registrér ophør',
    correct: 'Ret en fejl',
    another: 'Lav en, der ligner',
    print: 'Udskriv',
  },

  /** Of another day than today. */
  onDay: {
    title: (date: string) => `Du ser aftalen den ${date}`,
    text: 'Sådan er den dag registreret nu. Historikken nederst er hele aftalens.',
    unknownTitle: (date: string) => `Aftalen var ikke begyndt den ${date}`,
    unknownText: 'Den var heller ikke foreslået.',
    today: 'Se aftalen i dag',
  },

  facts: {
    proposed: (date: string, by: string) => `foreslået ${date} af ${by}`,
    since: (date: string) => `siden ${date}`,
    begins: (date: string) => `begynder ${date}`,
    fromTo: (from: string, until: string) => `fra ${from} til ${until}`,
    confirmed: (date: string) => `sidst bekræftet ${date}`,
    review: (date: string) => `gennemgås senest ${date}`,
  },
  /** What is agreed and does not count yet, at the top of the page. */
  ahead: {
    amendment: (date: string) => `Fra ${date} gælder et tillæg`,
    extension: (date: string) => `Fra ${date} er aftalen forlænget`,
    renewal: (date: string) => `Fra ${date} er aftalen fornyet`,
    'party-left': (date: string) => `Fra ${date} er en part trådt ud`,
    reassessment: (date: string) => `Fra ${date} gælder en ny vurdering`,
  },
  ended: (reason: string, date: string) => `${reason}. Sidste dag: ${date}.`,
  lapsed: 'Perioden er gået, og ingen har registreret, om samarbejdet fortsætter.',
  /** After it, to who may. */
  settle: 'Forny aftalen under »Ændr aftalen«, eller registrér, at den er ophørt.',
  proposalOver: (reason: string, date: string) => `${reason} ${date}.`,
  annulled: (reason: string) => `${reason}. Aftalen tæller ikke med nogen dag.`,

  placement: {
    /** As in "Formelt samarbejde om egenproduktion". */
    cell: {
      formal: {
        'own-production': 'Formelt samarbejde om egenproduktion',
        'co-production': 'Formelt samarbejde om medproduktion',
      },
      informal: {
        'own-production': 'Uformelt samarbejde om egenproduktion',
        'co-production': 'Uformelt samarbejde om medproduktion',
      },
    },
    because: (cell: string, grounds: string) => `${cell}, fordi ${grounds}.`,
    /** Before the last of several reasons. */
    and: ', og ',
    /** After "fordi". */
    grounds: {
      'formal-agreement': 'der er en samarbejdsaftale eller en anden formel aftale med kommunen',
      'fixed-relation': 'de frivillige står i en mere fast relation til kommunen',
      'neither-agreement-nor-fixed-relation':
        'der hverken er en formel aftale eller en fast relation til kommunen',
      'fixed-tasks': 'opgaverne er faste og kendte',
      'changes-ways-of-working': 'samarbejdet ændrer eksisterende måder at samarbejde på',
      'moves-roles': 'samarbejdet flytter på roller og ansvar',
    } satisfies Readonly<Record<ClauseGround, string>>,
    mixed:
      'Nogle af opgaverne er dog faste og kendte. Samarbejdet er altså blandet og regnes som medproduktion.',
    chosenWhereUnknown: {
      formality: 'Om det er formelt eller uformelt, er valgt, fordi svarene ikke afgør det.',
      production:
        'Om det er egenproduktion eller medproduktion, er valgt, fordi svarene ikke afgør det.',
    },
    chosenAgainstAnswers: {
      formality: 'Om det er formelt eller uformelt, er valgt, selv om svarene peger på det andet.',
      production:
        'Om det er egenproduktion eller medproduktion, er valgt, selv om svarene peger på det andet.',
    },
    reason: (reason: string) => `Begrundelse: ${reason}`,
    whatItMeans: 'Hvad betyder det?',
    answers: 'Svar for dette samarbejde',
    model: 'Læs om Samarbejdsmodellen',
  },

  tasks: {
    title: 'Hvem gør hvad',
    caption: 'Opgaver, hvem der udfører dem, og hvem der har ansvaret',
    task: 'Opgave',
    performedBy: 'Hvem gør det',
    responsible: 'Hvem har ansvaret',
    legalBasis: 'Lovgrundlag',
    exception: (name: string) => `Undtagelse: ${name}`,
    of: (party: string) => `Opgave for ${party}`,
  },

  frames: {
    title: 'Rammer',
    aim: 'Formål og målgruppe',
    period: 'Periode og opsigelse',
    volunteers: 'Om de frivillige',
    safety: 'Forsikring og attester',
    everyday: 'Samarbejdet i hverdagen',
    case: 'Sag og beslutning',
    noEnd: 'Uden slutdato',
    notice: 'Opsigelsesvarsel',
    decided: (body: string, date: string) => `${body}, ${date}`,
    unanswered: (count: number) =>
      count === 1
        ? '1 spørgsmål om de frivilliges rammer er ikke besvaret.'
        : `${number(count)} spørgsmål om de frivilliges rammer er ikke besvaret.`,
  },

  resources: {
    title: 'Penge og lokaler',
    caption: 'Tilskud med beløb, periode og betingelser',
    source: 'Tilskud fra',
    amount: 'Beløb',
    period: 'Periode',
    conditions: 'Betingelser',
    noConditions: 'Ingen oplyst',
    from: (date: string) => `fra ${date}`,
    until: (date: string) => `til ${date}`,
    round: (round: string) => `Ansøgningsrunde: ${round}`,
  },

  contact: {
    title: 'Kontakt',
    ask: (roles: string) => `Kontakt: ${roles}`,
    address: 'Fælles kontakt:',
  },

  related: {
    title: 'Bilag og relaterede aftaler',
    annexes: 'Bilag',
    parent: 'Hører under aftalen',
    supersedes: 'Afløser aftalen',
    supersededBy: 'Afløst af aftalen',
    duplicateOf: 'Dobbelt registreret; denne aftale bliver stående',
  },

  history: {
    title: 'Historik',
    proposed: (party: string) => `Foreslået af ${party}`,
    registeredAfterwards: (party: string) => `Registreret bagefter af ${party}`,
    imported: (party: string) => `Overført fra et andet sted for ${party}`,
    agreed: 'Aftalen blev indgået',
    revised: {
      negotiation: 'Forslaget blev rettet',
      amendment: 'Tillæg til aftalen',
      extension: 'Aftalen blev forlænget',
      renewal: 'Aftalen blev fornyet',
      reassessment: 'Ny vurdering af, hvor samarbejdet hører til i modellen',
      confirmation: 'Bekræftet: aftalen gælder stadig',
      correction: 'En fejl blev rettet',
    },
    partyLeft: (party: string) => `${party} trådte ud`,
    endUndone: 'Ophøret er ophævet.',
    endChanged: (reason: string, date: string) => `Ophøret er rettet: ${reason}, ${date}.`,
    recorded: (date: string, by: string) => `Registreret ${date} af ${by}`,
    effective: (date: string) => `Gælder fra ${date}`,
    lastDay: (date: string) => `Sidste dag ${date}`,
    signed: (date: string) => `Underskrevet ${date}`,
    nextReview: (date: string) => `Gennemgås senest ${date}`,
    leaderOf: (institution: string) => `leder af ${institution}`,
    coordinatorIn: (municipality: string) => `frivillighedskoordinator i ${municipality}`,
    analyst: 'analytiker',
    consents: 'Sagde ja:',
    consent: (party: string, details: string) => `${party} (${details})`,
    aParty: 'en part',
    changes: 'Det ændrede sig:',
  },

  print: {
    hint: 'Brug browserens Udskriv (Ctrl+P), hvis udskriften ikke begynder af sig selv.',
    back: 'Tilbage til aftalen',
    signatures: 'Underskrifter',
    party: 'Part',
    role: 'Rolle',
    date: 'Dato',
    signature: 'Underskrift',
    printed: (date: string) => `Udskrevet ${date} fra registret Samspil:`,
  },
}

/** What every language says, key by key. */
export type AgreementTexts = typeof agreementInDanish
