import type { ProposeAgreement, RegisterAgreement } from '#schemas/commands/agreements.ts'
import type { Consent } from '#schemas/events/consent.ts'
import type { Terms } from '#schemas/terms/terms.ts'
import type { AgreementReceipt } from '#schemas/views/agreement.ts'
import { withItemIds } from '#domain/agreements/item-ids.ts'
import { personsNamedBy } from '#domain/people/references.ts'
import { refuse } from '#domain/refusal.ts'
import { today } from '#src/clock.ts'
import { may } from '#src/identity/permissions.ts'
import { institutionIdsIn } from './agreement-rights.ts'
import { workOnAgreement, type Undecided } from './agreements.ts'
import type { CommandContext } from './context.ts'
import { idSource } from './ids.ts'
import type { CreateRequest, Untold } from './request.ts'

/** A leader proposes an agreement that the own institution is party to. */
export const proposeAgreement = (
  context: CommandContext,
  request: CreateRequest<ProposeAgreement>,
): Promise<Untold<AgreementReceipt>> =>
  begin(context, request, {
    propose: request.body,
    agreementIds: [],
    personIds: [],
    andThen: () => [],
  })

/** A leader registers what was agreed already, and may be over. */
export const registerAgreement = (
  context: CommandContext,
  request: CreateRequest<RegisterAgreement>,
): Promise<Untold<AgreementReceipt>> => {
  const { propose, agree, end } = request.body
  return begin(context, request, {
    propose,
    agreementIds: [end?.duplicateOf ?? null, end?.supersededBy ?? null],
    personIds: personsNamedBy({ consents: agree.consents }),
    andThen: ({ parties }) => [
      { type: 'agree-agreement', body: { ...agree, consents: consentsOf(parties, agree) } },
      ...(end === null ? [] : [{ type: 'end-agreement' as const, body: end }]),
    ],
  })
}

interface Beginning {
  readonly propose: ProposeAgreement
  /** Agreements that are referred to besides those of the terms. */
  readonly agreementIds: readonly (string | null)[]
  /** Persons that are named besides those of the proposal. */
  readonly personIds: readonly string[]
  readonly andThen: (terms: Terms) => readonly Undecided[]
}

const begin = (
  context: CommandContext,
  request: CreateRequest<unknown>,
  { propose, agreementIds, personIds, andThen }: Beginning,
): Promise<Untold<AgreementReceipt>> => {
  const { actor } = request
  const ids = idSource(request)
  const terms = withItemIds(propose.terms, ids.item)
  const institutionIds = institutionIdsIn(terms)
  const proposal = (): Undecided => ({
    type: 'propose-agreement',
    body: {
      ...propose,
      terms,
      proposedOn: propose.proposedOn ?? today(context.clock),
      proposedBy: propose.proposedBy ?? ownParty(request, terms),
    },
  })
  return workOnAgreement(context, request, {
    agreementId: ids.stream(),
    terms: [terms],
    agreementIds,
    personIds: [...personsNamedBy(propose), ...personIds],
    authorise: () => {
      if (!may(actor, { name: 'propose-agreement', institutionIds })) refuse('forbidden', '/')
    },
    commands: () => [proposal(), ...andThen(terms)],
  })
}

/** In the order of the parties: their ids are given only now. */
const consentsOf = (
  parties: Terms['parties'],
  { consents }: RegisterAgreement['agree'],
): Consent[] =>
  parties.flatMap(({ id }, index) => {
    const consent = consents[index]
    return consent === undefined ? [] : [{ ...consent, partyId: id }]
  })

const ownParty = ({ actor }: CreateRequest<unknown>, { parties }: Terms): string => {
  const own = parties.find(
    (party) =>
      party.kind === 'institution' &&
      actor.role === 'institution-leader' &&
      party.institutionId === actor.institutionId,
  )
  return own?.id ?? refuse('proposer-needed', '/proposedBy')
}
