import fc from 'fast-check'
import t from 'tap'
import type { ModelFile } from '#src/read-side/model-file.ts'
import { Formality, Production } from '#schemas/terms/classification.ts'
import { InstitutionKind } from '#schemas/parties/institution.ts'
import { NetworkKind } from '#schemas/parties/network.ts'
import { Theme } from '#schemas/values.ts'
import { AgreementStatus } from '#schemas/views/agreement.ts'
import { ModelGrouping } from '#schemas/views/collaboration-model.ts'
import { intervalOn, timeline } from '#domain/agreements/timeline.ts'
import { agreementsBetween } from '#projections/agreement-register/between.ts'
import { agreementSorts, listAgreements } from '#projections/agreement-register/list.ts'
import { oneAgreement } from '#projections/agreement-register/one.ts'
import { collaborationModelOn } from '#projections/collaboration-model/model.ts'
import { listInstitutions, oneInstitution, succeededBy } from '#projections/institutions/queries.ts'
import { listNetworks, networksWithCvr, oneNetwork } from '#projections/networks/queries.ts'
import { exactly } from '../domain/exactly.ts'
import { histories, longHistory, plusDays, type History, type World } from './histories.ts'
import { demoToday, modelsOf } from './models.ts'
import {
  naiveAgreements,
  naiveBetween,
  naiveInstitutions,
  naiveModel,
  naiveNetworks,
  naiveSucceededBy,
} from './naive.ts'
import { tries } from '../tries.ts'

const asOften = tries(12, 500)
const everything = { limit: 100_000, after: null }

const questions = fc.record({
  daysOn: fc.array(fc.nat(), { minLength: 3, maxLength: 3 }),
  pick: fc.nat(),
  groupBy: fc.constantFrom(null, ...ModelGrouping.options),
  sort: fc.constantFrom(...agreementSorts),
  viewer: fc.constantFrom('analyst', 'coordinator', 'institution-leader', 'public'),
  asked: fc.record(
    {
      status: fc.constantFrom(...AgreementStatus.options),
      formality: fc.constantFrom(...Formality.options),
      production: fc.constantFrom(...Production.options),
      institution: fc.nat(),
      network: fc.nat(),
      networkKind: fc.constantFrom(...NetworkKind.options),
      theme: fc.constantFrom(...Theme.options),
      place: fc.constantFrom('Ærø', 'Vojens', 'vojens', 'Nowhere'),
      municipalityCode: fc.constantFrom('0510', '0540', '0573', '0370', '0101'),
    },
    { requiredKeys: [] },
  ),
  institutionKind: fc.option(fc.constantFrom(...InstitutionKind.options.slice(0, 3)), {
    nil: undefined,
  }),
  umbrella: fc.option(fc.boolean(), { nil: undefined }),
})
type Questions = typeof questions extends fc.Arbitrary<infer Q> ? Q : never

/** The first and last day of every stretch, and the days beside them: there mistakes would be. */
const daysThatMatter = ({ world }: History): string[] => {
  const turns = [
    ...[...world.agreements.values()].flatMap((state) => timeline(state).map(({ from }) => from)),
    ...[...world.institutions.values(), ...world.networks.values()].flatMap(({ history }) =>
      history.flatMap(({ effectiveOn }) => (effectiveOn === null ? [] : [effectiveOn])),
    ),
  ]
  return ['1900-01-01', '2199-12-31', ...turns, ...turns.map((day) => plusDays(day, -1))]
}

const at = <Item>(items: readonly Item[], index: number): Item | undefined =>
  items[index % Math.max(1, items.length)]

/** Each filter by itself: together they leave next to nothing. */
const alone = <Filter extends object>(filter: Filter): Partial<Filter>[] =>
  Object.entries(filter).map(
    ([name, value]: [string, unknown]) => ({ [name]: value }) as unknown as Partial<Filter>,
  )

const askAll = (history: History, models: ModelFile, asked: Questions): void => {
  const { world } = history
  const days = daysThatMatter(history)
  const institutions = [...world.institutions.keys()]
  const networks = [...world.networks.keys()]
  const { institution, network, ...simple } = asked.asked
  const filter = {
    ...simple,
    ...(institution === undefined ? {} : { institutionId: at(institutions, institution) }),
    ...(network === undefined ? {} : { networkId: at(networks, network) }),
  }
  const { status, formality, production, networkId, ...modelFilter } = filter
  const viewerOn = (day: string) =>
    asked.viewer === 'analyst' || asked.viewer === 'public'
      ? ({ role: asked.viewer } as const)
      : asked.viewer === 'coordinator'
        ? ({ role: 'coordinator', municipalityCode: '0510' } as const)
        : ({
            role: 'institution-leader',
            institutionIds: ownAndSucceeded(world, at(institutions, asked.pick) ?? '', day),
          } as const)
  for (const which of asked.daysOn) {
    const day = at(days, which) ?? demoToday
    const viewer = viewerOn(day)
    for (const one of [{}, ...alone(modelFilter), modelFilter]) {
      const query = { day, groupBy: asked.groupBy, ...one }
      exactly(collaborationModelOn(models, query), naiveModel(world, query), 'the model')
    }
    for (const one of [{}, ...alone(filter), filter]) {
      const query = { day, viewer, sort: asked.sort, ...one }
      const expected = naiveAgreements(world, query)
      const page = listAgreements(models, query, everything)
      exactly(
        page,
        { items: expected, total: expected.length, next: null, corrected: [] },
        'the register',
      )
      exactly(
        listAgreements(models, query, { limit: 1, after: null }).total,
        expected.length,
        'the total of a page',
      )
    }
    askOfSuccession(history, models, day)
    askOfOne(history, models, { day, viewer, pick: asked.pick })
    const ofInstitutions = {
      day,
      kind: asked.institutionKind,
      municipalityCode: simple.municipalityCode,
    }
    exactly(
      listInstitutions(models, ofInstitutions, everything).items,
      naiveInstitutions(world, ofInstitutions),
      'institutions',
    )
    const ofNetworks = {
      day,
      kind: simple.networkKind,
      umbrella: asked.umbrella,
      municipalityCode: simple.municipalityCode,
    }
    exactly(
      listNetworks(models, ofNetworks, everything).items,
      naiveNetworks(world, ofNetworks),
      'networks',
    )
  }
  askOfParties(history, models, asked)
}

/** One agreement agrees with its line in the list, and with the domain. */
const askOfOne = (
  { world }: History,
  model: ModelFile,
  {
    day,
    viewer,
    pick,
  }: { day: string; viewer: Parameters<typeof naiveAgreements>[1]['viewer']; pick: number },
): void => {
  const state = at([...world.agreements.values()], pick)
  if (state === undefined) return
  const listed = naiveAgreements(world, { day, viewer, sort: 'title' }).find(
    ({ agreementId }) => agreementId === state.agreementId,
  )
  const found = oneAgreement(model, state.agreementId, { day, viewer })
  if (found === null) {
    exactly(listed, undefined, 'one that is not shown')
    return
  }
  const interval = intervalOn(state, day)
  exactly(
    {
      revision: found.revision,
      status: found.status,
      endsOn: found.endsOn,
      version: found.version,
      terms: found.terms,
      parties: found.parties,
      consents: found.consents,
      lastConfirmedOn: found.lastConfirmedOn,
    },
    {
      revision: world.revisions.get(`agreement-${state.agreementId}`),
      status: listed?.status,
      endsOn: listed?.endsOn,
      version: interval?.version.number,
      terms: interval?.version.terms,
      parties: listed?.parties,
      consents: state.consents,
      lastConfirmedOn: state.lastConfirmedOn,
    },
    'one agreement',
  )
}

const askOfSuccession = ({ world }: History, model: ModelFile, day: string): void => {
  for (const id of world.institutions.keys()) {
    const expected = naiveSucceededBy(world, id, day).toSorted()
    exactly(succeededBy(model, id, day).toSorted(), expected, 'whom it took over from')
  }
}
const ownAndSucceeded = (world: World, id: string, day: string): string[] => [
  id,
  ...naiveSucceededBy(world, id, day),
]

const askOfParties = ({ world }: History, models: ModelFile, { pick, daysOn }: Questions): void => {
  const institutionId = at([...world.institutions.keys()], pick) ?? ''
  const networkId = at([...world.networks.keys()], daysOn[0] ?? 0) ?? ''
  exactly(
    agreementsBetween(models, institutionId, networkId).toSorted(),
    naiveBetween(world, institutionId, networkId),
    'agreements between the two',
  )
  const day = '2016-06-01'
  exactly(
    [
      oneInstitution(models, institutionId, day),
      oneNetwork(models, networkId, day),
      oneInstitution(models, networkId, day),
    ],
    [
      naiveInstitutions(world, { day }).find(({ id }) => id === institutionId) ?? null,
      naiveNetworks(world, { day }).find(({ id }) => id === networkId) ?? null,
      null,
    ],
    'one party',
  )
  exactly(
    networksWithCvr(models, '10150817').toSorted(),
    [...world.networks.values()]
      .filter(({ history }) => wasEver(history))
      .map(({ id }) => id)
      .toSorted(),
    'networks with a CVR number',
  )
}

/** As long as no later details for the same day took their place. */
const wasEver = (
  history: readonly { effectiveOn: string | null; details: { cvr: string | null } }[],
): boolean =>
  history.some(
    ({ effectiveOn, details }, index) =>
      details.cvr === '10150817' &&
      !history.slice(index + 1).some((later) => later.effectiveOn === effectiveOn),
  )

t.test('every answer is what looking at everything would give', (t) => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(
      histories({ minLength: 60, maxLength: 160 }),
      fc.array(questions, { minLength: 3, maxLength: 3 }),
      (history, asked) => {
        const models = modelsOf(history.events)
        for (const state of history.world.agreements.values())
          for (const { status } of timeline(state)) seen.add(status)
        for (const one of asked) askAll(history, models, one)
        models.close()
      },
    ),
    asOften,
  )
  exactly([...seen].toSorted(), AgreementStatus.options.toSorted(), 'statuses that came up')
  t.pass('for random histories')
  t.end()
})

t.test('who took over from whom, through several closings and from the day of each', (t) => {
  const history = longHistory(1500)
  const { world } = history
  const models = modelsOf(history.events)
  const longest = (day: string): number => {
    askOfSuccession(history, models, day)
    return Math.max(
      ...[...world.institutions.keys()].map((id) => naiveSucceededBy(world, id, day).length),
    )
  }
  t.equal(longest('2015-01-06'), 0)
  t.equal(longest('2015-01-07'), 1)
  t.equal(longest('2016-01-01'), 2)
  models.close()
  t.end()
})
