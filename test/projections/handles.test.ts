import { readdirSync, readFileSync } from 'node:fs'
import t from 'tap'
import { eventSchemas, type EventType } from '#schemas/events/catalogue.ts'
import type { Metadata } from '#schemas/events/metadata.ts'
import type { Projection } from '#projections/projection.ts'
import type { StoredEvent } from '#src/event-store/port.ts'
import { applyBatch } from '#src/read-side/apply.ts'
import { readStored } from '#src/read-side/read-event.ts'
import { ModelFile } from '#src/read-side/model-file.ts'
import { agreementRegister } from '#projections/agreement-register/projection.ts'
import { parts, registry } from '#projections/registry.ts'
import { id } from '../domain/build.ts'
import { longHistory } from './histories.ts'
import { dump } from './models.ts'

const types = Object.keys(eventSchemas) as EventType[]
const folder = new URL('../fixtures/events/', import.meta.url)

const metadata: Metadata = {
  actor: { role: 'analyst', personId: null },
  recordedAt: '2024-06-15T10:00:00Z',
  correlationId: id('correlation'),
  causationId: null,
  request: null,
  warnings: [],
}

/** One event of every type ever shipped, each in its stream after what must come before it. */
const fixtures = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => {
    const { type, data } = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as {
      type: EventType
      data: Record<string, unknown>
    }
    // A correction's fixture tells of a longer life than the one it follows on here.
    const replacesVersion = 'replacesVersion' in data ? { replacesVersion: 2 } : {}
    return { name, type, data: { ...data, ...replacesVersion } }
  })

const first = (type: EventType) => fixtures.find((fixture) => fixture.type === type)

/** What must have happened before an event of this type. */
const before = (type: EventType, name: string): EventType[] => {
  const [kind = ''] = type.split('-')
  if (type === 'boundaries-exemption-withdrawn.v1') return ['boundaries-exempted.v1']
  if (['boundaries', 'rulebook', 'legal', 'erasure'].includes(kind)) return []
  if (kind !== 'agreement')
    return type.endsWith('registered.v1') ? [] : [`${kind}-registered.v1` as EventType]
  if (type === 'agreement-proposed.v1') return []
  const isOfProposal = type === 'agreement-agreed.v1' || name.includes('negotiation')
  return isOfProposal ? ['agreement-proposed.v1'] : ['agreement-proposed.v1', 'agreement-agreed.v1']
}

const logOf = (name: string, type: EventType, data: unknown): StoredEvent[] => {
  const [kind = ''] = type.split('-')
  const past = before(type, name).map((one) => ({ type: one, data: first(one)?.data }))
  return [...past, { type, data }].map((event, revision) => ({
    ...event,
    id: id(`${name} ${String(revision)}`),
    stream: `${kind}-1`,
    revision,
    position: BigInt(revision + 1),
    metadata,
  }))
}

const tables = (model: ModelFile): string => dump(model).split('== document')[0] ?? ''

/** Each part by itself; one that the register tells of parties has the tables of the register beside it. */
const projections = [...parts, registry].map((projection) =>
  projection.dependents === agreementRegister.dependents
    ? { ...projection, tables: { ...agreementRegister.tables, ...projection.tables } }
    : projection,
)

t.test('every projection says of every type whether it handles it', (t) => {
  for (const { name, handles } of projections)
    t.same(Object.keys(handles).toSorted(), types.toSorted(), name)
  t.same([...new Set(fixtures.map(({ type }) => type))].toSorted(), types.toSorted(), 'fixtures')
  t.end()
})

t.test('and it is true of every event ever shipped', (t) => {
  for (const projection of projections) {
    for (const { name, type, data } of fixtures) {
      const log = logOf(name, type, data)
      const model = new ModelFile(':memory:', projection)
      applyBatch(model, log.slice(0, -1).map(readStored))
      const rows = dump(model).split('== checkpoint')[0]
      const parkings = applyBatch(model, log.slice(-1).map(readStored))
      t.same(parkings, [], `${projection.name}: ${name} is applied`)
      const changed = dump(model).split('== checkpoint')[0] !== rows
      t.equal(
        changed,
        projection.handles[type] === 'handled',
        `${projection.name} ${projection.handles[type]} ${name}`,
      )
      model.close()
    }
  }
  t.end()
})

/** The same projection that ignores nothing. */
const greedy = (projection: Projection): Projection => ({
  ...projection,
  handles: Object.fromEntries(types.map((type) => [type, 'handled'])) as Projection['handles'],
})

t.test('what is ignored would change no row', (t) => {
  const { events } = longHistory(300)
  const read = [
    ...events.map(readStored),
    ...fixtures.flatMap(({ name, type, data }, index) =>
      logOf(name, type, data).map((event) =>
        readStored({
          ...event,
          stream: `${event.stream}-${String(index)}`,
          position: event.position + BigInt(1_000_000 + index * 10),
        }),
      ),
    ),
  ]
  for (const projection of projections) {
    const model = new ModelFile(':memory:', projection)
    const whole = new ModelFile(':memory:', greedy(projection))
    t.same(applyBatch(model, read), [])
    t.same(applyBatch(whole, read), [])
    t.equal(tables(model), tables(whole), projection.name)
    model.close()
    whole.close()
  }
  t.end()
})
