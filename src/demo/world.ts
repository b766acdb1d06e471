import { createHash } from 'node:crypto'
import type { Commands, IdempotencyKey } from '#src/commands/request.ts'
import type { Actor } from '#schemas/events/metadata.ts'
import type { AgreementReceipt } from '#schemas/views/agreement.ts'
import type { Untold } from '#src/commands/request.ts'

/** What has been told so far: ids and revisions by the keys that the stories use. */
export class World {
  readonly commands: Commands
  readonly #parties = new Map<string, KnownParty>()
  readonly #agreements = new Map<string, Untold<AgreementReceipt>>()
  readonly #exemptions = new Map<string, string>()
  /** How often each municipality changed its rulebook. */
  readonly #rulebooks = new Map<string, number>()

  constructor(commands: Commands) {
    this.commands = commands
  }

  party(key: string): KnownParty {
    return found(this.#parties.get(key), key)
  }

  agreement(key: string): Untold<AgreementReceipt> {
    return found(this.#agreements.get(key), key)
  }

  exemption(key: string): string {
    return found(this.#exemptions.get(key), key)
  }

  rulebook(code: string): number {
    return this.#rulebooks.get(code) ?? 0
  }

  rememberExemption(key: string, exemptionId: string): void {
    this.#exemptions.set(key, exemptionId)
  }

  rememberRulebook(code: string, revision: number): void {
    this.#rulebooks.set(code, revision)
  }

  rememberParty(key: string, party: KnownParty): void {
    this.#parties.set(key, party)
  }

  rememberAgreement(key: string, receipt: Untold<AgreementReceipt>): void {
    this.#agreements.set(key, receipt)
  }
}

export interface KnownParty {
  readonly kind: 'institution' | 'network'
  readonly id: string
  readonly revision: number
  readonly umbrella: boolean
  /** How the one who consents for it is called. */
  readonly spokesRole: string
}

/** One command, told on a day. Steps of one day keep their order. */
export interface Step {
  readonly on: string
  /** Names the attempt, so that ids are the same on every run. */
  readonly name: string
  readonly tell: (world: World) => Promise<void>
}

export const leader = (world: World, institution: string): Actor => ({
  role: 'institution-leader',
  institutionId: world.party(institution).id,
  personId: null,
})

export const coordinator = (municipalityCode: string): Actor => ({
  role: 'coordinator',
  municipalityCode,
  personId: null,
})

/** Told apart by it from what anybody sent. */
export const demoPath = '/demo'

export const idempotency = (name: string, body: unknown): IdempotencyKey => ({
  key: `demo:${name}`,
  method: 'POST',
  path: demoPath,
  bodyHash: createHash('sha256').update(JSON.stringify(body)).digest('hex'),
})

const found = <Value>(value: Value | undefined, key: string): Value => {
  if (value === undefined) throw new Error(`The demo has not told of ${key} yet`)
  return value
}
