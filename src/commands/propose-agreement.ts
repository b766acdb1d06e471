import type { ProposeAgreement } from '#schemas/commands/agreements.ts'
import type { AgreementReceipt } from '#schemas/views/agreement.ts'
import { withItemIds } from '#domain/agreements/item-ids.ts'
import { refuse } from '#domain/refusal.ts'
import { today } from '#src/clock.ts'
import { may } from '#src/identity/permissions.ts'
import { institutionIdsIn } from './agreement-rights.ts'
import { workOnAgreement } from './agreements.ts'
import type { CommandContext } from './context.ts'
import { idSource } from './ids.ts'
import type { CreateRequest, Untold } from './request.ts'

/** A leader proposes an agreement that the own institution is party to. */
export const proposeAgreement = (
  context: CommandContext,
  request: CreateRequest<ProposeAgreement>,
): Promise<Untold<AgreementReceipt>> => {
  const { actor, body } = request
  const ids = idSource(request)
  const terms = withItemIds(body.terms, ids.item)
  const institutionIds = institutionIdsIn(terms)
  return workOnAgreement(context, request, {
    agreementId: ids.stream(),
    terms: [terms],
    agreementIds: [],
    authorise: () => {
      if (!may(actor, { name: 'propose-agreement', institutionIds })) refuse('forbidden', '/')
    },
    command: () => ({
      type: 'propose-agreement',
      body: {
        ...body,
        terms,
        proposedOn: body.proposedOn ?? today(context.clock),
        proposedBy: body.proposedBy ?? ownParty(request, terms),
      },
    }),
  })
}

const ownParty = (
  { actor }: CreateRequest<unknown>,
  { parties }: ReturnType<typeof withItemIds>,
): string => {
  const own = parties.find(
    (party) =>
      party.kind === 'institution' &&
      actor.role === 'institution-leader' &&
      party.institutionId === actor.institutionId,
  )
  return own?.id ?? refuse('proposer-needed', '/proposedBy')
}
