import Fastify, { type FastifyInstance } from 'fastify'
import type { Test } from 'tap'
import { registerApi } from '#src/api/register-api.ts'
import { ChangeRulebook } from '#schemas/commands/boundaries.ts'
import { changeRulebookExample } from '#schemas/commands/boundary-examples.ts'
import { PersonDetails } from '#schemas/persons/person.ts'
import { Closing } from '#schemas/parties/closing.ts'
import type { Actor } from '#schemas/events/metadata.ts'
import { administrator, everybody, type Visitor } from '#src/identity/visitor.ts'
import type { Registry } from '#src/registry.ts'
import { registerPages } from '#src/web/register-pages.ts'
import { openRoutes, type OpenRoute } from '../../../scripts/open-routes.ts'
import { identityBy, signInFor } from '../../signed-in.ts'
import { at, begun, writer } from '../../web/drafts/writer.ts'
import { cookieSecret, institution, network, site, type Site } from '../../web/site.ts'
import { agreementAt, stages, termsOf, type Owners } from './agreements.ts'
import type { Position } from './position.ts'
import type { SubjectKind } from './subjects.ts'

export interface World {
  readonly app: FastifyInstance
  readonly registry: Registry
  readonly routes: readonly OpenRoute[]
  /** A visitor of every role and place, by what they are called. */
  readonly visitors: Readonly<Record<string, Visitor>>
  /** What each route is asked about. */
  readonly positions: Readonly<Record<SubjectKind, readonly Position[]>>
}

const [here, there] = ['0510', '0550']

/**
 * Two municipalities with two institutions each that are open, and one that another took over; of each,
 * and of two from both municipalities, agreements at every stage.
 */
export const world = async (t: Test): Promise<World> => {
  const built = await site(t)
  const places = await placesIn(built)
  const owners = ownersIn(places)
  const agreements: Position[] = []
  for (const owner of owners) {
    for (const stage of stages) agreements.push(await agreementAt(built, owner, stage))
  }
  const persons = await personsIn(built, places)
  await taken(built, places)
  const { app, routes } = await wholeProgram(t, built.registry)
  const address = await calendarAddress(app, places.home)
  const whole: Position = {
    name: 'all',
    inPath: { address, legalBasisId: 'sel-83' },
  }
  return {
    app,
    registry: built.registry,
    routes,
    visitors: visitorsIn(places),
    positions: {
      all: [whole],
      agreement: agreements,
      'parties-of-proposal': owners.map((owner) => ({
        name: owner.name,
        inPath: {},
        institutionIds: owner.parties,
        terms: termsOf(owner),
      })),
      institution: institutionsIn(places),
      'new-institution': [here, there].map((municipalityCode) => ({
        name: municipalityCode,
        inPath: {},
        municipalityCode,
        municipalityCodes: [municipalityCode],
      })),
      network: networksIn(places),
      rulebook: [here, there].map((municipalityCode) => ({
        name: municipalityCode,
        inPath: { municipalityCode },
        municipalityCodes: [municipalityCode],
      })),
      'full-draft': [await draftOf(app, places.home, 'full')],
      'informal-draft': [await draftOf(app, places.home, 'informal')],
      'draft-of-agreed': [await draftOf(app, places.home, 'full', { state: 'agreed' })],
      person: persons,
    },
  }
}

type Places = Awaited<ReturnType<typeof placesIn>>

const placesIn = async (site: Site) => {
  const at = (name: string, municipalityCode: string) =>
    institution(site, { name, kind: 'care-home', municipalityCode })
  const with_ = (name: string, municipalityCodes: string[]) =>
    network(site, { name, kind: 'association', municipalityCodes })
  return {
    home: await at('Skovbo', here),
    neighbour: await at('Biblioteket', here),
    closed: await at('Det gamle hjem', here),
    far: await at('Rosengården', there),
    fartherOff: await at('Museet', there),
    closedFar: await at('Den gamle skole', there),
    friends: await with_('Ældre Sagen', [here]),
    farFriends: await with_('Sangkoret', [there]),
    both: await with_('Gangstien', [here, there]),
    heirloom: await with_('Bridgeklubben', [here]),
    nobodys: await with_('Skakklubben', [here]),
  }
}

const ownersIn = (places: Places): readonly Owners[] => {
  const { home, neighbour, closed, far, closedFar, fartherOff } = places
  return [
    { name: 'own', parties: [home], municipalityCodes: [here], networkId: places.friends },
    {
      name: 'of a neighbour',
      parties: [neighbour],
      municipalityCodes: [here],
      networkId: places.both,
    },
    {
      name: 'taken over',
      parties: [closed],
      heirs: [home],
      municipalityCodes: [here],
      networkId: places.heirloom,
    },
    {
      name: 'of another municipality',
      parties: [far],
      municipalityCodes: [there],
      networkId: places.farFriends,
    },
    {
      name: 'taken over there',
      parties: [closedFar],
      heirs: [fartherOff],
      municipalityCodes: [there],
      networkId: places.farFriends,
    },
    {
      name: 'shared',
      parties: [home, far],
      municipalityCodes: [here, there],
      networkId: places.both,
    },
  ]
}

const institutionsIn = (places: Places): readonly Position[] => {
  const at = (name: string, institutionId: string, municipalityCode: string): Position => ({
    name,
    inPath: { institutionId },
    institutionIds: [institutionId],
    municipalityCodes: [municipalityCode],
    municipalityCode,
  })
  return [
    at('own', places.home, here),
    at('neighbour', places.neighbour, here),
    at('closed', places.closed, here),
    at('far', places.far, there),
  ]
}

/** Leaders have a word in those that their institution has an agreement in force with. */
const networksIn = (places: Places): readonly Position[] => {
  const { home, neighbour, closed, far, closedFar } = places
  const at = (name: string, networkId: string, of: Partial<Position>): Position => ({
    name,
    inPath: { networkId },
    ...of,
  })
  return [
    at('own', places.friends, { institutionIds: [home], municipalityCodes: [here] }),
    at('far', places.farFriends, { institutionIds: [far, closedFar], municipalityCodes: [there] }),
    at('both', places.both, {
      institutionIds: [home, neighbour, far],
      municipalityCodes: [here, there],
    }),
    at('taken over', places.heirloom, { institutionIds: [closed], municipalityCodes: [here] }),
    at('nobody’s', places.nobodys, { institutionIds: [], municipalityCodes: [here] }),
  ]
}

/** Whom an institution keeps belongs to it, and to whoever took over. */
const personsIn = async (site: Site, places: Places): Promise<readonly Position[]> => {
  const { home, neighbour, closed, far, closedFar, fartherOff } = places
  const found: Position[] = []
  for (const [name, institutionIds, code] of [
    ['own', [home], here],
    ['of a neighbour', [neighbour], here],
    ['taken over', [closed, home], here],
    ['of another municipality', [far], there],
    ['taken over there', [closedFar, fartherOff], there],
  ] as const) {
    const anew = () => personOf(site, institutionIds[0], name)
    found.push({ name, inPath: await anew(), institutionIds, municipalityCodes: [code], anew })
  }
  return found
}

const personOf = async (
  { registry: { commands } }: Site,
  institutionId: string,
  name: string,
): Promise<Position['inPath']> => {
  const body = PersonDetails.parse({ name: `Ane ${name}`, email: null, phone: null })
  return {
    personId: (await commands.recordPerson({ actor: leaderOf(institutionId), body })).personId,
  }
}

const visitorsIn = (places: Places): Readonly<Record<string, Visitor>> => ({
  everybody,
  administrator,
  analyst: { role: 'analyst', personId: null },
  'the coordinator': coordinatorOf(here),
  'another coordinator': coordinatorOf(there),
  'a neighbour’s leader': leaderOf(places.neighbour),
  'the leader of what is closed': leaderOf(places.closed),
  'a leader of another municipality': leaderOf(places.far),
  'a leader who took over there': leaderOf(places.fartherOff),
  // Last: may do most, and what is done may change what others would be told.
  'the leader': leaderOf(places.home),
})

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

/** Two are closed and have an heir, and one municipality has rules of its own. */
const taken = async ({ registry: { commands } }: Site, places: Places): Promise<void> => {
  for (const [id, successorId, code] of [
    [places.closed, places.home, here],
    [places.closedFar, places.fartherOff, there],
  ] as const) {
    const body = Closing.parse({ reason: 'merged', successorId })
    const closing = { ...body, effectiveOn: '2026-11-01' }
    await commands.closeInstitution({ actor: coordinatorOf(code), id, ifMatch: 0, body: closing })
  }
  await commands.changeRulebook({
    actor: coordinatorOf(here),
    id: here,
    ifMatch: -1,
    body: ChangeRulebook.parse({ ...changeRulebookExample, effectiveOn: '2026-11-01' }),
  })
}

/** API and pages on one registry, with every route that they add. */
const wholeProgram = async (t: Test, registry: Registry) => {
  const { signIn, throughDoor } = await signInFor(undefined, cookieSecret)
  const app = Fastify({ routerOptions: { ignoreTrailingSlash: true } })
  const identity = identityBy(signIn, cookieSecret, app)
  const routes = openRoutes(app)
  await registerApi(app, registry, { tokens: identity?.tokens ?? null })
  const { queries, known, boundaries, commands, persons, drafts, accessLog, clock } = registry
  const services = { queries, known, boundaries, commands, persons, drafts, accessLog, clock }
  const isDemoSignIn = identity === null
  await registerPages(app, {
    ...services,
    cookieSecret,
    isDemoSignIn,
    isPublicDemo: false,
    identity,
  })
  t.teardown(() => app.close())
  return { app: throughDoor(app), routes }
}

const calendarAddress = async (app: FastifyInstance, institutionId: string): Promise<string> => {
  const { body } = await writer({ app }, institutionId).post('/kalender', {})
  const address = /href="https?:\/\/[^"/]+\/kalender\/([^"]*\.ics)"/.exec(body)?.[1]
  if (address === undefined) throw new Error('The calendar has no address')
  return address
}

const draftOf = async (
  app: FastifyInstance,
  institutionId: string,
  form: 'full' | 'informal',
  period: Readonly<Record<string, string>> = {},
): Promise<Position> => {
  const by = writer({ app }, institutionId)
  const draftId = await begun(by, { form })
  if (form === 'full') await by.post(at(draftId, 'periode'), period)
  return {
    name: 'a draft',
    inPath: { draftId },
    institutionIds: [institutionId],
    author: `institution-leader:${institutionId}`,
    cookies: { 'samspil-drafts': by.cookies.get('samspil-drafts') ?? '' },
  }
}
