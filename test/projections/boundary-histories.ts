import fc from 'fast-check'
import { v5 } from 'uuid'
import { severities } from '#schemas/boundaries/rule.ts'
import { eventSchemas, type RegistryEvent } from '#schemas/events/catalogue.ts'
import type { Metadata } from '#schemas/events/metadata.ts'
import { ReviewVerdict } from '#schemas/boundaries/decision.ts'
import { LegalNature } from '#schemas/boundaries/legal-basis.ts'
import type { Terms } from '#schemas/terms/terms.ts'
import { newestRules } from '#domain/boundaries/catalogue.ts'
import { boundariesOn } from '#domain/boundaries/day.ts'
import { shippedLegalBases } from '#domain/boundaries/shipped-legal-bases.ts'
import { parseEvent } from '#domain/events/parse-event.ts'
import { subjectFrom, type ReadDocument } from '#projections/findings/subject.ts'
import { evolveDocument, type StreamDocument } from '#projections/stream-document.ts'
import type { StoredEvent } from '#src/event-store/port.ts'
import { chance, choices, histories, plusDays, type Choices } from './histories.ts'

/** A history with rulebooks, legal bases and decisions in it, and every stream as it ends. */
export interface BoundaryHistory {
  readonly events: readonly StoredEvent[]
  readonly documents: ReadonlyMap<string, StreamDocument>
}

export const readIn =
  (documents: ReadonlyMap<string, StreamDocument>): ReadDocument =>
  (stream) =>
    documents.get(stream) ?? null

/** Valid histories in which agreements say all kinds of things and coordinators decide of them. */
export const boundaryHistories = (
  size: { minLength?: number; maxLength: number } = { minLength: 25, maxLength: 60 },
): fc.Arbitrary<BoundaryHistory> =>
  fc
    .tuple(histories(size), fc.integer({ min: 0, max: 2 ** 31 - 1 }))
    .map(([{ events }, seed]) => withDecisions(events, seed))

/** Every event as it was, saying more, and others between them. */
const withDecisions = (events: readonly StoredEvent[], seed: number): BoundaryHistory => {
  const telling: Telling = { events: [], documents: new Map(), today: '', position: 0n }
  const next = chance(seed)
  for (const event of events) {
    telling.today = (event.metadata as Metadata).recordedAt.slice(0, 10)
    record(telling, event.stream, spiced(event, choices(next(2 ** 31))), event)
    const choose = choices(next(2 ** 31))
    if (choose.between(0, 2) > 0) continue
    const act = choose.one(acts)
    for (const [stream, said] of act?.(telling, choose) ?? []) record(telling, stream, said)
  }
  return telling
}

interface Telling extends BoundaryHistory {
  readonly events: StoredEvent[]
  readonly documents: Map<string, StreamDocument>
  today: string
  position: bigint
}

type Said = readonly (readonly [stream: string, event: RegistryEvent])[]
type Act = (telling: Telling, choose: Choices) => Said

const record = (
  telling: Telling,
  stream: string,
  said: { readonly type: string; readonly data: unknown },
  as?: StoredEvent,
): void => {
  const { events, documents, today } = telling
  telling.position += BigInt((events.length % 3) + 1)
  const before = documents.get(stream) ?? null
  const revision = before === null ? 0 : before.revision + 1
  const stored: StoredEvent = {
    id: as?.id ?? v5(`${stream} ${String(revision)}`, namespace),
    stream,
    revision,
    position: telling.position,
    type: said.type,
    data: JSON.parse(JSON.stringify(said.data)) as unknown,
    metadata: as?.metadata ?? metadataOf(today),
  }
  documents.set(stream, evolveDocument(before, parseEvent(stored)))
  events.push(stored)
}

const namespace = '5b0f7c7e-2f34-5d0a-9d3e-1c6b8a4f2e10'
const idOf = (name: string): string => v5(name, namespace)
const metadataOf = (day: string): Metadata => ({
  actor: { role: 'coordinator', municipalityCode: '0510', personId: null },
  recordedAt: `${day}T10:00:00Z`,
  correlationId: idOf('correlation'),
  causationId: null,
  request: null,
  warnings: [],
})

/** Few, so that they meet. */
const bases = ['sel-83', 'sel-18', 'folkeskoleloven-undervisning', 'folkeskoleloven-3-4', 'ny-lov']
const municipalities = ['0510', '0540', '0573', '0370']
const performers = ['volunteers', 'volunteers', 'staff', 'together', 'unknown'] as const
const knowns = ['yes', 'no', 'unknown'] as const

/** The terms of an event with other answers; the same ids, parties and dates. */
const spiced = (event: StoredEvent, choose: Choices): { type: string; data: unknown } => {
  const data = event.data as { terms?: Terms }
  if (data.terms === undefined) return event
  const { terms } = data
  const known = () => choose.one(knowns) ?? 'unknown'
  const parties = terms.parties.map((party) => ({
    ...party,
    tasks: party.tasks.map((task) => ({
      ...task,
      performedBy: choose.one(performers),
      responsible: choose.one(performers),
      legalBasisId: choose.one([...bases, null]) ?? null,
      exceptionBasisId: choose.yes() ? null : 'folkeskoleloven-3-4',
      requiresNeedsAssessment: known(),
    })),
  }))
  const boundaries = {
    ...terms.boundaries,
    supplementsPublicEffort: known(),
    replacesPositions: known(),
  }
  const volunteering = { ...terms.volunteering, unpaid: known() }
  const spicy = { ...terms, parties, boundaries, volunteering }
  const schema = eventSchemas[event.type as keyof typeof eventSchemas]
  return { type: event.type, data: schema.parse({ ...data, terms: spicy }) }
}

const changedRulebook: Act = ({ today }, choose) => {
  const code = choose.one(municipalities) ?? '0510'
  const rules = newestRules()
    .filter(() => choose.between(0, 3) > 0)
    .map(({ id, version }) => ({
      ruleId: id,
      version,
      severity: choose.one(severities) ?? 'advice',
    }))
  const effectiveOn = plusDays(today, choose.between(-400, 200))
  const data = { municipalityCode: code, rules, reason: 'Efter drøftelse', effectiveOn }
  return [[`rulebook-${code}`, { type: 'rulebook-changed.v1', data }]]
}

const changedBasis: Act = ({ documents, today }, choose) => {
  const id = choose.one(bases) ?? 'sel-83'
  const isKnown = documents.has(`legal-basis-${id}`) || Object.hasOwn(shippedLegalBases, id)
  const day = () => (choose.yes() ? null : plusDays(today, choose.between(-400, 400)))
  const validFrom = day()
  const until = day()
  const details = {
    law: 'Serviceloven',
    paragraph: '§ 1',
    about: 'Noget',
    nature: choose.one(LegalNature.options) ?? 'unknown',
    exceptsFrom: choose.some(['sel-83', 'folkeskoleloven-undervisning'], 0),
    validFrom,
    until: until !== null && validFrom !== null && until < validFrom ? null : until,
    note: null,
    isVerified: choose.between(0, 3) > 0,
  }
  const stream = `legal-basis-${id}`
  return isKnown
    ? [
        [
          stream,
          {
            type: 'legal-basis-corrected.v1',
            data: { legalBasisId: id, details, reason: 'Slået efter' },
          },
        ],
      ]
    : [[stream, { type: 'legal-basis-added.v1', data: { legalBasisId: id, details } }]]
}

/** What the rules say of some agreement on a day, and its id. */
const looked = ({ documents, today }: Telling, choose: Choices) => {
  const agreements = [...documents.values()].filter((one) => one.kind === 'agreement')
  const document = choose.one(agreements)
  if (document === undefined) return null
  const found = boundariesOn(subjectFrom(document.state, readIn(documents)), today)
  return found === null ? null : { agreementId: document.state.agreementId, found }
}

const reviewed: Act = (telling, choose) => {
  const seen = looked(telling, choose)
  if (seen === null) return []
  const { agreementId, found } = seen
  const breaches = found.answers.filter(({ verdict }) => verdict === 'breached')
  const data = {
    agreementId,
    reviewId: idOf(`review ${String(telling.events.length)}`),
    version: found.interval.version.number,
    verdicts: choose.some(breaches, 0).map(({ rule, itemId, seen }) => ({
      ruleId: rule.ruleId,
      ruleVersion: rule.version,
      itemId,
      seen,
      verdict: choose.one(ReviewVerdict.options) ?? 'agreed',
      reason: 'Set på stedet',
    })),
    conclusion: 'approved' as const,
    nextReviewBy: choose.yes() ? null : plusDays(telling.today, choose.between(10, 500)),
    note: null,
    rulebookVersion: found.rulebook.version,
    reviewedOn: telling.today,
  }
  return [[`boundaries-${agreementId}`, { type: 'boundaries-reviewed.v1', data }]]
}

const exempted: Act = (telling, choose) => {
  const seen = looked(telling, choose)
  const breaches = seen?.found.answers.filter(({ verdict }) => verdict === 'breached') ?? []
  const breach = choose.one(breaches)
  if (seen === null || breach === undefined) return []
  const data = {
    agreementId: seen.agreementId,
    exemptionId: idOf(`exemption ${String(telling.events.length)}`),
    ruleId: breach.rule.ruleId,
    ruleVersion: breach.rule.version,
    itemId: breach.itemId,
    seen: breach.seen,
    reason: 'Til huset er bygget om',
    exceptionBasisId: null,
    grantedOn: telling.today,
    until: plusDays(telling.today, choose.between(0, 300)),
  }
  return [[`boundaries-${seen.agreementId}`, { type: 'boundaries-exempted.v1', data }]]
}

const withdrawn: Act = ({ documents, today }, choose) => {
  const decided = [...documents].flatMap(([stream, document]) =>
    document.kind === 'boundaries'
      ? document.state.exemptions
          .filter((one) => one.withdrawnOn === null)
          .map(({ exemptionId }) => ({ stream, exemptionId }))
      : [],
  )
  const one = choose.one(decided)
  if (one === undefined) return []
  const agreementId = one.stream.replace('boundaries-', '')
  const data = { agreementId, exemptionId: one.exemptionId, reason: 'Bygget', withdrawnOn: today }
  return [[one.stream, { type: 'boundaries-exemption-withdrawn.v1', data }]]
}

const acts: readonly Act[] = [
  changedRulebook,
  changedRulebook,
  changedBasis,
  reviewed,
  reviewed,
  exempted,
  exempted,
  withdrawn,
]
