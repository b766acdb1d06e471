import type { CloseParty, UpdateInstitution } from '#schemas/commands/parties.ts'
import type { InstitutionDetails } from '#schemas/parties/institution.ts'
import type { InstitutionReceipt } from '#schemas/views/party.ts'
import {
  closeInstitution,
  registerInstitution,
  renewCalendar,
  updateInstitution,
} from '#domain/parties/decide.ts'
import { today } from '#src/clock.ts'
import type { CommandContext } from './context.ts'
import { idSource } from './ids.ts'
import { workOnParty, type PartyWork } from './parties.ts'
import { existing, foldInstitution, institutionStream, readInstitution } from './party-streams.ts'
import type { ChangeRequest, Commands, CreateRequest, RenewCalendar, Untold } from './request.ts'

/**
 * Institutions are registered and closed by coordinators, and updated by their leaders too, who alone
 * give out the address of the calendar.
 */
export const institutionCommands = (
  context: CommandContext,
): Pick<
  Commands,
  'registerInstitution' | 'updateInstitution' | 'closeInstitution' | 'renewCalendar'
> => ({
  registerInstitution: (request: CreateRequest<InstitutionDetails>) => {
    const id = idSource(request).stream()
    const { municipalityCode } = request.body
    return work(context, request, {
      id,
      action: () => ({ name: 'register-institution', municipalityCodes: [municipalityCode] }),
      decide: () => ({ events: registerInstitution(id, request.body), warnings: [] }),
    })
  },

  updateInstitution: (request: ChangeRequest<UpdateInstitution>) => {
    const { id, body } = request
    const change = {
      id,
      details: body.details,
      effectiveOn: body.effectiveOn ?? today(context.clock),
    }
    return work(context, request, {
      id,
      action: (now) => ({
        name: 'update-institution',
        institutionIds: [id],
        municipalityCodes: [
          body.details.municipalityCode,
          now?.municipalityCode ?? body.details.municipalityCode,
        ],
      }),
      decide: (state) => ({ events: updateInstitution(state, change), warnings: [] }),
    })
  },

  closeInstitution: (request: ChangeRequest<CloseParty>) => {
    const { id, body } = request
    return work(context, request, {
      id,
      action: (now) => ({
        name: 'close-institution',
        municipalityCodes: now === null ? [] : [now.municipalityCode],
      }),
      decide: async (state) => {
        const known = await existing(
          body.successorId === null ? [] : [body.successorId],
          async (one) => (await readInstitution(context.store, one)).status !== 'none',
        )
        const facts = { today: today(context.clock), known }
        return { events: closeInstitution(state, id, body, facts), warnings: [] }
      },
    })
  },

  renewCalendar: (request: RenewCalendar) => {
    const { institutionId: id, body } = request
    return work(context, request, {
      id,
      action: () => ({ name: 'renew-calendar', institutionIds: [id] }),
      decide: (state) => ({ events: renewCalendar(state, id, body.addressHash), warnings: [] }),
    })
  },
})

type Work = Pick<PartyWork<InstitutionDetails>, 'decide' | 'action'> & { readonly id: string }

const work = async (
  context: CommandContext,
  request: CreateRequest<unknown>,
  { id, action, decide }: Work,
): Promise<Untold<InstitutionReceipt>> => {
  const stream = institutionStream(id)
  const answer = await workOnParty(context, request, {
    stream,
    evolve: foldInstitution,
    action,
    decide,
  })
  const { id: institutionId, ...rest } = answer
  return { institutionId, ...rest }
}
