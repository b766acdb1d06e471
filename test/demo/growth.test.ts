import { isDeepStrictEqual } from 'node:util'
import t, { type Test } from 'tap'
import { v5 } from 'uuid'
import { findings as findingsProjection } from '#projections/findings/projection.ts'
import type { AgreementEvent, Recorded } from '#schemas/events/catalogue.ts'
import { evolve } from '#domain/agreements/evolve.ts'
import { initialState, type AgreementState } from '#domain/agreements/state.ts'
import { intervalOn } from '#domain/agreements/timeline.ts'
import { boundariesOn } from '#domain/boundaries/day.ts'
import { parseEvent } from '#domain/events/parse-event.ts'
import { readBoundaries } from '#src/commands/boundary-subject.ts'
import { idOf } from '#src/demo/growth/ids.ts'
import { growDemo } from '#src/demo/growth/grow-demo.ts'
import { pairingOf } from '#src/demo/growth/pairing.ts'
import { grownInstitution, grownNetwork } from '#src/demo/growth/parties.ts'
import { municipalityOf } from '#src/demo/growth/towns.ts'
import { StoreUnavailableError } from '#src/event-store/errors.ts'
import type { EventStore, StoredEvent } from '#src/event-store/port.ts'
import { applyBatch } from '#src/read-side/apply.ts'
import { ModelFile } from '#src/read-side/model-file.ts'
import { readStored } from '#src/read-side/read-event.ts'
import { modelsOf } from '../projections/models.ts'
import { altered } from '../read-side/registry.ts'
import { newStore } from '../stores.ts'

const today = '2026-11-22'
const many = 400

const grown = async (t: Test, ...sizes: readonly (readonly [number, string?])[]) => {
  const store = await newStore()
  t.teardown(() => store.close())
  for (const [agreements, until = today] of sizes) await growDemo({ store, agreements, until })
  return { store, events: await Array.fromAsync(store.readAll()) }
}

/** Whatever the order of streams in the log, and wherever in it they are. */
const byStream = (events: readonly StoredEvent[]) =>
  events
    .map(({ position: _, ...event }) => event)
    .toSorted((a, b) => (a.stream < b.stream ? -1 : a.stream > b.stream ? 1 : 0))

/** Told apart by the first that differs: a difference of some thousand events would be told for minutes. */
const isSameHistory = (
  t: Test,
  found: readonly StoredEvent[],
  wanted: readonly StoredEvent[],
): void => {
  const [some, others] = [byStream(found), byStream(wanted)]
  t.equal(some.length, others.length)
  const at = some.findIndex((event, index) => !isDeepStrictEqual(event, others[index]))
  t.strictSame(some[at], others[at])
}

const { store, events: all } = await grown(t, [many])
const recorded: readonly Recorded[] = all.map(parseEvent)

const isOfAgreement = (event: Recorded): event is AgreementEvent & Recorded =>
  event.type.startsWith('agreement-')

const statesOf = (events: readonly Recorded[]) => {
  const states = new Map<string, AgreementState>()
  for (const event of events.filter(isOfAgreement)) {
    const { agreementId } = event.data
    states.set(agreementId, evolve(states.get(agreementId) ?? initialState, event))
  }
  return [...states.values()].filter((state) => state.status !== 'none')
}

const states = statesOf(recorded)
const shareOf = <Item>(items: readonly Item[], isSo: (item: Item) => boolean): number =>
  items.filter(isSo).length / items.length

const between = (t: Test, [least, most]: readonly [number, number], what: string, found: number) =>
  t.ok(found >= least && found <= most, `${what}: ${found}`)

t.test('the same on every run', async (t) => {
  const { events } = await grown(t, [many])
  isSameHistory(t, events, all)
  t.equal(states.length, many)
})

t.test(
  'grown in steps it is what it is at once, and what is there is not grown again',
  async (t) => {
    const { store, events } = await grown(t, [90], [91], [many])
    isSameHistory(t, events, all)
    await growDemo({ store, agreements: many, until: today })
    await growDemo({ store, agreements: 3, until: today })
    t.equal((await Array.fromAsync(store.readAll())).length, all.length)
  },
)

t.test('cut off anywhere, it goes on', async (t) => {
  const store = await newStore()
  t.teardown(() => store.close())
  let left = 250
  const failing: EventStore = altered(store, {
    append: (...given) => {
      left -= 1
      if (left >= 0) return store.append(...given)
      return Promise.reject(new StoreUnavailableError('gone'))
    },
  })
  await t.rejects(growDemo({ store: failing, agreements: many, until: today }), /does not answer/)
  const half = (await Array.fromAsync(store.readAll())).length
  t.ok(half > 100 && half < all.length, String(half))
  await growDemo({ store, agreements: many, until: today })
  isSameHistory(t, await Array.fromAsync(store.readAll()), all)
})

t.test('of more than are grown at once, the last ones are found', async (t) => {
  const size = 1090
  const { store, events } = await grown(t, [1030], [size])
  t.equal(statesOf(events.map(parseEvent)).length, size)
  const seen: number[] = []
  const onProgress = (done: number, total: number): void => {
    seen.push(done)
    t.equal(total, size)
  }
  await growDemo({ store, agreements: size, until: today, onProgress })
  t.strictSame(seen, [size], 'only the last are gone over')
  const signal = AbortSignal.abort()
  await growDemo({ store, agreements: 2 * size, until: today, signal })
  t.equal((await Array.fromAsync(store.readAll())).length, events.length)
})

t.test('what was grown on another day stays, and more come beside it', async (t) => {
  const early = '2026-03-02'
  const { events: before } = await grown(t, [50, early])
  const { events } = await grown(t, [50, early], [120])
  isSameHistory(t, events.slice(0, before.length), before)
  t.equal(statesOf(events.map(parseEvent)).length, 120)
  t.ok(recordedDays(before.map(parseEvent)).every((day) => day <= early))
})

const recordedDays = (events: readonly Recorded[]): string[] =>
  events.map(({ metadata }) => metadata.recordedAt.slice(0, 10))

t.test('as commands would have recorded it', (t) => {
  t.strictSame(
    recorded.map(({ data, metadata }) => ({ data, metadata })),
    all.map(({ data, metadata }) => ({ data, metadata })),
    'nothing that a schema would put right',
  )
  const days = recordedDays(recorded)
  t.ok(days.every((day) => day >= '2004-09-01' && day <= today))
  const rising = Map.groupBy(recorded, ({ stream }) => stream)
    .values()
    .map((events) => events.map(({ metadata }) => metadata.recordedAt))
    .every((instants) => instants.toSorted().join() === instants.join())
  t.ok(rising, 'in the order of the stream')
  const proposals = recorded.flatMap((event) =>
    event.type === 'agreement-proposed.v1' ? [event] : [],
  )
  t.ok(
    proposals.every(({ metadata, data }) => metadata.recordedAt.startsWith(data.proposedOn)),
    'on the day it happened',
  )
  t.ok(proposals.every(({ metadata }) => metadata.actor.role === 'institution-leader'))
  t.end()
})

t.test('no read model parks any of it', (t) => {
  const models = modelsOf(all)
  t.strictSame(models.parked(), [])
  models.close()
  const findings = new ModelFile(':memory:', findingsProjection)
  t.strictSame(applyBatch(findings, all.map(readStored)), [])
  findings.close()
  t.end()
})

t.test('lives as real ones have them', (t) => {
  const share = (status: string): number =>
    shareOf(states, (state) => intervalOn(state, today)?.status === status)
  between(t, [0.43, 0.6], 'in force', share('in-force'))
  between(t, [0.25, 0.4], 'ended', share('ended'))
  between(t, [0.04, 0.16], 'lapsed', share('lapsed'))
  between(t, [0.005, 0.06], 'proposed', share('proposed'))
  between(t, [0.01, 0.06], 'upcoming', share('upcoming'))
  between(t, [0.003, 0.04], 'annulled', share('annulled'))
  const revised = new Set(
    recorded.flatMap((one) => (one.type === 'agreement-revised.v1' ? [one.stream] : [])),
  )
  between(t, [0.27, 0.42], 'revised', revised.size / many)
  const kinds = new Set(
    recorded.flatMap((one) => (one.type === 'agreement-revised.v1' ? [one.data.kind] : [])),
  )
  t.ok(kinds.size >= 7, [...kinds].join())
  const counts = states.map(
    ({ versions: [{ terms }] }) => terms.parties.flatMap(({ tasks }) => tasks).length,
  )
  t.ok(Math.min(...counts) === 1 && Math.max(...counts) > 14 && Math.max(...counts) <= 21)
  between(
    t,
    [0.65, 0.95],
    'two to five tasks',
    shareOf(counts, (count) => count >= 2 && count <= 5),
  )
  const years = new Set(states.map(({ proposedOn }) => proposedOn.slice(0, 4)))
  t.equal(years.size, 22, 'from 2005 to 2026')
  t.end()
})

t.test('texts are whole, many and different', (t) => {
  const titles = states.map(({ versions: [{ terms }] }) => terms.title)
  t.notMatch(JSON.stringify(recorded.map(({ data }) => data)), /\{\p{L}+\}|undefined/u)
  between(t, [0.85, 1], 'different titles', new Set(titles).size / many)
  const words = titles.flatMap((title) => title.split(/\P{L}+/u))
  const rare = Map.groupBy(words, (word) => word).values()
  t.ok(rare.filter((found) => found.length === 1).toArray().length > 100)
  t.end()
})

t.test('findings as real ones have them', async (t) => {
  const found = await Promise.all(
    states.map(async (state) => {
      const terms = state.versions.map((version) => version.terms)
      const others = await readBoundaries(store, state.agreementId, terms)
      return boundariesOn({ state, ...others }, today)?.answers ?? []
    }),
  )
  const breaches = found.map((answers) => answers.filter(({ verdict }) => verdict === 'breached'))
  const has = (severity: string): number =>
    shareOf(breaches, (ones) => ones.some((one) => one.severity === severity))
  between(t, [0.01, 0.09], 'must be mended', has('must-fix'))
  between(t, [0.02, 0.12], 'warnings', has('warning'))
  between(t, [0.2, 0.6], 'advice', has('advice'))
  between(
    t,
    [0.35, 0.8],
    'nothing',
    shareOf(breaches, (ones) => ones.length === 0),
  )
  t.ok(breaches.every((ones) => ones.length <= 4))
  const decided = new Set(breaches.flat().map(({ decision }) => decision.state))
  for (const state of ['open', 'exempted', 'to-be-mended', 'judged'] as const) {
    t.ok(decided.has(state), state)
  }
})

t.test('what the rules stop stays a proposal, and what was exempted was agreed', (t) => {
  const exempted = recorded.filter(
    (one) => one.type === 'agreement-agreed.v1' && one.data.exemptions.length > 0,
  )
  t.ok(exempted.length > 0)
  const stopped = states.filter(
    ({ status, proposedOn }) => status === 'proposed' && proposedOn < '2024-01-01',
  )
  t.ok(stopped.length > 0)
  t.end()
})

t.test('a few have many, and most have five', (t) => {
  const size = 80_000
  const pairs = Array.from({ length: size }, (_, number) => pairingOf(number))
  const countsOf = (indices: readonly number[]): number[] =>
    [...Map.groupBy(indices, (index) => index).values()]
      .map((found) => found.length)
      .toSorted((a, b) => b - a)
  const institutions = countsOf(pairs.map(({ institutions: [first] }) => first))
  t.equal(institutions.length, size / 8)
  t.ok((institutions[0] ?? 0) > 300 && (institutions[9] ?? 0) > 100)
  between(t, [5, 7], 'median', institutions[size / 16] ?? 0)
  const networks = countsOf(pairs.flatMap(({ networks }) => networks))
  between(t, [0.7, 1], 'networks that have any', networks.length / (size / 6))
  t.ok((networks[0] ?? 0) > 300 && (networks[9] ?? 0) > 100)
  t.equal(new Set(Array.from({ length: 98 }, (_, index) => municipalityOf(index))).size, 98)
  for (const {
    institutions: [first, ...others],
    networks,
  } of pairs.slice(0, 2000)) {
    const code = municipalityOf(first)
    const all = [...others.map(municipalityOf), ...networks.map(municipalityOf)]
    if (all.some((one) => one !== code)) t.fail(`${first} is in ${code}, not in ${all.join()}`)
  }
  t.equal(grownInstitution(7).details.municipalityCode, municipalityOf(7))
  t.strictSame(grownNetwork(7).details.municipalityCodes, [municipalityOf(7)])
  t.end()
})

t.test('ids are UUIDv5', (t) => {
  const namespace = '5b1f6a52-9d0c-5f3e-8a57-6c1d9f0e2b84'
  const names = Array.from({ length: 200 }, (_, number) => `agreement ${number}`)
  t.strictSame(
    names.map(idOf),
    names.map((name) => v5(name, namespace)),
  )
  t.end()
})
