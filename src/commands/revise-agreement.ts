import type { ReviseAgreement } from '#schemas/commands/agreements.ts'
import type { Terms } from '#schemas/terms/terms.ts'
import type { AgreementReceipt } from '#schemas/views/agreement.ts'
import type { Revise } from '#domain/agreements/command.ts'
import { withItemIds } from '#domain/agreements/item-ids.ts'
import { personsNamedBy } from '#domain/people/references.ts'
import { changeAgreement } from './agreements.ts'
import type { CommandContext } from './context.ts'
import { idSource } from './ids.ts'
import type { ChangeRequest, Untold } from './request.ts'

/** A new version of the terms, of the kind that the body names. */
export const reviseAgreement = (
  context: CommandContext,
  request: ChangeRequest<ReviseAgreement>,
): Promise<Untold<AgreementReceipt>> => {
  const { body, terms } = identified(request)
  return changeAgreement(context, request, {
    terms,
    personIds: named(request.body),
    command: () => ({ type: 'revise-agreement', body }),
  })
}

const identified = (
  request: ChangeRequest<ReviseAgreement>,
): { body: Revise; terms: readonly Terms[] } => {
  const { body } = request
  if (!('terms' in body) || body.terms === undefined) return { body: body as Revise, terms: [] }
  const terms = withItemIds(body.terms, idSource(request).item)
  return { body: { ...body, terms }, terms: [terms] }
}

/** Of some kinds nobody can be named. */
const named = (body: ReviseAgreement): string[] =>
  'terms' in body || 'consents' in body ? personsNamedBy(body) : []
