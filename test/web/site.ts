import Fastify, { type FastifyInstance } from 'fastify'
import type { Test } from 'tap'
import { AgreeAgreement, EndAgreement, ProposeAgreement } from '#schemas/commands/agreements.ts'
import type { Actor } from '#schemas/events/metadata.ts'
import { InstitutionDetails } from '#schemas/parties/institution.ts'
import { NetworkDetails } from '#schemas/parties/network.ts'
import type { TermsInput } from '#schemas/terms/terms.ts'
import type { AgreementReceipt } from '#schemas/views/agreement.ts'
import type { Untold } from '#src/commands/request.ts'
import type { z } from 'zod'
import { SimulatedClock } from '#src/clock.ts'
import type { Registry } from '#src/registry.ts'
import { securityHeaders, setOnEveryAnswer } from '#src/security-headers.ts'
import { registerPages } from '#src/web/register-pages.ts'
import type { PageServices } from '#src/web/visit.ts'
import { identityBy, signInFor, type DemoAlone } from '../signed-in.ts'
import { untroubledRegistry } from '../registries.ts'
import { newFolder, storeOfItsOwn } from '../stores.ts'

export const today = '2026-11-22'
/** What anybody may open without having registered anything. */
export const openPages = ['model', 'agreements', 'institutions', 'networks', 'role'] as const

export const cookieSecret = 'a secret of the tests, and of them alone'

export interface Site {
  readonly app: FastifyInstance
  readonly registry: Registry
  readonly clock: SimulatedClock
}

/** The pages on a registry in memory that is empty; closed with the test. */
export const site = async (
  t: Test,
  services: Partial<PageServices> = {},
  given?: DemoAlone,
): Promise<Site> => {
  const clock = new SimulatedClock(`${today}T10:00:00Z`)
  const registry = await untroubledRegistry({
    data: newFolder(),
    store: await storeOfItsOwn(),
    clock,
  })
  const { signIn, throughDoor } = await signInFor(given, cookieSecret)
  const app = Fastify({ routerOptions: { ignoreTrailingSlash: true } })
  setOnEveryAnswer(app, securityHeaders({ isHttps: false }))
  await registerPages(app, {
    queries: registry.queries,
    known: registry.known,
    boundaries: registry.boundaries,
    commands: registry.commands,
    persons: registry.persons,
    drafts: registry.drafts,
    accessLog: registry.accessLog,
    clock,
    cookieSecret,
    isDemoSignIn: signIn === null,
    identity: identityBy(signIn, cookieSecret, app),
    isPublicDemo: false,
    ...services,
  })
  t.teardown(async () => {
    await app.close()
    await registry.close()
  })
  return { app: throughDoor(app), registry, clock }
}

const coordinatorOf = (municipalityCode: string): Actor => ({
  role: 'coordinator',
  municipalityCode,
  personId: null,
})

const leaderOf = (institutionId: string): Actor => ({
  role: 'institution-leader',
  institutionId,
  personId: null,
})

export const institution = async (
  { registry: { commands } }: Site,
  sketch: z.input<typeof InstitutionDetails>,
): Promise<string> => {
  const body = InstitutionDetails.parse(sketch)
  const actor = coordinatorOf(body.municipalityCode)
  return (await commands.registerInstitution({ actor, body })).institutionId
}

export const network = async (
  { registry: { commands } }: Site,
  sketch: z.input<typeof NetworkDetails>,
): Promise<string> => {
  const body = NetworkDetails.parse(sketch)
  return (await commands.registerNetwork({ actor: coordinatorOf('0510'), body })).networkId
}

type Answers = 'formal-own' | 'formal-co' | 'informal-own' | 'informal-co'

export interface AgreementSketch extends Partial<z.input<typeof TermsInput>> {
  readonly title: string
  readonly institutionId: string
  readonly networkId: string
  readonly cell: Answers
}

export const proposal = (
  { registry: { commands } }: Site,
  { institutionId, networkId, cell, ...sketch }: AgreementSketch,
): Promise<Untold<AgreementReceipt>> =>
  commands.proposeAgreement({
    actor: leaderOf(institutionId),
    body: ProposeAgreement.parse({
      terms: {
        purpose: 'Beboere og frivillige læser sammen.',
        parties: [
          { kind: 'institution', institutionId, role: 'institution' },
          {
            kind: 'network',
            networkId,
            role: 'volunteers',
            tasks: [{ title: 'Højtlæsning', performedBy: 'volunteers' }],
          },
        ],
        classification: {
          formality: {
            formalAgreement: cell.startsWith('formal') ? 'yes' : 'no',
            fixedRelation: 'no',
          },
          production: {
            fixedTasks: cell.endsWith('own') ? 'yes' : 'no',
            changesWaysOfWorking: 'no',
            movesRoles: cell.endsWith('co') ? 'yes' : 'no',
          },
        },
        period: { from: '2024-01' },
        ...sketch,
      },
    }),
  })

export const agreement = async (
  site: Site,
  sketch: AgreementSketch,
): Promise<Untold<AgreementReceipt>> => {
  const { terms, agreementId, revision } = await proposal(site, sketch)
  const consents = terms.parties.map(({ id }) => ({
    partyId: id,
    how: 'oral',
    role: 'leder',
    on: '2024-01-02',
  }))
  return site.registry.commands.agreeAgreement({
    actor: leaderOf(sketch.institutionId),
    id: agreementId,
    ifMatch: revision,
    body: AgreeAgreement.parse({ consents }),
  })
}

export const notice = (
  { registry: { commands } }: Site,
  { agreementId, revision, terms }: Untold<AgreementReceipt>,
  endedOn: string,
): Promise<Untold<AgreementReceipt>> => {
  const [party] = terms.parties
  if (party?.kind !== 'institution') throw new Error('The institution stands first')
  return commands.endAgreement({
    actor: leaderOf(party.institutionId),
    id: agreementId,
    ifMatch: revision,
    body: EndAgreement.parse({
      reason: 'terminated-by-institution',
      endedOn,
      endedBy: party.id,
    }),
  })
}
