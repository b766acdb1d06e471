import type {
  AgreeAgreement,
  EndAgreement,
  ProposeAgreement,
  ReviseAgreement,
} from '#schemas/commands/agreements.ts'
import type { Terms, TermsInput } from '#schemas/terms/terms.ts'
import type { BoundarySubject } from '../boundaries/subject.ts'

/** What a decision needs to know of the world beyond its own stream; read from streams. */
export interface Facts {
  /** Today in Denmark, `YYYY-MM-DD`. */
  readonly today: string
  /** The institutions and networks referred to that exist, by id. */
  readonly parties: ReadonlyMap<string, PartyFact>
  /** The agreements referred to that exist. */
  readonly agreements: ReadonlySet<string>
  /** The legal bases referred to that are on the list, or stood in the terms before. */
  readonly legalBases: ReadonlySet<string>
  /** The persons referred to that the actor's institution keeps, or that were named before. */
  readonly persons: ReadonlySet<string>
}

/** What is held against the rules when it is agreed depends on more. */
export interface AgreeFacts extends Facts {
  readonly boundaries: Omit<BoundarySubject, 'state'>
}

export interface PartyFact {
  readonly kind: 'institution' | 'network'
  readonly name: string
  /** From this day on it is closed; null while it is not. */
  readonly closedOn: string | null
}

/** A body whose terms have their ids. */
type Identified<Body> = Body extends { terms: TermsInput }
  ? Omit<Body, 'terms'> & { terms: Terms }
  : Body extends { terms?: TermsInput | undefined }
    ? Omit<Body, 'terms'> & { terms?: Terms | undefined }
    : Body

export type Propose = Identified<ProposeAgreement> & { proposedBy: string; proposedOn: string }
export type Agree = AgreeAgreement
export type Revise = Identified<ReviseAgreement>
export type ReviseAs<Kind extends Revise['kind']> = Extract<Revise, { kind: Kind }>
export type EndIt = EndAgreement

interface Given<Known = Facts> {
  readonly agreementId: string
  readonly facts: Known
}

export type AgreementCommand =
  | (Given & { readonly type: 'propose-agreement'; readonly body: Propose })
  | (Given<AgreeFacts> & { readonly type: 'agree-agreement'; readonly body: Agree })
  | (Given & { readonly type: 'revise-agreement'; readonly body: Revise })
  | (Given & { readonly type: 'end-agreement'; readonly body: EndIt })

export type CommandOf<Type extends AgreementCommand['type']> = Extract<
  AgreementCommand,
  { type: Type }
>
