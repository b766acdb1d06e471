import type { AgreementEvent, BoundariesEvent } from '#schemas/events/catalogue.ts'
import type { Consent } from '#schemas/events/consent.ts'
import type { Actor, Metadata, Warning } from '#schemas/events/metadata.ts'
import type { Terms } from '#schemas/terms/terms.ts'
import type { AgreementCommand, PartyFact } from '#domain/agreements/command.ts'
import { decide } from '#domain/agreements/decide.ts'
import { evolve } from '#domain/agreements/evolve.ts'
import {
  initialState,
  type AgreementState,
  type ExistingAgreement,
} from '#domain/agreements/state.ts'
import { agreementWarnings } from '#domain/agreements/warnings.ts'
import { evolveDecisions } from '#domain/boundaries/decisions.ts'
import type { BoundarySubject } from '#domain/boundaries/subject.ts'
import type { EventToAppend } from '#src/event-store/port.ts'
import { leaderTitles, spokesRoles } from '../spokes-roles.ts'
import { iso, morning, type Day } from './days.ts'
import type { Together } from './grown-terms.ts'
import { idOf } from './ids.ts'
import { factsOn, partyFacts, surroundings, type Rulebooks } from './surroundings.ts'

/** A command that still lacks what it is decided on. */
export type Undecided = AgreementCommand extends infer Command
  ? Command extends AgreementCommand
    ? Omit<Command, 'facts' | 'agreementId'>
    : never
  : never

/**
 * One agreement's life as it unfolds: decided by the domain as any command is, on facts at hand. What
 * is written down of it is what commands would have recorded on those days.
 */
export class Life {
  readonly agreementId: string
  readonly together: Together
  readonly events: EventToAppend[] = []
  readonly decisions: EventToAppend[] = []
  readonly #number: number
  readonly #parties: ReadonlyMap<string, PartyFact>
  #boundaries: Omit<BoundarySubject, 'state'>
  #state: AgreementState = initialState
  #items = 0
  #requests = 0

  constructor(number: number, together: Together, rulebooks: Rulebooks) {
    this.#number = number
    this.together = together
    this.agreementId = idOf(`agreement ${String(number)}`)
    this.#parties = partyFacts(together)
    this.#boundaries = surroundings(together, rulebooks)
  }

  /** @throws Error before it was proposed */
  get state(): ExistingAgreement {
    if (this.#state.status === 'none') throw new Error('Nothing was proposed yet')
    return this.#state
  }

  get subject(): BoundarySubject {
    return { ...this.#boundaries, state: this.state }
  }

  readonly newItem = (): string => this.newId('item', this.#items++)

  newId(what: string, at: number): string {
    return idOf(`agreement ${String(this.#number)} ${what} ${String(at)}`)
  }

  /** What one request asks for is recorded together. @throws Refusal, with nothing recorded */
  record(
    on: Day,
    commands: readonly Undecided[],
    { terms, agreements = [] }: { terms: Terms; agreements?: readonly string[] },
  ): void {
    const known = factsOn(iso(on), this.#parties, { terms, agreements })
    const facts = { ...known, boundaries: this.#boundaries }
    const decided: AgreementEvent[] = []
    const warnings: Warning[] = []
    let state = this.#state
    for (const undecided of commands) {
      const command: AgreementCommand = { ...undecided, agreementId: this.agreementId, facts }
      warnings.push(...agreementWarnings(command, state))
      const events = decide(command, state)
      state = events.reduce<AgreementState>(evolve, state)
      decided.push(...events)
    }
    this.#state = state
    const [{ id: institutionId }] = this.together.institutions
    const actor = { role: 'institution-leader', institutionId, personId: null } as const
    const metadata = this.#metadata(on, actor, warnings)
    for (const { type, data } of decided) {
      this.events.push({ id: this.newId('event', this.events.length), type, data, metadata })
    }
  }

  /** What the coordinator decided; nothing where it had been said before. */
  recordDecision(on: Day, decided: readonly BoundariesEvent[]): void {
    const decisions = decided.reduce(evolveDecisions, this.#boundaries.decisions)
    this.#boundaries = { ...this.#boundaries, decisions }
    const [{ details }] = this.together.institutions
    const { municipalityCode } = details
    const actor = { role: 'coordinator', municipalityCode, personId: null } as const
    const metadata = this.#metadata(on, actor, [])
    for (const { type, data } of decided) {
      const id = this.newId('decision', this.decisions.length)
      this.decisions.push({ id, type, data, metadata })
    }
  }

  /** One consent of each party. */
  consents(terms: Terms, how: Consent['how'], on: string | null): Consent[] {
    return terms.parties.map((party) => ({
      partyId: party.id,
      how,
      role: this.#roleOf(party),
      personId: null,
      on,
    }))
  }

  #roleOf(party: Terms['parties'][number]): string {
    switch (party.kind) {
      case 'institution': {
        const own = this.together.institutions.find(({ id }) => id === party.institutionId)
        return leaderTitles[own?.details.kind ?? 'other']
      }
      case 'network': {
        const own = this.together.networks.find(({ id }) => id === party.networkId)
        return spokesRoles[own?.details.kind ?? 'network']
      }
      case 'organisation':
        return 'Sekretariatsleder'
    }
  }

  #metadata(on: Day, actor: Actor, warnings: readonly Warning[]): Metadata {
    const request = this.#requests++
    return {
      actor,
      recordedAt: morning(on, (this.#number + request * 7) % 180),
      correlationId: this.newId('request', request),
      causationId: null,
      request: null,
      warnings: [...warnings],
    }
  }
}
