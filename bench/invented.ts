import { v5 } from 'uuid'
import { AgreementAgreedV1 } from '#schemas/events/agreement-agreed.v1.ts'
import { AgreementProposedV1 } from '#schemas/events/agreement-proposed.v1.ts'
import type { Metadata } from '#schemas/events/metadata.ts'
import { InstitutionDetails, InstitutionKind } from '#schemas/parties/institution.ts'
import { NetworkDetails } from '#schemas/parties/network.ts'
import { Terms } from '#schemas/terms/terms.ts'
import type { EventToAppend } from '#src/event-store/port.ts'
import { chance, type Chance } from './chance.ts'

/** A stream as it is appended in one go. */
export interface InventedStream {
  readonly stream: string
  readonly events: readonly EventToAppend[]
}

/** One municipality has them all: a change of its rulebook touches each. */
export const municipalityCode = '0510'
const namespace = '0b7de1c2-7a55-5f0e-8d41-3f2f0f6a9e11'
export const idOf = (name: string): string => v5(name, namespace)
export const agreementIdOf = (number: number): string => idOf(`agreement ${String(number)}`)

export const metadata = (day: string): Metadata => ({
  actor: { role: 'coordinator', municipalityCode, personId: null },
  recordedAt: `${day}T09:00:00.000Z`,
  correlationId: idOf('correlation'),
  causationId: null,
  request: null,
  warnings: [],
})

/** Parties first, then agreements with some of them; the same for the same number. */
export function* inventedStreams(agreements: number): Generator<InventedStream> {
  const institutions = Math.max(5, Math.floor(agreements / 100))
  const networks = Math.max(10, Math.floor(agreements / 20))
  for (let number = 0; number < institutions; number += 1) yield institution(number)
  for (let number = 0; number < networks; number += 1) yield network(number)
  for (let number = 0; number < agreements; number += 1) {
    yield agreement(number, { institutions, networks })
  }
}

const institution = (number: number): InventedStream => {
  const id = idOf(`institution ${String(number)}`)
  const kinds = InstitutionKind.options
  const details = InstitutionDetails.parse({
    name: `Plejecenter ${String(number)}`,
    kind: kinds[number % kinds.length],
    municipalityCode,
  })
  return begun(`institution-${id}`, 'institution-registered.v1', { institutionId: id, details })
}

const network = (number: number): InventedStream => {
  const id = idOf(`network ${String(number)}`)
  const details = NetworkDetails.parse({
    name: `Vennerne ${String(number)}`,
    kind: 'association',
    municipalityCodes: [municipalityCode],
  })
  return begun(`network-${id}`, 'network-registered.v1', { networkId: id, details })
}

const begun = (stream: string, type: string, data: unknown): InventedStream => ({
  stream,
  events: [{ id: idOf(stream), type, data, metadata: metadata('2014-01-01') }],
})

const agreement = (
  number: number,
  { institutions, networks }: { institutions: number; networks: number },
): InventedStream => {
  const next = chance(number)
  const agreementId = agreementIdOf(number)
  const own = ownIds(number)
  const terms = termsOf(number, {
    next,
    institutionId: idOf(`institution ${String(next(institutions))}`),
    networkId: idOf(`network ${String(next(networks))}`),
  })
  const { period } = terms
  const [house, friends] = [own('house'), own('friends')]
  const consents = [house, friends].map((partyId) => ({
    partyId,
    how: 'signature' as const,
    role: 'leder',
    personId: null,
    on: period.from,
  }))
  const proposed = AgreementProposedV1.parse({
    agreementId,
    terms,
    proposedOn: period.from,
    proposedBy: house,
    origin: 'registered',
    consents: [],
  })
  const agreed = AgreementAgreedV1.parse({
    agreementId,
    consents,
    signedOn: period.from,
    period,
    rulebookVersion: null,
    exemptions: [],
  })
  const meta = metadata(period.from)
  return {
    stream: `agreement-${agreementId}`,
    events: [
      { id: own('proposed'), type: 'agreement-proposed.v1', data: proposed, metadata: meta },
      { id: own('agreed'), type: 'agreement-agreed.v1', data: agreed, metadata: meta },
    ],
  }
}

interface Between {
  readonly institutionId: string
  readonly networkId: string
}

/** Terms of the agreement of a number, between parties that are there already. */
export const inventedTerms = (number: number, between: Between): Terms =>
  termsOf(number, { next: chance(number), ...between })

const ownIds =
  (number: number) =>
  (what: string): string =>
    idOf(`${what} of agreement ${String(number)}`)

interface Inventing extends Between {
  readonly next: Chance
}

/** Every tenth is paid; tasks, answers and days are by chance. */
const termsOf = (number: number, { next, institutionId, networkId }: Inventing): Terms => {
  const own = ownIds(number)
  return Terms.parse({
    title: `Læsevenner ${String(number)}`,
    purpose: 'Beboere og frivillige læser sammen.',
    parties: [
      {
        kind: 'institution',
        id: own('house'),
        institutionId,
        role: 'institution',
        tasks: [task(own('room'), 'Lokaler', next)],
      },
      {
        kind: 'network',
        id: own('friends'),
        networkId,
        role: 'volunteers',
        tasks: [task(own('reading'), 'Højtlæsning', next), task(own('walks'), 'Gåture', next)],
      },
    ],
    classification: {
      formality: { formalAgreement: 'yes', fixedRelation: 'no' },
      production: { fixedTasks: 'yes', changesWaysOfWorking: 'no', movesRoles: 'no' },
    },
    period: { from: dayIn2015(next) },
    boundaries: { supplementsPublicEffort: answer(next), volunteersChooseTasks: answer(next) },
    volunteering: { unpaid: isPaid(number) ? 'no' : 'yes' },
  })
}

export const isPaid = (number: number): boolean => number % 10 === 0

const task = (id: string, title: string, next: Chance) => ({
  id,
  title,
  description: 'En gang om ugen i stuen, så længe nogen har lyst.',
  performedBy: (['volunteers', 'staff', 'together', 'unknown'] as const)[next(4)],
  legalBasisId: ['sel-83', 'sel-18', 'sel-79', null][next(4)] ?? null,
  requiresNeedsAssessment: answer(next),
})

const answer = (next: Chance) => (['yes', 'no', 'unknown'] as const)[next(3)]

const dayIn2015 = (next: Chance): string =>
  Temporal.PlainDate.from('2015-01-01')
    .add({ days: next(365) })
    .toString()
