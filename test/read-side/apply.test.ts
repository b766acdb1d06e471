import fc from 'fast-check'
import t from 'tap'
import type { StoredEvent } from '#src/event-store/port.ts'
import { applyBatch } from '#src/read-side/apply.ts'
import type { Parking } from '#src/read-side/parking.ts'
import { readStored } from '#src/read-side/read-event.ts'
import { ModelFile } from '#src/read-side/model-file.ts'
import { composed, parts, registry } from '#projections/registry.ts'
import { agreementRegister } from '#projections/agreement-register/projection.ts'
import { institutions } from '#projections/institutions/projection.ts'
import type { Projection } from '#projections/projection.ts'
import { exactly, isTrue } from '../domain/exactly.ts'
import { histories } from '../projections/histories.ts'
import { dump } from '../projections/models.ts'
import { newFolder } from '../stores.ts'
import { tries } from '../tries.ts'

const asOften = tries(8, 300)

const open = (projection: Projection, path = ':memory:'): ModelFile =>
  new ModelFile(path, projection)

/** Each part, those that the register tells of parties beside it; and all together. */
const projections: readonly Projection[] = [
  ...parts.map((part) =>
    part !== agreementRegister && part.dependents === agreementRegister.dependents
      ? composed(part.name, [agreementRegister, part])
      : part,
  ),
  registry,
]

const apply = (model: ModelFile, events: readonly StoredEvent[]): readonly Parking[] =>
  applyBatch(model, events.map(readStored))

const rowsOf = (model: ModelFile): string => dump(model).split('== parked')[0] ?? ''

/** Ways in which an event cannot be applied, and the models that cannot apply it. */
const damages = {
  'of a type that nobody knows': {
    damage: (event: StoredEvent) => ({ ...event, type: 'agreement-forgotten.v9' }),
    parks: () => true,
  },
  'with data that cannot be read': {
    damage: (event: StoredEvent) => ({ ...event, data: { nothing: 'of the kind' } }),
    parks: ({ handles }: Projection, { type }: StoredEvent) =>
      handles[type as keyof typeof handles] === 'handled',
  },
  'with metadata that cannot be read': {
    damage: (event: StoredEvent) => ({ ...event, metadata: null }),
    parks: ({ handles }: Projection, { type }: StoredEvent) =>
      handles[type as keyof typeof handles] === 'handled',
  },
  'that belongs to a stream of another kind': {
    damage: (event: StoredEvent, events: readonly StoredEvent[]) => {
      const kind = event.stream.split('-')[0] ?? ''
      const other = events.find(({ type }) => !type.startsWith(kind)) ?? event
      return { ...event, type: other.type, data: other.data }
    },
    parks: ({ handles }: Projection, _: StoredEvent, damaged: StoredEvent) =>
      handles[damaged.type as keyof typeof handles] === 'handled',
  },
  'that begins what has begun': {
    damage: (event: StoredEvent, events: readonly StoredEvent[]) => {
      const first = events.find(({ stream }) => stream === event.stream) ?? event
      return { ...event, type: first.type, data: first.data }
    },
    parks: ({ handles }: Projection, _: StoredEvent, damaged: StoredEvent) =>
      handles[damaged.type as keyof typeof handles] === 'handled',
  },
} satisfies Record<
  string,
  {
    damage: (event: StoredEvent, events: readonly StoredEvent[]) => StoredEvent
    parks: (projection: Projection, event: StoredEvent, damaged: StoredEvent) => boolean
  }
>

for (const [name, { damage, parks }] of Object.entries(damages)) {
  t.test(`an event ${name} parks its stream as it stood, and stops nothing else`, (t) => {
    fc.assert(
      fc.property(histories(), fc.nat(), fc.integer({ min: 1, max: 50 }), (history, at, size) => {
        const { events } = history
        const later = events.filter(({ revision }) => revision > 0)
        fc.pre(later.length > 0)
        const hit = later[at % later.length]
        if (hit === undefined) return
        const damaged = damage(hit, events)
        const log = events.map((event) => (event === hit ? damaged : event))
        for (const projection of projections) {
          const model = open(projection)
          const alarms: Parking[] = []
          for (let from = 0; from < log.length; from += size)
            alarms.push(...apply(model, log.slice(from, from + size)))
          const without = open(projection)
          const isParked = parks(projection, hit, damaged)
          // An event that a model ignores is as if it had not been.
          const lacking = apply(
            without,
            events.filter(
              ({ stream, revision }) =>
                stream !== hit.stream ||
                revision < hit.revision ||
                (!isParked && revision > hit.revision),
            ),
          )
          const said = `${projection.name} with ${hit.type} as ${damaged.type}`
          exactly(
            alarms.map(({ stream, position }) => [stream, String(position)]),
            // What is ignored may be missed by a later one.
            isParked
              ? [[hit.stream, String(hit.position)]]
              : lacking.map(({ stream, position }) => [stream, String(position)]),
            `alarms of ${said}`,
          )
          exactly(
            model.parked().map((row) => ({ ...row })),
            alarms.map((one) => ({ ...one, position: Number(one.position) })),
            'what is parked',
          )
          isTrue(
            alarms.every(({ reason }) => reason.length > 5),
            'with a reason',
          )
          if (isParked) exactly(rowsOf(model), rowsOf(without), `rows of ${said}`)
          isTrue(model.checkpoint() === events.at(-1)?.position, 'nothing else is stopped')
          model.close()
          without.close()
        }
      }),
      asOften,
    )
    t.pass('for random histories')
    t.end()
  })
}

t.test('rows that no table takes park their stream too', (t) => {
  const clumsy: Projection = {
    ...institutions,
    rows: (document, read) => {
      const rows = institutions.rows(document, read)
      // The same key twice, once there is more than one event.
      return document.revision > 0 ? [...rows, ...rows] : rows
    },
  }
  fc.assert(
    fc.property(histories(), ({ events }) => {
      const model = open(clumsy)
      const alarms = apply(model, events)
      const second = events.filter(
        ({ stream, revision, type }) =>
          stream.startsWith('institution-') && revision === 1 && type === 'institution-updated.v1',
      )
      const without = open(institutions)
      apply(
        without,
        events.filter(
          ({ stream, revision }) => !stream.startsWith('institution-') || revision === 0,
        ),
      )
      isTrue(alarms.length >= second.length, 'alarms')
      exactly(rowsOf(model), rowsOf(without), 'rows as before')
      model.close()
      without.close()
    }),
    asOften,
  )
  t.pass('for random histories')
  t.end()
})

/** Fails at the nth write, as a disk does that is full, or a process that is killed. */
class Failing extends ModelFile {
  left = Infinity

  override run(...[sql, parameters]: Parameters<ModelFile['run']>): void {
    this.left -= 1
    if (this.left < 0)
      throw Object.assign(new Error('disk full'), { code: 'ERR_SQLITE_ERROR', errcode: 13 })
    super.run(sql, parameters)
  }
}

t.test('rows and checkpoint are written together or not at all', (t) => {
  fc.assert(
    fc.property(histories(), fc.nat(), fc.nat(), (history, cut, writes) => {
      const { events } = history
      const [first, second] = [
        events.slice(0, cut % events.length),
        events.slice(cut % events.length),
      ]
      const model = new Failing(':memory:', agreementRegister)
      apply(model, first)
      const before = dump(model)
      model.left = writes % 60
      let failed = false
      try {
        apply(model, second)
      } catch (error) {
        failed = true
        isTrue(error instanceof Error && error.message === 'disk full', 'what failed is said')
        model.left = Infinity
        exactly(dump(model), before, 'as it was before the batch')
      }
      model.left = Infinity
      if (failed) apply(model, second)
      const whole = open(agreementRegister)
      apply(whole, events)
      exactly(dump(model), dump(whole), 'complete after the second try')
      exactly(
        model.all('SELECT 1 FROM parked', {}).length,
        0,
        'what was not the fault of the event parks nothing',
      )
      model.close()
      whole.close()
    }),
    { ...asOften, numRuns: asOften.numRuns * 2 },
  )
  t.pass('for random histories')
  t.end()
})

t.test('what was not committed is gone when the file is opened again', (t) => {
  const path = `${newFolder()}/model.sqlite`
  const [{ events } = { events: [] }] = fc.sample(histories(), { numRuns: 1, seed: 7 })
  const half = Math.floor(events.length / 2)
  const model = new Failing(path, agreementRegister)
  apply(model, events.slice(0, half))
  const before = dump(model)
  model.left = 20
  t.throws(() => apply(model, events.slice(half)), { message: 'disk full' })
  model.close()
  const again = open(agreementRegister, path)
  t.equal(dump(again), before)
  apply(again, events)
  const whole = open(agreementRegister)
  apply(whole, events)
  t.equal(dump(again), dump(whole))
  again.close()
  whole.close()
  t.end()
})

t.test('a stream whose rows a source breaks is parked by itself', (t) => {
  const moved = ({ stream, type }: StoredEvent): boolean =>
    stream.startsWith('institution-') && type === 'institution-updated.v1'
  // No agreement takes it that its institution has changed.
  const clumsy: Projection = {
    ...agreementRegister,
    rows: (document, read) => {
      const rows = agreementRegister.rows(document, read)
      if (document.kind !== 'agreement') return rows
      const sources = document.state.versions.flatMap(({ terms }) =>
        terms.parties.map((party) =>
          party.kind === 'institution' ? read(`institution-${party.institutionId}`) : null,
        ),
      )
      return sources.some((source) => (source?.revision ?? 0) > 0) ? [...rows, ...rows] : rows
    },
  }
  let parked = 0
  fc.assert(
    fc.property(histories(), ({ events }) => {
      const at = events.findIndex(moved)
      fc.pre(at > 0)
      const model = open(clumsy)
      exactly(apply(model, events.slice(0, at)), [], 'nothing yet')
      const agreements = rowsOf(model)
      const alarms = apply(model, events.slice(at, at + 1))
      isTrue(
        alarms.every(({ stream }) => stream.startsWith('agreement-')),
        'the institution is as it is',
      )
      parked += alarms.length
      exactly(model.document(events[at]?.stream ?? '')?.revision, events[at]?.revision, 'it is')
      const listed = (dumped: string): string =>
        dumped.slice(dumped.indexOf('== agreement_listing'), dumped.indexOf('== agreement_party'))
      exactly(listed(rowsOf(model)), listed(agreements), 'and its agreements are as they were')
      exactly(apply(model, events.slice(at, at + 1)), [], 'folded once')
      model.close()
    }),
    { ...asOften, numRuns: asOften.numRuns * 4 },
  )
  t.ok(parked > 0)
  t.end()
})
