import fc from 'fast-check'
import { v5 } from 'uuid'
import type { z } from 'zod'
import { eventSchemas, type RegistryEvent } from '#schemas/events/catalogue.ts'
import type { EndReason } from '#schemas/events/agreement-ended.v1.ts'
import type { Metadata } from '#schemas/events/metadata.ts'
import { InstitutionKind, type InstitutionDetails } from '#schemas/parties/institution.ts'
import { NetworkKind, NetworkDetails } from '#schemas/parties/network.ts'
import type { Period } from '#schemas/terms/period.ts'
import type { Terms } from '#schemas/terms/terms.ts'
import { Theme } from '#schemas/values.ts'
import type { AgreeFacts, AgreementCommand, PartyFact } from '#domain/agreements/command.ts'
import { decide } from '#domain/agreements/decide.ts'
import { evolve } from '#domain/agreements/evolve.ts'
import {
  initialState,
  type AgreementState,
  type ExistingAgreement,
} from '#domain/agreements/state.ts'
import {
  closeInstitution,
  closeNetwork,
  registerInstitution,
  registerNetwork,
  updateInstitution,
  updateNetwork,
} from '#domain/parties/decide.ts'
import {
  evolveInstitution,
  evolveNetwork,
  latestDetails,
  noParty,
  type PartyState,
  type RegisteredParty,
} from '#domain/parties/party.ts'
import { shippedLegalBases } from '#domain/boundaries/shipped-legal-bases.ts'
import { Refusal } from '#domain/refusal.ts'
import type { StoredEvent } from '#src/event-store/port.ts'
import {
  aConsent,
  agree,
  anInstitution,
  aNetwork,
  anInstitutionParty,
  aNetworkParty,
  anOrganisationParty,
  answers,
  aPeriod,
  aTask,
  aTerms,
  end,
  noBoundaries,
  propose,
  revise,
} from '../domain/build.ts'

/** What a history is read back as: its events, and every stream as the domain folds it. */
export interface History {
  readonly events: readonly StoredEvent[]
  readonly world: World
}

/** Every stream folded by the domain, without any projection. */
export interface World {
  readonly agreements: Map<string, ExistingAgreement>
  readonly institutions: Map<string, RegisteredParty<InstitutionDetails>>
  readonly networks: Map<string, RegisteredParty<NetworkDetails>>
  /** Revision of the last event, by stream. */
  readonly revisions: Map<string, number>
}

export const emptyWorld = (): World => ({
  agreements: new Map(),
  institutions: new Map(),
  networks: new Map(),
  revisions: new Map(),
})

/** Folds one event as the domain does. */
export const fold = (world: World, stream: string, event: RegistryEvent): void => {
  world.revisions.set(stream, (world.revisions.get(stream) ?? -1) + 1)
  if (isOf('institution', event)) {
    const { institutionId } = event.data
    const before: PartyState<InstitutionDetails> = world.institutions.get(institutionId) ?? noParty
    world.institutions.set(institutionId, existing(evolveInstitution(before, event)))
  } else if (isOf('network', event)) {
    const { networkId } = event.data
    const before: PartyState<NetworkDetails> = world.networks.get(networkId) ?? noParty
    world.networks.set(networkId, existing(evolveNetwork(before, event)))
  } else if (isOf('agreement', event)) {
    const { agreementId } = event.data
    const before: AgreementState = world.agreements.get(agreementId) ?? initialState
    world.agreements.set(agreementId, existing(evolve(before, event)))
  }
}

/** One try to change the registry; what comes of it depends on what is there. */
interface Attempt {
  readonly act: Act
  /** Days since the attempt before. */
  readonly days: number
  readonly seed: number
}

const attempts = (size: { minLength?: number; maxLength: number }): fc.Arbitrary<Attempt[]> =>
  fc.array(
    fc.record({
      act: fc.constantFrom(...frequent),
      days: fc.integer({ min: 0, max: 70 }),
      seed: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
    }),
    size,
  )

/** Valid histories of several institutions, networks and agreements over some years. */
export const histories = (
  size: { minLength?: number; maxLength: number } = { minLength: 25, maxLength: 90 },
): fc.Arbitrary<History> => attempts(size).map(tell)

/** Runs the attempts through the domain's deciders; what is refused did not happen. */
const tell = (tries: readonly Attempt[]): History => {
  const history = opened()
  for (const one of tries) attempt(history, one)
  return history
}

/** A history of at least so many events, always the same. */
export const longHistory = (events: number): History => {
  const next = chance(4711)
  const history = opened()
  for (let turn = 0; history.events.length < events; turn += 1) {
    const act = frequent[next(frequent.length)] ?? 'propose'
    attempt(history, { act, days: turn % 20 === 0 ? 1 : 0, seed: next(2 ** 31) })
  }
  return history
}

interface Telling extends History {
  readonly events: StoredEvent[]
  today: string
  position: bigint
}

/** As likely as they are named. */
const frequent = [
  'institution',
  'network',
  'update-institution',
  'update-network',
  'update-network',
  'close',
  'propose',
  'propose',
  'propose',
  'agree',
  'agree',
  'agree',
  'negotiation',
  'amendment',
  'extension',
  'renewal',
  'renewal',
  'party-left',
  'reassessment',
  'confirmation',
  'correction',
  'correction',
  'undo',
  'end',
  'end',
  'annul',
] as const
type Act = (typeof frequent)[number]
const opening: readonly Act[] = ['institution', 'institution', 'network', 'network', 'network']

const opened = (): Telling => {
  const history: Telling = { events: [], world: emptyWorld(), today: '2015-01-01', position: 0n }
  for (const act of opening) attempt(history, { act, days: 0, seed: history.events.length })
  return history
}

const attempt = (history: Telling, { act, days, seed }: Attempt): void => {
  history.today = plusDays(history.today, days)
  const choose = choices(seed)
  try {
    for (const [stream, event] of acts[act](history, choose)) record(history, stream, event)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}

const record = (history: Telling, stream: string, event: RegistryEvent): void => {
  // Read back as stored: what a schema drops or fills in is dropped or filled in here too.
  const data: unknown = JSON.parse(JSON.stringify(eventSchemas[event.type].parse(event.data)))
  history.position += BigInt((history.events.length % 3) + 1)
  fold(history.world, stream, { ...event, data } as RegistryEvent)
  const revision = history.world.revisions.get(stream) ?? 0
  const { position, today } = history
  history.events.push({
    id: v5(`${stream} ${String(revision)}`, namespace),
    stream,
    revision,
    position,
    type: event.type,
    data,
    metadata: { ...metadata, recordedAt: `${today}T09:00:00Z` },
  })
}

const namespace = '2f8a1c4e-9b1d-5c7a-8e52-7d1f3a6b9c04'
const idOf = (name: string): string => v5(name, namespace)
const metadata: Metadata = {
  actor: { role: 'analyst', personId: null },
  recordedAt: '2015-01-01T09:00:00Z',
  correlationId: idOf('correlation'),
  causationId: null,
  request: null,
  warnings: [],
}

type Said = readonly (readonly [stream: string, event: RegistryEvent])[]

const acts: Record<Act, (history: Telling, choose: Choices) => Said> = {
  institution: ({ world }, choose) => {
    const id = idOf(`institution ${String(world.institutions.size)}`)
    return registerInstitution(id, anInstitution(institutionSketch(choose))).map((event) => [
      `institution-${id}`,
      event,
    ])
  },
  network: ({ world }, choose) => {
    const id = idOf(`network ${String(world.networks.size)}`)
    const facts = { today: '', known: new Set<string>() }
    return registerNetwork(id, aNetwork(networkSketch(choose)), facts).map((event) => [
      `network-${id}`,
      event,
    ])
  },
  'update-institution': ({ world, today }, choose) => {
    const party = choose.one([...world.institutions.values()])
    if (party === undefined) return []
    const { id } = party
    const details = { ...latestDetails(party), ...anInstitution(institutionSketch(choose)) }
    const effectiveOn = plusDays(today, choose.between(-500, 300))
    return updateInstitution(party, { id, details, effectiveOn }).map((event) => [
      `institution-${id}`,
      event,
    ])
  },
  'update-network': ({ world, today }, choose) => {
    const party = choose.one([...world.networks.values()])
    if (party === undefined) return []
    const { id } = party
    const details = aNetwork(networkSketch(choose))
    const effectiveOn = plusDays(today, choose.between(-500, 300))
    const facts = { today, known: new Set<string>() }
    return updateNetwork(party, { id, details, effectiveOn }, facts).map((event) => [
      `network-${id}`,
      event,
    ])
  },
  // Rarely, or nobody would be left to agree on anything.
  close: ({ world, today }, choose) => {
    if (choose.between(0, 3) > 0) return []
    const effectiveOn = plusDays(today, choose.between(-30, 200))
    const body = { reason: 'closed', successorId: null, effectiveOn } as const
    const facts = { today, known: new Set(world.institutions.keys()) }
    if (choose.yes()) {
      const party = choose.one([...world.institutions.values()])
      if (party === undefined) return []
      const others = [...world.institutions.keys()].filter((id) => id !== party.id)
      const successorId = choose.yes() ? (choose.one(others) ?? null) : null
      return closeInstitution(party, party.id, { ...body, successorId }, facts).map((event) => [
        `institution-${party.id}`,
        event,
      ])
    }
    const party = choose.one([...world.networks.values()])
    return party === undefined
      ? []
      : closeNetwork(party, party.id, body, facts).map((event) => [`network-${party.id}`, event])
  },
  propose: (history, choose) => {
    const { world, today } = history
    const id = idOf(`agreement ${String(world.agreements.size)}`)
    const terms = termsOf(history, choose)
    const proposedOn = plusDays(today, -choose.between(0, 60))
    const origin = choose.one(['registered', 'registered', 'afterwards', 'imported'] as const)
    return run(history, id, {
      ...propose({ terms, proposedOn, origin, proposedBy: terms.parties[0]?.id ?? '' }),
      agreementId: id,
    })
  },
  agree: (history, choose) =>
    onAgreement(history, choose.with('proposed'), (state) =>
      agree({
        consents: consents(state.versions[0].terms),
        signedOn: null,
        ...(choose.yes() ? {} : { period: periodFrom(history.today, choose) }),
      }),
    ),
  negotiation: (history, choose) =>
    onAgreement(history, choose.with('proposed'), (state) =>
      revise('negotiation', { terms: changed(state, history, choose), reason: null }),
    ),
  amendment: (history, choose) =>
    onAgreement(history, choose.with('agreed'), (state) => {
      const terms = changed(state, history, choose)
      const effectiveFrom = plusDays(history.today, choose.between(-400, 200))
      return revise('amendment', { terms, effectiveFrom, consents: consents(terms) })
    }),
  extension: (history, choose) =>
    onAgreement(history, choose.with('agreed'), (state) => {
      const { terms } = latest(state)
      const until = choose.yes() ? null : plusDays(history.today, choose.between(100, 900))
      const longer = { ...terms, period: { ...terms.period, until } }
      const effectiveFrom = plusDays(history.today, choose.between(-100, 100))
      return revise('extension', { terms: longer, effectiveFrom, consents: consents(terms) })
    }),
  renewal: (history, choose) =>
    onAgreement(history, choose.with('agreed'), (state) => {
      const { terms } = latest(state)
      const period = periodFrom(history.today, choose)
      const effectiveFrom = plusDays(history.today, choose.between(-200, 200))
      return revise('renewal', {
        terms: { ...terms, period },
        effectiveFrom,
        consents: consents(terms),
      })
    }),
  'party-left': (history, choose) =>
    onAgreement(history, choose.with('agreed'), (state) =>
      revise('party-left', {
        partyId: choose.one(latest(state).terms.parties)?.id ?? '',
        effectiveFrom: plusDays(history.today, choose.between(-200, 100)),
        reason: 'Holdt op',
        consents: [],
      }),
    ),
  reassessment: (history, choose) =>
    onAgreement(history, choose.with('agreed'), () =>
      revise('reassessment', {
        classification: choose.one(cells) ?? cells[0],
        effectiveFrom: plusDays(history.today, choose.between(-400, 200)),
        reason: 'Set i et andet lys',
      }),
    ),
  confirmation: (history, choose) =>
    onAgreement(history, choose.with('agreed'), () =>
      revise('confirmation', {
        confirmedOn: plusDays(history.today, -choose.between(0, 300)),
        nextReview: null,
        reason: null,
      }),
    ),
  correction: (history, choose) =>
    onAgreement(history, choose.with('any'), (state) => {
      const version = choose.one(state.versions) ?? state.versions[0]
      const isEnded = state.status === 'ended'
      return revise('correction', {
        replacesVersion: version.number,
        terms: changed(state, history, choose, version.terms),
        reason: 'Tastefejl',
        ...(choose.yes()
          ? { effectiveFrom: plusDays(history.today, -choose.between(0, 900)) }
          : {}),
        end:
          isEnded && choose.yes()
            ? {
                kind: 'change',
                reason: state.end.reason,
                endedOn: plusDays(state.end.endedOn, choose.between(-90, 90)),
              }
            : { kind: 'keep' },
      })
    }),
  undo: (history, choose) =>
    onAgreement(history, choose.with('over'), (state) =>
      revise('correction', {
        replacesVersion: latest(state).number,
        terms: latest(state).terms,
        reason: 'Afsluttet ved en fejl',
        end: { kind: 'undo' },
      }),
    ),
  end: (history, choose) =>
    onAgreement(history, choose.with('running'), (state) => {
      const reason = choose.one(state.status === 'proposed' ? ofProposals : ofAgreements)
      return end({
        reason: reason ?? 'expired',
        endedOn: plusDays(
          history.today,
          choose.between(-200, state.status === 'proposed' ? 0 : 200),
        ),
        endedBy: null,
      })
    }),
  // Rarely: it takes an agreement off every date.
  annul: (history, choose) =>
    choose.between(0, 2) > 0
      ? []
      : onAgreement(history, choose.with('any'), (state) => {
          const other = choose.one([...history.world.agreements.keys()]) ?? null
          const isDuplicate = other !== null && other !== state.agreementId && choose.yes()
          return end({
            reason: isDuplicate ? 'duplicate' : 'registered-in-error',
            endedOn: history.today,
            duplicateOf: isDuplicate ? other : null,
          })
        }),
}

const ofProposals: readonly EndReason[] = ['declined', 'withdrawn']
const ofAgreements: readonly EndReason[] = [
  'fulfilled',
  'expired',
  'terminated-by-institution',
  'terminated-by-network',
  'mutual-consent',
  'breach',
]

const onAgreement = (
  history: Telling,
  choose: Choices & { wanted: (state: ExistingAgreement) => boolean },
  command: (state: ExistingAgreement) => AgreementCommand,
): Said => {
  const state = choose.one([...history.world.agreements.values()].filter(choose.wanted))
  if (state === undefined) return []
  return run(history, state.agreementId, { ...command(state), agreementId: state.agreementId })
}

const run = (history: Telling, id: string, command: AgreementCommand): Said => {
  const state = history.world.agreements.get(id) ?? initialState
  const facts = factsOf(history)
  return decide({ ...command, facts }, state).map((event) => [`agreement-${id}`, event])
}

const factsOf = ({ world, today }: Telling): AgreeFacts => ({
  today,
  parties: new Map<string, PartyFact>([
    ...[...world.institutions.values()].map((party) => factOf('institution', party)),
    ...[...world.networks.values()].map((party) => factOf('network', party)),
  ]),
  agreements: new Set(world.agreements.keys()),
  legalBases: new Set(Object.keys(shippedLegalBases)),
  persons: new Set(),
  boundaries: noBoundaries,
})

const factOf = (kind: PartyFact['kind'], party: RegisteredParty): [string, PartyFact] => [
  party.id,
  { kind, name: latestDetails(party).name, closedOn: party.closed?.effectiveOn ?? null },
]

/** Few names, so that some agreements share one, some but for case, and all of Danish is there. */
const titles = [
  'Læsevenner',
  'læsevenner',
  'Ældre cykler',
  'Ælling og and',
  'Østers på bordet',
  'Åben hal',
  'Aaben hal',
  'Zumba for alle',
  'Avisholdet',
  'Café Ö',
  '24 timer',
  '3. halvleg',
  '»Vågetjenesten«',
  'Yoga & ro',
]
const municipalities = ['0510', '0540', '0573', '0370']
/** In another order than that of their letters' codes. */
const places = ['Ølgod', 'Ærø', 'Åbenrå', 'Vojens', 'vojens', 'Haderslev']

const cells = (['yes', 'no'] as const).flatMap((formalAgreement) =>
  (['yes', 'no'] as const).map((movesRoles) =>
    answers(
      { formalAgreement, fixedRelation: 'no' },
      { fixedTasks: 'yes', changesWaysOfWorking: 'no', movesRoles },
    ),
  ),
) as [ReturnType<typeof answers>, ...ReturnType<typeof answers>[]]
cells.push(
  answers(
    { formalAgreement: 'unknown', chosen: 'informal', reason: 'Skøn' },
    { fixedTasks: 'unknown', chosen: 'co-production', reason: 'Skøn' },
  ),
)

const institutionSketch = (choose: Choices) => ({
  name: `${choose.one(titles) ?? ''} ${choose.one(['hus', 'Hus', 'gård']) ?? ''}`,
  kind: choose.one(InstitutionKind.options.slice(0, 3)) ?? 'other',
  municipalityCode: choose.one(municipalities) ?? '0510',
})

const networkSketch = (choose: Choices): z.input<typeof NetworkDetails> => ({
  name: `${choose.one(titles) ?? ''} ${choose.one(['venner', 'forening']) ?? ''}`,
  kind: choose.one(NetworkKind.options) ?? 'network',
  umbrella: choose.yes(),
  municipalityCodes: choose.some([...municipalities, '0510'], 1),
  cvr: choose.one(['10150817', '25313763', null]) ?? null,
})

const termsOf = (history: Telling, choose: Choices): Terms => {
  const { world, today } = history
  const institutions = choose.some([...world.institutions.keys()], 1).slice(0, 2)
  const networks = choose.some([...world.networks.keys()], choose.between(0, 5) === 0 ? 0 : 1)
  const hasOther = networks.length === 0 || choose.between(0, 3) === 0
  const name = history.events.length
  const id = (what: string): string => idOf(`${what} ${String(name)}`)
  return aTerms({
    title: choose.one(titles),
    parties: [
      ...institutions.map((institutionId, index) =>
        anInstitutionParty({
          id: id(`institution party ${String(index)}`),
          institutionId,
          tasks: index === 0 ? [aTask({ id: id('task') })] : [],
        }),
      ),
      ...networks
        .slice(0, 3)
        .map((networkId, index) =>
          aNetworkParty({ id: id(`network party ${String(index)}`), networkId, tasks: [] }),
        ),
      ...(hasOther
        ? [anOrganisationParty({ id: id('organisation'), name: choose.one(titles) ?? '' })]
        : []),
    ],
    classification: choose.one(cells),
    period: periodFrom(today, choose),
    themes: choose.some(Theme.options, 0),
    places: choose.some([...places, 'Ærø'], 0),
  })
}

/** Other terms with the same parties; or only some other words. */
const changed = (
  state: ExistingAgreement,
  history: Telling,
  choose: Choices,
  { parties, period }: Terms = latest(state).terms,
): Terms => ({
  ...termsOf(history, choose),
  parties,
  ...(choose.yes() ? { period } : {}),
})

const periodFrom = (today: string, choose: Choices): Period => {
  const from = plusDays(today, choose.between(-700, 200))
  const until = choose.between(0, 2) === 0 ? null : plusDays(from, choose.between(0, 700))
  return aPeriod({ from: known(from, choose), until: until === null ? null : known(until, choose) })
}

/** Some dates are known to the month or the year alone. */
const known = (day: string, choose: Choices): string =>
  day.slice(0, choose.one([10, 10, 10, 7, 4]) ?? 10)

const consents = (terms: Terms) => terms.parties.map(({ id }) => aConsent(id, { on: null }))

const latest = ({ versions }: ExistingAgreement) => versions.at(-1) ?? versions[0]

type Wanted = 'proposed' | 'agreed' | 'running' | 'over' | 'any'

export interface Choices {
  /** @param most inclusive */
  readonly between: (least: number, most: number) => number
  readonly yes: () => boolean
  readonly one: <Item>(items: readonly Item[]) => Item | undefined
  readonly some: <Item>(items: readonly Item[], least: number) => Item[]
  readonly with: (wanted: Wanted) => Choices & { wanted: (state: ExistingAgreement) => boolean }
}

export const choices = (seed: number): Choices => {
  const next = chance(seed)
  const choose: Choices = {
    between: (least, most) => least + next(most - least + 1),
    yes: () => next(2) === 1,
    one: (items) => items[next(Math.max(1, items.length))],
    some: (items, least) => {
      const found = items.filter(() => next(3) === 0)
      return found.length >= least ? found : items.slice(0, least)
    },
    with: (wanted) => ({ ...choose, wanted: ({ status }) => statuses[wanted].includes(status) }),
  }
  return choose
}

const statuses: Record<Wanted, readonly ExistingAgreement['status'][]> = {
  proposed: ['proposed'],
  agreed: ['agreed'],
  running: ['proposed', 'agreed', 'agreed'],
  over: ['ended', 'annulled'],
  any: ['proposed', 'agreed', 'ended', 'annulled'],
}

/** Mulberry32: the same numbers for the same seed. */
export const chance = (seed: number): ((below: number) => number) => {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

export const plusDays = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).add({ days }).toString()

type Prefix = 'agreement' | 'institution' | 'network'

const isOf = <P extends Prefix>(
  prefix: P,
  event: RegistryEvent,
): event is Extract<RegistryEvent, { type: `${P}-${string}` }> =>
  event.type.startsWith(`${prefix}-`)

const existing = <State extends { readonly status: string }>(
  state: State,
): Exclude<State, { status: 'none' }> => {
  if (state.status === 'none') throw new Error('A stream without a beginning')
  return state as Exclude<State, { status: 'none' }>
}
