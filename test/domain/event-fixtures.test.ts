import { readdirSync, readFileSync } from 'node:fs'
import t from 'tap'
import { AgreementRevisedV1 } from '#schemas/events/agreement-revised.v1.ts'
import { eventSchemas, type EventType } from '#schemas/events/catalogue.ts'
import type { Metadata } from '#schemas/events/metadata.ts'
import { evolve } from '#domain/agreements/evolve.ts'
import { endOf, initialState } from '#domain/agreements/state.ts'
import { timeline } from '#domain/agreements/timeline.ts'
import { parseEvent } from '#domain/events/parse-event.ts'
import { detailsOn, evolveInstitution, evolveNetwork, noParty } from '#domain/parties/party.ts'
import { careHome, friends, id, walkers } from './build.ts'
import { cases, exactly, isTrue, type Proof } from './exactly.ts'

/**
 * One event of every type ever shipped, as it was stored then. The files are kept for ever and
 * never changed: what was recorded must be readable next year.
 */
const folder = new URL('../fixtures/events/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
const types = Object.keys(eventSchemas) as EventType[]

interface Fixture {
  readonly type: EventType
  readonly data: unknown
}

const read = (name: string): Fixture =>
  JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Fixture

const metadata: Metadata = {
  actor: { role: 'analyst', personId: null },
  recordedAt: '2024-06-15T10:00:00Z',
  correlationId: id('correlation'),
  causationId: null,
  request: null,
  warnings: [],
}

/** As it comes into the house. */
const stored = (name: string) =>
  parseEvent({
    ...read(name),
    id: id(name),
    stream: 'agreement-1',
    revision: 0,
    position: 1n,
    metadata,
  })

type Stored<Prefix extends string> = Extract<
  ReturnType<typeof stored>,
  { type: `${Prefix}-${string}` }
>

const storedOf = <Prefix extends 'agreement' | 'institution' | 'network'>(
  prefix: Prefix,
  names: readonly string[],
) =>
  names.map((name) => {
    const event = stored(name)
    isTrue(event.type.startsWith(`${prefix}-`), name)
    return event as Stored<Prefix>
  })

const typeOf = (name: string): string => name.split('.').slice(0, 2).join('.')

t.test('each is read, and yields itself', (t) => {
  const yieldsItself = (name: string): [Proof, ...Proof[]] => {
    const { type, data } = read(name)
    return [
      exactly(type, typeOf(name), 'the type'),
      exactly(eventSchemas[type].parse(data), data, 'by its schema'),
      exactly(
        { type: stored(name).type, data: stored(name).data },
        { type, data },
        'as it comes in',
      ),
    ]
  }
  cases(t, Object.fromEntries(files.map((name) => [name, () => yieldsItself(name)])))
})

t.test('none is missing', (t) => {
  const kinds = AgreementRevisedV1.options.map(({ shape }) => shape.kind.value)
  const fixtureKinds = files
    .filter((name) => typeOf(name) === 'agreement-revised.v1')
    .map((name) => (read(name).data as { kind: string }).kind)
  cases(t, {
    'every type has one': () =>
      exactly(
        types.filter((type) => !files.includes(`${type}.json`)),
        [],
      ),
    'no fixture is of a type that nobody knows': () =>
      exactly(
        files.filter((name) => !types.includes(typeOf(name) as EventType)),
        [],
      ),
    'every kind of revision has one': () => exactly(fixtureKinds.toSorted(), [...kinds].toSorted()),
  })
})

t.test('what they tell together', (t) => {
  const agreement = storedOf('agreement', [
    'agreement-proposed.v1.json',
    'agreement-revised.v1.negotiation.json',
    'agreement-agreed.v1.json',
    'agreement-revised.v1.json',
    'agreement-revised.v1.extension.json',
    'agreement-revised.v1.party-left.json',
    'agreement-revised.v1.reassessment.json',
    'agreement-revised.v1.confirmation.json',
    'agreement-revised.v1.renewal.json',
    'agreement-ended.v1.json',
    'agreement-revised.v1.correction.json',
  ]).reduce(evolve, initialState)
  const institution = storedOf('institution', [
    'institution-registered.v1.json',
    'institution-updated.v1.json',
    'institution-closed.v1.json',
  ]).reduce(evolveInstitution, noParty)
  const network = storedOf('network', [
    'network-registered.v1.json',
    'network-updated.v1.json',
    'network-closed.v1.json',
  ]).reduce(evolveNetwork, noParty)
  if (agreement.status === 'none') throw new Error('no agreement')
  if (institution.status === 'none' || network.status === 'none') throw new Error('no party')
  cases(t, {
    'the life of an agreement': () =>
      exactly(
        timeline(agreement).map(
          ({ from, status, version }) => `${from} ${status} v${version.number}`,
        ),
        [
          '2013-06-15 upcoming v3',
          '2013-09-01 in-force v3',
          '2014-01-01 in-force v4',
          '2014-12-01 in-force v5',
          '2015-02-01 in-force v6',
          '2015-03-01 in-force v7',
          '2016-01-01 lapsed v7',
          '2017-01-01 in-force v9',
          '2020-01-01 ended v9',
        ],
      ),
    'who consented in the end': () =>
      exactly(
        agreement.consents.map(({ partyId }) => partyId),
        [careHome, friends, walkers],
      ),
    'and how it ended': () =>
      exactly(
        [endOf(agreement)?.reason, endOf(agreement)?.note],
        ['mutual-consent', 'Foreningen stopper'],
      ),
    'the life of an institution': () =>
      exactly(
        [
          detailsOn(institution, '2017-12-31').kind,
          detailsOn(institution, '2018-01-01').kind,
          institution.closed?.reason,
        ],
        ['care-home', 'health', 'merged'],
      ),
    'the life of a network': () =>
      exactly(
        [
          detailsOn(network, '2016-04-30').kind,
          detailsOn(network, '2016-05-01').kind,
          network.closed?.reason,
        ],
        ['citizen-group', 'association', 'closed'],
      ),
  })
})
