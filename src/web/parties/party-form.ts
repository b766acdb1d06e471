import type { z } from 'zod'
import type { ChangeRequest, CreateRequest } from '#src/commands/request.ts'
import type { Warning } from '#schemas/events/metadata.ts'
import type { CloseParty } from '#schemas/commands/parties.ts'
import type { Html } from '../html/html.ts'
import type { Typed } from '../sent.ts'
import type { PageContext, Visit } from '../visit.ts'
import type { PartyRights } from './party-rights.ts'
import type { Party, PartyDetails, PartyKind } from './party-pages.ts'
import type { Asked, At } from './party-question.ts'

/** Where a command led. */
export interface PartyReceipt {
  readonly id: string
  readonly revision: number
  readonly warnings: readonly Warning[]
}

export interface Update<Details> {
  readonly details: Details
  readonly effectiveOn?: string | undefined
}

/** What a form needs to know to be asked. */
export interface Asking {
  readonly typed: Typed
  readonly at: At
  /** Where the form is sent. */
  readonly action: string
  /** The party that is changed; null where it is new. */
  readonly party: Party | null
}

/** How institutions and networks differ; what their forms do is the same. */
export interface PartyForm<Details extends PartyDetails> {
  readonly kind: PartyKind
  readonly details: z.ZodType<Details>
  readonly update: z.ZodType<Update<Details>>
  readonly find: (context: PageContext, id: string) => Promise<Party<Details> | null>
  /** Those whose names begin with the words, at most `limit`, and whether there are more. */
  readonly search: (
    context: PageContext,
    words: string,
    limit: number,
  ) => Promise<{ readonly items: readonly Party<Details>[]; readonly isMore: boolean }>
  readonly rights: (context: PageContext, party: Party<Details>) => Promise<PartyRights>
  readonly mayRegister: (visit: Visit) => boolean
  readonly ask: (context: PageContext, asking: Asking) => Promise<Asked>
  /** What a new one begins with. */
  readonly begun: (context: PageContext) => Promise<Typed>
  /** As it is shown again: what was chosen from lists is among the boxes. */
  readonly tidied: (typed: Typed, at: At) => Typed
  /** As the schema wants it, where people write it otherwise. */
  readonly plain: (typed: Typed, at: At) => Typed
  /** What is not asked, since it cannot be chosen. */
  readonly fixed: (visit: Visit, party: Party<Details> | null) => Partial<Details>
  /** What stands above the questions of a new one. */
  readonly intro: (visit: Visit) => Html
  /** What it is, below its name. */
  readonly lead: (visit: Visit, details: Details) => string
  /** What tells apart those of one name. */
  readonly within: (visit: Visit, details: Details) => string
  readonly sendNew: (context: PageContext, request: CreateRequest<Details>) => Promise<PartyReceipt>
  readonly sendUpdate: (
    context: PageContext,
    request: ChangeRequest<Update<Details>>,
  ) => Promise<PartyReceipt>
  readonly sendClosing: (
    context: PageContext,
    request: ChangeRequest<CloseParty>,
  ) => Promise<PartyReceipt>
}
