import type { LegalBasisDetails } from '#schemas/boundaries/legal-basis.ts'
import type { LegalBasisEvent } from '#schemas/events/catalogue.ts'
import type { LegalBasisReceipt } from '#schemas/views/boundary-receipts.ts'
import { addLegalBasis, correctLegalBasis } from '#domain/boundaries/decide-legal-basis.ts'
import {
  evolveLegalBasis,
  initialLegalBasis,
  type LegalBasisState,
} from '#domain/boundaries/legal-bases.ts'
import { refuse } from '#domain/refusal.ts'
import { may } from '#src/identity/permissions.ts'
import { knownLegalBases, legalBasisStream } from './boundary-subject.ts'
import type { CommandContext } from './context.ts'
import { handle } from './handle.ts'
import type { BoundaryCommands, ChangeRequest, CreateRequest, Untold } from './request.ts'

/** Coordinators keep the list of legal bases, for everybody. */
export const legalBasisCommands = (
  context: CommandContext,
): Pick<BoundaryCommands, 'addLegalBasis' | 'correctLegalBasis'> => ({
  addLegalBasis: (request) => {
    const { body } = request
    const { legalBasisId, details } = body
    return work(context, request, { legalBasisId, details }, (state, known) =>
      addLegalBasis(state, body, { known }),
    )
  },

  correctLegalBasis: (request) => {
    const { id: legalBasisId, body } = request
    const { details } = body
    return work(context, request, { legalBasisId, details }, (state, known) =>
      correctLegalBasis(state, { legalBasisId, ...body }, { known }),
    )
  },
})

interface About {
  readonly legalBasisId: string
  readonly details: LegalBasisDetails
}

const work = async (
  context: CommandContext,
  request: CreateRequest<unknown> | ChangeRequest<unknown>,
  { legalBasisId, details }: About,
  decide: (state: LegalBasisState | null, known: ReadonlySet<string>) => LegalBasisEvent[],
): Promise<Untold<LegalBasisReceipt>> => {
  const { state, last } = await handle<LegalBasisState | null>(context, request, {
    stream: legalBasisStream(legalBasisId),
    initial: null,
    evolve: (state, event) => evolveLegalBasis(state, event as LegalBasisEvent),
    subject: (state) => state?.details ?? null,
    authorise: (state) => {
      if (!may(request.actor, { name: 'keep-legal-bases' })) refuse('forbidden', '/')
      const isThere = (state ?? initialLegalBasis(legalBasisId)) !== null
      if ('ifMatch' in request && !isThere) refuse('not-found', '/')
    },
    decide: async (state) => ({
      events: decide(state, await knownLegalBases(context.store, details.exceptsFrom)),
      warnings: [],
    }),
  })
  if (state === null) throw new Error('A command led to no legal basis')
  return {
    legalBasisId,
    revision: last.revision + 1,
    details: state.details,
    position: String(last.position),
    recordedAt: last.metadata.recordedAt,
    warnings: last.metadata.warnings,
  }
}
