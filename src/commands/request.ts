import type {
  AgreeAgreement,
  EndAgreement,
  ProposeAgreement,
  RegisterAgreement,
  ReviseAgreement,
} from '#schemas/commands/agreements.ts'
import type {
  AddLegalBasis,
  ChangeRulebook,
  CorrectLegalBasis,
  GrantExemption,
  ReviewBoundaries,
  WithdrawExemption,
} from '#schemas/commands/boundaries.ts'
import type { ForgetPerson } from '#schemas/commands/persons.ts'
import type { CloseParty, UpdateInstitution, UpdateNetwork } from '#schemas/commands/parties.ts'
import type { Actor, Warning } from '#schemas/events/metadata.ts'
import type { InstitutionDetails } from '#schemas/parties/institution.ts'
import type { NetworkDetails } from '#schemas/parties/network.ts'
import type { PersonDetails } from '#schemas/persons/person.ts'
import type { AgreementReceipt } from '#schemas/views/agreement.ts'
import type {
  ExemptionReceipt,
  LegalBasisReceipt,
  ReviewReceipt,
  RulebookReceipt,
} from '#schemas/views/boundary-receipts.ts'
import type { InstitutionReceipt, NetworkReceipt } from '#schemas/views/party.ts'
import type { ErasureReceipt, PersonReceipt } from '#schemas/views/person.ts'

/** A caller's own name for one attempt: a repeat gets the first answer, another body is refused. */
export interface IdempotencyKey {
  readonly key: string
  readonly method: string
  readonly path: string
  /** SHA-256 of the canonical body, in hexadecimal. */
  readonly bodyHash: string
}

/** A command that begins a stream. */
export interface CreateRequest<Body> {
  readonly actor: Actor
  readonly body: Body
  readonly idempotency?: IdempotencyKey
  /** Decide and answer as if it were recorded, and record nothing: what would come of it. */
  readonly isTrial?: boolean
}

/** A command on a stream; `ifMatch` is the revision that the caller saw. */
export interface ChangeRequest<Body> extends CreateRequest<Body> {
  readonly id: string
  readonly ifMatch: number
}

/** An answer whose warnings are not yet put into words: the language is the caller's. */
export type Untold<Receipt extends { warnings: unknown }> = Omit<Receipt, 'warnings'> & {
  readonly warnings: Warning[]
}

/** A new address for the calendar of an institution. */
export interface RenewCalendar extends CreateRequest<{
  /** SHA-256 of the secret in the address, in hexadecimal. */
  readonly addressHash: string
}> {
  readonly institutionId: string
}

/** Every way to change the registry. All throw Refusal where a rule says no. */
export interface Commands extends BoundaryCommands, PersonCommands {
  registerInstitution(
    request: CreateRequest<InstitutionDetails>,
  ): Promise<Untold<InstitutionReceipt>>
  updateInstitution(request: ChangeRequest<UpdateInstitution>): Promise<Untold<InstitutionReceipt>>
  closeInstitution(request: ChangeRequest<CloseParty>): Promise<Untold<InstitutionReceipt>>
  renewCalendar(request: RenewCalendar): Promise<Untold<InstitutionReceipt>>
  registerNetwork(request: CreateRequest<NetworkDetails>): Promise<Untold<NetworkReceipt>>
  updateNetwork(request: ChangeRequest<UpdateNetwork>): Promise<Untold<NetworkReceipt>>
  closeNetwork(request: ChangeRequest<CloseParty>): Promise<Untold<NetworkReceipt>>
  /** Proposes, agrees and, where it is over, ends an agreement in one append: all of it or nothing. */
  registerAgreement(request: CreateRequest<RegisterAgreement>): Promise<Untold<AgreementReceipt>>
  proposeAgreement(request: CreateRequest<ProposeAgreement>): Promise<Untold<AgreementReceipt>>
  agreeAgreement(request: ChangeRequest<AgreeAgreement>): Promise<Untold<AgreementReceipt>>
  reviseAgreement(request: ChangeRequest<ReviseAgreement>): Promise<Untold<AgreementReceipt>>
  endAgreement(request: ChangeRequest<EndAgreement>): Promise<Untold<AgreementReceipt>>
}

/** A command on an agreement that names no revision: it is decided on what stands. */
export interface OnAgreement<Body> extends CreateRequest<Body> {
  readonly agreementId: string
}

/**
 * Every way to change what agreements are held against, and to decide of what was found. All throw
 * Refusal where a rule says no. `id` is the municipality's code or the legal basis; `ifMatch` is -1
 * where nothing was recorded of it. The revision of the receipt is the number of changes recorded, as
 * in the views: one more than the stream's.
 */
export interface BoundaryCommands {
  changeRulebook(request: ChangeRequest<ChangeRulebook>): Promise<Untold<RulebookReceipt>>
  addLegalBasis(request: CreateRequest<AddLegalBasis>): Promise<Untold<LegalBasisReceipt>>
  correctLegalBasis(request: ChangeRequest<CorrectLegalBasis>): Promise<Untold<LegalBasisReceipt>>
  reviewBoundaries(request: OnAgreement<ReviewBoundaries>): Promise<Untold<ReviewReceipt>>
  grantExemption(request: OnAgreement<GrantExemption>): Promise<Untold<ExemptionReceipt>>
  withdrawExemption(
    request: OnAgreement<WithdrawExemption> & { readonly exemptionId: string },
  ): Promise<Untold<ExemptionReceipt>>
}

/** Every way to keep persons, and to forget them. All throw Refusal where a rule says no. */
export interface PersonCommands {
  recordPerson(request: CreateRequest<PersonDetails>): Promise<Untold<PersonReceipt>>
  updatePerson(request: ChangeRequest<PersonDetails>): Promise<Untold<PersonReceipt>>
  /** For good; a repeat completes what was cut off. */
  forgetPerson(
    request: CreateRequest<ForgetPerson> & { readonly personId: string },
  ): Promise<Untold<ErasureReceipt>>
}
