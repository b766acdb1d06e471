import { v5 } from 'uuid'
import type { z } from 'zod'
import { AgreeAgreement, EndAgreement, ReviseAgreement } from '#schemas/commands/agreements.ts'
import { AgreementAgreedV1 } from '#schemas/events/agreement-agreed.v1.ts'
import { AgreementEndedV1 } from '#schemas/events/agreement-ended.v1.ts'
import { AgreementProposedV1 } from '#schemas/events/agreement-proposed.v1.ts'
import { AgreementRevisedV1 } from '#schemas/events/agreement-revised.v1.ts'
import type { EventOf } from '#schemas/events/catalogue.ts'
import { Consent } from '#schemas/events/consent.ts'
import { InstitutionDetails } from '#schemas/parties/institution.ts'
import { NetworkDetails } from '#schemas/parties/network.ts'
import { ClassificationAnswers } from '#schemas/terms/classification.ts'
import { Period } from '#schemas/terms/period.ts'
import { Terms, type FundingLine } from '#schemas/terms/terms.ts'
import { noDecisions } from '#domain/boundaries/decisions.ts'
import { shippedLegalBases } from '#domain/boundaries/shipped-legal-bases.ts'
import type {
  AgreeFacts,
  CommandOf,
  Facts,
  PartyFact,
  Propose,
  Revise,
} from '#domain/agreements/command.ts'

/** What may be said of a thing; the rest is filled in so that it is valid. */
type Sketch<Schema extends z.ZodType> = Partial<z.input<Schema>>
type PartySketch = z.input<typeof Terms>['parties'][number]
type TaskSketch = NonNullable<PartySketch['tasks']>[number]
type PartyAs<Kind extends PartySketch['kind']> = Extract<PartySketch, { kind: Kind }>
type RevisionKind = Revise['kind']
type RevisionBody = z.input<typeof ReviseAgreement>
type RevisionSketch<Kind extends RevisionKind> = Partial<
  Omit<Extract<RevisionBody, { kind: Kind }>, 'kind'>
>
type RevisedData = z.input<typeof AgreementRevisedV1>
type RevisedSketch<Kind extends RevisionKind> = Partial<
  Omit<Extract<RevisedData, { kind: Kind }>, 'kind'>
>

const namespace = '2f8a1c4e-9b1d-5c7a-8e52-7d1f3a6b9c04'

/** The same UUID for the same name, always. */
export const id = (name: string): string => v5(name, namespace)

export const today = '2024-06-15'
export const agreementId = id('agreement')
export const otherAgreementId = id('other agreement')
export const careHomeId = id('institution Skovbo')
export const libraryId = id('institution library')
export const friendsId = id('network friends')
export const walkersId = id('network walkers')

/** The parties' ids within the agreement. */
export const careHome = id('party Skovbo')
export const library = id('party library')
export const friends = id('party friends')
export const walkers = id('party walkers')
export const bank = id('party bank')

export const aTask = (sketch: Partial<TaskSketch> = {}): TaskSketch => ({
  id: id('task reading'),
  title: 'Højtlæsning',
  ...sketch,
})

export const anInstitutionParty = (
  sketch: Partial<PartyAs<'institution'>> = {},
): PartyAs<'institution'> => ({
  kind: 'institution',
  id: careHome,
  institutionId: careHomeId,
  role: 'institution',
  ...sketch,
})

export const aNetworkParty = (sketch: Partial<PartyAs<'network'>> = {}): PartyAs<'network'> => ({
  kind: 'network',
  id: friends,
  networkId: friendsId,
  role: 'volunteers',
  tasks: [aTask()],
  ...sketch,
})

export const anOrganisationParty = (
  sketch: Partial<PartyAs<'organisation'>> = {},
): PartyAs<'organisation'> => ({
  kind: 'organisation',
  id: bank,
  name: 'Sparekassen',
  role: 'funder',
  ...sketch,
})

/** The walkers beside the two parties of every sketch of terms. */
export const threeParties = (): PartySketch[] => [
  anInstitutionParty(),
  aNetworkParty(),
  aNetworkParty({ id: walkers, networkId: walkersId, tasks: [] }),
]

export const aFundingLine = (sketch: Partial<FundingLine> = {}): FundingLine => ({
  id: id('funding'),
  source: '§ 18',
  amountDkk: 25_000,
  per: 'year',
  from: null,
  until: null,
  round: null,
  conditions: null,
  conditionsSteerCharacter: 'unknown',
  ...sketch,
})

export const answers = (
  formality: Partial<ClassificationAnswers['formality']>,
  production: Partial<ClassificationAnswers['production']>,
): ClassificationAnswers => ClassificationAnswers.parse({ formality, production })

export const formalOwnProduction = answers(
  { formalAgreement: 'yes', fixedRelation: 'no' },
  { fixedTasks: 'yes', changesWaysOfWorking: 'no', movesRoles: 'no' },
)
export const informalCoProduction = answers(
  { formalAgreement: 'no', fixedRelation: 'no' },
  { fixedTasks: 'no', changesWaysOfWorking: 'yes', movesRoles: 'no' },
)

/** A care home and its friends, formal own-production, from 2024 on, without an end. */
export const aTerms = (sketch: Sketch<typeof Terms> = {}): Terms =>
  Terms.parse({
    title: 'Læsevenner på Skovbo',
    purpose: 'Beboere og frivillige læser sammen.',
    parties: [anInstitutionParty(), aNetworkParty()],
    classification: formalOwnProduction,
    period: aPeriod(),
    ...sketch,
  })

export const aPeriod = (sketch: Sketch<typeof Period> = {}): Period =>
  Period.parse({ from: '2024-01-01', ...sketch })

export const aConsent = (partyId: string, sketch: Sketch<typeof Consent> = {}): Consent =>
  Consent.parse({ partyId, how: 'signature', role: 'leder', on: '2024-01-02', ...sketch })

export const bothConsents = (): Consent[] => [aConsent(careHome), aConsent(friends)]

export const anInstitution = (sketch: Sketch<typeof InstitutionDetails> = {}): InstitutionDetails =>
  InstitutionDetails.parse({
    name: 'Plejecenter Skovbo',
    kind: 'care-home',
    municipalityCode: '0510',
    ...sketch,
  })

export const aNetwork = (sketch: Sketch<typeof NetworkDetails> = {}): NetworkDetails =>
  NetworkDetails.parse({
    name: 'Læsevennerne',
    kind: 'association',
    municipalityCodes: ['0510'],
    ...sketch,
  })

export const aParty = (sketch: Partial<PartyFact> = {}): PartyFact => ({
  kind: 'network',
  name: 'Læsevennerne',
  closedOn: null,
  ...sketch,
})

/** Nothing is known of the parties, and nothing was decided: the national rules apply. */
export const noBoundaries: AgreeFacts['boundaries'] = {
  institutions: new Map(),
  networks: new Map(),
  rulebooks: new Map(),
  legalBases: new Map(),
  decisions: noDecisions,
}

export const theFacts = (sketch: Partial<AgreeFacts> = {}): AgreeFacts => ({
  today,
  parties: new Map([
    [careHomeId, aParty({ kind: 'institution', name: 'Plejecenter Skovbo' })],
    [libraryId, aParty({ kind: 'institution', name: 'Biblioteket' })],
    [friendsId, aParty()],
    [walkersId, aParty({ name: 'Gangstien' })],
  ]),
  agreements: new Set([otherAgreementId]),
  legalBases: new Set(Object.keys(shippedLegalBases)),
  persons: new Set(),
  boundaries: noBoundaries,
  ...sketch,
})

/** Commands, as a handler gives them to the domain. */
export const propose = (
  sketch: Partial<Propose> = {},
  facts: Partial<Facts> = {},
): CommandOf<'propose-agreement'> => ({
  type: 'propose-agreement',
  agreementId,
  facts: theFacts(facts),
  body: {
    terms: aTerms(),
    proposedOn: '2023-11-01',
    proposedBy: careHome,
    origin: 'registered',
    consents: [],
    ...sketch,
  },
})

export const agree = (
  sketch: z.input<typeof AgreeAgreement> = { consents: bothConsents() },
  facts: Partial<AgreeFacts> = {},
): CommandOf<'agree-agreement'> => ({
  type: 'agree-agreement',
  agreementId,
  facts: theFacts(facts),
  body: AgreeAgreement.parse(sketch),
})

export const revise = <Kind extends RevisionKind>(
  kind: Kind,
  sketch: RevisionSketch<Kind> = {},
  facts: Partial<Facts> = {},
): CommandOf<'revise-agreement'> => ({
  type: 'revise-agreement',
  agreementId,
  facts: theFacts(facts),
  body: ReviseAgreement.parse({ ...revisionBasis[kind](), ...sketch, kind }) as Revise,
})

export const end = (
  sketch: z.input<typeof EndAgreement>,
  facts: Partial<Facts> = {},
): CommandOf<'end-agreement'> => ({
  type: 'end-agreement',
  agreementId,
  facts: theFacts(facts),
  body: EndAgreement.parse(sketch),
})

/** Events, as the store gives them back. */
export const proposed = (
  sketch: Sketch<typeof AgreementProposedV1> = {},
): EventOf<'agreement-proposed.v1'> => ({
  type: 'agreement-proposed.v1',
  data: AgreementProposedV1.parse({
    agreementId,
    terms: aTerms(),
    proposedOn: '2023-11-01',
    proposedBy: careHome,
    origin: 'registered',
    consents: [],
    ...sketch,
  }),
})

export const agreed = (
  sketch: Sketch<typeof AgreementAgreedV1> = {},
): EventOf<'agreement-agreed.v1'> => ({
  type: 'agreement-agreed.v1',
  data: AgreementAgreedV1.parse({
    agreementId,
    consents: bothConsents(),
    signedOn: null,
    period: aPeriod(),
    // Of no municipality: nothing is known of the parties.
    rulebookVersion: '0000:1.0',
    exemptions: [],
    ...sketch,
  }),
})

export const revised = <Kind extends RevisionKind>(
  kind: Kind,
  sketch: RevisedSketch<Kind> = {},
): EventOf<'agreement-revised.v1'> => ({
  type: 'agreement-revised.v1',
  data: AgreementRevisedV1.parse({
    agreementId,
    terms: aTerms(),
    effectiveFrom: '2024-01-01',
    reason: null,
    consents: [],
    ...revisedBasis[kind],
    ...sketch,
    kind,
  }),
})

export const ended = (
  sketch: Sketch<typeof AgreementEndedV1> = {},
): EventOf<'agreement-ended.v1'> => ({
  type: 'agreement-ended.v1',
  data: AgreementEndedV1.parse({
    agreementId,
    reason: 'fulfilled',
    endedOn: '2024-05-31',
    endedBy: null,
    note: null,
    supersededBy: null,
    duplicateOf: null,
    ...sketch,
  }),
})

const changeBasis = () => ({
  terms: aTerms({ purpose: 'Beboere og frivillige læser og synger sammen.' }),
  effectiveFrom: '2024-06-01',
  reason: 'Efter ønske fra beboerne',
  consents: bothConsents(),
})

/** A body that is allowed on an agreement from 2024 on, without an end. */
const revisionBasis: Record<RevisionKind, () => object> = {
  negotiation: () => ({ terms: changeBasis().terms }),
  amendment: changeBasis,
  extension: () => ({ ...changeBasis(), terms: aTerms({ period: aPeriod() }) }),
  renewal: () => ({ ...changeBasis(), terms: aTerms({ period: aPeriod({ from: '2024-06-01' }) }) }),
  'party-left': () => ({ partyId: walkers, effectiveFrom: '2024-06-01', reason: 'Stoppede' }),
  reassessment: () => ({
    classification: informalCoProduction,
    effectiveFrom: '2024-06-01',
    reason: 'Set i et andet lys',
  }),
  confirmation: () => ({}),
  correction: () => ({ replacesVersion: 2, terms: changeBasis().terms, reason: 'Tastefejl' }),
}

const revisedBasis: Record<RevisionKind, object> = {
  negotiation: {},
  amendment: {},
  extension: {},
  renewal: {},
  'party-left': { partyId: walkers },
  reassessment: {},
  confirmation: { confirmedOn: '2024-06-01', nextReview: null },
  correction: { replacesVersion: 2, mendedConsents: null, signedOn: null, end: { kind: 'keep' } },
}
