import { personsNamedBy } from '#domain/people/references.ts'
import { changeAgreement } from './agreements.ts'
import { decisionCommands } from './boundary-decisions.ts'
import { PersonStreams } from '#src/persons/person-streams.ts'
import type { CommandContext } from './context.ts'
import { institutionCommands } from './institutions.ts'
import { legalBasisCommands } from './legal-bases.ts'
import { networkCommands } from './networks.ts'
import { personCommands } from './persons.ts'
import { proposeAgreement, registerAgreement } from './propose-agreement.ts'
import type { Commands } from './request.ts'
import { rulebookCommands } from './rulebooks.ts'
import { reviseAgreement } from './revise-agreement.ts'

/** Every way to change the registry, on one store. */
export const createCommands = (surroundings: Omit<CommandContext, 'persons'>): Commands =>
  commandsIn({ ...surroundings, persons: new PersonStreams(surroundings.store) })

const commandsIn = (context: CommandContext): Commands => ({
  ...institutionCommands(context),
  ...networkCommands(context),
  ...rulebookCommands(context),
  ...legalBasisCommands(context),
  ...decisionCommands(context),
  ...personCommands(context),
  registerAgreement: (request) => registerAgreement(context, request),
  proposeAgreement: (request) => proposeAgreement(context, request),
  agreeAgreement: (request) =>
    changeAgreement(context, request, {
      personIds: personsNamedBy(request.body),
      command: () => ({ type: 'agree-agreement', body: request.body }),
    }),
  reviseAgreement: (request) => reviseAgreement(context, request),
  endAgreement: (request) =>
    changeAgreement(context, request, {
      agreementIds: [request.body.duplicateOf, request.body.supersededBy],
      command: () => ({ type: 'end-agreement', body: request.body }),
    }),
})
